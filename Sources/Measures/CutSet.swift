/// Where the levels of a score begin: cut points that somebody published, by name and version.
///
/// A score is rounded half up to the decimals of the cut points before it is compared, so that no
/// score falls between two levels.
public struct CutSet: Sendable, Hashable {
  /// A level.
  public struct Level: Sendable, Hashable {
    /// What it is called.
    public var name: String
    /// The lowest score that belongs to it.
    public var lowest: Double

    /// A level.
    public init(_ name: String, from lowest: Double) {
      self.name = name
      self.lowest = lowest
    }
  }

  /// The level of a score.
  public struct Result: Sendable, Hashable {
    /// The number of the level, from 1.
    public let number: Int
    /// Its name.
    public let name: String
    /// The score as it was compared.
    public let rounded: FixedDecimal
  }

  /// The name of the set.
  public var name: String
  /// The version of the set.
  public var version: String
  /// Where the cut points come from.
  public var citation: String
  /// The levels from the lowest to the highest, at least one.
  public var levels: [Level]
  /// The highest score.
  public var highest: Double
  /// To how many decimals a score is rounded.
  public var decimals: Int
  /// The items it is for; none for the total.
  public var items: [Int]

  /// A cut set.
  public init(
    _ name: String, version: String, citation: String, levels: [Level], highest: Double,
    decimals: Int = 0, items: [Int] = []
  ) {
    self.name = name
    self.version = version
    self.citation = citation
    self.levels = levels
    self.highest = highest
    self.decimals = decimals
    self.items = items
  }

  /// The level of a score.
  public func level(of score: Double) -> Computed<Result> {
    guard let lowest = levels.first?.lowest, score >= lowest, score <= highest else {
      return .notComputable(.outsideScale)
    }
    guard let rounded = FixedDecimal(rounding: score, decimals: decimals) else {
      return .notComputable(.tooLarge)
    }
    // Both are the doubles nearest to decimal numbers of the same length, so that equal is equal.
    let number = levels.count { $0.lowest <= rounded.value }
    guard levels.indices.contains(number - 1) else { return .notComputable(.outsideScale) }
    return .computed(Result(number: number, name: levels[number - 1].name, rounded: rounded))
  }
}
