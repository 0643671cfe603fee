import CCoachingKit
import Records

@c @implementation
public func coach_record_clear(_ record: OpaquePointer?, _ field: UInt32) -> coach_status {
  withHandle(record, as: RecordBox.self, error: nil) { (box) throws(CoachingError) in
    let address: FieldAddress
    do throws(CoachingError) {
      address = try FieldAddress(field, in: try box.knownKind())
    } catch {
      // There is nothing to clear in a field that does not exist but the attempt to set it.
      guard box.poison.remove(.field(field)) else { throw error }
      return
    }
    try box.clear(address)
    box.poison.removeAll { $0.lies(within: address) }
  }
}

@c @implementation
public func coach_record_count(
  _ record: OpaquePointer?, _ field: UInt32, _ count: UnsafeMutablePointer<Int64>?
) -> coach_status {
  withHandle(record, as: RecordBox.self, error: nil) { (box) throws(CoachingError) in
    let address = try FieldAddress(field, in: try box.knownKind())
    let found = try box.count(address)
    // Safe: the header asks for a pointer to write to, or NULL.
    count?.pointee = Int64(found)
  }
}

extension RecordBox {
  fileprivate func clear(_ address: FieldAddress) throws(CoachingError) {
    if address.index == nil, address.place.part == nil {
      return change { $0.body.remove(address.place.field.number) }
    }
    do {
      // Nothing at this address is as good as cleared.
      guard try document.body.range(of: address) != nil else { return }
      _ = try change { (document) throws(CBORProblem) in
        try document.body.replace(at: address, with: nil)
      }
    } catch {
      throw self.error(.wrongType(expected: "another form"), at: address)
    }
  }

  fileprivate func count(_ address: FieldAddress) throws(CoachingError) -> Int {
    do {
      if address.index == nil, address.place.part == nil {
        return try document.body.count(of: address.place.field)
      }
      return try document.body.range(of: address) == nil ? 0 : 1
    } catch {
      throw self.error(.wrongType(expected: "another form"), at: address)
    }
  }
}

extension Poison.Place {
  /// Whether clearing an address makes good what was refused here.
  fileprivate func lies(within address: FieldAddress) -> Bool {
    switch self {
    case .beginning, .id, .version: return false
    case .extensionField:
      if case .extensions = address.type { return true } else { return false }
    case .field(let number):
      let index = number >> 16 == 0 ? nil : Int(number >> 16) - 1
      let isSameField =
        address.place.part == nil
        && (address.place.field.number == number & 0xFFFF
          || address.place.field.parts.contains { $0.number == number & 0xFFFF })
      let isSamePlace = address.place.holder.number == number & 0xFFFF || isSameField
      return isSamePlace && (address.index == nil || address.index == index)
    }
  }
}

// MARK: Fields of the host's own

@c @implementation
public func coach_record_set_extension(
  _ record: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ json: UnsafePointer<CChar>?,
  _ length: Int64
) -> coach_status {
  let name = extensionName(name)
  return change(record, .extensionField(name ?? "")) { (box) throws(CoachingError) in
    let address = try box.extensions()
    guard let name else { throw box.error(.invalidArgument("name"), at: address) }
    let text = try TextIn.bytes(json, length, upTo: Extensions.limit, "json")
    guard text.count <= Extensions.limit else {
      let fact = CoachingError.Fact.tooLarge(
        "The size of an extension field", limit: Extensions.limit)
      throw box.error(fact, at: address)
    }
    let value: JSONValue
    do throws(JSONProblem) { value = try JSONValue(parsing: text) } catch {
      throw box.error(error.fact, at: address)
    }
    var extensions = try box.extensions(at: address)
    extensions.values[name] = value
    try box.store(extensions, at: address)
  }
}

@c @implementation
public func coach_record_get_extension(
  _ record: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ json: HandleOut
) -> coach_status {
  withHandle(record, as: RecordBox.self, error: nil) { (box) throws(CoachingError) in
    let address = try box.extensions()
    guard let name = extensionName(name) else {
      throw box.error(.invalidArgument("name"), at: address)
    }
    guard let value = try box.extensions(at: address).values[name] else {
      throw box.error(.notSet, at: address)
    }
    let text: [UInt8]
    do throws(JSONProblem) { text = try value.encoded() } catch {
      throw box.error(error.fact, at: address)
    }
    try hand(text, to: json, "json")
  }
}

/// The name of an extension field; nil when it is none.
private func extensionName(_ text: UnsafePointer<CChar>?) -> String? {
  guard let bytes = TextIn.bytes(text, upTo: 62), bytes.count <= 62 else { return nil }
  let name = String(decoding: bytes, as: UTF8.self)
  return Extensions.isName(name) ? name : nil
}

extension RecordBox {
  /// The field that holds the host's own fields.
  fileprivate func extensions() throws(CoachingError) -> FieldAddress {
    let kind = try knownKind()
    let number = kind.place(named: "extensions")?.field.number ?? 0
    return try FieldAddress(number, in: kind)
  }

  fileprivate func extensions(at address: FieldAddress) throws(CoachingError) -> Extensions {
    do {
      let number = address.place.field.number
      return try document.body.value(number, as: Extensions.self) ?? Extensions()
    } catch {
      throw self.error(.wrongType(expected: "another form"), at: address)
    }
  }
}

extension JSONProblem {
  /// The fact for an error of the C interface.
  var fact: CoachingError.Fact {
    switch kind {
    case .tooDeep: .tooLarge("The depth of JSON", limit: Self.depthLimit)
    case .invalidUTF8: .invalidUTF8
    case .nulCharacter: .embeddedNUL
    default: .invalidJSON("\(kind)", offset: offset)
    }
  }
}
