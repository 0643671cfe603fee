import CoachingKit
import Testing

/// What reports tell of records that were mended, or of which one file says more than another.
@Suite struct MendedRecordTests {
  /// Mends a typo.
  private func mend<K: Kind>(_ anna: Store.Actor, _ record: Record<K>) throws {
    var record = record
    record.common.language = "en-GB"
    try anna.save(&record)
  }

  private func score(
    _ code: String, _ total: Double, of goal: Link? = nil, on occasion: ScoreOccasion? = nil
  ) -> Score {
    var score = Score(Concept(code: code), total: total, rater: .client)
    (score.goal, score.occasion) = (goal, occasion)
    return score
  }

  @Test func amongRecordsOfOneDayOneThatIsMendedKeepsItsPlace() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      let goal = try saved(anna, Goal(statement: "Walk"), in: file)
      let first = try saved(anna, score("gbo", 3, of: goal.link), in: file, "2025-01-01")
      _ = try saved(anna, score("gbo", 7, of: goal.link), in: file, "2025-01-01")
      let old = try saved(anna, AboutMe(whatMatters: "the old"), in: file)
      _ = try saved(anna, AboutMe(whatMatters: "the new"), in: file)
      try mend(anna, first)
      try mend(anna, old)
      let measures = try anna.report(MeasuresReport.self, .init(file: file))
      #expect(measures.instruments[0].figures[0].change == 4)
      let goals = try anna.report(GoalProgress.self, OneFile(file: file)).goals
      #expect(goals[0].scores.map(\.total) == [7])
      let page = try anna.report(ClientSummary.self, ClientParameters(file: file))
      #expect(page.whatMatters == "the new")
    }
  }

  @Test func whoeverMendsAnAgreementDoesNotAgreeToWordsThatCameSince() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      var goal = try saved(anna, Goal(statement: "Live at home"), in: file)
      var word = Agreement(.agree, goal: goal.link)
      word.stakeholderRole = .client
      let agreed = try saved(anna, word, in: file)
      goal.statement = "Move to a care home"
      try anna.save(&goal)
      try mend(anna, agreed)
      let subject = try anna.report(AgreementsReport.self, ClientParameters(file: file)).subjects[0]
      #expect(subject.reopened == 1 && subject.agreed == 0)
      // Whoever changes their mind says so now.
      var changed = try anna.get(Agreement.self, agreed.id, in: file)
      changed.answer = .disagree
      try anna.save(&changed)
      let after = try anna.report(AgreementsReport.self, ClientParameters(file: file)).subjects[0]
      #expect(after.reopened == 0 && after.disagreed == 1)
    }
  }

  @Test func aWordFromBeforeAChangeIsNotOnWhatCameAfterUnlessItSaysSo() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      var goal = try saved(anna, Goal(statement: "Live at home"), in: file)
      let between = try #require(goal.provenance).recorded
      var number = 0
      repeat {
        number += 1
        goal.statement = "Move to care home \(number)"
        try anna.save(&goal)
      } while goal.provenance?.recorded == between
      var roles: [Party] = [.client, .supporter, .practitioner, .organisation]
      // The instant between both, the same said of the newest words, and times before there was a goal at all.
      for (occurred, version, reopened) in [
        (DateTime.instant(try #require(Instant(milliseconds: between))), nil, 1),
        (DateTime.instant(try #require(Instant(milliseconds: between))), goal.version, 0),
        (try #require(DateTime("2025-03-01")), nil, 0),
        (try #require(DateTime("2025-03-01T10:00:00Z")), nil, 0),
      ] as [(DateTime, Int64?, Int)] {
        var word = Agreement(.agree, goal: goal.link, onVersion: version)
        word.stakeholderRole = roles.removeFirst()
        var record = Record(word, in: file)
        record.common.occurred = occurred
        try anna.save(&record)
        let words = try anna.report(AgreementsReport.self, ClientParameters(file: file))
          .subjects[0].words
        let line = try #require(words.first { $0.agreement == record.link })
        #expect(line.isReopened == (reopened == 1), "\(occurred)")
      }
    }
  }

  @Test func aWordThatCameInOneBatchWithTwoVersionsIsOnTheFirstUnlessItSaysSo() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      func reopened(_ steps: [Document]) throws -> Int64? {
        _ = try anna.commit(steps.map { .save($0) })
        let goal = try #require(steps.last { $0.kind == Goal.kind.number }).id
        return try anna.report(AgreementsReport.self, ClientParameters(file: file)).subjects
          .first { $0.on?.target == goal }?.reopened
      }
      func word(_ goal: UniqueID, onVersion: Int64? = nil) -> Document {
        var word = Agreement(.agree, goal: Link(goal), onVersion: onVersion)
        word.stakeholderRole = .client
        return Record(word, in: file).document
      }
      func goal(_ words: String, after version: Int64, _ id: UniqueID) -> Document {
        var goal = Record(Goal(statement: words), in: file).document
        (goal.id, goal.version) = (id, version)
        return goal
      }
      let ids = (0..<4).map { _ in UniqueID.makeVersion7() }
      let (home, care) = ("Live at home", "Move to a care home")
      #expect(
        try reopened([goal(home, after: 0, ids[0]), word(ids[0]), goal(care, after: 1, ids[0])])
          == 1)
      let named = word(ids[1], onVersion: 2)
      #expect(
        try reopened([goal(home, after: 0, ids[1]), goal(care, after: 1, ids[1]), named]) == 0)
      #expect(try reopened([goal(home, after: 0, ids[2]), word(ids[2])]) == 0)
      // What was there before the batch is not what the batch agrees to.
      _ = try anna.commit([.save(goal(home, after: 0, ids[3]))])
      #expect(try reopened([goal(care, after: 1, ids[3]), word(ids[3])]) == 0)
    }
  }

  @Test func aLaterScoreWithAPartialDateIsNoEarlierOne() throws {
    try TestStore().with { anna in
      for (number, days) in [
        ("2025-03-10", "2025-03"), ("2025-03-10", "2025"), ("2025-03", "2025"),
        ("2025-03-10T09:00:00Z", "2025-03-10"),
      ].enumerated() {
        let file = try anna.openFile(.client, .client(number))
        var content = Goal(statement: "Walk")
        content.attainment = AttainmentScale()
        content.attainment?.expected = "To the shop"
        let goal = try saved(anna, content, in: file)
        _ = try saved(anna, score("gas", 1, of: goal.link, on: .end), in: file, days.1)
        _ = try saved(anna, score("gas", -2, of: goal.link, on: .baseline), in: file, days.0)
        let figure = try anna.report(MeasuresReport.self, .init(file: file)).instruments[0].figures[
          0]
        #expect(figure.before == -2 && figure.after == 1 && figure.change == 3, "\(days)")
        let attainment = try anna.report(GoalAttainmentReport.self, .init(file: file)).raters[0]
        #expect(attainment.baseline == 30 && attainment.followUp == 60, "\(days)")
      }
    }
  }

  @Test func theClientIsOneStakeholderAndOneRaterByWhicheverRecord() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      let client = try saved(anna, Client(), in: file)
      let goal = try saved(anna, Goal(statement: "Walk"), in: file)
      for (answer, link) in [(AgreementAnswer.disagree, nil), (.agree, client.link)] {
        var word = Agreement(answer, goal: goal.link)
        (word.stakeholderRole, word.stakeholder) = (link == nil ? .client : nil, link)
        _ = try saved(anna, word, in: file)
        var score = score("gbo", link == nil ? 4 : 7, of: goal.link)
        score.raterPerson = link
        _ = try saved(anna, score, in: file)
      }
      let answer = try anna.report(AgreementsReport.self, ClientParameters(file: file))
      #expect(answer.open == 0 && answer.subjects[0].words.count == 1)
      let goals = try anna.report(GoalProgress.self, OneFile(file: file)).goals
      #expect(goals[0].scores.map(\.total) == [7])
    }
  }

  @Test func ofASharedConversationInJoinedFilesNothingIsLostThatOneOfThemSays() throws {
    try TestStore().with { anna in
      let files = try (0..<2).map { try anna.openFile(.client, .client($0)) }
      var talks = [Conversation(), Conversation()]
      talks[0].summary = "The longer of the two, by far the longer one"
      talks[1].nextContact = PartialDate("2027-01-01")
      for (file, talk) in zip(files, talks) {
        var record = Record(talk, in: file)
        record.occurred = DateTime("2025-04-01")
        record.common.sharedEvent = UniqueID(high: 1, low: 1)
        try anna.save(&record)
      }
      try anna.join(files[0], files[1], reason: "twice in the register")
      for file in files {
        let answer = try anna.report(
          DueAndSince.self, .init(file: file, today: PartialDate("2026-01-01")))
        #expect(answer.nextContact == PartialDate("2027-01-01"))
      }
    }
  }

  @Test func whereARecordOfASharedConversationIsByAnotherRaterBothAreTold() throws {
    try TestStore().with { anna in
      let files = try (0..<2).map { try anna.openFile(.client, .client($0)) }
      var talks = [Conversation(), Conversation()]
      talks[0].summary = "The longer of the two, by far the longer one"
      talks[0].fixingToEnabling = Scale(2, of: 0...10, saidBy: .client)
      talks[1].fixingToEnabling = Scale(9, of: 0...10, saidBy: .practitioner)
      // Each of the second pair is by the same: the fuller one is told.
      for (event, pair) in [
        talks,
        [
          talks[0],
          {
            var one = talks[0]
            one.summary = nil
            return one
          }(),
        ],
      ]
      .enumerated() {
        for (file, talk) in zip(files, pair) {
          var record = Record(talk, in: file)
          record.occurred = DateTime("2025-04-01")
          record.common.sharedEvent = UniqueID(high: 1, low: UInt64(event))
          try anna.save(&record)
        }
      }
      try anna.join(files[0], files[1], reason: "twice in the register")
      for file in files {
        let answer = try anna.report(SpectrumReport.self, .init(file: file))
        let said = answer.overall.map {
          "\($0.saidBy?.name ?? "") \($0.count ?? 0) \($0.mean ?? -1)"
        }
        #expect(said == ["client 2 2.0", "practitioner 1 9.0"])
        #expect(answer.held == 2)
      }
    }
  }

  @Test func whatWasEnteredInErrorIsNotTold() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      var action = Action()
      (action.what, action.status) = ("Buy shoes", .enteredInError)
      _ = try saved(anna, action, in: file)
      for (isMistaken, total) in [(false, 2.0), (true, -2.0)] {
        var goal = Goal(statement: "Walk")
        goal.attainment = AttainmentScale()
        goal.attainment?.expected = "To the shop"
        if isMistaken { goal.lifecycleStatus = .enteredInError }
        let held = try saved(anna, goal, in: file)
        _ = try saved(anna, score("gas", total, of: held.link), in: file, "2025-05-01")
        var word = Agreement(isMistaken ? .disagree : .agree, goal: held.link)
        word.renewBy = isMistaken ? PartialDate("2025-06") : nil
        _ = try saved(anna, word, in: file)
      }
      let today = PartialDate("2026-01-01")
      #expect(try anna.report(DueAndSince.self, .init(file: file, today: today)).done.isEmpty)
      let attainment = try anna.report(GoalAttainmentReport.self, .init(file: file))
      #expect(attainment.raters.map(\.followUp) == [70])
      #expect(attainment.notComputable.isEmpty)
      #expect(try anna.report(MeasuresReport.self, .init(file: file)).instruments[0].scores == 1)
      let agreed = try anna.report(
        AgreementsReport.self, ClientParameters(file: file, today: today))
      #expect(agreed.open == 0 && agreed.due == 0 && agreed.subjects.count == 1)
      #expect(try anna.report(GoalProgress.self, OneFile(file: file)).goals.count == 1)
    }
  }

  @Test func theStartIsTheFirstBaselineAndNothingBeforeItCameLater() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      var content = Goal(statement: "Walk")
      content.attainment = AttainmentScale()
      content.attainment?.expected = "To the shop"
      let goal = try saved(anna, content, in: file)
      _ = try saved(anna, score("gbo", 3, of: goal.link), in: file, "2025-01-10")
      _ = try saved(anna, score("gbo", 5, of: goal.link, on: .baseline), in: file, "2025-06-10")
      _ = try saved(anna, score("gas", -2, of: goal.link, on: .baseline), in: file, "2025-01-10")
      _ = try saved(anna, score("gas", -1, of: goal.link, on: .baseline), in: file, "2025-02-10")
      _ = try saved(anna, score("gas", 1, of: goal.link), in: file, "2025-06-10")
      let measures = try anna.report(MeasuresReport.self, .init(file: file)).instruments
      #expect(measures.map { $0.figures[0].before } == [5, -2])
      #expect(measures.map { $0.figures[0].after } == [nil, 1])
      let attainment = try anna.report(GoalAttainmentReport.self, .init(file: file)).raters[0]
      #expect(attainment.baseline == 30 && attainment.followUp == 60)
    }
  }

  @Test func whoIsLeftOutIsToldByTheNewestRecordThatSaysSomething() throws {
    try TestStore().with { anna in
      for number in 0..<40 {
        let file = try anna.openFile(.client, .client(number))
        var engagement = Engagement()
        engagement.startDate = PartialDate("2025-02-01")
        engagement.suitability = SuitabilityReview()
        engagement.suitability?.outcome = SuitabilityOutcome(rawValue: UInt32(1 + number / 10))
        _ = try saved(anna, engagement, in: file)
        var client = Client()
        client.languages = ["uk"]
        _ = try saved(anna, client, in: file, "2025-01-01")
        _ = try saved(anna, Client(), in: file, "2025-03-01")
      }
      let answer = try anna.report(SuitabilityReport.self, PlaceYear(period: "2025"))
      #expect(Set(answer.byLanguage.map(\.also)) == ["uk", "other"])
    }
  }

  @Test func whereClientsSawAConversationIsNotMixedWithWhereStaffDid() throws {
    try TestStore().with { anna in
      for number in 0..<10 {
        let file = try anna.openFile(.client, .client(number))
        for (value, rater) in [(2.0, SaidBy.client), (9, .practitioner), (9, .device)] {
          var talk = Conversation()
          talk.fixingToEnabling = Scale(value, of: 0...10, saidBy: rater)
          _ = try saved(anna, talk, in: file, "2025-05-01")
        }
      }
      let trend = try anna.report(FixingToEnablingTrend.self, PlaceSpan())
      #expect(trend.quarters[0].mean?.mean == 9)
    }
  }

  @Test func aGoalWithoutADayStartsWhenItWasRecordedAndAReflectionIsOfThatDay() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, .client(1))
      let goal = try saved(anna, Goal(statement: "Walk"), in: file)
      var reflection = Reflection()
      reflection.goal = goal.link
      let held = try saved(anna, reflection, in: file)
      let goals = try anna.report(GoalProgress.self, OneFile(file: file)).goals
      let day = try #require(held.provenance).recorded
      #expect(goals[0].lastReflection?.sortKey == day - day % 86_400_000)
    }
  }

  @Test func aConversationOfNoKnownQuarterIsCountedApart() throws {
    try TestStore().with { anna in
      for number in 0..<7 {
        let file = try anna.openFile(.client, .client(number))
        for day in ["2025", "2025-05-01"] {
          var talk = Conversation()
          talk.fixingToEnabling = Scale(9, of: 0...10)
          _ = try saved(anna, talk, in: file, day)
        }
      }
      for (until, undated) in [("2025", Int64?.some(5)), ("2024", nil)] {
        let trend = try anna.report(
          FixingToEnablingTrend.self, PlaceSpan(from: nil, until: PartialDate(until)))
        #expect(trend.undated?.count == undated)
      }
    }
  }

  @Test func aTrainingThatIsStillToComeTrainedNobody() throws {
    try TestStore().with { anna in
      let register = try anna.openFile(.organisation, .client(100))
      let file = try anna.openFile(.client, .client(1))
      for year in ["2025", "2030"] {
        var entry = Practitioner(name: "Somebody")
        entry.trainings = [Training()]
        entry.trainings[0].date = PartialDate(year)
        var talk = Conversation()
        talk.coaches = [try saved(anna, entry, in: register).link]
        _ = try saved(anna, talk, in: file)
      }
      let circle = try anna.report(
        TrainedCircle.self, ClientParameters(file: file, today: PartialDate("2026-01-01")))
      #expect(circle.practitioners.map(\.isTrained) == [true, false])
    }
  }
}
