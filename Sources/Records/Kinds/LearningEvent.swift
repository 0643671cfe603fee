/// A course, a meeting or another occasion to learn coaching.
public struct LearningEvent: Kind, Hashable {
  public static let kind = KindDefinition(
    LearningEvent.self, number: 25, name: "learning_event", in: .practiceFiles,
    "An occasion to learn coaching: of which kind, on which days, with whom, for whom.")

  /// Of which kind it is.
  public var eventKind: LearningEventKind?
  /// The kind in other words, where the list does not name it.
  public var otherKind: Concept?
  /// What it is called.
  public var title: String?
  /// The days it takes, and where each is held.
  public var days: [LearningDay] = []
  /// How many people it has room for.
  public var places: Int64?
  /// Who trains or leads it.
  public var trainers: [Link] = []
  /// Who trains or leads it, where there is no register entry.
  public var otherTrainers: [String] = []
  /// People of which stages it is for.
  public var aimedAt: [AdoptionStage] = []
  /// The organisation that holds it.
  public var heldBy: Link?
  /// Techniques that it is about.
  public var techniques: [Technique] = []
  /// What else it is about.
  public var topics: [Concept] = []
  /// Resources that it uses.
  public var resources: [Link] = []
  /// What was done, in short; never about a client.
  public var summary: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<LearningEvent>] = [
    Field(1, "eventKind", \.eventKind, "Of which kind it is."),
    Field(2, "otherKind", \.otherKind, "The kind in other words, where the list does not name it."),
    Field(3, "title", \.title, upTo: 200, "What it is called."),
    Field(4, "days", \.days, "The days it takes, and where each is held."),
    Field(5, "places", \.places, in: 0...1_000_000, "How many people it has room for."),
    Field(
      6, "trainers", \.trainers, to: ["practitioner"], inDirectory: true, "Who trains or leads it."),
    Field(
      7, "otherTrainers", \.otherTrainers, upTo: 200,
      "Who trains or leads it, where there is no register entry."),
    Field(8, "aimedAt", \.aimedAt, "People of which stages it is for."),
    Field(
      9, "heldBy", \.heldBy, to: ["organisation"], inDirectory: true,
      "The organisation that holds it."),
    Field(10, "techniques", \.techniques, "Techniques that it is about."),
    Field(11, "topics", \.topics, "What else it is about."),
    Field(12, "resources", \.resources, to: ["resource"], "Resources that it uses."),
    Field(13, "summary", \.summary, upTo: 20_000, "What was done, in short; never about a client."),
  ]
}

/// A day of a learning event.
public struct LearningDay: Group, Hashable {
  /// On which date.
  public var date: PartialDate?
  /// Where, or how it is reached online.
  public var place: String?
  /// How many minutes it takes.
  public var minutes: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<LearningDay>] = [
    Field(100, "date", \.date, "On which date."),
    Field(101, "place", \.place, upTo: 1000, "Where, or how it is reached online."),
    Field(102, "minutes", \.minutes, in: 0...1440, "How many minutes it takes."),
  ]
}

/// A kind of learning event.
public struct LearningEventKind: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The core course.
  public static let coreCourse = Self(rawValue: 1)
  /// A refresher.
  public static let refresher = Self(rawValue: 2)
  /// A masterclass.
  public static let masterclass = Self(rawValue: 3)
  /// People share skills.
  public static let skillShare = Self(rawValue: 4)
  /// A webinar.
  public static let webinar = Self(rawValue: 5)
  /// People reflect together.
  public static let reflectionSession = Self(rawValue: 6)
  /// Champions meet.
  public static let championsMeeting = Self(rawValue: 7)
  /// Networking.
  public static let networking = Self(rawValue: 8)
  /// Trainers are trained.
  public static let trainTheTrainer = Self(rawValue: 9)
  /// A taster.
  public static let taster = Self(rawValue: 10)
  /// A briefing.
  public static let briefing = Self(rawValue: 11)
  /// Supervision.
  public static let supervision = Self(rawValue: 12)
  /// Mentoring.
  public static let mentoring = Self(rawValue: 13)
  /// Induction of new staff.
  public static let induction = Self(rawValue: 14)
  /// An appraisal.
  public static let appraisal = Self(rawValue: 15)
  /// A discussion of practice.
  public static let caseDiscussion = Self(rawValue: 16)
  /// A drop-in.
  public static let dropIn = Self(rawValue: 17)
  /// The public is engaged.
  public static let publicEngagement = Self(rawValue: 18)
  /// Another kind: see otherKind.
  public static let other = Self(rawValue: 19)

  public static let list = ChoiceList(
    "LearningEventKind", source: "CoachingKit",
    [
      (coreCourse, "coreCourse", "The core course."),
      (refresher, "refresher", "A refresher."),
      (masterclass, "masterclass", "A masterclass."),
      (skillShare, "skillShare", "People share skills."),
      (webinar, "webinar", "A webinar."),
      (reflectionSession, "reflectionSession", "People reflect together."),
      (championsMeeting, "championsMeeting", "Champions meet."),
      (networking, "networking", "Networking."),
      (trainTheTrainer, "trainTheTrainer", "Trainers are trained."),
      (taster, "taster", "A taster."),
      (briefing, "briefing", "A briefing."),
      (supervision, "supervision", "Supervision."),
      (mentoring, "mentoring", "Mentoring."),
      (induction, "induction", "Induction of new staff."),
      (appraisal, "appraisal", "An appraisal."),
      (caseDiscussion, "caseDiscussion", "A discussion of practice."),
      (dropIn, "dropIn", "A drop-in."),
      (publicEngagement, "publicEngagement", "The public is engaged."),
      (other, "other", "Another kind: see otherKind."),
    ])
}
