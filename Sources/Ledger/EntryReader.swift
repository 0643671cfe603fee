import Records
import Sealing

/// A row of the log.
struct EntryRow {
  var place: Place
  var commit: Int64
  var restriction: Restriction
  var link: [UInt8]
  /// Position of the entry that expunged this one; nil while it has its content.
  var expunction: Int64?

  /// What stands in the clear beside its content.
  var mark: EntryMark { EntryMark(place: place, commit: commit, restriction: restriction) }

  /// The columns of the table.
  init(_ row: any BoundStatement) {
    place = Place(origin: row.integer(0), position: row.integer(1))
    commit = row.integer(2)
    restriction = Restriction(rawValue: row.integer(7))
    link = row.bytes(3).map { Array($0) } ?? []
    expunction = row.integer(6) == 0 ? nil : row.integer(6)
  }
}

/// Opens sealed entries of one file, using its memory again from entry to entry.
struct EntryReader {
  private let keys: Keyring
  private let file: FileRow
  private let origins: [Int64: UniqueID]
  private var plain: [UInt8] = []
  /// What the entries of one origin are bound to: most files have no other.
  private var binding: (origin: Int64, EntryBinding)?

  init(_ ledger: Ledger, _ file: FileRow) {
    self.init(ledger.keys, ledger.origins, file)
  }

  init(_ keys: Keyring, _ origins: [Int64: UniqueID], _ file: FileRow) {
    self.keys = keys
    self.file = file
    self.origins = origins
  }

  /// The plain bytes of an entry. Valid during the call.
  mutating func open<R>(
    _ sealed: UnsafeRawBufferPointer, at mark: EntryMark, key: UnsafeRawPointer,
    _ use: (UnsafeRawBufferPointer) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    let size = try plainSize(of: sealed)
    makeRoom(size)
    var room: [UInt8] = []
    // Out and in again, so that this reader can be changed meanwhile.
    swap(&room, &plain)
    defer { swap(&room, &plain) }
    return try room.withMutableBytes { (room) throws(CoachingError) in
      guard let base = room.baseAddress else { throw .impossible }
      try open(sealed, at: mark, key: key, into: base)
      return try use(UnsafeRawBufferPointer(rebasing: room[..<size]))
    }
  }

  /// How many bytes an entry has when it is open.
  func plainSize(of sealed: UnsafeRawBufferPointer) throws(CoachingError) -> Int {
    let overhead = Cipher.nonceSize + Cipher.tagSize
    guard sealed.count > overhead, sealed.count < Body.limit + 65_536 else { throw .impossible }
    return sealed.count - overhead
  }

  /// Writes the plain bytes of an entry, as many as ``plainSize(of:)`` says.
  mutating func open(
    _ sealed: UnsafeRawBufferPointer, at mark: EntryMark, key: UnsafeRawPointer,
    into plain: UnsafeMutableRawPointer
  ) throws(CoachingError) {
    var binding = try binding(of: mark.place.origin)
    let isOpen = try binding.with(mark) { data in
      guard let nonce = sealed.baseAddress else { return false }
      let content = UnsafeRawBufferPointer(rebasing: sealed[Cipher.nonceSize...])
      return Cipher.open(content, associatedData: data, nonce: nonce, key: key, into: plain)
    }
    guard isOpen else { throw CoachingError(.damaged("an entry does not open with its key")) }
  }

  private mutating func makeRoom(_ size: Int) {
    guard plain.count < size else { return }
    plain = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      room.initialize(repeating: 0)
      count = room.count
    }
  }

  private mutating func binding(of origin: Int64) throws(CoachingError) -> EntryBinding {
    if let binding, binding.origin == origin { return binding.1 }
    guard let id = origins[origin] else { throw .impossible }
    let made = EntryBinding(store: keys.store, file: file, origin: id)
    binding = (origin, made)
    return made
  }
}

extension CoachingError {
  fileprivate static var impossible: CoachingError {
    CoachingError(.damaged("an entry has an impossible form"))
  }
}

extension Ledger {
  /// The content of a version of a record and the commit it came with; nil when it was expunged.
  ///
  /// What the derived tables point at must be what was asked for: they carry no code of their own, so
  /// that whoever can write the database could make them point at somebody else's record.
  func content(
    of version: Int64, _ id: UniqueID, at place: Place, _ file: FileRow,
    _ connection: any Connection
  ) throws(CoachingError) -> (envelope: Envelope, commit: Int64)? {
    guard let found = try entry(at: place, of: file, connection) else { return nil }
    guard found.envelope.id == id, found.envelope.version == version else {
      throw CoachingError(.damaged("a derived table points at another record"))
    }
    return found
  }

  /// The content of the newest version.
  func content(
    of id: UniqueID, _ current: Current, _ file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> (envelope: Envelope, commit: Int64)? {
    try content(of: current.version, id, at: current.place, file, connection)
  }

  /// Whatever stands at a place of the log; nil when it was expunged.
  func entry(
    at place: Place, of file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> (envelope: Envelope, commit: Int64)? {
    let row = try connection.statement(.selectEntry)
    row.bind(1, file.number)
    row.bind(2, place.origin)
    row.bind(3, place.position)
    guard try row.step() else { throw CoachingError(.damaged("an entry is missing")) }
    let mark = EntryMark(
      place: place, commit: row.integer(2), restriction: Restriction(rawValue: row.integer(7)))
    guard let sealed = row.bytes(4) else { return nil }
    var reader = EntryReader(self, file)
    return try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      try reader.open(sealed, at: mark, key: key) {
        (plain) throws(CoachingError) in (try Envelope(decoding: plain), mark.commit)
      }
    }
  }

  /// Where a version of a record stands, nil when there is none of that number.
  func place(
    of version: Int64, _ id: UniqueID, _ current: Current, _ file: FileRow,
    _ connection: any Connection
  ) throws(CoachingError) -> Place? {
    if version == current.version { return current.place }
    return try connection.place(ofSuperseded: version, id, in: file.number)
  }

  /// All versions of a record and where they stand, oldest first.
  func versions(
    of id: UniqueID, _ current: Current, _ file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> [(version: Int64, place: Place)] {
    let row = try connection.statement(.selectVersions)
    row.bind(1, file.number)
    row.bind(2, id)
    var versions: [(Int64, Place)] = []
    while try row.step() {
      versions.append(
        (row.integer(0), Place(origin: row.integer(1), position: row.integer(2))))
    }
    return versions + [(current.version, current.place)]
  }

  /// The file that an identifier stands for, by the identifier it was opened under or by one of its
  /// client's; with an owner, only among the files of that one.
  func file(
    named identifier: HostIdentifier, owner: OwnerCode?, _ gate: any Gate,
    _ connection: any Connection
  ) throws(CoachingError) -> VisibleFile? {
    for (number, record) in try connection.lookup(keys.lookupCode(identifier)) {
      guard let row = try connection.file(numbered: number), owner == nil || owner == row.owner,
        let file = try visible(row, gate, connection)
      else { continue }
      if record == .zero { return file }
      if let current = try connection.current(record, in: number),
        current.kind == Client.kind.number, current.state == .active,
        try file.view.shows(
          record, kind: current.kind, current.restriction, in: row, connection)
      {
        return file
      }
    }
    return nil
  }
}

extension Envelope {
  /// Where a version comes from.
  func provenance(commit: Int64) -> Provenance {
    Provenance(
      state: state, recorded: recorded, commit: commit, actor: actor, organisation: organisation,
      purpose: purpose, reason: reason)
  }

  /// The version as a record.
  func document(in file: UniqueID, commit: Int64) -> Document {
    Document(
      kind: kind, file: .id(file), id: id, version: version, body: body,
      provenance: provenance(commit: commit))
  }
}

extension Connection {
  /// Where a version that was replaced stands, nil when there is none of that number.
  func place(
    ofSuperseded version: Int64, _ id: UniqueID, in file: Int64
  ) throws(CoachingError) -> Place? {
    let row = try statement(.selectSuperseded)
    row.bind(1, file)
    row.bind(2, id)
    row.bind(3, version)
    guard try row.step() else { return nil }
    return Place(origin: row.integer(0), position: row.integer(1))
  }

  /// Files and records that a lookup code leads to.
  func lookup(_ code: [UInt8]) throws(CoachingError) -> [(file: Int64, record: UniqueID)] {
    let row = try statement(.selectLookup)
    code.withBytes { row.bind(1, copying: $0) }
    var found: [(Int64, UniqueID)] = []
    while try row.step() { found.append((row.integer(0), try row.id(1))) }
    return found
  }
}
