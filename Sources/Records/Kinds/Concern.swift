/// A worry about somebody's safety or health, or something that was disclosed.
public struct Concern: Kind, Hashable {
  public static let kind = KindDefinition(
    Concern.self, number: 17, name: "concern", in: .clientFiles,
    "A disclosure or worry that was raised, and what followed: for named staff only, never shared.")

  /// Of which sort it is.
  public var nature: ConcernKind?
  /// What was said or seen, in the words that were used.
  public var words: String?
  /// What was done at once.
  public var immediateAction: String?
  /// To whom it was passed on, and when.
  public var passedOn: [ConcernHandover] = []
  /// Whether the person was told that it is passed on.
  public var personTold: Bool?
  /// Why the person was not told.
  public var reasonNotTold: String?
  /// The legal ground for passing it on.
  public var legalGround: String?
  /// What came of it.
  public var outcome: String?
  /// When it was closed.
  public var closed: DateTime?
  /// Ids of the actors who may see it, beside whoever recorded it.
  public var staff: [String] = []

  /// Nothing set.
  public init() {}

  /// A concern in words.
  public init(_ nature: ConcernKind, words: String) {
    self.nature = nature
    self.words = words
  }

  public static let fields: [Field<Concern>] = [
    Field(1, "nature", \.nature, required: true, "Of which sort it is."),
    Field(
      2, "words", \.words, upTo: 20_000, "What was said or seen, in the words that were used."),
    Field(3, "immediateAction", \.immediateAction, upTo: 4000, "What was done at once."),
    Field(4, "passedOn", \.passedOn, "To whom it was passed on, and when."),
    Field(5, "personTold", \.personTold, "Whether the person was told that it is passed on."),
    Field(6, "reasonNotTold", \.reasonNotTold, upTo: 4000, "Why the person was not told."),
    Field(
      7, "legalGround", \.legalGround, upTo: 4000, "The legal ground for passing it on."),
    Field(8, "outcome", \.outcome, upTo: 4000, "What came of it."),
    Field(9, "closed", \.closed, "When it was closed."),
    Field(
      10, "staff", \.staff, upTo: 256,
      "Ids of actors of the file's organisation who may see it, beside whoever recorded it."),
  ]
}

/// Passing a concern on.
public struct ConcernHandover: Group, Hashable {
  /// To whom.
  public var to: String?
  /// When.
  public var when: DateTime?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ConcernHandover>] = [
    Field(100, "to", \.to, upTo: 1000, required: true, "To whom."),
    Field(101, "when", \.when, "When."),
  ]
}

/// A sort of concern.
public struct ConcernKind: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Somebody disclosed something.
  public static let disclosure = Self(rawValue: 1)
  /// Somebody may come to harm.
  public static let risk = Self(rawValue: 2)
  /// Abuse or neglect, known or suspected.
  public static let abuse = Self(rawValue: 3)
  /// The person's health.
  public static let health = Self(rawValue: 4)
  /// More than whoever recorded it is competent to deal with.
  public static let beyondCompetence = Self(rawValue: 5)

  public static let list = ChoiceList(
    "ConcernKind", source: "CoachingKit",
    [
      (disclosure, "disclosure", "Somebody disclosed something."),
      (risk, "risk", "Somebody may come to harm."),
      (abuse, "abuse", "Abuse or neglect, known or suspected."),
      (health, "health", "The person's health."),
      (
        beyondCompetence, "beyondCompetence",
        "More than whoever recorded it is competent to deal with."
      ),
    ])
}
