import CCoachingKit
import CoachingKit
import Ledger
import Records

private func range(_ from: Int64, _ until: Int64) throws(CoachingError) -> Range<Int64> {
  let (lower, upper) = (from == 0 ? Int64.min : from, until == 0 ? Int64.max : until)
  guard lower <= upper else { throw CoachingError(.invalidArgument("until")) }
  return lower..<upper
}

@c @implementation
public func coach_access_log(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ from: Int64, _ until: Int64,
  _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    let rows = try actor.accesses(
      of: try TextIn.id(file, "file"), in: try range(from, until))
    try hand(try accessesJSON(rows), to: json, "json")
  }
}

@c @implementation
public func coach_emergencies(
  _ actor: OpaquePointer?, _ from: Int64, _ until: Int64, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    let rows = try actor.emergencies(in: try range(from, until))
    try hand(try accessesJSON(rows), to: json, "json")
  }
}

@c @implementation
public func coach_break_glass(
  _ actor: OpaquePointer?, _ system: UnsafePointer<CChar>?, _ value: UnsafePointer<CChar>?,
  _ reason: UnsafePointer<CChar>?, _ minutes: UInt32, _ files: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard files != nil else { throw CoachingError(.invalidArgument("files")) }
    let opened = try actor.breakGlass(
      HostIdentifier(
        system: try TextIn.identifier(system, "system"),
        value: try TextIn.identifier(value, "value")),
      reason: try TextIn.required(reason, upTo: Int(COACH_LIMIT_REASON), "reason"),
      minutes: Int(minutes))
    var writer = JSONWriter()
    writer.beginArray()
    for file in opened { writer.string(plain: file) }
    writer.endArray()
    try hand(try finished(writer), to: files, "files")
  }
}

private func accessesJSON(_ rows: [AccessRow]) throws(CoachingError) -> [UInt8] {
  var writer = JSONWriter()
  writer.beginArray()
  for row in rows { write(row, to: &writer) }
  writer.endArray()
  return try finished(writer)
}

private func write(_ row: AccessRow, to writer: inout JSONWriter) {
  writer.beginObject()
  writer.name("file")
  writer.string(plain: row.file)
  if let when = Instant(milliseconds: row.when) {
    writer.name("when")
    writer.string(plain: when)
  }
  for (name, text) in [
    ("actor", row.actor), ("organisation", row.organisation), ("purpose", row.purpose),
    ("verb", row.verb.name), ("kind", Catalogue.shared.kind(numbered: row.kind)?.name ?? ""),
    ("reason", row.reason ?? ""),
  ] where !text.isEmpty {
    writer.name(name)
    writer.string(text)
  }
  if let record = row.record {
    writer.name("record")
    writer.string(plain: record)
  }
  for (name, number) in [("roles", Int64(row.roles.rawValue)), ("count", row.count)]
  where number != 0 {
    writer.name(name)
    writer.integer(number)
  }
  writer.name("allowed")
  writer.boolean(row.isAllowed)
  writer.name("emergency")
  writer.boolean(row.isEmergency)
  writer.endObject()
}
