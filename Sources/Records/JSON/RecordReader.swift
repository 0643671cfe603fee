/// Reads records from a JSON document, each value straight into its encoded form.
struct RecordReader {
  var json: JSONReader
  /// The value of the field that is being read.
  var writer = CBORWriter(capacity: 256)
  /// The parts of the maps that are open in `writer`.
  var parts: [EncodedPart] = []
  /// What errors are about.
  var kind: UInt32 = 0
  var field: UInt32 = 0
  /// Fields of the record whose value came without its scale.
  var scalesNotGiven: [UInt32] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    json = JSONReader(text)
  }

  /// What a record says beside its fields.
  private struct Envelope {
    var file: FileReference?
    var id: UniqueID?
    var version: Int64 = 0
  }

  private static let envelope = NameTable([
    "kind", "file", "id", "version", "state", "recorded", "commit", "actor", "organisation",
    "purpose", "reason",
  ])

  /// Reads the members of an object that has just begun.
  mutating func document() throws(CoachingError) -> Document {
    kind = 0
    field = 0
    scalesNotGiven = []
    var envelope = Envelope()
    do throws(CoachingError) {
      return try document(&envelope)
    } catch {
      var error = error
      error.record = error.record ?? envelope.id
      throw error
    }
  }

  private mutating func document(
    _ envelope: inout Envelope
  ) throws(CoachingError) -> Document {
    var plan: KindPlan?
    var body = Body(capacity: 1024)
    var expected = 0
    var nextMember = 0
    while case .name(let name) = try token() {
      if let member = name.withUTF8({ Self.envelope.index(of: $0, from: nextMember) }) {
        nextMember = member + 1
        try read(member, into: &envelope, &plan)
        continue
      }
      let known: KindPlan
      if let plan { known = plan } else { known = try kindAhead() }
      plan = known
      expected = try member(name, of: known, expected, into: &body)
      field = 0
    }
    guard let plan else { throw malformed("a record needs \"kind\"") }
    guard let file = envelope.file else { throw malformed("a record needs \"file\"") }
    try checkFile(file, of: plan.definition)
    guard body.size <= Body.limit else {
      throw error(.tooLarge("The size of a record", limit: Body.limit))
    }
    var document = Document(
      kind: kind, file: file, id: envelope.id ?? .makeVersion7(), version: envelope.version,
      body: body)
    swap(&document.scalesNotGiven, &scalesNotGiven)
    return document
  }

  private func checkFile(
    _ file: FileReference, of definition: KindDefinition
  ) throws(CoachingError) {
    guard case .named(let fileKind, _) = file, !definition.files.contains(fileKind) else { return }
    let allowed = definition.files.map(\.name).joined(separator: ", ")
    throw error(.wrongFile(allowed: allowed))
  }
}

// MARK: - The envelope

extension RecordReader {
  /// Reads the member of this place in the table of names.
  private mutating func read(
    _ member: Int, into envelope: inout Envelope, _ plan: inout KindPlan?
  ) throws(CoachingError) {
    switch member {
    case 0: plan = try kindName(try token())
    case 1: envelope.file = try fileReference()
    case 2: envelope.id = try id("id", from: try token())
    case 3: envelope.version = try version()
    default:
      // Said by the library when it wrote the record, and never taken back.
      do { try json.skipValue() } catch { throw self.error(error.asFact) }
    }
  }

  private mutating func kindName(_ token: JSONToken) throws(CoachingError) -> KindPlan {
    guard case .string(let name) = token else { throw malformed("\"kind\" is a string") }
    guard let plan = name.withUTF8({ JSONPlan.shared.kind(named: $0) }) else {
      throw error(.unknownKind)
    }
    kind = plan.definition.number
    return plan
  }

  /// The kind, when fields stand before it: looked for from the value that comes next.
  private mutating func kindAhead() throws(CoachingError) -> KindPlan {
    var scout = json
    do {
      try scout.skipValue()
      while case .name(let name) = try scout.nextToken() {
        if name.matches("kind") { return try kindName(try scout.nextToken()) }
        try scout.skipValue()
      }
    } catch let problem as JSONProblem {
      throw error(problem.asFact)
    } catch let problem as CoachingError {
      throw problem
    } catch {
      // Nothing else is thrown above.
    }
    throw malformed("a record needs \"kind\"")
  }

  private mutating func version() throws(CoachingError) -> Int64 {
    guard case .integer(let version) = try token(), version >= 0 else {
      throw error(.invalidArgument("version"))
    }
    return version
  }

  private func id(_ name: String, from token: JSONToken) throws(CoachingError) -> UniqueID {
    guard case .string(let text) = token, let id = text.withUTF8({ UniqueID($0) }) else {
      throw error(.invalidArgument(name))
    }
    return id
  }

  private mutating func fileReference() throws(CoachingError) -> FileReference {
    let first = try token()
    guard case .objectStart = first else { return .id(try id("file", from: first)) }
    var fileKind: FileKind?
    var system: String?
    var value: String?
    while case .name(let name) = try token() {
      let content = try token()
      if name.matches("kind") {
        fileKind = try self.fileKind(content)
      } else if name.matches("system") {
        system = try identifier("system", content)
      } else if name.matches("value") {
        value = try identifier("value", content)
      } else {
        throw error(.invalidArgument("file"))
      }
    }
    guard let fileKind, let system, let value else { throw error(.invalidArgument("file")) }
    return .named(fileKind, HostIdentifier(system: system, value: value))
  }

  private func fileKind(_ token: JSONToken) throws(CoachingError) -> FileKind {
    guard case .string(let name) = token,
      let entry = name.withUTF8({ FileKind.list.entry(named: $0) })
    else { throw error(.invalidArgument("file")) }
    return FileKind(rawValue: entry.number)
  }

  private func identifier(_ name: String, _ token: JSONToken) throws(CoachingError) -> String {
    guard case .string(let text) = token else { throw error(.invalidArgument(name)) }
    let identifier = text.string
    guard !identifier.isEmpty else { throw error(.invalidArgument(name)) }
    guard identifier.utf8.count <= 256 else {
      throw error(.tooLarge("The length of \(name)", limit: 256))
    }
    return identifier
  }
}

// MARK: - Pieces and errors

extension RecordReader {
  /// The next piece of the document.
  @inline(__always)
  mutating func token() throws(CoachingError) -> JSONToken {
    do { return try json.nextToken() } catch { throw self.error(error.asFact) }
  }

  /// The next piece of an array of records: the beginning of one, or the end of the array.
  mutating func element() throws(CoachingError) -> JSONToken {
    let token = try token()
    switch token {
    case .objectStart, .arrayEnd: return token
    default: throw malformed("a record is a JSON object")
    }
  }

  /// An error about what is being read.
  func error(_ fact: CoachingError.Fact) -> CoachingError {
    CoachingError(fact, kind: kind, field: field)
  }

  /// An error about JSON that is not of the form of a record.
  func malformed(_ problem: String) -> CoachingError {
    error(.invalidJSON(problem, offset: json.offset))
  }
}
