import Access
import Ledger
import Records
import SQLiteStorage

extension Store.Actor {
  /// Copies the store into a new file, beside running calls and writers of other processes. The copy is
  /// a consistent state of the whole store, opens with the same keys and can be verified like any other.
  ///
  /// With `commit` it writes what came after that commit instead, as an increment, which is no store
  /// and only of use to ``Store/restore(_:to:key:erasures:progress:)``. Rolled-back copies are told apart by that
  /// number too: one that the store has not reached is refused.
  ///
  /// Only an administrator may do that; it shows no content.
  ///
  /// - Returns: the commit that the backup reaches: what to give for the next increment.
  /// - Throws: `fileExists`, `notPermitted`, `invalidArgument` for a commit that never was, `cancelled`,
  ///   `diskFull`, `cannotOpen`, and what the machine may throw. Then there is no file.
  @discardableResult
  public func backUp(
    to path: String, since commit: Int64 = 0, progress: (Int64, Int64) -> Bool = { _, _ in true }
  ) throws(CoachingError) -> Int64 {
    guard commit >= 0 else { throw CoachingError(.invalidArgument("commit")) }
    return try call { (access) throws(CoachingError) in
      try access.backUp { (ledger) throws(CoachingError) in
        let path = try SQLiteStorage.newPath(path)
        if commit == 0 { return try ledger.backUp(to: path, progress: progress) }
        var last: Int64 = 0
        try SQLiteStorage.createIncrement(path) { (target) throws(CoachingError) in
          last = try ledger.increment(since: commit, into: target, progress: progress)
        }
        return last
      }
    }
  }
}

extension Store {
  /// Makes a new store of a full backup and the increments after it, oldest first. It is verified as a
  /// whole, and goes on under a new origin, so that what it writes can be told from what the store that
  /// was backed up has written since.
  ///
  /// - Parameters:
  ///   - backups: paths, the full one first.
  ///   - path: of the new store, where no file must be.
  ///   - key: opens the store as the last of the backups has it.
  ///   - erasures: what ``Store/Actor/exportErasures()`` answered last: the files that were erased since
  ///     are erased in the new store too, before it can be opened.
  ///   - progress: told how much is done; answers whether to go on.
  /// - Throws: `fileExists`; `wrongBackup` when one is missing, in the wrong place or of another store;
  ///   `damaged` when the result does not verify; `rule` for a list of erasures of another store,
  ///   `invalidJSON` for none; `wrongKey`, `notAStore`, `unsupportedFeature`, `networkFileSystem`,
  ///   `cancelled`, `diskFull`, and what the machine may throw. Then there is no file.
  public static func restore(
    _ backups: [String], to path: String, key: Key, erasures: UnsafeBufferPointer<UInt8>? = nil,
    progress: (Int64, Int64) -> Bool = { _, _ in true }
  ) throws(CoachingError) {
    guard !backups.isEmpty else { throw CoachingError(.invalidArgument("backups")) }
    guard backups.count <= backupLimit else {
      throw CoachingError(.tooLarge("The number of backups", limit: backupLimit))
    }
    let real = try SQLiteStorage.newPath(path)
    _ = try SQLiteStorage.locate(real)
    var unlocked: Unlocked?
    for (index, backup) in backups.enumerated() {
      // All are looked at before anything is written; few processes may have so many open at once.
      let open = try SQLiteStorage.openBackup(backup, isIncrement: index > 0)
      defer { open.close() }
      guard index == backups.count - 1 else { continue }
      unlocked = try Ledger.unlock(open, secrets: key.secrets, writing: true)
    }
    guard let unlocked else { throw CoachingError(.wrongKey) }
    let full = try SQLiteStorage.openBackup(backups[0], isIncrement: false)
    defer { full.close() }
    let whole = share(1, 1)
    try SQLiteStorage.create(
      real, from: full, progress: { done, total in progress(share(done, total), 2 * whole) },
      fill: { (storage) throws(CoachingError) in
        var increments = backups.dropFirst().makeIterator()
        try Ledger.restore(
          storage, unlocked,
          next: { () throws(CoachingError) in
            try increments.next().map { (path) throws(CoachingError) in
              try SQLiteStorage.openBackup(path, isIncrement: true)
            }
          },
          erasures: erasures, log: nobody,
          progress: { done, total in progress(whole + share(done, total), 2 * whole) })
      })
  }

  /// Makes a new store of what verifies in one that is damaged, which is only read. Files that are whole
  /// are copied as they are; of others every entry that opens is sealed anew, under a new origin.
  ///
  /// - Returns: how many files and entries the new store has, and as findings what is lost or broken.
  /// - Throws: `fileExists`; `wrongKey` also when no key slot can be read any more; `damaged` or
  ///   `notAStore` when SQLite cannot read where its tables are; `unsupportedFeature`,
  ///   `networkFileSystem`, `cancelled`, `diskFull`, and what the machine may throw. Then there is no
  ///   file.
  public static func salvage(
    _ damaged: String, to path: String, key: Key,
    progress: (Int64, Int64) -> Bool = { _, _ in true }
  ) throws(CoachingError) -> Verification {
    try salvaging(damaged, to: path, key: key, progress: progress).found
  }

  /// The same, with the id of the store.
  package static func salvaging(
    _ damaged: String, to path: String, key: Key, progress: (Int64, Int64) -> Bool
  ) throws(CoachingError) -> (store: UniqueID, found: Verification) {
    let real = try SQLiteStorage.newPath(path)
    _ = try SQLiteStorage.locate(real)
    let source = try SQLiteStorage.openDamaged(damaged)
    defer { source.close() }
    var found = (store: UniqueID.zero, found: Verification())
    try SQLiteStorage.create(
      real, from: nil,
      fill: { (storage) throws(CoachingError) in
        found = try Ledger.salvage(
          source, into: storage, secrets: key.secrets, log: nobody, progress: progress)
      })
    return found
  }

  /// Backups that one restore takes.
  public static let backupLimit = 10_000

  /// The journal of a store in which nobody acts while it is made.
  private static var nobody: AccessLogging {
    AccessLogging(JournalInMemory(), isStrict: false, isReadOnly: false)
  }

  /// How much of one of several parts of a task is done, in thousandths.
  private static func share(_ done: Int64, _ total: Int64) -> Int64 {
    done < total ? Int64(1000 * (Double(done) / Double(total))) : 1000
  }
}
