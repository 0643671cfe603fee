/// A value at the start and a value later, either of which may be missing.
public struct Pair: Sendable, Equatable {
  /// At the start.
  public var before: Double?
  /// Later.
  public var after: Double?

  /// A pair.
  public init(_ before: Double?, _ after: Double?) {
    self.before = before
    self.after = after
  }
}

/// From how much on a change counts, and who says so.
public struct Threshold: Sendable, Hashable {
  /// The least change for the better.
  public let value: Double
  /// Where that number comes from.
  public let citation: String

  /// A threshold.
  public init(_ value: Double, citation: String) {
    self.value = value
    self.citation = citation
  }
}

/// Which end of a scale is the better one.
public enum Direction: String, Sendable {
  /// More is better.
  case higherIsBetter = "higher"
  /// Less is better.
  case lowerIsBetter = "lower"
}

/// How the mean of several scores changed, over those scored both times: one problem more or less
/// changes no mean.
public struct Change: Sendable, Equatable {
  /// The mean at the start, of what was scored both times.
  public let before: Mean
  /// The mean later, of what was scored both times.
  public let after: Mean
  /// How many were scored at the start.
  public let scoredBefore: Int
  /// How many were scored later.
  public let scoredAfter: Int
  /// Which way is better.
  public let direction: Direction

  /// How many were scored both times.
  public var count: Int { before.count }

  /// The mean later less the mean at the start.
  public var difference: Double {
    // The sums are bounded by the check in `of`, so that their difference cannot overflow.
    Mean(sum: after.sum - before.sum, count: count).value
  }

  /// The change for the better; negative where it became worse.
  public var improvement: Double {
    direction == .higherIsBetter ? difference : 0 - difference
  }

  /// Whether the change for the better is at least that much, compared as decimal numbers: from
  /// 2.1 to 4.1 is 2.
  public func reaches(_ threshold: Threshold) -> Bool {
    guard let wanted = FixedDecimal(rounding: threshold.value, decimals: Mean.decimals),
      let reached = FixedDecimal(rounding: improvement, decimals: Mean.decimals)
    else { return false }
    return reached.units >= wanted.units
  }

  /// The change of what is scored on a scale; values outside of it are refused.
  public static func of(
    _ pairs: [Pair], on scale: ClosedRange<Double>, direction: Direction = .higherIsBetter
  ) -> Computed<Change> {
    for value in pairs.flatMap({ [$0.before, $0.after] }) {
      guard value.map(scale.contains) ?? true else { return .notComputable(.outsideScale) }
    }
    let both = pairs.filter { $0.before != nil && $0.after != nil }
    let before = pairs.compactMap(\.before)
    let after = pairs.compactMap(\.after)
    guard !before.isEmpty || !after.isEmpty else { return .notComputable(.noScores) }
    guard !both.isEmpty else { return .notComputable(.notScoredTwice) }
    guard let first = Mean.of(both.compactMap(\.before)).value,
      let second = Mean.of(both.compactMap(\.after)).value,
      !second.sum.subtractingReportingOverflow(first.sum).overflow
    else { return .notComputable(.tooLarge) }
    return .computed(
      Change(
        before: first, after: second, scoredBefore: before.count, scoredAfter: after.count,
        direction: direction))
  }

  /// The change from the first to the last of values in order, as with a goal that is scored at
  /// every meeting.
  public static func fromFirstToLast(
    _ values: [Double], on scale: ClosedRange<Double>, direction: Direction = .higherIsBetter
  ) -> Computed<Change> {
    guard let first = values.first, let last = values.last else {
      return .notComputable(.noScores)
    }
    guard values.allSatisfy(scale.contains) else { return .notComputable(.outsideScale) }
    return of([Pair(first, values.count > 1 ? last : nil)], on: scale, direction: direction)
  }
}
