import Records

extension Ledger {
  /// Every version committed after a commit number in the files behind the gate: in the order of
  /// commits, whole commits until `limit` is reached.
  package func changes(
    since commit: Int64, limit: Int, gate: @escaping Gate
  ) throws(CoachingError) -> [Document] {
    try storage.read { (connection) throws(CoachingError) in
      let feed = ChangeFeed(ledger: self, connection: connection, gate: gate)
      return try feed.documents(since: commit, limit: limit)
    }
  }
}

private struct ChangeFeed {
  let ledger: Ledger
  let connection: any Connection
  let gate: Gate

  struct Change {
    var commit: Int64
    var file: Int64
    var origin: Int64
    var positions: ClosedRange<Int64>
  }

  func documents(since commit: Int64, limit: Int) throws(CoachingError) -> [Document] {
    var documents: [Document] = []
    var files: [Int64: FileRow?] = [:]
    for change in try changes(since: commit, atLeast: limit, &files) {
      guard let file = files[change.file] ?? nil else { continue }
      documents += try versions(change, file)
    }
    return documents
  }

  /// The rows of the feed, until those that the actor may see hold `limit` entries; then to the end of
  /// that commit.
  private func changes(
    since commit: Int64, atLeast limit: Int, _ files: inout [Int64: FileRow?]
  ) throws(CoachingError) -> [Change] {
    let row = try connection.statement(.selectChanges)
    row.bind(1, commit)
    var found: [Change] = []
    var entries: Int64 = 0
    while try row.step() {
      if entries >= Int64(limit), row.integer(0) != found.last?.commit { break }
      let (file, first, last) = (row.integer(1), row.integer(3), row.integer(4))
      if files[file] == nil { files[file] = .some(try visible(file)) }
      guard files[file] ?? nil != nil, 1 <= first, first <= last else { continue }
      // Cannot overflow: both are positive, and `entries` stays near `limit`.
      entries = min(entries, Int64(limit)) + min(last - first, Int64(limit)) + 1
      found.append(
        Change(commit: row.integer(0), file: file, origin: row.integer(2), positions: first...last))
    }
    return found
  }

  private func visible(_ number: Int64) throws(CoachingError) -> FileRow? {
    guard number != FileRow.register, let file = try connection.file(numbered: number),
      file.hasKey, gate(FileFacts(file))
    else { return nil }
    return file
  }

  private func versions(_ change: Change, _ file: FileRow) throws(CoachingError) -> [Document] {
    var documents: [Document] = []
    for position in change.positions {
      let place = Place(origin: change.origin, position: position)
      // What was expunged since shows where its expunction stands.
      guard let (envelope, commit) = try ledger.entry(at: place, of: file, connection)
      else { continue }
      guard envelope.kind == Envelope.Internal.expunction else {
        documents.append(envelope.document(in: file.id, commit: commit))
        continue
      }
      var provenance = envelope.provenance(commit: commit)
      provenance.state = .expunged
      for one in try Expunction(envelope).versions {
        documents.append(
          Document(
            kind: one.kind, file: .id(file.id), id: envelope.id, version: one.version,
            provenance: provenance))
      }
    }
    return documents
  }
}
