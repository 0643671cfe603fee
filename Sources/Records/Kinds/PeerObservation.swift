/// One practitioner watched another coach, and both learn from it.
public struct PeerObservation: Kind, Hashable {
  public static let kind = KindDefinition(
    PeerObservation.self, number: 28, name: "peer_observation", in: .practiceFiles,
    common: .apart, rule: .fields([3]),
    "What a colleague saw of somebody coaching, and the reply; never about a client.")

  /// What was watched.
  public var form: PeerObservationForm?
  /// Who watched.
  public var observer: Link?
  /// Who was watched.
  public var observed: Link?
  /// What went well.
  public var wentWell: String?
  /// When enabling was seen.
  public var enablingSeen: String?
  /// When fixing was seen.
  public var fixingSeen: String?
  /// From fixing it for the person (0) to enabling the person (10).
  public var fixingToEnabling: Scale?
  /// Techniques that were seen.
  public var techniques: [Technique] = []
  /// Techniques that the list does not name.
  public var otherTechniques: [Concept] = []
  /// One thing to try next.
  public var oneThingToTry: String?
  /// What the person who was watched replied.
  public var reply: String?
  /// When they replied.
  public var repliedOn: PartialDate?
  /// The form by which fidelity was rated.
  public var instrument: Concept?
  /// Ratings by the numbers of the form.
  public var fidelity: [FidelityRating] = []
  /// Whether the client agreed to the observer; never who that is.
  public var clientAgreed: Bool?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<PeerObservation>] = [
    Field(1, "form", \.form, "What was watched."),
    Field(2, "observer", \.observer, to: ["practitioner"], inDirectory: true, "Who watched."),
    Field(3, "observed", \.observed, to: ["practitioner"], inDirectory: true, "Who was watched."),
    Field(4, "wentWell", \.wentWell, upTo: 20_000, "What went well."),
    Field(5, "enablingSeen", \.enablingSeen, upTo: 20_000, "When enabling was seen."),
    Field(6, "fixingSeen", \.fixingSeen, upTo: 20_000, "When fixing was seen."),
    Field(
      7, "fixingToEnabling", \.fixingToEnabling, scale: 0...10,
      "From fixing it for the person (0) to enabling the person (10)."),
    Field(8, "techniques", \.techniques, "Techniques that were seen."),
    Field(9, "otherTechniques", \.otherTechniques, "Techniques that the list does not name."),
    Field(10, "oneThingToTry", \.oneThingToTry, upTo: 4000, "One thing to try next."),
    Field(11, "reply", \.reply, upTo: 20_000, "What the person who was watched replied."),
    Field(12, "repliedOn", \.repliedOn, "When they replied."),
    Field(13, "instrument", \.instrument, "The form by which fidelity was rated."),
    Field(14, "fidelity", \.fidelity, "Ratings by the numbers of the form."),
    Field(
      15, "clientAgreed", \.clientAgreed,
      "Whether the client agreed to the observer; never who that is."),
  ]

  public static func brokenRule(in record: PeerObservation, common: Common) -> RuleProblem? {
    guard let observer = record.observer, observer == record.observed else { return nil }
    return RuleProblem(field: 3, rule: "nobody is their own peer")
  }
}

/// The rating of one item of a form.
public struct FidelityRating: Group, Hashable {
  /// The item by its number.
  public var item: Int64?
  /// How it was rated.
  public var value: Scale?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<FidelityRating>] = [
    Field(100, "item", \.item, in: 1...1000, required: true, "The item by its number."),
    Field(101, "value", \.value, scale: 1...5, required: true, "How it was rated."),
  ]
}

/// What a peer watched.
public struct PeerObservationForm: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A real conversation, on a paired visit.
  public static let realVisit = Self(rawValue: 1)
  /// A role-play with a buddy.
  public static let buddyRolePlay = Self(rawValue: 2)
  /// A recording.
  public static let recording = Self(rawValue: 3)

  public static let list = ChoiceList(
    "PeerObservationForm", source: "CoachingKit",
    [
      (realVisit, "realVisit", "A real conversation, on a paired visit."),
      (buddyRolePlay, "buddyRolePlay", "A role-play with a buddy."),
      (recording, "recording", "A recording."),
    ])
}
