import CoachingKit
import Testing

/// What scores of a client come to, through an actor.
@Suite struct MeasuresReportTests {
  private struct Scoring {
    let anna: Store.Actor
    let file: UniqueID

    init(_ anna: Store.Actor, _ value: String = "1") throws {
      self.anna = anna
      file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: value))
    }

    func goal(_ words: String) throws -> Link {
      try anna.saving(Record(Goal(statement: words), in: file)).link
    }

    @discardableResult
    func score(
      _ instrument: String, _ total: Double? = nil, items: [(Int64, Double)] = [],
      goal: Link? = nil, by rater: SaidBy? = .client, person: Link? = nil,
      occasion: ScoreOccasion? = nil, version: String? = nil,
      _ change: (inout Score) -> Void = { _ in }
    ) throws -> Link {
      var score = Score(Concept(code: instrument), total: total, rater: rater)
      score.items = items.map { number, value in
        var item = ItemValue()
        item.number = number
        item.value = value
        return item
      }
      score.goal = goal
      score.raterPerson = person
      score.occasion = occasion
      score.instrumentVersion = version
      change(&score)
      return try anna.saving(Record(score, in: file)).link
    }

    func lines(
      _ change: (inout MeasuresReport.Parameters) -> Void = { _ in }
    ) throws -> [MeasureLine] {
      var parameters = MeasuresReport.Parameters(file: file)
      change(&parameters)
      return try anna.report(MeasuresReport.self, parameters).instruments
    }
  }

  @Test func occupationalPerformanceChangesOverProblemsScoredBothTimes() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      let goals = try (1...3).map { try scoring.goal("goal \($0)") }
      for (goal, value) in zip(goals, [2.0, 4, 9]) {
        try scoring.score("copm", items: [(1, value), (2, 3)], goal: goal, occasion: .baseline)
      }
      try scoring.score("copm", items: [(1, 5), (2, 5)], goal: goals[0], occasion: .end)
      try scoring.score("copm", items: [(1, 9), (2, 4)], goal: goals[2], occasion: .end)
      let line = try #require(try scoring.lines().first)
      #expect(line.figures.map(\.what) == ["performance", "satisfaction"])
      let performance = line.figures[0]
      #expect(performance.before == 5 && performance.scoredBefore == 3)
      #expect(performance.from == 5.5 && performance.to == 7 && performance.change == 1.5)
      #expect(performance.scoredAfter == 2 && performance.scoredBoth == 2)
      #expect(performance.threshold == 2 && performance.isReached == false)
      #expect(performance.thresholdCitation?.contains("2014") == true)
      #expect(line.figures[1].change == 1.5)
      let other = try #require(try scoring.lines { $0.changeRule = "eyssen-2011-lowest" }.first)
      #expect(other.figures[0].isReached == true && other.figures[0].threshold == 0.9)
      let apart = try #require(try scoring.lines { $0.changeRule = "ohno-2021" }.first)
      #expect(apart.figures.map(\.threshold) == [2.2, 2.06], "each has its own threshold")
      let own = try #require(try scoring.lines { $0.threshold = 1.5 }.first)
      #expect(own.figures[0].isReached == true && own.figures[0].changeRule == nil)
      let none = try #require(try scoring.lines { $0.changeRule = "none such" }.first)
      #expect(none.figures[0].notComputable.map(\.reason) == [.unknownChangeRule])
      let one = try #require(
        try scoring.lines { $0.changeRule = "ohno-2021-performance" }.first)
      #expect(one.figures.map(\.threshold) == [2.2, nil], "it is no rule for satisfaction")
      #expect(one.figures[1].notComputable.map(\.reason) == [.unknownChangeRule])
    }
  }

  @Test func activitiesHaveAMeanAndEachItsOwnThreshold() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      let goals = try (1...3).map { try scoring.goal("activity \($0)") }
      for (goal, value) in zip(goals, [3.0, 4, 5]) { try scoring.score("psfs", value, goal: goal) }
      for goal in goals { try scoring.score("psfs", 6, goal: goal) }
      let figures = try #require(try scoring.lines().first).figures
      #expect(figures.map(\.what) == ["total", "goal", "goal", "goal"])
      #expect(figures[0].change == 2 && figures[0].isReached == true && figures[0].scoredBoth == 3)
      #expect(figures.dropFirst().map(\.change) == [3, 2, 1])
      #expect(figures.dropFirst().map(\.isReached) == [true, false, false])
      #expect(figures.dropFirst().map(\.goal) == goals)
    }
  }

  @Test func oneActivityIsJudgedAsOneAlsoInTheMean() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      let goal = try scoring.goal("Walk")
      try scoring.score("psfs", 3, goal: goal)
      try scoring.score("psfs", 5, goal: goal)
      let figures = try #require(try scoring.lines().first).figures
      #expect(figures.map(\.change) == [2, 2])
      #expect(figures.map(\.threshold) == [3, 3] && figures.map(\.isReached) == [false, false])
    }
  }

  @Test func ofScoresOfOneDayTheOneThatWasRecordedLaterIsNewer() throws {
    for isReversed in [false, true] {
      try TestStore().with { anna in
        let scoring = try Scoring(anna)
        let goal = try scoring.goal("Walk")
        let ids = [UniqueID(high: 0xF18F_0000_0000_7000, low: 1 << 63), UniqueID.makeVersion7()]
        for (id, value) in zip(isReversed ? ids.reversed() : ids, [2.0, 9]) {
          var score = Record(Score(), in: scoring.file, id: id)
          score.instrument = Concept(code: "gbo")
          (score.goal, score.total, score.rater) = (goal, value, .client)
          score.occurred = DateTime("2026-03-01")
          try anna.save(&score)
        }
        let figure = try #require(try scoring.lines().first?.figures.first)
        #expect(figure.before == 2 && figure.after == 9)
      }
    }
  }

  @Test func goalBasedOutcomesAndRulersGoFromFirstToLast() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      let goal = try scoring.goal("Walk")
      for value in [3.0, 2, 7] { try scoring.score("gbo", value, goal: goal) }
      let alone = try scoring.score("gbo", 5)
      let line = try #require(try scoring.lines().first)
      #expect(line.figures.map(\.change) == [4] && line.scores == 4)
      #expect(line.notComputable.map(\.reason) == [.noGoal])
      #expect(line.notComputable.map(\.score) == [alone])
      for value in [4.0, 6] { try scoring.score("confidence-ruler", value, goal: goal) }
      let rulers = try anna.report(RulersReport.self, .init(file: scoring.file))
      #expect(rulers.rulers.map(\.instrument) == ["confidence-ruler"])
      #expect(rulers.rulers.first?.figures.map(\.change) == [2])
      #expect(rulers.unrated == 1 && rulers.goals.isEmpty)
    }
  }

  @Test func concernsAreBetterWhereLower() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      try scoring.score("mycaw", items: [(1, 5), (2, 4), (3, 3)])
      try scoring.score("mycaw", items: [(1, 2), (3, 4)])
      let figures = try #require(try scoring.lines().first).figures
      #expect(figures.map(\.item) == [1, 2, 3])
      #expect(figures.map(\.change) == [-3, nil, 1])
      #expect(figures.map(\.improvement) == [3, nil, -1])
      #expect(figures[1].notComputable.map(\.reason) == [.notScoredTwice])
      #expect(figures[1].before == 4 && figures[1].after == nil, "missing is not 0")
    }
  }

  @Test func levelsNameTheirCutSet() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      try scoring.score("pam", 47.05)
      try scoring.score("pam", 67.1)
      let open = try #require(try scoring.lines().first?.figures.first)
      #expect(open.levelBefore == nil && open.notComputable.map(\.reason) == [.cutSetNotNamed])
      #expect(NotComputable.cutSetNotNamed.sentence.contains("cut sets"))
      let figure = try #require(
        try scoring.lines {
          $0.cutSet = "pam"
          $0.cutSetVersion = "67.1"
        }.first?.figures.first)
      #expect(figure.levelBefore == "2" && figure.levelAfter == "4" && figure.cutSet == "pam 67.1")
      let later = try #require(try scoring.lines { $0.cutSetVersion = "72.5" }.first?.figures.first)
      #expect(later.levelAfter == "3")
      let none = try #require(try scoring.lines { $0.cutSet = "x" }.first?.figures.first)
      #expect(none.notComputable.map(\.reason) == [.unknownCutSet])
    }
  }

  @Test func wellbeingHasBandsAndNoComposite() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      try scoring.score("ons4", items: [(1, 4), (2, 5), (3, 9), (4, 1)])
      try scoring.score("ons4", items: [(1, 7), (2, 8), (3, 6), (4, 6)])
      try scoring.score("ons4", 5)
      let line = try #require(try scoring.lines().first)
      #expect(line.figures.map(\.levelBefore) == ["low", "medium", "very high", "very low"])
      #expect(line.figures.map(\.levelAfter) == ["high", "high", "medium", "high"])
      #expect(line.figures.map(\.cutSet) == ["ons4 1", "ons4 1", "ons4 1", "ons4-anxious 1"])
      #expect(line.notComputable.map(\.reason) == [.noComposite])
    }
  }

  @Test func ratersAndVersionsAreNeverMerged() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      let goal = try scoring.goal("Walk")
      let parents = try ["Ruth", "Dan"].map {
        try anna.saving(Record(Supporter(.parent, name: $0), in: scoring.file)).link
      }
      for (parent, values) in zip(parents, [[2.0, 8], [5, 4]]) {
        for value in values {
          try scoring.score("gbo", value, goal: goal, by: .supporter, person: parent)
        }
      }
      try scoring.score("gbo", 9, goal: goal, by: nil)
      try scoring.score("gbo", 1, goal: goal, version: "3")
      let lines = try scoring.lines()
      #expect(lines.map(\.raterPerson) == [parents[0], parents[1], nil, nil])
      #expect(lines.map { $0.figures.first?.change } == [6, -1, nil, nil])
      #expect(lines.map(\.version) == [nil, nil, nil, "3"])
      let progress = try anna.report(GoalProgress.self, OneFile(file: scoring.file))
      #expect(progress.goals.first?.scores.count == 4, "of two parents each has the newest")
    }
  }

  @Test func whatDoesNotGoTogetherIsLeftOutWithItsReason() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      let goal = try scoring.goal("Walk")
      try scoring.score("house-scale", 4)
      try scoring.score("gbo", 4, goal: goal, version: "99")
      try scoring.score("psfs", 4, goal: goal) { ($0.minimum, $0.maximum) = (0, 100) }
      try scoring.score("psfs", 11, goal: goal)
      try scoring.score("psfs", 4.5, goal: goal)
      try scoring.score("copm", items: [(3, 4)], goal: goal)
      try scoring.score("copm", 4, goal: goal)
      try scoring.score("mycaw", items: [(4, 4)])
      let lines = try scoring.lines()
      let reasons = lines.map { $0.notComputable.map(\.reason) }
      #expect(
        reasons == [
          [.unknownInstrument], [.unknownVersion], [.mixedScales, .outsideScale, .betweenSteps],
          [.unknownItem, .tooFewItems], [.unknownItem],
        ])
      #expect(lines.allSatisfy { $0.figures.allSatisfy { $0.before == nil && $0.change == nil } })
      let one = try scoring.lines { $0.instrument = "gbo" }
      #expect(one.map(\.instrument) == ["gbo"])
    }
  }

  @Test(arguments: [Double.nan, .infinity, -0.1, 1.1])
  func aParameterIsCheckedAlsoWhereItHasAType(correlation: Double) throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "1"))
      var parameters = GoalAttainmentReport.Parameters()
      #expect(throws: CoachingError.self, "a file is required") {
        try anna.report(GoalAttainmentReport.self, parameters)
      }
      (parameters.file, parameters.correlation) = (file, correlation)
      #expect(throws: CoachingError.self, "outside of its bounds") {
        try anna.report(GoalAttainmentReport.self, parameters)
      }
      parameters.correlation = 1
      _ = try anna.report(GoalAttainmentReport.self, parameters)
    }
  }

  @Test func aHostRegistersItsOwnInstrumentForTheOpenStore() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let scoring = try Scoring(anna)
    for items in [[(1, 1.0), (2, 2)], [(1, 3), (2, 4), (3, 5), (4, 4)], [(1, 1)]] {
      try scoring.score("house", items: items.map { (Int64($0.0), $0.1) }, version: "2")
    }
    #expect(try scoring.lines().first?.notComputable.map(\.reason) == [.unknownInstrument])
    let json = """
      {"identifier":"house","version":"2","citation":"House, 2026.","minimum":1,"maximum":5,"items":4,
      "minimumAnswered":2,"scoring":"sum","changeRules":[{"name":"own","threshold":5,"citation":"House."}],
      "cutSets":[{"name":"house","version":"1","citation":"House.","highest":20,
      "levels":[{"name":"low","from":4},{"name":"high","from":12}]}]}
      """
    try store.registerInstruments(Array(json.utf8))
    try store.registerInstruments(Array("[\(json)]".utf8))
    let line = try #require(try scoring.lines().first)
    let figure = try #require(line.figures.first)
    #expect(figure.before == 6 && figure.after == 16, "what is missing counts as the mean")
    #expect(figure.levelBefore == "low" && figure.levelAfter == "high")
    #expect(figure.changeRule == "own" && figure.isReached == true)
    #expect(line.notComputable.map(\.reason) == [.tooFewItems] && line.citation == "House, 2026.")
    let list = try JSONValue(parsing: try store.instruments())
    guard case .array(let instruments) = list else { return #expect(Bool(false), "an array") }
    #expect(instruments.last?["identifier"] == .string("house"))
    #expect(instruments.count == 11)
    for bad in ["{}", "[{\"identifier\":1}]", "{\"x\":", json.replacing("sum", with: "mean")] {
      #expect(throws: CoachingError.self) { try store.registerInstruments(Array(bad.utf8)) }
    }
    #expect(try store.instruments() == (try store.instruments()))
    try store.close()
    #expect(throws: CoachingError(.closed)) { try store.instruments() }
    let again = try test.open()
    #expect(try JSONValue(parsing: try again.instruments()) != list, "they are not stored")
    try again.close()
  }

  @Test func orderAndScaleOfWeightsDoNotMatter() throws {
    try TestStore().with { anna in
      let levels: [Double] = [-2, 0, -1, 2, 0, 1]
      let weights: [Double] = [3, 5, 1, 4, 2, 6]
      var results: [Double?] = []
      for (file, order, factor) in [
        ("1", Array(0..<6), 1.0), ("2", [5, 3, 0, 1, 4, 2], 1), ("3", Array(0..<6), 10),
        ("4", [2, 4, 1, 0, 3, 5], 0.5),
      ] {
        let scoring = try Scoring(anna, file)
        for index in order {
          var goal = Goal(statement: "goal \(index)")
          goal.weight = weights[index] * factor
          var scale = AttainmentScale()
          scale.expected = "as expected"
          goal.attainment = scale
          let link = try anna.saving(Record(goal, in: scoring.file)).link
          try scoring.score("gas", levels[index], goal: link, occasion: .end)
        }
        let report = try anna.report(GoalAttainmentReport.self, .init(file: scoring.file))
        results.append(report.raters.first?.followUp)
        #expect(report.raters.first?.followUpGoals == 6)
      }
      #expect(results.allSatisfy { $0 == results[0] }, "to the last digit")
      #expect(abs((results[0] ?? 0) - 55) < 0.01)
    }
  }

  @Test func twoParentsHaveTwoAttainments() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      var goal = Goal(statement: "Walk")
      goal.attainment = AttainmentScale()
      goal.attainment?.expected = "to the shop"
      let link = try anna.saving(Record(goal, in: scoring.file)).link
      let parents = try ["Ruth", "Dan"].map {
        try anna.saving(Record(Supporter(.parent, name: $0), in: scoring.file)).link
      }
      for (parent, level) in zip(parents, [2.0, -2]) {
        try scoring.score("gas", level, goal: link, by: .supporter, person: parent, occasion: .end)
      }
      let report = try anna.report(GoalAttainmentReport.self, .init(file: scoring.file))
      #expect(report.raters.map(\.raterPerson) == parents)
      #expect(report.raters.map(\.followUp) == [70, 30])
    }
  }

  @Test func theOrderOfScoresOfDifferentGoalsDoesNotMatter() throws {
    try TestStore().with { anna in
      var means: [Double?] = []
      for (file, order) in [("1", [0, 1, 2]), ("2", [2, 0, 1]), ("3", [1, 2, 0])] {
        let scoring = try Scoring(anna, file)
        let goals = try (0...2).map { try scoring.goal("goal \($0)") }
        for (index, value) in order.map({ ($0, [0.0, 1, 10][$0]) }) {
          try scoring.score("psfs", value, goal: goals[index], occasion: .baseline)
        }
        for index in order.reversed() {
          try scoring.score("psfs", 7, goal: goals[index], occasion: .end)
        }
        let total = try #require(try scoring.lines().first?.figures.first)
        means.append(total.change)
      }
      #expect(Set(means).count == 1)
    }
  }
}
