/// What another provider does in the plan.
public struct Provision: Kind, Hashable {
  public static let kind = KindDefinition(
    Provision.self, number: 19, name: "provision", in: .clientFiles, rule: .fields([8]),
    "What another provider does in the plan: for which goals, how much, at what cost, how well.")

  /// The entry of the provider.
  public var provider: Link?
  /// The provider, where there is no entry.
  public var providerName: String?
  /// What is provided.
  public var what: String?
  /// The goals it is for.
  public var goals: [Link] = []
  /// How much and how often, in words.
  public var intensity: String?
  /// How much in each period; the unit names the period too, such as h/wk.
  public var amount: Quantity?
  /// From when it is provided.
  public var startDate: PartialDate?
  /// Until when it is provided.
  public var endDate: PartialDate?
  /// Cost as planned; the unit is the currency (ISO 4217).
  public var costPlanned: Quantity?
  /// Cost as spent; the unit is the currency (ISO 4217).
  public var costSpent: Quantity?
  /// How well it goes according to client, family and practitioner, each apart.
  public var ratings: [ProvisionRating] = []

  /// Nothing set.
  public init() {}

  /// Something that is provided.
  public init(what: String) {
    self.what = what
  }

  public static let fields: [Field<Provision>] = [
    Field(
      1, "provider", \.provider, to: ["practitioner", "organisation"], inDirectory: true,
      "The entry of the provider."),
    Field(2, "providerName", \.providerName, upTo: 200, "The provider, where there is no entry."),
    Field(3, "what", \.what, upTo: 4000, "What is provided."),
    Field(4, "goals", \.goals, to: ["goal"], "The goals it is for."),
    Field(5, "intensity", \.intensity, upTo: 1000, "How much and how often, in words."),
    Field(
      6, "amount", \.amount, "How much in each period; the unit names the period too, such as h/wk."
    ),
    Field(7, "startDate", \.startDate, "From when it is provided."),
    Field(8, "endDate", \.endDate, "Until when it is provided."),
    Field(9, "costPlanned", \.costPlanned, "Cost as planned; the unit is the currency (ISO 4217)."),
    Field(10, "costSpent", \.costSpent, "Cost as spent; the unit is the currency (ISO 4217)."),
    Field(
      11, "ratings", \.ratings,
      "How well it goes according to client, family and practitioner, each apart."),
  ]

  public static func brokenRule(in record: Provision, common: Common) -> RuleProblem? {
    guard let start = record.startDate, let end = record.endDate, end.isBefore(start)
    else { return nil }
    return RuleProblem(field: 8, rule: "endDate must not be before startDate")
  }
}

/// How well something goes that another provider does, according to one person.
public struct ProvisionRating: Group, Hashable {
  /// In which role somebody says so; raters are never merged.
  public var rater: SaidBy?
  /// Who says so, where client or supporter.
  public var person: Link?
  /// Who says so, where a practitioner.
  public var practitioner: Link?
  /// How well it goes.
  public var howWell: Scale?
  /// How well it goes, in words.
  public var words: String?
  /// When it was said.
  public var date: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ProvisionRating>] = [
    Field(100, "rater", \.rater, "In which role somebody says so; raters are never merged."),
    Field(
      101, "person", \.person, to: ["client", "supporter"],
      "Who says so, where client or supporter."),
    Field(
      102, "practitioner", \.practitioner, to: ["practitioner"], inDirectory: true,
      "Who says so, where a practitioner."),
    Field(103, "howWell", \.howWell, scale: 0...10, "How well it goes."),
    Field(104, "words", \.words, upTo: 4000, "How well it goes, in words."),
    Field(105, "date", \.date, "When it was said."),
  ]
}
