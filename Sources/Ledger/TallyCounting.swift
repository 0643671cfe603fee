import Measures
import Records

extension Ledger {
  /// The tallies of an organisation by the number of their quarter, from the log.
  package func countAnew(_ owner: OwnerCode) throws(CoachingError) -> [Int64: Tally] {
    try storage.read { (connection) throws(CoachingError) in try count(owner, connection) }
  }

  func count(
    _ owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> [Int64: Tally] {
    var tallies: [Int64: Tally] = [:]
    var record = RecordCounters()
    for file in try connection.files()
    where file.kind == .client && file.owner == owner && file.hasKey {
      // Records of one file mostly lie in few quarters, and neighbours in the same.
      var counted: [Int64: TallyCounts] = [:]
      var latest: (quarter: Int64, counts: TallyCounts) = (0, TallyCounts())
      try each(of: file, &record, connection) { (current, record) in
        let quarter = Tallies.quarter(record.occurred, recorded: current.recorded)
        if quarter != latest.quarter {
          counted[latest.quarter] = latest.counts
          latest = (quarter, counted.removeValue(forKey: quarter) ?? TallyCounts())
        }
        latest.counts.add(record)
      }
      counted[latest.quarter] = latest.counts
      let client = try connection.client(of: file.number)
      for (quarter, counts) in counted {
        tallies[quarter, default: Tally()].add(counts, of: client)
      }
    }
    return tallies.filter { !$0.value.isEmpty }
  }

  /// Calls `use` with every record of a file that is part of figures, in the order of the log.
  private func each(
    of file: FileRow, _ record: inout RecordCounters, _ connection: any Connection,
    _ use: (Current, RecordCounters) -> Void
  ) throws(CoachingError) {
    let currents = try connection.currents(of: file)
      .filter { $0.state == .active && $0.restriction.isForFigures }
    guard !currents.isEmpty else { return }
    // Small things are sorted, not the rows themselves.
    var order = currents.indices.map { (place: currents[$0].place, index: $0) }
    order.sort { $0.place < $1.place }
    var reader = EntryReader(self, file)
    try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      var walk = EntryWalk(file: file.number, connection: connection)
      for (_, index) in order {
        let current = currents[index]
        let row = try walk.row(at: current.place)
        // Expunged: nothing is left to be counted.
        guard let sealed = row.bytes(2) else { continue }
        let mark = EntryMark(
          place: current.place, commit: row.integer(1),
          restriction: Restriction(rawValue: row.integer(3)))
        guard mark.restriction == current.restriction else {
          throw CoachingError(.damaged("a derived table differs from the log"))
        }
        try reader.open(sealed, at: mark, key: key) { (plain) throws(CoachingError) in
          let view = try EnvelopeView(plain)
          guard view.kind == current.kind, view.state == .active else {
            throw CoachingError(.damaged("a derived table points at another record"))
          }
          try record.read(view.kind, trusted: view.body)
        }
        use(current, record)
      }
    }
  }
}

extension Restriction {
  /// Whether a record is part of figures while it stands: it names no readers.
  var isForFigures: Bool { !contains(.named) }
}

extension Connection {
  /// The rows of the current versions of a file.
  fileprivate func currents(of file: FileRow) throws(CoachingError) -> [Current] {
    let row = try statement(.selectRecordsOfFile)
    row.bind(1, file.number)
    var currents: [Current] = []
    while try row.step() {
      currents.append(
        Current(
          place: Place(origin: row.integer(3), position: row.integer(4)), version: 0,
          kind: UInt32(truncatingIfNeeded: row.integer(0)),
          state: RecordState(rawValue: UInt32(truncatingIfNeeded: row.integer(5))),
          occurred: row.integer(1), recorded: row.integer(6),
          restriction: Restriction(rawValue: row.integer(7))))
    }
    return currents
  }
}
