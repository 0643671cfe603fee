// Values of each type, appended to the writer. What a value may be beyond its form is for FieldCheck.

extension RecordReader {
  /// Appends the value that begins with this piece.
  mutating func value(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    switch plan.shape {
    case .text: try text(token, plan)
    case .integer: writer.integer(try integer(token, plan))
    case .real: writer.number(try number(token, plan))
    case .boolean: try boolean(token, plan)
    case .choice: writer.unsigned(UInt64(try choice(token, plan)))
    case .id, .link: try id(token, plan)
    case .date: try parsed(token, plan) { (text: UnsafeBufferPointer<UInt8>) in PartialDate(text) }
    case .instant: try parsed(token, plan) { (text: UnsafeBufferPointer<UInt8>) in Instant(text) }
    case .dateTime: try parsed(token, plan) { (text: UnsafeBufferPointer<UInt8>) in DateTime(text) }
    case .scale: try scale(token, plan)
    case .quantity: try quantity(token, plan)
    case .group, .concept, .attachment: try group(token, plan)
    case .list: try list(token, plan)
    case .extensions:
      guard case .objectStart = token else { throw wrong(plan) }
      try anyValue(token)
    }
  }

  func wrong(_ plan: ValuePlan) -> CoachingError {
    error(.wrongType(expected: plan.type.name))
  }

  private mutating func text(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    guard case .string(let text) = token else { throw wrong(plan) }
    text.withUTF8 { writer.text($0) }
  }

  private mutating func boolean(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    guard case .boolean(let value) = token else { throw wrong(plan) }
    writer.boolean(value)
  }

  /// A whole number, also one written as `3.0`, which JSON Schema calls an integer too.
  private func integer(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) -> Int64 {
    switch token {
    case .integer(let value): return value
    case .real(let value):
      guard let whole = Int64(exactly: value) else { throw wrong(plan) }
      return whole
    default: throw wrong(plan)
    }
  }

  private func number(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) -> Double {
    switch token {
    case .integer(let value): return Double(value)
    case .real(let value): return value
    default: throw wrong(plan)
    }
  }

  /// The number of a choice by its name, or "#12" for one of a newer version.
  private func choice(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) -> UInt32 {
    guard case .string(let name) = token, let list = plan.choices else { throw wrong(plan) }
    if let index = name.withUTF8({ plan.choiceNames.index(of: $0) }) {
      return list.entries[index].number
    }
    guard let number = Self.number(name), plan.choiceName(number) == nil else {
      throw error(.unknownChoice(list: list.name))
    }
    return number
  }

  private mutating func id(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    guard case .string(let text) = token else { throw wrong(plan) }
    guard let id = text.withUTF8({ UniqueID($0) }) else {
      throw error(.outOfRange(bounds: "UUIDs"))
    }
    writer.id(id)
  }

  private mutating func parsed<V: FieldValue>(
    _ token: JSONToken, _ plan: ValuePlan, _ parse: (UnsafeBufferPointer<UInt8>) -> V?
  ) throws(CoachingError) {
    guard case .string(let text) = token else { throw wrong(plan) }
    guard let value = text.withUTF8(parse) else {
      throw error(.outOfRange(bounds: Self.form(plan.shape)))
    }
    value.encode(into: &writer)
  }

  private static func form(_ shape: FieldShape) -> String {
    let date = "dates such as 2026, 2026-03 or 2026-03-01"
    let instant = "instants such as 2026-03-01T10:00:00+01:00"
    return switch shape {
    case .date: date
    case .instant: instant
    default: "\(date) and \(instant)"
    }
  }

  private static let scaleNames = NameTable(["value", "minimum", "maximum", "saidBy"])

  private mutating func scale(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    guard case .objectStart = token else { throw wrong(plan) }
    var value: Double?
    var bounds: (minimum: Double?, maximum: Double?)
    var saidBy: SaidBy?
    while case .name(let name) = try self.token() {
      let content = try self.token()
      switch name.withUTF8({ Self.scaleNames.index(of: $0) }) {
      case 0: value = try number(content, plan)
      case 1: bounds.minimum = try number(content, plan)
      case 2: bounds.maximum = try number(content, plan)
      case 3: saidBy = SaidBy(rawValue: try choice(content, .saidBy))
      default: throw error(.unknownField)
      }
    }
    let range = try range(bounds, plan)
    guard let value else { throw error(.invalidArgument("value")) }
    guard range.contains(value) else {
      throw error(.outOfRange(bounds: range.words))
    }
    Scale(value, of: range, saidBy: saidBy).encode(into: &writer)
  }

  /// The scale that was given, or where none was the field's own.
  private mutating func range(
    _ bounds: (minimum: Double?, maximum: Double?), _ plan: ValuePlan
  ) throws(CoachingError) -> ClosedRange<Double> {
    if bounds.minimum == nil, bounds.maximum == nil {
      if parts.isEmpty, writer.bytes.isEmpty { scalesNotGiven.append(field) }
      return plan.scale
    }
    guard let minimum = bounds.minimum, let maximum = bounds.maximum, minimum < maximum else {
      throw error(.invalidArgument("minimum"))
    }
    return minimum...maximum
  }

  private mutating func quantity(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    guard case .objectStart = token else { throw wrong(plan) }
    var value: Double?
    var unit: JSONText?
    while case .name(let name) = try self.token() {
      let content = try self.token()
      if name.matches("value") {
        value = try number(content, plan)
      } else if name.matches("unit"), case .string(let text) = content {
        unit = text
      } else if name.matches("unit") {
        throw wrong(plan)
      } else {
        throw error(.unknownField)
      }
    }
    guard let value else { throw error(.invalidArgument("value")) }
    guard let unit else { throw error(.invalidArgument("unit")) }
    writer.array(2)
    writer.number(value)
    unit.withUTF8 { writer.text($0) }
  }
}
