import Records

/// What the ledger asks of a storage engine: transactions, and statements inside them. The SQL is the
/// ledger's own (``Statement``); an engine only runs it. Every engine passes the same contract tests.
package protocol Storage: AnyObject, Sendable {
  /// Runs `work` on one consistent snapshot. Several may run at once, beside one writer.
  func read<R>(_ work: (any Connection) throws(CoachingError) -> R) throws(CoachingError) -> R

  /// Runs `work` as the only writer of all processes, and makes everything durable before it returns.
  /// When `work` throws, or making it durable fails, nothing of it is kept.
  func write<R>(_ work: (any Connection) throws(CoachingError) -> R) throws(CoachingError) -> R

  /// Destroys what deletions left behind in free pages and logs. Throws `busy` when a reader in
  /// another process still holds an old state.
  func purge() throws(CoachingError)

  /// Copies one consistent snapshot into a new file beside running writers, and answers what `look`
  /// finds in that snapshot. Throws `fileExists` when there is a file.
  func backUp<R>(
    to path: String, progress: Progress,
    _ look: (any Connection) throws(CoachingError) -> R
  ) throws(CoachingError) -> R

  /// Gives everything back. No call may be running, and none may follow.
  func close()
}

/// A transaction of an engine. Used by one thread, only during the closure it was handed to.
package protocol Connection: AnyObject {
  /// The statement, ready to be bound. Asking again for the same one resets it.
  func statement(_ statement: Statement) throws(CoachingError) -> any BoundStatement
}

/// A statement with parameters and rows. Parameters count from 1, columns from 0. A method that
/// fails makes the next ``step()`` throw, so that no unbound value is ever stored.
package protocol BoundStatement: AnyObject {
  /// Binds a number.
  func bind(_ parameter: Int32, _ value: Int64)
  /// Binds bytes, which must stay as they are until the next ``step()`` has returned its last row.
  func bind(_ parameter: Int32, _ bytes: UnsafeRawBufferPointer)
  /// Binds bytes that are copied at once.
  func bind(_ parameter: Int32, copying bytes: UnsafeRawBufferPointer)
  /// Binds an id as 16 bytes, which are copied at once.
  func bind(_ parameter: Int32, _ id: UniqueID)
  /// Binds each column of another statement's row to the parameter in the same place.
  func bind(rowOf other: any BoundStatement)
  /// Moves to the next row; false when there is none. Then the statement is reset.
  func step() throws(CoachingError) -> Bool
  /// A number of the current row.
  func integer(_ column: Int32) -> Int64
  /// Bytes of the current row, valid until the next step; nil for NULL.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer?
}

extension BoundStatement {
  /// Runs a statement that answers no row.
  package func run() throws(CoachingError) {
    while try step() {}
  }

  /// A number of the current row that has to come after another: whoever goes along an index by what comes
  /// next would go round for ever in a damaged one.
  func integer(_ column: Int32, after last: Int64) throws(CoachingError) -> Int64 {
    let next = integer(column)
    guard next > last else { throw CoachingError(.damaged("an index is out of order")) }
    return next
  }

  /// An id of the current row.
  package func id(_ column: Int32) throws(CoachingError) -> UniqueID {
    guard let bytes = bytes(column), bytes.count == 16, let base = bytes.baseAddress else {
      throw CoachingError(.damaged("an id is not 16 bytes long"))
    }
    return UniqueID(bytes: base)
  }
}
