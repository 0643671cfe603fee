/// Benefit for each unit of cost, as a range and with every input: what a programme gave for what it
/// cost.
///
/// The lowest value sets the lowest benefits against the highest costs, the highest the other way
/// round. Time that somebody expects to save is no benefit here: only what was found counts.
public struct ValueRange: Sendable, Equatable {
  /// An amount with where it comes from.
  public struct Input: Sendable, Equatable {
    /// What it is.
    public var name: String
    /// The lowest it may be.
    public var lowest: Double
    /// The highest it may be.
    public var highest: Double
    /// Where it comes from: a report, an invoice, an estimate by whom.
    public var source: String

    /// An amount.
    public init(_ name: String, lowest: Double, highest: Double, source: String) {
      self.name = name
      self.lowest = lowest
      self.highest = highest
      self.source = source
    }
  }

  /// Benefit for each unit of cost, at least.
  public let lowest: Double
  /// Benefit for each unit of cost, at most.
  public let highest: Double
  /// Every benefit.
  public let benefits: [Input]
  /// Every cost.
  public let costs: [Input]

  /// The range of these amounts, all of one currency.
  public static func of(benefits: [Input], costs: [Input]) -> Computed<ValueRange> {
    guard !benefits.isEmpty, !costs.isEmpty else { return .notComputable(.noData) }
    for input in benefits + costs {
      guard !input.source.isEmpty else { return .notComputable(.noSource) }
      guard input.lowest >= 0, input.lowest <= input.highest else {
        return .notComputable(.countsContradict)
      }
    }
    let benefit = (sum(benefits.map(\.lowest)), sum(benefits.map(\.highest)))
    let cost = (sum(costs.map(\.lowest)), sum(costs.map(\.highest)))
    guard cost.0 > 0 else { return .notComputable(.denominatorZero) }
    let range = (benefit.0 / cost.1, benefit.1 / cost.0)
    guard range.0.isFinite, range.1.isFinite, cost.1.isFinite else {
      return .notComputable(.tooLarge)
    }
    return .computed(
      ValueRange(lowest: range.0, highest: range.1, benefits: benefits, costs: costs))
  }

  private static func sum(_ amounts: [Double]) -> Double {
    amounts.reduce(0, +)
  }
}
