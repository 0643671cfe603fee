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

  @Test func whatAnotherCopyHoldsIsNotOpened() throws {
    let path = "/tmp/coachingkit-copies-\(getpid())"
    defer { for suffix in ["", "-wal", "-shm", ".lock"] { unlink(path + suffix) } }
    #expect(try SQLiteStorage.create(path) { _ in })
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(hold_byte(descriptor, OpenFile.place) == 0)
    #expect(throws: CoachingError(.secondCopy)) { try SQLiteStorage.openReadOnly(path) }
    #expect(throws: CoachingError(.secondCopy)) { try SQLiteStorage.open(path) }
    release_bytes(descriptor)
    let storages = [try SQLiteStorage.open(path), try SQLiteStorage.openReadOnly(path)]
    for storage in storages { storage.close() }
  }

  @Test func aFileThatIsReplacedIsNotGoneOnWith() throws {
    let path = "/tmp/coachingkit-replaced-\(getpid())"
    defer { for suffix in ["", "-wal", "-shm", ".lock", ".moved"] { unlink(path + suffix) } }
    #expect(try SQLiteStorage.create(path) { _ in })
    let storage = try SQLiteStorage.open(path)
    defer { storage.close() }
    rename(path, path + ".moved")
    let moved = CoachingError(.storage(code: sqlite_readonly_dbmoved))
    #expect(throws: moved) { try storage.read { _ in 0 } }
    #expect(throws: moved) { try storage.write { _ in 0 } }
    #expect(throws: moved) { try storage.purge() }
    #expect(moved.message.contains("removed, moved or replaced"))
    rename(path + ".moved", path)
    #expect(try storage.write { _ in 7 } == 7)
  }
}
