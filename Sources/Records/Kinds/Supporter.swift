/// A person around the client.
public struct Supporter: Kind, Hashable {
  public static let kind = KindDefinition(
    Supporter.self, number: 2, name: "supporter", in: .clientFiles, rule: .fields([11]),
    "A person around the client: family, carer, teacher, friend. Often the one who is coached.")

  /// What the person is to the client.
  public var relation: SupporterRelation?
  /// Names, present and former; a former name is never displayed.
  public var names: [HumanName] = []
  /// How to reach the person.
  public var contacts: [ContactPoint] = []
  /// Whether this person may be the one who is coached.
  public var mayBeCoachee: Bool?
  /// Whether this person lives with the client.
  public var livesWithClient: Bool?
  /// Languages the person speaks, the preferred first (BCP 47).
  public var languages: [String] = []
  /// Whether an interpreter is needed.
  public var interpreterNeeded: Bool?
  /// What the person needs in order to be reached.
  public var communicationNeeds: [CommunicationNeed] = []
  /// Needs that the list does not name.
  public var otherCommunicationNeeds: [Concept] = []
  /// The relation in other words, where the list does not name it.
  public var otherRelation: Concept?
  /// What the person may decide for the client, and what a court forbids.
  public var authorities: [Authority] = []
  /// Whether the person agreed to be recorded.
  public var agreedToBeRecorded: Bool?
  /// When the person agreed.
  public var agreedOn: PartialDate?
  /// Whether the person must not see anything of the file.
  public var mustNotSee: Bool?
  /// Whether the person must not be contacted.
  public var mustNotBeContacted: Bool?
  /// The id by which the person acts in the systems of the organisation that the file belongs to.
  public var actorID: String?

  /// Nothing set.
  public init() {}

  /// A supporter of this name.
  public init(_ relation: SupporterRelation, name: String) {
    self.relation = relation
    names = [HumanName(name)]
  }

  public static let fields: [Field<Supporter>] = [
    Field(1, "relation", \.relation, "What the person is to the client."),
    Field(2, "names", \.names, "Names, present and former; a former name is never displayed."),
    Field(3, "contacts", \.contacts, "How to reach the person."),
    Field(4, "mayBeCoachee", \.mayBeCoachee, "Whether this person may be the one who is coached."),
    Field(5, "livesWithClient", \.livesWithClient, "Whether this person lives with the client."),
    Field(
      6, "languages", \.languages, upTo: 35,
      "Languages the person speaks, the preferred first (BCP 47)."),
    Field(7, "interpreterNeeded", \.interpreterNeeded, "Whether an interpreter is needed."),
    Field(
      8, "communicationNeeds", \.communicationNeeds,
      "What the person needs in order to be reached."),
    Field(
      9, "otherCommunicationNeeds", \.otherCommunicationNeeds,
      "Needs that the list does not name."),
    Field(
      10, "otherRelation", \.otherRelation,
      "The relation in other words, where the list does not name it."),
    Field(
      11, "authorities", \.authorities,
      "What the person may decide for the client, and what a court forbids."),
    Field(
      12, "agreedToBeRecorded", \.agreedToBeRecorded, "Whether the person agreed to be recorded."),
    Field(13, "agreedOn", \.agreedOn, "When the person agreed to be recorded."),
    Field(14, "mustNotSee", \.mustNotSee, "Whether the person must not see anything of the file."),
    Field(
      15, "mustNotBeContacted", \.mustNotBeContacted, "Whether the person must not be contacted."),
    Field(
      16, "actorId", \.actorID, upTo: 256,
      "The id by which the person acts in systems of the file's organisation, where they may."),
  ]

  public static func brokenRule(in record: Supporter, common: Common) -> RuleProblem? {
    for authority in record.authorities {
      guard let from = authority.from, let until = authority.until, until.lastMoment < from.sortKey
      else { continue }
      return RuleProblem(field: 11, rule: "an authority must not end before it began")
    }
    return nil
  }
}

/// What a supporter may decide for the client, or may not.
public struct Authority: Group, Hashable {
  /// Of which sort it is.
  public var kind: AuthorityKind?
  /// What shows it: an order, a certificate, a letter.
  public var evidence: String?
  /// Since when; a partial date counts from its beginning.
  public var from: DateTime?
  /// Until when; a partial date counts to its end.
  public var until: DateTime?

  /// Nothing set.
  public init() {}

  /// An authority of a sort.
  public init(_ kind: AuthorityKind) {
    self.kind = kind
  }

  public static let fields: [Field<Authority>] = [
    Field(120, "kind", \.kind, required: true, "Of which sort it is."),
    Field(
      121, "evidence", \.evidence, upTo: 1000,
      "What shows it: an order, a certificate, a letter."),
    Field(122, "from", \.from, "Since when; a partial date counts from its beginning."),
    Field(123, "until", \.until, "Until when; a partial date counts to its end."),
  ]
}

/// A sort of authority over the client's affairs.
public struct AuthorityKind: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Parental responsibility.
  public static let parentalResponsibility = Self(rawValue: 1)
  /// The client gave the person the power to decide.
  public static let attorney = Self(rawValue: 2)
  /// A court appointed the person to decide.
  public static let deputy = Self(rawValue: 3)
  /// A court limits what the person may do or know.
  public static let courtLimit = Self(rawValue: 4)
  /// The person may decide nothing for the client. Not `none`, which an optional would take for nil.
  public static let noAuthority = Self(rawValue: 5)

  public static let list = ChoiceList(
    "AuthorityKind", source: "CoachingKit",
    [
      (parentalResponsibility, "parentalResponsibility", "Parental responsibility."),
      (attorney, "attorney", "The client gave the person the power to decide."),
      (deputy, "deputy", "A court appointed the person to decide."),
      (courtLimit, "courtLimit", "A court limits what the person may do or know."),
      (noAuthority, "none", "The person may decide nothing for the client."),
    ])
}

/// One way to reach a person.
public struct ContactPoint: Group, Hashable {
  /// Of which sort it is.
  public var system: ContactSystem?
  /// The number or address.
  public var value: String?
  /// What to know before using it, such as good times to ring.
  public var note: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ContactPoint>] = [
    Field(100, "system", \.system, "Of which sort it is."),
    Field(101, "value", \.value, upTo: 256, required: true, "The number or address."),
    Field(
      102, "note", \.note, upTo: 1000, "What to know before using it, such as good times to ring."),
  ]
}

/// What a supporter is to the client.
public struct SupporterRelation: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A parent.
  public static let parent = Self(rawValue: 1)
  /// A partner.
  public static let partner = Self(rawValue: 2)
  /// Husband or wife.
  public static let spouse = Self(rawValue: 3)
  /// A carer, paid or not.
  public static let carer = Self(rawValue: 4)
  /// A brother or sister.
  public static let sibling = Self(rawValue: 5)
  /// A teacher.
  public static let teacher = Self(rawValue: 6)
  /// A teaching assistant.
  public static let teachingAssistant = Self(rawValue: 7)
  /// A friend.
  public static let friend = Self(rawValue: 8)
  /// A volunteer.
  public static let volunteer = Self(rawValue: 9)
  /// Somebody else: see otherRelation.
  public static let other = Self(rawValue: 10)

  public static let list = ChoiceList(
    "SupporterRelation", source: "CoachingKit",
    [
      (parent, "parent", "A parent."),
      (partner, "partner", "A partner."),
      (spouse, "spouse", "Husband or wife."),
      (carer, "carer", "A carer, paid or not."),
      (sibling, "sibling", "A brother or sister."),
      (teacher, "teacher", "A teacher."),
      (teachingAssistant, "teachingAssistant", "A teaching assistant."),
      (friend, "friend", "A friend."),
      (volunteer, "volunteer", "A volunteer."),
      (other, "other", "Somebody else: see otherRelation."),
    ])
}

/// A sort of contact.
public struct ContactSystem: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A telephone number.
  public static let phone = Self(rawValue: 1)
  /// A fax number.
  public static let fax = Self(rawValue: 2)
  /// An e-mail address.
  public static let email = Self(rawValue: 3)
  /// A pager number.
  public static let pager = Self(rawValue: 4)
  /// An address on the web.
  public static let url = Self(rawValue: 5)
  /// A number for text messages only.
  public static let sms = Self(rawValue: 6)
  /// Something else.
  public static let other = Self(rawValue: 7)

  public static let list = ChoiceList(
    "ContactSystem", source: "http://hl7.org/fhir/contact-point-system",
    [
      (phone, "phone", "A telephone number."),
      (fax, "fax", "A fax number."),
      (email, "email", "An e-mail address."),
      (pager, "pager", "A pager number."),
      (url, "url", "An address on the web."),
      (sms, "sms", "A number for text messages only."),
      (other, "other", "Something else."),
    ])
}
