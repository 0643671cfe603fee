/// One escape of a JSON string, which may be a pair of `\u` that stands for one scalar.
struct JSONEscape {
  /// The scalar meant; neither a surrogate, nor U+0000, nor a noncharacter.
  let scalar: UInt32
  /// The bytes it is written with.
  let length: Int

  /// Reads the escape whose backslash is at `start`.
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONProblem) {
    guard start + 1 < bytes.count else {
      throw JSONProblem(kind: .unexpectedEnd, offset: bytes.count)
    }
    if bytes[start + 1] != UInt8(ascii: "u") {
      guard let scalar = JSONEscape.short(bytes[start + 1]) else {
        throw JSONProblem(kind: .invalidEscape, offset: start)
      }
      (self.scalar, length) = (scalar, 2)
      return
    }
    let unit = try JSONEscape.unit(in: bytes, at: start)
    if unit & 0xF800 == 0xD800 {
      (scalar, length) = (try JSONEscape.pair(high: unit, in: bytes, at: start), 12)
    } else {
      (scalar, length) = (unit, 6)
    }
    guard scalar != 0 else { throw JSONProblem(kind: .nulCharacter, offset: start) }
    guard !UTF8Check.isNoncharacter(scalar) else {
      throw JSONProblem(kind: .noncharacter, offset: start)
    }
  }

  /// Appends the scalar as UTF-8.
  func append(to buffer: inout [UInt8]) {
    func continuation(_ shift: UInt32) -> UInt8 {
      0x80 | UInt8(truncatingIfNeeded: scalar &>> shift & 0x3F)
    }
    switch scalar {
    case ..<0x80:
      buffer.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      buffer.append(0xC0 | UInt8(truncatingIfNeeded: scalar &>> 6))
      buffer.append(continuation(0))
    case ..<0x10000:
      buffer.append(0xE0 | UInt8(truncatingIfNeeded: scalar &>> 12))
      buffer.append(continuation(6))
      buffer.append(continuation(0))
    default:
      buffer.append(0xF0 | UInt8(truncatingIfNeeded: scalar &>> 18))
      buffer.append(continuation(12))
      buffer.append(continuation(6))
      buffer.append(continuation(0))
    }
  }

  /// What one letter after the backslash stands for.
  private static func short(_ letter: UInt8) -> UInt32? {
    switch letter {
    case ASCII.quote, ASCII.backslash, ASCII.slash: UInt32(letter)
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The scalar of a surrogate pair whose first half is at `start`.
  private static func pair(
    high: UInt32, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(JSONProblem) -> UInt32 {
    let lone = JSONProblem(kind: .loneSurrogate, offset: start)
    let second = start + 6
    guard high < 0xDC00, second + 1 < bytes.count, bytes[second] == ASCII.backslash,
      bytes[second + 1] == UInt8(ascii: "u")
    else { throw lone }
    let low = try unit(in: bytes, at: second)
    guard low & 0xFC00 == 0xDC00 else { throw lone }
    return 0x10000 + (high & 0x3FF) << 10 + low & 0x3FF
  }

  /// The four hexadecimal digits of the `\u` at `start`.
  private static func unit(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard index < bytes.count else {
        throw JSONProblem(kind: .unexpectedEnd, offset: bytes.count)
      }
      guard let digit = ASCII.hexValue(bytes[index]) else {
        throw JSONProblem(kind: .invalidEscape, offset: start)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
