import Measures
import Records
import Testing

@Suite struct ToldAnswersTests {
  private func answer(_ person: Int, _ commit: Int64) -> ToldAnswers.Answer {
    let id = UniqueID(high: 1, low: UInt64(person))
    return ToldAnswers.Answer(record: id, person: id, commit: commit)
  }

  private func answers(_ count: Int) -> [ToldAnswers.Answer] {
    (0..<count).map { answer($0, Int64($0)) }
  }

  @Test func withoutAnEarlierReportEverythingIsTold() {
    #expect(ToldAnswers(answers(17), reports: []).indices == Array(0..<17))
    #expect(ToldAnswers(answers(17), reports: []).first == nil)
    #expect(ToldAnswers([], reports: [3]).indices == [])
  }

  @Test func laterAnswersAreToldFiveAtATime() {
    for count in 17..<22 {
      #expect(ToldAnswers(answers(count), reports: [17]).indices == Array(0..<17))
    }
    #expect(ToldAnswers(answers(22), reports: [17]).indices == Array(0..<22))
    #expect(ToldAnswers(answers(26), reports: [17, 19, 23]).indices == Array(0..<22))
    #expect(ToldAnswers(answers(26), reports: [17, 19, 23]).first == 17)
  }

  @Test func aReportBeforeFiveAnsweredToldNothing() {
    #expect(ToldAnswers(answers(9), reports: [4, 9]).indices == Array(0..<9))
    #expect(ToldAnswers(answers(9), reports: [4, 5]).indices == Array(0..<5))
  }

  @Test func fiveChangesOfOnePersonAreOne() {
    let later = (17..<40).map { answer(3, $0) }
    let told = ToldAnswers(answers(17) + later, reports: [17])
    #expect(Set(told.indices) == Set(0..<17), "what was told first")
  }

  @Test func aChangedAnswerIsToldAsItWasUntilItsTurnComes() {
    let changed = answers(17) + [answer(3, 17)]
    #expect(Set(ToldAnswers(changed, reports: [17]).indices) == Set(0..<17))
    let more = changed + (18..<22).map { answer($0, Int64($0)) }
    let told = Set(ToldAnswers(more, reports: [17]).indices)
    #expect(told == Set(0..<22).subtracting([3]), "the changed one instead of the first")
  }

  @Test func theOrderInWhichAnswersAreGivenDoesNotMatter() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let count = Int.random(in: 0..<40, using: &generator)
      let given = (0..<count).map { answer($0, Int64.random(in: 0..<20, using: &generator)) }
      let reports = (0..<3).map { _ in Int64.random(in: 0..<20, using: &generator) }.sorted()
      let told = ToldAnswers(given, reports: reports).indices.map { given[$0].person }
      let mixed = given.shuffled(using: &generator)
      #expect(ToldAnswers(mixed, reports: reports).indices.map { mixed[$0].person } == told)
    }
  }

  /// Answers, changes and reports in any order: what two reports tell is the same, or differs by the
  /// answers of five people.
  @Test func twoReportsDifferByNobodyOrByFivePeople() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var all: [ToldAnswers.Answer] = []
      var reports: [Int64] = []
      var before: [Int]?
      for commit in 0..<Int64(60) {
        if Int.random(in: 0..<4, using: &generator) == 0 {
          let told = ToldAnswers(all, reports: reports).indices
          if let before, before.count >= ToldAnswers.smallest {
            let changed = told.filter { !before.contains($0) }.map { all[$0].person }
            #expect(changed.isEmpty || changed.count >= ToldAnswers.smallest)
            let people = Set(told.map { all[$0].person })
            #expect(before.allSatisfy { people.contains(all[$0].person) })
          }
          before = told
          reports.append(commit)
        }
        // Now and then several come with one commit.
        for _ in 0..<(Int.random(in: 0..<5, using: &generator) == 0 ? 3 : 1) {
          all.append(answer(Int.random(in: 0..<45, using: &generator), commit))
        }
      }
    }
  }
}
