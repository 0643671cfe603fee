import Records

/// The files that were erased in a store, as a text that can be kept elsewhere: it brings a backup that
/// was made before up to date. Codes under keys of the store show that nobody else wrote it.
///
/// Grounds stay out of it: they are free text, which can name a person, and the list is kept in the open.
private struct ErasureList {
  var store: UniqueID
  var files: [EraseJob.Wanted]
  /// One for each key that the store ever had for this, so that a backup from before its root key was
  /// rotated knows its own.
  var codes: [String]

  func json() throws(CoachingError) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("store")
    writer.string(plain: store)
    writer.name("erasures")
    writer.beginArray()
    for one in files {
      writer.beginObject()
      writer.name("file")
      writer.string(plain: one.file)
      writer.name("erased")
      writer.integer(one.replayed ?? 0)
      writer.endObject()
    }
    writer.endArray()
    writer.name("codes")
    writer.beginArray()
    for code in codes { writer.string(code) }
    writer.endArray()
    writer.endObject()
    do { return try writer.finish() } catch {
      throw CoachingError(.invalidJSON(error.words, offset: error.offset))
    }
  }

  init(store: UniqueID, files: [EraseJob.Wanted]) {
    self.store = store
    self.files = files
    codes = []
  }

  init(_ json: UnsafeBufferPointer<UInt8>) throws(CoachingError) {
    let root: JSONValue
    do { root = try JSONValue(parsing: json) } catch {
      throw CoachingError(.invalidJSON(error.words, offset: error.offset))
    }
    guard let store = Self.id(root["store"]), case .array(let erasures) = root["erasures"],
      case .array(let codes) = root["codes"]
    else { throw Self.malformed }
    self.init(store: store, files: [])
    for erasure in erasures {
      guard let file = Self.id(erasure["file"]), case .integer(let erased) = erasure["erased"]
      else { throw Self.malformed }
      files.append(EraseJob.Wanted(file: file, replayed: erased))
    }
    for code in codes {
      guard case .string(let code) = code else { throw Self.malformed }
      self.codes.append(code)
    }
  }

  private static func id(_ value: JSONValue?) -> UniqueID? {
    guard case .string(let text) = value else { return nil }
    return UniqueID(text)
  }

  private static var malformed: CoachingError {
    CoachingError(.invalidJSON("it is no list of erasures", offset: 0))
  }

  /// What the codes are made over: all of it, in numbers of fixed width.
  var content: [UInt8] {
    var writer = CBORWriter(capacity: 32 * (files.count + 1))
    writer.id(store)
    for one in files {
      writer.id(one.file)
      writer.bigEndian(UInt64(bitPattern: one.replayed ?? 0), count: 8)
    }
    return Array(Format.Domain.erasures.rawValue.utf8) + writer.bytes
  }
}

extension Ledger {
  /// The files that were erased, as a list that this store will know as its own.
  package func exportErasures() throws(CoachingError) -> [UInt8] {
    var list = ErasureList(store: id, files: [])
    try storage.read { (connection) throws(CoachingError) in
      guard let register = try connection.file(numbered: FileRow.register) else {
        throw CoachingError(.damaged("the register is missing"))
      }
      try Replay(self, register, connection).walk { (step) throws(CoachingError) in
        guard case .entry(let envelope) = step.content,
          envelope.kind == Envelope.Internal.erasure
        else { return }
        let erasure = try Erasure(envelope)
        list.files.append(EraseJob.Wanted(file: erasure.file, replayed: erasure.erased))
      }
    }
    list.codes = [keys.erasuresCode(list.content)]
    return try list.json()
  }

  /// Erases what a list of this store names and what is there: what a restored backup needs before
  /// anybody opens it.
  package func replay(
    erasures json: UnsafeBufferPointer<UInt8>, by actor: ActorIdentity
  ) throws(CoachingError) {
    let list = try ErasureList(json)
    guard list.store == id, list.codes.contains(keys.erasuresCode(list.content)) else {
      throw CoachingError(.rule("the list of erasures was not made by this store"))
    }
    try run(
      EraseJob(
        ledger: self, list.files, owner: nil, ground: "replayed from the list of erasures",
        actor: actor))
  }
}
