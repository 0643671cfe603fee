// What is said wherever something is decided for a person who could not decide.

/// How something was decided for a person who could not decide on it.
public struct MadeForPerson: Group, Hashable {
  /// Who decided, where a supporter.
  public var supporter: Link?
  /// Who decided, where a practitioner.
  public var practitioner: Link?
  /// Who decided, where there is no record: a court, a panel.
  public var decidedBy: String?
  /// On what ground they may decide.
  public var ground: LegalGround?
  /// The legal ground in words.
  public var legalGround: String?
  /// Whether the person could make this very decision.
  public var capacity: DecisionCapacity?
  /// Who assessed that, where a practitioner.
  public var assessor: Link?
  /// Who assessed that, where there is no register entry.
  public var assessedBy: String?
  /// When that was assessed.
  public var assessedOn: PartialDate?
  /// What was done so that the person could decide, or take part in deciding.
  public var supportGiven: String?
  /// When to ask again whether the person can decide: a local date.
  public var reviewDate: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<MadeForPerson>] = [
    Field(931, "supporter", \.supporter, to: ["supporter"], "Who decided, where a supporter."),
    Field(
      932, "practitioner", \.practitioner, to: ["practitioner"], inDirectory: true,
      "Who decided, where a practitioner."),
    Field(
      933, "decidedBy", \.decidedBy, upTo: 200,
      "Who decided, where there is no record: a court, a panel."),
    Field(934, "ground", \.ground, "On what ground they may decide."),
    Field(935, "legalGround", \.legalGround, upTo: 4000, "The legal ground in words."),
    Field(936, "capacity", \.capacity, "Whether the person could make this very decision."),
    Field(
      937, "assessor", \.assessor, to: ["practitioner"], inDirectory: true,
      "Who assessed that, where a practitioner."),
    Field(
      938, "assessedBy", \.assessedBy, upTo: 200,
      "Who assessed that, where there is no register entry."),
    Field(939, "assessedOn", \.assessedOn, "When that was assessed."),
    Field(
      940, "supportGiven", \.supportGiven, upTo: 4000,
      "What was done so that the person could decide, or take part in deciding."),
    Field(
      941, "reviewDate", \.reviewDate,
      "When to ask again whether the person can decide: a local date."),
  ]
}

/// On what ground somebody decides for a person.
public struct LegalGround: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Somebody has parental responsibility.
  public static let parentalResponsibility = Self(rawValue: 1)
  /// The person gave somebody the power to decide.
  public static let attorney = Self(rawValue: 2)
  /// A court appointed somebody to decide.
  public static let deputy = Self(rawValue: 3)
  /// The person cannot decide, and it was decided in their best interests.
  public static let bestInterests = Self(rawValue: 4)
  /// Mental health law allows it against the person's will.
  public static let mentalHealthLaw = Self(rawValue: 5)
  /// A court decided.
  public static let courtOrder = Self(rawValue: 6)
  /// Another ground: see legalGround.
  public static let other = Self(rawValue: 7)

  public static let list = ChoiceList(
    "LegalGround", source: "CoachingKit",
    [
      (parentalResponsibility, "parentalResponsibility", "Somebody has parental responsibility."),
      (attorney, "attorney", "The person gave somebody the power to decide."),
      (deputy, "deputy", "A court appointed somebody to decide."),
      (
        bestInterests, "bestInterests",
        "The person cannot decide, and it was decided in their best interests."
      ),
      (
        mentalHealthLaw, "mentalHealthLaw", "Mental health law allows it against the person's will."
      ),
      (courtOrder, "courtOrder", "A court decided."),
      (other, "other", "Another ground: see legalGround."),
    ])
}

/// Whether a person can make one decision.
public struct DecisionCapacity: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The person can make it.
  public static let hasCapacity = Self(rawValue: 1)
  /// The person cannot make it.
  public static let lacksCapacity = Self(rawValue: 2)
  /// At times the person can.
  public static let fluctuates = Self(rawValue: 3)
  /// Nobody has assessed it.
  public static let notAssessed = Self(rawValue: 4)

  public static let list = ChoiceList(
    "DecisionCapacity", source: "CoachingKit",
    [
      (hasCapacity, "hasCapacity", "The person can make it."),
      (lacksCapacity, "lacksCapacity", "The person cannot make it."),
      (fluctuates, "fluctuates", "At times the person can."),
      (notAssessed, "notAssessed", "Nobody has assessed it."),
    ])
}
