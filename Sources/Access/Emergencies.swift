import Ledger
import Records
import Sealing
import Synchronization

/// The files that an actor opened in an emergency, and until when on the clock that nobody can set.
final class Emergencies: Sendable {
  private let deadlines = Locked<[UniqueID: Int64]>([:])
  private let count = Atomic<Int>(0)

  /// Whether there is any, in force or over.
  var isAny: Bool { count.load(ordering: .relaxed) > 0 }

  /// Whether a file is open by one.
  func isOpen(_ file: UniqueID) -> Bool {
    isAny && deadlines.withLock { $0[file].map { Clock.monotonic() < $0 } ?? false }
  }

  /// Opens a file for so many minutes from now.
  func open(_ file: UniqueID, minutes: Int) {
    deadlines.withLock { $0[file] = Clock.monotonic() + Int64(minutes) * 60_000 }
    count.store(1, ordering: .relaxed)
  }
}
