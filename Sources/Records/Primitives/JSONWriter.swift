/// Writes a compact I-JSON document, piece by piece, to the end of an array of bytes.
///
/// Commas and colons are put by the writer; that names and values alternate, that what is opened is
/// closed, and that no name comes twice is up to the caller. Text that I-JSON has no place for and
/// numbers that are not finite are remembered as a problem, which `finish()` throws.
package struct JSONWriter {
  private var buffer: [UInt8]
  private var needsComma = false
  /// The first thing that could not be written.
  package private(set) var problem: JSONProblem?

  /// Writes to the end of `buffer`.
  package init(appendingTo buffer: consuming [UInt8] = []) { self.buffer = buffer }

  /// What has been written so far, after what the buffer held before.
  package var bytes: [UInt8] { buffer }

  /// Gives the buffer back, or the first problem.
  package consuming func finish() throws(JSONProblem) -> [UInt8] {
    if let problem { throw problem }
    return buffer
  }

  /// A place between two pieces, to go back to.
  package struct Mark {
    fileprivate let count: Int
    fileprivate let needsComma: Bool
  }

  /// The place reached.
  package var mark: Mark { Mark(count: buffer.count, needsComma: needsComma) }

  /// Takes back what was written since the mark was made.
  package mutating func rewind(to mark: Mark) {
    buffer.removeLast(max(buffer.count - mark.count, 0))
    needsComma = mark.needsComma
  }

  /// Makes room for so many bytes more.
  package mutating func reserve(_ byteCount: Int) {
    buffer.reserveCapacity(buffer.count &+ max(byteCount, 0))
  }

  package mutating func beginObject() { open(ASCII.openBrace) }
  package mutating func endObject() { close(ASCII.closeBrace) }
  package mutating func beginArray() { open(ASCII.openBracket) }
  package mutating func endArray() { close(ASCII.closeBracket) }

  /// Writes the name of a member.
  package mutating func name(_ name: String) {
    string(name)
    buffer.append(ASCII.colon)
    needsComma = false
  }

  /// Writes the name of a member from UTF-8, which is checked.
  package mutating func name(utf8 name: UnsafeBufferPointer<UInt8>) {
    string(utf8: name)
    buffer.append(ASCII.colon)
    needsComma = false
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string(utf8: $0) }
  }

  /// Writes a string from UTF-8, which is checked.
  package mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    buffer.append(ASCII.quote)
    var index = 0
    while true {
      let end = JSONPlainText.end(in: text, from: index)
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
      guard end < text.count else { break }
      escape(text, at: end)
      index = end + 1
    }
    buffer.append(ASCII.quote)
  }

  /// Writes the text form of an id or a time as a string.
  package mutating func string(plain value: some PlainTextWritable) {
    separate()
    buffer.append(ASCII.quote)
    value.append(to: &buffer)
    buffer.append(ASCII.quote)
  }

  /// Writes a number without fraction.
  package mutating func integer(_ value: Int64) {
    separate()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      // Safe: a 64-bit integer has at most 19 digits and a sign; only bytes written are read.
      var start = digits.count
      var rest = value.magnitude
      repeat {
        start -= 1
        digits[start] = ASCII.zero &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 {
        start -= 1
        digits[start] = ASCII.hyphen
      }
      buffer.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Writes the shortest number that reads back the same; whole ones below 2^53 without a fraction.
  package mutating func real(_ value: Double) {
    guard value.isFinite else {
      report(.numberOutOfRange)
      return null()
    }
    // Minus zero keeps its fraction: as the integer `-0` it would come back without its sign.
    let isWhole = value.magnitude < 0x1p53 && value == value.rounded(.towardZero)
    if isWhole, value != 0 || value.sign == .plus { return integer(Int64(value)) }
    separate()
    buffer.append(contentsOf: value.description.utf8)
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { literal("null") }
}

extension JSONWriter {
  @inline(__always)
  private mutating func separate() {
    if needsComma { buffer.append(ASCII.comma) }
    needsComma = true
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    buffer.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    buffer.append(byte)
    needsComma = true
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }

  private mutating func report(_ kind: JSONProblem.Kind) {
    if problem == nil { problem = JSONProblem(kind: kind, offset: buffer.count) }
  }

  /// Writes the escape of a byte that may not stand as it is, or reports that it has none.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = text[index]
    switch byte {
    case ASCII.quote, ASCII.backslash: escape(letter: byte)
    case 0x08: escape(letter: UInt8(ascii: "b"))
    case 0x09: escape(letter: UInt8(ascii: "t"))
    case 0x0A: escape(letter: UInt8(ascii: "n"))
    case 0x0C: escape(letter: UInt8(ascii: "f"))
    case 0x0D: escape(letter: UInt8(ascii: "r"))
    case 0x00: report(.nulCharacter)
    case ..<0x20:
      escape(letter: UInt8(ascii: "u"))
      for digit in [0, 0, byte >> 4, byte] { buffer.append(ASCII.hexDigit(digit)) }
    default:
      report(JSONPlainText.refusal(in: text, at: index))
    }
  }

  private mutating func escape(letter: UInt8) {
    buffer.append(ASCII.backslash)
    buffer.append(letter)
  }
}
