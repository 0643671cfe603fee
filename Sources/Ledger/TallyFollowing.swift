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
    versions > Tallies.unwrittenVersions || changes > Tallies.unwrittenChanges
  }
}

/// Counts versions one by one: each in place of the one before it.
struct TallyFollower {
  let ledger: Ledger
  let owner: OwnerCode
  let connection: any Connection
  private(set) var found = TallyChanges()
  private var record = RecordCounters()
  private var recordBefore = RecordCounters()

  init(_ ledger: Ledger, _ owner: OwnerCode, _ connection: any Connection) {
    (self.ledger, self.owner, self.connection) = (ledger, owner, connection)
  }

  /// Follows to the end; for a look no further than until it is worth writing.
  mutating func follow(since commit: Int64, isLook: Bool) throws(CoachingError) {
    let row = try connection.statement(.selectChanges)
    row.bind(1, commit)
    while try row.step(), !isLook || !found.areWorthWriting {
      found.changes += 1
      let (origin, first, last) = (row.integer(2), row.integer(3), row.integer(4))
      // Negative origins are chains of accesses, which hold no versions.
      guard origin > 0, 1 <= first, first <= last,
        let file = try connection.file(numbered: row.integer(1)), file.kind == .client,
        file.owner == owner, file.hasKey
      else { continue }
      try follow(first...last, of: origin, in: file)
    }
  }

  private mutating func follow(
    _ positions: ClosedRange<Int64>, of origin: Int64, in file: FileRow
  ) throws(CoachingError) {
    let client = try connection.client(of: file.number)
    var reader = VersionReader(ledger, file)
    try ledger.keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      for position in positions {
        let place = Place(origin: origin, position: position)
        guard let version = try reader.read(place, of: file, connection, key, &record) else {
          continue
        }
        found.versions += 1
        // First away and then there: the client may be the same.
        if version.number > 1,
          let before = try reader.read(
            version.before(in: file, connection), of: file, connection, key, &recordBefore)
        {
          count(recordBefore, before, of: client, sign: -1)
        }
        count(record, version, of: client, sign: 1)
      }
    }
  }

  private mutating func count(
    _ record: RecordCounters, _ version: CountedVersion, of client: Int64, sign: Int64
  ) {
    guard let quarter = version.quarter else { return }
    found.quarters[quarter, default: Tally()].add(record, of: client, sign: sign)
  }
}

extension CountedVersion {
  /// Where the version before it stands.
  fileprivate func before(
    in file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> Place {
    guard let place = try connection.place(ofSuperseded: number - 1, id, in: file.number) else {
      throw CoachingError(.damaged("a version is missing"))
    }
    return place
  }
}

extension VersionReader {
  /// The version at a place.
  fileprivate mutating func read(
    _ place: Place, of file: FileRow, _ connection: any Connection, _ key: UnsafeRawPointer,
    _ record: inout RecordCounters
  ) throws(CoachingError) -> CountedVersion? {
    var walk = EntryWalk(file: file.number, connection: connection)
    return try read(walk.row(at: place), at: place, key, &record)
  }
}
