/// A total with the items it rests on.
public struct InstrumentScore: Sendable, Equatable {
  /// The total.
  public let total: Double
  /// How many items were answered.
  public let answered: Int
  /// How many items there were.
  public let asked: Int
}

extension Instrument {
  /// The total of items, by number; those that are not here were not answered.
  ///
  /// `asked` is how many there were, where the person names them.
  public func score(
    _ values: [(item: Int, value: Double)], asked: Int? = nil
  ) -> Computed<InstrumentScore> {
    guard scoring != .apart, scoring != .level else { return .notComputable(.noComposite) }
    if let reason = problem(of: values) { return .notComputable(reason) }
    guard !values.isEmpty else { return .notComputable(.noScores) }
    guard values.count >= minimumAnswered else { return .notComputable(.tooFewItems) }
    let count = items > 0 ? items : asked ?? values.count
    guard count >= values.count else { return .notComputable(.countsContradict) }
    let total = total(values.map(\.value), count)
    guard let value = total.value else { return .notComputable(total.reason ?? .tooLarge) }
    return .computed(InstrumentScore(total: value, answered: values.count, asked: count))
  }

  /// The level of a total, or of an item, by a cut set; by the only one there is where none is named.
  public func level(
    of score: Double, item: Int? = nil, cutSet name: String? = nil, version: String? = nil
  ) -> Computed<CutSet.Result> {
    let fitting = cutSets.filter { set in
      (name == nil || set.name == name) && (version == nil || set.version == version)
        && (item.map(set.items.contains) ?? set.items.isEmpty)
    }
    guard let set = fitting.first else { return .notComputable(.unknownCutSet) }
    guard fitting.count == 1 else { return .notComputable(.cutSetNotNamed) }
    if item != nil, let reason = problem(of: score) { return .notComputable(reason) }
    return set.level(of: score)
  }

  /// Which way is better for an item, or without one for the total.
  public func direction(of item: Int?) -> Direction {
    guard let item, otherWay.contains(item) else { return direction }
    return direction == .higherIsBetter ? .lowerIsBetter : .higherIsBetter
  }

  /// The change of the mean of items, or of totals, scored both times.
  public func change(_ pairs: [Pair]) -> Computed<Change> {
    guard minimum < maximum else { return .notComputable(.parameterOutside) }
    return Change.of(pairs, on: minimum...maximum, direction: direction)
  }

  /// Why a value is not one of the scale; nil where it is.
  public func problem(of value: Double) -> NotComputable? {
    guard value >= minimum, value <= maximum else { return .outsideScale }
    guard let step else { return nil }
    guard let units = FixedDecimal(rounding: value - minimum, decimals: 6)?.units,
      let length = FixedDecimal(rounding: step, decimals: 6)?.units, length > 0
    else { return .tooLarge }
    return units % length == 0 ? nil : .betweenSteps
  }

  private func problem(of values: [(item: Int, value: Double)]) -> NotComputable? {
    var seen: Set<Int> = []
    for (item, value) in values {
      guard item >= 1, items == 0 || item <= items else { return .unknownItem }
      guard seen.insert(item).inserted else { return .itemTwice }
      if let reason = problem(of: value) { return reason }
    }
    return nil
  }

  private func total(_ values: [Double], _ count: Int) -> Computed<Double> {
    if scoring == .attainment {
      let figure = GoalAttainment.figure(values.map { ($0, 1) })
      return figure.value.map { .computed($0.value) } ?? .notComputable(figure.reason ?? .tooLarge)
    }
    guard let mean = Mean.of(values).value else { return .notComputable(.tooLarge) }
    if scoring == .mean { return .computed(mean.value) }
    return .computed(mean.count == count ? mean.total : mean.value * Double(count))
  }
}
