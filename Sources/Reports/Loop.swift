import Measures
import Records

/// How the loop of strategies goes for each goal: what was tried, in how many rounds, whose ideas they were,
/// what was kept, and which parts of the loop are missing. The loop has no order.
public struct Loop: Report {
  /// Each goal that has a strategy, a practice, a reflection, an observation or a feedback.
  public var goals: [GoalLoop] = []
  /// Strategies that are for no goal.
  public var strategiesWithoutGoal: Int64?
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    Loop.self, name: "loop", about: .client, for: .readers,
    sources: [
      "Occupational performance coaching: the parts of the loop do not follow a sequence."
    ],
    """
    How the loop of strategies goes for each goal: what was tried, in how many rounds, whose ideas they \
    were, what was kept, and which parts are missing.
    """)

  public static let fields: [Field<Loop>] = [
    Field(1, "goals", \.goals, "Each goal that something of the loop hangs on."),
    Field(
      2, "strategiesWithoutGoal", \.strategiesWithoutGoal, in: 0...1_000_000,
      "Strategies that are for no goal."),
    Field(3, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  public static func make(
    _ parameters: OneFile, from source: ReportSource
  ) throws(CoachingError) -> Loop {
    let records = try source.file(
      parameters.file,
      [
        Goal.self, Strategy.self, Cycle.self, Practice.self, Observation.self, Reflection.self,
        Feedback.self,
      ])
    var answer = Loop()
    answer.notComputable = records.nothing
    guard answer.notComputable.isEmpty else { return answer }
    let parts = try LoopParts(records)
    answer.goals = try records.all(Goal.self).compactMap { parts.loop(of: $0) }
    answer.strategiesWithoutGoal = Int64(parts.strategies.count { $0.content.goals.isEmpty })
    if answer.goals.isEmpty { answer.notComputable = [LeftOut(.noData, what: "goals")] }
    return answer
  }
}

/// The loop of one goal.
public struct GoalLoop: Group {
  /// The goal.
  public var goal: Link?
  /// Strategies for it.
  public var strategies: Int64?
  /// Those of them that are kept.
  public var kept: Int64?
  /// Whose ideas they were, with how many.
  public var ideas: [IdeaCount] = []
  /// Rounds.
  public var rounds: Int64?
  /// Practices in real life.
  public var practices: Int64?
  /// Observations.
  public var observations: Int64?
  /// Reflections.
  public var reflections: Int64?
  /// Feedbacks.
  public var feedbacks: Int64?
  /// Parts of the loop of which nothing was recorded.
  public var missing: [LoopPart] = []
  /// Local days from the first idea to the first practice; missing where the day of either is not known, or when
  /// the practice was first.
  public var daysToFirstPractice: Int64?
  /// Why those days are missing.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<GoalLoop>] = [
    Field(1, "goal", \.goal, to: ["goal"], required: true, "The goal."),
    Field(2, "strategies", \.strategies, in: 0...1_000_000, "Strategies for it."),
    Field(3, "kept", \.kept, in: 0...1_000_000, "Those of them that are kept."),
    Field(4, "ideas", \.ideas, "Whose ideas they were, with how many."),
    Field(5, "rounds", \.rounds, in: 0...1_000_000, "Rounds."),
    Field(6, "practices", \.practices, in: 0...1_000_000, "Practices in real life."),
    Field(7, "observations", \.observations, in: 0...1_000_000, "Observations."),
    Field(8, "reflections", \.reflections, in: 0...1_000_000, "Reflections."),
    Field(9, "feedbacks", \.feedbacks, in: 0...1_000_000, "Feedbacks."),
    Field(10, "missing", \.missing, "Parts of the loop of which nothing was recorded."),
    Field(
      11, "daysToFirstPractice", \.daysToFirstPractice, in: 0...10_000_000,
      "Days from the first idea to the first practice."),
    Field(12, "notComputable", \.notComputable, "Why those days are missing."),
  ]
}

/// How many ideas came from somebody.
public struct IdeaCount: Group {
  /// From whom; missing where nobody said.
  public var origin: IdeaOrigin?
  /// How many.
  public var count: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<IdeaCount>] = [
    Field(1, "origin", \.origin, "From whom; missing where nobody said."),
    Field(2, "count", \.count, in: 0...1_000_000, required: true, "How many."),
  ]
}

/// A part of the loop.
public struct LoopPart: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A plan made together.
  public static let plan = Self(rawValue: 1)
  /// Practice in real life.
  public static let practice = Self(rawValue: 2)
  /// Somebody watched it being used.
  public static let observation = Self(rawValue: 3)
  /// Looking back.
  public static let reflection = Self(rawValue: 4)
  /// Feedback.
  public static let feedback = Self(rawValue: 5)

  public static let list = ChoiceList(
    "LoopPart", source: "Occupational performance coaching: the five features.",
    [
      (plan, "plan", "A plan made together."),
      (practice, "practice", "Practice in real life."),
      (observation, "observation", "Somebody watched it being used."),
      (reflection, "reflection", "Looking back."),
      (feedback, "feedback", "Feedback."),
    ])
}

/// What hangs on strategies and rounds, and so on goals.
private struct LoopParts {
  let strategies: [Held<Strategy>]
  private let cycles: [Held<Cycle>]
  private let practices: [Held<Practice>]
  private let observations: [Held<Observation>]
  private let reflections: [Held<Reflection>]
  private let feedbacks: [Held<Feedback>]

  init(_ records: FileRecords) throws(CoachingError) {
    strategies = try records.all(Strategy.self)
    cycles = try records.all(Cycle.self)
    practices = try records.all(Practice.self)
    observations = try records.all(Observation.self)
    reflections = try records.all(Reflection.self)
    feedbacks = try records.all(Feedback.self)
  }

  /// The loop of a goal; nil when nothing hangs on it.
  func loop(of goal: Held<Goal>) -> GoalLoop? {
    let own = strategies.filter { $0.content.goals.contains { $0.target == goal.id } }
    let rounds = cycles.filter { cycle in
      own.contains { $0.id == cycle.content.strategy?.target }
    }
    var hanging = Set(own.map(\.id) + rounds.map(\.id) + [goal.id])
    let practices = self.practices.filter { practice in
      [practice.content.goal, practice.content.strategy, practice.content.cycle].contains {
        $0.map { hanging.contains($0.target) } == true
      }
    }
    hanging.formUnion(practices.map(\.id))
    func hangs(_ links: Link?...) -> Bool {
      links.contains { $0.map { hanging.contains($0.target) } == true }
    }
    let observations = self.observations.filter {
      hangs($0.content.strategy, $0.content.cycle, $0.content.practice)
    }
    let reflections = self.reflections.filter {
      hangs($0.content.goal, $0.content.strategy, $0.content.cycle, $0.content.practice)
    }
    let feedbacks = self.feedbacks.filter {
      hangs($0.content.goal, $0.content.strategy, $0.content.cycle)
    }
    let counts = [
      own.count, practices.count, observations.count, reflections.count, feedbacks.count,
    ]
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    var loop = GoalLoop()
    loop.goal = goal.link
    loop.strategies = Int64(own.count)
    loop.kept = Int64(own.count { $0.content.status == .keeps })
    loop.ideas = ideas(own)
    loop.rounds = Int64(rounds.count)
    loop.practices = Int64(practices.count)
    loop.observations = Int64(observations.count)
    loop.reflections = Int64(reflections.count)
    loop.feedbacks = Int64(feedbacks.count)
    let plans = rounds.count { $0.content.plan != nil }
    for (part, count) in [
      (LoopPart.plan, plans), (.practice, practices.count), (.observation, observations.count),
      (.reflection, reflections.count), (.feedback, feedbacks.count),
    ] where count == 0 {
      loop.missing.append(part)
    }
    let ideas = first(own.map { Day.span($0.common.occurred, $0.recorded) })
    let tries = first(practices.map { Day.span($0.common.occurred, $0.recorded) })
    if let ideas, let tries, ideas.count == 1, tries.count == 1, tries.first >= ideas.first {
      loop.daysToFirstPractice = Int64(ideas.first.days(until: tries.first))
    } else {
      var reason = NotComputable.noData
      // A month or a year says of no day how far it is from another.
      if let ideas, let tries { reason = tries.last < ideas.first ? .wasBefore : .timeNotKnown }
      loop.notComputable = [LeftOut(reason, what: "daysToFirstPractice")]
    }
    return loop
  }

  /// The days on which the first of some may have been; nil of none.
  private func first(_ days: [DaySpan]) -> DaySpan? {
    guard let first = days.map(\.first).min(), let last = days.map(\.last).min() else { return nil }
    return DaySpan(from: first, through: last)
  }

  private func ideas(_ strategies: [Held<Strategy>]) -> [IdeaCount] {
    var counts: [IdeaCount] = []
    for index in Order.of(strategies.map { Int64($0.content.whoseIdea?.rawValue ?? .max) }) {
      var idea = IdeaCount()
      idea.origin = strategies[index].content.whoseIdea
      idea.count = 1
      if let last = counts.last, last.origin == idea.origin {
        counts.removeLast()
        idea.count = (last.count ?? 0) + 1
      }
      counts.append(idea)
    }
    return counts
  }
}
