import Glibc

/// A few names, found by their bytes without making a string.
///
/// The search begins where the caller expects the name: documents mostly keep the order of the
/// catalogue, and then the first comparison hits.
struct NameTable: Sendable {
  private struct Entry {
    /// The first eight bytes, zero behind a shorter name.
    let prefix: UInt64
    let start: Int
    let count: Int
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  init(_ names: [String]) {
    for name in names {
      let utf8 = Array(name.utf8)
      let prefix = utf8.withUnsafeBufferPointer { Self.prefix($0) }
      entries.append(Entry(prefix: prefix, start: bytes.count, count: utf8.count))
      bytes += utf8
    }
  }

  /// Which name this is, in the order given.
  func index(of name: UnsafeBufferPointer<UInt8>, from expected: Int = 0) -> Int? {
    let prefix = Self.prefix(name)
    for index in min(expected, entries.count)..<entries.count where matches(index, name, prefix) {
      return index
    }
    for index in 0..<min(expected, entries.count) where matches(index, name, prefix) {
      return index
    }
    return nil
  }

  @inline(__always)
  private func matches(_ index: Int, _ name: UnsafeBufferPointer<UInt8>, _ prefix: UInt64) -> Bool {
    let entry = entries[index]
    guard entry.prefix == prefix, entry.count == name.count else { return false }
    guard entry.count > 8, let wanted = name.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { known in
      // Safe: `bytes` holds `count` bytes from `start` on, and `name` as many.
      guard let base = known.baseAddress else { return false }
      return memcmp(base + entry.start, wanted, entry.count) == 0
    }
  }

  @inline(__always)
  private static func prefix(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if name.count >= 8 {
      // Safe: eight bytes are there; alignment is not needed.
      return UnsafeRawBufferPointer(name).loadUnaligned(as: UInt64.self).littleEndian
    }
    var prefix: UInt64 = 0
    for index in 0..<name.count { prefix |= UInt64(name[index]) << UInt64(index * 8) }
    return prefix
  }
}
