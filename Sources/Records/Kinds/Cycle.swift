/// One round of a strategy.
public struct Cycle: Kind, Hashable {
  public static let kind = KindDefinition(
    Cycle.self, number: 9, name: "cycle", in: .clientFiles, rule: .fields([5]),
    "One round of a strategy: the plan made together, and what was decided at its end.")

  /// The strategy.
  public var strategy: Link?
  /// Which round it is.
  public var number: Int64?
  /// The plan made together.
  public var plan: CyclePlan?
  /// When the round began.
  public var opened: PartialDate?
  /// When the round ended.
  public var closed: PartialDate?
  /// What was decided at its end.
  public var decided: CycleDecision?
  /// The strategy to go on with.
  public var nextStrategy: Link?

  /// Nothing set.
  public init() {}

  /// A round of a strategy.
  public init(of strategy: Link, number: Int64? = nil) {
    self.strategy = strategy
    self.number = number
  }

  public static let fields: [Field<Cycle>] = [
    Field(1, "strategy", \.strategy, to: ["strategy"], "The strategy."),
    Field(2, "number", \.number, in: 1...10_000, "Which round it is."),
    Field(3, "plan", \.plan, "The plan made together."),
    Field(4, "opened", \.opened, "When the round began."),
    Field(5, "closed", \.closed, "When the round ended."),
    Field(6, "decided", \.decided, "What was decided at its end."),
    Field(7, "nextStrategy", \.nextStrategy, to: ["strategy"], "The strategy to go on with."),
  ]

  public static func brokenRule(in record: Cycle, common: Common) -> RuleProblem? {
    guard let opened = record.opened, let closed = record.closed, closed.isBefore(opened)
    else { return nil }
    return RuleProblem(field: 5, rule: "closed must not be before opened")
  }
}

/// A plan made together.
public struct CyclePlan: Group, Hashable {
  /// What will be done.
  public var what: String?
  /// Where.
  public var place: String?
  /// When.
  public var when: String?
  /// Who does it and who helps.
  public var who: String?
  /// How often.
  public var howOften: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<CyclePlan>] = [
    Field(100, "what", \.what, upTo: 4000, "What will be done."),
    Field(101, "place", \.place, upTo: 1000, "Where."),
    Field(102, "when", \.when, upTo: 1000, "When."),
    Field(103, "who", \.who, upTo: 1000, "Who does it and who helps."),
    Field(104, "howOften", \.howOften, upTo: 1000, "How often."),
  ]
}

/// What was decided at the end of a round.
public struct CycleDecision: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Keep the strategy.
  public static let keep = Self(rawValue: 1)
  /// Adapt it.
  public static let adapt = Self(rawValue: 2)
  /// Drop it.
  public static let drop = Self(rawValue: 3)
  /// Replace it by another.
  public static let replace = Self(rawValue: 4)
  /// The goal is met.
  public static let goalMet = Self(rawValue: 5)

  public static let list = ChoiceList(
    "CycleDecision", source: "CoachingKit",
    [
      (keep, "keep", "Keep the strategy."),
      (adapt, "adapt", "Adapt it."),
      (drop, "drop", "Drop it."),
      (replace, "replace", "Replace it by another."),
      (goalMet, "goalMet", "The goal is met."),
    ])
}
