import CoachingKit
import Testing

/// What reports tell of records that say less, say it late, or say it in two places.
@Suite struct MendedReportTests {
  private let today = PartialDate("2026-03-01")

  private func file(_ anna: Store.Actor, _ number: Int = 1) throws -> UniqueID {
    try anna.openFile(.client, .client(number))
  }

  // MARK: After a death

  private func plan(_ anna: Store.Actor, _ file: UniqueID) throws {
    let goal = try anna.saving(Record(Goal(statement: "Walk"), in: file))
    var action = Action()
    (action.what, action.goals, action.dueDate) = ("Buy shoes", [goal.link], PartialDate("2026-02"))
    _ = try anna.saving(Record(action, in: file))
    var word = Agreement(.agree, goal: goal.link, onVersion: 1)
    word.renewBy = PartialDate("2026-02")
    _ = try anna.saving(Record(word, in: file))
    var decision = Decision(question: "Which school?", decided: "The near one")
    decision.reviewDate = PartialDate("2026-02")
    _ = try anna.saving(Record(decision, in: file))
    var talk = Conversation()
    talk.nextContact = PartialDate("2026-04")
    _ = try anna.saving(Record(talk, in: file))
  }

  @Test func afterADeathNothingIsNextOrDueInAnyReport() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      try plan(anna, file)
      let day = ClientParameters(file: file, today: today)
      #expect(try anna.report(AgreementsReport.self, day).due == 1)
      #expect(try anna.report(DecisionsReport.self, day).reviewsDue == 1)
      #expect(try anna.report(GoalProgress.self, OneFile(file: file)).goals[0].nextAction != nil)
      var client = Client()
      client.deceasedDate = PartialDate("2026-02-20")
      _ = try anna.saving(Record(client, in: file))
      let words = try anna.report(AgreementsReport.self, day)
      #expect(words.due == 0 && words.subjects[0].words[0].isDue == false)
      let decisions = try anna.report(DecisionsReport.self, day)
      #expect(decisions.reviewsDue == 0 && decisions.decisions[0].isReviewDue == false)
      let goal = try anna.report(GoalProgress.self, OneFile(file: file)).goals[0]
      #expect(goal.nextAction == nil && goal.nextActionDue == nil)
      #expect(goal.agreements[0].isDue == false)
      #expect(try anna.report(ClientSummary.self, day).goals[0].nextAction == nil)
    }
  }

  @Test func aDeathThatAnOlderRecordOfTheSamePersonTellsIsNotForgotten() throws {
    try TestStore().with { anna in
      let (first, second) = (try file(anna, 1), try file(anna, 2))
      var client = Client()
      client.deceasedDate = PartialDate("2026-02-20")
      _ = try saved(anna, client, in: first, "2026-02-21")
      _ = try saved(anna, Client(), in: second, "2026-02-22")
      try plan(anna, second)
      try anna.join(first, second, reason: "twice in the register")
      let page = try anna.report(ClientSummary.self, ClientParameters(file: second, today: today))
      #expect(page.deceasedDate == PartialDate("2026-02-20"))
      #expect(page.actions.isEmpty && page.nextContact == nil && page.goals[0].nextAction == nil)
    }
  }

  // MARK: The loop

  @Test(arguments: [
    ("2025-03-01", "2025-03-01T08:00:00+10:00", Int64?(0), NotComputable?.none),
    ("2025-03-01T23:00:00-05:00", "2025-03-03", 2, nil),
    ("2025-03-01", "2025-03-09", 8, nil),
    ("2025", "2025-03-03", nil, .timeNotKnown), ("2025-03-01", "2025-03", nil, .timeNotKnown),
    ("2024", "2025-03", nil, .timeNotKnown), ("2025-03", "2025-02", nil, .wasBefore),
  ])
  func daysToTheFirstPracticeAreLocalDaysThatAreKnown(
    idea: String, tried: String, days: Int64?, reason: NotComputable?
  ) throws {
    try TestStore().with { anna in
      let file = try file(anna)
      let goal = try anna.saving(Record(Goal(statement: "Walk"), in: file))
      let strategy = try saved(anna, Strategy(idea: "Often", goals: [goal.link]), in: file, idea)
      var practice = Practice()
      practice.strategy = strategy.link
      _ = try saved(anna, practice, in: file, tried)
      let loop = try anna.report(Loop.self, OneFile(file: file)).goals[0]
      #expect(loop.daysToFirstPractice == days)
      #expect(loop.notComputable.map(\.reason) == [reason].filter { $0 != nil })
    }
  }

  // MARK: Agreements and decisions

  @Test(arguments: [Int64?.none, 1, 9])
  func anAgreementIsOnWhatStoodWhenItWasSaid(onVersion: Int64?) throws {
    try TestStore().with { anna in
      let file = try file(anna)
      var goal = try anna.saving(Record(Goal(statement: "Walk to the shop"), in: file))
      _ = try anna.saving(
        Record(Agreement(.agree, goal: goal.link, onVersion: onVersion), in: file))
      func reopened() throws -> Int64? {
        try anna.report(AgreementsReport.self, ClientParameters(file: file)).subjects[0].reopened
      }
      #expect(try reopened() == 0)
      goal.lifecycleStatus = .active
      try anna.save(&goal)
      #expect(try reopened() == 0, "a status is not what was agreed on")
      goal.statement = "Walk to the park"
      try anna.save(&goal)
      #expect(try reopened() == 1)
      _ = try anna.saving(Record(Agreement(.agree, goal: goal.link), in: file))
      #expect(try reopened() == 0, "said on the new words")
    }
  }

  @Test func aDecisionMadeForSomebodyIsDueWhenThePersonMayDecideAgain() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      var decision = Record(Decision(question: "Which school?", decided: "The near one"), in: file)
      decision.madeFor = MadeForPerson()
      decision.madeFor?.reviewDate = PartialDate("2026-02-01")
      decision.efficacy = .worked
      try anna.save(&decision)
      func due() throws -> [Int] {
        let day = ClientParameters(file: file, today: today)
        return [
          Int(try anna.report(DecisionsReport.self, day).reviewsDue ?? -1),
          try anna.report(DueAndSince.self, .init(file: file, today: today)).decisionsToReview
            .count,
        ]
      }
      #expect(try due() == [1, 1])
      decision.reviewedDate = PartialDate("2026-02-10")
      try anna.save(&decision)
      #expect(try due() == [0, 0])
    }
  }

  // MARK: Reach

  @Test func aShareOfStaffCountsOnlyThoseOfOrganisationsWhoseStaffIsKnown() throws {
    try TestStore().with { anna in
      let file = try PracticeStore(anna, trained: 0).file
      var training = Training()
      training.date = PartialDate("2025-01-10")
      func organisation(_ name: String, staff: Int64?, trained: Int) throws {
        var place = Record(Organisation(name: name), in: file)
        place.sector = .education
        for profession in [nil, PractitionerRole.nurse] {
          guard let staff else { continue }
          var count = StaffCount()
          (count.number, count.profession) = (staff, profession)
          place.staffCounts.append(count)
        }
        try anna.save(&place)
        for number in 0..<trained {
          var entry = Record(Practitioner(name: "\(name) \(number)"), in: file)
          entry.consentsToListing = true
          entry.roles = [.nurse]
          var post = Post()
          post.organisation = place.link
          entry.posts = [post]
          entry.trainings = [training]
          try anna.save(&entry)
        }
      }
      try organisation("A", staff: 10, trained: 5)
      try organisation("B", staff: nil, trained: 4)
      let reach = try anna.report(ReachReport.self, PlaceSpan())
      for line in [reach.sectors.first { $0.what == "education" }, reach.professions.first] {
        #expect(line?.numerator == 5 && line?.denominator == 10)
      }
    }
  }

  @Test func anEventOfWhichNobodyCountedWhoCameDoesNotTellThatNobodyDid() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 2)
      try place.event(.webinar, on: "2025-01-10", came: 0..<0, forms: 1)
      let twice = try place.event(.coreCourse, on: "2025-02-10", came: 0..<0)
      for attended in [0.0, 1] {
        var one = Record(Attendance(), in: place.file)
        (one.event, one.practitioner) = (twice.link, place.practitioners[0].link)
        (one.daysOffered, one.daysAttended) = (1, attended)
        try anna.save(&one)
      }
      let events = try anna.report(ReachReport.self, PlaceSpan()).events
      #expect(events[0].came == nil && events[0].ofTrained == nil)
      #expect(events[0].notComputable.map(\.reason) == [.notCounted])
      #expect(events[0].feedback?.numerator == 1 && events[0].feedback?.percentage == nil)
      #expect(events[1].came == 1 && events[1].inPart == 1 && events[1].notComputable.isEmpty)
    }
  }

  // MARK: The summary, and what is due

  @Test func aSparserNewerRecordLeavesWhatAnOlderOneSays() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      var client = Client()
      client.names = [HumanName("Ada")]
      client.languages = ["pl"]
      client.communicationNeeds = [.pictures]
      client.birthDate = PartialDate("1950")
      client.interpreterNeeded = true
      _ = try saved(anna, client, in: file, "2026-01-01")
      var about = AboutMe(whatMatters: "My garden")
      about.whatToAvoid = "Noise"
      _ = try saved(anna, about, in: file, "2026-01-01")
      about = AboutMe(whatMatters: "My dog")
      _ = try saved(anna, about, in: file, "2026-01-02")
      let other = try self.file(anna, 2)
      var sparse = Client()
      sparse.languages = ["en"]
      _ = try saved(anna, sparse, in: other, "2026-01-02")
      try anna.join(file, other, reason: "twice in the register")
      let page = try anna.report(ClientSummary.self, ClientParameters(file: file, today: today))
      #expect(page.name == "Ada" && page.languages == ["en"])
      #expect(page.communicationNeeds == [.pictures] && page.interpreterNeeded == true)
      #expect(page.birthDate == PartialDate("1950"))
      #expect(page.whatMatters == "My dog" && page.whatToAvoid == "Noise")
    }
  }

  @Test func whatIsDoneWithoutADayIsToldAndAConsentTakenBackIsNotRenewed() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      _ = try saved(anna, Conversation(), in: file, "2026-01-10")
      var action = Action()
      (action.what, action.status) = ("Call", .completed)
      _ = try anna.saving(Record(action, in: file))
      for withdrawn in [nil, "2026-02", "2027"] {
        var consent = Consent(.given, to: .beCoached)
        consent.renewBy = PartialDate("2026-02-01")
        consent.withdrawnOn = withdrawn.flatMap { DateTime($0) }
        _ = try anna.saving(Record(consent, in: file))
      }
      let due = try anna.report(DueAndSince.self, .init(file: file, today: today))
      #expect(due.done.map(\.what) == ["Call"])
      #expect(due.consentsToRenew.count == 2, "one is taken back next year only")
    }
  }

  @Test func everyLinkToTheRegisterCountsInTheCircle() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 3)
      let file = try file(anna)
      var decision = Decision(question: "Which school?")
      decision.participantsInDirectory = [place.practitioners[0].link]
      decision.madeFor = MadeForPerson()
      decision.madeFor?.assessor = place.practitioners[1].link
      _ = try anna.saving(Record(decision, in: file))
      let circle = try anna.report(TrainedCircle.self, ClientParameters(file: file))
      #expect(circle.practitioners.map(\.name) == ["Practitioner 0", "Practitioner 1"])
    }
  }
}
