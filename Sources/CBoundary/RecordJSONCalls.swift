import CCoachingKit
import Records

@c @implementation
public func coach_record_from_json(
  _ json: UnsafePointer<CChar>?, _ length: Int64, _ record: HandleOut, _ error: ErrorOut
) -> coach_status {
  // Safe: the header asks for a pointer to write to, or NULL.
  record?.pointee = nil
  return attempt(error) { () throws(CoachingError) in
    guard record != nil else { throw CoachingError(.invalidArgument("record")) }
    let text = try TextIn.json(json, length)
    guard let document = try RecordJSON.read(text, arrayAllowed: false).first else {
      throw CoachingError(.invalidJSON("there is no record", offset: 0))
    }
    try hand(RecordBox(document), to: record, "record")
  }
}

@c @implementation
public func coach_record_json(
  _ record: OpaquePointer?, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withHandle(record, as: RecordBox.self, error: error) { (box) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    var writer = JSONWriter()
    writer.reserve(512 + 2 * box.document.body.size)
    RecordJSON.write(box.document, into: &writer)
    let text: [UInt8]
    do throws(JSONProblem) { text = try writer.finish() } catch {
      throw CoachingError(error.fact, kind: box.document.kind, record: box.document.id)
    }
    try hand(text, to: json, "json")
  }
}

extension TextIn {
  /// A JSON text within the limit.
  static func json(
    _ text: UnsafePointer<CChar>?, _ length: Int64
  ) throws(CoachingError) -> UnsafeBufferPointer<UInt8> {
    let limit = Int(COACH_LIMIT_JSON)
    let bytes = try bytes(text, length, upTo: limit, "json")
    guard bytes.count <= limit else {
      throw CoachingError(.tooLarge("The size of the JSON", limit: limit))
    }
    return bytes
  }
}

@c @implementation
public func coach_catalogue(_ json: HandleOut) -> coach_status {
  attempt(nil) { () throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    try hand(CatalogueJSON.write(), to: json, "json")
  }
}

@c @implementation
public func coach_catalogue_schema(_ json: HandleOut) -> coach_status {
  attempt(nil) { () throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    try hand(CatalogueSchema.write(), to: json, "json")
  }
}
