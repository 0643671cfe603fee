/// Goal attainment scaling: one figure for goals that each have a scale of their own.
///
/// T = 50 + 10·Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²), with x from −2 to +2, w the weight of the goal and
/// ρ = 0.3 the correlation assumed between goals: Kiresuk TJ, Sherman RE. Goal attainment scaling: a
/// general method for evaluating comprehensive community mental health programs. Community Ment
/// Health J 1968;4:443-453. T is 50 where every goal came out as expected.
public enum GoalAttainment {
  /// The correlation that Kiresuk and Sherman assume.
  public static let usualCorrelation = 0.3
  /// From much less than expected to much more.
  public static let scale = -2.0...2.0

  /// One goal as one rater sees it.
  public struct Goal: Sendable, Equatable {
    /// The level at the start, where it was scored.
    public var baseline: Double?
    /// The level later, where it was scored.
    public var followUp: Double?
    /// How much it counts, from 0.
    public var weight: Double

    /// A goal.
    public init(baseline: Double? = nil, followUp: Double? = nil, weight: Double = 1) {
      self.baseline = baseline
      self.followUp = followUp
      self.weight = weight
    }
  }

  /// T, with how many goals it rests on.
  public struct Figure: Sendable, Equatable {
    /// T.
    public let value: Double
    /// How many goals had a score.
    public let count: Int
  }

  /// What became of the goals of one rater.
  public struct Result: Sendable, Equatable {
    /// T of all goals scored at the start.
    public let baseline: Computed<Figure>
    /// T of all goals scored later.
    public let followUp: Computed<Figure>
    /// Both over the goals scored both times.
    public let change: Computed<Change>
  }

  /// T at the start and later, over the goals scored both times.
  public struct Change: Sendable, Equatable {
    /// T at the start.
    public let baseline: Double
    /// T later.
    public let followUp: Double
    /// How many goals were scored both times.
    public let count: Int
    /// T later less T at the start.
    public var difference: Double { followUp - baseline }
  }

  /// T of one rater's scores. A missing score drops out with its weight; where all weights are 0,
  /// each goal counts as 1.
  public static func figure(
    _ scores: [(score: Double?, weight: Double)],
    correlation: Double = usualCorrelation
  ) -> Computed<Figure> {
    guard (0...1).contains(correlation) else { return .notComputable(.parameterOutside) }
    var scored: [(score: Double, weight: Double)] = []
    for (score, weight) in scores {
      guard weight >= 0 else { return .notComputable(.negativeWeight) }
      guard weight.isFinite else { return .notComputable(.tooLarge) }
      guard let score else { continue }
      guard scale.contains(score) else { return .notComputable(.outsideScale) }
      scored.append((score, weight))
    }
    guard !scored.isEmpty else { return .notComputable(.noScores) }
    return .computed(Figure(value: value(scored, correlation), count: scored.count))
  }

  /// T at the start, later, and the change, of the goals of one rater.
  public static func result(
    _ goals: [Goal], correlation: Double = usualCorrelation
  ) -> Result {
    let both = goals.filter { $0.baseline != nil && $0.followUp != nil }
    return Result(
      baseline: figure(goals.map { ($0.baseline, $0.weight) }, correlation: correlation),
      followUp: figure(goals.map { ($0.followUp, $0.weight) }, correlation: correlation),
      change: change(both, correlation))
  }

  /// The results of each rater, apart.
  public static func results(
    _ goals: [(rater: Rater, value: Goal)], correlation: Double = usualCorrelation
  ) -> [ByRater<Result>] {
    Rater.apart(goals).map {
      ByRater(rater: $0.rater, value: result($0.value, correlation: correlation))
    }
  }

  private static func change(_ both: [Goal], _ correlation: Double) -> Computed<Change> {
    guard !both.isEmpty else { return .notComputable(.notScoredTwice) }
    let first = figure(both.map { ($0.baseline, $0.weight) }, correlation: correlation)
    let second = figure(both.map { ($0.followUp, $0.weight) }, correlation: correlation)
    guard let baseline = first.value, let followUp = second.value else {
      return .notComputable(first.reason ?? second.reason ?? .noScores)
    }
    return .computed(
      Change(baseline: baseline.value, followUp: followUp.value, count: both.count))
  }

  /// The formula, over at least one goal with weights from 0.
  private static func value(
    _ scored: [(score: Double, weight: Double)], _ correlation: Double
  ) -> Double {
    // Only the ratio of the weights matters. The largest becomes 1, so that nothing overflows.
    let largest = scored.reduce(0) { max($0, $1.weight) }
    var goals = scored.map { ($0.score, largest > 0 ? $0.weight / largest : 1) }
    // Sorted, so that the order of the goals cannot show in the last digit.
    goals.sort { $0 < $1 }
    var (weighted, weights, squares) = (0.0, 0.0, 0.0)
    for (score, weight) in goals {
      weighted += weight * score
      weights += weight
      squares += weight * weight
    }
    // Positive: one weight is 1, and so are squares and weights at least.
    let spread = (1 - correlation) * squares + correlation * weights * weights
    return 50 + 10 * weighted / spread.squareRoot()
  }
}
