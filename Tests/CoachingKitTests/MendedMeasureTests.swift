import CoachingKit
import Testing

/// What measures say of which way is better, of single items, and of what came first.
@Suite struct MendedMeasureTests {
  /// Saves scores of the client in a file, and answers what they come to.
  private struct Scoring {
    let anna: Store.Actor
    let file: UniqueID

    init(_ anna: Store.Actor) throws {
      self.anna = anna
      file = try anna.openFile(.client, .client(Int.random(in: 0...1_000_000_000)))
    }

    func add(
      _ code: String, _ total: Double? = nil, items: [Double?] = [], goal: Link? = nil,
      on occasion: ScoreOccasion? = nil, at occurred: String? = nil
    ) throws {
      var score = Score(Concept(code: code), total: total, rater: .client)
      for (index, value) in items.enumerated() {
        guard let value else { continue }
        var item = ItemValue()
        (item.number, item.value) = (Int64(index + 1), value)
        score.items.append(item)
      }
      (score.goal, score.occasion) = (goal, occasion)
      _ = try saved(anna, score, in: file, occurred)
    }

    func line(_ rule: String? = nil, threshold: Double? = nil) throws -> MeasureLine {
      var parameters = MeasuresReport.Parameters(file: file)
      (parameters.changeRule, parameters.threshold) = (rule, threshold)
      return try #require(
        try anna.report(MeasuresReport.self, parameters).instruments.first)
    }
  }

  /// The day in UTC, so many days from now.
  private func day(_ number: Int64) throws -> String {
    let time = Instant.now().milliseconds + number * 86_400_000
    return String(try #require(Instant(milliseconds: time)).description.prefix(10))
  }

  /// Works where the host has an instrument with a rule for items alone.
  private func with(
    _ scoring: String, items: Int, _ work: (Scoring) throws -> Void
  ) throws {
    let test = try TestStore()
    let store = try test.open()
    let json = """
      {"identifier":"own","version":"1","citation":"c","minimum":0,"maximum":10,"scoring":"\(scoring)",
      "items":\(items),"changeRules":[{"name":"i","for":"item","threshold":2,"citation":"c"}]}
      """
    try store.registerInstruments(Array(json.utf8))
    try work(Scoring(try store.actor(id: "anna", organisation: "riverside", roles: .coach)))
    try store.close()
  }

  @Test func lessAnxietyIsForTheBetterAndLessHappinessIsNot() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      try scoring.add("ons4", items: [4, 5, 8, 8], at: "2025-01-01")
      try scoring.add("ons4", items: [6, 5, 2, 2], at: "2025-02-01")
      let figures = try scoring.line(threshold: 2).figures
      #expect(figures.map(\.change) == [2, 0, -6, -6])
      #expect(figures.map(\.improvement) == [2, 0, -6, 6])
      #expect(figures.map(\.isReached) == [true, false, false, true])
    }
  }

  @Test(arguments: [("sum", 3), ("mean", 3), ("sum", 0), ("mean", 0)])
  func aRuleForItemsJudgesEachOfThem(scoring form: String, items: Int) throws {
    try with(form, items: items) { scoring in
      try scoring.add("own", items: [3, 4, 5], at: "2025-01-01")
      try scoring.add("own", items: [6, 6, 6], at: "2025-02-01")
      for rule in [nil, "i"] {
        let line = try scoring.line(rule)
        #expect(line.figures.map(\.what) == ["total", "item", "item", "item"])
        #expect(line.figures.map(\.item) == [nil, 1, 2, 3])
        #expect(line.figures.map(\.change) == [form == "sum" ? 6 : 2, 3, 2, 1])
        #expect(line.figures.map(\.isReached) == [nil, true, true, false])
        #expect(line.notComputable.isEmpty)
        // The rule that was asked for is none for the total.
        let reasons = line.figures[0].notComputable.map(\.reason)
        #expect(reasons == (rule == nil ? [] : [.unknownChangeRule]))
      }
    }
  }

  @Test func whereScoresHoldNoItemsARuleForThemSaysSo() throws {
    try with("sum", items: 3) { scoring in
      try scoring.add("own", 12, at: "2025-01-01")
      let totals = try scoring.line("i")
      #expect(totals.figures.map(\.what) == ["total"])
      #expect(totals.notComputable.map(\.reason) == [.noScores])
      #expect(totals.notComputable.map(\.what) == ["item"])
      // An item that is none of the scale is left out, and the total told.
      try scoring.add("own", 18, items: [6, 60], at: "2025-02-01")
      let line = try scoring.line("i")
      #expect(line.figures.map(\.change) == [6])
      #expect(line.notComputable.map(\.reason) == [.outsideScale, .noScores])
      #expect(line.notComputable.map(\.what) == ["item", "item"])
    }
  }

  @Test func aTotalOfAnyNumberOfItemsIsToldOnce() throws {
    try with("mean", items: 0) { scoring in
      try scoring.add("own", 5, at: "2025-01-01")
      #expect(try scoring.line().figures.map(\.what) == ["total"])
      #expect(try scoring.line().figures.map(\.before) == [5])
      // A total is no item: it does not go into their mean.
      try scoring.add("own", items: [3, 4], at: "2025-02-01")
      let figures = try scoring.line().figures
      #expect(figures.map(\.what) == ["total", "item", "item"])
      #expect(figures[0].before == 3.5 && figures[0].scoredBefore == 2)
      #expect(figures[0].notComputable.map(\.reason).contains(.noGoal))
      let none = try Scoring(scoring.anna)
      try none.add("psfs", 5)
      #expect(try none.line().figures.map { $0.notComputable.map(\.reason) } == [[.noScores]])
    }
  }

  @Test func aScoreIsOfItsOwnLocalDay() throws {
    try TestStore().with { anna in
      for (first, second, change) in [
        ("2025-01-01", "2024-12-31T23:30:00-02:00", -40),
        ("2025-01-01", "2024-12-31T12:00:00-02:00", -40),
        ("2025-01-01", "2025-01-02T00:30:00+02:00", 40),
        ("2025-01-02T00:30:00+02:00", "2025-01-01", -40),
        ("2025", "2024-12-31T23:30:00-02:00", -40),
        // Of two moments the moment counts, whatever day each was on.
        ("2024-12-31T23:30:00-02:00", "2025-01-01T00:30:00+02:00", -40),
      ] as [(String, String, Double)] {
        let scoring = try Scoring(anna)
        try scoring.add("confidence-ruler", 3, at: first)
        try scoring.add("confidence-ruler", 7, at: second)
        let line = try scoring.line()
        #expect(line.figures.map(\.change) == [change / 10], "\(first), \(second)")
        let newest = change > 0 ? second : first
        #expect(line.newest == DateTime(newest), "\(first), \(second)")
      }
    }
  }

  @Test func whereItIsNotKnownWhichScoreWasFirstNoChangeIsTold() throws {
    try TestStore().with { anna in
      for (first, second) in [
        ("2025-01", "2025-01-15"), ("2025-01-15", "2025-01"), ("2025", "2025-03-01T10:00:00Z"),
        ("2025-01-15T10:00:00Z", "2025-01-15"),
      ] {
        let scoring = try Scoring(anna)
        try scoring.add("confidence-ruler", 3, at: first)
        try scoring.add("confidence-ruler", 7, at: second)
        let figure = try scoring.line().figures[0]
        #expect(figure.change == nil && figure.before == nil && figure.after == nil)
        #expect(figure.notComputable.map(\.reason) == [.timeNotKnown], "\(first), \(second)")
        #expect(figure.notComputable.map(\.what) == ["change"])
        // What is surely first is told.
        try scoring.add("confidence-ruler", 1, at: "2024-11")
        let later = try scoring.line().figures[0]
        #expect(later.before == 1 && later.after == nil && later.change == nil)
        #expect(later.notComputable.map(\.reason) == [.timeNotKnown])
        // And what is surely first and last is enough.
        try scoring.add("confidence-ruler", 9, at: "2026-02")
        #expect(try scoring.line().figures[0].change == 8)
      }
    }
  }

  @Test func occasionsOrTheOrderOfRecordingSayWhichScoreWasFirst() throws {
    try TestStore().with { anna in
      for (first, second, change) in [
        (("2025-01-15", ScoreOccasion.baseline), ("2025-01", ScoreOccasion.end), 4),
        (("2025-01", .end), ("2025-01-15", .review), -4),
        (("2025-01-15", .review), ("2025-01-15T10:00:00Z", .followUp), 4),
        (("2025-01-15", .end), ("2025-01-15", .review), -4),
        (("2025-01-15", nil), ("2025-01-15", nil), 4), (("2025-01", .end), ("2025-01", nil), 4),
      ] as [((String, ScoreOccasion?), (String, ScoreOccasion?), Double)] {
        let scoring = try Scoring(anna)
        try scoring.add("confidence-ruler", 3, on: first.1, at: first.0)
        try scoring.add("confidence-ruler", 7, on: second.1, at: second.0)
        #expect(try scoring.line().figures[0].change == change, "\(first), \(second)")
      }
    }
  }

  @Test func ofSeveralProblemsThoseOfKnownOrderHaveAMean() throws {
    try TestStore().with { anna in
      let scoring = try Scoring(anna)
      let goals = try (0..<2).map { try saved(anna, Goal(statement: "\($0)"), in: scoring.file) }
      for (goal, days) in zip(goals, [("2025-01-01", "2025-02-01"), ("2025-03", "2025-03-04")]) {
        try scoring.add("copm", items: [3, 4], goal: goal.link, at: days.0)
        try scoring.add("copm", items: [5, 7], goal: goal.link, at: days.1)
      }
      let figures = try scoring.line().figures
      #expect(figures.map(\.change) == [2, 3] && figures.map(\.scoredBoth) == [1, 1])
      #expect(figures.allSatisfy { $0.notComputable.map(\.reason) == [.timeNotKnown] })
    }
  }

  @Test func whereOnlyAMonthIsSaidTheDaysToAPracticeAreNotKnown() throws {
    try TestStore().with { anna in
      for (idea, practice, reason) in [
        ("2025-03", "2025-03-20", NotComputable.timeNotKnown),
        ("2025-03-10", "2025-04", .timeNotKnown), ("2025-03-10", "2025-03-01", .wasBefore),
        ("2025-03-10", nil, .noData),
      ] {
        let scoring = try Scoring(anna)
        let goal = try saved(anna, Goal(statement: "Walk"), in: scoring.file)
        let strategy = Strategy(idea: "With a stick", goals: [goal.link])
        let link = try saved(anna, strategy, in: scoring.file, idea).link
        if let practice {
          var tried = Practice()
          tried.strategy = link
          _ = try saved(anna, tried, in: scoring.file, practice)
        }
        let loop = try anna.report(Loop.self, OneFile(file: scoring.file)).goals[0]
        #expect(loop.daysToFirstPractice == nil)
        #expect(loop.notComputable.map(\.reason) == [reason], "\(idea), \(practice ?? "none")")
      }
    }
  }

  @Test func whatWasAfterTheDayThatIsAskedAboutIsNotTold() throws {
    try TestStore().with { anna in
      let file = try Scoring(anna).file
      for (occurred, next) in [
        ("2025-06-01T10:00:00Z", "2025-07-03"), ("2025-06-20T10:00:00Z", "2025-07-01"),
      ] {
        var talk = Conversation()
        talk.nextContact = PartialDate(next)
        _ = try saved(anna, talk, in: file, occurred)
      }
      for day in ["2025-05-10", "2025-06-10", "2025-06-15", "2025-06", "2025-06-16", nil] {
        var action = Action(what: "Buy a stick")
        (action.status, action.doneDate) = (.completed, day.flatMap { PartialDate($0) })
        _ = try saved(anna, action, in: file)
      }
      func answer(_ today: String?) throws -> DueAndSince {
        try anna.report(
          DueAndSince.self, .init(file: file, today: today.flatMap { PartialDate($0) }))
      }
      let then = try answer("2025-06-15")
      #expect(
        then.done.map(\.doneDate?.description) == ["2025-06-10", "2025-06-15", "2025-06", nil])
      #expect(
        try answer(nil).done.count == 2, "since the newest conversation, or nobody knows when")
      #expect(then.nextContact == PartialDate("2025-07-03"))
      #expect(try answer("2025-06-21").nextContact == PartialDate("2025-07-01"))
    }
  }

  @Test func aPlaceIsNotReportedFromDaysToCome() throws {
    try TestStore().with { anna in
      func status(_ from: String, _ until: String? = nil) -> Status? {
        do throws(CoachingError) {
          let span = PlaceSpan(
            from: PartialDate(from), until: until.flatMap { PartialDate($0) })
          _ = try anna.report(ReachReport.self, span)
          return nil
        } catch { return error.status }
      }
      #expect(status("9999") == .invalidParameter)
      #expect(status("9999", "2025") == .invalidParameter)
      // Where it is tomorrow already, a day begins before it does in UTC.
      let days = try [0, 1, 3].map { try day($0) }
      #expect(days.map { status($0) } == [nil, nil, .invalidParameter])
    }
  }

  @Test func onAScaleOfAnyLengthTheMiddleIsTheMiddle() throws {
    try TestStore().with { anna in
      let file = try Scoring(anna).file
      var talk = Conversation()
      talk.fixingToEnabling = Scale(5, of: -1.7e308...1.7e308, saidBy: .practitioner)
      _ = try saved(anna, talk, in: file, "2025-04-01")
      let answer = try anna.report(SpectrumReport.self, .init(file: file))
      #expect(answer.overall.map(\.mean) == [5])
    }
  }
}
