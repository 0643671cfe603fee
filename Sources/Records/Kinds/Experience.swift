/// What being coached was like.
public struct Experience: Kind, Hashable {
  public static let kind = KindDefinition(
    Experience.self, number: 23, name: "experience", in: .allFiles,
    "What being coached was like, from the person; it may live apart from the client's file.")

  /// How far the person felt heard.
  public var feltHeard: Scale?
  /// How far the person felt a difference.
  public var feltDifference: Scale?
  /// Whether the person would do it again.
  public var wouldDoAgain: Again?
  /// What it was like, in the person's own words.
  public var words: String?
  /// The engagement it is about, in the client's own file.
  public var engagement: Link?
  /// The conversation it is about, in the client's own file.
  public var conversation: Link?
  /// Who coached.
  public var coaches: [Link] = []
  /// Where the coaching took place.
  public var coachedBy: Link?
  /// Whether the person agrees that the coach sees it: without, and in a file about practice where nothing is
  /// said, it is candid and all others see totals.
  public var coachMaySee: Bool?

  /// Nothing set.
  public init() {}

  /// What it was like, in words.
  public init(words: String) {
    self.words = words
  }

  public static let fields: [Field<Experience>] = [
    Field(1, "feltHeard", \.feltHeard, scale: 0...10, "How far the person felt heard."),
    Field(
      2, "feltDifference", \.feltDifference, scale: 0...10, "How far the person felt a difference."),
    Field(3, "wouldDoAgain", \.wouldDoAgain, "Whether the person would do it again."),
    Field(4, "words", \.words, upTo: 20_000, "What it was like, in the person's own words."),
    Field(
      5, "engagement", \.engagement, to: ["engagement"],
      "The engagement it is about, in the client's own file."),
    Field(
      6, "conversation", \.conversation, to: ["conversation"],
      "The conversation it is about, in the client's own file."),
    Field(7, "coaches", \.coaches, to: ["practitioner"], inDirectory: true, "Who coached."),
    Field(
      8, "coachedBy", \.coachedBy, to: ["organisation"], inDirectory: true,
      "Where the coaching took place."),
    Field(
      9, "coachMaySee", \.coachMaySee,
      """
      Whether the person agrees that the coach sees it: without, and in a file about practice where nothing is \
      said, it is candid and all others see totals.
      """),
  ]
}

/// Whether somebody would do something again.
public struct Again: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Yes.
  public static let yes = Self(rawValue: 1)
  /// Perhaps.
  public static let perhaps = Self(rawValue: 2)
  /// No.
  public static let no = Self(rawValue: 3)

  public static let list = ChoiceList(
    "Again", source: "CoachingKit",
    [
      (yes, "yes", "Yes."),
      (perhaps, "perhaps", "Perhaps."),
      (no, "no", "No."),
    ])
}
