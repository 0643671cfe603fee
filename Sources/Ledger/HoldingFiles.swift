import Records

extension Ledger {
  /// The files that `isIncluded` lets through and that have a record of one of these kinds, whoever may see
  /// it, in the order in which they were opened: a look into an index for each, and no record is opened. With
  /// `targets` those alone in which something leads to one of these records.
  package func files(
    holding kinds: Set<UInt32>, linkedTo targets: [UniqueID]? = nil,
    where isIncluded: (FileFacts) -> Bool
  ) throws(CoachingError) -> [UniqueID] {
    try storage.read { (connection) throws(CoachingError) in
      var found: [UniqueID] = []
      for file in try connection.files() where file.number != FileRow.register && file.hasKey {
        let facts = FileFacts(file)
        guard isIncluded(facts) else { continue }
        if let targets, try !connection.hasLinks(to: targets, in: file.number) { continue }
        for kind in kinds where try connection.has(kind, in: file.number) {
          found.append(facts.id)
          break
        }
      }
      return found
    }
  }
}

extension Connection {
  /// Whether something in a file leads to one of some records.
  fileprivate func hasLinks(
    to targets: [UniqueID], in file: Int64
  ) throws(CoachingError) -> Bool {
    for target in targets {
      let row = try statement(.selectLinksTo)
      row.bind(1, file)
      row.bind(2, target)
      if try row.step() { return true }
    }
    return false
  }

  /// Whether a file has records of a kind.
  fileprivate func has(_ kind: UInt32, in file: Int64) throws(CoachingError) -> Bool {
    let row = try statement(.nextKind)
    row.bind(1, file)
    row.bind(2, Int64(kind) - 1)
    let next = try row.step() ? row.integer(0) : 0
    _ = try row.step()
    return next == Int64(kind)
  }
}
