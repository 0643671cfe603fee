// Strings, numbers and literals.

extension JSONReader {
  /// Reads the string whose opening quote is at the position.
  mutating func text() throws(JSONProblem) -> JSONText {
    let start = position + 1
    var index = start
    var hasEscapes = false
    while true {
      index = JSONPlainText.end(in: bytes, from: index)
      guard index < bytes.count else { throw fail(.unexpectedEnd, at: bytes.count) }
      switch bytes[index] {
      case ASCII.quote:
        position = index + 1
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<index])
        return JSONText(checked: raw, hasEscapes: hasEscapes)
      case ASCII.backslash:
        hasEscapes = true
        do {
          index += try JSONEscape(in: bytes, at: index).length
        } catch {
          throw fail(error)
        }
      default:
        throw fail(JSONPlainText.refusal(in: bytes, at: index), at: index)
      }
    }
  }

  /// Reads the number whose sign or first digit is at the position.
  mutating func number() throws(JSONProblem) -> JSONToken {
    let decimal: JSONDecimal
    do {
      decimal = try JSONDecimal(in: bytes, at: position)
    } catch {
      throw fail(error)
    }
    let token: JSONToken?
    if decimal.isInteger {
      token = decimal.integer.map { .integer($0) }
    } else {
      token = decimal.real(in: bytes, at: position).map { .real($0) }
    }
    guard let token else { throw fail(.numberOutOfRange, at: position) }
    position += decimal.length
    return token
  }

  /// Reads `true`, `false` or `null`.
  mutating func literal() throws(JSONProblem) -> JSONToken {
    switch bytes[position] {
    case UInt8(ascii: "t"):
      try expect("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default:
      throw failUnexpected()
    }
  }

  private mutating func expect(_ word: StaticString) throws(JSONProblem) {
    let length = word.withUTF8Buffer { wanted in
      zip(wanted, bytes[position...]).prefix { $0 == $1 }.count
    }
    position += length
    guard length == word.utf8CodeUnitCount else { throw failUnexpected() }
  }
}
