/// The names seen so far in each open object, to refuse a second of the same.
///
/// Up to `scanLimit` names are compared one by one, which is fastest for records: their first bytes
/// tell almost all of them apart. Beyond that they go into a set, whose hash is seeded anew in each
/// process, so that no document can make this slow.
struct JSONNames {
  private var names: [(text: JSONText, key: UInt64)] = []
  /// Where in `names` those of each open object begin.
  private var starts: [Int] = []
  /// The sets of large open objects, and which of the open objects each belongs to.
  private var sets: [Set<JSONText>] = []
  private var setOwners: [Int] = []

  private static let scanLimit = 32

  mutating func openObject() {
    if starts.isEmpty { names.reserveCapacity(JSONNames.scanLimit) }
    starts.append(names.count)
  }

  mutating func closeObject() {
    guard let start = starts.popLast() else { return }
    names.removeLast(names.count - start)
    if setOwners.last == starts.count {
      setOwners.removeLast()
      sets.removeLast()
    }
  }

  /// False when the innermost object has the name already.
  mutating func insert(_ name: JSONText) -> Bool {
    if setOwners.last == starts.count - 1, !sets.isEmpty {
      return sets[sets.count - 1].insert(name).inserted
    }
    let start = starts.last ?? 0
    let key = JSONNames.key(of: name)
    let isThere = names.withUnsafeBufferPointer { names in
      names[start...].contains { other in
        (other.key == key || key == 0 || other.key == 0) && other.text == name
      }
    }
    guard !isThere else { return false }
    names.append((name, key))
    if names.count - start > JSONNames.scanLimit {
      sets.append(Set(names[start...].lazy.map(\.text)))
      setOwners.append(starts.count - 1)
    }
    return true
  }

  /// The first eight bytes and the length of a name; zero, which is compared with every other, for
  /// one with escapes.
  @inline(__always)
  private static func key(of name: JSONText) -> UInt64 {
    if name.hasEscapes { return 0 }
    let bytes = name.rawBytes
    if bytes.count >= 8 {
      // Safe: eight bytes are there; alignment is not needed.
      return UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self) ^ UInt64(bytes.count)
    }
    var key = UInt64(bytes.count) << 56
    for index in 0..<bytes.count { key |= UInt64(bytes[index]) << UInt64(index * 8) }
    return key
  }
}
