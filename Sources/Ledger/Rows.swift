import Records

/// A row of the table of files.
struct FileRow: Sendable {
  /// The small number that stands for the file in the other tables; 0 is the register.
  var number: Int64
  var id: UniqueID
  var kind: FileKind
  /// Keyed hash of the organisation that opened it.
  var owner: [UInt8]
  var generation: Int64
  /// The wrapped key; nil once the file is erased.
  var key: [UInt8]?

  static let register: Int64 = 0

  init(
    number: Int64, id: UniqueID, kind: FileKind, owner: [UInt8], generation: Int64 = 1,
    key: [UInt8]? = nil
  ) {
    self.number = number
    self.id = id
    self.kind = kind
    self.owner = owner
    self.generation = generation
    self.key = key
  }

  init(_ row: any BoundStatement) throws(CoachingError) {
    number = row.integer(0)
    id = try row.id(1)
    kind = FileKind(rawValue: UInt32(truncatingIfNeeded: row.integer(2)))
    owner = row.bytes(3).map { Array($0) } ?? []
    generation = row.integer(4)
    key = row.bytes(5).map { Array($0) }
  }
}

/// Where an entry stands.
struct Place: Hashable, Comparable, Sendable {
  var origin: Int64
  var position: Int64

  static func < (first: Place, second: Place) -> Bool {
    (first.origin, first.position) < (second.origin, second.position)
  }
}

/// The end of a chain.
struct Head: Sendable {
  var position: Int64
  var link: [UInt8]

  /// Before the first entry.
  static let none = Head(position: 0, link: [UInt8](repeating: 0, count: Format.digestSize))
}

/// A row of the derived table of current versions.
struct Current: Sendable, Equatable {
  var place: Place
  var version: Int64
  var kind: UInt32
  var state: RecordState
  var occurred: Int64
  var recorded: Int64

  init(
    place: Place, version: Int64, kind: UInt32, state: RecordState, occurred: Int64, recorded: Int64
  ) {
    self.place = place
    self.version = version
    self.kind = kind
    self.state = state
    self.occurred = occurred
    self.recorded = recorded
  }

  init(_ row: any BoundStatement) {
    place = Place(origin: row.integer(1), position: row.integer(2))
    version = row.integer(3)
    kind = UInt32(truncatingIfNeeded: row.integer(4))
    state = RecordState(rawValue: UInt32(truncatingIfNeeded: row.integer(5)))
    occurred = row.integer(6)
    recorded = row.integer(7)
  }
}

extension Connection {
  func file(_ id: UniqueID) throws(CoachingError) -> FileRow? {
    let row = try statement(.selectFile)
    row.bind(1, id)
    return try row.step() ? try FileRow(row) : nil
  }

  func file(numbered number: Int64) throws(CoachingError) -> FileRow? {
    let row = try statement(.selectFileByNumber)
    row.bind(1, number)
    return try row.step() ? try FileRow(row) : nil
  }

  func current(_ id: UniqueID, in file: Int64) throws(CoachingError) -> Current? {
    let row = try statement(.selectIdentity)
    row.bind(1, id)
    row.bind(2, file)
    return try row.step() ? Current(row) : nil
  }
}
