/// A group by itself as JSON: the parameters and the result of a report.
package enum GroupJSON {
  /// Bytes of one text passed in.
  package static let limit = 1 << 16

  /// Reads a group. What is wrong with it is said of the parameter where it stands.
  package static func read<G: Group>(
    _ text: UnsafeBufferPointer<UInt8>, as _: G.Type
  ) throws(CoachingError) -> G {
    guard text.count <= limit else {
      throw CoachingError(.tooLarge("The size of the parameters", limit: limit))
    }
    let parts = G.fields.map(\.definition)
    let encoded: [UInt8]
    do throws(CoachingError) { encoded = try read(text, parts) } catch {
      throw parameterError(error, parts)
    }
    do {
      return try encoded.withBytes { (encoded) throws(CBORProblem) in
        var reader = CBORReader(encoded)
        return try G.decode(from: &reader)
      }
    } catch {
      throw CoachingError(.invalidParameter("", problem: "is not known"))
    }
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ parts: [FieldDefinition]
  ) throws(CoachingError) -> [UInt8] {
    var reader = RecordReader(text)
    let type = FieldType.group(parts)
    let first = try reader.token()
    guard case .objectStart = first else { throw reader.malformed("parameters are a JSON object") }
    try reader.value(first, ValuePlan(type))
    // What comes next is the end, or thrown as bytes after it.
    _ = try reader.token()
    try check(reader.writer.bytes, parts)
    return reader.writer.bytes
  }

  /// Checks the parameters of a caller that has types.
  package static func check<G: Group>(_ group: G) throws(CoachingError) {
    let parts = G.fields.map(\.definition)
    var writer = CBORWriter()
    group.encode(into: &writer)
    do throws(CoachingError) { try check(writer.bytes, parts) } catch {
      throw parameterError(error, parts)
    }
  }

  private static func check(
    _ encoded: [UInt8], _ parts: [FieldDefinition]
  ) throws(CoachingError) {
    // Nothing given: only what is required can be wrong.
    if encoded == [0xA0] {
      guard let missing = parts.first(where: \.isRequired) else { return }
      throw CoachingError(.missingField, field: missing.number)
    }
    try encoded.withBytes { (encoded) throws(CoachingError) in
      try FieldCheck(kind: 0, field: 0).check(encoded, is: .group(parts))
    }
  }

  private static func parameterError(
    _ error: CoachingError, _ parts: [FieldDefinition]
  ) -> CoachingError {
    let name = parts.first { $0.number == error.field }?.name ?? ""
    let problem: String
    switch error.fact {
    case .unknownField: problem = "is not known"
    case .wrongType(let expected): problem = "is of type \(expected)"
    case .outOfRange(let bounds): problem = "is not within \(bounds)"
    case .unknownChoice(let list): problem = "is not in \(list)"
    case .missingField: problem = "is required"
    default: return error
    }
    return CoachingError(.invalidParameter(name, problem: problem))
  }

  /// Writes a group. Empty lists and groups are left out, as in records.
  package static func write<G: Group>(_ group: G) throws(CoachingError) -> [UInt8] {
    var encoded = CBORWriter(capacity: 1024)
    group.encode(into: &encoded)
    var json = JSONWriter()
    let plan = ValuePlan(.group(G.fields.map(\.definition)))
    do {
      try encoded.bytes.withBytes { (encoded) throws(CBORProblem) in
        var reader = CBORReader(encoded)
        try ValueWriter.write(plan, from: &reader, to: &json)
      }
    } catch {
      throw CoachingError(.damaged("a report cannot be written"))
    }
    do { return try json.finish() } catch { throw CoachingError(error.asFact) }
  }

  /// Writes the JSON Schema of a group, whole in itself.
  package static func writeSchema(
    _ title: String, _ meaning: String, _ fields: [FieldDefinition], isResult: Bool,
    into writer: inout JSONWriter
  ) {
    var lists: [ChoiceList] = [SaidBy.list]
    ChoiceList.collect(fields, into: &lists)
    let schema = JSONValue.object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", .string(title)),
      ("description", .string(meaning)),
      ("type", "object"),
      ("required", .strings(fields.filter(\.isRequired).map(\.name))),
      ("properties", .object(fields.map { ($0.name, SchemaTypes.field($0)) })),
      ("additionalProperties", .boolean(false)),
      (
        "$defs",
        .object(
          SchemaDefinitions.values
            + lists.map { ("choice.\($0.name)", SchemaTypes.choice($0)) })
      ),
    ])
    // A record has so many elements at most; what is told of all records may have more.
    let whole = isResult ? schema.without("maxItems") : schema
    // Nothing above is refused: no name comes twice, and the tree is shallow.
    try? whole.write(to: &writer, depth: 0)
  }
}

extension JSONValue {
  /// The same without the members of a name.
  fileprivate func without(_ name: String) -> JSONValue {
    switch self {
    case .array(let elements): .array(elements.map { $0.without(name) })
    case .object(let members):
      .object(members.filter { $0.0 != name }.map { ($0.0, $0.1.without(name)) })
    default: self
    }
  }
}
