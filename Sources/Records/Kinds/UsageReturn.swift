/// What one practitioner says of using the approach in a period.
public struct UsageReturn: Kind, Hashable {
  public static let kind = KindDefinition(
    UsageReturn.self, number: 31, name: "usage_return", in: .practiceFiles, rule: .fields([3, 5]),
    "How one practitioner used coaching in a period: how often, how well, what helped.")

  /// Whose return it is.
  public var practitioner: Link?
  /// First day of the period.
  public var from: PartialDate?
  /// Last day of the period.
  public var until: PartialDate?
  /// How often it was used.
  public var usage: UsageFrequency?
  /// With how many people it was used.
  public var peopleCoached: Int64?
  /// Of how many people that were seen.
  public var peopleSeen: Int64?
  /// How useful it still is.
  public var stillUseful: Scale?
  /// How confident they are to coach.
  public var confidence: Scale?
  /// Techniques that were used.
  public var techniques: [Technique] = []
  /// Techniques that the list does not name.
  public var otherTechniques: [Concept] = []
  /// What helped.
  public var helped: String?
  /// What hindered.
  public var hindered: String?
  /// What support is wanted.
  public var supportWanted: String?
  /// How much they enjoy their work.
  public var enjoyment: Scale?
  /// What effect on people they see; never about one client.
  public var perceivedEffect: String?
  /// How many months after the training it was asked.
  public var monthsAfterTraining: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<UsageReturn>] = [
    Field(
      1, "practitioner", \.practitioner, to: ["practitioner"], inDirectory: true,
      "Whose return it is."),
    Field(2, "from", \.from, "First day of the period."),
    Field(3, "until", \.until, "Last day of the period."),
    Field(4, "usage", \.usage, "How often it was used."),
    Field(
      5, "peopleCoached", \.peopleCoached, in: 0...1_000_000, "With how many people it was used."),
    Field(6, "peopleSeen", \.peopleSeen, in: 0...1_000_000, "Of how many people that were seen."),
    Field(7, "stillUseful", \.stillUseful, scale: 1...10, "How useful it still is."),
    Field(8, "confidence", \.confidence, scale: 1...10, "How confident they are to coach."),
    Field(9, "techniques", \.techniques, "Techniques that were used."),
    Field(10, "otherTechniques", \.otherTechniques, "Techniques that the list does not name."),
    Field(11, "helped", \.helped, upTo: 20_000, "What helped."),
    Field(12, "hindered", \.hindered, upTo: 20_000, "What hindered."),
    Field(13, "supportWanted", \.supportWanted, upTo: 20_000, "What support is wanted."),
    Field(14, "enjoyment", \.enjoyment, scale: 1...10, "How much they enjoy their work."),
    Field(
      15, "perceivedEffect", \.perceivedEffect, upTo: 20_000,
      "What effect on people they see; never about one client."),
    Field(
      16, "monthsAfterTraining", \.monthsAfterTraining, in: 0...1200,
      "How many months after the training it was asked."),
  ]

  public static func brokenRule(in record: UsageReturn, common: Common) -> RuleProblem? {
    if let from = record.from, let until = record.until, until.isBefore(from) {
      return RuleProblem(field: 3, rule: "a period must not end before it began")
    }
    if let coached = record.peopleCoached, let seen = record.peopleSeen, coached > seen {
      return RuleProblem(field: 5, rule: "nobody coaches more people than they see")
    }
    return nil
  }
}

/// How often the approach was used in a period.
public struct UsageFrequency: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Not at all.
  public static let notUsed = Self(rawValue: 1)
  /// It was tried.
  public static let tried = Self(rawValue: 2)
  /// Now and then.
  public static let occasionally = Self(rawValue: 3)
  /// Regularly.
  public static let regularly = Self(rawValue: 4)
  /// Always.
  public static let always = Self(rawValue: 5)

  public static let list = ChoiceList(
    "UsageFrequency", source: "CoachingKit",
    [
      (notUsed, "notUsed", "Not at all."),
      (tried, "tried", "It was tried."),
      (occasionally, "occasionally", "Now and then."),
      (regularly, "regularly", "Regularly."),
      (always, "always", "Always."),
    ])
}
