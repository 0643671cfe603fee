/// A note of a group that supports each other, anonymous by construction: it has no field that
/// leads to anybody, and its words are compared with the names in the register.
public struct SupportNote: Kind, Hashable {
  public static let kind = KindDefinition(
    SupportNote.self, number: 29, name: "support_note", in: [.organisation, .programme],
    common: .impersonal,
    "An anonymous note of a support group: it has no field for a person, and no name in its words.")

  /// What kind of meeting it was.
  public var meeting: SupportMeeting?
  /// How many were there.
  public var present: Int64?
  /// What was told, so that nobody can be recognised.
  public var story: String?
  /// What came of it.
  public var result: String?
  /// What works well.
  public var workingWell: [String] = []
  /// What does not work so well.
  public var notSoWell: [String] = []
  /// What help is asked for.
  public var helpRequests: [String] = []
  /// What is to be done.
  public var actions: [String] = []
  /// What the system must provide: rooms, time, templates.
  public var infrastructureNeeds: [String] = []
  /// Techniques that were spoken about.
  public var techniques: [Technique] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<SupportNote>] = [
    Field(1, "meeting", \.meeting, "What kind of meeting it was."),
    Field(2, "present", \.present, in: 0...1_000_000, "How many were there."),
    Field(3, "story", \.story, upTo: 20_000, "What was told, so that nobody can be recognised."),
    Field(4, "result", \.result, upTo: 20_000, "What came of it."),
    Field(5, "workingWell", \.workingWell, upTo: 4000, "What works well."),
    Field(6, "notSoWell", \.notSoWell, upTo: 4000, "What does not work so well."),
    Field(7, "helpRequests", \.helpRequests, upTo: 4000, "What help is asked for."),
    Field(8, "actions", \.actions, upTo: 4000, "What is to be done."),
    Field(
      9, "infrastructureNeeds", \.infrastructureNeeds, upTo: 4000,
      "What the system must provide: rooms, time, templates."),
    Field(10, "techniques", \.techniques, "Techniques that were spoken about."),
  ]
}

/// A meeting that support notes are taken of.
public struct SupportMeeting: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// An action-learning set.
  public static let actionLearning = Self(rawValue: 1)
  /// People share skills.
  public static let skillShare = Self(rawValue: 2)
  /// Champions meet.
  public static let championsMeeting = Self(rawValue: 3)
  /// People reflect together.
  public static let reflectionSession = Self(rawValue: 4)
  /// Group supervision.
  public static let supervision = Self(rawValue: 5)
  /// A drop-in.
  public static let dropIn = Self(rawValue: 6)
  /// Another meeting.
  public static let other = Self(rawValue: 7)

  public static let list = ChoiceList(
    "SupportMeeting", source: "CoachingKit",
    [
      (actionLearning, "actionLearning", "An action-learning set."),
      (skillShare, "skillShare", "People share skills."),
      (championsMeeting, "championsMeeting", "Champions meet."),
      (reflectionSession, "reflectionSession", "People reflect together."),
      (supervision, "supervision", "Group supervision."),
      (dropIn, "dropIn", "A drop-in."),
      (other, "other", "Another meeting."),
    ])
}
