/// What stands in the way, or helps.
public struct Barrier: Kind, Hashable {
  public static let kind = KindDefinition(
    Barrier.self, number: 21, name: "barrier", in: .allFiles, rule: .fields([12]),
    "What stands in the way or what helps: of whom, of which sort, since when, and until when.")

  /// What it is, in the words of whoever names it.
  public var words: String?
  /// Whether it hinders or helps.
  public var effect: BarrierEffect?
  /// Of which sort it is.
  public var nature: BarrierKind?
  /// The sort in other words, or as a code of the host's vocabulary.
  public var otherNature: Concept?
  /// Whose it is.
  public var ofWhom: Party?
  /// Whose it is, where client or supporters.
  public var people: [Link] = []
  /// Whose it is, where practitioners or organisations.
  public var inDirectory: [Link] = []
  /// The goals it stands in the way of, or helps to reach.
  public var goals: [Link] = []
  /// The strategies it stands in the way of, or helps with.
  public var strategies: [Link] = []
  /// What is done about it, or made of it.
  public var addressedBy: String?
  /// Since when.
  public var since: PartialDate?
  /// When it was overcome, or ceased.
  public var resolvedDate: PartialDate?
  /// How it was overcome.
  public var resolution: String?

  /// Nothing set.
  public init() {}

  /// A barrier in words.
  public init(words: String, nature: BarrierKind? = nil) {
    self.words = words
    self.nature = nature
  }

  public static let fields: [Field<Barrier>] = [
    Field(1, "words", \.words, upTo: 20_000, "What it is, in the words of whoever names it."),
    Field(2, "effect", \.effect, "Whether it hinders or helps."),
    Field(3, "nature", \.nature, "Of which sort it is."),
    Field(
      4, "otherNature", \.otherNature,
      "The sort in other words, or as a code of the host's vocabulary."),
    Field(5, "ofWhom", \.ofWhom, "Whose it is."),
    Field(
      6, "people", \.people, to: ["client", "supporter"], "Whose it is, where client or supporters."
    ),
    Field(
      7, "inDirectory", \.inDirectory, to: ["practitioner", "organisation"], inDirectory: true,
      "Whose it is, where practitioners or organisations."),
    Field(
      8, "goals", \.goals, to: ["goal"], "The goals it stands in the way of, or helps to reach."),
    Field(
      9, "strategies", \.strategies, to: ["strategy"],
      "The strategies it stands in the way of, or helps with."),
    Field(10, "addressedBy", \.addressedBy, upTo: 4000, "What is done about it, or made of it."),
    Field(11, "since", \.since, "Since when."),
    Field(12, "resolvedDate", \.resolvedDate, "When it was overcome, or ceased."),
    Field(13, "resolution", \.resolution, upTo: 4000, "How it was overcome."),
  ]

  public static func brokenRule(in record: Barrier, common: Common) -> RuleProblem? {
    guard let since = record.since, let resolved = record.resolvedDate, resolved.isBefore(since)
    else { return nil }
    return RuleProblem(field: 12, rule: "resolvedDate must not be before since")
  }
}

/// What something does to a plan.
public struct BarrierEffect: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It hinders.
  public static let barrier = Self(rawValue: 1)
  /// It helps.
  public static let enabler = Self(rawValue: 2)

  public static let list = ChoiceList(
    "BarrierEffect", source: "CoachingKit",
    [
      (barrier, "barrier", "It hinders."),
      (enabler, "enabler", "It helps."),
    ])
}

/// A sort of barrier or enabler.
public struct BarrierKind: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Time.
  public static let time = Self(rawValue: 1)
  /// Language.
  public static let language = Self(rawValue: 2)
  /// Reading and writing.
  public static let literacy = Self(rawValue: 3)
  /// Insight into one's own situation.
  public static let insight = Self(rawValue: 4)
  /// What the body can do.
  public static let physical = Self(rawValue: 5)
  /// What the mind can do: attention, memory, planning.
  public static let psychological = Self(rawValue: 6)
  /// Habits and behaviour.
  public static let behavioural = Self(rawValue: 7)
  /// Feelings.
  public static let emotional = Self(rawValue: 8)
  /// The surroundings.
  public static let environmental = Self(rawValue: 9)
  /// What the person believes not to be able to do.
  public static let selfLimitingBelief = Self(rawValue: 10)
  /// Others are expected to put it right.
  public static let expectsToBeFixed = Self(rawValue: 11)
  /// The family does not accept it.
  public static let familyDoesNotAccept = Self(rawValue: 12)
  /// Health.
  public static let health = Self(rawValue: 13)
  /// Money.
  public static let money = Self(rawValue: 14)
  /// Getting there.
  public static let transport = Self(rawValue: 15)
  /// Equipment.
  public static let equipment = Self(rawValue: 16)
  /// Other people.
  public static let people = Self(rawValue: 17)
  /// How much else there is to do.
  public static let workload = Self(rawValue: 18)
  /// How services are organised.
  public static let system = Self(rawValue: 19)
  /// Culture or faith.
  public static let culture = Self(rawValue: 20)
  /// Knowing what is there and how it goes.
  public static let information = Self(rawValue: 21)
  /// Another: see otherNature.
  public static let other = Self(rawValue: 22)

  public static let list = ChoiceList(
    "BarrierKind", source: "CoachingKit",
    [
      (time, "time", "Time."),
      (language, "language", "Language."),
      (literacy, "literacy", "Reading and writing."),
      (insight, "insight", "Insight into one's own situation."),
      (physical, "physical", "What the body can do."),
      (psychological, "psychological", "What the mind can do: attention, memory, planning."),
      (behavioural, "behavioural", "Habits and behaviour."),
      (emotional, "emotional", "Feelings."),
      (environmental, "environmental", "The surroundings."),
      (selfLimitingBelief, "selfLimitingBelief", "What the person believes not to be able to do."),
      (expectsToBeFixed, "expectsToBeFixed", "Others are expected to put it right."),
      (familyDoesNotAccept, "familyDoesNotAccept", "The family does not accept it."),
      (health, "health", "Health."),
      (money, "money", "Money."),
      (transport, "transport", "Getting there."),
      (equipment, "equipment", "Equipment."),
      (people, "people", "Other people."),
      (workload, "workload", "How much else there is to do."),
      (system, "system", "How services are organised."),
      (culture, "culture", "Culture or faith."),
      (information, "information", "Knowing what is there and how it goes."),
      (other, "other", "Another: see otherNature."),
    ])
}
