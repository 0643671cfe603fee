/// A feedback form of a learning event.
public struct EventFeedback: Kind, Hashable {
  public static let kind = KindDefinition(
    EventFeedback.self, number: 27, name: "event_feedback", in: [.organisation, .programme],
    common: .anonymous,
    "What somebody said of a learning event: anonymous unless they want to be named.")

  /// The event, in the same file.
  public var event: Link?
  /// The event, where it is recorded elsewhere.
  public var eventName: String?
  /// Profession or role, if given.
  public var profession: PractitionerRole?
  /// Profession or role in other words, if given.
  public var otherProfession: Concept?
  /// What was rated, and how.
  public var ratings: [EventRating] = []
  /// What was useful.
  public var useful: String?
  /// What was not.
  public var lessUseful: String?
  /// Confidence to coach before the event.
  public var confidenceBefore: Scale?
  /// Confidence to coach after the event.
  public var confidenceAfter: Scale?
  /// Who gave it, only where they want to be named.
  public var givenBy: Link?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<EventFeedback>] = [
    Field(1, "event", \.event, to: ["learning_event"], "The event, in the same file."),
    Field(2, "eventName", \.eventName, upTo: 200, "The event, where it is recorded elsewhere."),
    Field(3, "profession", \.profession, "Profession or role, if given."),
    Field(4, "otherProfession", \.otherProfession, "Profession or role in other words, if given."),
    Field(5, "ratings", \.ratings, "What was rated, and how."),
    Field(6, "useful", \.useful, upTo: 20_000, "What was useful."),
    Field(7, "lessUseful", \.lessUseful, upTo: 20_000, "What was not."),
    Field(
      8, "confidenceBefore", \.confidenceBefore, scale: 1...10,
      "Confidence to coach before the event."),
    Field(
      9, "confidenceAfter", \.confidenceAfter, scale: 1...10, "Confidence to coach after the event."
    ),
    Field(
      10, "givenBy", \.givenBy, to: ["practitioner"], inDirectory: true,
      "Who gave it, only where they want to be named."),
  ]
}

/// Something about an event that was rated.
public struct EventRating: Group, Hashable {
  /// What was rated.
  public var what: String?
  /// How it was rated.
  public var value: Scale?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<EventRating>] = [
    Field(100, "what", \.what, upTo: 200, required: true, "What was rated."),
    Field(101, "value", \.value, scale: 1...10, required: true, "How it was rated."),
  ]
}
