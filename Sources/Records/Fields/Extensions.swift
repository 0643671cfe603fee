extension Extensions {
  /// Arrays and objects inside each other in extension fields.
  public static let depthLimit = 32
  /// Bytes that all extension fields of a record may take.
  public static let limit = 1 << 16

  /// Whether a name is one for an extension field: `x-` and 1 to 60 of `a-z`, `0-9` and `-`.
  public static func isName(_ name: String) -> Bool {
    let bytes = name.utf8
    guard bytes.starts(with: "x-".utf8), (3...62).contains(bytes.count) else { return false }
    return bytes.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
  }

  public func encode(into writer: inout CBORWriter) {
    Self.encode(.object(values.map { ($0.key, $0.value) }), into: &writer)
  }

  private static func encode(_ value: JSONValue, into writer: inout CBORWriter) {
    switch value {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .integer(let value): writer.integer(value)
    case .real(let value): writer.number(value)
    case .string(let value): writer.text(value)
    case .array(let values):
      writer.array(values.count)
      for value in values { encode(value, into: &writer) }
    case .object(let members):
      writer.map(members.count)
      // Deterministic CBOR: shorter names first, then by their bytes.
      let order: (String, String) -> Bool = { first, second in
        let (one, two) = (first.utf8.count, second.utf8.count)
        return one == two ? first.utf8.lexicographicallyPrecedes(second.utf8) : one < two
      }
      for (name, value) in members.sorted(by: { order($0.0, $1.0) }) {
        writer.text(name)
        encode(value, into: &writer)
      }
    }
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Extensions {
    guard try reader.peekMajor() == 5 else { throw .unexpectedType }
    guard case .object(let members) = try json(from: &reader, depth: 0) else {
      throw .unexpectedType
    }
    return Extensions(Dictionary(members) { _, last in last })
  }

  private static func json(
    from reader: inout CBORReader, depth: Int
  ) throws(CBORProblem) -> JSONValue {
    // So deep that the record around them, in a list, is still JSON that can be read back.
    guard depth <= Self.depthLimit else { throw .tooDeep }
    switch try reader.peekMajor() {
    case 0, 1: return .integer(try reader.integer())
    case 3: return .string(try reader.text())
    case 4:
      var values: [JSONValue] = []
      for _ in 0..<(try reader.array()) {
        values.append(try json(from: &reader, depth: depth + 1))
      }
      return .array(values)
    case 5:
      var members: [(String, JSONValue)] = []
      for _ in 0..<(try reader.map()) {
        members.append((try reader.text(), try json(from: &reader, depth: depth + 1)))
      }
      return .object(members)
    case 7: return try reader.simple()
    default: throw .unexpectedType
    }
  }
}

extension CBORReader {
  fileprivate mutating func simple() throws(CBORProblem) -> JSONValue {
    let start = position
    do { return .boolean(try boolean()) } catch { position = start }
    if (try? head(7)) == 22 { return .null }
    position = start
    return .real(try number())
  }
}
