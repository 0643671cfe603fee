import CoachingKit
import Testing

/// What reports about a place tell where records are about different things, say less, or contradict each other.
@Suite struct MendedPlaceTests {
  private let year = PlaceYear(period: "2025")
  private let span = PlaceSpan(from: PartialDate("2025"), until: PartialDate("2025"))

  // MARK: Value

  private func amount(
    _ measure: OutcomeMeasure, _ amount: Double, _ title: String? = nil,
    of period: (String?, String?) = ("2025", "2025")
  ) -> Outcome {
    var outcome = Outcome()
    (outcome.measure, outcome.title, outcome.source) = (measure, title, "Ledger")
    outcome.amount = Quantity(amount, unit: "GBP")
    outcome.from = period.0.flatMap { PartialDate($0) }
    outcome.until = period.1.flatMap { PartialDate($0) }
    return outcome
  }

  @Test func costsOfTwoOrganisationsOrPlacesAreAddedUp() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      let other = try anna.saving(Record(Organisation(name: "Hillside"), in: place.file))
      for (number, organisation) in [place.organisation.link, other.link].enumerated() {
        var cost = amount(.cost, Double(number + 1) * 1000, "Training")
        cost.aboutOrganisation = organisation
        _ = try anna.saving(Record(cost, in: place.file))
      }
      _ = try anna.saving(Record(amount(.benefit, 6000, "Saved"), in: place.file))
      let value = try anna.report(ValueReport.self, span)
      #expect(value.lowest == 2 && value.highest == 2 && value.inputs.count == 3)
      for (number, name) in ["North", "South"].enumerated() {
        var cost = amount(.cost, Double(number + 1) * 500, "Rooms")
        cost.place = Concept(text: name)
        _ = try anna.saving(Record(cost, in: place.file))
      }
      let both = try anna.report(ValueReport.self, span)
      #expect(both.lowest == 4.0 / 3 && both.highest == both.lowest && both.inputs.count == 5)
      let about = both.inputs.map(\.aboutOrganisation)
      #expect(Set(about) == [nil, place.organisation.link, other.link])
      #expect(both.inputs.compactMap(\.place?.text) == ["North", "South"])
    }
  }

  @Test func amountsWithoutATitleAreNoReadingsOfOneThing() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for outcome in [amount(.cost, 100), amount(.cost, 300), amount(.benefit, 400, "Saved")] {
        _ = try anna.saving(Record(outcome, in: place.file))
      }
      let value = try anna.report(ValueReport.self, span)
      #expect(value.lowest == 1 && value.highest == 1)
      #expect(value.inputs.map(\.lowest) == [100, 300, 400])
    }
  }

  private static let beyond: [(String?, String?)] = [
    ("2024", "2026"), ("2025", nil), (nil, "2025"), ("2024-12-31", "2025-06"),
  ]

  @Test(arguments: beyond)
  func anAmountWhosePeriodReachesBeyondTheDaysIsCountedApart(
    _ period: (String?, String?)
  ) throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for outcome in [
        amount(.cost, 50, "Rooms"), amount(.benefit, 100, "Saved", of: ("2025-02", "2025-11")),
        amount(.cost, 300, "Training", of: period), amount(.cost, 7, "Long ago", of: (nil, "2020")),
      ] {
        _ = try anna.saving(Record(outcome, in: place.file))
      }
      let value = try anna.report(ValueReport.self, span)
      #expect(value.lowest == 2 && value.highest == 2 && value.undated == 1)
      #expect(value.inputs.map(\.title) == ["Rooms", "Saved"])
      #expect(try anna.report(ValueReport.self, PlaceSpan()).undated == nil)
    }
  }

  // MARK: Flow

  private func engage(
    _ anna: Store.Actor, _ clients: Range<Int>, from start: String?, until end: String? = nil,
    on day: String? = nil
  ) throws {
    for number in clients {
      var engagement = Record(Engagement(), for: .client(number))
      engagement.startDate = start.flatMap { PartialDate($0) }
      engagement.endDate = end.flatMap { PartialDate($0) }
      engagement.occurred = day.flatMap { DateTime($0) }
      try anna.save(&engagement)
    }
  }

  private func counts(_ flow: FlowReport) -> [String: Int64] {
    Dictionary(uniqueKeysWithValues: flow.engagements.map { ($0.what ?? "", $0.count ?? -1) })
  }

  @Test func turnoverIsOfAllEngagementsAndNotOfRoundedParts() throws {
    try TestStore().with { anna in
      try engage(anna, 0..<7, from: "2024-05-01", until: "2025-06-01")
      try engage(anna, 7..<13, from: "2025-02-01", until: "2025-06-01")
      let flow = try anna.report(FlowReport.self, year)
      #expect(counts(flow) == ["openAtStart": 5, "started": 5, "ended": 15])
      #expect(flow.turnover?.numerator == 15 && flow.turnover?.denominator == 15)
      #expect(flow.turnover?.percentage == 100 && flow.turnover?.notComputable == [])
      try engage(anna, 13..<16, from: "2025-03-01")
      let more = try anna.report(FlowReport.self, year)
      #expect(more.turnover?.numerator == 15 && more.turnover?.denominator == 15)
      try engage(anna, 16..<18, from: "2025-03-01")
      #expect(try anna.report(FlowReport.self, year).turnover?.percentage == 75, "13 of 18")
    }
  }

  @Test(arguments: [String?.none, "2026-01-15"])
  func anEngagementThatDoesNotSayWhenItStartedHasEnded(_ occurred: String?) throws {
    try TestStore().with { anna in
      try engage(anna, 0..<10, from: nil, until: "2025-06-01", on: occurred)
      for number in 0..<10 {
        var talk = Record(Conversation(), for: .client(number))
        talk.occurred = DateTime("2025-03-01")
        try anna.save(&talk)
      }
      let flow = try anna.report(FlowReport.self, year)
      #expect(counts(flow) == ["startNotSaid": 10, "ended": 10])
      #expect(flow.turnover?.percentage == 100 && flow.turnover?.denominator == 10)
      #expect(flow.contactsPerEngagement?.mean == 1 && flow.contactsPerEngagement?.count == 10)
      try engage(anna, 20..<30, from: "2025-01-05")
      let both = try anna.report(FlowReport.self, year)
      #expect(
        counts(both) == ["startNotSaid": 10, "ended": 10, "started": 10, "openAtEnd": 10])
      #expect(both.turnover?.percentage == 50)
      try engage(anna, 30..<31, from: nil, until: "2025", on: occurred)
      #expect(try anna.report(FlowReport.self, year).turnover == both.turnover, "one does not show")
      let before = try anna.report(FlowReport.self, PlaceYear(period: "2024"))
      #expect(before.engagements.isEmpty, "whether it was open then nobody said")
    }
  }

  // MARK: Reach

  private func came(
    _ place: PracticeStore, _ event: Record<LearningEvent>, _ practitioner: Link? = nil,
    _ fill: (inout Record<Attendance>) -> Void = { _ in }
  ) throws {
    var one = Record(Attendance(), in: place.file)
    (one.event, one.practitioner) = (event.link, practitioner)
    fill(&one)
    try place.actor.save(&one)
  }

  private func guest(_ place: PracticeStore, isListed: Bool = true) throws -> Link {
    var entry = Record(Practitioner(name: "A guest"), in: place.file)
    entry.consentsToListing = isListed
    if !isListed { entry.trainings = place.practitioners[0].trainings }
    return try place.actor.saving(entry).link
  }

  @Test func guestsAreNoPartOfTheTrainedOrOfTheChampions() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 20, champions: 13)
      let meeting = try place.event(.championsMeeting, on: "2025-03-01", came: 0..<10)
      for _ in 0..<3 {
        try came(place, meeting, try guest(place, isListed: true)) { $0.daysAttended = 1 }
      }
      let event = try #require(try anna.report(ReachReport.self, span).events.first)
      #expect(event.came == 13)
      #expect(event.ofChampions?.numerator == 10 && event.ofChampions?.denominator == 13)
      #expect(event.ofChampions?.percentage == 76.9)
      #expect(event.ofTrained?.numerator == 10 && event.ofTrained?.denominator == 20)
    }
  }

  @Test(arguments: [1, 4, 5])
  func thatFewCameWhoDidNotAgreeToBeListedIsNotTold(_ others: Int) throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 20)
      let meeting = try place.event(.webinar, on: "2025-03-01", came: 0..<10)
      for _ in 0..<others {
        let other = try guest(place, isListed: false)
        try came(place, meeting, other) { ($0.daysOffered, $0.daysAttended) = (2, 2) }
        _ = try anna.saving(Record(usage(other), in: place.file))
      }
      // Who did not come is not one of them.
      try came(place, meeting, try guest(place, isListed: false)) { $0.daysAttended = 0 }
      let event = try #require(try anna.report(ReachReport.self, span).events.first)
      #expect(event.came == (others < 5 ? nil : 15) && event.inFull == (others < 5 ? nil : 6))
      #expect(event.ofTrained?.numerator == 10 && event.ofTrained?.denominator == 20)
      #expect(event.notComputable.map(\.reason) == (others < 5 ? [.suppressed] : []))
      // Nor how few of them were trained, or returned.
      let returns = try #require(try anna.report(UsageReport.self, span).quarters.first?.returns)
      #expect(returns.numerator == 0 && returns.denominator == 20)
    }
  }

  @Test func aReturnWithoutANameIsByOneOfThoseWhoWereAsked() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 20)
      for _ in 0..<6 { _ = try anna.saving(Record(usage(nil), in: place.file)) }
      let quarter = try #require(try anna.report(UsageReport.self, span).quarters.first)
      #expect(quarter.returns?.numerator == 6 && quarter.returns?.denominator == 20)
      #expect(quarter.atAll?.denominator == 6 && quarter.atAll?.asked == 20)
    }
  }

  private func usage(_ practitioner: Link?) -> UsageReturn {
    var usage = UsageReturn()
    (usage.practitioner, usage.usage) = (practitioner, .always)
    usage.until = PartialDate("2025-03-31")
    return usage
  }

  @Test func ofPeopleWhomNobodyNamesNoShareIsTold() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 20)
      let event = try place.event(.webinar, on: "2025-03-01", came: 0..<10)
      try came(place, event) { $0.headCount = 4 }
      let line = try #require(try anna.report(ReachReport.self, span).events.first)
      #expect(line.came == 14 && line.ofTrained?.denominator == 20)
      #expect(line.ofTrained?.numerator == nil && line.ofTrained?.percentage == nil)
      #expect(line.ofTrained?.notComputable.map(\.reason) == [.notCounted])
    }
  }

  @Test func whoMissedAnEventDidNotCome() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 10)
      let event = try place.event(.webinar, on: "2025-03-01", came: 0..<0)
      for number in 0..<8 {
        try came(place, event, place.practitioners[number].link) {
          if number < 3 { $0.whyMissed = [.oversubscribed] }
          if number == 3 { $0.whyMissedNote = "No place left" }
          if number > 3 { ($0.daysOffered, $0.daysAttended) = (1, 1) }
        }
      }
      let line = try #require(try anna.report(ReachReport.self, span).events.first)
      #expect(line.came == 4 && line.inFull == 4 && line.inPart == 0)
      #expect(line.ofTrained?.numerator == 4 && line.ofTrained?.percentage == 40)
      // Another day of it is another record.
      try came(place, event, place.practitioners[0].link) { $0.daysAttended = 1 }
      #expect(try anna.report(ReachReport.self, span).events.first?.came == 5)
    }
  }

  @Test func anEventIsOfThoseWhoWereTrainedByItsDay() throws {
    try TestStore().with { anna in
      var place = try PracticeStore(anna, trained: 30, champions: 15)
      for number in 11..<30 {
        place.practitioners[number].trainings[0].date = PartialDate("2025-11-01")
        place.practitioners[number].champion?.since = PartialDate("2025-11-01")
        try place.save(number)
      }
      try place.event(.championsMeeting, on: "2025-03-01", came: 0..<11)
      for until in ["2025-03", "2025"] {
        let days = PlaceSpan(from: PartialDate("2025"), until: PartialDate(until))
        let line = try #require(try anna.report(ReachReport.self, days).events.first)
        #expect(line.ofTrained?.numerator == 11 && line.ofTrained?.denominator == 11)
        #expect(line.ofChampions?.denominator == 11)
      }
      #expect(try anna.report(ReachReport.self, span).trained == 30)
    }
  }

  // MARK: Shared conversations

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func whatOneRecordOfASharedConversationDoesNotSayAnotherMay(_ order: [Int]) throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 5)
      var talks = [Conversation(), Conversation(), Conversation()]
      talks[0].fixingToEnabling = Scale(5, of: 0...10)
      talks[1].arrangement = .planned
      for client in 0..<5 {
        talks[2].coaches = [place.practitioners[client].link]
        for talk in order {
          var record = Record(talks[talk], for: .client(10 * client + talk))
          record.occurred = DateTime("2025-01-15")
          record.common.sharedEvent = UniqueID(high: 3, low: UInt64(client))
          try anna.save(&record)
        }
      }
      let quarters = try anna.report(FixingToEnablingTrend.self, span).quarters
      try #require(quarters.count == 1)
      let quarter = quarters[0]
      #expect(quarter.mean?.count == 5 && quarter.mean?.mean == 5)
      #expect(quarter.conversations.map(\.also) == ["planned"])
      #expect(quarter.conversations.map(\.count) == [5])
      #expect(quarter.teams.map(\.also) == ["Riverside"])
    }
  }

  // MARK: Usage

  @Test func aReturnThatLeavesUsageOutDoesNotHideTheOneBefore() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 12)
      try place.returns(0..<12, until: "2025-03-31") { _, one in one.usage = .tried }
      try place.returns(0..<12, until: "2025-06-30") { _, one in
        one.confidence = Scale(5, of: 0...10)
      }
      try place.returns(0..<12, until: "2025-09-30") { _, one in one.usage = .always }
      let quarters = try anna.report(UsageReport.self, span).quarters
      #expect(quarters.map(\.period) == ["2025-Q1", "2025-Q2", "2025-Q3"])
      #expect(quarters[0].changes.isEmpty && quarters[1].changes.isEmpty)
      #expect(quarters[2].changes.map(\.what) == ["more", "asOften", "less"])
      #expect(quarters[2].changes.map(\.count) == [12, 0, 0])
    }
  }

  // MARK: Counts that are stated

  @Test func moreThanAllContradictsItself() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for numerator in [70.0, 80] {
        var outcome = Outcome()
        (outcome.title, outcome.category, outcome.source) = ("\(numerator)", .staff, "Report")
        (outcome.numerator, outcome.denominator) = (numerator, 70)
        _ = try anna.saving(Record(outcome, in: place.file))
      }
      let figures = try anna.report(ProgrammeCounts.self, PlaceSpan()).figures
      #expect(figures.map(\.numerator) == [70, 80] && figures.map(\.denominator) == [70, 70])
      #expect(figures.map(\.percentage) == [100, nil])
      #expect(figures[1].notComputable.map(\.reason) == [.countsContradict])
    }
  }

  @Test func whatIsAboutFewIsToldNeitherAsACountNorAsAnAmountNorWithinASum() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      func state(_ title: String, _ category: OutcomeCategory?, _ fill: (inout Outcome) -> Void)
        throws
      {
        var outcome = Outcome()
        (outcome.title, outcome.category, outcome.source) = (title, category, "Report")
        fill(&outcome)
        _ = try anna.saving(Record(outcome, in: place.file))
      }
      try state("a", .patient) { $0.amount = Quantity(3, unit: "patients") }
      try state("b", nil) { ($0.numerator, $0.denominator) = (3, 70) }
      try state("c", .system) { ($0.numerator, $0.denominator) = (3, 70) }
      try state("d", .staff) { $0.amount = Quantity(2.5, unit: "days") }
      try state("e", .staff) { ($0.numerator, $0.denominator) = (-3, 70) }
      let figures = try anna.report(ProgrammeCounts.self, PlaceSpan()).figures
      #expect(figures.map(\.numerator) == [nil, nil, 3, nil, -3])
      #expect(figures.map(\.amount?.value) == [nil, nil, nil, 2.5, nil])
      #expect(figures.map(\.percentage) == [nil, nil, 4.3, nil, nil])
      let (few, contradiction) = ([NotComputable.suppressed], [NotComputable.countsContradict])
      #expect(figures.map { $0.notComputable.map(\.reason) } == [few, few, [], [], contradiction])

      _ = try anna.saving(Record(amount(.benefit, 900, "Fewer visits"), in: place.file))
      #expect(try anna.report(ValueReport.self, PlaceSpan()).inputs.count == 1)
      try state("f", .patient) {
        ($0.measure, $0.amount) = (.cost, Quantity(100, unit: "GBP"))
        ($0.numerator, $0.denominator) = (1, 70)
      }
      let value = try anna.report(ValueReport.self, PlaceSpan())
      #expect(value.inputs.map(\.title) == ["Fewer visits"] && value.lowest == nil)
      #expect(value.notComputable.map(\.reason) == [.suppressed])
    }
  }

  // MARK: Who can help

  @Test(arguments: [
    "üben", "ÜBEN", "u\u{308}ben", "uben", "gespräche ü", "ÇA VA?", "νερό", "ΝΕΡΌ", "STRASSE",
  ])
  func anOfferIsFoundWhateverItsLettersAre(_ word: String) throws {
    try TestStore().with { anna in
      var place = try PracticeStore(anna, trained: 1, champions: 1)
      place.practitioners[0].champion?.offer = "Gespräche ÜBEN. Ça va? Νερό, Straße"
      try place.save(0)
      let found = try anna.report(WhoCanHelp.self, WhoCanHelp.Parameters(place: nil, offer: word))
      #expect(found.champions.count == 1)
      let others = try anna.report(
        WhoCanHelp.self, WhoCanHelp.Parameters(place: nil, offer: word + "x"))
      #expect(others.champions.isEmpty)
    }
  }

  @Test(arguments: [
    ("north", 1), ("NORTH", 1), ("the north", 1), ("The Nórth", 1), ("nort", 0),
  ])
  func aPlaceIsFoundByItsWholeCodeOrNameWhateverItsLettersAre(_ name: String, _ found: Int) throws {
    try TestStore().with { anna in
      _ = try PracticeStore(anna, trained: 1, champions: 1)
      let answer = try anna.report(WhoCanHelp.self, .init(place: name))
      #expect(answer.champions.count == found)
    }
  }
}
