/// A number of a document, taken apart by the grammar of RFC 8259.
struct JSONDecimal {
  private(set) var isInteger = true
  private var isNegative = false
  /// The digits without point and leading zeros, when they fit.
  private var significand: UInt64 = 0
  private var overflows = false
  /// The power of ten to multiply the significand with.
  private var exponent = 0
  /// The bytes it is written with.
  private(set) var length = 0

  /// Takes the number at `start` apart.
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONProblem) {
    var index = start
    if bytes[index] == ASCII.hyphen {
      isNegative = true
      index += 1
    }
    let leadsWithZero = index < bytes.count && bytes[index] == ASCII.zero
    let whole = try takeDigits(in: bytes, at: &index)
    guard whole == 1 || !leadsWithZero else {
      throw JSONProblem(kind: .invalidNumber, offset: start)
    }
    if index < bytes.count, bytes[index] == ASCII.point {
      isInteger = false
      index += 1
      exponent = -(try takeDigits(in: bytes, at: &index))
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      index += 1
      try takeExponent(in: bytes, at: &index)
    }
    length = index - start
  }

  /// The value of a number without fraction and exponent; nil when it needs more than 64 bits.
  var integer: Int64? {
    guard !overflows else { return nil }
    guard isNegative else { return Int64(exactly: significand) }
    return significand <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- significand) : nil
  }

  /// The nearest double; nil when that is infinite. `bytes` and `start` are those it was read from.
  func real(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Double? {
    // With both factors exact, one multiplication or division rounds as it should (Clinger 1990).
    if !overflows, significand <= 1 << 53, abs(exponent) < JSONDecimal.exactPowers.count {
      let power = JSONDecimal.exactPowers[abs(exponent)]
      let magnitude = Double(significand)
      let value = exponent < 0 ? magnitude / power : magnitude * power
      return isNegative ? -value : value
    }
    // Swift's own parser, since strtod follows the locale that the host may have set.
    let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The powers of ten that a double holds exactly.
  private static let exactPowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Reads at least one digit into the significand and says how many there were.
  private mutating func takeDigits(
    in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) throws(JSONProblem) -> Int {
    let start = index
    while index < bytes.count, ASCII.isDigit(bytes[index]) {
      let (shifted, carry) = significand.multipliedReportingOverflow(by: 10)
      let digit = UInt64(bytes[index] &- ASCII.zero)
      let (sum, carryAgain) = shifted.addingReportingOverflow(digit)
      overflows = overflows || carry || carryAgain
      significand = sum
      index += 1
    }
    guard index > start else { throw JSONDecimal.missingDigit(in: bytes, at: index) }
    return index - start
  }

  private mutating func takeExponent(
    in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) throws(JSONProblem) {
    var isNegativeExponent = false
    if index < bytes.count, bytes[index] == ASCII.plus || bytes[index] == ASCII.hyphen {
      isNegativeExponent = bytes[index] == ASCII.hyphen
      index += 1
    }
    let start = index
    var value = 0
    while index < bytes.count, ASCII.isDigit(bytes[index]) {
      // Any value beyond the exact powers leads to the slow path, which reads the digits itself.
      if value < 1_000_000 { value = value * 10 + Int(bytes[index] &- ASCII.zero) }
      index += 1
    }
    guard index > start else { throw JSONDecimal.missingDigit(in: bytes, at: index) }
    exponent = isNegativeExponent ? exponent &- value : exponent &+ value
  }

  private static func missingDigit(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> JSONProblem {
    JSONProblem(kind: index < bytes.count ? .invalidNumber : .unexpectedEnd, offset: index)
  }
}
