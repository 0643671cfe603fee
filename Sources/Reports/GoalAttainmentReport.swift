import Measures
import Records

/// Goal attainment over the goals of a client: T at the start, later, and the change, each rater apart.
public struct GoalAttainmentReport: Report {
  /// What each rater says.
  public var raters: [AttainmentByRater] = []
  /// Goals and scores that are not part of the figures, and why.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// Parameters.
  public struct Parameters: FileParameters {
    /// The client's file.
    public var file: UniqueID?
    /// The correlation assumed between goals; 0.3 where none is given.
    public var correlation: Double?

    /// Nothing set.
    public init() {}

    /// Of a file.
    public init(file: UniqueID, correlation: Double? = nil) {
      self.file = file
      self.correlation = correlation
    }

    public static let fields: [Field<Parameters>] = [
      Field(1, "file", \.file, required: true, "The client's file."),
      Field(
        2, "correlation", \.correlation, in: 0...1,
        "The correlation assumed between goals; 0.3 where none is given."),
    ]
  }

  public static let report = ReportDefinition(
    GoalAttainmentReport.self, name: "goalAttainment", about: .client, for: .readers,
    sources: [
      """
      Kiresuk TJ, Sherman RE. Goal attainment scaling. Community Ment Health J 1968;4:443-453: \
      T = 50 + 10 * sum(w x) / sqrt((1 - r) sum(w^2) + r (sum w)^2), r = 0.3.
      """
    ],
    """
    Goal attainment over the goals of a client: T at the start, later, and the change over goals scored \
    both times. Raters are never merged; a missing score drops out with its weight; where all weights \
    are 0 each goal counts as 1.
    """)

  public static let fields: [Field<GoalAttainmentReport>] = [
    Field(1, "raters", \.raters, "What each rater says."),
    Field(
      2, "notComputable", \.notComputable,
      "Goals and scores that are not part of the figures, and why."),
  ]

  public static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> GoalAttainmentReport {
    let records = try source.file(parameters.file, [Goal.self, Score.self])
    var answer = GoalAttainmentReport()
    var pairs = AttainmentPairs(try records.all(Goal.self))
    let scores = try records.all(Score.self).filter(\.content.isAttainment)
    for score in scores {
      if let leftOut = pairs.add(score, source.instruments) { answer.notComputable.append(leftOut) }
    }
    let correlation = parameters.correlation ?? GoalAttainment.usualCorrelation
    answer.raters = pairs.raters.enumerated().map { number, rater in
      let own = pairs.pairs.filter { $0.rater == number }.map(\.goal)
      return AttainmentByRater(rater, GoalAttainment.result(own, correlation: correlation))
    }
    if scores.isEmpty { answer.notComputable.append(LeftOut(.noScores)) }
    return answer
  }
}

/// What each rater said of each goal, at the start and later.
private struct AttainmentPairs {
  private var goals: [Held<Goal>] = []
  private var goalNumbers = Numbering()
  private var raterNumbers = Numbering()
  private var pairNumbers = Numbering()
  /// Pairs of which a score says how it was at the start.
  private var starts: Set<Int> = []
  /// When the newest later score of a pair was.
  private var followUps: [Int: DaySpan] = [:]
  /// Who rated, in the order in which they come first.
  private(set) var raters: [Rater] = []
  /// What they said, each with the number of its rater.
  private(set) var pairs: [(rater: Int, goal: GoalAttainment.Goal)] = []

  init(_ goals: [Held<Goal>]) {
    // An id is unique in its file, and two files of one person are two.
    for goal in goals where goalNumbers.number(Numbering.key([goal.id], [])).isNew {
      self.goals.append(goal)
    }
  }

  /// Adds what a score says, or answers why it is no part of the figures.
  mutating func add(_ score: Held<Score>, _ instruments: InstrumentRegistry) -> LeftOut? {
    guard let id = score.content.goal?.target, let goal = goalNumbers.known(id).map({ goals[$0] })
    else { return LeftOut(.noGoal, score: score.link) }
    guard let scale = goal.content.attainment else {
      return LeftOut(.noScale, goal: goal.link, score: score.link)
    }
    if let reason = score.content.unlikeAttainment(instruments) {
      return LeftOut(reason, goal: goal.link, score: score.link)
    }
    guard let total = score.content.total else { return LeftOut(.noScores, score: score.link) }
    let rater = score.content.whoRated
    let role = rater.role?.rawValue
    let (raterNumber, isNewRater) = raterNumbers.number(Numbering.key([rater.person], [role]))
    if isNewRater { raters.append(rater) }
    let (number, isNew) = pairNumbers.number(Numbering.key([rater.person, id], [role]))
    if isNew {
      let pair = GoalAttainment.Goal(
        baseline: scale.baseline.map(Double.init), weight: goal.content.weight ?? 1)
      pairs.append((raterNumber, pair))
    }
    if score.content.occasion == .baseline {
      // The first is the start, and what surely lay before it came no later.
      guard starts.insert(number).inserted else { return nil }
      pairs[number].goal.baseline = total
      if let last = followUps[number]?.last, last < score.days.first {
        pairs[number].goal.followUp = nil
      }
    } else {
      followUps[number] = score.days
      pairs[number].goal.followUp = total
    }
    return nil
  }
}

/// Goal attainment as one rater sees it.
public struct AttainmentByRater: Group {
  /// Who rated; missing where nobody said.
  public var rater: SaidBy?
  /// The rater's record, where there is one: two people in one role are two raters.
  public var raterPerson: Link?
  /// T at the start.
  public var baseline: Double?
  /// Goals scored at the start.
  public var baselineGoals: Int64?
  /// T later.
  public var followUp: Double?
  /// Goals scored later.
  public var followUpGoals: Int64?
  /// T later less T at the start, over goals scored both times.
  public var change: Double?
  /// Goals scored both times.
  public var changeGoals: Int64?
  /// Why T at the start, T later or the change is missing.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  init(_ rater: Rater, _ result: GoalAttainment.Result) {
    self.rater = rater.role
    raterPerson = rater.person.map { Link($0) }
    baseline = result.baseline.value?.value
    baselineGoals = result.baseline.value.map { Int64($0.count) }
    followUp = result.followUp.value?.value
    followUpGoals = result.followUp.value.map { Int64($0.count) }
    change = result.change.value?.difference
    changeGoals = result.change.value.map { Int64($0.count) }
    for (what, reason) in [
      ("baseline", result.baseline.reason), ("followUp", result.followUp.reason),
      ("change", result.change.reason),
    ] {
      if let reason { notComputable.append(LeftOut(reason, what: what)) }
    }
  }

  public static let fields: [Field<AttainmentByRater>] = [
    Field(1, "rater", \.rater, "Who rated; missing where nobody said."),
    Field(2, "baseline", \.baseline, in: -1e9...1e9, "T at the start."),
    Field(3, "baselineGoals", \.baselineGoals, in: 0...1_000_000, "Goals scored at the start."),
    Field(4, "followUp", \.followUp, in: -1e9...1e9, "T later."),
    Field(5, "followUpGoals", \.followUpGoals, in: 0...1_000_000, "Goals scored later."),
    Field(
      6, "change", \.change, in: -1e9...1e9,
      "T later less T at the start, over goals scored both times."),
    Field(7, "changeGoals", \.changeGoals, in: 0...1_000_000, "Goals scored both times."),
    Field(
      8, "notComputable", \.notComputable,
      "Why T at the start, T later or the change is missing."),
    Field(
      9, "raterPerson", \.raterPerson, to: ["client", "supporter", "practitioner"],
      inDirectory: true,
      "The rater's record, where there is one: two people in one role are two raters."),
  ]
}

extension Score {
  /// Whether it is a level of goal attainment scaling: of the instrument `gas`, or one of the LOINC codes
  /// for it (107331-1, 107332-9, 107333-7, 107334-5).
  var isAttainment: Bool {
    let codes = ["gas", "107331-1", "107332-9", "107333-7", "107334-5"]
    return instrument?.code.map(codes.contains) ?? false
  }

  /// Why its levels are not those of goal attainment scaling: of a version that nobody knows, or on another scale.
  fileprivate func unlikeAttainment(_ instruments: InstrumentRegistry) -> NotComputable? {
    switch instruments.instrument("gas", version: instrumentVersion) {
    case .notComputable(let reason): return reason
    case .computed(let gas):
      let isSame =
        (minimum ?? gas.minimum) == gas.minimum && (maximum ?? gas.maximum) == gas.maximum
      return isSame ? nil : .mixedScales
    }
  }
}
