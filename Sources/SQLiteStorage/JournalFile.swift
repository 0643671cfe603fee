import CSQLite
import Glibc
import Ledger
import Records
import Sealing
import Synchronization

/// The journal of accesses as a file beside the store, shared by all processes that have it open. It begins
/// with the id of its store, which stays when it is emptied.
///
/// Writers append with one write(2) under a shared `flock`, so that it can be emptied under an exclusive one
/// only when nothing came after what was moved. The mutex is there because threads share the descriptor, and
/// with it the lock.
package final class JournalFile: Journal {
  private let descriptor: Int32
  private let mutex = Locked(())
  private let isOpen = Atomic<Bool>(true)

  /// Bytes that are kept free on the disk, so that records can be read for a while when it is full.
  private static let reserve = 256 << 10

  private static let label = Array("CKJOURNL".utf8)
  /// Bytes before the first frame: the label and the id of the store.
  private static let headSize = 24

  /// Opens or makes the file. Its descriptor is not inherited by programs that this process starts.
  package init(_ path: String) throws(CoachingError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CoachingError(.cannotOpen(errno: errno)) }
  }

  deinit {
    close()
  }

  /// Without the room everything works as well, but for a full disk.
  private func makeRoom() {
    _ = reserve_blocks(descriptor, Self.reserve)
  }

  package func claim(for store: UniqueID) throws(CoachingError) {
    let head = Self.head(of: store)
    try withLock(LOCK_EX) { () throws(CoachingError) in
      let found = try bytes(from: 0, upTo: Self.headSize + 1)
      // New, or the power failed while it was: the head is synced before the first access is noted.
      let isNew =
        found.count <= Self.headSize && zip(found, head).allSatisfy { $0 == 0 || $0 == $1 }
      if isNew, found != head {
        guard ftruncate(descriptor, 0) == 0 else { throw Self.failure() }
        try append(head)
        try sync()
      } else if !found.starts(with: head) {
        throw CoachingError(.cannotOpen(errno: EEXIST))
      }
      makeRoom()
    }
  }

  private static func head(of store: UniqueID) -> [UInt8] {
    var head = label + [UInt8](repeating: 0, count: headSize - label.count)
    // Safe: the 16 bytes of an id fit behind the label.
    head.withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { store.write(to: start + label.count) }
    }
    return head
  }

  private func withLock<R>(
    _ kind: Int32, _ work: () throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    mutex.lock()
    defer { mutex.unlock() }
    while flock(descriptor, kind) != 0 {
      guard errno == EINTR else { throw Self.failure() }
    }
    defer { _ = flock(descriptor, LOCK_UN) }
    return try work()
  }

  package func append(_ bytes: [UInt8], isSynced: Bool) throws(CoachingError) {
    try withLock(LOCK_SH) { () throws(CoachingError) in try append(bytes) }
    if isSynced { try sync() }
  }

  private func append(_ bytes: [UInt8]) throws(CoachingError) {
    let written = write(descriptor, bytes, bytes.count)
    // Part of a row is passed over by whoever moves the rows; the caller is told that none was noted.
    guard written == bytes.count else {
      throw written < 0 ? Self.failure() : CoachingError(.diskFull)
    }
  }

  package func contents() throws(CoachingError) -> [UInt8] {
    try bytes(from: Self.headSize, upTo: .max)
  }

  private func bytes(from place: Int, upTo end: Int) throws(CoachingError) -> [UInt8] {
    let size = min(Int(lseek(descriptor, 0, SEEK_END)), end) - place
    guard size > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + done }, size - done, off_t(place + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure() }
      // Emptied meanwhile by another process.
      if count == 0 { break }
      done += count
    }
    bytes.removeLast(size - done)
    return bytes
  }

  package func empty(of bytes: [UInt8]) {
    // What cannot be emptied is known to be moved, and is emptied the next time.
    try? withLock(LOCK_EX) { () throws(CoachingError) in
      guard try contents() == bytes else { return }
      _ = ftruncate(descriptor, off_t(Self.headSize))
      makeRoom()
    }
  }

  package func sync() throws(CoachingError) {
    guard fdatasync(descriptor) == 0 else { throw Self.failure() }
  }

  package func close() {
    if isOpen.exchange(false, ordering: .relaxed) { _ = Glibc.close(descriptor) }
  }

  private static func failure() -> CoachingError {
    switch errno {
    case ENOSPC, EDQUOT: CoachingError(.diskFull)
    default: CoachingError(.storage(code: SQLITE_IOERR))
    }
  }
}

/// The journal of a store in memory.
package final class JournalInMemory: Journal {
  private let bytes = Locked<[UInt8]>([])

  /// An empty one.
  package init() {}

  package func claim(for store: UniqueID) {}
  package func append(_ bytes: [UInt8], isSynced: Bool) { self.bytes.withLock { $0 += bytes } }
  package func contents() -> [UInt8] { bytes.withLock { $0 } }
  package func empty(of bytes: [UInt8]) {
    self.bytes.withLock { if $0 == bytes { $0 = [] } }
  }
  package func sync() {}
  package func close() {}
}
