/// What went wrong, as facts. ``message`` and ``hint`` make sentences of them in one place; neither
/// they nor the facts ever hold text from a record.
public struct CoachingError: Error, Sendable, Equatable {
  /// The fact itself.
  public enum Fact: Sendable, Equatable {
    /// C only: a handle that is NULL, freed, never made or of another type.
    case invalidHandle
    /// An argument, given by its name in the header, is missing or means nothing.
    case invalidArgument(String)
    /// C only: another thread is inside a call with this handle.
    case handleBusy
    /// The store cannot be closed: calls are running in it.
    case inUse
    /// The store was closed.
    case closed
    /// The store was open when this process was forked: only the parent can use it.
    case forked
    /// What is named here is over its limit: bytes of a size or length, otherwise a count.
    case tooLarge(String, limit: Int)

    /// A text is not UTF-8, or holds a noncharacter such as U+FFFE.
    case invalidUTF8
    /// A text contains U+0000.
    case embeddedNUL
    /// Not I-JSON (RFC 7493), or not of the form of a record: what is wrong, at which byte from 0.
    case invalidJSON(String, offset: Int)

    /// There is no kind of this number or name.
    case unknownKind
    /// The kind has no field of this number or name.
    case unknownField
    /// The field is of another type, the one named here.
    case wrongType(expected: String)
    /// The value is outside of the bounds given here in words.
    case outOfRange(bounds: String)
    /// The value is not in the list of choices named here.
    case unknownChoice(list: String)
    /// A required field has no value.
    case missingField
    /// A value was asked for that the record does not have.
    case notSet
    /// Records of this kind do not belong into this kind of file, but into those named here.
    case wrongFile(allowed: String)
    /// A link was refused, for this reason: nothing there, or a record of a kind not allowed.
    case invalidLink(String)
    /// A rule over several fields or records, given here in words, is broken.
    case rule(String)

    /// It does not exist, or not for this actor: the two look the same.
    case notFound
    /// A newer version was saved meanwhile; ``CoachingError/version`` is its number.
    case conflict
    /// It existed, and its content was destroyed on purpose.
    case expunged
    /// The cursor is not one of this actor and query.
    case invalidCursor
    /// C only: the list has no more records.
    case end
    /// It is there for this actor, but not to do this with it.
    case notPermitted
    /// There is no report of this name.
    case unknownReport
    /// A parameter of a report, given by its name ("" where the report has none of that name), and what is
    /// wrong with it in words.
    case invalidParameter(String, problem: String)

    /// The store was opened for reading only.
    case readOnly

    /// No key slot of the store opens with this key or passphrase.
    case wrongKey
    /// The file is something else; nothing was written to it.
    case notAStore
    /// A newer version wrote the store, with a feature that this one must not touch.
    case unsupportedFeature
    /// Content does not verify; what was found, in words.
    case damaged(String)
    /// The store is on NFS, SMB or the like, whose locks do not protect it.
    case networkFileSystem
    /// Another copy of this library has the store open in this process.
    case secondCopy
    /// The file cannot be opened or made: the number the system gave, 0 where it gave none.
    case cannotOpen(errno: Int32)
    /// There is something already at the path of a file that was to be made.
    case fileExists
    /// A backup is not one of the kind wanted here, or does not follow on the one before it.
    case wrongBackup

    /// The root key was rotated since the store was opened.
    case rotated

    /// Other writers held the store; for how long this one waited at most.
    case busy(milliseconds: Int)
    /// There is no space left. Nothing was recorded.
    case diskFull
    /// Reading or writing failed with this extended result code of SQLite. Open the store anew.
    case storage(code: Int32)
    /// SQLite or libsodium got no memory. Nothing was recorded.
    case noMemory
    /// The caller asked to stop through the progress callback.
    case cancelled
    /// Expunged or removed, but an old copy is still on disk, because another process reads it or because
    /// writing failed: call again.
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
  /// The call did what it says.
  case ok = 0
  /// NULL, freed, never made, or a handle of another type.
  case invalidHandle = 10
  /// NULL or a value that means nothing.
  case invalidArgument = 11
  /// Another thread is inside a call with this handle.
  case handleBusy = 12
  /// The store cannot be closed: calls are running in it.
  case inUse = 13
  /// The store behind this actor or list was closed.
  case closed = 14
  /// Open when this process was forked: close it before, or call exec in the child.
  case forked = 15
  /// Over a documented limit of size, depth or count.
  case tooLarge = 16
  /// Not UTF-8, or a noncharacter such as U+FFFE.
  case invalidUTF8 = 20
  /// A text contains U+0000.
  case embeddedNUL = 21
  /// Not I-JSON (RFC 7493), or not of the form of a record.
  case invalidJSON = 22
  /// No kind of this number or name.
  case unknownKind = 30
  /// The kind has no field of this number or name.
  case unknownField = 31
  /// The field is of another type.
  case wrongType = 32
  /// Outside the field's bounds.
  case outOfRange = 33
  /// Not in the field's list.
  case unknownChoice = 34
  /// A required field has no value.
  case missingField = 35
  /// Asked for a value that the record does not have.
  case notSet = 36
  /// This kind does not belong into this kind of file.
  case wrongFile = 37
  /// The linked record is missing or of a kind not allowed there.
  case invalidLink = 38
  /// A rule over several fields or records is broken.
  case rule = 39
  /// Does not exist, or not for this actor: the two look the same.
  case notFound = 40
  /// Somebody saved a newer version.
  case conflict = 41
  /// Existed; its content was destroyed on purpose.
  case expunged = 42
  /// Not a cursor of this actor and query.
  case invalidCursor = 43
  /// No more records in the list; not an error.
  case end = 44
  /// The roles of the actor, or what it was given, do not allow that.
  case notPermitted = 45
  /// There is no report of this name.
  case unknownReport = 46
  /// A parameter of a report is unknown, missing or means nothing.
  case invalidParameter = 47
  /// The store was opened for reading only.
  case readOnly = 50
  /// No key slot opens with this key or passphrase.
  case wrongKey = 60
  /// The file is something else; nothing was written to it.
  case notAStore = 61
  /// Written by a newer version; this one must not touch it.
  case unsupportedFeature = 62
  /// Content does not verify.
  case damaged = 63
  /// On NFS, SMB or the like: their locks do not protect the records.
  case networkFileSystem = 64
  /// Missing file or folder, or no permission.
  case cannotOpen = 65
  /// The root key was rotated: open the store again.
  case rotated = 66
  /// Another copy of this library has the store open in this process.
  case secondCopy = 67
  /// There is something already at the path of a file that was to be made.
  case fileExists = 68
  /// A backup does not follow on the one before it.
  case wrongBackup = 69
  /// Waited for another writer as long as the options allow.
  case busy = 70
  /// No space left.
  case diskFull = 71
  /// Reading or writing failed; open the store anew.
  case storage = 72
  /// SQLite or libsodium got no memory.
  case noMemory = 73
  /// The progress callback asked to stop.
  case cancelled = 74
  /// Expunged or removed, but a copy is still on disk: call again.
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
    case .notPermitted: .notPermitted
    case .unknownReport: .unknownReport
    case .invalidParameter: .invalidParameter
    case .readOnly: .readOnly
    case .wrongKey: .wrongKey
    case .notAStore: .notAStore
    case .unsupportedFeature: .unsupportedFeature
    case .damaged: .damaged
    case .networkFileSystem: .networkFileSystem
    case .cannotOpen: .cannotOpen
    case .rotated: .rotated
    case .secondCopy: .secondCopy
    case .fileExists: .fileExists
    case .wrongBackup: .wrongBackup
    case .busy: .busy
    case .diskFull: .diskFull
    case .storage: .storage
    case .noMemory: .noMemory
    case .cancelled: .cancelled
    case .notYetDestroyed: .notYetDestroyed
    }
  }
}
