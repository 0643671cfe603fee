import Glibc
import Records
import Sealing

/// A file that this process has open as a store.
///
/// SQLite keeps what it knows about the locks of a file in the memory of the process, and a fork copies
/// that: a child that opened a file which its parent had open would take the parent's locks for its own,
/// and wait for ever or read a log that is being cut off. So it is refused, until exec gives the child
/// memory of its own.
final class OpenFile: Sendable {
  private struct Entry {
    let process = ForkGuard()
    var count = 0
  }

  /// All of them, by their real paths. Those of the process that this one was forked from stay.
  private static let all = Locked<[String: Entry]>([:])
  /// The lock is held over a fork, so that no child inherits it from a thread that it does not have.
  private static let isWatching: Bool = {
    pthread_atfork({ OpenFile.all.lock() }, { OpenFile.all.unlock() }, { OpenFile.all.unlock() })
    return true
  }()

  private let path: String

  /// Notes that a file is about to be opened; until the end of this object it counts as open.
  init(_ path: String) throws(CoachingError) {
    _ = Self.isWatching
    self.path = path
    guard count(1) else { throw CoachingError(.forked) }
  }

  deinit {
    _ = count(-1)
  }

  /// Counts openings; false when they are those of the process that this one was forked from.
  private func count(_ change: Int) -> Bool {
    Self.all.withLock { all in
      var entry = all[path] ?? Entry()
      guard entry.process.isSameProcess else { return false }
      entry.count += change
      all[path] = entry.count > 0 ? entry : nil
      return true
    }
  }
}
