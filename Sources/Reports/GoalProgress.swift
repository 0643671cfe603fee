import Records

/// The tree of a client's goals, each with both statuses, what it was scored, what people agreed to, the
/// last reflection and the next action.
public struct GoalProgress: Report {
  /// The goals: each behind the bigger one that it is part of.
  public var goals: [GoalLine] = []
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    GoalProgress.self, name: "goalProgress", about: .client, for: .readers,
    sources: ["HL7 FHIR R4 Goal: lifecycle and achievement are two statuses."],
    """
    The tree of a client's goals, each with both statuses, its newest scores, what people agreed to, the last \
    reflection and the next action.
    """)

  public static let fields: [Field<GoalProgress>] = [
    Field(1, "goals", \.goals, "The goals, each behind the bigger one that it is part of."),
    Field(2, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  public static func make(
    _ parameters: OneFile, from source: ReportSource
  ) throws(CoachingError) -> GoalProgress {
    let records = try source.file(
      parameters.file,
      [
        Goal.self, Score.self, Reflection.self, Action.self, Strategy.self, Cycle.self,
        Practice.self, Agreement.self, Client.self,
      ])
    var progress = GoalProgress()
    progress.goals = try GoalTree(records).lines()
    let words = try AgreementWords(records, source)
    for index in progress.goals.indices {
      for word in words.newest where word.content.goal?.target == progress.goals[index].goal?.target
      {
        progress.goals[index].agreements.append(try words.line(word, Day.utc(source.now)))
      }
    }
    progress.notComputable = records.nothing
    if progress.goals.isEmpty, progress.notComputable.isEmpty {
      progress.notComputable = [LeftOut(.noData, what: "goals")]
    }
    return progress
  }
}

/// One goal and how it goes.
public struct GoalLine: Group {
  /// The goal.
  public var goal: Link?
  /// The bigger goal that it is part of, where that exists for the actor.
  public var partOf: Link?
  /// How many bigger goals are above it.
  public var depth: Int64?
  /// The goal in the person's own words; missing where it was recorded without words.
  public var statement: String?
  /// Whether it goes on.
  public var lifecycleStatus: GoalLifecycleStatus?
  /// How far it was reached, which says nothing of whether it goes on.
  public var achievementStatus: GoalAchievementStatus?
  /// By when it is to be reached.
  public var targetDate: PartialDate?
  /// The newest score of each instrument and rater: raters are never merged.
  public var scores: [GoalScore] = []
  /// Strategies for it that are to be tried, tried or kept.
  public var strategies: Int64?
  /// When somebody last looked back on it: itself, a strategy for it, a round or a practice of that.
  public var lastReflection: DateTime?
  /// The open action for it that is due first.
  public var nextAction: String?
  /// When that is due.
  public var nextActionDue: PartialDate?
  /// The newest word of each who agreed to it or did not, in the progress of goals alone.
  public var agreements: [AgreementLine] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<GoalLine>] = [
    Field(1, "goal", \.goal, to: ["goal"], required: true, "The goal."),
    Field(
      2, "partOf", \.partOf, to: ["goal"],
      "The bigger goal that it is part of, where that exists for the actor."),
    Field(3, "depth", \.depth, in: 0...1_000_000, "How many bigger goals are above it."),
    Field(
      4, "statement", \.statement, upTo: 20_000,
      "The goal in the person's own words; missing where it was recorded without words."),
    Field(5, "lifecycleStatus", \.lifecycleStatus, "Whether it goes on."),
    Field(6, "achievementStatus", \.achievementStatus, "How far it was reached."),
    Field(7, "targetDate", \.targetDate, "By when it is to be reached."),
    Field(
      8, "scores", \.scores,
      "The newest score of each instrument and rater; raters are never merged."),
    Field(
      9, "strategies", \.strategies, in: 0...1_000_000,
      "Strategies for it that are to be tried, tried or kept."),
    Field(
      10, "lastReflection", \.lastReflection,
      "When somebody last looked back on it: itself, a strategy for it, a round or a practice of that."
    ),
    Field(
      11, "nextAction", \.nextAction, upTo: 4000, "The open action for it that is due first."),
    Field(12, "nextActionDue", \.nextActionDue, "When that is due."),
    Field(
      13, "agreements", \.agreements,
      "The newest word of each who agreed to it or did not, in the progress of goals alone."),
  ]
}

/// The newest score of a goal by one rater on one instrument.
public struct GoalScore: Group {
  /// Code of the instrument, or where it has none its words.
  public var instrument: String?
  /// Who rated.
  public var rater: SaidBy?
  /// The rater's record, where there is one: two people in one role are two raters.
  public var raterPerson: Link?
  /// The total.
  public var total: Double?
  /// When.
  public var occurred: DateTime?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<GoalScore>] = [
    Field(
      1, "instrument", \.instrument, upTo: 1000,
      "Code of the instrument, or where it has none its words."),
    Field(2, "rater", \.rater, "Who rated."),
    Field(3, "total", \.total, in: -1e9...1e9, "The total."),
    Field(4, "occurred", \.occurred, "When."),
    Field(
      5, "raterPerson", \.raterPerson, to: ["client", "supporter", "practitioner"],
      inDirectory: true,
      "The rater's record, where there is one: two people in one role are two raters."),
  ]
}

extension Roles {
  /// Those whose roles let them read a client's file.
  static let readers: Roles = [.coach, .practitioner, .client, .supporter]
}
