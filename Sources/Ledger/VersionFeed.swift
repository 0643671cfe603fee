import Records

/// What was committed to the files of an organisation, and to the register, since some commit: one stretch of a
/// file's log after the other.
struct VersionFeed {
  /// Neighbours in the log of one file.
  struct Stretch {
    let file: FileRow
    let origin: Int64
    let positions: ClosedRange<Int64>
  }

  /// How many versions, and changes of the store, are read again by everybody who asks before what they come to is
  /// written down: to read this many takes less time than to wait for the disk.
  static let unwrittenChanges = 1000
  private static let unwrittenVersions = 50

  static func isWorthWriting(versions: Int, changes: Int) -> Bool {
    versions > unwrittenVersions || changes > unwrittenChanges
  }

  private let owner: OwnerCode
  private let connection: any Connection
  private let row: any BoundStatement
  private let limit: Int
  /// How many changes of the store were walked over, whoever's they are.
  private(set) var changes = 0

  /// A feed of at most so many changes of the store.
  init(
    of owner: OwnerCode, since commit: Int64, limit: Int = .max, _ connection: any Connection
  ) throws(CoachingError) {
    self.owner = owner
    self.limit = limit
    self.connection = connection
    row = try connection.statement(.selectChanges)
    row.bind(1, commit)
  }

  /// The next stretch; nil behind the last, and at the limit.
  mutating func next() throws(CoachingError) -> Stretch? {
    while changes < limit, try row.step() {
      changes += 1
      let (origin, first, last) = (row.integer(2), row.integer(3), row.integer(4))
      // Negative origins are chains of accesses, which hold no versions.
      guard origin > 0, 1 <= first, first <= last,
        let file = try connection.file(numbered: row.integer(1)), file.hasKey,
        file.owner == owner || file.number == FileRow.register
      else { continue }
      return Stretch(file: file, origin: origin, positions: first...last)
    }
    return nil
  }
}

extension Ledger {
  /// Calls `use` with each entry of a stretch, and where it is a later version of a record, with the one that it
  /// took the place of before; nil is one that was destroyed.
  func each(
    _ stretch: VersionFeed.Stretch, _ connection: any Connection,
    _ use: (EnvelopeView?, Restriction, _ isReplaced: Bool) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var reader = EntryReader(self, stretch.file)
    try keys.withKey(of: stretch.file, connection) { (key) throws(CoachingError) in
      for position in stretch.positions {
        let place = Place(origin: stretch.origin, position: position)
        var replaced: Place?
        try open(place, of: stretch.file, connection, key, &reader) {
          (view, restriction) throws(CoachingError) in
          guard let view, view.isVersion, view.version > 1 else {
            return try use(view, restriction, false)
          }
          replaced = try connection.place(
            ofSuperseded: view.version - 1, view.id, in: stretch.file.number)
          guard replaced != nil else { throw CoachingError(.damaged("a version is missing")) }
        }
        guard let replaced else { continue }
        // The reader has room for one at a time.
        for (place, isReplaced) in [(replaced, true), (place, false)] {
          try open(place, of: stretch.file, connection, key, &reader) {
            (view, restriction) throws(CoachingError) in try use(view, restriction, isReplaced)
          }
        }
      }
    }
  }

  private func open(
    _ place: Place, of file: FileRow, _ connection: any Connection, _ key: UnsafeRawPointer,
    _ reader: inout EntryReader,
    _ use: (EnvelopeView?, Restriction) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var walk = EntryWalk(file: file.number, connection: connection)
    let row = try walk.row(at: place)
    let mark = EntryMark(row, at: place)
    guard let sealed = row.bytes(2) else { return try use(nil, mark.restriction) }
    try reader.open(sealed, at: mark, key: key) { (plain) throws(CoachingError) in
      try use(try EnvelopeView(plain), mark.restriction)
    }
  }
}
