import Measures
import Records
import Testing

@Suite struct PersonCentredOutcomeTests {
  private let period = Period("2026-Q1")?.days
  private let start = CivilDay(year: 2026, month: 1, day: 10)

  private func goal(
    person: UniqueID = .makeVersion7(), birth: String? = "1980-05-01", start: String = "2026-01-10",
    hasScale: Bool = true, hasPlan: Bool = true, scores: [String] = []
  ) -> PersonCentredOutcome.Goal {
    PersonCentredOutcome.Goal(
      person: person, birth: birth.flatMap { PartialDate($0) }, start: DateTime(start),
      hasScale: hasScale, hasPlan: hasPlan, scores: scores.compactMap { DateTime($0) })
  }

  private func scored(after days: Int, includesEnds: Bool) throws -> Int? {
    let day = try #require(start?.adding(days: days)).description
    let outcome = PersonCentredOutcome(
      [goal(scores: [day])], in: try #require(period), window: .init(includesEnds: includesEnds))
    #expect(outcome.rate.value?.denominator == 1)
    return outcome.rate.value?.numerator
  }

  @Test(arguments: [(13, 0, 0), (14, 1, 0), (15, 1, 1), (181, 1, 1), (182, 1, 0), (183, 0, 0)])
  func aScoreCountsWithinTheWindow(days: Int, withEnds: Int, betweenEnds: Int) throws {
    #expect(try scored(after: days, includesEnds: true) == withEnds)
    #expect(try scored(after: days, includesEnds: false) == betweenEnds)
  }

  @Test func onlyAdultsWithAScaleAndAPlanBelong() throws {
    let outcome = PersonCentredOutcome(
      [
        goal(hasScale: false), goal(hasPlan: false), goal(start: "2025-12-31"),
        goal(start: "2026-04-01"), goal(birth: "2008-01-11"), goal(birth: "2008-01-10"),
        goal(start: "2026-03-31"),
      ], in: try #require(period))
    #expect(outcome.rate.value?.denominator == 2 && outcome.rate.value?.numerator == 0)
    #expect(outcome.undetermined == 0)
  }

  @Test func aPersonWithSeveralGoalsCountsOnce() throws {
    let person = UniqueID.makeVersion7()
    let outcome = PersonCentredOutcome(
      [
        goal(person: person), goal(person: person, scores: ["2026-02-10", "2026-03-10"]),
        goal(person: person, hasScale: false, scores: ["2026-02-10"]), goal(),
      ], in: try #require(period))
    #expect(outcome.rate.value?.numerator == 1 && outcome.rate.value?.denominator == 2)
  }

  @Test func whatAPartialDateLeavesOpenIsCountedApart() throws {
    let outcome = PersonCentredOutcome(
      [
        goal(birth: nil), goal(birth: "2008"), goal(birth: "2008-01"), goal(start: "2026"),
        goal(birth: "2009", start: "2026"), goal(birth: "2007-12"),
      ], in: try #require(period))
    #expect(outcome.undetermined == 4)
    #expect(outcome.rate.value?.denominator == 1)
  }

  @Test func aScoreThatMayLieOutsideIsSaidAndNotCounted() throws {
    let outcome = PersonCentredOutcome(
      [
        goal(scores: ["2026-01"]), goal(start: "2026-01", scores: ["2026-02-20"]),
        goal(start: "2026-01", scores: ["2026-02-10"]), goal(scores: ["2025-12"]),
      ], in: try #require(period))
    #expect(outcome.rate.value?.numerator == 1 && outcome.rate.value?.denominator == 4)
    #expect(outcome.scoreUndetermined == 2)
  }

  @Test func withoutAnybodyThereIsNoRate() throws {
    let outcome = PersonCentredOutcome([], in: try #require(period))
    #expect(outcome.rate.reason == .denominatorZero)
    let extreme = PersonCentredOutcome(
      [goal(scores: ["2026-02-10"])], in: try #require(period),
      window: .init(from: .min, through: .max, includesEnds: false), adultAge: .max)
    #expect(extreme.rate.reason == .denominatorZero)
  }
}

@Suite struct ValueRangeTests {
  private func input(_ lowest: Double, _ highest: Double, source: String = "annual report")
    -> ValueRange.Input
  {
    ValueRange.Input("amount", lowest: lowest, highest: highest, source: source)
  }

  @Test func valueIsARangeWithEveryInput() {
    let value = ValueRange.of(
      benefits: [input(500, 900), input(100, 300)], costs: [input(60, 60), input(40, 40)]
    ).value
    #expect(value?.lowest == 6 && value?.highest == 12)
    #expect(value?.benefits.count == 2 && value?.costs.count == 2)
    let wide = ValueRange.of(benefits: [input(100, 200)], costs: [input(10, 50)]).value
    #expect(wide?.lowest == 2 && wide?.highest == 20)
  }

  @Test func anAmountWithoutASourceIsNoInput() {
    #expect(
      ValueRange.of(benefits: [input(1, 2, source: "")], costs: [input(1, 1)]).reason == .noSource)
    #expect(ValueRange.of(benefits: [], costs: [input(1, 1)]).reason == .noData)
    #expect(ValueRange.of(benefits: [input(1, 2)], costs: [input(0, 1)]).reason == .denominatorZero)
    #expect(
      ValueRange.of(benefits: [input(2, 1)], costs: [input(1, 1)]).reason == .countsContradict)
    #expect(
      ValueRange.of(benefits: [input(-1, 1)], costs: [input(1, 1)]).reason == .countsContradict)
    #expect(
      ValueRange.of(benefits: [input(.nan, 1)], costs: [input(1, 1)]).reason == .countsContradict)
    let large = Double.greatestFiniteMagnitude
    #expect(
      ValueRange.of(benefits: [input(large, large)], costs: [input(0.1, 1)]).reason == .tooLarge)
    let costs = [input(large, large), input(large, large)]
    #expect(ValueRange.of(benefits: [input(1, 1)], costs: costs).reason == .tooLarge)
  }
}
