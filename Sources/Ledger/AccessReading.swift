import Records

extension Ledger {
  /// Every access to a file in a range of time, oldest first. Whoever `isOverseer` lets through sees all of
  /// them; others those to what exists for them, without how much there was of it.
  package func accesses(
    of file: UniqueID, in range: Range<Int64>, gate: any Gate,
    isOverseer: (FileFacts) -> Bool
  ) throws(CoachingError) -> [AccessRow] {
    try withWaiting { (waiting, connection) throws(CoachingError) in
      guard let row = try connection.file(file), row.number != FileRow.register, row.hasKey else {
        throw CoachingError(.notFound)
      }
      let view = isOverseer(FileFacts(row)) ? nil : try self.file(file, gate, connection).view
      var rows = try logged(in: row, withWrites: true, connection)
      rows += waiting.filter { $0.file == file }
      rows.removeAll { !range.contains($0.when) }
      if let view { rows = try limited(rows, to: VisibleFile(row: row, view: view), connection) }
      return rows.sorted { $0.when < $1.when }
    }
  }

  /// Every emergency in a range of time, in the files that `isOverseer` lets through, oldest first.
  package func emergencies(
    in range: Range<Int64>, isOverseer: (FileFacts) -> Bool
  ) throws(CoachingError) -> [AccessRow] {
    try withWaiting { (waiting, connection) throws(CoachingError) in
      var rows: [AccessRow] = []
      for file in try connection.files() where file.number != FileRow.register && file.hasKey {
        guard isOverseer(FileFacts(file)) else { continue }
        rows += try logged(in: file, withWrites: false, connection)
        rows += waiting.filter { $0.file == file.id }
      }
      rows.removeAll { $0.verb != .breakGlass || !range.contains($0.when) }
      return rows.sorted { $0.when < $1.when }
    }
  }

  /// Reads a snapshot together with the accesses that still wait beside it. When some were moved between
  /// looking at one and at the other it looks again: they would be in both.
  private func withWaiting(
    _ read: ([AccessRow], any Connection) throws(CoachingError) -> [AccessRow]
  ) throws(CoachingError) -> [AccessRow] {
    for _ in 0..<Self.attempts {
      let before = try storage.read { (connection) throws(CoachingError) in
        try JournalMark(connection)
      }
      let bytes = try journal.contents()
      let rows = try storage.read { (connection) throws(CoachingError) -> [AccessRow]? in
        guard try JournalMark(connection) == before else { return nil }
        return try read(try waiting(in: bytes, connection).rows, connection)
      }
      if let rows { return rows }
    }
    throw CoachingError(.busy(milliseconds: 0))
  }

  /// Each takes microseconds, and a commit in between milliseconds.
  private static var attempts: Int { 1000 }

  /// What the log of a file says of accesses: rows, and with `withWrites` the entries that were written.
  private func logged(
    in file: FileRow, withWrites: Bool, _ connection: any Connection
  ) throws(CoachingError) -> [AccessRow] {
    var rows: [AccessRow] = []
    try Replay(self, file, connection).walk(before: withWrites ? .max : 0) {
      (step) throws(CoachingError) in
      switch step.content {
      case .entry(let envelope) where envelope.kind == Envelope.Internal.accesses:
        rows += try AccessRow.rows(of: envelope)
      case .entry(let envelope):
        if let row = AccessRow(envelope, in: file.id) { rows.append(row) }
      case .expunged(let record, let version, _):
        rows.append(AccessRow(expunged: record, version, in: file.id))
      case .erasedOpening: break
      case nil: throw CoachingError(.damaged("an entry does not open with its key"))
      }
    }
    return rows
  }

  /// What the one whom a file is about is shown: no access to what does not exist for them. A refusal
  /// stays, but not what it was about: it may be about something that is hidden.
  private func limited(
    _ rows: [AccessRow], to file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> [AccessRow] {
    var limited: [AccessRow] = []
    for row in rows {
      var row = row
      row.count = 0
      // That somebody looked for concerns would tell of one.
      var isShown = row.kind != Concern.kind.number
      if isShown, let record = row.record {
        let current = try connection.current(record, in: file.row.number)
        isShown =
          try current.map { (current) throws(CoachingError) in
            try file.view.shows(
              record, kind: current.kind, current.restriction, in: file.row, connection)
          } ?? false
      }
      if !isShown {
        guard !row.isAllowed else { continue }
        (row.record, row.kind) = (nil, 0)
      }
      limited.append(row)
    }
    return limited
  }

  /// The files of an identifier, whoever opened them.
  package func files(of identifier: HostIdentifier) throws(CoachingError) -> [FileFacts] {
    try storage.read { (connection) throws(CoachingError) in
      var files: [FileFacts] = []
      for (number, _) in try connection.lookup(keys.lookupCode(identifier)) {
        guard let row = try connection.file(numbered: number), row.hasKey, row.kind == .client,
          !files.contains(where: { $0.id == row.id })
        else { continue }
        files.append(FileFacts(row))
      }
      return files
    }
  }
}
