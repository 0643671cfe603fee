import CSQLite
import Glibc
import Ledger
import Records
import Sealing

/// The embedded engine: one SQLite database in WAL mode with `synchronous=FULL`, one writing
/// connection, and as many reading ones as calls run at once.
package final class SQLiteStorage: Storage {
  /// "CoKi": marks a database file as a store (SQLite's application_id).
  package static let applicationID: UInt32 = 0x436F_4B69

  // Safe: connections are handed out of `pool` under its lock, to one thread each.
  private struct Connections: @unchecked Sendable {
    var writer: SQLiteConnection?
    var idle: [SQLiteConnection] = []
    /// The log and the lock file, as they were at the first write.
    var log: FileSystem.Identity?
    var lock: FileSystem.Identity?
  }

  let path: String?
  private let logPath: String
  private let lockPath: String
  private let identity: FileSystem.Identity?
  /// How its connections for reading are opened.
  private let reading: SQLiteConnection.Mode
  private var isReadOnly: Bool { reading != .reader }
  private let busyMilliseconds: Int
  private let cacheKibibytes: Int
  /// Nil in memory and once it is closed.
  private let file: Locked<OpenFile?>
  private let lock: WriterLock
  private let log: @Sendable (LogLevel, String) -> Void
  private let forkGuard = ForkGuard()
  private let connections = Locked(Connections())

  /// Idle readers kept open; more are closed after use.
  private static let idleLimit = 4

  /// How a store is opened.
  package struct Options: Sendable {
    /// How long a writer waits for others, in milliseconds.
    package var busyMilliseconds = 10_000
    /// Page cache of the writing connection.
    package var cacheKibibytes = 16_384
    /// Receives diagnostics.
    package var log: (@Sendable (LogLevel, String) -> Void)?

    /// The defaults.
    package init() {}
  }

  init(
    path: String?, reading: SQLiteConnection.Mode = .reader, options: Options
  ) throws(CoachingError) {
    self.path = path
    logPath = (path ?? "") + "-wal"
    lockPath = (path ?? "") + ".lock"
    identity = path.flatMap { FileSystem.identity($0) }
    self.reading = reading
    busyMilliseconds = options.busyMilliseconds
    cacheKibibytes = options.cacheKibibytes
    log = options.log ?? { _, _ in }
    // First the lock file, which the open file marks.
    let isLocking = path != nil && reading == .reader
    lock = try WriterLock(
      path: isLocking ? lockPath : nil, milliseconds: options.busyMilliseconds)
    do { file = Locked(try path.map { (path) throws(CoachingError) in try OpenFile(path) }) } catch
    {
      lock.close()
      throw error
    }
  }
}

// MARK: - Opening

extension SQLiteStorage {
  /// A store in memory, gone when it is closed.
  package static func inMemory(
    options: Options = Options()
  ) throws(CoachingError) -> SQLiteStorage {
    let storage = try SQLiteStorage(path: nil, options: options)
    let connection = try storage.connect(.writer)
    try connection.run(Statement.schema)
    storage.use(connection)
    return storage
  }

  /// Whether there is a file, and whether it is one that could be a store. Refuses network file
  /// systems. Writes nothing.
  package static func locate(_ path: String) throws(CoachingError) -> (path: String, exists: Bool) {
    let (real, exists) = try FileSystem.realPath(path)
    if exists, !FileSystem.isRegularFile(real) { throw CoachingError(.notAStore) }
    let folder = real.prefix(upTo: real.lastIndex(of: "/") ?? real.startIndex)
    try FileSystem.checkIsLocal(exists ? real : folder.isEmpty ? "/" : String(folder))
    return (real, exists)
  }

  /// Opens a store's file for reading only; that leaves the file untouched whatever it is.
  package static func openReadOnly(
    _ path: String, options: Options = Options()
  ) throws(CoachingError) -> SQLiteStorage {
    let storage = try SQLiteStorage(path: path, reading: .readOnly, options: options)
    let connection = try storage.connect(.readOnly)
    do throws(CoachingError) {
      try checkMark(try connection.fileHeader(), applicationID)
    } catch {
      connection.close()
      throw error
    }
    storage.giveBack(connection)
    storage.log(.information, "The store is open for reading.")
    return storage
  }

  /// Opens a store for reading and writing, after ``openReadOnly(_:options:)`` has found it good.
  package static func open(
    _ path: String, options: Options = Options()
  ) throws(CoachingError) -> SQLiteStorage {
    let storage = try SQLiteStorage(path: path, options: options)
    do {
      // Opening may recover the WAL, which is writing.
      try storage.lock.withLock { () throws(CoachingError) in
        let connection = try storage.connect(.writer)
        storage.use(connection)
      }
    } catch {
      storage.lock.close()
      throw error
    }
    storage.log(.information, "The store is open for reading and writing.")
    return storage
  }

  /// Makes a new store file with what `fill` writes, complete or not at all. False when somebody else
  /// was faster.
  package static func create(
    _ path: String, _ fill: (any Connection) throws(CoachingError) -> Void
  ) throws(CoachingError) -> Bool {
    try make(path) { (connection) throws(CoachingError) in
      try connection.run("PRAGMA application_id = \(applicationID)")
      try connection.transaction(writing: true) { (transaction) throws(CoachingError) in
        try connection.run(Statement.schema)
        try fill(transaction)
      }
      try connection.run("PRAGMA journal_mode = WAL")
    }
  }

  /// Makes a new file with what `write` writes, complete or not at all. False when there is one.
  static func make(
    _ path: String, _ write: (SQLiteConnection) throws(CoachingError) -> Void
  ) throws(CoachingError) -> Bool {
    let temporary = path + ".new-" + UniqueID.makeVersion7().description
    try FileSystem.makePrivateFile(temporary)
    let removeOthers = { for suffix in ["-wal", "-shm"] { _ = unlink(temporary + suffix) } }
    do {
      let connection = try SQLiteConnection(
        path: temporary, mode: .writer, busyMilliseconds: 0, cacheKibibytes: 2048)
      defer { connection.close() }
      // Nobody knows the file yet: it is made durable as a whole before it gets its name.
      try connection.run("PRAGMA journal_mode = OFF")
      try connection.run("PRAGMA synchronous = OFF")
      try write(connection)
    } catch {
      removeOthers()
      _ = unlink(temporary)
      throw error
    }
    removeOthers()
    return try FileSystem.publish(temporary, as: path)
  }

  /// Refuses a file that has not this application id.
  static func checkMark(_ header: [UInt8], _ expected: UInt32) throws(CoachingError) {
    let mark = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard header.starts(with: "SQLite format 3\0".utf8), mark == expected else {
      throw CoachingError(.notAStore)
    }
  }

  /// Gives a storage its one writing connection.
  func use(_ writer: SQLiteConnection) {
    connections.withLock { $0.writer = writer }
  }

  func connect(_ mode: SQLiteConnection.Mode) throws(CoachingError) -> SQLiteConnection {
    try SQLiteConnection(
      path: path, mode: mode, busyMilliseconds: busyMilliseconds,
      cacheKibibytes: cacheKibibytes)
  }
}

// MARK: - Transactions

extension SQLiteStorage {
  /// Refuses to go on in a forked child, and with a file that was removed or replaced: what is written
  /// there would be acknowledged and gone, and what is read there is not what others see.
  private func checkFile() throws(CoachingError) {
    guard forkGuard.isSameProcess else { throw CoachingError(.forked) }
    guard let path, FileSystem.identity(path) != identity else { return }
    throw CoachingError(.storage(code: sqlite_readonly_dbmoved))
  }

  /// Refuses to write when the log or the lock file was removed or replaced: the one would take with it
  /// what is acknowledged, without the other two processes might write at once.
  private func checkParts() throws(CoachingError) {
    guard path != nil else { return }
    let (log, lock) = (FileSystem.identity(logPath), FileSystem.identity(lockPath))
    let areSame = connections.withLock { connections in
      connections.log = connections.log ?? log
      connections.lock = connections.lock ?? lock
      return connections.log == log && connections.lock == lock
    }
    guard areSame else { throw CoachingError(.storage(code: sqlite_readonly_dbmoved)) }
  }

  package func read<R>(
    _ work: (any Connection) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    // A database in memory has one connection.
    if path == nil { return try write(work) }
    return try withReader { (connection) throws(CoachingError) -> R in
      do throws(CoachingError) { return try connection.transaction(writing: false, work) } catch {
        throw withLimit(error)
      }
    }
  }

  /// SQLite does not say for how long it waited.
  private func withLimit(_ error: CoachingError) -> CoachingError {
    guard case .busy = error.fact else { return error }
    return CoachingError(.busy(milliseconds: busyMilliseconds))
  }

  /// Calls `work` with a connection for reading: of a database in memory with its only one.
  func withReader<R>(
    _ work: (SQLiteConnection) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try checkFile()
    guard path != nil else {
      return try lock.withLock { () throws(CoachingError) in try work(try writer()) }
    }
    let idle = connections.withLock { $0.idle.popLast() }
    let connection: SQLiteConnection
    if let idle { connection = idle } else { connection = try connect(reading) }
    defer { giveBack(connection) }
    return try work(connection)
  }

  func giveBack(_ connection: SQLiteConnection) {
    let isKept = connections.withLock { connections in
      guard connections.idle.count < Self.idleLimit else { return false }
      connections.idle.append(connection)
      return true
    }
    if !isKept { closeUnderLock([connection]) }
  }

  package func write<R>(
    _ work: (any Connection) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try checkFile()
    guard !isReadOnly else { throw CoachingError(.readOnly) }
    return try lock.withLock { () throws(CoachingError) -> R in
      try checkParts()
      let connection = try writer()
      do throws(CoachingError) {
        return try connection.transaction(writing: true, work)
      } catch {
        // A transaction that is still open would keep the writers of other processes out.
        if error.status == .storage || connection.isInTransaction { dropWriter() }
        throw withLimit(error)
      }
    }
  }

  private func writer() throws(CoachingError) -> SQLiteConnection {
    if let writer = connections.withLock({ $0.writer }) { return writer }
    let writer = try connect(.writer)
    connections.withLock { $0.writer = writer }
    return writer
  }

  /// After an I/O error the state of the connection's cache and of the operating system's is unknown:
  /// a commit is never tried again on it. The next write opens the file anew.
  private func dropWriter() {
    guard path != nil else { return }
    log(.error, "A write failed; the connection is closed and the file opened anew.")
    connections.withLock { connections in
      connections.writer?.close()
      connections.writer = nil
    }
  }

  package func purge() throws(CoachingError) {
    try checkFile()
    guard path != nil else { return }
    try lock.withLock { () throws(CoachingError) in
      guard try checkpoint() else {
        log(.warning, "A reader of another process hinders the checkpoint.")
        throw CoachingError(.busy(milliseconds: busyMilliseconds))
      }
    }
  }

  /// A checkpoint on the writing connection, which an I/O error ends as it does in ``write(_:)``.
  private func checkpoint() throws(CoachingError) -> Bool {
    do throws(CoachingError) { return try writer().checkpoint() } catch {
      if error.status == .storage { dropWriter() }
      throw error
    }
  }

  package func close() {
    guard forkGuard.isSameProcess else { return }
    let last = connections.withLock { connections in
      defer { connections = Connections() }
      return connections
    }
    closeUnderLock(last.idle)
    closeUnderLock(last.writer.map { [$0] } ?? []) {
      guard path != nil, FileSystem.size(logPath) > SQLiteConnection.longLog else { return }
      last.writer?.checkpointIfFree()
    }
    lock.close()
    file.withLock { $0 = nil }
    log(.information, "The store is closed.")
  }

  /// Closes connections while no other process commits, after what is to be done before. When the lock
  /// cannot be had in time they are closed all the same: a close alone changes nothing.
  private func closeUnderLock(_ closing: [SQLiteConnection], _ before: () -> Void = {}) {
    let close = { for connection in closing { connection.close() } }
    do {
      try lock.withLock { () throws(CoachingError) in
        before()
        close()
      }
    } catch {
      close()
    }
  }

  /// How SQLite would run each statement, for the test that none scans a table.
  func plan(of statement: Statement) throws(CoachingError) -> [String] {
    try lock.withLock { () throws(CoachingError) in try writer().plan(of: statement) }
  }
}
