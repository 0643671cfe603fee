import Measures
import Records

extension Ledger {
  /// The tallies of an organisation by the number of their quarter, from the log.
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
      try each(of: file, &record, connection) { (quarter, record) in
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

  /// Calls `use` with every record of a file that is part of figures, and the quarter that it is of. Goes through
  /// the log as it lies and leaves out what was superseded, which is little; the table of the newest versions
  /// would be read in full.
  private func each(
    of file: FileRow, _ record: inout RecordCounters, _ connection: any Connection,
    _ use: (Int64, RecordCounters) -> Void
  ) throws(CoachingError) {
    let superseded = Set(try connection.superseded(of: file).values)
    var reader = EntryReader(self, file)
    try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      let row = try connection.statement(.selectVersionsOfFile)
      row.bind(1, file.number)
      while try row.step() {
        let place = Place(origin: row.integer(4), position: row.integer(0))
        guard superseded.isEmpty || !superseded.contains(place), let sealed = row.bytes(2) else {
          continue
        }
        let mark = EntryMark(row, at: place)
        try reader.open(sealed, at: mark, key: key) { (plain) throws(CoachingError) in
          let version = try EnvelopeView(plain)
          if let quarter = try Tallies.quarter(of: version, mark.restriction, &record) {
            use(quarter, record)
          }
        }
      }
    }
  }
}

extension Tallies {
  /// Reads what a version counts, and answers of which quarter it is; nil where it is not part of figures.
  static func quarter(
    of version: EnvelopeView, _ restriction: Restriction, _ record: inout RecordCounters
  ) throws(CoachingError) -> Int64? {
    guard version.isVersion, version.state == .active, restriction.isForFigures else { return nil }
    try record.read(version.kind, trusted: version.body)
    return quarter(record.occurred, recorded: version.recorded)
  }
}

extension Restriction {
  /// Whether a record is part of figures while it stands: it is not for its author or named staff alone.
  fileprivate var isForFigures: Bool { !contains(.named) }
}
