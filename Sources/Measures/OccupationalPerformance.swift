/// The Canadian Occupational Performance Measure: problems that the person names, each scored from 1
/// to 10 for performance and for satisfaction with it.
///
/// Each of the two is the sum of its scores, divided by how many problems were scored: Law M, Baptiste
/// S, Carswell A, McColl MA, Polatajko H, Pollock N. Canadian Occupational Performance Measure, 5th
/// ed. CAOT Publications, 2014.
public enum OccupationalPerformance {
  /// Of both scores.
  public static let scale = 1.0...10.0

  /// A problem with its scores.
  public struct Problem: Sendable, Equatable {
    /// How well the person does it.
    public var performance: Pair
    /// How satisfied the person is with that.
    public var satisfaction: Pair

    /// A problem.
    public init(performance: Pair, satisfaction: Pair) {
      self.performance = performance
      self.satisfaction = satisfaction
    }
  }

  /// What became of the problems of one person.
  public struct Result: Sendable, Equatable {
    /// The mean performance at the start, over all problems scored then.
    public let performanceBefore: Computed<Mean>
    /// The mean performance later, over all problems scored then.
    public let performanceAfter: Computed<Mean>
    /// The change of performance over problems scored both times.
    public let performance: Computed<Change>
    /// The mean satisfaction at the start, over all problems scored then.
    public let satisfactionBefore: Computed<Mean>
    /// The mean satisfaction later, over all problems scored then.
    public let satisfactionAfter: Computed<Mean>
    /// The change of satisfaction over problems scored both times.
    public let satisfaction: Computed<Change>
  }

  /// The means and changes of these problems.
  public static func result(_ problems: [Problem]) -> Result {
    let performance = problems.map(\.performance)
    let satisfaction = problems.map(\.satisfaction)
    return Result(
      performanceBefore: mean(performance.compactMap(\.before)),
      performanceAfter: mean(performance.compactMap(\.after)),
      performance: Change.of(performance, on: scale),
      satisfactionBefore: mean(satisfaction.compactMap(\.before)),
      satisfactionAfter: mean(satisfaction.compactMap(\.after)),
      satisfaction: Change.of(satisfaction, on: scale))
  }

  /// The mean over problems scored.
  public static func mean(_ scores: [Double]) -> Computed<Mean> {
    scores.allSatisfy(scale.contains) ? Mean.of(scores) : .notComputable(.outsideScale)
  }

  /// By the manual, for both scores.
  public static let manual = Threshold(
    2, citation: "Law M et al. Canadian Occupational Performance Measure. CAOT Publications, 2014.")
  /// Inpatients in rehabilitation, performance.
  public static let ohnoPerformance = Threshold(2.20, citation: ohno)
  /// Inpatients in rehabilitation, satisfaction.
  public static let ohnoSatisfaction = Threshold(2.06, citation: ohno)
  /// Outpatients of occupational therapy, the lowest of the cut-off values found.
  public static let eyssenLowest = Threshold(0.9, citation: eyssen)
  /// Outpatients of occupational therapy, the highest of the cut-off values found.
  public static let eyssenHighest = Threshold(1.9, citation: eyssen)

  private static let ohno =
    "Ohno K, Tomori K, Sawada T, Kobayashi R. J Patient Rep Outcomes 2021;5:133."
  private static let eyssen =
    "Eyssen IC, Steultjens MP, Oud TA, Bolt EM, Maasdam A, Dekker J."
    + " J Rehabil Res Dev 2011;48(5):517-528."
}
