import CSQLite
import Ledger
import Records

/// A prepared statement of one connection.
final class SQLiteStatement: BoundStatement {
  // Safe: prepared in the initialiser, finalised only by the connection that owns this object, which
  // hands it out only inside its own transactions.
  fileprivate let handle: OpaquePointer
  /// The first bind that failed: remembered, so that no step runs with a value missing.
  private var failure = SQLITE_OK
  /// Whether it has rows to come or a failed bind, and so something to be reset.
  private var isInUse = false
  /// Whether the connection has it among those that the transaction used.
  var isUsed = false
  // Safe: room for an id of each parameter, freed by deinit. SQLite reads it only while it steps, which
  // nobody can ask of a statement that is gone; copies of its own would cost an allocation each.
  private let ids: UnsafeMutableRawPointer
  private let parameters: Int32

  init(_ handle: OpaquePointer) {
    self.handle = handle
    parameters = sqlite3_bind_parameter_count(handle)
    ids = .allocate(byteCount: 16 * (Int(parameters) + 1), alignment: 16)
  }

  deinit {
    ids.deallocate()
  }

  func bind(_ parameter: Int32, _ value: Int64) {
    note(sqlite3_bind_int64(handle, parameter, value))
  }

  func bind(_ parameter: Int32, _ bytes: UnsafeRawBufferPointer) {
    // A nil destructor is SQLITE_STATIC: the protocol makes the caller keep the bytes.
    note(sqlite3_bind_blob64(handle, parameter, bytes.baseAddress, UInt64(bytes.count), nil))
  }

  func bind(_ parameter: Int32, copying bytes: UnsafeRawBufferPointer) {
    note(sqlite3_bind_blob64(handle, parameter, bytes.baseAddress, UInt64(bytes.count), transient))
  }

  func bind(_ parameter: Int32, _ id: UniqueID) {
    guard parameter > 0, parameter <= parameters else { return note(SQLITE_RANGE) }
    let place = ids + 16 * Int(parameter)
    id.write(to: place)
    note(sqlite3_bind_blob64(handle, parameter, place, 16, nil))
  }

  func bind(rowOf other: any BoundStatement) {
    guard let other = other as? SQLiteStatement,
      sqlite3_column_count(other.handle) == parameters
    else { return note(SQLITE_RANGE) }
    for column in 0..<parameters {
      note(sqlite3_bind_value(handle, column + 1, sqlite3_column_value(other.handle, column)))
    }
  }

  private func note(_ code: Int32) {
    guard code != SQLITE_OK, failure == SQLITE_OK else { return }
    failure = code
    isInUse = true
  }

  func step() throws(CoachingError) -> Bool {
    if failure != SQLITE_OK {
      let code = failure
      reset()
      throw SQLiteCode.error(code)
    }
    isInUse = true
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    case let code:
      let extended = sqlite3_extended_errcode(sqlite3_db_handle(handle))
      reset()
      throw SQLiteCode.error(extended & 0xFF == code & 0xFF ? extended : code)
    }
  }

  /// Ready for the next use. The result repeats the last step's and says nothing new.
  func reset() {
    guard isInUse else { return }
    isInUse = false
    failure = SQLITE_OK
    _ = sqlite3_reset(handle)
  }

  func integer(_ column: Int32) -> Int64 {
    let type = sqlite3_column_type(handle, column)
    // SQLite keeps any type in any column: a number that is none of ours is damage.
    if type != SQLITE_INTEGER, type != SQLITE_NULL { note(SQLITE_CORRUPT) }
    return sqlite3_column_int64(handle, column)
  }

  func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: count)
  }
}

// SQLITE_TRANSIENT is a macro that Swift does not import: the destructor of value -1.
// Safe: SQLite compares this value and never calls it.
private nonisolated(unsafe) let transient = unsafeBitCast(
  -1, to: sqlite3_destructor_type.self)

extension SQLiteStatement {
  /// Text of the current row.
  func text(_ column: Int32) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }
}
