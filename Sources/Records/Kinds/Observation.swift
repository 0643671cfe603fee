/// Somebody watched a strategy being used.
public struct Observation: Kind, Hashable {
  public static let kind = KindDefinition(
    Observation.self, number: 11, name: "observation", in: .clientFiles,
    "Somebody watched a strategy being used: what was seen and what helped.")

  /// What was seen.
  public var seen: String?
  /// What helped.
  public var whatHelped: String?
  /// The strategy that was used.
  public var strategy: Link?
  /// The round it belongs to.
  public var cycle: Link?
  /// The practice that was watched.
  public var practice: Link?
  /// How it was watched.
  public var manner: ObservationManner?
  /// In which role the observer watched.
  public var observerRole: SaidBy?
  /// The observer, where client or supporter.
  public var observer: Link?
  /// The observer, where a practitioner.
  public var observingPractitioner: Link?
  /// Who was using the strategy.
  public var usedBy: [Link] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Observation>] = [
    Field(1, "seen", \.seen, upTo: 20_000, "What was seen."),
    Field(2, "whatHelped", \.whatHelped, upTo: 20_000, "What helped."),
    Field(3, "strategy", \.strategy, to: ["strategy"], "The strategy that was used."),
    Field(4, "cycle", \.cycle, to: ["cycle"], "The round it belongs to."),
    Field(5, "practice", \.practice, to: ["practice"], "The practice that was watched."),
    Field(6, "manner", \.manner, "How it was watched."),
    Field(7, "observerRole", \.observerRole, "In which role the observer watched."),
    Field(
      8, "observer", \.observer, to: ["client", "supporter"],
      "The observer, where client or supporter."),
    Field(
      9, "observingPractitioner", \.observingPractitioner, to: ["practitioner"], inDirectory: true,
      "The observer, where a practitioner."),
    Field(10, "usedBy", \.usedBy, to: ["client", "supporter"], "Who was using the strategy."),
  ]
}

/// How somebody watched.
public struct ObservationManner: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Was there.
  public static let there = Self(rawValue: 1)
  /// By video.
  public static let video = Self(rawValue: 2)
  /// By somebody's report.
  public static let byReport = Self(rawValue: 3)

  public static let list = ChoiceList(
    "ObservationManner", source: "CoachingKit",
    [
      (there, "there", "Was there."),
      (video, "video", "By video."),
      (byReport, "byReport", "By somebody's report."),
    ])
}
