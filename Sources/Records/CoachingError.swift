/// What went wrong, as facts. ``message`` and ``hint`` make sentences of them in one place; neither
/// they nor the facts ever hold text from a record.
public struct CoachingError: Error, Sendable, Equatable {
  /// The fact itself.
  public enum Fact: Sendable, Equatable {
    case invalidHandle
    case invalidArgument(String)
    case handleBusy
    case inUse
    case closed
    case forked
    case tooLarge(String, limit: Int)

    case invalidUTF8
    case embeddedNUL
    case invalidJSON(String, offset: Int)

    case unknownKind
    case unknownField
    case wrongType(expected: String)
    case outOfRange(bounds: String)
    case unknownChoice(list: String)
    case missingField
    case notSet
    case wrongFile(allowed: String)
    case invalidLink(String)
    case rule(String)

    case notFound
    case conflict
    case expunged
    case invalidCursor
    case end

    case readOnly

    case wrongKey
    case notAStore
    case unsupportedFeature
    case damaged(String)
    case networkFileSystem
    case cannotOpen(errno: Int32)

    case busy(milliseconds: Int)
    case diskFull
    case storage(code: Int32)
    case noMemory
    case cancelled
    case notYetDestroyed
  }

  /// What happened.
  public var fact: Fact
  /// Number of the kind it is about; 0 for none.
  public var kind: UInt32
  /// Number of the field it is about; 0 for none.
  public var field: UInt32
  /// Record it is about.
  public var record: UniqueID?
  /// With a conflict, the newest version.
  public var version: Int64

  /// An error.
  public init(
    _ fact: Fact, kind: UInt32 = 0, field: UInt32 = 0, record: UniqueID? = nil,
    version: Int64 = 0
  ) {
    self.fact = fact
    self.kind = kind
    self.field = field
    self.record = record
    self.version = version
  }
}

/// The codes of the C interface. Numbers are permanent, in families of ten.
public enum Status: Int32, Sendable, CaseIterable {
  case ok = 0
  case invalidHandle = 10
  case invalidArgument = 11
  case handleBusy = 12
  case inUse = 13
  case closed = 14
  case forked = 15
  case tooLarge = 16
  case invalidUTF8 = 20
  case embeddedNUL = 21
  case invalidJSON = 22
  case unknownKind = 30
  case unknownField = 31
  case wrongType = 32
  case outOfRange = 33
  case unknownChoice = 34
  case missingField = 35
  case notSet = 36
  case wrongFile = 37
  case invalidLink = 38
  case rule = 39
  case notFound = 40
  case conflict = 41
  case expunged = 42
  case invalidCursor = 43
  case end = 44
  case readOnly = 50
  case wrongKey = 60
  case notAStore = 61
  case unsupportedFeature = 62
  case damaged = 63
  case networkFileSystem = 64
  case cannotOpen = 65
  case busy = 70
  case diskFull = 71
  case storage = 72
  case noMemory = 73
  case cancelled = 74
  case notYetDestroyed = 75
}

extension CoachingError {
  /// The code of the C interface.
  public var status: Status {
    switch fact {
    case .invalidHandle: .invalidHandle
    case .invalidArgument: .invalidArgument
    case .handleBusy: .handleBusy
    case .inUse: .inUse
    case .closed: .closed
    case .forked: .forked
    case .tooLarge: .tooLarge
    case .invalidUTF8: .invalidUTF8
    case .embeddedNUL: .embeddedNUL
    case .invalidJSON: .invalidJSON
    case .unknownKind: .unknownKind
    case .unknownField: .unknownField
    case .wrongType: .wrongType
    case .outOfRange: .outOfRange
    case .unknownChoice: .unknownChoice
    case .missingField: .missingField
    case .notSet: .notSet
    case .wrongFile: .wrongFile
    case .invalidLink: .invalidLink
    case .rule: .rule
    case .notFound: .notFound
    case .conflict: .conflict
    case .expunged: .expunged
    case .invalidCursor: .invalidCursor
    case .end: .end
    case .readOnly: .readOnly
    case .wrongKey: .wrongKey
    case .notAStore: .notAStore
    case .unsupportedFeature: .unsupportedFeature
    case .damaged: .damaged
    case .networkFileSystem: .networkFileSystem
    case .cannotOpen: .cannotOpen
    case .busy: .busy
    case .diskFull: .diskFull
    case .storage: .storage
    case .noMemory: .noMemory
    case .cancelled: .cancelled
    case .notYetDestroyed: .notYetDestroyed
    }
  }
}
