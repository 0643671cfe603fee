import Records

/// Keeps the derived tables in step with the log. Saving and rebuilding both go through here, so that
/// what is rebuilt is what was there.
struct Derivation {
  /// The state before an entry: the current row, and its fields unless they were expunged.
  struct Before {
    var current: Current
    var body: Body?
  }

  let ledger: Ledger
  let file: FileRow
  /// When the entries of this commit are recorded.
  let recorded: Int64

  /// What the table of current versions says about an entry.
  static func current(
    _ body: Body, kind: UInt32, version: Int64, state: RecordState, recorded: Int64,
    at place: Place,
    _ restriction: Restriction
  ) throws(CoachingError) -> Current {
    let occurred: DateTime?
    do { occurred = try body.value(Common.occurredField, as: DateTime.self) } catch {
      throw CoachingError(.wrongType(expected: "dateTime"), kind: kind, field: Common.occurredField)
    }
    return Current(
      place: place, version: version, kind: kind, state: state,
      occurred: occurred?.sortKey ?? recorded, recorded: recorded, restriction: restriction)
  }

  /// Takes an entry in, and answers the row of the table of current versions, which the caller writes.
  func add(
    _ append: Append, at place: Place, after before: Before?, _ connection: any Connection
  ) throws(CoachingError) -> Current {
    let current = try Self.current(
      append.body, kind: append.kind, version: append.version, state: append.state,
      recorded: recorded, at: place, append.readership.restriction)
    if let before {
      try supersede(before.current, append.id, connection)
      try connection.deleteReaders(of: append.id, in: file.number)
    }
    for code in append.readership.codes {
      try connection.insertReader(code, append.id, in: file.number)
    }
    try connection.insertRecord(file.number, append.id, current)
    try relate(append, before?.body, connection)
    return current
  }

  private func supersede(
    _ before: Current, _ id: UniqueID, _ connection: any Connection
  ) throws(CoachingError) {
    try connection.deleteRecord(file.number, id, before)
    try connection.insertSuperseded(file.number, id, before.version, before.place)
  }

  /// Replaces the links and lookups of the version before by those of this one.
  private func relate(
    _ append: Append, _ before: Body?, _ connection: any Connection
  ) throws(CoachingError) {
    guard let kind = Catalogue.shared.kind(numbered: append.kind) else { return }
    let (old, new) = (try Relations(before, kind), try Relations(append.body, kind))
    guard !old.isEmpty || !new.isEmpty else { return }
    for link in old.links.subtracting(new.links) {
      try connection.link(.deleteLink, file.number, link, from: append.id)
    }
    for link in new.links.subtracting(old.links) {
      try connection.link(.insertLink, file.number, link, from: append.id)
    }
    for identifier in old.identifiers.subtracting(new.identifiers) {
      try connection.deleteLookup(ledger.keys.lookupCode(identifier), file.number, append.id)
    }
    for identifier in new.identifiers.subtracting(old.identifiers) {
      try connection.insertLookup(ledger.keys.lookupCode(identifier), file.number, append.id)
    }
  }
}

/// What a record leads to and is found by.
struct Relations {
  var links: Set<HeldLink> = []
  var identifiers: Set<HostIdentifier> = []

  var isEmpty: Bool { links.isEmpty && identifiers.isEmpty }

  init(_ body: Body?, _ kind: KindDefinition) throws(CoachingError) {
    guard let body else { return }
    do {
      for (link, _) in try body.links(of: kind) { links.insert(link) }
      for identifier in try body.identifiers(of: kind) { identifiers.insert(identifier) }
    } catch {
      throw CoachingError(.wrongType(expected: "link"), kind: kind.number)
    }
  }
}

// MARK: - Rows

extension Connection {
  func insertEntry(
    _ file: Int64, _ mark: EntryMark, _ link: UnsafeRawBufferPointer,
    _ sealed: UnsafeRawBufferPointer
  ) throws(CoachingError) {
    let row = try statement(.insertEntry)
    row.bind(1, file)
    row.bind(2, mark.place.origin)
    row.bind(3, mark.place.position)
    row.bind(4, mark.commit)
    row.bind(5, link)
    row.bind(6, sealed)
    row.bind(7, mark.restriction.rawValue)
    try row.run()
  }

  func insertRecord(
    _ file: Int64, _ id: UniqueID, _ current: Current
  ) throws(CoachingError) {
    let row = try statement(.insertRecord)
    row.bind(1, file)
    row.bind(2, Int64(current.kind))
    row.bind(3, current.occurred)
    row.bind(4, id)
    row.bind(5, current.place.origin)
    row.bind(6, current.place.position)
    row.bind(7, Int64(current.state.rawValue))
    row.bind(8, current.recorded)
    row.bind(9, current.restriction.rawValue)
    try row.run()
  }

  func deleteRecord(
    _ file: Int64, _ id: UniqueID, _ current: Current
  ) throws(CoachingError) {
    let row = try statement(.deleteRecord)
    row.bind(1, file)
    row.bind(2, Int64(current.kind))
    row.bind(3, current.occurred)
    row.bind(4, id)
    try row.run()
  }

  func insertSuperseded(
    _ file: Int64, _ id: UniqueID, _ version: Int64, _ place: Place
  ) throws(CoachingError) {
    let row = try statement(.insertSuperseded)
    row.bind(1, file)
    row.bind(2, id)
    row.bind(3, version)
    row.bind(4, place.origin)
    row.bind(5, place.position)
    try row.run()
  }

  func putIdentity(
    _ id: UniqueID, _ file: Int64, _ current: Current, isNew: Bool
  ) throws(CoachingError) {
    let row = try statement(isNew ? .insertIdentity : .updateIdentity)
    row.bind(1, id)
    row.bind(2, file)
    row.bind(3, current.place.origin)
    row.bind(4, current.place.position)
    row.bind(5, current.version)
    row.bind(6, Int64(current.kind))
    row.bind(7, Int64(current.state.rawValue))
    row.bind(8, current.occurred)
    row.bind(9, current.recorded)
    row.bind(10, current.restriction.rawValue)
    try row.run()
  }

  func link(
    _ statement: Statement, _ file: Int64, _ link: HeldLink, from source: UniqueID
  ) throws(CoachingError) {
    let row = try self.statement(statement)
    row.bind(1, file)
    row.bind(2, link.target)
    row.bind(3, Int64(link.field))
    row.bind(4, source)
    try row.run()
  }

  func insertLookup(
    _ code: [UInt8], _ file: Int64, _ record: UniqueID
  ) throws(CoachingError) {
    try lookup(.insertLookup, code, file, record)
  }

  func deleteLookup(
    _ code: [UInt8], _ file: Int64, _ record: UniqueID
  ) throws(CoachingError) {
    try lookup(.deleteLookup, code, file, record)
  }

  private func lookup(
    _ statement: Statement, _ code: [UInt8], _ file: Int64, _ record: UniqueID
  ) throws(CoachingError) {
    let row = try self.statement(statement)
    code.withBytes { row.bind(1, copying: $0) }
    row.bind(2, file)
    row.bind(3, record)
    try row.run()
  }

  func insertReader(
    _ code: ReaderCode, _ record: UniqueID, in file: Int64
  ) throws(CoachingError) {
    let row = try statement(.insertReader)
    row.bind(1, file)
    row.bind(2, code.bits)
    row.bind(3, record)
    try row.run()
  }

  func deleteReaders(of record: UniqueID, in file: Int64) throws(CoachingError) {
    let row = try statement(.deleteReaders)
    row.bind(1, file)
    row.bind(2, record)
    try row.run()
  }

  func insertChange(
    _ commit: Commit, _ file: Int64, origin: Int64, _ positions: ClosedRange<Int64>
  ) throws(CoachingError) {
    let row = try statement(.insertChange)
    row.bind(1, commit.number)
    row.bind(2, file)
    row.bind(3, origin)
    row.bind(4, positions.lowerBound)
    row.bind(5, positions.upperBound)
    row.bind(6, commit.newest)
    try row.run()
  }

  func nextFileNumber() throws(CoachingError) -> Int64 {
    let row = try statement(.nextFile)
    let number = try row.step() ? row.integer(0) : 0
    _ = try row.step()
    return max(number, 1)
  }

  /// File and kind of each record of this id, or of the first so many.
  func identities(
    of id: UniqueID, atMost limit: Int64 = .max
  ) throws(CoachingError) -> [(file: Int64, kind: UInt32)] {
    let row = try statement(.selectIdentities)
    row.bind(1, id)
    row.bind(2, limit)
    var found: [(Int64, UInt32)] = []
    while try row.step() {
      found.append((row.integer(0), Current(row).kind))
    }
    return found
  }
}
