import Sealing
import Testing

/// Bytes written as hexadecimal digits; spaces and line breaks are skipped.
func hex(_ text: String) -> [UInt8] {
  let digits = text.compactMap(\.hexDigitValue).map(UInt8.init)
  return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

/// `count` bytes, each one more than the one before.
func counting(from first: UInt8, count: Int = 32) -> [UInt8] {
  (0..<count).map { first &+ UInt8(truncatingIfNeeded: $0) }
}

extension [UInt8] {
  /// A pointer to the first byte, for functions that know the length. Not for empty arrays.
  func pointer<R>(_ body: (UnsafeRawPointer) throws -> R) throws -> R {
    try withUnsafeBytes { try body(try #require($0.baseAddress)) }
  }
}

/// The `count` bytes that `body` writes.
func output(_ count: Int, _ body: (UnsafeMutableRawPointer) throws -> Void) throws -> [UInt8] {
  var result = [UInt8](repeating: 0, count: count)
  try result.withUnsafeMutableBytes { try body(try #require($0.baseAddress)) }
  return result
}

/// What a key holds. Only tests may copy it out.
func contents(of key: GuardedKey) -> [UInt8] {
  key.withBytes { Array(UnsafeRawBufferPointer(start: $0, count: GuardedKey.size)) }
}

func guarded(_ bytes: [UInt8]) throws -> GuardedKey {
  try bytes.withUnsafeBytes { try GuardedKey(copying: $0) }
}

/// The bytes with one bit flipped in the byte at `offset`.
func flipped(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
  var copy = bytes
  copy[offset] ^= 1 << UInt8(offset % 8)
  return copy
}
