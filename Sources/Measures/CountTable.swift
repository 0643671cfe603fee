/// A partition of people: every person belongs to exactly one category.
public struct Partition: Sendable, Hashable {
  /// What it divides by, such as the profession.
  public let name: String
  /// The categories, all of them, also those without anybody.
  public let categories: [String]

  /// A partition.
  public init(_ name: String, _ categories: [String]) {
    self.name = name
    self.categories = categories
  }

  /// Everybody in one category, for a table of one row.
  public static let everybody = Partition("everybody", ["everybody"])
}

/// How many people there are of each category of one partition and each of another.
public struct CountTable: Sendable, Hashable {
  /// What the rows divide by.
  public let rows: Partition
  /// What the columns divide by.
  public let columns: Partition
  /// The counts, row by row.
  var counts: [Int]

  /// The most cells that a table may have.
  public static let cellLimit = 1024
  static let countLimit = 1_000_000_000

  /// A table of zeros; nil for one without cells or with more than ``cellLimit``.
  public init?(rows: Partition, columns: Partition) {
    let cells = rows.categories.count.multipliedReportingOverflow(by: columns.categories.count)
    guard !cells.overflow, (1...Self.cellLimit).contains(cells.partialValue) else { return nil }
    self.rows = rows
    self.columns = columns
    counts = Array(repeating: 0, count: cells.partialValue)
  }

  /// Counts one more person; false, and nothing is counted, where there is no such cell.
  public mutating func count(row: Int, column: Int, people: Int = 1) -> Bool {
    guard rows.categories.indices.contains(row), columns.categories.indices.contains(column),
      (0...Self.countLimit).contains(people)
    else { return false }
    let cell = row * columns.categories.count + column
    guard counts[cell] + people <= Self.countLimit else { return false }
    counts[cell] += people
    return true
  }
}

/// A table as it may be published: with totals, and without what would tell of few people.
public struct PublishedTable: Sendable, Hashable {
  /// What the rows divide by.
  public let rows: Partition
  /// What the columns divide by.
  public let columns: Partition
  /// Row by row, with the total of each row after it and a row of totals at the end; nil is
  /// suppressed.
  let cells: [Int?]

  /// A count; nil where it is suppressed or there is no such cell.
  public func count(row: Int, column: Int) -> Int? {
    guard rows.categories.indices.contains(row), columns.categories.indices.contains(column)
    else { return nil }
    return cells[row * width + column]
  }

  /// The total of a row; nil where it is suppressed.
  public func total(row: Int) -> Int? {
    rows.categories.indices.contains(row) ? cells[row * width + width - 1] : nil
  }

  /// The total of a column; nil where it is suppressed.
  public func total(column: Int) -> Int? {
    columns.categories.indices.contains(column) ? cells[cells.count - width + column] : nil
  }

  /// The total of all; nil where it is suppressed.
  public var total: Int? { cells.last ?? nil }

  private var width: Int { columns.categories.count + 1 }
}
