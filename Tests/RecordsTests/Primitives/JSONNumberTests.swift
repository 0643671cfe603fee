import Glibc
import Testing

@testable import Records

@Suite struct JSONNumberTests {
  @Test(arguments: [
    "0", "7", "-1", "9223372036854775807", "-9223372036854775808", "9007199254740993",
  ])
  func integersOfSixtyFourBitsAreExact(text: String) {
    #expect(Reading(text) == .pieces([text]))
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
    "99999999999999999999999", "-99999999999999999999999", "1e309", "-1e309", "1e400",
    "1.8e308", "1e99999999999999999999", "123456789e1000000",
  ])
  func numbersOutOfRangeAreRefused(text: String) {
    #expect(Reading(text) == .problem(.numberOutOfRange, 0))
    #expect(Reading("[" + text + "]") == .problem(.numberOutOfRange, 1))
  }

  @Test(arguments: [
    "00", "01", "-01", "-00", "00.5", "-x", "-Infinity", "-NaN", "1.e5", "1.x", "1ex", "1e+x",
    "0123", "-.5", "1..2", "1ee2",
  ])
  func malformedNumbersAreRefused(text: String) {
    #expect(Reading(text).kind == .invalidNumber)
  }

  @Test(arguments: [
    ("1.0", 1), ("1e3", 1000), ("1E+2", 100), ("1e-2", 0.01), ("0.1", 0.1), ("-0.0", -0.0),
    ("0e0", 0), ("0e999999999999", 0), ("5e-324", Double.leastNonzeroMagnitude), ("1e-400", 0),
    ("1e22", 1e22),
    ("1e23", 1e23), ("9007199254740993.0", 9_007_199_254_740_992),
    ("1.7976931348623157e308", Double.greatestFiniteMagnitude), ("1e0000000000000000001", 10),
    ("2.2250738585072011e-308", Double(bitPattern: 0x000F_FFFF_FFFF_FFFF)),
    ("123456789012345678901234567890.5", 1.2345678901234568e29),
  ])
  func realsAreTheNearestDouble(text: String, value: Double) throws {
    let read = try JSONValue(parsing: Array(text.utf8))
    guard case .real(let real) = read else {
      Issue.record("not a real")
      return
    }
    #expect(real.bitPattern == value.bitPattern)
  }

  @Test func aNumberOfManyDigitsIsTheNearestDouble() {
    let many = "0." + String(repeating: "3", count: 100_000)
    #expect(Reading(many) == .pieces(["r\(1.0 / 3)"]))
    let zeros = "1" + String(repeating: "0", count: 100_000) + ".0e-100000"
    #expect(Reading(zeros) == .pieces(["r1.0"]))
  }

  @Test func randomRealsRoundTripInTheirShortestForm() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let value = JSONValue.randomReal(using: &generator)
      #expect(Reading(value.description) == .pieces(["r\(value)"]))
    }
  }

  @Test func shortDecimalsAreReadAsSwiftReadsThem() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<20_000 {
      let digits = generator.next() >> UInt64.random(in: 8...60, using: &generator)
      let exponent = Int.random(in: -30...30, using: &generator)
      let text = "\(digits).\(generator.next() % 1000)e\(exponent)"
      let expected = Double(text) ?? .nan
      #expect(Reading(text) == .pieces(["r\(expected)"]))
    }
  }

  @Test func aLocaleWithADecimalCommaChangesNothing() {
    // Only where such a locale is installed; elsewhere it tests the same twice. The locale is the
    // test's own thread's, since others run beside it.
    guard let german = newlocale(LC_NUMERIC_MASK, "de_DE.UTF-8", nil) else { return }
    let previous = uselocale(german)
    defer {
      uselocale(previous)
      freelocale(german)
    }
    #expect(Reading("0.12345678901234567890123") == .pieces(["r\(0.12345678901234568)"]))
    #expect((1.5).description == "1.5")
  }
}
