import Glibc

/// A string or a name in a document, still as it stands there: valid, but perhaps with escapes.
///
/// It borrows the bytes of the document and must not outlive them. Equality and hash are those of
/// the text meant, byte by byte: `"a"` and `"\u0061"` are equal.
package struct JSONText: Hashable {
  /// The bytes between the quotes.
  package let rawBytes: UnsafeBufferPointer<UInt8>
  /// Whether the raw bytes differ from the text meant.
  package let hasEscapes: Bool

  /// Only the reader makes these, from bytes it has checked.
  init(checked rawBytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
    self.rawBytes = rawBytes
    self.hasEscapes = hasEscapes
  }

  /// Gives the text meant as UTF-8, without a copy when there are no escapes.
  @inline(__always)
  package func withUTF8<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if !hasEscapes { return try body(rawBytes) }
    var buffer: [UInt8] = []
    unescape(into: &buffer)
    return try buffer.withUnsafeBufferPointer(body)
  }

  /// The text meant.
  package var string: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  /// Whether the text meant is this, byte by byte.
  package func matches(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { wanted in withUTF8 { JSONText.same($0, wanted) } }
  }

  /// Appends the text meant.
  package func unescape(into buffer: inout [UInt8]) {
    guard hasEscapes else { return buffer.append(contentsOf: rawBytes) }
    // What is meant is never longer than what is written.
    buffer.reserveCapacity(buffer.count + rawBytes.count)
    var index = 0
    var runStart = 0
    while index < rawBytes.count {
      guard rawBytes[index] == ASCII.backslash else {
        index += 1
        continue
      }
      buffer.append(contentsOf: rawBytes[runStart..<index])
      // Never nil here, since the reader has checked; but no reason to trap if it were.
      guard let escape = try? JSONEscape(in: rawBytes, at: index) else { return }
      escape.append(to: &buffer)
      index += escape.length
      runStart = index
    }
    buffer.append(contentsOf: rawBytes[runStart...])
  }

  @inline(__always)
  package static func == (left: JSONText, right: JSONText) -> Bool {
    if !left.hasEscapes && !right.hasEscapes { return same(left.rawBytes, right.rawBytes) }
    return left.withUTF8 { first in right.withUTF8 { second in same(first, second) } }
  }

  package func hash(into hasher: inout Hasher) {
    withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private static func same(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    // Safe: both have `count` bytes; without a base address the count is zero.
    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
    return memcmp(first, second, left.count) == 0
  }
}
