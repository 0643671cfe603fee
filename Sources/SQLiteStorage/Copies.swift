import CSQLite
import Glibc
import Ledger
import Records

// Copies of a store, and stores made from copies.
extension SQLiteStorage {
  /// "CoKd": marks a database file as an incremental backup.
  package static let incrementID: UInt32 = 0x436F_4B64

  /// The real path of a file that is to be made, or the refusal of one that is there.
  package static func newPath(_ path: String) throws(CoachingError) -> String {
    let (real, exists) = try FileSystem.realPath(path)
    if exists { throw CoachingError(.fileExists) }
    try FileSystem.checkIsFree(real)
    return real
  }

  package func backUp<R>(
    to path: String, progress: Progress,
    _ look: (any Connection) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    var found: R?
    let isNew = try Self.make(path) { (target) throws(CoachingError) in
      found = try withReader { (source) throws(CoachingError) in
        try source.transaction(writing: false) { (snapshot) throws(CoachingError) in
          // Reading begins the snapshot, which copying then stays on whatever others write.
          let found = try look(snapshot)
          try source.copy(into: target, progress)
          return found
        }
      }
      // One in memory has no mark and no log.
      if self.path == nil { try Self.finish(target) }
    }
    guard isNew, let found else { throw CoachingError(.fileExists) }
    return found
  }

  /// Makes a database a store's.
  private static func finish(_ connection: SQLiteConnection) throws(CoachingError) {
    try connection.run("PRAGMA application_id = \(applicationID)")
    try connection.run("PRAGMA journal_mode = WAL")
  }

  /// Makes a new incremental backup with what `fill` writes, complete or not at all.
  package static func createIncrement(
    _ path: String, _ fill: (any Connection) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    let isNew = try make(path) { (connection) throws(CoachingError) in
      try connection.run("PRAGMA application_id = \(incrementID)")
      try connection.transaction(writing: true) { (transaction) throws(CoachingError) in
        try connection.run(Statement.schema + Statement.incrementSchema)
        try fill(transaction)
      }
    }
    guard isNew else { throw CoachingError(.fileExists) }
  }

  /// Opens a backup for reading, and leaves it and its folder untouched.
  package static func openBackup(
    _ path: String, isIncrement: Bool
  ) throws(CoachingError) -> SQLiteStorage {
    let storage = try openUnseen(path)
    do throws(CoachingError) {
      let header = try storage.withReader { (connection) throws(CoachingError) in
        try connection.fileHeader()
      }
      do throws(CoachingError) {
        try checkMark(header, isIncrement ? incrementID : applicationID)
      } catch {
        try checkMark(header, isIncrement ? applicationID : incrementID)
        throw CoachingError(.wrongBackup)
      }
    } catch {
      storage.close()
      throw error
    }
    return storage
  }

  /// Opens a file for reading that is none of the stores in use.
  private static func openUnseen(_ path: String) throws(CoachingError) -> SQLiteStorage {
    let (real, exists) = try FileSystem.realPath(path)
    guard exists else { throw CoachingError(.cannotOpen(errno: ENOENT)) }
    guard FileSystem.isRegularFile(real) else { throw CoachingError(.notAStore) }
    // One that somebody opened as a store may have a part of itself in its log.
    let isWhole = FileSystem.size(real + "-wal") == 0
    return try SQLiteStorage(
      path: real, reading: isWhole ? .immutable : .readOnly, options: Options())
  }

  /// Opens what is left of a store for reading, whatever it says of itself.
  package static func openDamaged(_ path: String) throws(CoachingError) -> SQLiteStorage {
    let storage = try openUnseen(path)
    try storage.withReader { (connection) throws(CoachingError) in
      try connection.expectDamage()
    }
    return storage
  }

  /// Makes a new store from a copy of `source`, or with nil from empty tables, and what `fill` changes
  /// in it, complete or not at all.
  package static func create(
    _ path: String, from source: SQLiteStorage?, progress: Progress = { _, _ in true },
    fill: (any Storage) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    let isNew = try make(path) { (target) throws(CoachingError) in
      if let source {
        try source.withReader { (source) throws(CoachingError) in
          try source.transaction(writing: false) { (_) throws(CoachingError) in
            try source.copy(into: target, progress)
          }
        }
        // The copy says that it has a log.
        try target.run("PRAGMA journal_mode = OFF")
      } else {
        try target.run(Statement.schema)
      }
      try fill(try SQLiteStorage(using: target))
      try finish(target)
    }
    guard isNew else { throw CoachingError(.fileExists) }
  }

  /// Runs everything on one connection, which stays its owner's to close.
  private convenience init(using connection: SQLiteConnection) throws(CoachingError) {
    try self.init(path: nil, options: Options())
    use(connection)
  }
}
