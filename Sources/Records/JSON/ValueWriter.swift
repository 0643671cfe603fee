/// Writes one encoded value as JSON, led by what the catalogue says of it. Throws when the value is
/// not of that form.
enum ValueWriter {
  static func write(
    _ plan: ValuePlan, from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    switch plan.shape {
    case .text: json.string(utf8: try reader.textBytes())
    case .integer: json.integer(try reader.integer())
    case .real: json.real(try reader.number())
    case .boolean: json.boolean(try reader.boolean())
    case .choice: try choice(plan, from: &reader, to: &json)
    case .id, .link: json.string(plain: try reader.id())
    case .date: json.string(utf8: try reader.textBytes())
    case .instant: json.string(plain: try Instant.decode(from: &reader))
    case .dateTime: try dateTime(from: &reader, to: &json)
    case .scale: try scale(from: &reader, to: &json)
    case .quantity: try quantity(from: &reader, to: &json)
    case .group, .concept, .attachment: try group(plan, from: &reader, to: &json)
    case .list: try list(plan, from: &reader, to: &json)
    case .extensions:
      guard try reader.peekMajor() == 5 else { throw .unexpectedType }
      try anyValue(from: &reader, to: &json, depth: 0)
    }
  }

  private static func choice(
    _ plan: ValuePlan, from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    let number = try reader.number32()
    json.string(plan.choiceName(number) ?? "#\(number)")
  }

  private static func dateTime(
    from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    if try reader.peekMajor() == 4 {
      json.string(plain: try Instant.decode(from: &reader))
    } else {
      json.string(utf8: try reader.textBytes())
    }
  }

  private static func scale(
    from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    let count = try reader.array()
    guard count == 3 || count == 4 else { throw .unexpectedType }
    json.beginObject()
    json.name("value")
    json.real(try reader.number())
    json.name("minimum")
    json.real(try reader.number())
    json.name("maximum")
    json.real(try reader.number())
    if count == 4 {
      json.name("saidBy")
      try choice(.saidBy, from: &reader, to: &json)
    }
    json.endObject()
  }

  private static func quantity(
    from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    guard try reader.array() == 2 else { throw .unexpectedType }
    json.beginObject()
    json.name("value")
    json.real(try reader.number())
    json.name("unit")
    json.string(utf8: try reader.textBytes())
    json.endObject()
  }

  private static func list(
    _ plan: ValuePlan, from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    guard let element = plan.element else { throw .unexpectedType }
    json.beginArray()
    for _ in 0..<(try reader.array()) { try write(element, from: &reader, to: &json) }
    json.endArray()
  }

  private static func group(
    _ plan: ValuePlan, from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    json.beginObject()
    var next = 0
    for _ in 0..<(try reader.map()) {
      let number = try reader.number32()
      if let index = plan.parts.index(numbered: number, from: next) {
        next = index + 1
        let part = plan.parts.all[index]
        json.name(part.name)
        try write(part.value, from: &reader, to: &json)
      } else {
        RecordWriter.unknown(number, try reader.item(), into: &json)
      }
    }
    json.endObject()
  }

  private static func anyValue(
    from reader: inout CBORReader, to json: inout JSONWriter, depth: Int
  ) throws(CBORProblem) {
    guard depth < CBORReader.maximumDepth else { throw .tooDeep }
    switch try reader.peekMajor() {
    case 0, 1: json.integer(try reader.integer())
    case 3: json.string(utf8: try reader.textBytes())
    case 4:
      json.beginArray()
      for _ in 0..<(try reader.array()) { try anyValue(from: &reader, to: &json, depth: depth + 1) }
      json.endArray()
    case 5:
      json.beginObject()
      for _ in 0..<(try reader.map()) {
        json.name(utf8: try reader.textBytes())
        try anyValue(from: &reader, to: &json, depth: depth + 1)
      }
      json.endObject()
    case 7: try simple(from: &reader, to: &json)
    default: throw .unexpectedType
    }
  }

  private static func simple(
    from reader: inout CBORReader, to json: inout JSONWriter
  ) throws(CBORProblem) {
    let item = try reader.item()
    switch item.first {
    case 0xF4: json.boolean(false)
    case 0xF5: json.boolean(true)
    case 0xF6: json.null()
    default:
      var number = CBORReader(item)
      json.real(try number.number())
    }
  }
}

extension CBORReader {
  /// The bytes of the next item, whatever it is. Valid as long as the memory that is read.
  fileprivate mutating func item() throws(CBORProblem) -> UnsafeRawBufferPointer {
    let start = position
    try skip()
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
  }
}
