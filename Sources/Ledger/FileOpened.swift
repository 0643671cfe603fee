import Records

/// What the register says about a file that was opened.
struct FileOpened {
  var kind: FileKind
  /// Nil when it was erased since.
  var identifier: HostIdentifier?
  var organisation: String
  var isErased = false

  /// The entry of the register: its id is the file's.
  func entry(for file: UniqueID) -> Append {
    var body = Body()
    body.set(1, Int64(kind.rawValue))
    body.set(2, identifier?.system ?? "")
    body.set(3, identifier?.value ?? "")
    let document = Document(
      kind: Envelope.Internal.fileOpened, file: .id(file), id: file, body: body)
    return Append(saving: document)
  }

  init(kind: FileKind, identifier: HostIdentifier?, organisation: String) {
    self.kind = kind
    self.identifier = identifier
    self.organisation = organisation
  }

  init(_ envelope: Envelope) throws(CoachingError) {
    do {
      guard let kind = try envelope.body.value(1, as: Int64.self),
        let number = UInt32(exactly: kind),
        let system = try envelope.body.value(2, as: String.self),
        let value = try envelope.body.value(3, as: String.self)
      else { throw CBORProblem.truncated }
      self.init(
        kind: FileKind(rawValue: number), identifier: HostIdentifier(system: system, value: value),
        organisation: envelope.organisation)
    } catch {
      throw CoachingError(.damaged("an entry of the register cannot be read"))
    }
  }
}

extension Ledger {
  /// The identifiers under which files of clients were opened. The register is read from end to end: nothing
  /// leads from a file to its entry there.
  package func identifiers(
    ofClients files: [UniqueID]
  ) throws(CoachingError) -> [HostIdentifier] {
    try storage.read { (connection) throws(CoachingError) in
      let register = try connection.register()
      var found: [HostIdentifier] = []
      try Replay(self, register, connection).walk { (step) throws(CoachingError) in
        guard case .entry(let envelope) = step.content,
          envelope.kind == Envelope.Internal.fileOpened, files.contains(envelope.id)
        else { return }
        let opened = try FileOpened(envelope)
        if opened.kind == .client, let identifier = opened.identifier { found.append(identifier) }
      }
      return found
    }
  }
}
