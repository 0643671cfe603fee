import Records

extension Ledger {
  /// The end of one of this store's chains in a file, checked against its authentication code.
  func head(
    of file: FileRow, _ chain: Chain, _ connection: any Connection
  ) throws(CoachingError) -> Head {
    let row = try connection.statement(.selectHead)
    row.bind(1, file.number)
    row.bind(2, chain.number)
    guard try row.step() else {
      guard file.number == FileRow.register else {
        throw CoachingError(.damaged("the head of a file is missing"))
      }
      return .none
    }
    let head = Head(position: row.integer(0), link: row.bytes(1).map { Array($0) } ?? [])
    let code = row.bytes(2).map { Array($0) }
    guard code == (try keys.headCode(file: file.id, origin: chain.id, head)) else {
      throw CoachingError(.damaged("the head of a file does not verify"))
    }
    return head
  }

  /// Writes the new end of one of this store's chains in a file.
  func put(
    _ head: Head, of file: FileRow, _ chain: Chain, _ connection: any Connection
  ) throws(CoachingError) {
    let code = try keys.headCode(file: file.id, origin: chain.id, head)
    try connection.put(head, of: file, chain.number, code: code)
  }

  /// Where the next entry of this store's chain of entries stands.
  func next(after head: Head) -> Place {
    Place(origin: localOrigin, position: head.position + 1)
  }

  /// The next commit, recorded now.
  func nextCommit(_ connection: any Connection) throws(CoachingError) -> Commit {
    let last = try connection.lastCommit()
    let recorded = Clock.now()
    return Commit(
      number: last.number + 1, recorded: recorded, newest: max(recorded, last.newest))
  }
}

/// A commit that is being made.
struct Commit {
  var number: Int64 = 0
  /// When its entries are recorded, by the clock.
  var recorded: Int64 = 0
  /// The newest time that was ever recorded, this one included.
  var newest: Int64 = 0
}

extension Connection {
  /// The number of the last commit, never the highest there is, and the newest time that was ever recorded.
  func lastCommit() throws(CoachingError) -> (number: Int64, newest: Int64) {
    let row = try statement(.lastCommit)
    guard try row.step() else { return (0, .min) }
    let last = (number: row.integer(0), newest: row.integer(1))
    _ = try row.step()
    guard (0..<Int64.max).contains(last.number) else {
      throw CoachingError(.damaged("the last commit has an impossible number"))
    }
    return last
  }

  /// Writes the end of a chain.
  func put(
    _ head: Head, of file: FileRow, _ chain: Int64, code: [UInt8]
  ) throws(CoachingError) {
    let row = try statement(.putHead)
    row.bind(1, file.number)
    row.bind(2, chain)
    row.bind(3, head.position)
    head.link.withBytes { row.bind(4, copying: $0) }
    code.withBytes { row.bind(5, copying: $0) }
    try row.run()
  }
}
