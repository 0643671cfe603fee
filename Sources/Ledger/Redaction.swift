import Records

extension Ledger {
  /// A version as a record for whoever asks; nil when that version does not exist for them.
  func document(
    _ envelope: Envelope, commit: Int64, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Document? {
    guard !envelope.isInternal else { return nil }
    // Of an older version the tables say nothing: its own content does.
    let readership = try Readership(
      envelope.body, kind: envelope.kind, in: file.row.kind, by: Author(envelope), keys)
    guard try file.view.shows(envelope.id, kind: envelope.kind, readership) else { return nil }
    return try redacted(
      envelope.document(in: file.row.id, commit: commit), in: file, connection)
  }

  /// A record without what leads to records that do not exist for whoever asks. Where there can be such links:
  /// ``View/seesAllLinks(in:)``.
  func redacted(
    _ document: Document, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Document {
    guard let kind = Catalogue.shared.kind(numbered: document.kind) else { return document }
    let hidden = try hiddenTargets(of: document.body, kind, in: file, connection)
    guard !hidden.isEmpty else { return document }
    var document = document
    try Self.checkingLinks(of: kind) { () throws(CBORProblem) in
      try document.body.removeLinks(of: kind, to: hidden)
    }
    return document
  }

  /// What a save says together with what whoever saves could not see in the version before.
  func restored(
    _ body: Body, number: UInt32, from before: Body, in file: VisibleFile,
    _ connection: any Connection
  ) throws(CoachingError) -> Body {
    guard let kind = Catalogue.shared.kind(numbered: number) else {
      return body
    }
    let hidden = try hiddenTargets(of: before, kind, in: file, connection)
    guard !hidden.isEmpty else { return body }
    var body = body
    try Self.checkingLinks(of: kind) { () throws(CBORProblem) in
      try body.restoreLinks(of: kind, to: hidden, from: before)
    }
    return body
  }

  /// Where the links of a record lead that does not exist for whoever asks.
  private func hiddenTargets(
    of body: Body, _ kind: KindDefinition, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Set<UniqueID> {
    var hidden: Set<UniqueID> = []
    var links: [(link: HeldLink, to: LinkTarget)] = []
    try Self.checkingLinks(of: kind) { () throws(CBORProblem) in links = try body.links(of: kind) }
    for (link, target) in links where !target.inDirectory {
      let current = try connection.current(link.target, in: file.row.number)
      let isShown = try current.map { (current) throws(CoachingError) in
        try file.view.shows(
          link.target, kind: current.kind, current.restriction, in: file.row, connection)
      }
      if isShown != true { hidden.insert(link.target) }
    }
    return hidden
  }

  private static func checkingLinks(
    of kind: KindDefinition, _ work: () throws(CBORProblem) -> Void
  ) throws(CoachingError) {
    do { try work() } catch {
      throw CoachingError(.wrongType(expected: "link"), kind: kind.number)
    }
  }
}

extension View {
  /// Whether a version exists for them, by what its content says of its readers.
  func shows(
    _ id: UniqueID, kind: UInt32, _ readership: Readership
  ) throws(CoachingError) -> Bool {
    let isGranted = try isGranted(id, kind: kind, readership.restriction) {
      (code) throws(CoachingError) in readership.codes.contains(code)
    }
    guard isGranted else { return false }
    guard readership.restriction.hasReaders, !showsAll(readership.restriction) else { return true }
    return readership.codes.contains(reader) || entries.contains(where: readership.codes.contains)
  }
}
