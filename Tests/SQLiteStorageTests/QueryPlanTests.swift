import Ledger
import Records
import Testing

@testable import SQLiteStorage

@Suite struct QueryPlanTests {
  /// Statements that look at a whole table on purpose: small tables read once at opening, and what
  /// only verification, rebuilding, backing up and erasing a file use.
  private let wholeTables: Set<Statement> = [
    .selectSlots, .selectOrigins, .selectFiles, .selectAllHeads, .nextFile, .lastCommit,
    .countIdentities, .countLookups, .countChanges, .eraseIdentities, .eraseLookups,
    .eraseSame, .clearSame, .clearFigure,
    .clearIdentity, .clearRecord, .clearSuperseded, .clearLink, .clearLookup, .clearChange,
    .readStore, .readSlot, .readOrigin, .readFile, .readHead, .readEntry, .selectIncrement,
  ]

  /// A store with every table that statements are about.
  private func everyTable() throws -> SQLiteStorage {
    let storage = try SQLiteStorage.inMemory()
    try storage.withReader { (connection) throws(CoachingError) in
      try connection.run(Statement.incrementSchema)
    }
    return storage
  }

  @Test func everyStatementButThoseNamedSearchesAnIndexAndScansNoTable() throws {
    let storage = try everyTable()
    defer { storage.close() }
    for statement in Statement.allCases where !wholeTables.contains(statement) {
      for line in try storage.plan(of: statement) {
        #expect(!line.hasPrefix("SCAN"), "\(statement): \(line)")
      }
    }
  }

  @Test func noStatementSortsWhatAnIndexHasInOrder() throws {
    let storage = try everyTable()
    defer { storage.close() }
    for statement in Statement.allCases {
      for line in try storage.plan(of: statement) {
        #expect(!line.contains("TEMP B-TREE"), "\(statement): \(line)")
      }
    }
  }

  @Test func findingByKindAndTimeIsOneRangeOfTheIndex() throws {
    let storage = try everyTable()
    defer { storage.close() }
    for statement: Statement in [.recordsNewestFirst, .recordsOldestFirst] {
      let plan = try storage.plan(of: statement)
      #expect(plan.count == 1 && plan.first?.contains("PRIMARY KEY (file=? AND kind=?") == true)
      #expect(plan.first?.contains("occurred") == true, "\(plan)")
    }
  }
}
