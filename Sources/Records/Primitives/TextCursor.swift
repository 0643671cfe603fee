/// Reads short fixed forms, such as times, from the front of a text.
struct TextCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte to come, nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// What has not been read yet.
  var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[position...]) }

  /// Reads one byte.
  mutating func take() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    return byte
  }

  /// Reads `expected` when it comes next.
  mutating func take(_ expected: UInt8) -> Bool {
    guard next == expected else { return false }
    position += 1
    return true
  }

  /// Reads exactly `count` decimal digits.
  mutating func digits(_ count: Int) -> Int? {
    guard bytes.count - position >= count else { return nil }
    var value = 0
    for _ in 0..<count {
      guard let byte = next, ASCII.isDigit(byte) else { return nil }
      value = value &* 10 &+ Int(byte &- ASCII.zero)
      position += 1
    }
    return value
  }

  /// Reads `separator` and exactly `count` decimal digits after it.
  mutating func digits(_ count: Int, after separator: UInt8) -> Int? {
    take(separator) ? digits(count) : nil
  }
}
