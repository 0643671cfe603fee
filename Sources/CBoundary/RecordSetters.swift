import CCoachingKit
import Records

/// Runs the setter of a field.
@inline(__always)
private func set(
  _ record: OpaquePointer?, _ field: UInt32,
  _ body: (RecordBox, FieldAddress) throws(CoachingError) -> Void
) -> coach_status {
  change(record, .field(field)) { (box) throws(CoachingError) in
    try body(box, try FieldAddress(field, in: try box.knownKind()))
  }
}

@c @implementation
public func coach_record_set_text(
  _ record: OpaquePointer?, _ field: UInt32, _ text: UnsafePointer<CChar>?, _ length: Int64
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    guard case .text(let maximum) = address.type else { throw box.wrongType(at: address) }
    let bytes = try TextIn.bytes(text, length, upTo: maximum, "text")
    try box.set(text: bytes, at: address)
  }
}

@c @implementation
public func coach_record_set_integer(
  _ record: OpaquePointer?, _ field: UInt32, _ value: Int64
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.set(value, at: address, as: .integer)
  }
}

@c @implementation
public func coach_record_set_real(
  _ record: OpaquePointer?, _ field: UInt32, _ value: Double
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.set(value, at: address, as: .real)
  }
}

@c @implementation
public func coach_record_set_boolean(
  _ record: OpaquePointer?, _ field: UInt32, _ value: Int32
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.set(value != 0, at: address, as: .boolean)
  }
}

@c @implementation
public func coach_record_set_instant(
  _ record: OpaquePointer?, _ field: UInt32, _ milliseconds: Int64, _ offsetMinutes: Int32,
  _ zone: UnsafePointer<CChar>?
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    if case .dateTime = address.type {} else { try box.expect(.instant, at: address) }
    // No name of a zone is longer than 64 bytes; what is longer, or no name, is refused below.
    let zone = try box.text(zone, upTo: 64, at: address)
    guard
      let instant = Instant(
        milliseconds: milliseconds, offsetMinutes: Int(offsetMinutes), zone: zone)
    else {
      let bounds = "the years 1 to 9999, offsets of 18 hours or the names of IANA zones"
      throw box.error(.outOfRange(bounds: bounds), at: address)
    }
    try box.store(instant, at: address)
  }
}

@c @implementation
public func coach_record_set_date(
  _ record: OpaquePointer?, _ field: UInt32, _ year: Int32, _ month: Int32, _ day: Int32
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    if case .dateTime = address.type {} else { try box.expect(.date, at: address) }
    guard
      let date = PartialDate(
        year: Int(year), month: month == 0 ? nil : Int(month), day: day == 0 ? nil : Int(day))
    else { throw box.error(.outOfRange(bounds: "the calendar"), at: address) }
    try box.store(date, at: address)
  }
}

@c @implementation
public func coach_record_set_id_value(
  _ record: OpaquePointer?, _ field: UInt32, _ id: UnsafePointer<CChar>?
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.expect(.id, at: address)
    try box.store(try box.id(id, "id", at: address), at: address)
  }
}

@c @implementation
public func coach_record_set_link(
  _ record: OpaquePointer?, _ field: UInt32, _ recordID: UnsafePointer<CChar>?
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.expect(.link, at: address)
    try box.store(try box.id(recordID, "record_id", at: address), at: address)
  }
}

@c @implementation
public func coach_record_set_choice(
  _ record: OpaquePointer?, _ field: UInt32, _ choice: UInt32
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    guard case .choice(let list) = address.type else { throw box.wrongType(at: address) }
    try box.set(choice, of: list, at: address)
  }
}

@c @implementation
public func coach_record_set_concept(
  _ record: OpaquePointer?, _ field: UInt32, _ code: UnsafePointer<CChar>?,
  _ system: UnsafePointer<CChar>?, _ text: UnsafePointer<CChar>?
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.expect(.concept, at: address)
    guard code != nil || system != nil || text != nil else {
      throw box.error(.invalidArgument("code"), at: address)
    }
    let concept = Concept(
      code: try box.text(code, upTo: 256, at: address),
      system: try box.text(system, upTo: 256, at: address),
      text: try box.text(text, upTo: 1000, at: address))
    try box.store(concept, at: address)
  }
}

@c @implementation
public func coach_record_set_scale(
  _ record: OpaquePointer?, _ field: UInt32, _ value: Double, _ minimum: Double,
  _ maximum: Double, _ saidBy: UInt32
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    guard case .scale(let usual) = address.type else { throw box.wrongType(at: address) }
    let scale: ClosedRange<Double>
    if minimum.isNaN, maximum.isNaN {
      scale = usual
    } else {
      guard minimum.isFinite, maximum.isFinite, minimum < maximum else {
        throw box.error(.invalidArgument("minimum"), at: address)
      }
      scale = minimum...maximum
    }
    guard scale.contains(value) else {
      throw box.error(.outOfRange(bounds: scale.words), at: address)
    }
    guard saidBy == 0 || SaidBy.list.entry(numbered: saidBy) != nil else {
      throw box.error(.unknownChoice(list: SaidBy.list.name), at: address)
    }
    let speaker = saidBy == 0 ? nil : SaidBy(rawValue: saidBy)
    try box.store(Scale(value, of: scale, saidBy: speaker), at: address)
    guard address.index == nil, address.place.part == nil else { return }
    box.change { document in
      document.scalesNotGiven.removeAll { $0 == address.place.field.number }
      if minimum.isNaN { document.scalesNotGiven.append(address.place.field.number) }
    }
  }
}

@c @implementation
public func coach_record_set_quantity(
  _ record: OpaquePointer?, _ field: UInt32, _ value: Double, _ unit: UnsafePointer<CChar>?
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.expect(.quantity, at: address)
    guard let unit = try box.text(unit, upTo: 64, at: address) else {
      throw box.error(.invalidArgument("unit"), at: address)
    }
    guard value.isFinite else {
      throw box.error(.outOfRange(bounds: "finite numbers"), at: address)
    }
    try box.store(Quantity(value, unit: unit), at: address)
  }
}

@c @implementation
public func coach_record_set_attachment(
  _ record: OpaquePointer?, _ field: UInt32, _ link: UnsafePointer<CChar>?,
  _ sha256: UnsafePointer<CChar>?, _ mediaType: UnsafePointer<CChar>?
) -> coach_status {
  set(record, field) { (box, address) throws(CoachingError) in
    try box.expect(.attachment, at: address)
    guard let link = try box.text(link, upTo: 2048, at: address) else {
      throw box.error(.invalidArgument("link"), at: address)
    }
    guard let mediaType = try box.text(mediaType, upTo: 128, at: address) else {
      throw box.error(.invalidArgument("media_type"), at: address)
    }
    let digest = try box.text(sha256, upTo: 64, at: address)
    try box.store(Attachment(link: link, sha256: digest, mediaType: mediaType), at: address)
  }
}

extension RecordBox {
  /// A NUL-terminated part of a value, or nil for NULL. One that is too long to be valid is cut to a
  /// byte over the limit, so that the field's one check refuses it.
  fileprivate func text(
    _ text: UnsafePointer<CChar>?, upTo limit: Int, at address: FieldAddress
  ) throws(CoachingError) -> String? {
    guard let bytes = TextIn.bytes(text, upTo: limit) else { return nil }
    guard bytes.count <= limit else {
      throw error(.outOfRange(bounds: "1 to \(limit) bytes"), at: address)
    }
    guard UTF8Check.isValid(bytes) else { throw error(.invalidUTF8, at: address) }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func id(
    _ text: UnsafePointer<CChar>?, _ name: String, at address: FieldAddress
  ) throws(CoachingError) -> UniqueID {
    guard let bytes = TextIn.bytes(text, upTo: UniqueID.textLength) else {
      throw error(.invalidArgument(name), at: address)
    }
    guard let id = UniqueID(bytes) else { throw error(.outOfRange(bounds: "UUIDs"), at: address) }
    return id
  }

  fileprivate func set(
    _ choice: UInt32, of list: ChoiceList, at address: FieldAddress
  ) throws(CoachingError) {
    guard list.entry(numbered: choice) != nil else {
      throw error(.unknownChoice(list: list.name), at: address)
    }
    // A choice is encoded as its number.
    try store(Int64(choice), at: address)
  }
}
