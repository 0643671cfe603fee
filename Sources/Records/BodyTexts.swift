/// Where a text of a record stands.
package struct TextPlace: Hashable, Sendable {
  /// Number of the field.
  package var field: UInt32
  /// Which element, where the field is a list.
  package var index: Int?
  /// Number of the part, where the field or element is a group; 0 for none.
  package var part: UInt32 = 0
}

extension Body {
  /// Calls `use` with every text of the record and where it stands: the names of extension fields and
  /// whatever is inside of fields that this version does not know are among them.
  package func texts(
    _ use: (TextPlace, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(CBORProblem) {
    for number in numbers {
      try withValue(number) { (encoded) throws(CBORProblem) in
        var reader = CBORReader(encoded, trusting: true)
        try Self.texts(&reader, at: TextPlace(field: number), depth: 0, use)
      }
    }
  }

  private static func texts(
    _ reader: inout CBORReader, at place: TextPlace, depth: Int,
    _ use: (TextPlace, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(CBORProblem) {
    // Far more than a record that was checked can have.
    guard depth < 100 else { throw .tooDeep }
    switch try reader.peekMajor() {
    case 3: use(place, try reader.textBytes())
    case 4:
      for index in 0..<(try reader.array()) {
        var element = place
        if depth == 0 { element.index = index }
        try texts(&reader, at: element, depth: depth + 1, use)
      }
    case 5:
      for _ in 0..<(try reader.map()) {
        var part = place
        if try reader.peekMajor() == 3 {
          use(place, try reader.textBytes())
        } else {
          let number = try reader.number32()
          if part.part == 0 { part.part = number }
        }
        try texts(&reader, at: part, depth: depth + 1, use)
      }
    default: try reader.skip()
    }
  }
}
