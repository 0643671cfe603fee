import Records

/// The keyed hash that stands for an organisation: 128 bits.
package struct OwnerCode: Hashable, Sendable {
  let bits: UniqueID

  init(_ bits: UniqueID) {
    self.bits = bits
  }
}

/// A row of the table of files.
struct FileRow: Sendable {
  /// The small number that stands for the file in the other tables; 0 is the register.
  var number: Int64
  var id: UniqueID
  var kind: FileKind
  /// Keyed hash of the organisation that opened it.
  var owner: OwnerCode
  var generation: Int64
  /// Whether it has its key; an erased file has none.
  var hasKey = true

  static let register: Int64 = 0

  /// A file that there is not.
  static let nobodys = FileRow(
    number: .max, id: .zero, kind: .client, owner: OwnerCode(.zero))

  init(number: Int64, id: UniqueID, kind: FileKind, owner: OwnerCode, generation: Int64 = 1) {
    self.number = number
    self.id = id
    self.kind = kind
    self.owner = owner
    self.generation = generation
  }

  /// A file whose columns begin at `column`.
  init(_ row: any BoundStatement, from column: Int32 = 0) throws(CoachingError) {
    number = row.integer(column)
    id = try row.id(column + 1)
    kind = FileKind(rawValue: UInt32(truncatingIfNeeded: row.integer(column + 2)))
    owner = OwnerCode(try row.id(column + 3))
    generation = row.integer(column + 4)
    hasKey = row.integer(column + 5) != 0
  }
}

/// Where an entry stands.
struct Place: Hashable, Comparable, Sendable {
  var origin: Int64
  var position: Int64

  static func < (first: Place, second: Place) -> Bool {
    first.origin == second.origin
      ? first.position < second.position : first.origin < second.origin
  }
}

/// What stands in the clear beside a sealed entry, and is bound to its seal.
struct EntryMark {
  var place: Place
  var commit: Int64
  var restriction: Restriction = []
}

extension EntryMark {
  /// Of the entry at a place, in a row whose columns begin as those of `selectSealed`.
  init(_ row: any BoundStatement, at place: Place) {
    self.init(
      place: place, commit: row.integer(1), restriction: Restriction(rawValue: row.integer(3)))
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
  var restriction: Restriction

  init(
    place: Place, version: Int64, kind: UInt32, state: RecordState, occurred: Int64,
    recorded: Int64, restriction: Restriction
  ) {
    self.place = place
    self.version = version
    self.kind = kind
    self.state = state
    self.occurred = occurred
    self.recorded = recorded
    self.restriction = restriction
  }

  init(_ row: any BoundStatement) {
    place = Place(origin: row.integer(1), position: row.integer(2))
    version = row.integer(3)
    kind = UInt32(truncatingIfNeeded: row.integer(4))
    state = RecordState(rawValue: UInt32(truncatingIfNeeded: row.integer(5)))
    occurred = row.integer(6)
    recorded = row.integer(7)
    restriction = Restriction(rawValue: row.integer(8))
  }
}

extension Connection {
  func file(_ id: UniqueID) throws(CoachingError) -> FileRow? {
    let row = try statement(.selectFile)
    row.bind(1, id)
    return try row.step() ? try FileRow(row) : nil
  }

  /// The register, which every store has.
  func register() throws(CoachingError) -> FileRow {
    guard let register = try file(numbered: FileRow.register) else {
      throw CoachingError(.damaged("the register is missing"))
    }
    return register
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

  /// The highest id of any record; zero when there are none.
  func highestID() throws(CoachingError) -> UniqueID {
    let row = try statement(.highestIdentity)
    guard try row.step(), row.bytes(0) != nil else { return .zero }
    return try row.id(0)
  }
}
