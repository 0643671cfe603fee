import Records

extension Ledger {
  /// Calls `use` with the active records of a kind that exist behind the gate, of a file and of those that are
  /// said to be of the same person, which occurred in some milliseconds since 1970: file by file in the order of
  /// the log. Nothing is copied, so that figures of a million records are made in the time that it takes to open
  /// them. Answers how many there are.
  package func scan(
    _ kind: UInt32, in file: UniqueID, occurred: Range<Int64>, gate: any Gate,
    _ use: (LentRecord) throws(CoachingError) -> Void
  ) throws(CoachingError) -> Int {
    try storage.read { (connection) throws(CoachingError) in
      var count = 0
      for one in try person(try self.file(file, gate, connection), gate, connection) {
        let targets = try targets(kind, in: one, occurred, connection)
        count += targets.count
        try scan(targets, kind, of: one.row, connection, use)
      }
      return count
    }
  }

  private func scan(
    _ targets: [ScanTarget], _ kind: UInt32, of file: FileRow, _ connection: any Connection,
    _ use: (LentRecord) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var reader = EntryReader(self, file)
    try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      var walk = EntryWalk(file: file.number, connection: connection)
      for target in targets {
        let row = try walk.row(at: target.place)
        let mark = EntryMark(row, at: target.place)
        // What stands in the entry is what let it through.
        guard let sealed = row.bytes(2), mark.restriction == target.restriction else {
          throw CoachingError(.damaged("a derived table differs from the log"))
        }
        try reader.open(sealed, at: mark, key: key) { (plain) throws(CoachingError) in
          let view = try EnvelopeView(plain)
          guard view.id == target.id, view.kind == kind, view.state == .active else {
            throw CoachingError(.damaged("a derived table points at another record"))
          }
          try use(LentRecord(id: view.id, recorded: view.recorded, body: view.body))
        }
      }
    }
  }

  /// What is to be opened, in the order of the log.
  private func targets(
    _ kind: UInt32, in file: VisibleFile, _ occurred: Range<Int64>, _ connection: any Connection
  ) throws(CoachingError) -> [ScanTarget] {
    guard !occurred.isEmpty else { return [] }
    var targets: [ScanTarget] = []
    var isOrdered = true
    let row = try connection.statement(.recordsOldestFirst)
    row.bind(1, file.row.number)
    row.bind(2, Int64(kind))
    row.bind(3, Int64(RecordState.active.rawValue))
    row.bind(4, occurred.lowerBound)
    row.bind(5, occurred.upperBound - 1)
    // Whenever they were recorded.
    row.bind(6, 1)
    while try row.step() {
      let target = ScanTarget(
        id: try row.id(1), place: Place(origin: row.integer(2), position: row.integer(3)),
        restriction: Restriction(rawValue: row.integer(4)))
      guard
        try file.view.shows(
          target.id, kind: kind, target.restriction, in: file.row, connection)
      else { continue }
      if let last = targets.last, target.place < last.place { isOrdered = false }
      targets.append(target)
    }
    guard !isOrdered else { return targets }
    return LogPlace.order(targets.indices.map { LogPlace(targets[$0].place, index: $0) })
      .map { targets[$0] }
  }
}

/// A record that is to be opened.
private struct ScanTarget {
  let id: UniqueID
  let place: Place
  let restriction: Restriction
}
