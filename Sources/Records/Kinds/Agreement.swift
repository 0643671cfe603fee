/// One stakeholder's word on a goal, a decision or a plan.
public struct Agreement: Kind, Hashable {
  public static let kind = KindDefinition(
    Agreement.self, number: 20, name: "agreement", in: .clientFiles,
    rule: .fields([2, 3, 4, 5, 6]),
    "One stakeholder's yes or no to a goal, a decision or a plan, and to which version of it.")

  /// Whether they agree.
  public var answer: AgreementAnswer?
  /// The goal that is agreed on.
  public var goal: Link?
  /// The decision that is agreed on.
  public var decision: Link?
  /// The strategy that is agreed on.
  public var strategy: Link?
  /// The round whose plan is agreed on.
  public var cycle: Link?
  /// Which version of it was agreed on; words that change later open the question again.
  public var onVersion: Int64?
  /// What they are.
  public var stakeholderRole: Party?
  /// Whose word it is, where client or supporter.
  public var stakeholder: Link?
  /// Whose word it is, where practitioner or organisation.
  public var stakeholderInDirectory: Link?
  /// Whose word it is, where there is no record.
  public var otherStakeholder: String?
  /// How much it matters to them.
  public var priority: Scale?
  /// What they say about it, in their own words.
  public var comment: String?
  /// How it was decided where the person could not decide.
  public var madeFor: MadeForPerson?
  /// By when to ask again: a local date.
  public var renewBy: PartialDate?

  /// Nothing set.
  public init() {}

  /// An answer about a goal, as it stood in a version.
  public init(_ answer: AgreementAnswer, goal: Link? = nil, onVersion: Int64? = nil) {
    self.answer = answer
    self.goal = goal
    self.onVersion = onVersion
  }

  public static let fields: [Field<Agreement>] = [
    Field(1, "answer", \.answer, required: true, "Whether they agree."),
    Field(2, "goal", \.goal, to: ["goal"], "The goal that is agreed on."),
    Field(3, "decision", \.decision, to: ["decision"], "The decision that is agreed on."),
    Field(4, "strategy", \.strategy, to: ["strategy"], "The strategy that is agreed on."),
    Field(5, "cycle", \.cycle, to: ["cycle"], "The round whose plan is agreed on."),
    Field(
      6, "onVersion", \.onVersion, in: 1...Int64.max,
      "Which version of it was agreed on; words that change later open the question again."),
    Field(7, "stakeholderRole", \.stakeholderRole, "What they are."),
    Field(
      8, "stakeholder", \.stakeholder, to: ["client", "supporter"],
      "Whose word it is, where client or supporter."),
    Field(
      9, "stakeholderInDirectory", \.stakeholderInDirectory, to: ["practitioner", "organisation"],
      inDirectory: true, "Whose word it is, where practitioner or organisation."),
    Field(
      10, "otherStakeholder", \.otherStakeholder, upTo: 200,
      "Whose word it is, where there is no record."),
    Field(11, "priority", \.priority, scale: 0...10, "How much it matters to them."),
    Field(12, "comment", \.comment, upTo: 20_000, "What they say about it, in their own words."),
    Field(13, "madeFor", \.madeFor, "How it was decided where the person could not decide."),
    Field(14, "renewBy", \.renewBy, "By when to ask again: a local date."),
  ]

  public static func brokenRule(in record: Agreement, common: Common) -> RuleProblem? {
    let subjects: [(field: UInt32, link: Link?)] = [
      (2, record.goal), (3, record.decision), (4, record.strategy), (5, record.cycle),
    ]
    let given = subjects.filter { $0.link != nil }
    if given.count > 1 {
      return RuleProblem(
        field: given[1].field, rule: "an agreement is on one goal, decision, strategy or cycle")
    }
    guard given.isEmpty, record.onVersion != nil else { return nil }
    return RuleProblem(
      field: 6, rule: "onVersion needs the goal, decision, strategy or cycle that it is of")
  }
}
