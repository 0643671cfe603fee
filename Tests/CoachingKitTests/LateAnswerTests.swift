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

  @Test func whatTheSummaryOfThePlaceToldIsToldForItsPartsToo() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 70)
      try place.returns(0..<20, until: spring) { answer(&$1, $0) }
      let summary = try anna.report(PlaceSummary.self, PlaceYear(period: "2025"))
      let before = try #require(summary.usage?.quarters.first)
      try place.returns(20..<21, until: spring) { _, one in
        one.usage = .notUsed
        one.confidence = Scale(1, of: 1...10)
      }
      let after = try quarter(anna)
      #expect(after.confidence == before.confidence && after.confidence?.count == 20)
      #expect(after.atAll == before.atAll)
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

  @Test func whatOneMoreFeltCannotBeComputed() throws {
    try TestStore().with { anna in
      func feel(_ clients: Range<Int>, _ felt: Double, _ again: Again) throws {
        for number in clients {
          var experience = Record(Experience(), for: .client(number))
          experience.occurred = DateTime("2025-06-01")
          experience.feltHeard = Scale(felt, of: 0...10)
          experience.wouldDoAgain = again
          try anna.save(&experience)
        }
      }
      let place = try PracticeStore(anna, trained: 30)
      func watch(_ people: Range<Int>, _ felt: Double) throws {
        for number in people {
          var seen = Record(PeerObservation(), in: place.file)
          seen.occurred = DateTime("2025-07-01")
          seen.observed = place.practitioners[number].link
          seen.fixingToEnabling = Scale(felt, of: 0...10)
          var rating = FidelityRating()
          (rating.item, rating.value) = (3, Scale(felt / 2, of: 0...5))
          seen.fidelity = [rating]
          try anna.save(&seen)
        }
      }
      try feel(0..<22, 8, .yes)
      try watch(0..<22, 8)
      let first = try anna.report(QualityReport.self, PlaceYear(period: "2025"))
      #expect(first.experience.map(\.mean) == [8] && first.fixingToEnabling?.mean == 8)
      // With these the rounded counts would cross from 20 to 25.
      try feel(22..<23, 0, .yes)
      try watch(22..<23, 0)
      let second = try anna.report(QualityReport.self, PlaceYear(period: "2025"))
      #expect(second.experience == first.experience && second.wouldDoAgain == first.wouldDoAgain)
      #expect(second.fixingToEnabling == first.fixingToEnabling)
      #expect(second.fidelity == first.fidelity)
      try feel(23..<27, 0, .yes)
      try watch(23..<27, 0)
      let third = try anna.report(QualityReport.self, PlaceYear(period: "2025"))
      #expect(third.experience[0].mean == 6.5 && third.fidelity[0].mean == 3.3, "176 of 27")
      #expect(third.fixingToEnabling?.mean == 6.5)
    }
  }

  @Test func whereOneMoreStandsCannotBeComputed() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      func stand(_ people: Range<Int>, _ stages: [(String, AdoptionStage)]) throws {
        for number in people {
          var entry = Record(Practitioner(name: "Practitioner \(number)"), in: place.file)
          entry.adoptionStages = stages.map {
            var stage = AdoptionEntry()
            (stage.date, stage.stage) = (PartialDate($0.0), $0.1)
            return stage
          }
          try anna.save(&entry)
        }
      }
      try stand(0..<12, [("2024-05", .aware), ("2025-06", .engaged)])
      let first = try anna.report(ReachReport.self, PlaceSpan())
      #expect(first.stages.first?.count == 12 && first.stageLevels[6].atEnd == 10)
      try stand(12..<13, [("2024-05", .aware), ("2025-06", .engaged)])
      // Of the next year, and so nothing about this one.
      try stand(13..<17, [("2026-01", .aware)])
      let second = try anna.report(ReachReport.self, PlaceSpan())
      #expect(second.stages == first.stages && second.stageLevels == first.stageLevels)
      try stand(17..<21, [("2024-05", .aware), ("2025-06", .engaged)])
      #expect(try anna.report(ReachReport.self, PlaceSpan()).stages.first?.count == 17)
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
