/// What a Swift property of a kind can hold: knows its own encoding.
public protocol FieldValue: Sendable, Hashable {
  /// Appends the value.
  func encode(into writer: inout CBORWriter)
  /// Reads one value.
  static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Self
}

extension String: FieldValue {
  public func encode(into writer: inout CBORWriter) { writer.text(self) }
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> String {
    try reader.text()
  }
}

extension Int64: FieldValue {
  public func encode(into writer: inout CBORWriter) { writer.integer(self) }
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Int64 {
    try reader.integer()
  }
}

extension Double: FieldValue {
  public func encode(into writer: inout CBORWriter) { writer.number(self) }
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Double {
    try reader.number()
  }
}

extension Bool: FieldValue {
  public func encode(into writer: inout CBORWriter) { writer.boolean(self) }
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Bool {
    try reader.boolean()
  }
}

extension UniqueID: FieldValue {
  public func encode(into writer: inout CBORWriter) { writer.id(self) }
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> UniqueID {
    try reader.id()
  }
}

extension Instant: FieldValue {
  public func encode(into writer: inout CBORWriter) {
    writer.array(zone == nil ? 2 : 3)
    writer.integer(milliseconds)
    writer.integer(Int64(offsetMinutes))
    if let zone { writer.text(zone) }
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Instant {
    let count = try reader.array()
    guard count == 2 || count == 3 else { throw .unexpectedType }
    let milliseconds = try reader.integer()
    let offset = try reader.integer()
    let zone = count == 3 ? try reader.text() : nil
    guard let offset = Int(exactly: offset),
      let instant = Instant(milliseconds: milliseconds, offsetMinutes: offset, zone: zone)
    else { throw .outOfRange }
    return instant
  }
}

extension PartialDate: FieldValue {
  public func encode(into writer: inout CBORWriter) { writer.text(description) }
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> PartialDate {
    guard let date = PartialDate(try reader.textBytes()) else { throw .outOfRange }
    return date
  }
}

extension DateTime: FieldValue {
  public func encode(into writer: inout CBORWriter) {
    switch self {
    case .instant(let instant): instant.encode(into: &writer)
    case .date(let date): date.encode(into: &writer)
    }
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> DateTime {
    if try reader.peekMajor() == 4 { return .instant(try Instant.decode(from: &reader)) }
    return .date(try PartialDate.decode(from: &reader))
  }
}

extension Array: FieldValue where Element: FieldValue {
  public func encode(into writer: inout CBORWriter) {
    writer.array(count)
    for element in self { element.encode(into: &writer) }
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> [Element] {
    let count = try reader.array()
    var elements: [Element] = []
    elements.reserveCapacity(Swift.min(count, 64))
    for _ in 0..<count { elements.append(try Element.decode(from: &reader)) }
    return elements
  }
}
