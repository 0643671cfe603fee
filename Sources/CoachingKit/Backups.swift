import Access
import Ledger
import Records
import SQLiteStorage

extension Store.Actor {
  /// Copies the store into a new file, beside running calls and writers of other processes. The copy is
  /// a consistent state of the whole store, opens with the same keys and can be verified like any other.
  ///
  /// With `commit` it writes what came after that commit instead, as an increment, which is no store
  /// and only of use to ``Store/restore(_:to:key:progress:)``. Rolled-back copies are told apart by that
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
    guard commit >= 0 else { throw CoachingError(.invalidArgument("since")) }
    return try call { (access) throws(CoachingError) in
      try access.require(.administrator)
      let path = try SQLiteStorage.newPath(path)
      if commit == 0 { return try access.backUp(to: path, progress: progress) }
      var last: Int64 = 0
      try SQLiteStorage.createIncrement(path) { (target) throws(CoachingError) in
        last = try access.increment(since: commit, into: target, progress: progress)
      }
      return last
    }
  }
}

extension Store {
  /// Makes a new store of a full backup and the increments after it, oldest first. It is verified as a
  /// whole, and goes on under a new origin, so that what it writes can be told from what the store that
  /// was backed up has written since.
  ///
  /// - Parameter key: opens the store as the last of the backups has it.
  /// - Throws: `fileExists`; `wrongBackup` when one is missing, in the wrong place or of another store;
  ///   `damaged` when the result does not verify; `wrongKey`, `notAStore`, `unsupportedFeature`,
  ///   `networkFileSystem`, `cancelled`, `diskFull`, and what the machine may throw. Then there is no
  ///   file.
  public static func restore(
    _ backups: [String], to path: String, key: Key,
    progress: (Int64, Int64) -> Bool = { _, _ in true }
  ) throws(CoachingError) {
    guard !backups.isEmpty else { throw CoachingError(.invalidArgument("backups")) }
    let real = try SQLiteStorage.newPath(path)
    _ = try SQLiteStorage.locate(real)
    var open: [SQLiteStorage] = []
    defer { for backup in open { backup.close() } }
    for (index, backup) in backups.enumerated() {
      open.append(try SQLiteStorage.openBackup(backup, isIncrement: index > 0))
    }
    guard let last = open.last else { return }
    let unlocked = try Ledger.unlock(last, secrets: key.secrets, writing: true)
    try SQLiteStorage.create(
      real, from: open[0], progress: { progress(share($0, $1), 2 * share(1, 1)) }
    ) { (storage) throws(CoachingError) in
      try Ledger.restore(storage, Array(open.dropFirst()), unlocked) {
        progress(share(1, 1) + share($0, $1), 2 * share(1, 1))
      }
    }
  }

  /// How much of one of several parts of a task is done, in thousandths.
  private static func share(_ done: Int64, _ total: Int64) -> Int64 {
    done < total ? Int64(1000 * (Double(done) / Double(total))) : 1000
  }
}
