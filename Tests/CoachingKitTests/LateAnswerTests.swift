import CoachingKit
import Testing

/// Whoever sees the figures of yesterday and of today tries to find out what one person answered in between.
@Suite struct LateAnswerTests {
  /// Which whole answers from 1 to 10 one more person may have given, from two means and how many they are of.
  private func possible(_ before: MeanLine?, _ after: MeanLine?) -> [Int] {
    guard let first = before?.mean, let second = after?.mean, let count = before?.count,
      after?.count == count + 1
    else { return Array(1...10) }
    func rounds(_ sum: Int, _ count: Int64, _ mean: Double) -> Bool {
      abs(Double(sum) / Double(count) - mean) <= 0.05 + 1e-9
    }
    return (1...10).filter { answer in
      (1...10 * Int(count)).contains {
        rounds($0, count, first) && rounds($0 + answer, count + 1, second)
      }
    }
  }

  private let spring = "2025-03-31"

  /// What person after person says of the spring.
  private func answer(_ one: inout Record<UsageReturn>, _ number: Int) {
    one.usage = number % 2 == 0 ? .tried : .regularly
    one.confidence = Scale(Double(number % 5 + 4), of: 1...10)
    one.stillUseful = Scale(8, of: 1...10)
    one.monthsAfterTraining = 3
  }

  private func quarter(_ actor: Store.Actor) throws -> UsageQuarter {
    try #require(try actor.report(UsageReport.self, PlaceSpan()).quarters.first)
  }

  @Test(arguments: 1...10) func whatOneMoreSaidCannotBeComputed(confidence: Int) throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 70)
      try place.returns(0..<20, until: spring) { answer(&$1, $0) }
      let before = try quarter(anna)
      #expect(before.confidence?.count == 20 && before.atAll?.denominator == 20)
      try place.returns(20..<21, until: spring) { _, one in
        one.usage = confidence < 6 ? .notUsed : .always
        one.confidence = Scale(Double(confidence), of: 1...10)
        one.stillUseful = one.confidence
        one.monthsAfterTraining = 3
      }
      let after = try quarter(anna)
      #expect(possible(before.confidence, after.confidence).count == 10)
      #expect(possible(before.stillUseful, after.stillUseful).count == 10)
      #expect(before.atAll == after.atAll && before.regularly == after.regularly)
      #expect(before.groups == after.groups && before.changes == after.changes)
      #expect(after.returns?.numerator == 21, "that somebody returned is no opinion")
    }
  }

  @Test func fiveMoreAreToldTogether() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 70)
      try place.returns(0..<17, until: spring) { answer(&$1, $0) }
      let first = try quarter(anna)
      for number in 17..<21 {
        try place.returns(number..<number + 1, until: spring) { answer(&$1, $0) }
        let quarter = try quarter(anna)
        #expect(quarter.confidence == first.confidence && quarter.atAll == first.atAll)
      }
      try place.returns(21..<22, until: spring) { answer(&$1, $0) }
      let all = try quarter(anna)
      #expect(all.confidence?.count == 22 && all.stillUseful?.count == 22)
      #expect(all.atAll?.denominator == 22 && all.regularly?.numerator == 11)
      #expect(all.groups == first.groups, "a part stays as it was: it could be subtracted")
    }
  }

  @Test func whoLeavesAnAnswerOutDoesNotMakeTheOthersFive() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 70)
      try place.returns(0..<10, until: spring) { answer(&$1, $0) }
      let first = try quarter(anna)
      try place.returns(10..<15, until: spring) { number, one in
        if number == 10 { one.confidence = Scale(1, of: 1...10) }
        one.usage = .always
      }
      let later = try quarter(anna)
      #expect(later.confidence == first.confidence && later.stillUseful == first.stillUseful)
      #expect(later.atAll?.denominator == 15, "five said how often")
    }
  }

  @Test func aChangedAnswerIsToldAsItWas() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 70)
      try place.returns(0..<9, until: spring) { answer(&$1, $0) }
      var changed = Record(UsageReturn(), in: place.file)
      changed.practitioner = place.practitioners[9].link
      changed.until = PartialDate(spring)
      answer(&changed, 9)
      try anna.save(&changed)
      let first = try quarter(anna)
      #expect(first.confidence?.count == 10)
      changed.confidence = Scale(1, of: 1...10)
      changed.usage = .notUsed
      try anna.save(&changed)
      #expect(try quarter(anna) == first)
      // About another quarter after all.
      changed.until = PartialDate("2025-06-30")
      try anna.save(&changed)
      #expect(try quarter(anna).confidence == first.confidence)
      try anna.retract(changed, reason: "not mine")
      #expect(try quarter(anna).confidence?.count == 9, "what was never meant is not told")
    }
  }

  @Test func eachOrganisationHasReportsOfItsOwn() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let lena = try store.actor(id: "lena", organisation: "lakeside", roles: .coach)
    let place = try PracticeStore(anna, trained: 70)
    try place.returns(0..<5, until: spring) { answer(&$1, $0) }
    _ = try lena.report(UsageReport.self, PlaceSpan())
    _ = try anna.report(ReachReport.self, PlaceSpan())
    try place.returns(5..<17, until: spring) { answer(&$1, $0) }
    #expect(try quarter(anna).confidence?.count == 17, "nobody was told of them yet")
    try store.close()
  }

  @Test func whatIsToldStaysWhenTheStoreIsRebuiltAndReopened() throws {
    let test = try TestStore()
    let first = try test.with { anna in
      let place = try PracticeStore(anna, trained: 30)
      try place.returns(0..<7, until: spring) { answer(&$1, $0) }
      let first = try quarter(anna)
      try place.returns(7..<9, until: spring) { answer(&$1, $0) }
      return first
    }
    let store = try test.open()
    try store.rebuild()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    #expect(try quarter(anna).confidence == first.confidence)
    try store.close()
  }
}
