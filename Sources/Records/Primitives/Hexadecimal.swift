/// Bytes as lower-case hexadecimal digits.
package struct Hexadecimal: PlainTextWritable {
  private let bytes: UnsafeRawBufferPointer

  /// The digits of bytes that stay as long as this.
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  package func append(to buffer: inout [UInt8]) {
    for byte in bytes {
      buffer.append(ASCII.hexDigit(byte >> 4))
      buffer.append(ASCII.hexDigit(byte))
    }
  }

  /// The digits of bytes, as UTF-8.
  package static func text(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    bytes.withBytes { Hexadecimal($0).append(to: &text) }
    return text
  }

  /// The bytes that digits stand for; nil for capitals, an odd number or anything else.
  package static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for letter in text {
      guard letter < UInt8(ascii: "A") || letter > UInt8(ascii: "F"),
        let nibble = ASCII.hexValue(letter)
      else { return nil }
      if let first = high { bytes.append(first << 4 | nibble) }
      high = high == nil ? nibble : nil
    }
    return high == nil ? bytes : nil
  }
}
