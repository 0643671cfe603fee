import Glibc
import Synchronization

/// Tells whether this process is the one that made the guard, or a child forked from it. SQLite's locks
/// belong to the parent: a child must not use, unlock or close what it inherited.
package struct ForkGuard: Sendable {
  private static let forks = Atomic<Int>(0)
  private static let isWatching: Bool = {
    pthread_atfork(nil, nil) { _ = ForkGuard.forks.wrappingAdd(1, ordering: .relaxed) }
    return true
  }()

  private let made: Int

  /// A guard of this process.
  package init() {
    _ = Self.isWatching
    made = Self.forks.load(ordering: .relaxed)
  }

  /// Whether this is still the same process.
  package var isSameProcess: Bool { Self.forks.load(ordering: .relaxed) == made }
}
