import Measures
import Testing

@Suite struct RateTests {
  @Test(arguments: [
    (11, 70, "15.7"), (10, 13, "76.9"), (0, 70, "0.0"), (70, 70, "100.0"), (1, 2000, "0.1"),
  ])
  func aShareOfThoseKnownHasOneDecimalHalfUp(numerator: Int, denominator: Int, text: String) {
    let rate = Rate.of(numerator, of: denominator).value
    #expect(rate?.percentage.description == text)
    #expect(rate?.numerator == numerator && rate?.denominator == denominator)
    #expect(rate?.isTooFew() == false)
    #expect(rate?.answers.percentage?.description == "100.0")
  }

  @Test func sevenReturnsOfSeventyAreTooFewToBeConfident() {
    let few = Rate.ofAnswers(7, of: 70).value
    #expect(few?.percentage.description == "10.0")
    #expect(few?.isTooFew() == true)
    let many = Rate.ofAnswers(63, of: 70).value
    #expect(many?.percentage.description == "90.0")
    #expect(many?.isTooFew() == false)
  }

  @Test func aShareOfFewReturnsIsTooFewWhateverItIs() {
    let rate = Rate.of(7, of: 7, asked: 70).value
    #expect(rate?.percentage.description == "100.0")
    #expect(rate?.answers.percentage?.description == "10.0")
    #expect(rate?.isTooFew() == true)
  }

  @Test func theBoundIsAParameterAndBothItsPartsCount() {
    #expect(Answers(10, of: 50)?.areTooFew() == false)
    #expect(Answers(9, of: 9)?.areTooFew() == true)
    #expect(Answers(10, of: 51)?.areTooFew() == true)
    #expect(Answers(17, of: 70)?.areTooFew() == false)
    #expect(Answers(7, of: 70)?.areTooFew(AnswerBound(answers: 5, percentage: 10)) == false)
    #expect(Answers(.max, of: .max)?.areTooFew() == false)
    #expect(Answers(0, of: 0)?.percentage == nil)
  }

  @Test func countsThatContradictGiveNoRate() {
    #expect(Rate.of(0, of: 0).reason == .denominatorZero)
    #expect(Rate.ofAnswers(0, of: 0).reason == .denominatorZero)
    #expect(Rate.of(3, of: 2).reason == .countsContradict)
    #expect(Rate.of(-1, of: 2).reason == .countsContradict)
    #expect(Rate.of(1, of: 3, asked: 2).reason == .countsContradict)
    #expect(Answers(3, of: 2) == nil && Answers(-1, of: 2) == nil)
  }
}
