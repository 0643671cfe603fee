import Measures
import Testing

@Suite struct SmallCellTests {
  private let today = CivilDay(year: 2026, month: 7, day: 10)

  private func publish(
    _ counts: [[Int]], below size: Int = 5, method: PublicationRule.Method? = nil
  ) throws -> PublishedTable {
    let rows = Partition("row", counts.indices.map { "row \($0)" })
    let columns = Partition("column", counts[0].indices.map { "column \($0)" })
    var table = try #require(CountTable(rows: rows, columns: columns))
    for (row, line) in counts.enumerated() {
      for (column, people) in line.enumerated() {
        #expect(table.count(row: row, column: column, people: people) == true)
      }
    }
    let rule = PublicationRule(
      rows: rows, columns: columns, unit: .quarter, method: method ?? .suppress(below: size))
    let published = rule.published(
      table, of: try #require(Period("2026-Q1")), today: try #require(today))
    return try #require(published.value)
  }

  @Test func aSmallCellTakesAnotherWithIt() throws {
    let table = try publish([[20, 3, 40]])
    #expect(table.count(row: 0, column: 1) == nil)
    #expect(table.count(row: 0, column: 0) == nil)
    #expect(table.count(row: 0, column: 2) == 40)
    #expect(table.total(row: 0) == 63 && table.total == 63)
    #expect(table.total(column: 1) == nil && table.total(column: 2) == 40)
  }

  @Test func withoutSmallCellsNothingIsSuppressed() throws {
    let table = try publish([[5, 6], [7, 8]])
    #expect(table.count(row: 0, column: 0) == 5 && table.count(row: 1, column: 1) == 8)
    #expect(table.total(row: 0) == 11 && table.total(column: 0) == 12 && table.total == 26)
    #expect(table.count(row: 2, column: 0) == nil && table.count(row: 0, column: -1) == nil)
    #expect(table.total(row: 9) == nil && table.total(column: 9) == nil)
  }

  @Test func aTotalOfFewIsSuppressedToo() throws {
    let table = try publish([[1, 1], [30, 40]])
    #expect(table.total(row: 0) == nil)
    let empty = try publish([[0, 0, 0]])
    #expect(empty.total == nil)
  }

  @Test func countsAreRoundedAndTotalsAreTheirSums() throws {
    let table = try publish([[1, 2, 3], [12, 13, 48]], method: .round(to: 5))
    #expect((0..<3).map { table.count(row: 0, column: $0) } == [0, 0, 5])
    #expect((0..<3).map { table.count(row: 1, column: $0) } == [10, 15, 50])
    #expect(table.total(row: 0) == 5 && table.total(column: 0) == 10 && table.total == 80)
    // Rounded by itself this total would be 50, and say that each of the four cells is 12.
    #expect(try publish([[12, 12, 12, 12]], method: .round(to: 5)).total == 40)
  }

  @Test func tablesAndParametersOutsideOfTheirBoundsAreRefused() throws {
    let many = Partition("many", (0..<1025).map { "\($0)" })
    #expect(CountTable(rows: .everybody, columns: many) == nil)
    #expect(CountTable(rows: .everybody, columns: Partition("none", [])) == nil)
    var table = try #require(CountTable(rows: .everybody, columns: .everybody))
    #expect(table.count(row: 0, column: 1) == false)
    #expect(table.count(row: 0, column: 0, people: -1) == false)
    #expect(table.count(row: 0, column: 0, people: .max) == false)
    #expect(table.count(row: 0, column: 0, people: 1_000_000_000) == true)
    #expect(table.count(row: 0, column: 0) == false)
    let quarter = try #require(Period("2026-Q1"))
    for method in [
      PublicationRule.Method.suppress(below: 0), .suppress(below: 1001), .round(to: 1),
      .round(to: .max),
    ] {
      let rule = PublicationRule(columns: .everybody, unit: .quarter, method: method)
      let published = rule.published(table, of: quarter, today: try #require(today))
      #expect(published.reason == .parameterOutside)
    }
  }

  // MARK: - The attacker

  @Test func noCellIsRecoveredBySubtraction() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<300 {
      let (height, width) = (
        Int.random(in: 1...5, using: &generator), Int.random(in: 1...5, using: &generator)
      )
      let most = [2, 8, 30].randomElement(using: &generator) ?? 8
      let counts = (0..<height).map { _ in
        (0..<width).map { _ in Int.random(in: 0...most, using: &generator) }
      }
      let size = Int.random(in: 1...6, using: &generator)
      let attacker = Attacker(try publish(counts, below: size), height, width)
      #expect(attacker.isConsistent(with: counts))
      #expect(attacker.sumsThatAreKnown().isEmpty, "\(counts) below \(size)")
    }
  }

  @Test func whoeverTriesAllTablesFindsSeveralValuesForEachCell() throws {
    var generator = SeededGenerator(seed: 17)
    for (height, width, most) in [(1, 2, 9), (1, 3, 9), (1, 4, 5), (2, 2, 8), (2, 3, 2)] {
      for _ in 0..<20 {
        let counts = (0..<height).map { _ in
          (0..<width).map { _ in Int.random(in: 0...most, using: &generator) }
        }
        let size = Int.random(in: 2...(most > 2 ? 4 : 3), using: &generator)
        let attacker = Attacker(try publish(counts, below: size), height, width)
        #expect(attacker.leastChoice(upTo: most + size) >= size, "\(counts) below \(size)")
      }
    }
  }

  @Test func twoReportsCannotBeSetAgainstEachOther() throws {
    let now = try #require(today)
    let columns = Partition("profession", ["nurse", "link worker", "physician"])
    let rule = PublicationRule(columns: columns, unit: .quarter)
    var table = try #require(CountTable(rows: .everybody, columns: columns))
    for column in 0..<3 { #expect(table.count(row: 0, column: column, people: 20) == true) }
    // Half a year less a quarter would be the other quarter, and the year so far less the year up
    // to yesterday would be those of today.
    for period in ["2026-01", "2026", "2025", "2026-Q3", "2026-Q4"] {
      let published = rule.published(table, of: try #require(Period(period)), today: now)
      #expect(published.reason == .periodNotClosed)
    }
    // The same people with nurses and link workers as one would tell of each of them.
    let merged = Partition("profession", ["nurse or link worker", "physician"])
    var other = try #require(CountTable(rows: .everybody, columns: merged))
    #expect(other.count(row: 0, column: 0, people: 40) == true)
    let quarter = try #require(Period("2026-Q1"))
    #expect(rule.published(other, of: quarter, today: now).reason == .otherPartition)
    // What there is has no day in common.
    let first = try #require(CivilDay(year: 2025, month: 1, day: 1))
    let periods = rule.periods(from: first, today: now)
    #expect(periods.count == 6)
    for period in periods {
      #expect(rule.published(table, of: period, today: now).value != nil)
      for another in periods where another != period {
        #expect(period.days.last < another.days.first || another.days.last < period.days.first)
      }
    }
  }

  @Test func aLargeTableWithManySmallCellsIsDoneToo() throws {
    var generator = SeededGenerator(seed: 19)
    let counts = (0..<16).map { _ in
      (0..<16).map { _ in Int.random(in: 0...40, using: &generator) }
    }
    let attacker = Attacker(try publish(counts), 16, 16)
    #expect(attacker.sumsThatAreKnown().isEmpty)
  }
}
