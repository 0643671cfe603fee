/// What figures about few people are given in, so that none of them can be told from the figures.
///
/// A rule is set once for a figure and then stays. It gives one table for each closed period of one
/// length, always by the same two partitions. Periods of one length do not overlap and closed ones do
/// not grow, so that no two tables share people whose number could be had by subtracting one
/// from the other; a table by other partitions, of another length or up to today is refused, because it
/// could be used for that.
///
/// Tables by different rules over the same people share their total. They should be one table.
public struct PublicationRule: Sendable, Hashable {
  /// How few people are too few, and what becomes of them.
  public enum Method: Sendable, Hashable {
    /// Cells below this size are suppressed, and as many others as it needs that none of them can be
    /// computed. At least 1; a cell of nobody is below 1.
    case suppress(below: Int)
    /// Every cell is rounded to the nearest multiple of this, at least 2; totals are the sums of the
    /// rounded cells, since a total rounded by itself would narrow its cells down.
    case round(to: Int)
  }

  /// What the rows divide by.
  public let rows: Partition
  /// What the columns divide by.
  public let columns: Partition
  /// How long its periods are.
  public let unit: Period.Unit
  /// What becomes of few people.
  public let method: Method

  /// A rule.
  public init(
    rows: Partition = .everybody, columns: Partition, unit: Period.Unit,
    method: Method = .suppress(below: 5)
  ) {
    self.rows = rows
    self.columns = columns
    self.unit = unit
    self.method = method
  }

  /// The periods that there are tables of, from the one that `first` lies in.
  public func periods(from first: CivilDay, today: CivilDay) -> [Period] {
    Period.closed(unit, from: first, today: today)
  }

  /// The table of a period as it may be published.
  public func published(
    _ table: CountTable, of period: Period, today: CivilDay
  ) -> Computed<PublishedTable> {
    guard period.unit == unit, period.isClosed(on: today) else {
      return .notComputable(.periodNotClosed)
    }
    guard table.rows == rows, table.columns == columns else {
      return .notComputable(.otherPartition)
    }
    switch method {
    case .suppress(let size):
      guard (1...1000).contains(size) else { return .notComputable(.parameterOutside) }
      var suppression = Suppression(table, below: size)
      return .computed(suppression.run())
    case .round(let base):
      guard (2...1000).contains(base) else { return .notComputable(.parameterOutside) }
      return .computed(rounded(table, base))
    }
  }

  private func rounded(_ table: CountTable, _ base: Int) -> PublishedTable {
    var copy = table
    copy.round(to: base)
    return PublishedTable(rows: rows, columns: columns, cells: copy.withTotals())
  }
}

extension CountTable {
  /// Rounds each count to the nearest multiple, half up.
  mutating func round(to base: Int) {
    for index in counts.indices { counts[index] = (counts[index] + base / 2) / base * base }
  }

  /// The counts, with the total of each row after it and a row of totals at the end.
  func withTotals() -> [Int] {
    let width = columns.categories.count
    var cells: [Int] = []
    var totals = Array(repeating: 0, count: width + 1)
    for start in stride(from: 0, to: counts.count, by: width) {
      // Neither sum overflows: there are few cells, each within the limit of a count.
      let row = counts[start..<start + width]
      let line = row + [row.reduce(0, +)]
      for (column, count) in line.enumerated() { totals[column] += count }
      cells += line
    }
    return cells + totals
  }
}
