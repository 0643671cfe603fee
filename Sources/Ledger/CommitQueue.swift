import Glibc
import Records
import Synchronization

/// Group commit, done by the callers themselves: whoever finds nobody writing becomes the leader, takes
/// what has queued up, and commits it in one transaction for all; the others wait for their answer.
final class CommitQueue: @unchecked Sendable {
  /// One caller's part of a transaction. `check` looks and may refuse; `apply` writes and must not be
  /// refused any more, so that one caller's refusal never undoes another's work.
  class Job: @unchecked Sendable {
    /// Why it failed, or nil. Written by the leader, read by the caller after `isDone`.
    fileprivate(set) var error: CoachingError?
    fileprivate var isDone = false

    func check(_ connection: any Connection) throws(CoachingError) {}
    func apply(_ connection: any Connection) throws(CoachingError) {}
  }

  private let storage: any Storage
  /// Whose waiting accesses each commit moves. Set once, before the first commit.
  weak var ledger: Ledger?
  /// Accesses noted since some were moved last.
  let accessesWaiting = Atomic<Int>(0)
  // Safe: everything below is only touched with `mutex` held; mutex and condition live in memory of
  // their own, because they must not move.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [Job] = []
  private var hasLeader = false

  init(storage: any Storage) {
    self.storage = storage
    mutex = .allocate(capacity: 1)
    condition = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Commits a job, perhaps together with those of other threads. Durable when it returns.
  func commit(_ job: Job) throws(CoachingError) {
    pthread_mutex_lock(mutex)
    waiting.append(job)
    while hasLeader, !job.isDone { pthread_cond_wait(condition, mutex) }
    if !job.isDone { lead() }
    pthread_mutex_unlock(mutex)
    if let error = job.error { throw error }
  }

  /// Commits all that wait. Called and left with the mutex held.
  private func lead() {
    hasLeader = true
    let jobs = waiting
    waiting = []
    pthread_mutex_unlock(mutex)
    write(jobs)
    pthread_mutex_lock(mutex)
    for job in jobs { job.isDone = true }
    hasLeader = false
    pthread_cond_broadcast(condition)
  }

  private func write(_ jobs: [Job]) {
    var applying: Job?
    do throws(CoachingError) {
      let moved = try storage.write { (connection) throws(CoachingError) -> [UInt8]? in
        let moved = try ledger?.moveAccesses(connection)
        for job in jobs {
          do throws(CoachingError) { try job.check(connection) } catch {
            // A storage that fails fails for everybody; a refusal is this caller's alone, and so is
            // damage of what this caller asked for: nothing was written yet.
            if error.status.rawValue >= 60, error.status != .damaged { throw error }
            job.error = error
            continue
          }
          applying = job
          try job.apply(connection)
          applying = nil
        }
        return moved ?? nil
      }
      if let moved { ledger?.journal.empty(of: moved) }
    } catch {
      for job in jobs where job.error == nil {
        // The others learn what happened, and not whose record it happened to.
        job.error = job === applying ? error : CoachingError(error.fact)
      }
    }
  }
}
