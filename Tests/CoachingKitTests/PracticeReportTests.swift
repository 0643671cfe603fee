import CoachingKit
import Testing

@Suite struct PracticeReportTests {
  @Test func usageHasTheFiguresOfTheEvaluation() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 70)
      try place.returns(0..<17, until: "2025-03-31") { number, one in
        let confidence = number < 8 ? 6 : number < 16 ? 7 : 6.5
        one.confidence = Scale(confidence, of: 1...10)
        one.stillUseful = Scale(8, of: 1...10)
      }
      try place.returns(30..<37, until: "2025-06-30") { _, one in one.usage = .tried }
      try place.returns(0..<20, until: "2025-09-30") { number, one in
        one.usage = number < 10 ? .occasionally : number < 15 ? .regularly : .always
        one.monthsAfterTraining = 3
      }
      let usage = try anna.report(UsageReport.self, PlaceSpan())
      #expect(usage.quarters.map(\.period) == ["2025-Q1", "2025-Q2", "2025-Q3"])
      let confidence = try #require(usage.quarters[0].confidence)
      #expect(confidence.mean == 6.5 && confidence.count == 17 && confidence.isTooFew == false)
      #expect(usage.quarters[0].stillUseful?.mean == 8)
      let few = try #require(usage.quarters[1].returns)
      #expect((few.numerator, few.denominator) == (7, 70))
      #expect(few.percentage == 10 && few.isTooFew == true)
      #expect(usage.quarters[1].atAll?.percentage == 100, "all of those who answered")
      let later = try #require(usage.quarters[2].groups.last)
      #expect(later.what == "3" && later.atAll?.percentage == 100)
      #expect(later.regularly?.percentage == 50 && later.regularly?.denominator == 20)
      #expect(usage.quarters[2].regularly?.responsePercentage == 28.6)

      let spring = try anna.report(
        UsageReport.self,
        PlaceSpan(from: PartialDate("2025-04"), until: PartialDate("2025-08-15")))
      #expect(spring.quarters == [usage.quarters[1]], "whole quarters, always the same")
    }
  }

  @Test func staffOpinionsOfFewAreNotTold() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 20)
      try place.returns(0..<12, until: "2025-03-31") { number, one in
        one.usage = number < 6 ? .tried : .regularly
        if number < 4 { one.confidence = Scale(3, of: 1...10) }
      }
      // Three did not use it; nine had returned before, of whom one did not use it.
      try place.returns(3..<18, until: "2025-06-30") { number, one in
        one.usage = number < 5 || number == 17 ? .notUsed : .regularly
      }
      let usage = try anna.report(UsageReport.self, PlaceSpan())
      #expect(usage.quarters[0].confidence?.mean == nil)
      #expect(usage.quarters[0].confidence?.notComputable.first?.reason == .suppressed)
      #expect(usage.quarters[0].confidence?.count == nil)
      #expect(usage.quarters[0].regularly?.percentage == 50)
      let second = usage.quarters[1]
      for line in [second.atAll, second.regularly, second.groups.first?.atAll] {
        #expect(line?.numerator == nil && line?.notComputable.first?.reason == .suppressed)
      }
      #expect(second.returns?.numerator == 15, "who returned is no opinion")
    }
  }

  @Test func aGroupIsNotToldWhereTheRestWouldBeFew() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 40)
      try place.returns(0..<24, until: "2025-03-31") { _, one in one.usage = .tried }
      // Of 30 all told, 26 asked after 3 months: the other four would follow by subtraction.
      try place.returns(0..<30, until: "2025-06-30") { number, one in
        one.usage = number % 2 == 0 ? .tried : .always
        one.monthsAfterTraining = number < 26 ? 3 : 6
      }
      let quarter = try #require(try anna.report(UsageReport.self, PlaceSpan()).quarters.last)
      #expect(quarter.atAll?.numerator == 30 && quarter.regularly?.numerator == 15)
      #expect(quarter.groups.map(\.what) == ["returnedBefore", "3", "6"])
      #expect(quarter.groups.allSatisfy { $0.regularly?.numerator == nil })
      #expect(quarter.changes.map(\.what) == ["more", "asOften", "less"])
      #expect(quarter.changes.map(\.count) == [12, 12, 0])
    }
  }

  @Test func reachHasTheFiguresOfTheEvaluation() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 70, champions: 13)
      try place.event(.coreCourse, on: "2025-01-10", came: 0..<70, forms: 63)
      try place.event(.skillShare, on: "2025-03-01", came: 20..<31)
      try place.event(.championsMeeting, on: "2025-04-01", came: 0..<10)
      var silent = Record(Practitioner(name: "Nobody's business"), in: place.file)
      silent.trainings = place.practitioners[0].trainings
      try anna.save(&silent)
      let reach = try anna.report(ReachReport.self, PlaceSpan())
      #expect(reach.trained == 70, "only who agreed to be listed")
      #expect(reach.notSuppressed != nil)
      #expect(reach.ofStaff?.percentage == 50)
      #expect(reach.organisations.map(\.what) == ["Riverside"])
      #expect(reach.organisations.map(\.numerator) == [70])
      #expect(reach.sectors.map(\.what) == ["primaryCare"])
      #expect(reach.professions.map(\.what) == ["nurse", "receptionist"])
      #expect(
        reach.professions[0].notComputable.first?.reason == .notCounted, "no such staff is known")
      #expect(reach.events.map(\.kind) == [.coreCourse, .skillShare, .championsMeeting])
      let course = reach.events[0]
      #expect((course.came, course.inFull, course.inPart) == (70, 61, 9))
      #expect(course.feedback?.percentage == 90 && course.feedback?.numerator == 63)
      #expect(reach.events[1].ofTrained?.percentage == 15.7)
      #expect(reach.events[2].ofChampions?.percentage == 76.9)
      #expect(reach.events[2].ofChampions?.denominator == 13)
      let march = PlaceSpan(from: PartialDate("2025-02"), until: PartialDate("2025-03"))
      #expect(try anna.report(ReachReport.self, march).events.map(\.kind) == [.skillShare])
      let before = PlaceSpan(from: nil, until: PartialDate("2024"))
      #expect(try anna.report(ReachReport.self, before).trained == 0)
    }
  }

  @Test func stagesMoveInwards() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    var place = try PracticeStore(anna, trained: 0)
    for number in 0..<12 {
      var entry = Record(Practitioner(name: "Practitioner \(number)"), in: place.file)
      entry.adoptionStages = [("2024-05", AdoptionStage.aware), ("2025-06", .engaged)].map {
        var stage = AdoptionEntry()
        (stage.date, stage.stage) = (PartialDate($0.0), $0.1)
        return stage
      }
      if number >= 7 { entry.adoptionStages[1].stage = .aware }
      try anna.save(&entry)
    }
    let reach = try anna.report(ReachReport.self, PlaceSpan())
    #expect(reach.stages.map(\.what) == ["inwards", "same", "outwards"])
    #expect(reach.stages.map(\.also) == ["2025", "2025", "2025"])
    #expect(reach.stages.map(\.count) == [7, 5, 0])
    let levels = reach.stageLevels.filter { $0.period == "2025" }
    #expect(levels.map(\.stage) == [.unaware, .aware, .engaged, .leaderOrChampion])
    #expect(levels.map(\.atStart) == [0, 10, 0, 0], "twelve to the nearest five")
    #expect(levels.map(\.atEnd) == [0, 5, 5, 0])
    #expect(levels.map(\.label) == ["unaware", "aware", "engaged", "leaderOrChampion"])
    place = try PracticeStore(anna, trained: 0)
    var more = Record(Practitioner(name: "One more"), in: place.file)
    var stage = AdoptionEntry()
    (stage.date, stage.stage) = (PartialDate("2025-02"), .leaderOrChampion)
    var last = stage
    (last.date, last.stage) = (PartialDate("2025-08"), .aware)
    more.adoptionStages = [stage, last]
    try anna.save(&more)
    let year = PlaceSpan(from: PartialDate("2025"), until: nil)
    #expect(try anna.report(ReachReport.self, year).stages == reach.stages, "one is not told")
    // Where none were told yet the one is among them.
    let ben = try store.actor(id: "ben", organisation: "hillside", roles: .coach)
    place = try PracticeStore(ben, trained: 0)
    for number in 0..<6 {
      var entry = Record(Practitioner(name: "Practitioner \(number)"), in: place.file)
      entry.adoptionStages = number == 0 ? [stage, last] : [last, stage]
      entry.adoptionStages[1].date = PartialDate("2025-09")
      try ben.save(&entry)
    }
    let few = try ben.report(ReachReport.self, PlaceSpan())
    #expect(few.stages.map(\.count) == [nil, nil, nil], "one moved outwards")
    #expect(few.stages.map(\.isSuppressed) == [true, true, true])
    try store.close()
  }

  @Test func stagesAreCalledAsTheOrganisationCallsThem() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for number in 0..<8 {
        var entry = Record(Practitioner(name: "Practitioner \(number)"), in: place.file)
        var stage = AdoptionEntry()
        (stage.date, stage.stage) = (PartialDate("2025-02"), number < 5 ? .aware : .engaged)
        entry.adoptionStages = [stage]
        try anna.save(&entry)
      }
      var settings = Record(Settings(), in: Settings.file)
      settings.stageLabels = [
        StageLabel(.aware, "curious"), StageLabel(.leaderOrChampion, "beacon"),
      ]
      try anna.save(&settings)
      let levels = try anna.report(ReachReport.self, PlaceSpan()).stageLevels
      #expect(levels.map(\.label) == ["unaware", "curious", "engaged", "beacon"])
      #expect(levels.map(\.atEnd) == [0, 5, nil, 0] && levels[2].isSuppressed == true)
      settings.stageLabels = []
      try anna.save(&settings)
      let plain = try anna.report(ReachReport.self, PlaceSpan()).stageLevels
      #expect(plain.map(\.label) == ["unaware", "aware", "engaged", "leaderOrChampion"])
    }
  }

  @Test func championsAreFoundByPlaceAndOffer() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 3, champions: 2)
      var hidden = Record(Practitioner(name: "Not listed"), in: place.file)
      hidden.champion = Champion()
      hidden.champion?.offer = "Buddy"
      try anna.save(&hidden)
      let all = try anna.report(WhoCanHelp.self, WhoCanHelp.Parameters())
      #expect(all.champions.map(\.name) == ["Practitioner 0", "Practitioner 1"])
      #expect(all.champions[0].organisations == ["Riverside"])
      let buddies = try anna.report(
        WhoCanHelp.self, WhoCanHelp.Parameters(place: "north", offer: "buddy"))
      #expect(buddies.champions.map(\.name) == ["Practitioner 0"])
      let none = try anna.report(WhoCanHelp.self, WhoCanHelp.Parameters(place: "south"))
      #expect(none.notComputable.map(\.reason) == [.noData])
    }
  }

  @Test func whoIsTrainedAroundAClientIsTold() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 2)
      var other = Record(Practitioner(name: "Untrained"), in: place.file)
      other.names = [HumanName("Untrained")]
      try anna.save(&other)
      var talk = Record(Conversation(), for: .client(1))
      talk.coaches = [place.practitioners[0].link]
      talk.practitionersPresent = [other.link]
      try anna.save(&talk)
      let file = try #require(talk.fileID)
      let circle = try anna.report(TrainedCircle.self, ClientParameters(file: file))
      #expect(circle.practitioners.map(\.name) == ["Practitioner 0", "Untrained"])
      #expect(circle.practitioners.map(\.isTrained) == [true, false])
      #expect(circle.practitioners[0].trainings.map(\.date) == [PartialDate("2025-01-10")])
    }
  }

  @Test func valueIsARangeWithEveryInput() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      func state(
        _ title: String, _ measure: OutcomeMeasure, _ amount: Double, _ source: String?
      ) throws {
        var outcome = Record(Outcome(), in: place.file)
        (outcome.title, outcome.measure, outcome.source) = (title, measure, source)
        outcome.amount = Quantity(amount, unit: "GBP")
        outcome.sourceDate = PartialDate("2025-12")
        try anna.save(&outcome)
      }
      try state("Training", .cost, 1000, "Invoices")
      let none = try anna.report(ValueReport.self, PlaceSpan())
      #expect(none.lowest == nil && none.notComputable.map(\.reason) == [.noData])
      try state("Fewer appointments", .benefit, 6000, "First estimate")
      try state("Fewer appointments", .benefit, 12_000, "Second estimate")
      let value = try anna.report(ValueReport.self, PlaceSpan())
      #expect(value.lowest == 6 && value.highest == 12 && value.currency == "GBP")
      let benefit = try #require(value.inputs.first { $0.measure == .benefit })
      #expect(benefit.sources == ["First estimate (2025-12)", "Second estimate (2025-12)"])
      try state("Rooms", .cost, 10, nil)
      let unsourced = try anna.report(ValueReport.self, PlaceSpan())
      #expect(unsourced.lowest == nil && unsourced.notComputable.map(\.reason) == [.noSource])
    }
  }

  @Test func countsThatContradictEachOtherAreBothKept() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for (count, source) in [(6.0, "Summary"), (7, "Chapter 4"), (3, "Somewhere")] {
        var outcome = Record(Outcome(), in: place.file)
        outcome.title = count == 3 ? "Who left" : "Returns"
        outcome.category = .staff
        (outcome.numerator, outcome.denominator) = (count, 70)
        (outcome.source, outcome.sourceDate) = (source, PartialDate("2025-0\(Int(count))"))
        try anna.save(&outcome)
      }
      var inquiry = Record(Inquiry(), in: place.file)
      inquiry.title = "Reflections"
      (inquiry.contributions, inquiry.origins) = (118, 7)
      try anna.save(&inquiry)
      let counts = try anna.report(ProgrammeCounts.self, PlaceSpan())
      #expect(counts.figures.map(\.title) == ["Returns", "Returns", "Who left"])
      #expect(counts.figures.map(\.percentage) == [8.6, 10, nil])
      #expect(counts.figures.map(\.source) == ["Summary", "Chapter 4", "Somewhere"])
      #expect(counts.figures.map(\.isContradicted) == [true, true, nil])
      #expect(counts.figures[2].numerator == nil, "about three of the staff")
      #expect(counts.contributions == 118 && counts.origins == 7)
    }
  }

  @Test func figuresThatAreEqualKeepTheirOrder() throws {
    func counts(_ order: [Int]) throws -> ProgrammeCounts {
      try TestStore().with { anna in
        let place = try PracticeStore(anna, trained: 0)
        for number in order {
          var outcome = Record(Outcome(), in: place.file)
          outcome.title = "Returns"
          outcome.source = number < 6 ? "Final report" : nil
          (outcome.numerator, outcome.denominator) = (Double(10 + number % 3), 70)
          try anna.save(&outcome)
          var inquiry = Record(Inquiry(), in: place.file)
          (inquiry.title, inquiry.contributions) = ("Reflections", Int64(number))
          inquiry.occurred = DateTime("2025-11")
          try anna.save(&inquiry)
        }
        return try anna.report(ProgrammeCounts.self, PlaceSpan())
      }
    }
    let first = try counts(Array(0..<9))
    #expect(first.figures.map(\.numerator) == [10, 11, 12, 10, 10, 11, 11, 12, 12])
    #expect(first.figures.map(\.source).prefix(3) == [nil, nil, nil])
    #expect(first.inquiries.compactMap(\.contributions) == Array(0..<9))
    for order in [Array((0..<9).reversed()), [4, 8, 0, 2, 6, 1, 7, 3, 5]] {
      let again = try counts(order)
      #expect(again.figures == first.figures && again.inquiries == first.inquiries)
    }
  }

  @Test func whatHasNoPeriodIsOfNoDaysAndWhatHasNoTitleIsNoReadingOfAnother() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for (measure, amount, source) in [
        (OutcomeMeasure.cost, 100.0, "Invoices"), (.benefit, 600, "Interim report"),
        (.benefit, 1200, "Final report"),
      ] {
        var outcome = Record(Outcome(), in: place.file)
        (outcome.measure, outcome.source) = (measure, source)
        outcome.amount = Quantity(amount, unit: "GBP")
        try anna.save(&outcome)
      }
      let all = try anna.report(ValueReport.self, PlaceSpan())
      #expect(all.lowest == 18 && all.highest == 18 && all.undated == nil)
      let year = PlaceSpan(from: PartialDate("1990"), until: PartialDate("1990"))
      let none = try anna.report(ValueReport.self, year)
      #expect(none.lowest == nil && none.inputs.isEmpty && none.undated == 3)
      #expect(none.notComputable.map(\.reason) == [.noData])
    }
  }

  @Test func daysThatCrossAreRefused() throws {
    try TestStore().with { anna in
      let crossed = PlaceSpan(from: PartialDate("2025-05"), until: PartialDate("2025-04"))
      let refused = CoachingError(.invalidParameter("until", problem: "lies before from"))
      #expect(throws: refused) { try anna.report(UsageReport.self, crossed) }
      #expect(throws: refused) { try anna.report(ReachReport.self, crossed) }
      #expect(throws: refused) { try anna.report(FixingToEnablingTrend.self, crossed) }
      #expect(throws: refused) { try anna.report(ValueReport.self, crossed) }
      #expect(throws: refused) { try anna.report(ProgrammeCounts.self, crossed) }
      #expect(
        try anna.report(UsageReport.self, PlaceSpan()).notComputable.map(\.reason) == [.noData])
      let reach = try anna.report(ReachReport.self, PlaceSpan())
      #expect(reach.notComputable.map(\.reason) == [.noData])
      let counts = try anna.report(ProgrammeCounts.self, PlaceSpan())
      #expect(counts.notComputable.map(\.reason) == [.noData])
    }
  }
}
