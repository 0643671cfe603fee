/// A member of the coaching community.
public struct Practitioner: Kind, Hashable {
  public static let kind = KindDefinition(
    Practitioner.self, number: 3, name: "practitioner", in: .practiceFiles, rule: .fields([5, 7]),
    "Register entry of somebody who coaches, clinical or not: posts, training, what they offer.")

  /// Numbers by which registers and systems know the person.
  public var identifiers: [Identifier] = []
  /// Names, present and former; a former name is never displayed.
  public var names: [HumanName] = []
  /// Professions and roles, clinical or not.
  public var roles: [PractitionerRole] = []
  /// Professions and roles in the host's own vocabulary.
  public var otherRoles: [Concept] = []
  /// Where the person works or worked.
  public var posts: [Post] = []
  /// When and by whom the person was trained in coaching.
  public var trainings: [Training] = []
  /// Being a champion of the approach, whom colleagues may ask.
  public var champion: Champion?
  /// Accreditation as a trainer of others.
  public var trainerAccreditation: TrainerAccreditation?
  /// Whether the person agrees to be listed in the shared register.
  public var consentsToListing: Bool?
  /// How far the approach was taken up, dated; never part of the shared register.
  public var adoptionStages: [AdoptionEntry] = []

  /// The host's id of the actor that the person is: candid records about the person are theirs to see. In an
  /// entry that is there somebody else says so.
  public var actorID: String?
  /// When the person agreed to be listed, or refused.
  public var listingDecidedOn: PartialDate?
  /// Languages the person can coach in (BCP 47).
  public var languages: [String] = []

  /// Nothing set.
  public init() {}

  /// A practitioner of this name.
  public init(name: String) {
    names = [HumanName(name)]
  }

  public static let fields: [Field<Practitioner>] = [
    Field(
      1, "identifiers", \.identifiers, "Numbers by which registers and systems know the person."),
    Field(2, "names", \.names, "Names, present and former; a former name is never displayed."),
    Field(3, "roles", \.roles, "Professions and roles, clinical or not."),
    Field(4, "otherRoles", \.otherRoles, "Professions and roles in the host's own vocabulary."),
    Field(5, "posts", \.posts, "Where the person works or worked."),
    Field(6, "trainings", \.trainings, "When and by whom the person was trained in coaching."),
    Field(7, "champion", \.champion, "Being a champion of the approach, whom colleagues may ask."),
    Field(
      8, "trainerAccreditation", \.trainerAccreditation, "Accreditation as a trainer of others."),
    Field(
      9, "consentsToListing", \.consentsToListing,
      "Whether the person agrees to be listed in the shared register."),
    Field(
      10, "adoptionStages", \.adoptionStages,
      "How far the approach was taken up, dated; never part of the shared register."),
    Field(
      11, "actorId", \.actorID, upTo: 256,
      """
      The host's id of the actor that the person is: candid records about the person are theirs to see. In an entry \
      that is there somebody else says so.
      """),
    Field(
      12, "listingDecidedOn", \.listingDecidedOn,
      "When the person agreed to be listed, or refused."),
    Field(13, "languages", \.languages, upTo: 35, "Languages the person can coach in (BCP 47)."),
  ]

  public static func brokenRule(in record: Practitioner, common: Common) -> RuleProblem? {
    for post in record.posts {
      guard let from = post.from, let until = post.until, until.isBefore(from) else { continue }
      return RuleProblem(field: 5, rule: "a post must not end before it began")
    }
    guard let from = record.champion?.since, let until = record.champion?.until,
      until.isBefore(from)
    else { return nil }
    return RuleProblem(field: 7, rule: "being a champion must not end before it began")
  }
}

/// A post at an organisation.
public struct Post: Group, Hashable {
  /// The organisation.
  public var organisation: Link?
  /// The role there.
  public var role: Concept?
  /// Since when.
  public var from: PartialDate?
  /// Until when.
  public var until: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Post>] = [
    Field(
      100, "organisation", \.organisation, to: ["organisation"], inDirectory: true,
      "The organisation."),
    Field(101, "role", \.role, "The role there."),
    Field(102, "from", \.from, "Since when."),
    Field(103, "until", \.until, "Until when."),
  ]
}

/// A training in coaching.
public struct Training: Group, Hashable {
  /// When it was completed.
  public var date: PartialDate?
  /// What it was called.
  public var course: String?
  /// The trainer's register entry.
  public var trainer: Link?
  /// The trainer or provider, where there is no register entry.
  public var trainedBy: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Training>] = [
    Field(120, "date", \.date, "When it was completed."),
    Field(121, "course", \.course, upTo: 200, "What it was called."),
    Field(
      122, "trainer", \.trainer, to: ["practitioner"], inDirectory: true,
      "The trainer's register entry."),
    Field(
      123, "trainedBy", \.trainedBy, upTo: 200,
      "The trainer or provider, where there is no register entry."),
  ]
}

/// Being a champion of the approach.
public struct Champion: Group, Hashable {
  /// Since when.
  public var since: PartialDate?
  /// Until when.
  public var until: PartialDate?
  /// What kind of champion.
  public var kind: Concept?
  /// What support the person offers to colleagues.
  public var offer: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Champion>] = [
    Field(140, "since", \.since, "Since when."),
    Field(141, "until", \.until, "Until when."),
    Field(142, "kind", \.kind, "What kind of champion."),
    Field(143, "offer", \.offer, upTo: 4000, "What support the person offers to colleagues."),
  ]
}

/// Accreditation as a trainer.
public struct TrainerAccreditation: Group, Hashable {
  /// Who accredited, where there is no entry.
  public var by: String?
  /// The organisation that accredited.
  public var organisation: Link?
  /// Until when it holds.
  public var until: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<TrainerAccreditation>] = [
    Field(160, "by", \.by, upTo: 200, "Who accredited, where there is no entry."),
    Field(
      161, "organisation", \.organisation, to: ["organisation"], inDirectory: true,
      "The organisation that accredited."),
    Field(162, "until", \.until, "Until when it holds."),
  ]
}

/// How far somebody had taken up the approach on a date.
public struct AdoptionEntry: Group, Hashable {
  /// The stage.
  public var stage: AdoptionStage?
  /// When it was assessed.
  public var date: PartialDate?
  /// The assessor's register entry.
  public var assessor: Link?
  /// The assessor, where there is no register entry.
  public var assessedBy: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<AdoptionEntry>] = [
    Field(180, "stage", \.stage, required: true, "The stage."),
    Field(181, "date", \.date, "When it was assessed."),
    Field(
      182, "assessor", \.assessor, to: ["practitioner"], inDirectory: true,
      "The assessor's register entry."),
    Field(
      183, "assessedBy", \.assessedBy, upTo: 200,
      "The assessor, where there is no register entry."),
  ]
}

/// A profession or role of somebody who coaches.
public struct PractitionerRole: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A doctor.
  public static let doctor = Self(rawValue: 1)
  /// A nurse.
  public static let nurse = Self(rawValue: 2)
  /// A healthcare assistant.
  public static let healthcareAssistant = Self(rawValue: 3)
  /// A pharmacist.
  public static let pharmacist = Self(rawValue: 4)
  /// An occupational therapist.
  public static let occupationalTherapist = Self(rawValue: 5)
  /// A physiotherapist.
  public static let physiotherapist = Self(rawValue: 6)
  /// A speech and language therapist.
  public static let speechTherapist = Self(rawValue: 7)
  /// A psychologist.
  public static let psychologist = Self(rawValue: 8)
  /// A dietitian.
  public static let dietitian = Self(rawValue: 9)
  /// A paramedic.
  public static let paramedic = Self(rawValue: 10)
  /// A social worker.
  public static let socialWorker = Self(rawValue: 11)
  /// A case manager.
  public static let caseManager = Self(rawValue: 12)
  /// A link worker or social prescriber.
  public static let linkWorker = Self(rawValue: 13)
  /// A health coach.
  public static let healthCoach = Self(rawValue: 14)
  /// A wellbeing agent.
  public static let wellbeingAgent = Self(rawValue: 15)
  /// A care navigator.
  public static let navigator = Self(rawValue: 16)
  /// A receptionist.
  public static let receptionist = Self(rawValue: 17)
  /// A practice manager.
  public static let practiceManager = Self(rawValue: 18)
  /// A teacher or other educator.
  public static let educator = Self(rawValue: 19)
  /// A volunteer.
  public static let volunteer = Self(rawValue: 20)
  /// Another role: see otherRoles.
  public static let other = Self(rawValue: 21)

  public static let list = ChoiceList(
    "PractitionerRole", source: "CoachingKit",
    [
      (doctor, "doctor", "A doctor."),
      (nurse, "nurse", "A nurse."),
      (healthcareAssistant, "healthcareAssistant", "A healthcare assistant."),
      (pharmacist, "pharmacist", "A pharmacist."),
      (occupationalTherapist, "occupationalTherapist", "An occupational therapist."),
      (physiotherapist, "physiotherapist", "A physiotherapist."),
      (speechTherapist, "speechTherapist", "A speech and language therapist."),
      (psychologist, "psychologist", "A psychologist."),
      (dietitian, "dietitian", "A dietitian."),
      (paramedic, "paramedic", "A paramedic."),
      (socialWorker, "socialWorker", "A social worker."),
      (caseManager, "caseManager", "A case manager."),
      (linkWorker, "linkWorker", "A link worker or social prescriber."),
      (healthCoach, "healthCoach", "A health coach."),
      (wellbeingAgent, "wellbeingAgent", "A wellbeing agent."),
      (navigator, "navigator", "A care navigator."),
      (receptionist, "receptionist", "A receptionist."),
      (practiceManager, "practiceManager", "A practice manager."),
      (educator, "educator", "A teacher or other educator."),
      (volunteer, "volunteer", "A volunteer."),
      (other, "other", "Another role: see otherRoles."),
    ])
}

/// How far somebody has taken up the approach.
public struct AdoptionStage: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Has not heard of it.
  public static let unaware = Self(rawValue: 1)
  /// Knows of it.
  public static let aware = Self(rawValue: 2)
  /// Takes part and uses it.
  public static let engaged = Self(rawValue: 3)
  /// Leads others or champions it.
  public static let leaderOrChampion = Self(rawValue: 4)

  public static let list = ChoiceList(
    "AdoptionStage", source: "CoachingKit",
    [
      (unaware, "unaware", "Has not heard of it."),
      (aware, "aware", "Knows of it."),
      (engaged, "engaged", "Takes part and uses it."),
      (leaderOrChampion, "leaderOrChampion", "Leads others or champions it."),
    ])
}
