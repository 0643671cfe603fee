/// A score of an instrument.
public struct Score: Kind, Hashable {
  public static let kind = KindDefinition(
    Score.self, number: 15, name: "score", in: .allFiles, rule: .always,
    "A score of an instrument, from one rater: scores of different raters are never merged.")

  /// The instrument.
  public var instrument: Concept?
  /// The version of the instrument.
  public var instrumentVersion: String?
  /// The total, or the one value of a single question.
  public var total: Double?
  /// The lowest total of the scale.
  public var minimum: Double?
  /// The highest total of the scale.
  public var maximum: Double?
  /// The level that the total stands for.
  public var level: Int64?
  /// Who rated.
  public var rater: SaidBy?
  /// On which occasion.
  public var occasion: ScoreOccasion?
  /// The goal it is about.
  public var goal: Link?
  /// How many items were answered.
  public var itemsAnswered: Int64?
  /// How many items were asked.
  public var itemsAsked: Int64?
  /// The value of each answered item, by number; never its text.
  public var items: [ItemValue] = []
  /// The rater, where client or supporter.
  public var raterPerson: Link?
  /// The rater, where a practitioner.
  public var raterPractitioner: Link?

  /// Nothing set.
  public init() {}

  /// A score of an instrument.
  public init(_ instrument: Concept, total: Double? = nil, rater: SaidBy? = nil) {
    self.instrument = instrument
    self.total = total
    self.rater = rater
  }

  public static let fields: [Field<Score>] = [
    Field(1, "instrument", \.instrument, required: true, "The instrument."),
    Field(2, "instrumentVersion", \.instrumentVersion, upTo: 100, "The version of the instrument."),
    Field(
      3, "total", \.total, in: -1_000_000...1_000_000,
      "The total, or the one value of a single question."),
    Field(4, "minimum", \.minimum, in: -1_000_000...1_000_000, "The lowest total of the scale."),
    Field(5, "maximum", \.maximum, in: -1_000_000...1_000_000, "The highest total of the scale."),
    Field(6, "level", \.level, in: -100...100, "The level that the total stands for."),
    Field(7, "rater", \.rater, "Who rated."),
    Field(8, "occasion", \.occasion, "On which occasion."),
    Field(9, "goal", \.goal, to: ["goal"], "The goal it is about."),
    Field(10, "itemsAnswered", \.itemsAnswered, in: 0...10_000, "How many items were answered."),
    Field(11, "itemsAsked", \.itemsAsked, in: 0...10_000, "How many items were asked."),
    Field(12, "items", \.items, "The value of each answered item, by number; never its text."),
    Field(
      13, "raterPerson", \.raterPerson, to: ["client", "supporter"],
      "The rater, where client or supporter."),
    Field(
      14, "raterPractitioner", \.raterPractitioner, to: ["practitioner"], inDirectory: true,
      "The rater, where a practitioner."),
  ]

  public static func brokenRule(in record: Score, common: Common) -> RuleProblem? {
    brokenScale(in: record) ?? brokenCount(in: record)
  }

  private static func brokenScale(in record: Score) -> RuleProblem? {
    if let minimum = record.minimum, let maximum = record.maximum, minimum >= maximum {
      return RuleProblem(field: 5, rule: "maximum must be above minimum")
    }
    guard let total = record.total else { return nil }
    guard total >= record.minimum ?? total, total <= record.maximum ?? total else {
      return RuleProblem(field: 3, rule: "total must lie from minimum to maximum")
    }
    return nil
  }

  private static func brokenCount(in record: Score) -> RuleProblem? {
    if let answered = record.itemsAnswered, let asked = record.itemsAsked, answered > asked {
      return RuleProblem(field: 10, rule: "itemsAnswered must not be more than itemsAsked")
    }
    let limit = record.itemsAnswered ?? record.itemsAsked
    if let limit, record.items.count > limit {
      return RuleProblem(field: 12, rule: "items must not be more than were answered")
    }
    if Set(record.items.map(\.number)).count < record.items.count {
      return RuleProblem(field: 12, rule: "items must have each number only once")
    }
    return nil
  }
}

/// The value of one item of an instrument.
public struct ItemValue: Group, Hashable {
  /// Number of the item in the instrument.
  public var number: Int64?
  /// Its value.
  public var value: Double?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ItemValue>] = [
    Field(
      100, "number", \.number, in: 1...10_000, required: true,
      "Number of the item in the instrument."),
    Field(101, "value", \.value, in: -1_000_000...1_000_000, required: true, "Its value."),
  ]
}

/// When in the course of things a score was taken.
public struct ScoreOccasion: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// At the start.
  public static let baseline = Self(rawValue: 1)
  /// At a review.
  public static let review = Self(rawValue: 2)
  /// At the end.
  public static let end = Self(rawValue: 3)
  /// Some time after the end.
  public static let followUp = Self(rawValue: 4)

  public static let list = ChoiceList(
    "ScoreOccasion", source: "CoachingKit",
    [
      (baseline, "baseline", "At the start."),
      (review, "review", "At a review."),
      (end, "end", "At the end."),
      (followUp, "followUp", "Some time after the end."),
    ])
}
