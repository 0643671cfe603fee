// Fields into the body: by their names, and those of a newer version by "#number".

extension RecordReader {
  /// Reads the field of this name and answers which field to expect next.
  mutating func member(
    _ name: JSONText, of plan: KindPlan, _ expected: Int, into body: inout Body
  ) throws(CoachingError) -> Int {
    let fields = plan.fields
    guard let index = name.withUTF8({ fields.names.index(of: $0, from: expected) }) else {
      try unknownField(name, of: plan, into: &body)
      return expected
    }
    let part = fields.all[index]
    field = part.number
    let token = try token()
    if part.value.shape == .text, case .string(let text) = token {
      try set(part, text, in: &body)
    } else {
      writer.bytes.removeAll(keepingCapacity: true)
      try value(token, part.value)
      if !isNothing(from: 0, part.value.shape) { try set(part, in: &body) }
    }
    return index + 1
  }

  private func set(
    _ part: PartPlan, _ text: JSONText, in body: inout Body
  ) throws(CoachingError) {
    try refuseSecond(part.number, in: body)
    let check = FieldCheck(kind: kind, field: part.number)
    try text.withUTF8 { (bytes) throws(CoachingError) in
      try check.text(bytes, part.value.maximum)
      body.set(part.number, text: bytes)
    }
  }

  /// Checks what was written and moves it into the body.
  private func set(_ part: PartPlan, in body: inout Body) throws(CoachingError) {
    try refuseSecond(part.number, in: body)
    let check = FieldCheck(kind: kind, field: part.number)
    try writer.bytes.withBytes { (encoded) throws(CoachingError) in
      try check.check(encoded, is: part.value.type)
      body.set(part.number, encoded: encoded)
    }
  }

  /// The reader refuses a name that comes twice, but a field has both a name and a number.
  private func refuseSecond(_ number: UInt32, in body: Body) throws(CoachingError) {
    guard !body.has(number) else { throw malformed("a field stands twice in one object") }
  }

  /// Whether an empty list or group was written from `start` on: there is one way to say nothing.
  func isNothing(from start: Int, _ shape: FieldShape) -> Bool {
    guard writer.bytes.count == start + 1 else { return false }
    switch shape {
    case .list: return writer.bytes[start] == 0x80
    case .group: return writer.bytes[start] == 0xA0
    default: return false
    }
  }
}

// MARK: - Fields of a newer version

extension RecordReader {
  private mutating func unknownField(
    _ name: JSONText, of plan: KindPlan, into body: inout Body
  ) throws(CoachingError) {
    guard let number = Self.number(name) else { throw error(.unknownField) }
    field = number
    let place = plan.definition.place(number)
    guard place?.part == nil else { throw error(.unknownField) }
    writer.bytes.removeAll(keepingCapacity: true)
    try encodedItem(try token(), depth: 1)
    if let index = plan.fields.index(numbered: number, from: 0) {
      // Written by a version that did not know the field which this one knows.
      return try set(plan.fields.all[index], in: &body)
    }
    try refuseSecond(number, in: body)
    writer.bytes.withUnsafeBytes { body.set(number, encoded: $0) }
  }

  /// Appends an item of CBOR that stands as base64url. `depth` is that of the place it goes to.
  mutating func encodedItem(_ token: JSONToken, depth: Int) throws(CoachingError) {
    let wrong = error(.wrongType(expected: "base64url of deterministic CBOR"))
    guard case .string(let text) = token else { throw wrong }
    let start = writer.bytes.count
    let isDecoded = text.withUTF8 { Base64URL.decode($0, into: &writer.bytes) }
    guard isDecoded else { throw wrong }
    do {
      try writer.bytes.withBytes { (bytes) throws(CBORProblem) in
        var reader = CBORReader(UnsafeRawBufferPointer(rebasing: bytes[start...]))
        try reader.skip(depth: depth)
        guard reader.isAtEnd else { throw .trailingBytes }
      }
    } catch {
      throw wrong
    }
  }

  /// The number of "#12"; nil for any other name, also "#012" and "#0".
  static func number(_ name: JSONText) -> UInt32? {
    name.withUTF8 { bytes in
      guard bytes.count >= 2, bytes.count <= 11, bytes[0] == UInt8(ascii: "#"),
        bytes[1] != ASCII.zero
      else { return nil }
      var number: UInt64 = 0
      for byte in bytes.dropFirst() {
        guard ASCII.isDigit(byte) else { return nil }
        number = number * 10 + UInt64(byte - ASCII.zero)
      }
      return UInt32(exactly: number)
    }
  }
}
