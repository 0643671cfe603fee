import Measures
import Records

/// The tallies of an organisation as they were counted from the log.
package struct CountedTallies: Sendable {
  /// By the number of their quarter.
  let quarters: [Int64: Tally]
  /// The commit that they reach.
  let reached: Int64
}

/// Counts the tallies of an organisation, file after file.
struct TallyCount {
  private var quarters: [Int64: Tally] = [:]
  private var record = RecordCounters()
  // Records of one file mostly lie in few quarters, and neighbours in the same.
  private var counted: [Int64: TallyCounts] = [:]
  private var latest: (quarter: Int64, counts: TallyCounts) = (0, TallyCounts())

  /// Adds a version that holds, which was recorded first at some time.
  mutating func add(
    _ version: EnvelopeView, _ restriction: Restriction, recorded: Int64
  ) throws(CoachingError) {
    guard let quarter = try Tallies.quarter(of: version, restriction, recorded, &record)
    else { return }
    if quarter != latest.quarter {
      counted[latest.quarter] = latest.counts
      latest = (quarter, counted.removeValue(forKey: quarter) ?? TallyCounts())
    }
    latest.counts.add(record)
  }

  /// Ends a file, of which the client is known by a number.
  mutating func endFile(of client: Int64) {
    counted[latest.quarter] = latest.counts
    for (quarter, counts) in counted {
      quarters[quarter, default: Tally()].add(counts, of: client)
    }
    counted = [:]
    latest = (0, TallyCounts())
  }

  /// What was counted of all files, up to a commit.
  func tallies(reaching commit: Int64) -> CountedTallies {
    CountedTallies(quarters: quarters.filter { !$0.value.isEmpty }, reached: commit)
  }
}

extension Ledger {
  /// Counts the tallies of an organisation from the log.
  func count(
    _ owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> CountedTallies {
    var count = TallyCount()
    for file in try clientFiles(of: owner, connection) {
      let all = try connection.countRecords(of: file.number)
      try walk(file, of: all, connection) { (version, mark) throws(CoachingError) in
        let recorded = try recorded(version, in: file, connection)
        try count.add(version, mark.restriction, recorded: recorded)
      }
      count.endFile(of: try connection.client(of: file.number))
    }
    return count.tallies(reaching: try connection.lastCommit().number)
  }
}

extension Tallies {
  /// Reads what a version counts, and answers of which quarter it is; nil where it is not part of figures.
  static func quarter(
    of version: EnvelopeView, _ restriction: Restriction, _ recorded: Int64,
    _ record: inout RecordCounters
  ) throws(CoachingError) -> Int64? {
    guard version.state == .active, restriction.isForFigures else { return nil }
    try record.read(version.kind, trusted: version.body)
    return quarter(record.occurred, recorded: recorded)
  }
}

extension Restriction {
  /// Whether a record is part of figures while it stands: it is not for its author or named staff alone.
  fileprivate var isForFigures: Bool { !contains(.named) }
}
