import Records

/// One access to a file: who, on behalf of whom, when, why, to what, and whether it was allowed.
public struct AccessRow: Sendable, Equatable {
  /// What was done. The numbers are stored.
  public struct Verb: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// One record was read.
    public static let get = Verb(rawValue: 1)
    /// The versions of a record were read.
    public static let history = Verb(rawValue: 2)
    /// Records were found.
    public static let find = Verb(rawValue: 3)
    /// The feed of changes was read.
    public static let changes = Verb(rawValue: 4)
    /// The file was looked up by an identifier.
    public static let findFile = Verb(rawValue: 5)
    /// A record was saved.
    public static let save = Verb(rawValue: 6)
    /// A record was marked as entered in error.
    public static let retract = Verb(rawValue: 7)
    /// The content of a record was destroyed.
    public static let expunge = Verb(rawValue: 8)
    /// The file was verified, which shows no content.
    public static let verify = Verb(rawValue: 9)
    /// The accesses to the file were read.
    public static let accessLog = Verb(rawValue: 10)
    /// The file was opened in an emergency.
    public static let breakGlass = Verb(rawValue: 11)
    /// The file was exported with its proof.
    public static let export = Verb(rawValue: 12)
    /// The file was erased.
    public static let erase = Verb(rawValue: 13)
    /// The file was said to be, or not to be, of the same person as another.
    public static let samePerson = Verb(rawValue: 14)
    /// The whole store was administered, which shows no content.
    public static let administer = Verb(rawValue: 15)
    /// A report was made; the reason names it.
    public static let report = Verb(rawValue: 16)

    private static let names = [
      "", "get", "history", "find", "changes", "find file", "save", "retract", "expunge", "verify",
      "access log", "break glass", "export", "erase", "same person", "administer",
      "report",
    ]

    /// The verb in words; empty for one of a newer version.
    public var name: String {
      rawValue < UInt32(Self.names.count) ? Self.names[Int(rawValue)] : ""
    }
  }

  /// The file; zero where there was none of the identifier that was asked for.
  public var file: UniqueID
  /// When, in milliseconds since 1970, UTC.
  public var when: Int64
  /// The host's id of the person or service.
  public var actor: String
  /// The organisation they acted for.
  public var organisation: String
  /// What they were there; none for a write, whose entry does not say.
  public var roles: Roles
  /// Why: a code of HL7 PurposeOfUse.
  public var purpose: String
  /// What was done.
  public var verb: Verb
  /// Number of the kind it was about; 0 for all or none.
  public var kind: UInt32
  /// The record it was about; nil for several or none.
  public var record: UniqueID?
  /// How many records or versions were handed out or written.
  public var count: Int64
  /// Whether it was allowed.
  public var isAllowed: Bool
  /// Whether the file was open to them by an emergency.
  public var isEmergency: Bool
  /// Why it was an emergency, or was retracted or expunged, or which report it was; nil for others.
  public var reason: String?

  /// Of a report about the place, the last commit that was there when it began; nil for others.
  package var seen: Int64?

  /// An access by an actor, now.
  package init(
    _ verb: Verb, file: UniqueID, kind: UInt32 = 0, record: UniqueID? = nil, count: Int64 = 0,
    isAllowed: Bool = true, isEmergency: Bool = false, reason: String? = nil,
    by actor: ActorIdentity
  ) {
    self.verb = verb
    self.file = file
    when = Clock.now()
    self.actor = actor.id
    organisation = actor.organisation
    roles = actor.roles
    purpose = actor.purpose
    self.kind = kind
    self.record = record
    self.count = count
    self.isAllowed = isAllowed
    self.isEmergency = isEmergency
    self.reason = reason
  }

  /// What is left of an access whose entry was expunged: that something was written, and when.
  init(expunged record: UniqueID, _ version: Expunction.Version, in file: UniqueID) {
    self.init(.save, file: file, kind: version.kind, record: record, count: 1, by: .library)
    when = version.recorded
  }

  /// The access that an entry is: what is written says itself who wrote it.
  init?(_ envelope: Envelope, in file: UniqueID) {
    switch envelope.kind {
    case Envelope.Internal.expunction: verb = .expunge
    case Envelope.Internal.samePerson: verb = .samePerson
    case Append.kinds: verb = envelope.state == .enteredInError ? .retract : .save
    default: return nil
    }
    self.file = file
    when = envelope.recorded
    actor = envelope.actor
    organisation = envelope.organisation
    roles = []
    purpose = envelope.purpose
    let isOfRecord = verb != .samePerson
    kind = isOfRecord && verb != .expunge ? envelope.kind : 0
    record = isOfRecord ? envelope.id : nil
    count = 1
    isAllowed = true
    isEmergency = false
    reason = envelope.reason
  }
}

extension AccessRow {
  private static let parts = 13

  /// Appends the row as an array.
  func encode(into writer: inout CBORWriter) {
    writer.array(Self.parts + (seen == nil ? 0 : 1))
    writer.id(file)
    writer.integer(when)
    writer.text(actor)
    writer.text(organisation)
    writer.unsigned(UInt64(roles.rawValue))
    writer.text(purpose)
    writer.unsigned(UInt64(verb.rawValue))
    writer.unsigned(UInt64(kind))
    writer.id(record ?? .zero)
    writer.integer(count)
    writer.boolean(isAllowed)
    writer.boolean(isEmergency)
    writer.text(reason ?? "")
    if let seen { writer.integer(seen) }
  }

  /// Reads a row; parts that a newer version added are passed over.
  init(_ reader: inout CBORReader) throws(CBORProblem) {
    let count = try reader.array()
    guard count >= Self.parts else { throw .outOfRange }
    file = try reader.id()
    when = try reader.integer()
    actor = try reader.text()
    organisation = try reader.text()
    roles = Roles(rawValue: try reader.number32())
    purpose = try reader.text()
    verb = Verb(rawValue: try reader.number32())
    kind = try reader.number32()
    let record = try reader.id()
    self.record = record == .zero ? nil : record
    self.count = try reader.integer()
    isAllowed = try reader.boolean()
    isEmergency = try reader.boolean()
    let reason = try reader.text()
    self.reason = reason.isEmpty ? nil : reason
    if count > Self.parts { seen = try reader.integer() }
    for _ in min(Self.parts + 1, count)..<count { try reader.skip() }
  }

  /// The entry that holds rows of one file: its id is the file's, field 1 the list of rows.
  static func entry(_ rows: ArraySlice<AccessRow>, of file: UniqueID) -> Append {
    var writer = CBORWriter()
    writer.array(rows.count)
    for row in rows { row.encode(into: &writer) }
    var body = Body()
    writer.bytes.withBytes { body.set(1, encoded: $0) }
    return Append(
      saving: Document(kind: Envelope.Internal.accesses, file: .id(file), id: file, body: body))
  }

  /// The rows of such an entry.
  static func rows(of envelope: Envelope) throws(CoachingError) -> [AccessRow] {
    do {
      return try envelope.body.withValue(1) { (encoded) throws(CBORProblem) -> [AccessRow] in
        var reader = CBORReader(encoded)
        var rows: [AccessRow] = []
        for _ in 0..<(try reader.array()) { rows.append(try AccessRow(&reader)) }
        return rows
      } ?? []
    } catch {
      throw CoachingError(.damaged("an entry of accesses cannot be read"))
    }
  }
}
