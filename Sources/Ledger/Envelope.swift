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
  }

  var isInternal: Bool { kind >= 60_000 }

  var document: Document {
    Document(kind: kind, file: .id(.zero), id: id, version: version, body: body)
  }
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

extension Envelope {
  /// Reads an envelope.
  init(decoding bytes: UnsafeRawBufferPointer) throws(CoachingError) {
    var body = Body()
    try self.init(decoding: bytes, reusing: &body)
  }

  /// Reads an envelope in the memory of a body that is no longer wanted.
  init(decoding bytes: UnsafeRawBufferPointer, reusing body: inout Body) throws(CoachingError) {
    do {
      try self.init(reading: bytes, reusing: &body)
    } catch {
      throw CoachingError(.damaged("an entry opens but cannot be read"))
    }
  }

  private init(
    reading bytes: UnsafeRawBufferPointer, reusing spare: inout Body
  ) throws(CBORProblem) {
    var reader = CBORReader(bytes, trusting: true)
    let count = try reader.map()
    id = try Self.key(1, &reader) { (reader) throws(CBORProblem) in try reader.id() }
    version = try Self.key(2, &reader) { (reader) throws(CBORProblem) in try reader.integer() }
    base = try Self.key(3, &reader) { (reader) throws(CBORProblem) in try reader.integer() }
    kind = try Self.key(4, &reader) { (reader) throws(CBORProblem) in try reader.number32() }
    actor = try Self.key(5, &reader) { (reader) throws(CBORProblem) in try reader.text() }
    organisation = try Self.key(6, &reader) { (reader) throws(CBORProblem) in try reader.text() }
    purpose = try Self.key(7, &reader) { (reader) throws(CBORProblem) in try reader.text() }
    recorded = try Self.key(8, &reader) { (reader) throws(CBORProblem) in try reader.integer() }
    let number = try Self.key(9, &reader) { (reader) throws(CBORProblem) in try reader.number32() }
    state = RecordState(rawValue: number)
    if count == 11 {
      reason = try Self.key(10, &reader) { (reader) throws(CBORProblem) in try reader.text() }
    }
    guard try reader.unsigned() == 11 else { throw .unexpectedType }
    var body = Body()
    swap(&body, &spare)
    try body.load(
      UnsafeRawBufferPointer(rebasing: bytes[reader.position...]), trusting: true)
    self.body = body
  }

  @inline(__always)
  private static func key<V>(
    _ number: UInt64, _ reader: inout CBORReader,
    _ read: (inout CBORReader) throws(CBORProblem) -> V
  ) throws(CBORProblem) -> V {
    guard try reader.unsigned() == number else { throw .unexpectedType }
    return try read(&reader)
  }
}
