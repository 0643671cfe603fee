import CoachingKit
import Testing

/// The reports about one client beside those of scores.
@Suite struct ClientReportTests {
  private func file(_ anna: Store.Actor, _ value: String = "1") throws -> UniqueID {
    try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: value))
  }

  @discardableResult
  private func talk(
    _ anna: Store.Actor, _ file: UniqueID, _ occurred: String?,
    _ change: (inout Conversation) -> Void
  ) throws -> Link {
    var conversation = Conversation()
    change(&conversation)
    var record = Record(conversation, in: file)
    record.occurred = occurred.flatMap { DateTime($0) }
    return try anna.saving(record).link
  }

  private func counts(_ counts: Int64?...) -> TalkCounts {
    var talk = TalkCounts()
    talk.questions = counts[0]
    talk.simpleReflections = counts[1]
    talk.complexReflections = counts[2]
    talk.changeTalk = counts[3]
    talk.sustainTalk = counts[4]
    return talk
  }

  @Test func conversationsAreBalancedOneByOneAndTogether() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      try talk(anna, file, "2026-01-10") { $0.counts = counts(13, 1, 2, 8, 0) }
      try talk(anna, file, "2026-02-10") { $0.counts = counts(0, 12, 30, nil, 2) }
      try talk(anna, file, "2026-02-11") { $0.counts = counts(nil, 1, nil, 1, 1) }
      try talk(anna, file, "2026") { $0.counts = counts(1, 1, 1, 1, 1) }
      try talk(anna, file, "2026-02-12") { $0.minutes = 5 }
      let report = try anna.report(
        BalanceReport.self,
        SpanParameters(
          file: file, from: PartialDate("2026-01"), until: PartialDate("2026-02")))
      #expect(report.held == 4 && report.undated == 1 && report.conversations.count == 3)
      #expect(report.conversations[0].reflectionsToQuestions == 0.2308)
      #expect(report.conversations[0].changeTalk == 1)
      #expect(report.conversations[1].complexReflections == 0.7143)
      #expect(report.conversations[1].reflectionsToQuestions == nil, "neither 0 nor infinite")
      #expect(
        report.conversations[1].notComputable.map(\.reason) == [.denominatorZero, .notCounted])
      let together = try #require(report.reflectionsToQuestions)
      #expect(together.conversations == 2 && together.counts?.questions == 13)
      #expect(together.value == 3.4615, "45 reflections to 13 questions")
      #expect(report.changeTalk?.conversations == 2 && report.changeTalk?.value == 0.9)
      #expect(report.changeTalk?.counts?.questions == nil, "which were not counted in both")
      #expect(throws: CoachingError.self) {
        try anna.report(
          BalanceReport.self,
          SpanParameters(file: file, from: PartialDate("2026-02"), until: PartialDate("2026-01")))
      }
    }
  }

  @Test func fixingToEnablingIsToldByMonthAndByKindOfConversation() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      for (day, value, arrangement) in [
        ("2026-01-10", 2.0, ConversationArrangement.planned), ("2026-01-20", 4, .opportunistic),
        ("2026-02-10", 8, .planned),
      ] {
        try talk(anna, file, day) {
          $0.fixingToEnabling = Scale(value, of: 0...10, saidBy: .practitioner)
          $0.arrangement = arrangement
          $0.mode = .phone
        }
      }
      try talk(anna, file, "2026-02-11") {
        $0.fixingToEnabling = Scale(5, of: 1...5, saidBy: .client)
      }
      try talk(anna, file, "2026-02-12") { $0.minutes = 5 }
      let report = try anna.report(SpectrumReport.self, SpanParameters(file: file))
      #expect(report.held == 5)
      #expect(report.overall.map(\.saidBy) == [.practitioner, .client], "never merged")
      #expect(report.overall.map(\.count) == [3, 1])
      #expect(report.overall.map { Int((($0.mean ?? 0) * 100).rounded()) } == [467, 1000])
      #expect(report.overall[0].distribution.map(\.place) == [2, 4, 8])
      #expect(report.months.map(\.month) == ["2026-01", "2026-02", "2026-02"])
      #expect(report.months.map(\.mean) == [3, 8, 10])
      #expect(report.arrangements.map(\.arrangement) == [.planned, .opportunistic, nil])
      #expect(report.arrangements.map(\.mean) == [5, 4, 10])
      #expect(report.modes.map(\.mode) == [.phone, nil])
    }
  }

  @Test func decisionsSayWhoMadeThemAndWhetherTheyWorked() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      func decide(_ change: (inout Decision) -> Void) throws {
        var decision = Decision(question: "Which school?", decided: "The near one")
        change(&decision)
        _ = try anna.saving(Record(decision, in: file))
      }
      try decide {
        $0.whoseDecision = .joint
        $0.efficacy = .worked
      }
      try decide { $0.reviewDate = PartialDate("2026-03-01") }
      try decide {
        $0.madeFor = MadeForPerson()
        $0.madeFor?.ground = .bestInterests
        $0.whoseDecision = .family
        $0.efficacy = .didNot
      }
      try decide {
        $0.whoseDecision = .client
        $0.efficacy = .tooEarly
      }
      let report = try anna.report(
        DecisionsReport.self, ClientParameters(file: file, today: PartialDate("2026-03-01")))
      #expect(report.count == 4 && report.together == 1 && report.own == 1)
      #expect(report.madeForPerson == 1 && report.reviewed == 3)
      #expect(report.worked == 1 && report.didNotWork == 1 && report.tooEarly == 1)
      #expect(report.partlyWorked == 0 && report.reviewsDue == 1)
      #expect(report.decisions.map(\.isReviewDue) == [false, true, false, false])
      let due = try anna.report(
        DueAndSince.self, .init(file: file, today: PartialDate("2026-03-01")))
      #expect(due.decisionsToReview.map(\.question) == ["Which school?"])
    }
  }

  @Test func changedWordsReopenAnAgreementAndAStatusDoesNot() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      var goal = try anna.saving(Record(Goal(statement: "Walk to the shop"), in: file))
      let ruth = try anna.saving(Record(Supporter(.parent, name: "Ruth"), in: file)).link
      func say(_ answer: AgreementAnswer, _ role: Party, _ person: Link? = nil) throws {
        var word = Agreement(answer, goal: goal.link, onVersion: goal.version)
        word.stakeholderRole = role
        word.stakeholder = person
        word.renewBy = PartialDate("2026-06")
        _ = try anna.saving(Record(word, in: file))
      }
      try say(.disagree, .client)
      try say(.agree, .client)
      try say(.agree, .supporter, ruth)
      goal.lifecycleStatus = .active
      try anna.save(&goal)
      let today = ClientParameters(file: file, today: PartialDate("2026-05-31"))
      let agreed = try anna.report(AgreementsReport.self, today)
      #expect(agreed.subjects.map(\.on) == [goal.link] && agreed.open == 0 && agreed.due == 0)
      #expect(agreed.subjects[0].agreed == 2, "the newest word of each")
      #expect(try anna.report(ClientSummary.self, today).openAgreements.isEmpty)
      goal.statement = "Walk to the park"
      try anna.save(&goal)
      try say(.pending, .practitioner)
      let open = try anna.report(
        AgreementsReport.self, ClientParameters(file: file, today: PartialDate("2026-06-30")))
      #expect(open.subjects[0].reopened == 2 && open.subjects[0].agreed == 0)
      #expect(open.subjects[0].pending == 1 && open.open == 1 && open.due == 3)
      #expect(try anna.report(ClientSummary.self, today).openAgreements.count == 3)
      let due = try anna.report(
        DueAndSince.self, .init(file: file, today: PartialDate("2026-06-30")))
      #expect(due.agreementsToRenew.count == 3)
    }
  }

  @Test func theSummaryTellsWhatMattersAndWhatStandsInTheWay() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      _ = try anna.saving(Record(AboutMe(whatMatters: "My garden"), in: file))
      var about = AboutMe(whatMatters: "My garden and my dog")
      about.whatToAvoid = "Noise"
      _ = try anna.saving(Record(about, in: file))
      _ = try anna.saving(Record(Barrier(words: "No bus", nature: .transport), in: file))
      var over = Barrier(words: "No key")
      over.resolvedDate = PartialDate("2026-01-01")
      _ = try anna.saving(Record(over, in: file))
      var helps = Barrier(words: "A neighbour")
      helps.effect = .enabler
      _ = try anna.saving(Record(helps, in: file))
      let page = try anna.report(
        ClientSummary.self, ClientParameters(file: file, today: PartialDate("2026-02-01")))
      #expect(page.whatMatters == "My garden and my dog" && page.whatToAvoid == "Noise")
      #expect(page.barriers.map(\.words) == ["No bus"])
    }
  }

  @Test func consentsAreRenewedAfterSomeMonthsWhereTheyDoNotSayWhen() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      var consent = Consent(.given, to: .beCoached)
      consent.from = DateTime("2025-03-31")
      _ = try anna.saving(Record(consent, in: file))
      func due(_ today: String, _ months: Int64?) throws -> [PartialDate?] {
        try anna.report(
          DueAndSince.self,
          .init(file: file, today: PartialDate(today), renewAfterMonths: months)
        ).consentsToRenew.map(\.renewBy)
      }
      #expect(try due("2026-03-31", nil).isEmpty)
      #expect(try due("2026-03-30", 12).isEmpty)
      #expect(try due("2026-03-31", 12) == [PartialDate("2026-03-31")])
      #expect(try due("2026-03-31", 6) == [PartialDate("2025-09-30")])
    }
  }

  @Test func sharingSaysWhereAStoryHasToBeTakenDownWhenItsConsentIsWithdrawn() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let file = try file(anna)
    let practice = try anna.openFile(
      .programme, HostIdentifier(system: "urn:ehr", value: "stories"))
    var story = Story()
    story.title = "The bus"
    var publication = Publication()
    (publication.place, publication.address) = ("Newsletter", "https://river.example/4")
    publication.from = PartialDate("2026-03")
    publication.takenDown = PartialDate("2026-05-04")
    story.publications = [publication]
    let told = try anna.saving(Record(story, in: practice))
    var consent = Consent(.withdrawn, to: .storyTold)
    consent.recipients = [ConsentRecipient(organisation: "school")]
    consent.storyID = told.id
    _ = try anna.saving(Record(consent, in: file))
    let lines = try anna.report(SharingReport.self, .init(file: file)).consents
    #expect(lines.map(\.hindrance) == [.withdrawn])
    #expect(lines.map(\.storyID) == [told.id] && lines.map(\.storyFile) == [practice])
    #expect(lines.map(\.storyTitle) == ["The bus"] && lines.map(\.publications) == [[publication]])
    // A story that cannot be found is not one that was never published.
    try anna.retract(told, reason: "another client's")
    let report = try anna.report(SharingReport.self, .init(file: file))
    #expect(report.consents.map(\.storyID) == [told.id])
    #expect(report.consents.map(\.storyFile) == [nil])
    #expect(report.notComputable.map(\.what) == ["publications"])
    #expect(report.notComputable.map(\.reason) == [.notThere])
    try store.close()
  }

  @Test func sharingSaysWhichConsentsAreInForceAndWhyOthersAreNot() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let file = try file(anna)
    var mother = Supporter(.parent, name: "Ruth")
    mother.actorID = "ruth"
    var authority = Authority()
    authority.kind = .parentalResponsibility
    mother.authorities = [authority]
    let ruth = try anna.saving(Record(mother, in: file)).link
    var father = Supporter(.parent, name: "Dan")
    father.mustNotSee = true
    let dan = try anna.saving(Record(father, in: file)).link
    func consent(
      _ status: ConsentStatus, _ change: (inout Consent) -> Void = { _ in }
    ) throws {
      var consent = Consent(status, to: .wholeFile)
      consent.recipients = [ConsentRecipient(organisation: "school")]
      change(&consent)
      _ = try anna.saving(Record(consent, in: file))
    }
    try consent(.given)
    try consent(.refused)
    try consent(.withdrawn)
    try consent(.given) { $0.from = DateTime("9999") }
    try consent(.given) { $0.until = DateTime("2000-01-01") }
    try consent(.given) {
      $0.basis = .parentalResponsibility
      $0.givenBy = dan
    }
    try consent(.given) {
      $0.basis = .parentalResponsibility
      $0.givenBy = ruth
    }
    let report = try anna.report(SharingReport.self, .init(file: file))
    #expect(
      report.consents.map(\.hindrance) == [
        nil, .refused, .withdrawn, .notBegun, .over, .nobodyDecides, nil,
      ])
    #expect(report.inForce == 2)
    #expect(report.consents.first?.recipients.first?.organisation == "school")
    #expect(report.supporters.map(\.seesByAuthority) == [true, false])
    #expect(report.supporters.map(\.isBarred) == [false, true])
    // What it says is what the rules do.
    let school = try store.actor(id: "eve", organisation: "school", roles: .coach)
    #expect(try school.report(SharingReport.self, .init(file: file)).inForce == 2)
    let other = try store.actor(id: "eve", organisation: "other", roles: .coach)
    #expect(throws: CoachingError(.notFound)) {
      try other.report(SharingReport.self, .init(file: file))
    }
    try store.close()
  }

  @Test func aReflectionOnARoundOrAPracticeIsOneOnTheGoalAndAgreementsStandThere() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      let goal = try anna.saving(Record(Goal(statement: "Walk"), in: file))
      func last() throws -> GoalLine {
        let line = try anna.report(GoalProgress.self, OneFile(file: file)).goals.first
        return try #require(line)
      }
      let strategy = try anna.saving(
        Record(Strategy(idea: "Every other day", goals: [goal.link]), in: file))
      var cycle = Record(Cycle(), in: file)
      cycle.strategy = strategy.link
      try anna.save(&cycle)
      var practice = Record(Practice(), in: file)
      practice.cycle = cycle.link
      try anna.save(&practice)
      let before = try last()
      #expect(before.lastReflection == nil)
      var reflection = Record(Reflection(), in: file)
      reflection.cycle = cycle.link
      reflection.occurred = DateTime("2026-01-05")
      try anna.save(&reflection)
      #expect(try last().lastReflection == DateTime("2026-01-05"))
      var another = Record(Reflection(), in: file)
      another.practice = practice.link
      another.occurred = DateTime("2026-01-09")
      try anna.save(&another)
      #expect(try last().lastReflection == DateTime("2026-01-09"))
      var agreement = Record(Agreement(), in: file)
      (agreement.goal, agreement.stakeholderRole, agreement.answer) = (goal.link, .client, .agree)
      try anna.save(&agreement)
      #expect(try last().agreements.map(\.agreement) == [agreement.link])
    }
  }

  @Test func whyThereAreNoDaysToTheFirstPracticeIsSaid() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      let goal = try anna.saving(Record(Goal(statement: "Walk"), in: file))
      func loop() throws -> GoalLoop? {
        try anna.report(Loop.self, OneFile(file: file)).goals.first
      }
      var strategy = Record(Strategy(idea: "Every other day", goals: [goal.link]), in: file)
      strategy.occurred = DateTime("2026-01-05")
      try anna.save(&strategy)
      var practice = Record(Practice(), in: file)
      practice.strategy = strategy.link
      practice.occurred = DateTime("2026-01-02")
      try anna.save(&practice)
      #expect(try loop()?.notComputable.map(\.reason) == [.wasBefore])
      practice.occurred = DateTime("2026-01-09")
      try anna.save(&practice)
      let last = try #require(try loop())
      #expect(last.daysToFirstPractice == 4 && last.notComputable.isEmpty)
    }
  }

  @Test func sumsOverConversationsMayBeLargerThanWhatOneOfThemCounts() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      for _ in 0..<3 {
        try talk(anna, file, "2026-01-10") { $0.counts = counts(90_000, 1, 1, 1, 1) }
      }
      let figure = try #require(
        try anna.report(BalanceReport.self, SpanParameters(file: file)).reflectionsToQuestions)
      #expect(figure.counts?.questions == 270_000 && figure.value == 0)
    }
  }

  @Test func oneEventInTwoFilesOfOnePersonCountsOnce() throws {
    try TestStore().with { anna in
      let files = try (0..<2).map { try anna.openFile(.client, .client($0)) }
      for file in files {
        var talk = Record(Conversation(), in: file)
        talk.sharedEvent = UniqueID(high: 1, low: 1)
        talk.counts = TalkCounts()
        talk.counts?.questions = 2
        try anna.save(&talk)
      }
      try anna.join(files[0], files[1], reason: "registered twice")
      let balance = try anna.report(BalanceReport.self, SpanParameters(file: files[1]))
      #expect(balance.held == 1 && balance.conversations.count == 1)
    }
  }

  @Test func importanceAndConfidenceMakeFourProfilesAboveTheMiddleOfTheirScales() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      func rate(_ importance: Scale?, _ confidence: Scale?) throws {
        var goal = Goal(statement: "Walk")
        (goal.importance, goal.confidence) = (importance, confidence)
        _ = try anna.saving(Record(goal, in: file))
      }
      for (importance, confidence) in [(9.0, 9.0), (9, 2), (2, 9), (5, 5.5)] {
        try rate(Scale(importance, of: 0...10), Scale(confidence, of: 1...10))
      }
      try rate(Scale(9, of: 0...10, saidBy: .client), Scale(9, of: 1...10, saidBy: .practitioner))
      try rate(Scale(9, of: 0...10), nil)
      try rate(nil, nil)
      let report = try anna.report(RulersReport.self, .init(file: file))
      #expect(report.goals.map(\.isImportant) == [true, true, false, false, nil, nil])
      #expect(report.goals.map(\.isConfident) == [true, false, true, false, nil, nil])
      #expect(
        report.goals.map { $0.notComputable.first?.reason }.suffix(2) == [.mixedRaters, .noScores])
      #expect(report.unrated == 1)
      let lower = try anna.report(RulersReport.self, .init(file: file, highAbove: 0.1))
      #expect(lower.goals.prefix(4).allSatisfy { $0.isImportant == true })
    }
  }

  @Test func aReportTellsOfNothingThatIsHiddenFromTheActor() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let kim = try store.actor(id: "kim", organisation: "riverside", roles: .client)
    var client = Client()
    client.actorID = "kim"
    let identifier = HostIdentifier(system: "urn:ehr", value: "1")
    let file = try #require(try anna.saving(Record(client, for: identifier)).fileID)
    for isHidden in [false, true] {
      let limits: [VisibilityLimit] = isHidden ? [.notForClient] : []
      var goal = Record(Goal(statement: "Walk"), in: file)
      goal.visibility = limits
      try anna.save(&goal)
      var score = Record(Score(Concept(code: "gbo"), total: 4, rater: .client), in: file)
      score.goal = goal.link
      score.visibility = limits
      try anna.save(&score)
      var word = Record(Agreement(.pending, goal: goal.link, onVersion: 1), in: file)
      word.visibility = limits
      try anna.save(&word)
      var decision = Record(Decision(question: "Which?"), in: file)
      decision.visibility = limits
      try anna.save(&decision)
    }
    #expect(try anna.report(MeasuresReport.self, .init(file: file)).instruments[0].scores == 2)
    #expect(try kim.report(MeasuresReport.self, .init(file: file)).instruments[0].scores == 1)
    #expect(try kim.report(DecisionsReport.self, ClientParameters(file: file)).count == 1)
    let words = try kim.report(AgreementsReport.self, ClientParameters(file: file))
    #expect(words.subjects.count == 1 && words.elsewhere.isEmpty && words.open == 1)
    try store.close()
  }

  @Test func twoFilesOfOnePersonCountOnce() throws {
    try TestStore().with { anna in
      let (one, two) = (try file(anna, "1"), try file(anna, "2"))
      var goals: [Link] = []
      for file in [one, two] {
        goals.append(try anna.saving(Record(Goal(statement: "Walk"), in: file)).link)
        try talk(anna, file, "2026-02-11") { $0.counts = counts(4, 1, 1, 1, 1) }
        var score = Score(Concept(code: "gbo"), total: file == one ? 3 : 7, rater: .client)
        score.goal = goals.last
        _ = try anna.saving(Record(score, in: file))
      }
      try anna.join(one, two, reason: "registered twice")
      for file in [one, two] {
        let balance = try anna.report(BalanceReport.self, SpanParameters(file: file))
        #expect(balance.held == 2 && balance.reflectionsToQuestions?.counts?.questions == 8)
        let measures = try anna.report(MeasuresReport.self, .init(file: file))
        #expect(measures.instruments.map(\.scores) == [2])
        #expect(Set(measures.instruments[0].figures.map(\.goal)) == Set(goals))
        let progress = try anna.report(GoalProgress.self, OneFile(file: file))
        #expect(Set(progress.goals.map(\.goal)) == Set(goals) && progress.goals.count == 2)
      }
    }
  }

  @Test func aLoopOfSmallStepsIsRefusedAndNothingHangsInJoinedFiles() throws {
    try TestStore().with { anna in
      let (one, two) = (try file(anna, "1"), try file(anna, "2"))
      var top = try anna.saving(Record(Goal(statement: "Top"), in: one))
      var step = Record(Goal(statement: "Step"), in: one)
      step.partOf = top.link
      try anna.save(&step)
      top.partOf = step.link
      #expect(throws: CoachingError.self) { try anna.save(&top) }
      _ = try anna.saving(Record(Goal(statement: "Other"), in: two))
      try anna.join(one, two, reason: "registered twice")
      let progress = try anna.report(GoalProgress.self, OneFile(file: two))
      #expect(progress.goals.map(\.statement) == ["Top", "Step", "Other"])
    }
  }

  @Test func aLoopThatOnlyTwoJoinedFilesMakeHangsNoReport() throws {
    try TestStore().with { anna in
      let (one, two) = (try file(anna, "1"), try file(anna, "2"))
      let (first, second) = (UniqueID.makeVersion7(), UniqueID.makeVersion7())
      // An id is unique in its file alone: in one file the first is part of the second, in the other the
      // second of the first.
      for (file, top, step, days) in [(one, second, first, [3, 2]), (two, first, second, [4, 1])] {
        for (id, bigger, day) in [(top, nil, days[0]), (step, top, days[1])] {
          var goal = Record(Goal(statement: "Walk"), in: file, id: id)
          goal.partOf = bigger.map { Link($0) }
          goal.occurred = DateTime("2026-01-0\(day)")
          try anna.save(&goal)
        }
      }
      try anna.join(one, two, reason: "registered twice")
      let progress = try anna.report(GoalProgress.self, OneFile(file: one))
      #expect(progress.goals.count == 4, "each goal once, and an end")
      #expect(try anna.report(ClientSummary.self, ClientParameters(file: two)).goals.count == 4)
      #expect(try anna.report(Loop.self, OneFile(file: two)).goals.isEmpty)
    }
  }

  @Test func aClientWithoutDataIsNoEmptyPage() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      for report in ReportCatalogue.shared.reports where report.scope == .client {
        var text = "{\"file\":\"\(file)\"}"
        let bytes = try text.withUTF8 { try anna.report(named: report.name, parameters: $0) }
        let json = try JSONValue(parsing: bytes)
        guard case .array(let reasons) = json["notComputable"], !reasons.isEmpty else {
          Issue.record("\(report.name) says nothing")
          continue
        }
        #expect(reasons[0]["reason"] != nil && reasons[0]["because"] != nil)
      }
    }
  }
}
