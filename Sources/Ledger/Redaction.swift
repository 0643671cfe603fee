import Records

extension Ledger {
  /// A version as a record for whoever asks; nil when that version does not exist for them.
  func document(
    _ envelope: Envelope, commit: Int64, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Document? {
    guard !envelope.isInternal else { return nil }
    // Of an older version the tables say nothing: its own content does.
    let readership = try Readership(
      envelope.body, kind: envelope.kind, by: Author(envelope), keys)
    guard file.view.shows(envelope.id, kind: envelope.kind, readership) else { return nil }
    return try redacted(
      envelope.document(in: file.row.id, commit: commit), in: file, connection)
  }

  /// A record without what leads to records that do not exist for whoever asks. In the newest version who
  /// sees everything meets no such link: see ``AppendJob``, which refuses links to what only some see.
  func redacted(
    _ document: Document, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Document {
    guard let kind = Catalogue.shared.kind(numbered: document.kind) else { return document }
    var hidden: Set<UniqueID> = []
    do {
      for (link, target) in try document.body.links(of: kind) where !target.inDirectory {
        let current = try connection.current(link.target, in: file.row.number)
        let isShown = try current.map { (current) throws(CoachingError) in
          try file.view.shows(
            link.target, kind: current.kind, current.restriction, in: file.row, connection)
        }
        if isShown != true { hidden.insert(link.target) }
      }
      guard !hidden.isEmpty else { return document }
      var document = document
      try document.body.removeLinks(of: kind, to: hidden)
      return document
    } catch let error as CoachingError {
      throw error
    } catch {
      throw CoachingError(.wrongType(expected: "link"), kind: kind.number)
    }
  }
}

extension View {
  /// Whether a version exists for them, by what its content says of its readers.
  func shows(_ id: UniqueID, kind: UInt32, _ readership: Readership) -> Bool {
    guard grants.contains(where: { $0.shows(id, kind: kind, readership.restriction) }) else {
      return false
    }
    return !readership.restriction.contains(.named) || readership.codes.contains(reader)
  }
}
