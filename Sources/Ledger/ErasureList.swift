import Records
import Sealing

/// The files that were erased in a store, as a text that can be kept elsewhere: it brings a backup that
/// was made before up to date. A code under the key of the register shows that nobody else wrote it: that
/// key stays the same when the root key is rotated, so that older backups know it too.
///
/// Grounds stay out of it: they are free text, which can name a person, and the list is kept in the open.
private struct ErasureList {
  var store: UniqueID
  var files: [EraseJob.Wanted]
  var code = ""

  func json() throws(CoachingError) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("store", store)
    writer.name("erasures")
    writer.beginArray()
    for one in files {
      writer.beginObject()
      writer.member("file", one.file)
      writer.member("erased", one.replayed ?? 0)
      writer.endObject()
    }
    writer.endArray()
    writer.name("code")
    writer.string(code)
    writer.endObject()
    return try writer.finished()
  }

  init(store: UniqueID, files: [EraseJob.Wanted]) {
    self.store = store
    self.files = files
  }

  init(_ json: UnsafeBufferPointer<UInt8>) throws(CoachingError) {
    let root: JSONValue
    do { root = try JSONValue(parsing: json) } catch {
      throw CoachingError(.invalidJSON(error.words, offset: error.offset))
    }
    guard let store = Self.id(root["store"]), case .array(let erasures) = root["erasures"],
      case .string(let code) = root["code"]
    else { throw Self.malformed }
    self.init(store: store, files: [])
    self.code = code
    for erasure in erasures {
      guard let file = Self.id(erasure["file"]), case .integer(let erased) = erasure["erased"]
      else { throw Self.malformed }
      files.append(EraseJob.Wanted(file: file, replayed: erased))
    }
  }

  private static func id(_ value: JSONValue?) -> UniqueID? {
    guard case .string(let text) = value else { return nil }
    return UniqueID(text)
  }

  private static var malformed: CoachingError {
    CoachingError(.invalidJSON("it is no list of erasures", offset: 0))
  }

  /// The code that the store gives to it: over all of it, in numbers of fixed width.
  func code(
    _ ledger: Ledger, _ register: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> String {
    var writer = CBORWriter(capacity: 32 * (files.count + 1))
    writer.id(store)
    for one in files {
      writer.id(one.file)
      writer.bigEndian(UInt64(bitPattern: one.replayed ?? 0), count: 8)
    }
    let content = Array(Format.Domain.erasures.rawValue.utf8) + writer.bytes
    return try ledger.keys.withKey(of: register, connection) { (key) throws(CoachingError) in
      var code = [UInt8](repeating: 0, count: Format.digestSize)
      content.withBytes { content in
        code.withMutableBytes { code in
          if let base = code.baseAddress { BLAKE2b.hash(content, into: base, key: key) }
        }
      }
      return String(decoding: Hexadecimal.text(code), as: UTF8.self)
    }
  }
}

extension Ledger {
  /// The files that were erased, as a list that this store will know as its own.
  package func exportErasures() throws(CoachingError) -> [UInt8] {
    var list = ErasureList(store: id, files: [])
    try storage.read { (connection) throws(CoachingError) in
      let register = try connection.register()
      try Replay(self, register, connection).walk { (step) throws(CoachingError) in
        guard case .entry(let envelope) = step.content,
          envelope.kind == Envelope.Internal.erasure
        else { return }
        let erasure = try Erasure(envelope)
        list.files.append(EraseJob.Wanted(file: erasure.file, replayed: erasure.erased))
      }
      list.code = try list.code(self, register, connection)
    }
    return try list.json()
  }

  /// Erases what a list of this store names and what is there: what a restored backup needs before
  /// anybody opens it.
  package func replay(
    erasures json: UnsafeBufferPointer<UInt8>, by actor: ActorIdentity
  ) throws(CoachingError) {
    let list = try ErasureList(json)
    let code = try storage.read { (connection) throws(CoachingError) in
      try list.code(self, try connection.register(), connection)
    }
    guard list.store == id, list.code == code else {
      throw CoachingError(.rule("the list of erasures was not made by this store"))
    }
    try run(
      EraseJob(
        ledger: self, list.files, owner: nil, ground: "replayed from the list of erasures",
        actor: actor))
  }
}
