/// Where a value lies inside a record: a field, an element of a list, or a part of a group.
public struct FieldAddress: Sendable {
  /// The field, and the part of a group if one is meant.
  public let place: FieldPlace
  /// Which element of a list; nil for no element.
  public let index: Int?

  /// Resolves a number of the C interface: the field or part in the low 16 bits, the index plus one
  /// above. A part of a list of groups needs an index; the list itself needs none.
  public init(_ number: UInt32, in kind: KindDefinition) throws(CoachingError) {
    guard let place = kind.place(number & 0xFFFF) else {
      throw CoachingError(.unknownField, kind: kind.number, field: number)
    }
    index = number >> 16 == 0 ? nil : Int(number >> 16) - 1
    self.place = place
    guard index == nil || place.field.isList,
      index != nil || place.part == nil || !place.field.isList
    else { throw CoachingError(.unknownField, kind: kind.number, field: number) }
  }

  /// What one value at this address holds.
  public var type: FieldType {
    if let part = place.part { return part.type }
    return index == nil ? place.field.type : place.field.type.element
  }
}

extension Body {
  /// Calls `use` with the encoded value at an address, or answers nil when there is none.
  public func withValue<R>(
    at address: FieldAddress, _ use: (UnsafeRawBufferPointer) throws(CBORProblem) -> R
  ) throws(CBORProblem) -> R? {
    guard let range = try range(of: address) else { return nil }
    return try withBytes { (bytes) throws(CBORProblem) in
      try use(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Where the value at an address lies within ``withBytes(_:)``.
  public func range(of address: FieldAddress) throws(CBORProblem) -> Range<Int>? {
    guard var range = range(of: address.place.field.number) else { return nil }
    if address.index == nil, address.place.part == nil { return range }
    return try withBytes { (bytes) throws(CBORProblem) -> Range<Int>? in
      if let index = address.index {
        let elements = try Self.elements(of: bytes, in: range)
        guard elements.indices.contains(index) else { return nil }
        range = elements[index]
      }
      guard let part = address.place.part else { return range }
      return try Self.parts(of: bytes, in: range).first { $0.number == part.number }?.range
    }
  }

  /// Number of elements of a list; 1 or 0 for another field, set or not.
  public func count(of field: FieldDefinition) throws(CBORProblem) -> Int {
    guard let range = range(of: field.number) else { return 0 }
    guard field.isList else { return 1 }
    return try withBytes { (bytes) throws(CBORProblem) in
      var reader = CBORReader(UnsafeRawBufferPointer(rebasing: bytes[range]))
      return try reader.array()
    }
  }

  /// Sets the value at an address, or with nil removes it. The index after the last element appends.
  /// Answers false when the index lies beyond that.
  public mutating func replace(
    at address: FieldAddress, with encoded: UnsafeRawBufferPointer?
  ) throws(CBORProblem) -> Bool {
    let field = address.place.field
    var pieces = try pieces(of: field)
    if let index = address.index {
      guard index < pieces.count || (index == pieces.count && encoded != nil) else { return false }
      let part = address.place.part
      let old = index < pieces.count ? pieces[index] : (part == nil ? [] : [0xA0])
      let new = try Self.replacing(part: part, of: old, with: encoded)
      pieces.replaceSubrange(index..<min(index + 1, pieces.count), with: new.map { [$0] } ?? [])
    } else if let new = try Self.replacing(
      part: address.place.part, of: pieces.first ?? [0xA0], with: encoded)
    {
      pieces = [new]
    } else {
      pieces = []
    }
    store(pieces, in: field)
    return true
  }

  /// The elements of a list, each encoded; for another field its value as the only one.
  private func pieces(of field: FieldDefinition) throws(CBORProblem) -> [[UInt8]] {
    guard let range = range(of: field.number) else { return [] }
    return try withBytes { (bytes) throws(CBORProblem) in
      let ranges = field.isList ? try Self.elements(of: bytes, in: range) : [range]
      return ranges.map { Array(bytes[$0]) }
    }
  }

  private mutating func store(_ pieces: [[UInt8]], in field: FieldDefinition) {
    // A list or group without content is missing: there is one way to say nothing.
    guard let first = pieces.first, field.isList || first != [0xA0] else {
      remove(field.number)
      return
    }
    var writer = CBORWriter()
    if field.isList { writer.array(pieces.count) }
    for piece in pieces { writer.encoded(piece) }
    writer.bytes.withUnsafeBytes { set(field.number, encoded: $0) }
  }

  /// The new bytes of one value: `encoded` itself, or the group `old` with one part replaced.
  private static func replacing(
    part: FieldDefinition?, of old: [UInt8], with encoded: UnsafeRawBufferPointer?
  ) throws(CBORProblem) -> [UInt8]? {
    guard let part else { return encoded.map { Array($0) } }
    return try old.withBytes { (bytes) throws(CBORProblem) -> [UInt8]? in
      var parts = try parts(of: bytes, in: 0..<bytes.count)
        .filter { $0.number != part.number }
        .map { ($0.number, Array(bytes[$0.range])) }
      if let encoded { parts.append((part.number, Array(encoded))) }
      parts.sort { $0.0 < $1.0 }
      var writer = CBORWriter()
      writer.map(parts.count)
      for (number, value) in parts {
        writer.unsigned(UInt64(number))
        writer.encoded(value)
      }
      return writer.bytes
    }
  }

  private static func elements(
    of bytes: UnsafeRawBufferPointer, in range: Range<Int>
  ) throws(CBORProblem) -> [Range<Int>] {
    var reader = CBORReader(UnsafeRawBufferPointer(rebasing: bytes[range]))
    var ranges: [Range<Int>] = []
    for _ in 0..<(try reader.array()) {
      let start = reader.position
      try reader.skip()
      ranges.append(range.lowerBound + start..<range.lowerBound + reader.position)
    }
    return ranges
  }

  private static func parts(
    of bytes: UnsafeRawBufferPointer, in range: Range<Int>
  ) throws(CBORProblem) -> [(number: UInt32, range: Range<Int>)] {
    var reader = CBORReader(UnsafeRawBufferPointer(rebasing: bytes[range]))
    var parts: [(number: UInt32, range: Range<Int>)] = []
    for _ in 0..<(try reader.map()) {
      let number = try reader.number32()
      let start = reader.position
      try reader.skip()
      parts.append((number, range.lowerBound + start..<range.lowerBound + reader.position))
    }
    return parts
  }
}
