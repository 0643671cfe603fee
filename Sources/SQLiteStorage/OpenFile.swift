import CSQLite
import Glibc
import Records
import Sealing

/// A file that this process has open as a store.
///
/// SQLite keeps what it knows about the locks of a file in the memory of the process, and a fork copies
/// that: a child that opened a file which its parent had open would take the parent's locks for its own,
/// and wait for ever or read a log that is being cut off. So it is refused, until exec gives the child
/// memory of its own.
///
/// Two copies of this library in one process would not know of each other, and with them two copies of
/// SQLite: when one closes the file, the system drops the locks of the other. So each holds a byte of the
/// lock file whose place is that of the process, and whoever finds it held is the second.
final class OpenFile: Sendable {
  private struct Entry {
    let process = ForkGuard()
    var count = 0
    /// Descriptor that holds the byte; -1 when there is no lock file, as beside a store that was always
    /// read-only.
    var mark: Int32 = -1
  }

  /// All of them, by their real paths. Those of the process that this one was forked from stay.
  private static let all = Locked<[String: Entry]>([:])
  /// The lock is held over a fork, so that no child inherits it from a thread that it does not have.
  private static let isWatching: Bool = {
    pthread_atfork({ OpenFile.all.lock() }, { OpenFile.all.unlock() }, { OpenFile.all.unlock() })
    return true
  }()

  private let path: String
  private let isCounted: Bool

  /// Notes that a file is about to be opened; until the end of this object it counts as open.
  init(_ path: String) throws(CoachingError) {
    _ = Self.isWatching
    self.path = path
    let path = self.path
    let refusal = Self.all.withLock { all -> CoachingError? in
      var entry = all[path] ?? Entry()
      // They are those of the process that this one was forked from.
      guard entry.process.isSameProcess else { return CoachingError(.forked) }
      if entry.mark < 0 {
        entry.mark = open(path + ".lock", O_RDONLY | O_CLOEXEC)
        if entry.mark >= 0, hold_byte(entry.mark, Self.place) != 0, !Self.isOurs(entry.mark, all) {
          release_bytes(entry.mark)
          return CoachingError(.secondCopy)
        }
      }
      entry.count += 1
      all[path] = entry
      return nil
    }
    if let refusal {
      isCounted = false
      throw refusal
    }
    isCounted = true
  }

  deinit {
    guard isCounted else { return }
    let path = self.path
    Self.all.withLock { all in
      guard var entry = all[path], entry.process.isSameProcess else { return }
      entry.count -= 1
      if entry.count == 0, entry.mark >= 0 { release_bytes(entry.mark) }
      all[path] = entry.count > 0 ? entry : nil
    }
  }

  /// The byte that stands for this process in every lock file: of its number and what the kernel gave it,
  /// hashed, since the latter also guards its stack.
  static var place: Int64 {
    var seed: [UInt8] = []
    if let random = random_of_process() {
      // Safe: the kernel gives 16 bytes.
      seed.append(contentsOf: UnsafeRawBufferPointer(start: random, count: 16))
    }
    withUnsafeBytes(of: getpid()) { seed.append(contentsOf: $0) }
    var digest = (UInt64(0), UInt64(0))
    seed.withUnsafeBytes { BLAKE2b.hash($0, into: &digest, size: .bytes16) }
    return Int64(digest.0 >> 2)
  }

  /// Whether this copy holds the byte of the same file under another path.
  private static func isOurs(_ descriptor: Int32, _ all: [String: Entry]) -> Bool {
    var (one, other) = (stat(), stat())
    guard fstat(descriptor, &one) == 0 else { return false }
    return all.values.contains {
      $0.mark >= 0 && fstat($0.mark, &other) == 0 && other.st_ino == one.st_ino
        && other.st_dev == one.st_dev
    }
  }
}
