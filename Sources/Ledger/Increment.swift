import Records

/// What a full backup and the increments after it are made of: whole rows, sealed as they are.
extension Ledger {
  /// Copies the store into a new file, and answers the commit that it reaches.
  package func backUp(to path: String, progress: Progress) throws(CoachingError) -> Int64 {
    moveAccessesIfPossible()
    return try storage.backUp(to: path, progress: progress) { (snapshot) throws(CoachingError) in
      try snapshot.lastCommit().number
    }
  }

  /// Writes what came after a commit into the empty tables of an increment, and answers the commit that
  /// it reaches.
  package func increment(
    since commit: Int64, into target: any Connection, progress: Progress
  ) throws(CoachingError) -> Int64 {
    moveAccessesIfPossible()
    return try storage.read { (source) throws(CoachingError) in
      let last = try source.lastCommit().number
      guard (1...max(last, 1)).contains(commit) else {
        throw CoachingError(.invalidArgument("commit"))
      }
      // These are small. Keys that were wrapped anew or destroyed have no commit that would show it.
      for table in CopiedTable.all { try table.copy(from: source, to: target) }
      let files = try source.files()
      for (done, file) in files.enumerated() {
        guard progress(Int64(done), Int64(files.count)) else { throw CoachingError(.cancelled) }
        try source.copyEntries(of: file, since: commit, to: target)
      }
      let row = try target.statement(.insertIncrement)
      row.bind(1, commit)
      row.bind(2, last)
      try row.run()
      guard progress(Int64(files.count), Int64(files.count)) else {
        throw CoachingError(.cancelled)
      }
      return last
    }
  }

  /// So that a backup has the accesses that were noted before it began. What hinders moving them, such as
  /// a full disk, must not hinder saving the rest.
  private func moveAccessesIfPossible() {
    if !isReadOnly { try? moveAccesses() }
  }
}

/// A table that is copied as a whole.
struct CopiedTable {
  let read: Statement
  let empty: Statement
  let insert: Statement

  static let all = [
    CopiedTable(read: .readStore, empty: .emptyStore, insert: .copyStore),
    CopiedTable(read: .readSlot, empty: .emptySlot, insert: .copySlot),
    CopiedTable(read: .readOrigin, empty: .emptyOrigin, insert: .copyOrigin),
    CopiedTable(read: .readFile, empty: .emptyFile, insert: .copyFile),
    CopiedTable(read: .readHead, empty: .emptyHead, insert: .copyHead),
  ]

  /// Replaces the table of `target` by that of `source`.
  func copy(from source: any Connection, to target: any Connection) throws(CoachingError) {
    try target.statement(empty).run()
    try target.insert(insert, rowsOf: try source.statement(read))
  }
}

extension Connection {
  /// Copies every row of a statement of another connection.
  func insert(_ statement: Statement, rowsOf rows: any BoundStatement) throws(CoachingError) {
    while try rows.step() {
      let copy = try self.statement(statement)
      copy.bind(rowOf: rows)
      try copy.run()
    }
  }

  /// Copies the entries of a file that came after a commit. Content that was destroyed since has gone
  /// from entries before it: those without content are few and small, so that all of them are copied.
  fileprivate func copyEntries(
    of file: FileRow, since commit: Int64, to target: any Connection
  ) throws(CoachingError) {
    var isChanged = !file.hasKey
    for origin in try origins(of: file) {
      guard let first = try firstPosition(in: file, origin, after: commit) else { continue }
      isChanged = true
      let rows = try statement(.readEntriesFrom)
      rows.bind(1, file.number)
      rows.bind(2, origin)
      rows.bind(3, first)
      try target.insert(.copyEntry, rowsOf: rows)
    }
    guard isChanged else { return }
    let rows = try statement(.readEntriesWithoutContent)
    rows.bind(1, file.number)
    try target.insert(.copyEntry, rowsOf: rows)
  }

  /// The origins that have entries in a file.
  func origins(of file: FileRow) throws(CoachingError) -> [Int64] {
    var origins: [Int64] = []
    var last = Int64.min
    while true {
      let row = try statement(.nextOrigin)
      row.bind(1, file.number)
      row.bind(2, last)
      guard try row.step() else { return origins }
      last = try row.integer(0, after: last)
      origins.append(last)
      _ = try row.step()
    }
  }

  /// The first position of a chain that came after a commit: commits rise along every chain.
  private func firstPosition(
    in file: FileRow, _ origin: Int64, after commit: Int64
  ) throws(CoachingError) -> Int64? {
    var first: Int64?
    let row = try statement(.selectBackwards)
    row.bind(1, file.number)
    row.bind(2, origin)
    while try row.step(), row.integer(1) > commit { first = row.integer(0) }
    return first
  }
}
