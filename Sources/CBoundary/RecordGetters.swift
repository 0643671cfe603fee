import CCoachingKit
import Records

/// Why a getter answers nothing, as its code.
private enum GetterRefusal {
  static let notSet = Status.notSet.rawValue
  static let wrongType = Status.wrongType.rawValue
  static let noMemory = Status.noMemory.rawValue
}

/// Where in a body a value lies, or the code that says why there is none.
private struct Located {
  var code = success
  var range = 0..<0
}

extension RecordBox {
  /// Finds the value of a field of an accepted shape.
  @inline(__always)
  fileprivate func locate(
    _ field: UInt32, _ shape: FieldShape, or other: FieldShape? = nil
  ) -> Located {
    // Most calls are for a plain field: its number and type tell all that is needed.
    if shapes.has(field, shape) || other.map({ shapes.has(field, $0) }) ?? false {
      guard let range = document.body.range(of: field) else {
        return Located(code: GetterRefusal.notSet)
      }
      return Located(range: range)
    }
    return locateAnywhere(field, shape, other)
  }

  @inline(never)
  private func locateAnywhere(
    _ field: UInt32, _ shape: FieldShape, _ other: FieldShape?
  ) -> Located {
    do {
      let address = try FieldAddress(field, in: try knownKind())
      let actual = address.type.shape
      guard actual == shape || actual == other else {
        return Located(code: GetterRefusal.wrongType)
      }
      guard let range = try document.body.range(of: address) else {
        return Located(code: GetterRefusal.notSet)
      }
      return Located(range: range)
    } catch let error as CoachingError {
      return Located(code: error.status.rawValue)
    } catch {
      return Located(code: GetterRefusal.wrongType)
    }
  }

  /// All bytes of the body.
  @inline(__always)
  fileprivate var bytes: UnsafeRawBufferPointer {
    // Safe: the handle is held for as long as a getter runs, and no getter changes the body.
    document.body.unsafeBytes
  }

  @inline(__always)
  fileprivate func reader(of located: Located) -> CBORReader {
    // Bodies are checked when they are set or loaded.
    CBORReader(UnsafeRawBufferPointer(rebasing: bytes[located.range]), trusting: true)
  }

  /// Lends a text that was read from the body.
  @inline(__always)
  fileprivate func lend(
    _ text: UnsafeBufferPointer<UInt8>?, of body: UnsafeRawBufferPointer,
    to out: TextOut
  ) {
    guard let out else { return }
    out.pointee = text.map { texts.copy($0, of: body) }
  }
}

private typealias TextOut = UnsafeMutablePointer<UnsafePointer<CChar>?>?

/// Runs the getter of a field. `read` reads the value, all of it, before `write` hands it out, and one
/// that `lends` texts has room for them by then, so that what a failing getter would write is left alone.
@inline(__always)
private func get<V>(
  _ record: OpaquePointer?, _ field: UInt32, _ shape: FieldShape, or other: FieldShape? = nil,
  lends: Bool = false, _ read: (inout CBORReader) throws(CBORProblem) -> V,
  _ write: (V, RecordBox, UnsafeRawBufferPointer) -> Void
) -> coach_status {
  withHandle(record, as: RecordBox.self) { box in
    let located = box.locate(field, shape, or: other)
    guard located.code == success else { return located.code }
    var reader = box.reader(of: located)
    do throws(CBORProblem) {
      let (value, body) = (try read(&reader), box.bytes)
      guard !lends || box.texts.makeRoom(for: body) else { return GetterRefusal.noMemory }
      write(value, box, body)
      return success
    } catch {
      return GetterRefusal.wrongType
    }
  }
}

// Safe in all getters: the header asks for pointers to write to, or NULL.

@c @implementation
public func coach_record_get_text(
  _ record: OpaquePointer?, _ field: UInt32,
  _ text: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ length: UnsafeMutablePointer<Int64>?
) -> coach_status {
  get(record, field, .text, lends: text != nil) { (reader) throws(CBORProblem) in
    try reader.textBytes()
  } _: { bytes, box, body in
    box.lend(bytes, of: body, to: text)
    length?.pointee = Int64(bytes.count)
  }
}

@c @implementation
public func coach_record_get_integer(
  _ record: OpaquePointer?, _ field: UInt32, _ value: UnsafeMutablePointer<Int64>?
) -> coach_status {
  get(record, field, .integer) { (reader) throws(CBORProblem) in
    try reader.integer()
  } _: { number, _, _ in
    value?.pointee = number
  }
}

@c @implementation
public func coach_record_get_real(
  _ record: OpaquePointer?, _ field: UInt32, _ value: UnsafeMutablePointer<Double>?
) -> coach_status {
  get(record, field, .real) { (reader) throws(CBORProblem) in
    try reader.number()
  } _: { number, _, _ in
    value?.pointee = number
  }
}

@c @implementation
public func coach_record_get_boolean(
  _ record: OpaquePointer?, _ field: UInt32, _ value: UnsafeMutablePointer<Int32>?
) -> coach_status {
  get(record, field, .boolean) { (reader) throws(CBORProblem) in
    try reader.boolean()
  } _: { isTrue, _, _ in
    value?.pointee = isTrue ? 1 : 0
  }
}

@c @implementation
public func coach_record_get_choice(
  _ record: OpaquePointer?, _ field: UInt32, _ choice: UnsafeMutablePointer<UInt32>?
) -> coach_status {
  get(record, field, .choice) { (reader) throws(CBORProblem) in
    try reader.number32()
  } _: { number, _, _ in
    choice?.pointee = number
  }
}

@c @implementation
public func coach_record_get_instant(
  _ record: OpaquePointer?, _ field: UInt32, _ milliseconds: UnsafeMutablePointer<Int64>?,
  _ offsetMinutes: UnsafeMutablePointer<Int32>?,
  _ zone: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> coach_status {
  get(record, field, .instant, or: .dateTime, lends: zone != nil) { (reader) throws(CBORProblem) in
    let count = try reader.array()
    let milliseconds = try reader.integer()
    guard let offset = Int32(exactly: try reader.integer()) else { throw .outOfRange }
    return (milliseconds, offset, zone: count > 2 ? try reader.textBytes() : nil)
  } _: { instant, box, body in
    milliseconds?.pointee = instant.0
    offsetMinutes?.pointee = instant.1
    box.lend(instant.zone, of: body, to: zone)
  }
}

@c @implementation
public func coach_record_get_date(
  _ record: OpaquePointer?, _ field: UInt32, _ year: UnsafeMutablePointer<Int32>?,
  _ month: UnsafeMutablePointer<Int32>?, _ day: UnsafeMutablePointer<Int32>?
) -> coach_status {
  get(record, field, .date, or: .dateTime) { (reader) throws(CBORProblem) in
    try PartialDate.decode(from: &reader)
  } _: { date, _, _ in
    year?.pointee = Int32(date.year)
    month?.pointee = Int32(date.month ?? 0)
    day?.pointee = Int32(date.day ?? 0)
  }
}

@c @implementation
public func coach_record_get_id_value(
  _ record: OpaquePointer?, _ field: UInt32, _ id: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> coach_status {
  getID(record, field, .id, id)
}

@c @implementation
public func coach_record_get_link(
  _ record: OpaquePointer?, _ field: UInt32,
  _ recordID: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> coach_status {
  getID(record, field, .link, recordID)
}

private func getID(
  _ record: OpaquePointer?, _ field: UInt32, _ shape: FieldShape, _ out: TextOut
) -> coach_status {
  withHandle(record, as: RecordBox.self) { box in
    let located = box.locate(field, shape)
    guard located.code == success else { return located.code }
    var reader = box.reader(of: located)
    guard let id = try? reader.id() else { return GetterRefusal.wrongType }
    guard
      let text = box.texts.lend(.idInBody(located.range.lowerBound), { id.description })
    else { return GetterRefusal.noMemory }
    out?.pointee = text
    return success
  }
}

@c @implementation
public func coach_record_get_concept(
  _ record: OpaquePointer?, _ field: UInt32,
  _ code: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ system: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ text: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> coach_status {
  get(record, field, .concept, lends: true) { (reader) throws(CBORProblem) in
    try readThreeTexts(&reader)
  } _: { parts, box, body in
    box.lend(parts.0, of: body, to: code)
    box.lend(parts.1, of: body, to: system)
    box.lend(parts.2, of: body, to: text)
  }
}

@c @implementation
public func coach_record_get_attachment(
  _ record: OpaquePointer?, _ field: UInt32,
  _ link: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ sha256: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ mediaType: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> coach_status {
  get(record, field, .attachment, lends: true) { (reader) throws(CBORProblem) in
    try readThreeTexts(&reader)
  } _: { parts, box, body in
    box.lend(parts.0, of: body, to: link)
    box.lend(parts.1, of: body, to: sha256)
    box.lend(parts.2, of: body, to: mediaType)
  }
}

private typealias ThreeTexts = (
  UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?
)

/// The texts 1, 2 and 3 of a map: the form of a concept and of an attachment.
private func readThreeTexts(_ reader: inout CBORReader) throws(CBORProblem) -> ThreeTexts {
  var texts: ThreeTexts = (nil, nil, nil)
  for _ in 0..<(try reader.map()) {
    switch try reader.unsigned() {
    case 1: texts.0 = try reader.textBytes()
    case 2: texts.1 = try reader.textBytes()
    case 3: texts.2 = try reader.textBytes()
    default: try reader.skip()
    }
  }
  return texts
}

@c @implementation
public func coach_record_get_scale(
  _ record: OpaquePointer?, _ field: UInt32, _ value: UnsafeMutablePointer<Double>?,
  _ minimum: UnsafeMutablePointer<Double>?, _ maximum: UnsafeMutablePointer<Double>?,
  _ saidBy: UnsafeMutablePointer<UInt32>?
) -> coach_status {
  get(record, field, .scale) { (reader) throws(CBORProblem) in
    try Scale.decode(from: &reader)
  } _: { scale, _, _ in
    value?.pointee = scale.value
    minimum?.pointee = scale.minimum
    maximum?.pointee = scale.maximum
    saidBy?.pointee = scale.saidBy?.rawValue ?? 0
  }
}

@c @implementation
public func coach_record_get_quantity(
  _ record: OpaquePointer?, _ field: UInt32, _ value: UnsafeMutablePointer<Double>?,
  _ unit: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> coach_status {
  get(record, field, .quantity, lends: unit != nil) { (reader) throws(CBORProblem) in
    guard try reader.array() == 2 else { throw .unexpectedType }
    return (try reader.number(), unit: try reader.textBytes())
  } _: { quantity, box, body in
    value?.pointee = quantity.0
    box.lend(quantity.unit, of: body, to: unit)
  }
}
