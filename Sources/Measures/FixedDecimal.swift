/// A decimal number with a fixed count of decimals, exact: `47.1`.
///
/// Rounding is half up, ties away from zero, and of the decimal number that was meant: 47.05 becomes
/// 47.1, although the double nearest to 47.05 lies below it. What was meant is the shortest
/// decimal number that reads as that double.
public struct FixedDecimal: Sendable, Hashable, CustomStringConvertible {
  /// The number in units of the last decimal: 471 for 47.1.
  public let units: Int64
  /// How many decimals it has, 0...9.
  public let decimals: Int

  static let decimalsAllowed = 0...9

  /// A number of units; nil when `decimals` is not 0...9.
  public init?(units: Int64, decimals: Int) {
    guard Self.decimalsAllowed.contains(decimals) else { return nil }
    self.units = units
    self.decimals = decimals
  }

  /// Rounds; nil for what is not finite or has too many digits for 64 bits.
  public init?(rounding number: Double, decimals: Int) {
    guard Self.decimalsAllowed.contains(decimals), number.isFinite else { return nil }
    // Whole numbers, which are most, need no digits; above these the shortest decimal is another number.
    if number.magnitude <= 0x1p53, let whole = Int64(exactly: number) {
      let units = whole.multipliedReportingOverflow(by: Self.powers[decimals])
      guard !units.overflow else { return nil }
      self.init(units: units.partialValue, decimals: decimals)
      return
    }
    guard let digits = DecimalDigits(number) else { return nil }
    guard let magnitude = digits.units(decimals: decimals) else { return nil }
    self.init(units: number < 0 ? -magnitude : magnitude, decimals: decimals)
  }

  /// Rounds a fraction, which is exact; nil when the denominator is not positive, or when there are
  /// too many digits for 64 bits.
  public init?(rounding numerator: Int64, over denominator: Int64, decimals: Int) {
    guard Self.decimalsAllowed.contains(decimals), denominator > 0 else { return nil }
    let divisor = UInt64(denominator)
    let product = numerator.magnitude.multipliedFullWidth(by: UInt64(Self.powers[decimals]))
    // Safe: a high half below the divisor is what keeps the quotient within 64 bits.
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let rounded = quotient.addingReportingOverflow(remainder >= divisor - remainder ? 1 : 0)
    guard !rounded.overflow, let magnitude = Int64(exactly: rounded.partialValue) else {
      return nil
    }
    self.init(units: numerator < 0 ? -magnitude : magnitude, decimals: decimals)
  }

  /// The nearest double.
  public var value: Double { Double(units) / Double(Self.powers[decimals]) }

  /// With all its decimals: `90.0`.
  public var description: String {
    let power = UInt64(Self.powers[decimals])
    let sign = units < 0 ? "-" : ""
    guard decimals > 0 else { return "\(units)" }
    let fraction = "\(units.magnitude % power)"
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return "\(sign)\(units.magnitude / power).\(zeros)\(fraction)"
  }

  /// The powers of ten by exponent.
  static let powers: [Int64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}

/// The digits of the shortest decimal number that reads as a double.
private struct DecimalDigits {
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; negative for zeros after it.
  private var whole = 0

  /// Takes the text form of a finite double apart: `47.05`, `1e-07`, `1.5e+16`.
  init?(_ number: Double) {
    var exponent = 0
    var hasPoint = false
    var text = Array("\(number.magnitude)".utf8)
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      guard let power = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) else {
        return nil
      }
      exponent = power
      text.removeSubrange(mark...)
    }
    for byte in text {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        digits.append(byte &- UInt8(ascii: "0"))
        if !hasPoint { whole += 1 }
      }
    }
    whole += exponent
  }

  /// The number half up in units of the last of `decimals`; nil beyond 64 bits.
  func units(decimals: Int) -> Int64? {
    let count = whole + decimals
    var units: Int64 = 0
    for index in 0..<max(count, 0) {
      let digit = index < digits.count ? Int64(digits[index]) : 0
      let shifted = units.multipliedReportingOverflow(by: 10)
      let sum = shifted.partialValue.addingReportingOverflow(digit)
      guard !shifted.overflow, !sum.overflow else { return nil }
      units = sum.partialValue
    }
    let roundsUp = count >= 0 && count < digits.count && digits[count] >= 5
    let result = units.addingReportingOverflow(roundsUp ? 1 : 0)
    return result.overflow ? nil : result.partialValue
  }
}
