import Glibc

/// Checks of text that comes from outside.
package enum UTF8Check {
  /// Whether this is UTF-8 in the strict sense: shortest forms only, no surrogates, nothing above
  /// U+10FFFF, nothing cut off; and without noncharacters, which I-JSON cannot carry.
  package static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index = asciiEnd(bytes, from: index)
      guard index < bytes.count else { return true }
      repeat {
        guard let (value, length) = scalar(in: bytes, at: index), !isNoncharacter(value) else {
          return false
        }
        index += length
        // A single space or full stop between words is not worth the steps of eight.
        if index < bytes.count, bytes[index] < 0x80 { index += 1 }
      } while index < bytes.count && bytes[index] >= 0x80
    }
  }

  /// Whether a NUL byte, which would end the text for C, is among these.
  package static func containsNUL(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Safe: memchr reads at most the buffer.
    guard let start = bytes.baseAddress else { return false }
    return memchr(start, 0, bytes.count) != nil
  }

  /// The index of the first byte at or after `start` that is not ASCII, or the count.
  private static func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    // Safe: each load stays within the count; alignment is not needed.
    while raw.count - index >= 32 {
      let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let second = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      let third = raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      let fourth = raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      if (first | second | third | fourth) & highBits != 0 { break }
      index += 32
    }
    while raw.count - index >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & highBits != 0 { break }
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The scalar that begins at `index`, which is within the bytes; nil when it is not valid UTF-8.
  ///
  /// The lengths are spelled out, which is twice as fast as a loop. The leads C0, C1 and above F4
  /// and the least value of each length are what RFC 3629 excludes: overlong forms and too high
  /// scalars.
  @inline(__always)
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int)? {
    let left = bytes.count &- index
    let lead = UInt32(bytes[index])
    switch lead {
    case 0x00...0x7F:
      return (lead, 1)
    case 0xC2...0xDF:
      guard left >= 2 else { return nil }
      let second = UInt32(bytes[index &+ 1]) ^ 0x80
      return second < 0x40 ? ((lead & 0x1F) << 6 | second, 2) : nil
    case 0xE0...0xEF:
      guard left >= 3 else { return nil }
      let second = UInt32(bytes[index &+ 1]) ^ 0x80
      let third = UInt32(bytes[index &+ 2]) ^ 0x80
      let value = (lead & 0x0F) << 12 | second << 6 | third
      let isSurrogate = value & 0xF800 == 0xD800
      return second | third < 0x40 && value >= 0x800 && !isSurrogate ? (value, 3) : nil
    case 0xF0...0xF4:
      guard left >= 4 else { return nil }
      let second = UInt32(bytes[index &+ 1]) ^ 0x80
      let third = UInt32(bytes[index &+ 2]) ^ 0x80
      let fourth = UInt32(bytes[index &+ 3]) ^ 0x80
      let value = (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
      let isInRange = value >= 0x10000 && value <= 0x10FFFF
      return second | third | fourth < 0x40 && isInRange ? (value, 4) : nil
    default:
      return nil
    }
  }

  /// Whether Unicode sets this scalar aside for internal use (U+FDD0...FDEF and the last two of
  /// each plane), which RFC 7493 keeps out of JSON.
  @inline(__always)
  static func isNoncharacter(_ scalar: UInt32) -> Bool {
    scalar & 0xFFFE == 0xFFFE || scalar &- 0xFDD0 < 32
  }
}
