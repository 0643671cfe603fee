/// A practitioner asks a champion.
public struct HelpRequest: Kind, Hashable {
  public static let kind = KindDefinition(
    HelpRequest.self, number: 30, name: "help_request", in: .practiceFiles, rule: .fields([7]),
    "A practitioner asks a champion for help with coaching; never about a client.")

  /// Who asks.
  public var from: Link?
  /// The champion who is asked.
  public var to: Link?
  /// What it is about.
  public var matter: String?
  /// When it was asked.
  public var askedOn: PartialDate?
  /// What was answered.
  public var answer: String?
  /// Who answered.
  public var answeredBy: Link?
  /// When it was answered.
  public var answeredOn: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<HelpRequest>] = [
    Field(1, "from", \.from, to: ["practitioner"], inDirectory: true, "Who asks."),
    Field(2, "to", \.to, to: ["practitioner"], inDirectory: true, "The champion who is asked."),
    Field(3, "matter", \.matter, upTo: 20_000, "What it is about."),
    Field(4, "askedOn", \.askedOn, "When it was asked."),
    Field(5, "answer", \.answer, upTo: 20_000, "What was answered."),
    Field(6, "answeredBy", \.answeredBy, to: ["practitioner"], inDirectory: true, "Who answered."),
    Field(7, "answeredOn", \.answeredOn, "When it was answered."),
  ]

  public static func brokenRule(in record: HelpRequest, common: Common) -> RuleProblem? {
    if let from = record.askedOn, let until = record.answeredOn, until.isBefore(from) {
      return RuleProblem(field: 7, rule: "an answer must not come before the question")
    }
    return nil
  }
}
