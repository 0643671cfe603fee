import Records

extension Ledger {
  /// Appends saves and retractions in one commit, all or none, and answers for each in order.
  package func append(
    _ appends: [Append], by actor: ActorIdentity, gate: any Gate
  ) throws(CoachingError) -> Receipt {
    let job = AppendJob(ledger: self, appends: appends, actor: actor, gate: gate)
    try queue.commit(job)
    return Receipt(job: job)
  }

  /// The file that an identifier stands for, nil when there is none behind the gate.
  package func findFile(
    _ identifier: HostIdentifier, ownedBy owner: OwnerCode? = nil, gate: any Gate
  ) throws(CoachingError) -> FileFacts? {
    try storage.read { (connection) throws(CoachingError) in
      try file(named: identifier, owner: owner, gate, connection).map { FileFacts($0.row) }
    }
  }

  /// The file that an identifier stands for, opened when there is none.
  package func openFile(
    _ kind: FileKind, _ identifier: HostIdentifier, by actor: ActorIdentity, gate: any Gate
  ) throws(CoachingError) -> UniqueID {
    let owner = ownerCode(actor.organisation)
    if let file = try findFile(identifier, ownedBy: owner, gate: gate) {
      guard file.kind == kind else { throw CoachingError(.wrongFile(allowed: file.kind.name)) }
      return file.id
    }
    let job = AppendJob(
      ledger: self, appends: [], opening: (kind, identifier), actor: actor, gate: gate)
    try queue.commit(job)
    return job.openedFile
  }

  /// One version of a record; version 0 is the newest.
  package func get(
    _ id: UniqueID, in file: UniqueID, version: Int64, gate: any Gate
  ) throws(CoachingError) -> Document {
    try storage.read { (connection) throws(CoachingError) in
      if version == 0, let newest = try newest(id, in: file, gate, connection) { return newest }
      let visible = try self.file(file, gate, connection)
      let current = try self.current(id, in: visible, connection)
      let version = version == 0 ? current.version : version
      guard let place = try place(of: version, id, current, visible.row, connection) else {
        throw CoachingError(.notFound, record: id)
      }
      guard let found = try content(of: version, id, at: place, visible.row, connection) else {
        throw CoachingError(.expunged, record: id)
      }
      guard
        let document = try self.document(
          found.envelope, commit: found.commit, in: visible, connection)
      else { throw CoachingError(.notFound, record: id) }
      return document
    }
  }

  /// The newest version in one look-up; nil when there is none to read, and ``get(_:in:version:gate:)``
  /// goes on to say why.
  private func newest(
    _ id: UniqueID, in file: UniqueID, _ gate: any Gate, _ connection: any Connection
  ) throws(CoachingError) -> Document? {
    let row = try connection.statement(.selectNewest)
    row.bind(1, file)
    row.bind(2, id)
    guard try row.step() else {
      try connection.lookBeside(id)
      return nil
    }
    let mark = EntryMark(
      place: Place(origin: row.integer(0), position: row.integer(1)), commit: row.integer(2),
      restriction: Restriction(rawValue: row.integer(11)))
    let version = row.integer(4)
    let found = try FileRow(row, from: 5)
    guard let visible = try self.visible(found, gate, connection),
      try visible.view.shows(
        id,
        (
          kind: UInt32(truncatingIfNeeded: row.integer(13)),
          restriction: Restriction(rawValue: row.integer(12))
        ), in: found, connection)
      // Without another look: it would take longer to refuse what is hidden than what is not there.
    else { throw CoachingError(.notFound, record: id) }
    guard let sealed = row.bytes(3) else { return nil }
    guard mark.restriction.rawValue == row.integer(12) else {
      throw CoachingError(.damaged("a derived table differs from the log"))
    }
    var document = Document(kind: 0, file: .id(.zero), id: .zero)
    var reader = EntryReader(self, found)
    try keys.withKey(of: found, connection) { (key) throws(CoachingError) in
      try reader.open(sealed, at: mark, key: key) {
        (plain) throws(CoachingError) in
        try document.become(try EnvelopeView(plain), in: found.id, commit: mark.commit)
      }
    }
    // What the derived tables point at must be what was asked for: never somebody else's record,
    // never a stale version.
    guard document.id == id, document.version == version else {
      throw CoachingError(.damaged("a derived table points at another record"))
    }
    guard !visible.view.seesAllLinks(in: found) else { return document }
    return try redacted(document, in: visible, connection)
  }

  /// The row of a record that exists for whoever asks.
  private func current(
    _ id: UniqueID, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Current {
    let current = try connection.current(id, in: file.row.number)
    guard
      try file.view.shows(
        id, current.map { ($0.kind, $0.restriction) }, in: file.row, connection), let current
    else { throw CoachingError(.notFound, record: id) }
    return current
  }

  /// All versions of a record, oldest first; expunged ones without fields.
  package func history(
    of id: UniqueID, in file: UniqueID, gate: any Gate
  ) throws(CoachingError) -> [Document] {
    try storage.read { (connection) throws(CoachingError) in
      let visible = try self.file(file, gate, connection)
      let current = try self.current(id, in: visible, connection)
      var documents: [Document] = []
      for (version, place) in try versions(of: id, current, visible.row, connection) {
        let document = try versionDocument(
          version, of: id, kind: current.kind, at: place, visible, connection)
        if let document { documents.append(document) }
      }
      return documents
    }
  }

  private func versionDocument(
    _ version: Int64, of id: UniqueID, kind: UInt32, at place: Place, _ file: VisibleFile,
    _ connection: any Connection
  ) throws(CoachingError) -> Document? {
    if let found = try content(of: version, id, at: place, file.row, connection) {
      return try document(found.envelope, commit: found.commit, in: file, connection)
    }
    return try expunged(version, of: id, kind: kind, at: place, file.row, connection)
  }

  /// What remains of an expunged version: that it was there, and who removed it, when and why.
  func expunged(
    _ version: Int64, of id: UniqueID, kind: UInt32, at place: Place, _ file: FileRow,
    _ connection: any Connection
  ) throws(CoachingError) -> Document {
    let row = try connection.statement(.selectEntry)
    row.bind(1, file.number)
    row.bind(2, place.origin)
    row.bind(3, place.position)
    guard try row.step() else { throw CoachingError(.damaged("an entry is missing")) }
    let by = Place(origin: row.integer(8), position: row.integer(6))
    _ = try row.step()
    guard let (envelope, commit) = try entry(at: by, of: file, connection),
      envelope.kind == Envelope.Internal.expunction, envelope.id == id
    else { throw CoachingError(.damaged("an expunged entry does not say why")) }
    var provenance = envelope.provenance(commit: commit)
    provenance.state = .expunged
    return Document(
      kind: kind, file: .id(file.id), id: id, version: version, provenance: provenance)
  }

  /// Drops the derived tables and builds them again from the log.
  package func rebuild() throws(CoachingError) {
    try queue.commit(RebuildJob(self))
  }
}
