import Measures
import Testing

@Suite struct FixedDecimalTests {
  @Test(
    arguments: [
      (47.05, 1, "47.1"), (47.04, 1, "47.0"), (47.0499999999999, 1, "47.0"), (1.005, 2, "1.01"),
      (2.675, 2, "2.68"), (0.5, 0, "1"), (-0.5, 0, "-1"), (-47.05, 1, "-47.1"), (0.05, 1, "0.1"),
      (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (9.95, 1, "10.0"), (99.95, 1, "100.0"),
      (1e-7, 7, "0.0000001"),
      (5e-8, 7, "0.0000001"), (1e-300, 9, "0.000000000"), (1e15, 3, "1000000000000000.000"),
      (1.5e16, 0, "15000000000000000"), (0, 2, "0.00"), (90, 1, "90.0"), (0.007, 3, "0.007"),
    ] as [(Double, Int, String)])
  func theDecimalNumberThatWasMeantIsRoundedHalfUp(number: Double, decimals: Int, text: String) {
    #expect(FixedDecimal(rounding: number, decimals: decimals)?.description == text)
  }

  @Test func whatDoesNotFitIsNil() {
    #expect(FixedDecimal(rounding: .nan, decimals: 1) == nil)
    #expect(FixedDecimal(rounding: .infinity, decimals: 1) == nil)
    #expect(FixedDecimal(rounding: 1e18, decimals: 1) == nil)
    #expect(FixedDecimal(rounding: .greatestFiniteMagnitude, decimals: 0) == nil)
    #expect(FixedDecimal(rounding: 1, decimals: 10) == nil)
    #expect(FixedDecimal(rounding: 1, decimals: -1) == nil)
    #expect(FixedDecimal(units: 1, decimals: 10) == nil)
    #expect(FixedDecimal(rounding: 1, over: 0, decimals: 1) == nil)
    #expect(FixedDecimal(rounding: 1, over: -3, decimals: 1) == nil)
    #expect(FixedDecimal(rounding: .max, over: 1, decimals: 9) == nil)
    #expect(FixedDecimal(rounding: .min, over: 1, decimals: 0) == nil)
  }

  @Test(
    arguments: [
      (11, 70, 3, "0.157"), (10, 13, 3, "0.769"), (1, 2, 0, "1"), (-1, 2, 0, "-1"),
      (1, 3, 9, "0.333333333"),
      (2, 3, 9, "0.666666667"), (3, 13, 4, "0.2308"), (30, 42, 4, "0.7143"), (5, 1000, 2, "0.01"),
      (4999, 1_000_000, 2, "0.00"), (.max, .max, 9, "1.000000000"),
    ] as [(Int64, Int64, Int, String)])
  func aFractionIsRoundedExactly(
    numerator: Int64, denominator: Int64, decimals: Int, text: String
  ) {
    let rounded = FixedDecimal(rounding: numerator, over: denominator, decimals: decimals)
    #expect(rounded?.description == text)
  }

  @Test func everyThousandthIsRoundedAsItsDigitsSay() {
    var wrong = 0
    for thousandths in 0...100_000 {
      let expected = Int64((thousandths + 50) / 100)
      let rounded = FixedDecimal(rounding: Double(thousandths) / 1000, decimals: 1)
      if rounded?.units != expected { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func roundingToWhatItHasChangesNothing() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let decimals = Int.random(in: 0...9, using: &generator)
      let units = Int64.random(in: -900_000_000_000_000...900_000_000_000_000, using: &generator)
      let number = FixedDecimal(units: units, decimals: decimals)
      #expect(FixedDecimal(rounding: number?.value ?? .nan, decimals: decimals) == number)
    }
  }
}
