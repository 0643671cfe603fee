import Glibc
import Records

/// What is sealed in one entry of the log.
struct Envelope {
  var id: UniqueID
  var version: Int64
  /// The version that this one was based on.
  var base: Int64
  var kind: UInt32
  var state: RecordState
  var recorded: Int64
  var actor: String
  var organisation: String
  var purpose: String
  var reason: String?
  var body: Body

  /// Kinds of entries that the ledger writes for itself; no record has such a number.
  enum Internal {
    /// In the register: a file was opened.
    static let fileOpened: UInt32 = 60_001
    /// In a file: content of earlier entries was destroyed.
    static let expunction: UInt32 = 60_002
    /// In a file's chain of accesses: who read what, or was refused.
    static let accesses: UInt32 = 60_003
    /// In a client file: another one is of the same person; entered in error, that it is not.
    static let samePerson: UInt32 = 60_004
    /// In the register: a file was erased.
    static let erasure: UInt32 = 60_005
    /// In the register: the root key was rotated.
    static let rotation: UInt32 = 60_006
  }

  var isInternal: Bool { kind >= Append.kinds.upperBound }
}

/// The parts that are the same for all entries of one commit, encoded once.
struct EnvelopeStamp {
  let recorded: Int64
  private let encoded: [UInt8]

  init(actor: ActorIdentity, recorded: Int64) {
    self.recorded = recorded
    var writer = CBORWriter()
    writer.unsigned(5)
    writer.text(actor.id)
    writer.unsigned(6)
    writer.text(actor.organisation)
    writer.unsigned(7)
    writer.text(actor.purpose)
    writer.unsigned(8)
    writer.integer(recorded)
    encoded = writer.bytes
  }

  /// Appends the envelope of one entry: a deterministic map with the keys 1 to 11.
  func encode(_ entry: Append, into writer: inout CBORWriter) {
    writer.map(entry.reason == nil ? 10 : 11)
    writer.unsigned(1)
    writer.id(entry.id)
    writer.unsigned(2)
    writer.integer(entry.version)
    writer.unsigned(3)
    writer.integer(entry.base)
    writer.unsigned(4)
    writer.unsigned(UInt64(entry.kind))
    writer.encoded(encoded)
    writer.unsigned(9)
    writer.unsigned(UInt64(entry.state.rawValue))
    if let reason = entry.reason {
      writer.unsigned(10)
      writer.text(reason)
    }
    writer.unsigned(11)
    entry.body.encode(into: &writer)
  }
}

/// An envelope as it lies in the plain bytes of its entry, and valid as long as those.
struct EnvelopeView {
  let id: UniqueID
  let version: Int64
  let base: Int64
  let kind: UInt32
  let actor: UnsafeRawBufferPointer
  let organisation: UnsafeRawBufferPointer
  let purpose: UnsafeRawBufferPointer
  let recorded: Int64
  let state: RecordState
  let reason: UnsafeRawBufferPointer?
  let body: UnsafeRawBufferPointer

  /// Whether it is a version of a record, and not of the store's own.
  var isVersion: Bool { kind < Append.kinds.upperBound }

  /// Finds the parts in bytes that this library wrote and whose seal was opened.
  init(_ bytes: UnsafeRawBufferPointer) throws(CoachingError) {
    do {
      try self.init(reading: bytes)
    } catch {
      throw .unreadable
    }
  }

  private init(reading bytes: UnsafeRawBufferPointer) throws(CBORProblem) {
    var walk = CBORWalk(bytes)
    let count = try walk.argument(5)
    try Self.key(1, &walk)
    let id = try walk.content(2)
    guard id.count == 16, let start = id.baseAddress else { throw .outOfRange }
    self.id = UniqueID(bytes: start)
    try Self.key(2, &walk)
    version = try walk.integer()
    try Self.key(3, &walk)
    base = try walk.integer()
    try Self.key(4, &walk)
    kind = try Self.number32(&walk)
    try Self.key(5, &walk)
    actor = try walk.content(3)
    try Self.key(6, &walk)
    organisation = try walk.content(3)
    try Self.key(7, &walk)
    purpose = try walk.content(3)
    try Self.key(8, &walk)
    recorded = try walk.integer()
    try Self.key(9, &walk)
    state = RecordState(rawValue: try Self.number32(&walk))
    if count == 11 {
      try Self.key(10, &walk)
      reason = try walk.content(3)
    } else {
      reason = nil
    }
    try Self.key(11, &walk)
    body = UnsafeRawBufferPointer(rebasing: bytes[walk.position...])
  }

  @inline(__always)
  private static func key(_ number: UInt64, _ walk: inout CBORWalk) throws(CBORProblem) {
    guard try walk.argument(0) == number else { throw .unexpectedType }
  }

  @inline(__always)
  private static func number32(_ walk: inout CBORWalk) throws(CBORProblem) -> UInt32 {
    guard let number = UInt32(exactly: try walk.argument(0)) else { throw .outOfRange }
    return number
  }
}

extension EnvelopeView {
  /// The version as a record.
  func document(in file: UniqueID, commit: Int64) throws(CoachingError) -> Document {
    var document = Document(kind: kind, file: .id(file), id: id)
    try document.become(self, in: file, commit: commit)
    return document
  }
}

extension CoachingError {
  /// What was sealed is not what this library seals.
  fileprivate static var unreadable: CoachingError {
    CoachingError(.damaged("an entry opens but cannot be read"))
  }
}

extension Envelope {
  /// Reads an envelope.
  init(decoding bytes: UnsafeRawBufferPointer) throws(CoachingError) {
    let view = try EnvelopeView(bytes)
    id = view.id
    version = view.version
    base = view.base
    kind = view.kind
    state = view.state
    recorded = view.recorded
    actor = String(decoding: view.actor, as: UTF8.self)
    organisation = String(decoding: view.organisation, as: UTF8.self)
    purpose = String(decoding: view.purpose, as: UTF8.self)
    reason = view.reason.map { String(decoding: $0, as: UTF8.self) }
    body = Body()
    do { try body.load(view.body, trusting: true) } catch { throw .unreadable }
  }
}

extension Document {
  /// Becomes the record of an entry, in the memory that it has: of the records of a list the next
  /// one is mostly as long as the last, and by the same people.
  mutating func become(
    _ view: EnvelopeView, in file: UniqueID, commit: Int64
  ) throws(CoachingError) {
    kind = view.kind
    self.file = .id(file)
    id = view.id
    version = view.version
    do { try body.load(view.body, trusting: true) } catch { throw .unreadable }
    // Out and in again: nothing is counted or copied on the way.
    var provenance =
      provenance.take()
      ?? Provenance(
        state: view.state, recorded: 0, commit: 0, actor: "", organisation: "", purpose: "")
    provenance.become(view, commit: commit)
    self.provenance = provenance
  }
}

extension Provenance {
  fileprivate mutating func become(_ view: EnvelopeView, commit: Int64) {
    state = view.state
    recorded = view.recorded
    self.commit = commit
    Self.set(&actor, to: view.actor)
    Self.set(&organisation, to: view.organisation)
    Self.set(&purpose, to: view.purpose)
    reason = view.reason.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Comparing costs less than making.
  private static func set(_ text: inout String, to bytes: UnsafeRawBufferPointer) {
    let isSame = text.utf8.withContiguousStorageIfAvailable { present in
      guard present.count == bytes.count, let one = present.baseAddress,
        let two = bytes.baseAddress
      else { return false }
      // Safe: both have so many bytes.
      return memcmp(one, two, bytes.count) == 0
    }
    if isSame != true { text = String(decoding: bytes, as: UTF8.self) }
  }
}
