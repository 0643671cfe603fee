/// A piece of a document.
package enum JSONToken {
  case objectStart
  case objectEnd
  case arrayStart
  case arrayEnd
  /// The name of a member; its value comes next.
  case name(JSONText)
  case string(JSONText)
  /// A number written without fraction and exponent.
  case integer(Int64)
  case real(Double)
  case boolean(Bool)
  case null
  /// The document is over, and nothing follows it.
  case end
}

/// Reads one I-JSON document (RFC 7493) piece by piece, without building anything.
///
/// Stricter than JSON: no name twice in an object, no lone surrogates, no noncharacters, no U+0000,
/// no integers beyond 64 bits, no reals beyond double precision, no byte order mark. It does not
/// recurse. After a problem every call throws the same one; after the end every call gives the end.
///
/// The bytes are borrowed: they must stay, unchanged, as long as the reader and the texts from it.
package struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private var expectation = Expectation.value
  private var names = JSONNames()
  private var failure: JSONProblem?
  /// How many arrays and objects are open.
  package private(set) var depth = 0
  /// Bit n is set when the container open at depth n + 1 is an object. Its width is the depth
  /// limit.
  private var objects: UInt64 = 0

  private enum Expectation {
    case value, elementOrEnd, nameOrEnd, commaOrEnd, nothing, failed
  }

  /// Reads the document in these bytes.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many bytes have been read: the place to report for a piece refused by the caller.
  package var offset: Int { position }

  /// Reads the next piece.
  package mutating func nextToken() throws(JSONProblem) -> JSONToken {
    skipWhitespace()
    switch expectation {
    case .value:
      return try value()
    case .commaOrEnd:
      return try afterValue()
    case .nameOrEnd:
      return take(ASCII.closeBrace) ? close(.objectEnd) : try name()
    case .elementOrEnd:
      return take(ASCII.closeBracket) ? close(.arrayEnd) : try value()
    case .nothing:
      guard position == bytes.count else { throw fail(.trailingBytes, at: position) }
      return .end
    case .failed:
      throw failure ?? JSONProblem(kind: .unexpectedByte, offset: position)
    }
  }

  /// Reads the next value whole, checking it all the same; when a name comes next, that and its
  /// value.
  ///
  /// At the end of an object or array it reads that end.
  package mutating func skipValue() throws(JSONProblem) {
    let outer = depth
    while true {
      let token = try nextToken()
      if case .name = token { continue }
      if depth <= outer { return }
    }
  }

  /// Remembers the problem, so that a caller that goes on gets it again.
  mutating func fail(_ kind: JSONProblem.Kind, at offset: Int) -> JSONProblem {
    fail(JSONProblem(kind: kind, offset: offset))
  }

  mutating func fail(_ problem: JSONProblem) -> JSONProblem {
    failure = problem
    expectation = .failed
    return problem
  }

  /// The problem of a byte that should not be here, or of none being here.
  mutating func failUnexpected() -> JSONProblem {
    fail(position < bytes.count ? .unexpectedByte : .unexpectedEnd, at: position)
  }
}

// MARK: - Structure

extension JSONReader {
  @inline(__always)
  private mutating func skipWhitespace() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte > ASCII.space { return }
      guard byte == ASCII.space || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  /// Reads `byte` when it comes next.
  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private var isInObject: Bool { depth > 0 && objects >> UInt64(depth - 1) & 1 == 1 }

  private mutating func afterValue() throws(JSONProblem) -> JSONToken {
    let inObject = isInObject
    if take(ASCII.comma) {
      skipWhitespace()
      return inObject ? try name() : try value()
    }
    if take(inObject ? ASCII.closeBrace : ASCII.closeBracket) {
      return close(inObject ? .objectEnd : .arrayEnd)
    }
    throw failUnexpected()
  }

  private mutating func value() throws(JSONProblem) -> JSONToken {
    guard position < bytes.count else { throw failUnexpected() }
    switch bytes[position] {
    case ASCII.quote:
      let token = JSONToken.string(try text())
      valueIsOver()
      return token
    case ASCII.openBrace:
      return try open(.objectStart, then: .nameOrEnd)
    case ASCII.openBracket:
      return try open(.arrayStart, then: .elementOrEnd)
    case ASCII.hyphen, ASCII.zero...UInt8(ascii: "9"):
      let token = try number()
      valueIsOver()
      return token
    default:
      let token = try literal()
      valueIsOver()
      return token
    }
  }

  private mutating func valueIsOver() { expectation = depth == 0 ? .nothing : .commaOrEnd }

  private mutating func open(
    _ token: JSONToken, then next: Expectation
  ) throws(JSONProblem) -> JSONToken {
    guard depth < JSONProblem.depthLimit else { throw fail(.tooDeep, at: position) }
    let bit: UInt64 = 1 << UInt64(depth)
    if next == .nameOrEnd {
      objects |= bit
      names.openObject()
    } else {
      objects &= ~bit
    }
    depth += 1
    position += 1
    expectation = next
    return token
  }

  /// Leaves the innermost container, whose end has just been read.
  private mutating func close(_ token: JSONToken) -> JSONToken {
    if isInObject { names.closeObject() }
    depth -= 1
    valueIsOver()
    return token
  }

  /// Reads a name and the colon after it.
  private mutating func name() throws(JSONProblem) -> JSONToken {
    guard position < bytes.count, bytes[position] == ASCII.quote else { throw failUnexpected() }
    let start = position
    let name = try text()
    guard names.insert(name) else { throw fail(.duplicateName, at: start) }
    skipWhitespace()
    guard take(ASCII.colon) else { throw failUnexpected() }
    expectation = .value
    return .name(name)
  }
}
