import Glibc

/// A value behind a mutex of the C library.
///
/// Not `Synchronization.Mutex`: that one uses priority-inheriting futexes and traps where a sandbox
/// of the host refuses them.
///
/// Safe to send: `value` is reached through `withLock` alone, by one thread at a time.
package final class Locked<Value>: @unchecked Sendable {
  /// At an address of its own, since a mutex may not be moved. Owned: freed by deinit.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  /// Owned: freed by deinit. Behind a pointer, because the run-time check of exclusive access that
  /// a stored property would get is what the lock does already, and took a third of a cache hit.
  private let value: UnsafeMutablePointer<Value>

  /// A mutex that nobody holds.
  package init(_ initial: Value) {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)  // always succeeds for a default mutex here
    value = .allocate(capacity: 1)
    value.initialize(to: initial)
  }

  /// Runs `body` while no other thread does. Not recursive.
  package func withLock<R>(_ body: (inout Value) throws -> R) rethrows -> R {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value.pointee)
  }

  /// Takes the lock where no closure can stand for the time: over a fork.
  package func lock() {
    pthread_mutex_lock(mutex)
  }

  /// Gives back what ``lock()`` took.
  package func unlock() {
    pthread_mutex_unlock(mutex)
  }

  deinit {
    value.deinitialize(count: 1)
    value.deallocate()
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }
}
