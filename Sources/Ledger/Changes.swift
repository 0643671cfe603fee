import Records

extension Ledger {
  /// Every version committed after a commit number in the files behind the gate: in the order of
  /// commits, whole commits until `limit` is reached.
  package func changes(
    since commit: Int64, limit: Int, gate: any Gate
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
  let gate: any Gate

  /// The versions behind the feed, until there are `limit` of them; then to the end of that commit.
  ///
  /// Versions are counted and not entries: an entry that was expunged since yields none here, and a
  /// page without any would leave the one who follows nowhere to go on from.
  func documents(since commit: Int64, limit: Int) throws(CoachingError) -> [Document] {
    var documents: [Document] = []
    var files: [Int64: VisibleFile?] = [:]
    var last = commit
    let row = try connection.statement(.selectChanges)
    row.bind(1, commit)
    while try row.step() {
      if documents.count >= limit, row.integer(0) != last { break }
      last = row.integer(0)
      let number = row.integer(1)
      if files[number] == nil { files[number] = .some(try visible(number)) }
      let (first, end) = (row.integer(3), row.integer(4))
      // Negative origins are chains of accesses, which hold no versions.
      guard row.integer(2) > 0, let file = files[number] ?? nil, 1 <= first, first <= end
      else { continue }
      documents += try versions(row.integer(2), first...end, file)
    }
    return documents
  }

  private func visible(_ number: Int64) throws(CoachingError) -> VisibleFile? {
    guard let row = try connection.file(numbered: number) else { return nil }
    return try ledger.visible(row, gate, connection)
  }

  private func versions(
    _ origin: Int64, _ positions: ClosedRange<Int64>, _ file: VisibleFile
  ) throws(CoachingError) -> [Document] {
    var documents: [Document] = []
    for position in positions {
      let place = Place(origin: origin, position: position)
      // What was expunged since shows where its expunction stands.
      guard let (envelope, commit) = try ledger.entry(at: place, of: file.row, connection)
      else { continue }
      if envelope.kind == Envelope.Internal.samePerson {
        if let other = try connection.file(envelope.id),
          try ledger.visible(other, gate, connection) != nil
        {
          documents.append(envelope.document(in: file.row.id, commit: commit))
        }
        continue
      }
      // A record that is hidden now was never there.
      guard let current = try connection.current(envelope.id, in: file.row.number),
        try file.view.shows(
          envelope.id, kind: current.kind, current.restriction, in: file.row, connection)
      else { continue }
      guard envelope.kind == Envelope.Internal.expunction else {
        let document = try ledger.document(envelope, commit: commit, in: file, connection)
        if let document { documents.append(document) }
        continue
      }
      var provenance = envelope.provenance(commit: commit)
      provenance.state = .expunged
      for one in try Expunction(envelope).versions {
        documents.append(
          Document(
            kind: one.kind, file: .id(file.row.id), id: envelope.id, version: one.version,
            provenance: provenance))
      }
    }
    return documents
  }
}
