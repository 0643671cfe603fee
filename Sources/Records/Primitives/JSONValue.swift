/// A JSON document as a tree, for the rare places where reading piece by piece is too much trouble.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number written without fraction and exponent.
  case integer(Int64)
  /// Any other number.
  case real(Double)
  /// A string.
  case string(String)
  /// The elements in order.
  case array([JSONValue])
  /// The members in order.
  case object([(String, JSONValue)])

  /// Reads an I-JSON document.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONProblem) {
    var reader = JSONReader(bytes)
    self = try JSONValue.value(from: try reader.nextToken(), reader: &reader)
    // What comes next is the end, or thrown as bytes after it.
    _ = try reader.nextToken()
  }

  /// Reads an I-JSON document.
  public init(parsing bytes: [UInt8]) throws(JSONProblem) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONProblem) in
      try JSONValue(parsing: buffer)
    }
  }

  /// The document in compact form; throws when the tree holds what I-JSON does not allow.
  public func encoded() throws(JSONProblem) -> [UInt8] {
    var writer = JSONWriter()
    try write(to: &writer, depth: 0)
    let bytes = try writer.finish()
    // Names that come twice are found by the reader, which knows how to do that fast.
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONProblem) in
      var reader = JSONReader(buffer)
      try reader.skipValue()
    }
    return bytes
  }

  /// The value of the first member of this name; nil when there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0.utf8.elementsEqual(name.utf8) }?.1
  }
}

extension JSONValue {
  /// The value that begins with `token`. Recurses no deeper than the reader lets documents be.
  private static func value(
    from token: JSONToken, reader: inout JSONReader
  ) throws(JSONProblem) -> JSONValue {
    switch token {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .integer(let value): return .integer(value)
    case .real(let value): return .real(value)
    case .string(let text): return .string(text.string)
    case .arrayStart: return .array(try elements(from: &reader))
    case .objectStart: return .object(try members(from: &reader))
    case .name, .arrayEnd, .objectEnd, .end:
      // The reader never gives these where a value must be.
      throw JSONProblem(kind: .unexpectedByte, offset: reader.offset)
    }
  }

  private static func elements(from reader: inout JSONReader) throws(JSONProblem) -> [JSONValue] {
    var elements: [JSONValue] = []
    while true {
      let token = try reader.nextToken()
      if case .arrayEnd = token { return elements }
      elements.append(try value(from: token, reader: &reader))
    }
  }

  private static func members(
    from reader: inout JSONReader
  ) throws(JSONProblem) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    while case .name(let text) = try reader.nextToken() {
      let name = text.string
      let token = try reader.nextToken()
      members.append((name, try value(from: token, reader: &reader)))
    }
    return members
  }

  /// Stops at the depth limit, so that a tree of any depth can be handed in.
  package func write(to writer: inout JSONWriter, depth: Int) throws(JSONProblem) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .integer(let value): writer.integer(value)
    case .real(let value): writer.real(value)
    case .string(let text): writer.string(text)
    case .array(let elements):
      try checkDepth(depth, writer)
      writer.beginArray()
      for element in elements { try element.write(to: &writer, depth: depth + 1) }
      writer.endArray()
    case .object(let members):
      try checkDepth(depth, writer)
      writer.beginObject()
      for (name, value) in members {
        writer.name(name)
        try value.write(to: &writer, depth: depth + 1)
      }
      writer.endObject()
    }
  }

  private func checkDepth(_ depth: Int, _ writer: borrowing JSONWriter) throws(JSONProblem) {
    guard depth < JSONProblem.depthLimit else {
      throw JSONProblem(kind: .tooDeep, offset: writer.bytes.count)
    }
  }
}

extension JSONValue: Hashable {
  /// Equal text is the same bytes, and members are equal in the same order only.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let first), .boolean(let second)): first == second
    case (.integer(let first), .integer(let second)): first == second
    case (.real(let first), .real(let second)): first == second
    case (.string(let first), .string(let second)): first.utf8.elementsEqual(second.utf8)
    case (.array(let first), .array(let second)): first == second
    case (.object(let first), .object(let second)):
      first.elementsEqual(second) {
        $0.0.utf8.elementsEqual($1.0.utf8) && $0.1 == $1.1
      }
    default: false
    }
  }

  /// Agrees with equality.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .real(let value): hasher.combine(value)
    case .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let members):
      hasher.combine(members.count)
      for (name, value) in members {
        hasher.combine(name)
        hasher.combine(value)
      }
    }
  }
}
