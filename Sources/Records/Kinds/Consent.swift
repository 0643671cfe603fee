/// A yes, a no or a yes taken back.
public struct Consent: Kind, Hashable {
  public static let kind = KindDefinition(
    Consent.self, number: 16, name: "consent", in: .clientFiles, rule: .always,
    "A consent that was given, refused or withdrawn: to what, for whom, for how long, and by whom.")

  /// Whether it was given, refused or withdrawn.
  public var status: ConsentStatus?
  /// To what: to share the file or a part of it, or to take part in something.
  public var scope: ConsentScope?
  /// Names of the kinds of record that are shared, where the scope is kinds.
  public var kinds: [String] = []
  /// Goals that are shared with their small steps, where the scope is goals.
  public var goals: [Link] = []
  /// With whom; whoever is meant by one of them is meant.
  public var recipients: [ConsentRecipient] = []
  /// For which purposes, as codes of HL7 PurposeOfUse; where none is given, for TREAT.
  public var purposes: [String] = []
  /// From when it holds; a partial date counts from its beginning.
  public var from: DateTime?
  /// Until when it holds; a partial date counts to its end.
  public var until: DateTime?
  /// On what ground whoever decided may decide.
  public var basis: ConsentBasis?
  /// The client's or supporter's record of whoever decided.
  public var givenBy: Link?
  /// The legal ground in words.
  public var legalGround: String?
  /// How it was explained.
  public var explanation: String?
  /// When it was withdrawn.
  public var withdrawnOn: DateTime?
  /// Why it was withdrawn.
  public var withdrawalReason: String?
  /// By when to ask again: a local date.
  public var renewBy: PartialDate?
  /// The id of the story that is told with it, which says where it was published.
  public var storyID: UniqueID?

  /// Nothing set.
  public init() {}

  /// An answer to a question.
  public init(_ status: ConsentStatus, to scope: ConsentScope) {
    self.status = status
    self.scope = scope
  }

  public static let fields: [Field<Consent>] = [
    Field(
      1, "status", \.status, required: true, "Whether it was given, refused or withdrawn."),
    Field(
      2, "scope", \.scope, required: true,
      "To what: to share the file or a part of it, or to take part in something."),
    Field(
      3, "kinds", \.kinds, upTo: 64,
      "Names of the kinds of record that are shared, where the scope is kinds; never concern."),
    Field(
      4, "goals", \.goals, to: ["goal"],
      "Goals that are shared with their small steps, where the scope is goals."),
    Field(5, "recipients", \.recipients, "With whom; whoever is meant by one of them is meant."),
    Field(
      6, "purposes", \.purposes, upTo: 256,
      "For which purposes, as codes of HL7 PurposeOfUse; where none is given, for TREAT."),
    Field(7, "from", \.from, "From when it holds; a partial date counts from its beginning."),
    Field(8, "until", \.until, "Until when it holds; a partial date counts to its end."),
    Field(9, "basis", \.basis, "On what ground whoever decided may decide."),
    Field(
      10, "givenBy", \.givenBy, to: ["client", "supporter"],
      "The client's or supporter's record of whoever decided."),
    Field(11, "legalGround", \.legalGround, upTo: 4000, "The legal ground in words."),
    Field(
      12, "explanation", \.explanation, upTo: 4000,
      "How it was explained: in which words, pictures or language."),
    Field(13, "withdrawnOn", \.withdrawnOn, "When it was withdrawn."),
    Field(14, "withdrawalReason", \.withdrawalReason, upTo: 4000, "Why it was withdrawn."),
    Field(15, "renewBy", \.renewBy, "By when to ask again: a local date."),
    Field(
      16, "storyId", \.storyID,
      "The id of the story that is told with it, which says where it was published."),
  ]

  public static func brokenRule(in record: Consent, common: Common) -> RuleProblem? {
    brokenScope(in: record) ?? brokenRecipient(in: record) ?? brokenGround(in: record)
  }

  private static func brokenScope(in record: Consent) -> RuleProblem? {
    if !record.kinds.allSatisfy(canBeShared) {
      return RuleProblem(
        field: 3, rule: "kinds must be names of kinds in files of clients, other than concern")
    }
    if record.scope == .kinds, record.kinds.isEmpty {
      return RuleProblem(field: 3, rule: "a consent to share kinds needs at least one of kinds")
    }
    if record.scope == .goals, record.goals.isEmpty {
      return RuleProblem(field: 4, rule: "a consent to share goals needs at least one of goals")
    }
    return nil
  }

  private static func canBeShared(_ name: String) -> Bool {
    guard let kind = Catalogue.shared.kind(named: name) else { return false }
    return kind.number != Concern.kind.number && kind.files.contains(.client)
  }

  private static func brokenRecipient(in record: Consent) -> RuleProblem? {
    for recipient in record.recipients where recipient.organisation == nil {
      if recipient.practitioner != nil {
        return RuleProblem(field: 5, rule: "a practitioner needs the organisation beside it")
      }
      if recipient.supporter == nil {
        return RuleProblem(field: 5, rule: "a recipient needs an organisation or a supporter")
      }
    }
    let sharing: [ConsentScope] = [.wholeFile, .kinds, .goals]
    guard let scope = record.scope, sharing.contains(scope), record.recipients.isEmpty
    else { return nil }
    return RuleProblem(field: 5, rule: "a consent to share needs at least one of recipients")
  }

  private static func brokenGround(in record: Consent) -> RuleProblem? {
    if let from = record.from, let until = record.until, until.lastMoment < from.sortKey {
      return RuleProblem(field: 8, rule: "until must not be before from")
    }
    let others: [ConsentBasis] = [.parentalResponsibility, .attorney, .deputy]
    guard let basis = record.basis, others.contains(basis), record.givenBy == nil
    else { return nil }
    return RuleProblem(
      field: 9, rule: "a basis of parentalResponsibility, attorney or deputy needs givenBy")
  }
}

/// Somebody with whom something is shared.
public struct ConsentRecipient: Group, Hashable {
  /// The organisation, as its actors name it.
  public var organisation: String?
  /// The id of one actor there, where the others are not meant.
  public var practitioner: String?
  /// The record of a supporter.
  public var supporter: Link?

  /// Nothing set.
  public init() {}

  /// Everybody of an organisation, or one practitioner there.
  public init(organisation: String, practitioner: String? = nil) {
    self.organisation = organisation
    self.practitioner = practitioner
  }

  public static let fields: [Field<ConsentRecipient>] = [
    Field(
      100, "organisation", \.organisation, upTo: 256, "The organisation, as its actors name it."),
    Field(
      101, "practitioner", \.practitioner, upTo: 256,
      "The id of one actor there, where the others are not meant."),
    Field(102, "supporter", \.supporter, to: ["supporter"], "The record of a supporter."),
  ]
}

/// How a question was answered.
public struct ConsentStatus: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Yes.
  public static let given = Self(rawValue: 1)
  /// No.
  public static let refused = Self(rawValue: 2)
  /// Yes at first, and no longer.
  public static let withdrawn = Self(rawValue: 3)

  public static let list = ChoiceList(
    "ConsentStatus", source: "CoachingKit",
    [
      (given, "given", "Yes."),
      (refused, "refused", "No."),
      (withdrawn, "withdrawn", "Yes at first, and no longer."),
    ])
}

/// What a consent is to: the first three share records, the others let something be done.
public struct ConsentScope: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// To share the whole file.
  public static let wholeFile = Self(rawValue: 1)
  /// To share the records of some kinds.
  public static let kinds = Self(rawValue: 2)
  /// To share some goals, their small steps and what hangs on them.
  public static let goals = Self(rawValue: 3)
  /// To be coached.
  public static let beCoached = Self(rawValue: 4)
  /// To be observed.
  public static let beObserved = Self(rawValue: 5)
  /// To be recorded, in sound or picture.
  public static let beRecorded = Self(rawValue: 6)
  /// To join a group.
  public static let joinGroup = Self(rawValue: 7)
  /// To get messages.
  public static let getMessages = Self(rawValue: 8)
  /// To have the story told.
  public static let storyTold = Self(rawValue: 9)

  public static let list = ChoiceList(
    "ConsentScope", source: "CoachingKit",
    [
      (wholeFile, "wholeFile", "To share the whole file."),
      (kinds, "kinds", "To share the records of some kinds."),
      (goals, "goals", "To share some goals, their small steps and what hangs on them."),
      (beCoached, "beCoached", "To be coached."),
      (beObserved, "beObserved", "To be observed."),
      (beRecorded, "beRecorded", "To be recorded, in sound or picture."),
      (joinGroup, "joinGroup", "To join a group."),
      (getMessages, "getMessages", "To get messages."),
      (storyTold, "storyTold", "To have the story told."),
    ])
}

/// On what ground somebody may decide on a consent.
public struct ConsentBasis: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The person decides on their own matters.
  public static let own = Self(rawValue: 1)
  /// The person is a child who understands enough to decide.
  public static let competentChild = Self(rawValue: 2)
  /// Somebody has parental responsibility.
  public static let parentalResponsibility = Self(rawValue: 3)
  /// The person gave somebody the power to decide.
  public static let attorney = Self(rawValue: 4)
  /// The person cannot decide, and it was decided in their best interests. Staff decided that: it lapses with
  /// nobody's authority, nor does one on another legal ground.
  public static let bestInterests = Self(rawValue: 5)
  /// Another ground: see legalGround.
  public static let otherLegalGround = Self(rawValue: 6)
  /// A court appointed somebody to decide.
  public static let deputy = Self(rawValue: 7)

  public static let list = ChoiceList(
    "ConsentBasis", source: "CoachingKit",
    [
      (own, "own", "The person decides on their own matters."),
      (competentChild, "competentChild", "The person is a child who understands enough to decide."),
      (
        parentalResponsibility, "parentalResponsibility", "Somebody has parental responsibility."
      ),
      (attorney, "attorney", "The person gave somebody the power to decide."),
      (
        bestInterests, "bestInterests",
        "The person cannot decide, and it was decided in their best interests."
      ),
      (otherLegalGround, "otherLegalGround", "Another ground: see legalGround."),
      (deputy, "deputy", "A court appointed somebody to decide."),
    ])
}

/// Why a consent is not in force.
public struct ConsentHindrance: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It was refused.
  public static let refused = Self(rawValue: 1)
  /// It was withdrawn.
  public static let withdrawn = Self(rawValue: 2)
  /// It has not begun.
  public static let notBegun = Self(rawValue: 3)
  /// Its time is over.
  public static let over = Self(rawValue: 4)
  /// Whoever gave it may not decide, or no longer.
  public static let nobodyDecides = Self(rawValue: 5)

  public static let list = ChoiceList(
    "ConsentHindrance", source: "CoachingKit",
    [
      (refused, "refused", "It was refused."),
      (withdrawn, "withdrawn", "It was withdrawn."),
      (notBegun, "notBegun", "It has not begun."),
      (over, "over", "Its time is over."),
      (nobodyDecides, "nobodyDecides", "Whoever gave it may not decide, or no longer."),
    ])
}
