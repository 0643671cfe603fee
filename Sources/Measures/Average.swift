/// The mean of numbers, with how many there were.
///
/// It is summed in decimal numbers of nine decimals, so that 0.1 and 0.2 have the mean 0.15, and
/// the order of the numbers does not matter.
public struct Mean: Sendable, Equatable {
  /// The sum in units of the ninth decimal.
  let sum: Int64
  /// How many numbers there were, at least one.
  public let count: Int

  static let decimals = 9

  /// The mean of these numbers.
  public static func of(_ numbers: [Double]) -> Computed<Mean> {
    var sum: Int64 = 0
    var count = 0
    for number in numbers {
      guard let units = FixedDecimal(rounding: number, decimals: decimals)?.units else {
        return .notComputable(.tooLarge)
      }
      let total = sum.addingReportingOverflow(units)
      guard !total.overflow else { return .notComputable(.tooLarge) }
      sum = total.partialValue
      count += 1
    }
    guard count > 0 else { return .notComputable(.noScores) }
    return .computed(Mean(sum: sum, count: count))
  }

  /// The mean.
  public var value: Double {
    Double(sum) / (Double(count) * Double(FixedDecimal.powers[Self.decimals]))
  }

  /// The sum.
  public var total: Double { Double(sum) / Double(FixedDecimal.powers[Self.decimals]) }

  /// The mean half up, from the exact fraction; nil when `decimals` is not 0...9.
  public func rounded(decimals: Int) -> FixedDecimal? {
    guard FixedDecimal.decimalsAllowed.contains(decimals) else { return nil }
    let scale = FixedDecimal.powers[Self.decimals - decimals]
    let denominator = Int64(count).multipliedReportingOverflow(by: scale)
    guard !denominator.overflow,
      let whole = FixedDecimal(rounding: sum, over: denominator.partialValue, decimals: 0)
    else { return nil }
    return FixedDecimal(units: whole.units, decimals: decimals)
  }
}

/// The median of numbers, with how many there were.
public struct Median: Sendable, Equatable {
  /// The median: the middle number, or the mean of the two in the middle.
  public let value: Double
  /// How many numbers there were, at least one.
  public let count: Int

  /// The median of these numbers.
  public static func of(_ numbers: [Double]) -> Computed<Median> {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return .notComputable(.noScores) }
    guard sorted.allSatisfy(\.isFinite) else { return .notComputable(.tooLarge) }
    let middle = sorted.count / 2
    // Safe: with an even count the middle is at least 1.
    let pair = sorted.count % 2 == 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle]]
    switch Mean.of(pair) {
    case .computed(let mean):
      return .computed(Median(value: mean.value, count: sorted.count))
    case .notComputable(let reason):
      return .notComputable(reason)
    }
  }
}
