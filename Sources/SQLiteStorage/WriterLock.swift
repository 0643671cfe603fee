import Glibc
import Records
import Synchronization

/// The lock around every write transaction, checkpoint and close: a mutex among the threads of this
/// store, and `flock` on a file beside the database among processes.
///
/// It prevents the WAL-reset bug of SQLite 3.7.0 to 3.51.2 and starvation. Waiting is by trying again
/// every 100 µs: `flock` knows no time limit, and this was the fairest of what was measured.
final class WriterLock: Sendable {
  private let isHeld = Atomic<Bool>(false)
  /// Descriptor of the lock file, -1 for a store in memory. The file is never removed: another process
  /// may hold it, and a new file of the same name would be another lock.
  private let descriptor: Int32
  private let milliseconds: Int

  init(path: String?, milliseconds: Int) throws(CoachingError) {
    // More than SQLite can be told to wait is for ever, and the end of it must be a number too.
    self.milliseconds = Int(Int32(clamping: milliseconds))
    guard let path else {
      descriptor = -1
      return
    }
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CoachingError(.cannotOpen(errno: errno)) }
  }

  func withLock<R>(_ work: () throws(CoachingError) -> R) throws(CoachingError) -> R {
    try acquire()
    defer { release() }
    return try work()
  }

  private func acquire() throws(CoachingError) {
    let deadline = Self.now() + milliseconds
    while !tryAcquire() {
      guard Self.now() < deadline else { throw CoachingError(.busy(milliseconds: milliseconds)) }
      usleep(100)
    }
  }

  private func tryAcquire() -> Bool {
    guard isHeld.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { return false }
    if descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    isHeld.store(false, ordering: .releasing)
    return false
  }

  private func release() {
    if descriptor >= 0 { _ = flock(descriptor, LOCK_UN) }
    isHeld.store(false, ordering: .releasing)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Gives the descriptor back. In a forked child nothing may be called, not even this.
  func close() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }
}
