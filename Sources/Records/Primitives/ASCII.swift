/// The bytes that the readers and writers of this folder name.
enum ASCII {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let hyphen = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let point = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let underscore = UInt8(ascii: "_")
  static let zero = UInt8(ascii: "0")
  static let space = UInt8(ascii: " ")

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// The value of a hexadecimal digit of either case, nil for any other byte.
  @inline(__always)
  static func hexValue(_ byte: UInt8) -> UInt8? {
    let digit = byte &- zero
    if digit < 10 { return digit }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter &+ 10 : nil
  }

  /// The lower-case hexadecimal digit of the low four bits.
  @inline(__always)
  static func hexDigit(_ nibble: UInt8) -> UInt8 {
    let value = nibble & 0x0F
    return value < 10 ? zero &+ value : UInt8(ascii: "a") &+ (value &- 10)
  }

  /// Appends `value` in decimal with leading zeros to `width` digits; higher digits are left out.
  static func appendDigits(_ value: Int, width: Int, to buffer: inout [UInt8]) {
    var divisor = 1
    for _ in stride(from: 1, to: width, by: 1) { divisor &*= 10 }
    while divisor > 0 {
      buffer.append(zero &+ UInt8(truncatingIfNeeded: (value / divisor) % 10))
      divisor /= 10
    }
  }
}

/// A value with one plain ASCII text form that needs no escaping in JSON.
package protocol PlainTextWritable {
  /// Appends the text form.
  func append(to buffer: inout [UInt8])
}

extension PlainTextWritable {
  /// The text form as a string.
  var plainText: String {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(48)
    append(to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}
