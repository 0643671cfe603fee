import Records

/// What the register says about a file that was erased.
struct Erasure {
  var file: UniqueID
  var kind: FileKind
  /// The organisation that opened it.
  var organisation: String
  /// The entries of the register that said under which identifier it was opened.
  var openings: [Place]
  /// When the file was erased in the store from whose list this was replayed; nil when it was not.
  var replayed: Int64?
  /// The newest time that was ever recorded until then, since those of the file are destroyed.
  var newest: Int64 = .min
  /// When this was recorded; 0 until it is.
  var recorded: Int64 = 0

  /// When the file was erased first.
  var erased: Int64 { replayed ?? recorded }

  /// The entry of the register: its id is the file's, its reason the ground.
  func entry(ground: String) -> Append {
    var body = Body()
    body.set(1, Int64(kind.rawValue))
    body.set(2, organisation)
    body.set(3, openings.flatMap { [$0.origin, $0.position] })
    if let replayed { body.set(4, replayed) }
    body.set(5, newest)
    var entry = Append(
      saving: Document(kind: Envelope.Internal.erasure, file: .id(file), id: file, body: body))
    entry.reason = ground
    return entry
  }

  /// Without what the register said so far.
  init(of row: FileRow, replayed: Int64?) {
    file = row.id
    kind = row.kind
    organisation = ""
    openings = []
    self.replayed = replayed
  }

  init(_ envelope: Envelope) throws(CoachingError) {
    do {
      guard let kind = try envelope.body.value(1, as: Int64.self),
        let number = UInt32(exactly: kind),
        let organisation = try envelope.body.value(2, as: String.self)
      else { throw CBORProblem.truncated }
      let places = try envelope.body.value(3, as: [Int64].self) ?? []
      guard places.count % 2 == 0 else { throw CBORProblem.truncated }
      file = envelope.id
      self.kind = FileKind(rawValue: number)
      self.organisation = organisation
      openings = stride(from: 0, to: places.count, by: 2).map {
        Place(origin: places[$0], position: places[$0 + 1])
      }
      replayed = try envelope.body.value(4, as: Int64.self)
      newest = try envelope.body.value(5, as: Int64.self) ?? .min
      recorded = envelope.recorded
    } catch {
      throw CoachingError(.damaged("an entry of the register cannot be read"))
    }
  }
}
