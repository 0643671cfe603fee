/// A strategy tried in real life.
public struct Practice: Kind, Hashable {
  public static let kind = KindDefinition(
    Practice.self, number: 10, name: "practice", in: .clientFiles,
    "A strategy tried in real life: where, by whom, and how it went.")

  /// The strategy that was tried.
  public var strategy: Link?
  /// The round it belongs to.
  public var cycle: Link?
  /// The goal it is for.
  public var goal: Link?
  /// How it went.
  public var howItWent: Scale?
  /// How it went, in words.
  public var howItWentWords: String?
  /// Where it was tried.
  public var setting: Setting?
  /// Who tried it.
  public var participants: [Link] = []
  /// Who else took part.
  public var otherParticipants: [String] = []
  /// How many times.
  public var times: Int64?
  /// How often, in words.
  public var howOften: String?
  /// How much, with its unit.
  public var amount: Quantity?
  /// What help was needed.
  public var helpNeeded: String?

  /// Nothing set.
  public init() {}

  /// A strategy tried.
  public init(of strategy: Link) {
    self.strategy = strategy
  }

  public static let fields: [Field<Practice>] = [
    Field(1, "strategy", \.strategy, to: ["strategy"], "The strategy that was tried."),
    Field(2, "cycle", \.cycle, to: ["cycle"], "The round it belongs to."),
    Field(3, "goal", \.goal, to: ["goal"], "The goal it is for."),
    Field(4, "howItWent", \.howItWent, scale: 0...10, "How it went."),
    Field(5, "howItWentWords", \.howItWentWords, upTo: 20_000, "How it went, in words."),
    Field(6, "setting", \.setting, "Where it was tried."),
    Field(7, "participants", \.participants, to: ["client", "supporter"], "Who tried it."),
    Field(8, "otherParticipants", \.otherParticipants, upTo: 200, "Who else took part."),
    Field(9, "times", \.times, in: 0...100_000, "How many times."),
    Field(10, "howOften", \.howOften, upTo: 1000, "How often, in words."),
    Field(11, "amount", \.amount, "How much, with its unit."),
    Field(12, "helpNeeded", \.helpNeeded, upTo: 4000, "What help was needed."),
  ]
}
