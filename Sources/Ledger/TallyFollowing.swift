import Measures
import Records

/// What was committed since the tallies of an organisation were written.
struct TallyChanges {
  /// By the number of their quarter.
  var quarters: [Int64: Tally] = [:]
  /// How many versions that is, and how many changes of the store lie in between.
  var versions = 0
  var changes = 0

  var areWorthWriting: Bool {
    VersionFeed.isWorthWriting(versions: versions, changes: changes)
  }
}

/// Counts versions one by one: each in place of the one before it.
struct TallyFollower {
  let ledger: Ledger
  let owner: OwnerCode
  let connection: any Connection
  private(set) var found = TallyChanges()
  private var record = RecordCounters()

  init(_ ledger: Ledger, _ owner: OwnerCode, _ connection: any Connection) {
    (self.ledger, self.owner, self.connection) = (ledger, owner, connection)
  }

  /// Follows to the end; for a look no further than until it is worth writing.
  mutating func follow(since commit: Int64, isLook: Bool) throws(CoachingError) {
    var feed = try VersionFeed(
      of: owner, since: commit, limit: isLook ? VersionFeed.unwrittenChanges + 1 : .max, connection)
    while !isLook || !found.areWorthWriting, let stretch = try feed.next() {
      if stretch.file.kind == .client { try follow(stretch) }
    }
    found.changes = feed.changes
  }

  private mutating func follow(_ stretch: VersionFeed.Stretch) throws(CoachingError) {
    let client = try connection.client(of: stretch.file.number)
    // What was replaced goes first: the client may be the same.
    try ledger.each(stretch, connection) {
      (version, restriction, isReplaced) throws(CoachingError) in
      guard let version, version.isVersion else { return }
      if !isReplaced { found.versions += 1 }
      let recorded = try ledger.recorded(version, in: stretch.file, connection)
      guard let quarter = try Tallies.quarter(of: version, restriction, recorded, &record)
      else { return }
      found.quarters[quarter, default: Tally()].add(
        record, of: client, sign: isReplaced ? -1 : 1)
    }
  }
}
