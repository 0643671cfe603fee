import CSQLite
import Glibc
import Ledger
import Records

/// One connection with its prepared statements. Used by one thread at a time.
final class SQLiteConnection: Connection {
  enum Mode {
    case readOnly, reader, writer
    /// Reads a file that nobody writes to: takes no locks and leaves no file beside it.
    case immutable
  }

  // Safe: opened in the initialiser and closed once, by `close()`.
  private let database: OpaquePointer
  private var statements = [SQLiteStatement?](repeating: nil, count: Statement.allCases.count)
  /// The statements that were asked for since the transaction began.
  private var used: [SQLiteStatement] = []
  /// Whether it reads what is left of a damaged database.
  private var isOfDamaged = false
  private let begin: SQLiteStatement
  private let beginImmediate: SQLiteStatement
  private let commit: SQLiteStatement

  /// Opens a database file that exists, or with nil a database in memory.
  init(path: String?, mode: Mode, busyMilliseconds: Int, cacheKibibytes: Int)
    throws(CoachingError)
  {
    var handle: OpaquePointer?
    let writes = mode == .reader || mode == .writer
    let access = writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    // One thread at a time uses a connection, so SQLite's own mutexes are left out.
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE
    let memory = path == nil ? SQLITE_OPEN_MEMORY : 0
    let name = mode == .immutable ? path.map { Self.immutableName($0) } : path
    let code = sqlite3_open_v2(name ?? ":memory:", &handle, flags | memory, nil)
    guard code == SQLITE_OK, let handle else {
      let number = handle.map { sqlite3_system_errno($0) } ?? 0
      _ = sqlite3_close_v2(handle)
      if code & 0xFF == SQLITE_CANTOPEN { throw CoachingError(.cannotOpen(errno: number)) }
      throw SQLiteCode.error(code)
    }
    // SQLite falls back to reading where it may not write: that is not what was asked for.
    if writes, sqlite3_db_readonly(handle, "main") == 1 {
      _ = sqlite3_close_v2(handle)
      throw CoachingError(.cannotOpen(errno: EACCES))
    }
    database = handle
    do {
      begin = try Self.prepare("BEGIN", handle)
      beginImmediate = try Self.prepare("BEGIN IMMEDIATE", handle)
      commit = try Self.prepare("COMMIT", handle)
      try configure(mode, busyMilliseconds: busyMilliseconds, cacheKibibytes: cacheKibibytes)
    } catch {
      Self.close(handle)
      throw error
    }
  }

  private func configure(
    _ mode: Mode, busyMilliseconds: Int, cacheKibibytes: Int
  ) throws(CoachingError) {
    try SQLiteCode.check(
      sqlite3_busy_timeout(database, Int32(clamping: busyMilliseconds)))
    // Leave the WAL and its last frames for the next opener: a close never checkpoints, because it
    // does not know who else has the store open.
    try SQLiteCode.check(sqlite3_no_checkpoint_on_close(database))
    try SQLiteCode.check(sqlite3_distrust_schema(database))
    var persist: Int32 = 1
    _ = sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &persist)
    // Whatever SQLite sets aside while it works stays out of the folder for temporary files.
    try run("PRAGMA temp_store = MEMORY")
    if mode == .reader || mode == .writer {
      try run("PRAGMA cache_size = -\(cacheKibibytes)")
      try run("PRAGMA synchronous = FULL")
      // A log that one large commit has made long is cut back when it is begun anew.
      try run("PRAGMA journal_size_limit = \(Self.longLog)")
    }
    // What was expunged is overwritten, however this SQLite was compiled.
    if mode == .writer { try run("PRAGMA secure_delete = ON") }
    if mode == .reader { try run("PRAGMA query_only = ON") }
  }

  /// A path as SQLite's URI of a file that does not change.
  private static func immutableName(_ path: String) -> String {
    var name: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "?"): name += "%3f".utf8
      case UInt8(ascii: "#"): name += "%23".utf8
      case UInt8(ascii: "%"): name += "%25".utf8
      default: name.append(byte)
      }
    }
    return "file:" + String(decoding: name, as: UTF8.self) + "?immutable=1"
  }

  /// Reads what is left of a damaged database from now on, such as a file that is shorter than it says.
  func expectDamage() throws(CoachingError) {
    isOfDamaged = true
    try run("PRAGMA writable_schema = ON")
  }

  /// Copies what this connection's transaction sees into the database of another connection.
  func copy(into target: SQLiteConnection, _ progress: Progress) throws(CoachingError) {
    guard let backup = sqlite3_backup_init(target.database, "main", database, "main") else {
      throw SQLiteCode.error(sqlite3_extended_errcode(target.database))
    }
    var code = SQLITE_OK
    var isWanted = true
    while code == SQLITE_OK, isWanted {
      code = sqlite3_backup_step(backup, Self.pagesInAStep)
      let total = Int64(sqlite3_backup_pagecount(backup))
      isWanted = progress(total - Int64(sqlite3_backup_remaining(backup)), total)
    }
    let end = sqlite3_backup_finish(backup)
    if code != SQLITE_OK, code != SQLITE_DONE { throw SQLiteCode.error(code) }
    guard isWanted else { throw CoachingError(.cancelled) }
    try SQLiteCode.check(end)
  }

  /// A megabyte, after which the one who waits is told.
  private static let pagesInAStep: Int32 = 256

  /// The first bytes of the file, read without a transaction.
  func fileHeader() throws(CoachingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 100)
    let code = bytes.withUnsafeMutableBytes {
      sqlite3_read_file_header(database, $0.baseAddress, 100)
    }
    if code == sqlite_ioerr_short_read { throw CoachingError(.notAStore) }
    try SQLiteCode.check(code)
    return bytes
  }

  /// Runs SQL of our own that is used once.
  func run(_ sql: String) throws(CoachingError) {
    try SQLiteCode.check(sqlite3_exec(database, sql, nil, nil, nil))
  }

  func statement(_ statement: Statement) throws(CoachingError) -> any BoundStatement {
    let prepared: SQLiteStatement
    if let cached = statements[statement.rawValue] {
      prepared = cached
      prepared.reset()
    } else {
      prepared = try Self.prepare(statement.sql, database)
      statements[statement.rawValue] = prepared
    }
    if !prepared.isUsed {
      prepared.isUsed = true
      used.append(prepared)
    }
    return prepared
  }

  private static func prepare(
    _ sql: String, _ database: OpaquePointer
  ) throws(CoachingError) -> SQLiteStatement {
    var handle: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(database, sql, -1, flags, &handle, nil)
    // The SQL is our own: what does not fit to it is the schema.
    if code & 0xFF == SQLITE_ERROR {
      throw CoachingError(.damaged("a table of the database is not as it must be"))
    }
    try SQLiteCode.check(code)
    guard let handle else { throw CoachingError(.storage(code: SQLITE_ERROR)) }
    return SQLiteStatement(handle)
  }

  /// Whether a transaction is open: outside of one's work, one that could not be rolled back.
  var isInTransaction: Bool { sqlite3_get_autocommit(database) == 0 }

  /// Runs `work` in a transaction that ends with it.
  func transaction<R>(
    writing: Bool, _ work: (any Connection) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    if isInTransaction { try run("ROLLBACK") }
    _ = try (writing ? beginImmediate : begin).step()
    do throws(CoachingError) {
      let result = try work(self)
      resetAll()
      do throws(CoachingError) { _ = try commit.step() } catch {
        // Of a damaged database the end of reading fails when a page could not be read.
        guard isOfDamaged else { throw error }
        _ = sqlite3_exec(database, "ROLLBACK", nil, nil, nil)
      }
      return result
    } catch {
      resetAll()
      // Fails when SQLite has rolled back by itself, which is what is wanted, or without memory.
      _ = sqlite3_exec(database, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  /// A statement left in the middle of its rows would keep the transaction open.
  private func resetAll() {
    for statement in used {
      statement.reset()
      statement.isUsed = false
    }
    used.removeAll(keepingCapacity: true)
  }

  /// Moves the whole log into the database file and empties it, on the disk too. False when a reader
  /// hinders that.
  func checkpoint() throws(CoachingError) -> Bool {
    let code = sqlite3_wal_checkpoint_v2(database, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    if code & 0xFF == SQLITE_BUSY || code & 0xFF == SQLITE_LOCKED { return false }
    try SQLiteCode.check(code)
    try SQLiteCode.check(sqlite3_sync_log(database))
    return true
  }

  /// Bytes from which on a log is long: reading all of it would be felt at the next opening.
  static let longLog = 4 << 20

  /// As ``checkpoint()`` without waiting for readers, and whatever comes of it: what stays in the log
  /// is as durable there.
  func checkpointIfFree() {
    _ = sqlite3_busy_timeout(database, 0)
    _ = sqlite3_wal_checkpoint_v2(database, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
  }

  /// Detail for EXPLAIN QUERY PLAN, used by the tests of the statements.
  func plan(of statement: Statement) throws(CoachingError) -> [String] {
    let prepared = try Self.prepare("EXPLAIN QUERY PLAN " + statement.sql, database)
    var lines: [String] = []
    while try prepared.step() { lines.append(prepared.text(3)) }
    return lines
  }

  func close() {
    Self.close(database)
  }

  private static func close(_ database: OpaquePointer) {
    while let statement = sqlite3_next_stmt(database, nil) { _ = sqlite3_finalize(statement) }
    _ = sqlite3_close_v2(database)
  }
}
