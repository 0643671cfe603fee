/// The names seen so far in each open object, to refuse a second of the same.
///
/// Up to `scanLimit` names are compared one by one, which is fastest for records. Beyond that they
/// go into a set, whose hash is seeded anew in each process, so that no document can make this
/// slow.
struct JSONNames {
  private var names: [JSONText] = []
  /// Where in `names` those of each open object begin.
  private var starts: [Int] = []
  /// The sets of large open objects, and which of the open objects each belongs to.
  private var sets: [Set<JSONText>] = []
  private var setOwners: [Int] = []

  private static let scanLimit = 16

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
    for index in start..<names.count where names[index] == name { return false }
    names.append(name)
    if names.count - start > JSONNames.scanLimit {
      sets.append(Set(names[start...]))
      setOwners.append(starts.count - 1)
    }
    return true
  }
}
