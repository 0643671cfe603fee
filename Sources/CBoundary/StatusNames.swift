import CCoachingKit
import Records

extension Status {
  /// The name of the code's constant.
  var name: StaticString {
    switch self {
    case .ok: "COACH_OK"
    case .invalidHandle: "COACH_INVALID_HANDLE"
    case .invalidArgument: "COACH_INVALID_ARGUMENT"
    case .handleBusy: "COACH_HANDLE_BUSY"
    case .inUse: "COACH_IN_USE"
    case .closed: "COACH_CLOSED"
    case .forked: "COACH_FORKED"
    case .tooLarge: "COACH_TOO_LARGE"
    case .invalidUTF8: "COACH_INVALID_UTF8"
    case .embeddedNUL: "COACH_EMBEDDED_NUL"
    case .invalidJSON: "COACH_INVALID_JSON"
    case .unknownKind: "COACH_UNKNOWN_KIND"
    case .unknownField: "COACH_UNKNOWN_FIELD"
    case .wrongType: "COACH_WRONG_TYPE"
    case .outOfRange: "COACH_OUT_OF_RANGE"
    case .unknownChoice: "COACH_UNKNOWN_CHOICE"
    case .missingField: "COACH_MISSING_FIELD"
    case .notSet: "COACH_NOT_SET"
    case .wrongFile: "COACH_WRONG_FILE"
    case .invalidLink: "COACH_INVALID_LINK"
    case .rule: "COACH_RULE"
    case .notFound: "COACH_NOT_FOUND"
    case .conflict: "COACH_CONFLICT"
    case .expunged: "COACH_EXPUNGED"
    case .invalidCursor: "COACH_INVALID_CURSOR"
    case .end: "COACH_END"
    case .notPermitted: "COACH_NOT_PERMITTED"
    case .unknownReport: "COACH_UNKNOWN_REPORT"
    case .invalidParameter: "COACH_INVALID_PARAMETER"
    case .readOnly: "COACH_READ_ONLY"
    case .wrongKey: "COACH_WRONG_KEY"
    case .notAStore: "COACH_NOT_A_STORE"
    case .unsupportedFeature: "COACH_UNSUPPORTED_FEATURE"
    case .damaged: "COACH_DAMAGED"
    case .networkFileSystem: "COACH_NETWORK_FILE_SYSTEM"
    case .cannotOpen: "COACH_CANNOT_OPEN"
    case .rotated: "COACH_ROTATED"
    case .secondCopy: "COACH_SECOND_COPY"
    case .fileExists: "COACH_FILE_EXISTS"
    case .wrongBackup: "COACH_WRONG_BACKUP"
    case .busy: "COACH_BUSY"
    case .diskFull: "COACH_DISK_FULL"
    case .storage: "COACH_STORAGE"
    case .noMemory: "COACH_NO_MEMORY"
    case .cancelled: "COACH_CANCELLED"
    case .notYetDestroyed: "COACH_NOT_YET_DESTROYED"
    }
  }
}

@c @implementation
public func coach_status_name(_ status: coach_status) -> UnsafePointer<CChar>? {
  (Status(rawValue: status)?.name ?? "COACH_UNKNOWN_STATUS").pointer
}

/// The version of the library. A test compares it with the header's.
private let version: StaticString = "1.0.0"

@c @implementation
public func coach_version() -> UnsafePointer<CChar>? {
  version.pointer
}

@c @implementation
public func coach_version_number() -> UInt32 {
  UInt32(COACH_VERSION_MAJOR * 1_000_000 + COACH_VERSION_MINOR * 1000 + COACH_VERSION_PATCH)
}
