import CSQLite
import Records

/// The one gate for return codes of SQLite.
enum SQLiteCode {
  /// Passes when the call went well, and otherwise throws what the code means to a caller.
  @inline(__always)
  static func check(_ code: Int32) throws(CoachingError) {
    if code != SQLITE_OK { throw error(code) }
  }

  /// What a code means.
  static func error(_ code: Int32) -> CoachingError {
    if code == sqlite_ioerr_nomem { return CoachingError(.noMemory) }
    return switch code & 0xFF {
    case SQLITE_NOMEM: CoachingError(.noMemory)
    case SQLITE_FULL: CoachingError(.diskFull)
    case SQLITE_BUSY, SQLITE_LOCKED: CoachingError(.busy(milliseconds: 0))
    case SQLITE_CORRUPT, SQLITE_FORMAT:
      CoachingError(.damaged("the database is malformed"))
    case SQLITE_NOTADB: CoachingError(.notAStore)
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: CoachingError(.cannotOpen(errno: 0))
    case SQLITE_CONSTRAINT, SQLITE_MISMATCH:
      CoachingError(.damaged("a table does not agree with the log"))
    default: CoachingError(.storage(code: code))
    }
  }
}
