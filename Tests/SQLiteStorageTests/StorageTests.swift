import CSQLite
import Glibc
import Ledger
import Records
import Testing

@testable import SQLiteStorage

@Suite struct StorageTests {
  @Test func aStatementWithAFailedBindNeverRuns() throws {
    let storage = try SQLiteStorage.inMemory()
    defer { storage.close() }
    #expect(throws: CoachingError.self) {
      try storage.write { (connection) throws(CoachingError) in
        let row = try connection.statement(.insertOrigin)
        row.bind(1, 1)
        row.bind(99, 1)
        try row.run()
      }
    }
  }

  @Test func aTransactionThatThrowsLeavesNothing() throws {
    let storage = try SQLiteStorage.inMemory()
    defer { storage.close() }
    #expect(throws: CoachingError(.cancelled)) {
      try storage.write { (connection) throws(CoachingError) in
        let row = try connection.statement(.insertOrigin)
        row.bind(1, 7)
        row.bind(2, UniqueID.makeVersion7())
        try row.run()
        throw CoachingError(.cancelled)
      }
    }
    let count = try storage.read { (connection) throws(CoachingError) in
      let row = try connection.statement(.selectOrigins)
      var count = 0
      while try row.step() { count += 1 }
      return count
    }
    #expect(count == 0)
  }

  @Test func everyCodeOfSQLiteHasAMeaning() {
    let expected: [(Int32, Status)] = [
      (SQLITE_NOMEM, .noMemory), (sqlite_ioerr_nomem, .noMemory), (SQLITE_FULL, .diskFull),
      (SQLITE_BUSY, .busy), (SQLITE_LOCKED, .busy), (SQLITE_CORRUPT, .damaged),
      (SQLITE_NOTADB, .notAStore), (SQLITE_CANTOPEN, .cannotOpen), (SQLITE_READONLY, .storage),
      (SQLITE_CONSTRAINT, .damaged), (SQLITE_IOERR, .storage), (SQLITE_ERROR, .storage),
    ]
    for (code, status) in expected {
      #expect(SQLiteCode.error(code).status == status, "code \(code)")
    }
  }

  @Test(arguments: [Int.min, -1, 0, .max])
  func aWriterMayBeToldToWaitForAnyTime(milliseconds: Int) throws {
    var options = SQLiteStorage.Options()
    options.busyMilliseconds = milliseconds
    let storage = try SQLiteStorage.inMemory(options: options)
    defer { storage.close() }
    #expect(try storage.write { _ in 7 } == 7)
  }

  @Test func aWriterThatWaitsTooLongIsToldForHowLong() throws {
    let path = "/tmp/coachingkit-lock-\(getpid())"
    defer { unlink(path) }
    let first = try WriterLock(path: path, milliseconds: 1000)
    let second = try WriterLock(path: path, milliseconds: 20)
    defer {
      first.close()
      second.close()
    }
    _ = try first.withLock { () throws(CoachingError) in
      #expect(throws: CoachingError(.busy(milliseconds: 20))) {
        try second.withLock { () throws(CoachingError) in 0 }
      }
    }
  }
}
