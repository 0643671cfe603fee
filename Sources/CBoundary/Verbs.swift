import CCoachingKit
import CoachingKit
import Records

// MARK: Saving

@c @implementation
public func coach_save(
  _ actor: OpaquePointer?, _ record: OpaquePointer?, _ error: ErrorOut
) -> coach_status {
  with(actor, record, as: RecordBox.self, error) { (actor, box) throws(CoachingError) in
    var document = try box.sound()
    try actor.save(&document)
    box.change { $0 = document }
  }
}

@c @implementation
public func coach_save_json(
  _ actor: OpaquePointer?, _ json: UnsafePointer<CChar>?, _ length: Int64, _ saved: HandleOut,
  _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    let text = try TextIn.json(json, length)
    let documents = try RecordJSON.read(text, arrayAllowed: true)
    let result = try actor.commit(documents.map { .save($0) })
    if saved != nil { try hand(try savedJSON(result), to: saved, "saved") }
  }
}

@c @implementation
public func coach_retract(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ record: UnsafePointer<CChar>?,
  _ version: Int64, _ reason: UnsafePointer<CChar>?, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    try actor.retract(
      try TextIn.id(record, "record_id"), in: try TextIn.id(file, "file"), version: version,
      reason: try TextIn.required(reason, upTo: Int(COACH_LIMIT_REASON), "reason"))
  }
}

@c @implementation
public func coach_expunge(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ record: UnsafePointer<CChar>?,
  _ version: Int64, _ reason: UnsafePointer<CChar>?, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    try actor.expunge(
      try TextIn.id(record, "record_id"), in: try TextIn.id(file, "file"), version: version,
      reason: try TextIn.required(reason, upTo: Int(COACH_LIMIT_REASON), "reason"))
  }
}

// MARK: Reading

@c @implementation
public func coach_get(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ id: UnsafePointer<CChar>?,
  _ version: Int64, _ record: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard record != nil else { throw CoachingError(.invalidArgument("record")) }
    let document = try actor.document(
      try TextIn.id(id, "record_id"), in: try TextIn.id(file, "file"), version: version)
    try hand(RecordBox(document), to: record, "record")
  }
}

@c @implementation
public func coach_history(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ id: UnsafePointer<CChar>?,
  _ list: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard list != nil else { throw CoachingError(.invalidArgument("list")) }
    let documents = try actor.history(
      of: try TextIn.id(id, "record_id"), in: try TextIn.id(file, "file"))
    try hand(ListBox(documents), to: list, "list")
  }
}

@c @implementation
public func coach_changes(
  _ actor: OpaquePointer?, _ commit: Int64, _ limit: UInt32, _ list: HandleOut,
  _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard list != nil else { throw CoachingError(.invalidArgument("list")) }
    guard commit >= 0 else { throw CoachingError(.invalidArgument("commit")) }
    let documents = try actor.changes(since: commit, limit: limit == 0 ? 100 : Int(limit))
    try hand(ListBox(documents), to: list, "list")
  }
}

@c @implementation
public func coach_find(
  _ actor: OpaquePointer?, _ query: UnsafePointer<coach_query>?, _ list: HandleOut,
  _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard list != nil else { throw CoachingError(.invalidArgument("list")) }
    let raw = try readOptions(query, minimum: MemoryLayout<coach_query>.size, "query")
    let file: UniqueID? = raw.file == nil ? nil : try TextIn.id(raw.file, "file")
    let cursor = try TextIn.optional(raw.cursor, upTo: 256, "cursor")
    let page = try actor.page(
      try Query(raw), in: file, cursor: cursor?.isEmpty == true ? nil : cursor)
    try hand(ListBox(page), to: list, "list")
  }
}

extension Query {
  fileprivate init(_ raw: coach_query) throws(CoachingError) {
    self.init()
    if raw.kind != 0 {
      guard Catalogue.shared.kind(numbered: raw.kind) != nil else {
        throw CoachingError(.unknownKind, kind: raw.kind)
      }
      kind = raw.kind
    }
    switch raw.state {
    case 0: state = .active
    case COACH_STATE_ANY: state = nil
    case 1...3: state = RecordState(rawValue: raw.state)
    default: throw CoachingError(.invalidArgument("state"))
    }
    occurred = try Self.range(raw.occurred_from, raw.occurred_until, "occurred_until")
    recorded = try Self.range(raw.recorded_from, raw.recorded_until, "recorded_until")
    guard raw.order <= 1, raw.tree <= 1 else { throw CoachingError(.invalidArgument("order")) }
    order = raw.order == COACH_NEWEST_FIRST ? .newestFirst : .oldestFirst
    isTree = raw.tree == 1
    limit = raw.limit == 0 ? 100 : Int(raw.limit)
    if raw.linked_to != nil { linkedTo = try TextIn.id(raw.linked_to, "linked_to") }
    guard linkedTo != nil || (raw.link_field == 0 && !isTree) else {
      throw CoachingError(.invalidArgument("linked_to"))
    }
    if raw.link_field != 0 { linkField = raw.link_field }
    if raw.identifier_system != nil || raw.identifier_value != nil {
      identifier = HostIdentifier(
        system: try TextIn.identifier(raw.identifier_system, "identifier_system"),
        value: try TextIn.identifier(raw.identifier_value, "identifier_value"))
    }
  }

  /// A range of times, of which zero leaves an end open.
  private static func range(
    _ from: Int64, _ until: Int64, _ name: String
  ) throws(CoachingError) -> Range<Int64> {
    let lower = from == 0 ? Int64.min : from
    let upper = until == 0 ? Int64.max : until
    guard lower <= upper else { throw CoachingError(.invalidArgument(name)) }
    return lower..<upper
  }
}

// MARK: Verification

@c @implementation
public func coach_verify(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ progress: coach_progress?,
  _ context: UnsafeMutableRawPointer?, _ findings: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    let file: UniqueID? = file == nil ? nil : try TextIn.id(file, "file")
    let found = try actor.verify(file: file) { done, total in
      progress.map { $0(context, done, total) == 0 } ?? true
    }
    try answer(found, store: actor.storeID, into: findings)
  }
}

/// Hands findings over, and fails when there are any.
func answer(
  _ found: Verification, store: UniqueID, into findings: HandleOut
) throws(CoachingError) {
  if findings != nil { try hand(try json(found, store: store), to: findings, "findings") }
  if let first = found.findings.first {
    throw CoachingError(.damaged("\(found.findings.count) findings, first: \(first.summary)"))
  }
}

func json(
  _ found: Verification, store: UniqueID
) throws(CoachingError) -> [UInt8] {
  var writer = JSONWriter()
  writer.beginObject()
  writer.name("store")
  writer.string(plain: store)
  writer.name("files")
  writer.integer(Int64(found.files))
  writer.name("entries")
  writer.integer(found.entries)
  writer.name("intact")
  writer.boolean(found.findings.isEmpty)
  writer.name("findings")
  writer.beginArray()
  for finding in found.findings {
    writer.beginObject()
    writer.name("file")
    writer.string(plain: finding.file)
    writer.name("position")
    writer.integer(finding.position)
    writer.name("kind")
    writer.string(finding.kind.rawValue)
    writer.name("message")
    writer.string(finding.message)
    writer.endObject()
  }
  writer.endArray()
  writer.endObject()
  return try finished(writer)
}
