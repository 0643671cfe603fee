import Glibc
import Records

/// The storage of an open ledger. Every transaction looks first whether the root key was rotated since
/// it was opened, perhaps by another process: what it holds opens nothing then, which is no damage.
final class KeyedStorage: Storage {
  private let base: any Storage
  private let keys: Keyring
  /// The header as it was opened: its code is made with the root key.
  private let header: [UInt8]

  init(_ base: any Storage, _ header: StoreHeader, _ keys: Keyring) {
    self.base = base
    self.keys = keys
    self.header = header.bytes
  }

  func read<R>(_ work: (any Connection) throws(CoachingError) -> R) throws(CoachingError) -> R {
    try base.read { (connection) throws(CoachingError) -> R in
      try check(connection)
      return try work(connection)
    }
  }

  func write<R>(_ work: (any Connection) throws(CoachingError) -> R) throws(CoachingError) -> R {
    try base.write { (connection) throws(CoachingError) -> R in
      try check(connection)
      return try work(connection)
    }
  }

  func backUp<R>(
    to path: String, progress: Progress,
    _ look: (any Connection) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try base.backUp(to: path, progress: progress) { (connection) throws(CoachingError) -> R in
      try check(connection)
      return try look(connection)
    }
  }

  func purge() throws(CoachingError) { try base.purge() }

  func close() { base.close() }

  private func check(_ connection: any Connection) throws(CoachingError) {
    let row = try connection.statement(.selectHeader)
    guard try row.step(), let bytes = row.bytes(0) else { throw CoachingError(.rotated) }
    let isSame = header.withBytes { header in
      guard header.count == bytes.count, let one = header.baseAddress, let two = bytes.baseAddress
      else { return false }
      // Safe: both have so many bytes.
      return memcmp(one, two, header.count) == 0
    }
    if isSame { return }
    // Another header may still be one of these keys.
    do throws(CoachingError) { try StoreHeader(connection).verify(keys) } catch {
      guard case .damaged = error.fact else { throw error }
      throw CoachingError(.rotated)
    }
  }
}
