import Measures
import Testing

@Suite struct AverageTests {
  @Test func seventeenConfidenceScoresHaveAMeanAndACount() {
    let scores: [Double] = [5, 6, 7, 8, 6, 7, 5, 9, 6, 7, 6, 7, 8, 5, 6, 7, 5.5]
    let mean = Mean.of(scores).value
    #expect(mean?.count == 17)
    #expect(mean?.value == 6.5)
    #expect(mean?.rounded(decimals: 1)?.description == "6.5")
  }

  @Test func aMeanIsOfDecimalNumbers() {
    #expect(Mean.of([0.1, 0.2]).value?.value == 0.15)
    #expect(Mean.of([0.1, 0.2]).value?.rounded(decimals: 1)?.description == "0.2")
    #expect(Mean.of([47, 47.1]).value?.rounded(decimals: 1)?.description == "47.1")
    #expect(Mean.of([-1, -2, -2]).value?.rounded(decimals: 3)?.description == "-1.667")
    #expect(Mean.of([1]).value?.rounded(decimals: 10) == nil)
  }

  @Test func noNumbersHaveNoMeanAndNoMedian() {
    #expect(Mean.of([]).reason == .noScores)
    #expect(Median.of([]).reason == .noScores)
    #expect(Mean.of([.nan]).reason == .tooLarge)
    #expect(Mean.of([9e9, 9e9]).reason == .tooLarge)
    #expect(Median.of([1, .infinity, 2]).reason == .tooLarge)
    #expect(Median.of([.nan, 1]).reason == .tooLarge)
  }

  @Test(
    arguments: [
      ([3], 3), ([4, 1], 2.5), ([9, 1, 4], 4), ([1, 2, 0.1, 0.2], 0.6), ([7, 7, 7, 7], 7),
    ] as [([Double], Double)])
  func theMedianIsInTheMiddle(numbers: [Double], median: Double) {
    #expect(Median.of(numbers).value?.value == median)
    #expect(Median.of(numbers).value?.count == numbers.count)
  }

  @Test func theOrderOfNumbersDoesNotMatter() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let numbers = (0..<30).map { _ in Double.random(in: -10...10, using: &generator) }
      let shuffled = numbers.shuffled(using: &generator)
      #expect(Mean.of(numbers) == Mean.of(shuffled))
      #expect(Median.of(numbers) == Median.of(shuffled))
    }
  }
}
