/// An agreed step.
public struct Action: Kind, Hashable {
  public static let kind = KindDefinition(
    Action.self, number: 14, name: "action", in: .allFiles,
    "An agreed step: what, who does it, by when, and what was done since last time.")

  /// What is to be done.
  public var what: String?
  /// The goals it is for.
  public var goals: [Link] = []
  /// By when: a local date.
  public var dueDate: PartialDate?
  /// Where it stands.
  public var status: ActionStatus?
  /// When it was done.
  public var doneDate: PartialDate?
  /// Who does it.
  public var performerRole: ActionPerformer?
  /// Who does it, where client or supporter.
  public var performers: [Link] = []
  /// Who does it, where practitioner or organisation.
  public var performersInDirectory: [Link] = []
  /// What was said about it at each check-in, oldest first.
  public var checkIns: [CheckIn] = []

  /// Nothing set.
  public init() {}

  /// A step.
  public init(what: String, due: PartialDate? = nil) {
    self.what = what
    dueDate = due
  }

  public static let fields: [Field<Action>] = [
    Field(1, "what", \.what, upTo: 4000, "What is to be done."),
    Field(2, "goals", \.goals, to: ["goal"], "The goals it is for."),
    Field(3, "dueDate", \.dueDate, "By when: a local date."),
    Field(4, "status", \.status, "Where it stands."),
    Field(5, "doneDate", \.doneDate, "When it was done."),
    Field(6, "performerRole", \.performerRole, "Who does it."),
    Field(
      7, "performers", \.performers, to: ["client", "supporter"],
      "Who does it, where client or supporter."),
    Field(
      8, "performersInDirectory", \.performersInDirectory,
      to: ["practitioner", "organisation"], inDirectory: true,
      "Who does it, where practitioner or organisation."),
    Field(9, "checkIns", \.checkIns, "What was said about it at each check-in, oldest first."),
  ]
}

/// What was said about a step when people met again.
public struct CheckIn: Group, Hashable {
  /// When.
  public var date: PartialDate?
  /// What was done since last time.
  public var sinceLastTime: String?
  /// What comes next.
  public var next: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<CheckIn>] = [
    Field(100, "date", \.date, "When."),
    Field(101, "sinceLastTime", \.sinceLastTime, upTo: 4000, "What was done since last time."),
    Field(102, "next", \.next, upTo: 4000, "What comes next."),
  ]
}

/// Where an agreed step stands.
public struct ActionStatus: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Not agreed yet.
  public static let draft = Self(rawValue: 1)
  /// Agreed, and to be done or being done.
  public static let active = Self(rawValue: 2)
  /// It rests for a while.
  public static let onHold = Self(rawValue: 3)
  /// It was given up.
  public static let revoked = Self(rawValue: 4)
  /// It was done.
  public static let completed = Self(rawValue: 5)
  /// It was recorded by mistake.
  public static let enteredInError = Self(rawValue: 6)
  /// Which of the others applies is not known.
  public static let unknown = Self(rawValue: 7)

  public static let list = ChoiceList(
    "ActionStatus", source: "http://hl7.org/fhir/request-status",
    [
      (draft, "draft", "Not agreed yet."),
      (active, "active", "Agreed, and to be done or being done."),
      (onHold, "on-hold", "It rests for a while."),
      (revoked, "revoked", "It was given up."),
      (completed, "completed", "It was done."),
      (enteredInError, "entered-in-error", "It was recorded by mistake."),
      (unknown, "unknown", "Which of the others applies is not known."),
    ])
}

/// Who does an agreed step.
public struct ActionPerformer: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The client.
  public static let client = Self(rawValue: 1)
  /// A supporter.
  public static let supporter = Self(rawValue: 2)
  /// A practitioner.
  public static let practitioner = Self(rawValue: 3)
  /// An organisation.
  public static let organisation = Self(rawValue: 4)

  public static let list = ChoiceList(
    "ActionPerformer", source: "CoachingKit",
    [
      (client, "client", "The client."),
      (supporter, "supporter", "A supporter."),
      (practitioner, "practitioner", "A practitioner."),
      (organisation, "organisation", "An organisation."),
    ])
}
