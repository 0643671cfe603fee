/// Something that was decided, and how it turned out.
public struct Decision: Kind, Hashable {
  public static let kind = KindDefinition(
    Decision.self, number: 22, name: "decision", in: .allFiles, rule: .fields([14, 17]),
    "A decision: what could be chosen, what was chosen, with whom, and whether it worked.")

  /// What was to be decided.
  public var question: String?
  /// What could be chosen, with what speaks for and against it.
  public var options: [DecisionOption] = []
  /// What was decided.
  public var decided: String?
  /// The goals it is about.
  public var goals: [Link] = []
  /// Who took part, where client or supporters.
  public var participants: [Link] = []
  /// Who took part, where practitioners or organisations.
  public var participantsInDirectory: [Link] = []
  /// Who else took part.
  public var otherParticipants: [String] = []
  /// What the person understood of it, in plain words.
  public var understood: String?
  /// Whose decision it was.
  public var whoseDecision: DecisionOwner?
  /// How it was decided where the person could not decide.
  public var madeFor: MadeForPerson?
  /// What it costs; the unit is the currency (ISO 4217).
  public var cost: Quantity?
  /// When to look at it again: a local date.
  public var reviewDate: PartialDate?
  /// Whether it worked, at the review.
  public var efficacy: DecisionEfficacy?
  /// When it was reviewed.
  public var reviewedDate: PartialDate?
  /// How it turned out, in words.
  public var efficacyNotes: String?
  /// Records that show how it turned out.
  public var evidence: [Link] = []
  /// When it was decided.
  public var decidedDate: PartialDate?

  /// Nothing set.
  public init() {}

  /// A decision in words.
  public init(question: String, decided: String? = nil) {
    self.question = question
    self.decided = decided
  }

  public static let fields: [Field<Decision>] = [
    Field(1, "question", \.question, upTo: 20_000, "What was to be decided."),
    Field(2, "options", \.options, "What could be chosen, with what speaks for and against it."),
    Field(3, "decided", \.decided, upTo: 20_000, "What was decided."),
    Field(4, "goals", \.goals, to: ["goal"], "The goals it is about."),
    Field(
      5, "participants", \.participants, to: ["client", "supporter"],
      "Who took part, where client or supporters."),
    Field(
      6, "participantsInDirectory", \.participantsInDirectory,
      to: ["practitioner", "organisation"], inDirectory: true,
      "Who took part, where practitioners or organisations."),
    Field(7, "otherParticipants", \.otherParticipants, upTo: 200, "Who else took part."),
    Field(
      8, "understood", \.understood, upTo: 20_000,
      "What the person understood of it, in plain words."),
    Field(9, "whoseDecision", \.whoseDecision, "Whose decision it was."),
    Field(10, "madeFor", \.madeFor, "How it was decided where the person could not decide."),
    Field(11, "cost", \.cost, "What it costs; the unit is the currency (ISO 4217)."),
    Field(12, "reviewDate", \.reviewDate, "When to look at it again: a local date."),
    Field(13, "efficacy", \.efficacy, "Whether it worked, at the review."),
    Field(14, "reviewedDate", \.reviewedDate, "When it was reviewed."),
    Field(15, "efficacyNotes", \.efficacyNotes, upTo: 20_000, "How it turned out, in words."),
    Field(
      16, "evidence", \.evidence,
      to: [
        "goal", "cycle", "practice", "observation", "reflection", "feedback", "action", "score",
        "conversation", "provision", "barrier", "experience",
      ], "Records that show how it turned out."),
    Field(17, "decidedDate", \.decidedDate, "When it was decided."),
  ]

  public static func brokenRule(in record: Decision, common: Common) -> RuleProblem? {
    guard let decided = record.decidedDate, let reviewed = record.reviewedDate,
      reviewed.isBefore(decided)
    else { return nil }
    return RuleProblem(field: 14, rule: "reviewedDate must not be before decidedDate")
  }
}

/// Something that could be chosen.
public struct DecisionOption: Group, Hashable {
  /// What it is.
  public var words: String?
  /// What it is, in a picture, symbol, drawing or sound.
  public var picture: Attachment?
  /// What speaks for it.
  public var pros: String?
  /// What speaks against it.
  public var cons: String?
  /// Whether it was chosen.
  public var isChosen: Bool?
  /// What it would cost; the unit is the currency (ISO 4217).
  public var cost: Quantity?

  /// Nothing set.
  public init() {}

  /// An option in words.
  public init(words: String) {
    self.words = words
  }

  public static let fields: [Field<DecisionOption>] = [
    Field(100, "words", \.words, upTo: 4000, "What it is."),
    Field(101, "picture", \.picture, "What it is, in a picture, symbol, drawing or sound."),
    Field(102, "pros", \.pros, upTo: 4000, "What speaks for it."),
    Field(103, "cons", \.cons, upTo: 4000, "What speaks against it."),
    Field(104, "chosen", \.isChosen, "Whether it was chosen."),
    Field(105, "cost", \.cost, "What it would cost; the unit is the currency (ISO 4217)."),
  ]
}

/// Whose decision something is.
public struct DecisionOwner: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The client's.
  public static let client = Self(rawValue: 1)
  /// The family's.
  public static let family = Self(rawValue: 2)
  /// Made by several together.
  public static let joint = Self(rawValue: 3)
  /// The practitioner's.
  public static let practitioner = Self(rawValue: 4)
  /// An organisation's, such as a panel's.
  public static let organisation = Self(rawValue: 5)
  /// A court's.
  public static let court = Self(rawValue: 6)

  public static let list = ChoiceList(
    "DecisionOwner", source: "CoachingKit",
    [
      (client, "client", "The client's."),
      (family, "family", "The family's."),
      (joint, "joint", "Made by several together."),
      (practitioner, "practitioner", "The practitioner's."),
      (organisation, "organisation", "An organisation's, such as a panel's."),
      (court, "court", "A court's."),
    ])
}

/// Whether a decision worked.
public struct DecisionEfficacy: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It worked.
  public static let worked = Self(rawValue: 1)
  /// It worked in part.
  public static let partly = Self(rawValue: 2)
  /// It did not work.
  public static let didNot = Self(rawValue: 3)
  /// It is too early to say.
  public static let tooEarly = Self(rawValue: 4)

  public static let list = ChoiceList(
    "DecisionEfficacy", source: "CoachingKit",
    [
      (worked, "worked", "It worked."),
      (partly, "partly", "It worked in part."),
      (didNot, "didNot", "It did not work."),
      (tooEarly, "tooEarly", "It is too early to say."),
    ])
}
