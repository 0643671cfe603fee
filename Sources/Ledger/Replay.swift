import Records

/// One entry as the log has it: its content, or what an expunction says about it.
enum Replayed {
  case entry(Envelope)
  case expunged(UniqueID, Expunction.Version, by: Author)
  /// In the register: how a file was opened that was erased since.
  case erasedOpening
}

/// Goes through the entries of a file in order. Rebuilding and verification both start from here.
struct Replay {
  /// A row of the log and what it holds; nil when it holds nothing and no expunction says why, as all
  /// of an erased file.
  struct Step {
    var row: EntryRow
    var isSealed: Bool
    var sealedDigest: [UInt8]
    var content: Replayed?
  }

  private let ledger: Ledger
  private let file: FileRow
  private let connection: any Connection
  private var expunged: [Place: Replayed] = [:]

  /// Reads the expunctions of the file first: they stand behind what they are about.
  init(_ ledger: Ledger, _ file: FileRow, _ connection: any Connection) throws(CoachingError) {
    self.ledger = ledger
    self.file = file
    self.connection = connection
    guard file.hasKey else { return }
    for place in try expunctionPlaces() {
      guard let envelope = try ledger.entry(at: place, of: file, connection)?.envelope else {
        continue
      }
      if envelope.kind == Envelope.Internal.expunction {
        let expunction = try Expunction(envelope)
        for one in expunction.versions {
          expunged[one.place] = .expunged(expunction.record, one, by: Author(envelope))
        }
      } else if envelope.kind == Envelope.Internal.erasure, file.number == FileRow.register {
        for place in try Erasure(envelope).openings { expunged[place] = .erasedOpening }
      }
    }
  }

  private func expunctionPlaces() throws(CoachingError) -> Set<Place> {
    var places: Set<Place> = []
    let row = try connection.statement(.selectEntriesOfFile)
    row.bind(1, file.number)
    while try row.step() {
      // Without content and without an expunction it is damaged, which the walk notes.
      guard row.bytes(4) == nil, row.integer(6) > 0 else { continue }
      places.insert(Place(origin: row.integer(8), position: row.integer(6)))
    }
    return places
  }

  /// Calls `use` with each entry in the order of origins and positions. One whose seal does not open has
  /// no content. Stops before origins of `end` and above: chains of accesses have negative numbers.
  func walk(
    before end: Int64 = .max, _ use: (Step) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var reader = EntryReader(ledger, file)
    let row = try connection.statement(.selectEntriesOfFile)
    row.bind(1, file.number)
    guard file.hasKey else {
      while try row.step(), row.integer(0) < end { try use(try step(row, nil, &reader)) }
      return
    }
    try ledger.keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      while try row.step(), row.integer(0) < end {
        try use(try step(row, key, &reader))
      }
    }
  }

  private func step(
    _ row: any BoundStatement, _ key: UnsafeRawPointer?, _ reader: inout EntryReader
  ) throws(CoachingError) -> Step {
    let entry = EntryRow(row)
    var step = Step(
      row: entry, isSealed: row.bytes(4) != nil,
      sealedDigest: row.bytes(5).map { Array($0) } ?? [], content: nil)
    // Among the entries of this file, but with another number: readers may not find it.
    guard row.integer(9) == file.number else { return step }
    guard let sealed = row.bytes(4) else {
      step.content = expunged[entry.place]
      return step
    }
    step.sealedDigest = Digest.of(sealed)
    guard let key else { return step }
    do {
      step.content = .entry(
        try reader.open(sealed, at: entry.mark, key: key) {
          (plain) throws(CoachingError) in try Envelope(decoding: plain)
        })
    } catch {
      guard case .damaged = error.fact else { throw error }
    }
    return step
  }
}

/// Builds the derived tables again.
final class RebuildJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    for statement: Statement in [
      .clearIdentity, .clearRecord, .clearSuperseded, .clearLink, .clearLookup, .clearReader,
      .clearChange, .clearSame, .clearFigure,
    ] {
      try connection.statement(statement).run()
    }
    var recorded: [Int64: Int64] = [:]
    for file in try connection.files() {
      recorded.merge(try rebuild(file, connection)) { max($0, $1) }
    }
    var newest = Int64.min
    for (commit, time) in recorded.sorted(by: { $0.key < $1.key }) {
      newest = max(newest, time)
      let row = try connection.statement(.updateNewest)
      row.bind(1, commit)
      row.bind(2, newest)
      try row.run()
    }
  }

  /// Writes the rows of one file, and answers when its commits were recorded.
  private func rebuild(
    _ file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> [Int64: Int64] {
    var derived = DerivedRows(ledger, file)
    try Replay(ledger, file, connection).walk { (step) throws(CoachingError) in
      guard step.content != nil || !file.hasKey else {
        throw CoachingError(.damaged("an entry does not open with its key"))
      }
      try derived.add(step)
    }
    try derived.write(connection)
    return derived.recorded
  }
}
