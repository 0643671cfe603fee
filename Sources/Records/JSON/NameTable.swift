import Glibc

/// A few names, found by their bytes without making a string.
///
/// The search begins where the caller expects the name: documents mostly keep the order of the
/// catalogue, and then the first comparison hits.
struct NameTable: Sendable {
  /// Where the bytes of a name lie.
  private struct Entry {
    let start: Int
    let count: Int
  }

  /// The first eight bytes of each name, zero behind a shorter one: they tell almost all apart.
  private let prefixes: [UInt64]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  init(_ names: [String]) {
    prefixes = names.map { Array($0.utf8).withUnsafeBufferPointer { Self.prefix($0) } }
    for name in names {
      entries.append(Entry(start: bytes.count, count: name.utf8.count))
      bytes += name.utf8
    }
  }

  /// Which name this is, in the order given.
  func index(of name: UnsafeBufferPointer<UInt8>, from expected: Int = 0) -> Int? {
    let prefix = Self.prefix(name)
    return prefixes.withUnsafeBufferPointer { prefixes in
      var index = expected
      for _ in 0..<prefixes.count {
        if index >= prefixes.count { index = 0 }
        if prefixes[index] == prefix, hasRest(index, name) { return index }
        index += 1
      }
      return nil
    }
  }

  /// Whether a name whose first bytes are the same is the same as a whole.
  private func hasRest(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let entry = entries[index]
    guard entry.count == name.count else { return false }
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
