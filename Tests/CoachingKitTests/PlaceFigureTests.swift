import CoachingKit
import Testing

@Suite struct PlaceFigureTests {
  private let year = PlaceYear(period: "2025")

  /// A conversation with each of some clients.
  private func talk(
    _ actor: Store.Actor, _ clients: Range<Int>, on day: String = "2025-05-10",
    _ fill: (Int, inout Record<Conversation>) -> Void
  ) throws {
    for number in clients {
      var talk = Record(Conversation(), for: .client(number))
      talk.occurred = DateTime(day)
      fill(number, &talk)
      try actor.save(&talk)
    }
  }

  /// A review whether coaching suits each of some clients.
  private func review(
    _ actor: Store.Actor, _ clients: Range<Int>, _ outcome: SuitabilityOutcome, language: String,
    needs: [CommunicationNeed] = []
  ) throws {
    for number in clients {
      var client = Record(Client(), for: .client(number))
      client.languages = [language]
      client.communicationNeeds = needs
      try actor.save(&client)
      var engagement = Record(Engagement(), for: .client(number))
      engagement.startDate = PartialDate("2025-02-01")
      engagement.suitability = SuitabilityReview()
      engagement.suitability?.outcome = outcome
      try actor.save(&engagement)
    }
  }

  private func count(_ lines: [CountLine], _ name: String, _ also: String? = nil) -> Int64? {
    lines.first { $0.what == name && (also == nil || $0.also == also) }?.count
  }

  @Test func conversationsStandBetweenFixingAndEnabling() throws {
    try TestStore().with { anna in
      try talk(anna, 0..<20) { _, talk in
        talk.fixingToEnabling = Scale(8, of: 0...10)
        talk.arrangement = .planned
      }
      try talk(anna, 0..<3) { _, talk in
        talk.fixingToEnabling = Scale(1, of: 1...5)
        talk.arrangement = .opportunistic
      }
      try talk(anna, 0..<6, on: "2025-08-01") { _, talk in
        talk.fixingToEnabling = Scale(5, of: 0...10)
        // One conversation about six people.
        talk.sharedEvent = UniqueID(high: 1, low: 1)
      }
      try talk(anna, 0..<6, on: "2025") { _, talk in talk.fixingToEnabling = Scale(0, of: 0...10) }
      let trend = try anna.report(FixingToEnablingTrend.self, PlaceSpan())
      #expect(trend.quarters.map(\.period) == ["2025-Q2", "2025-Q3"])
      let spring = trend.quarters[0]
      #expect(spring.mean?.mean == 7 && spring.mean?.count == 25, "23 to the nearest 5")
      #expect(count(spring.conversations, "enabling", "planned") == 20)
      let few = spring.conversations.first { $0.what == "fixing" }
      #expect(few?.count == nil && few?.isSuppressed == true)
      #expect(trend.quarters[1].mean?.notComputable.first?.reason == .suppressed)
    }
  }

  @Test func theTrendIsToldByTheTeamOfTheCoach() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.organisation, HostIdentifier(system: "urn:ods", value: "A1"))
      var teams: [[Link]] = []
      for (name, until) in [("Team north", "2025-06-30"), ("Team south", nil)] {
        var team = Record(Organisation(name: name), in: file)
        try anna.save(&team)
        var post = Post()
        (post.organisation, post.until) = (team.link, until.flatMap { PartialDate($0) })
        teams.append(
          try (0..<6).map { number in
            var coach = Record(Practitioner(name: "Coach \(number) of \(name)"), in: file)
            coach.posts = [post]
            return try anna.saving(coach).link
          })
      }
      let (north, south) = (teams[0], teams[1])
      try talk(anna, 0..<11) { number, talk in
        talk.fixingToEnabling = Scale(8, of: 0...10)
        // Of several coaches the first who was in a team.
        talk.coaches = number < 6 ? [north[number], south[number]] : [south[number - 6]]
      }
      try talk(anna, 0..<5) { _, talk in talk.fixingToEnabling = Scale(8, of: 0...10) }
      try talk(anna, 0..<5, on: "2025-08-01") { number, talk in
        talk.fixingToEnabling = Scale(1, of: 0...10)
        talk.coaches = [north[number], south[number]]
      }
      let trend = try anna.report(FixingToEnablingTrend.self, PlaceSpan())
      let spring = try #require(trend.quarters.first)
      #expect(count(spring.teams, "enabling", "Team north") == 5, "6 to the nearest 5")
      #expect(count(spring.teams, "enabling", "Team south") == 5)
      #expect(count(spring.teams, "enabling", "notSaid") == 5)
      #expect(trend.quarters.last?.teams.map(\.also) == ["Team south"], "a post that had ended")
      #expect(trend.quarters.last?.teams.map(\.what) == ["fixing"])
    }
  }

  /// Where conversations stood is the opinion of who coached: of few it is not told, nor what it could be computed
  /// from.
  @Test(arguments: [1, 4, 5])
  func theTrendTellsOfNoFewCoaches(_ few: Int) throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.organisation, HostIdentifier(system: "urn:ods", value: "A1"))
      func team(_ name: String, _ coaches: Int) throws -> [Link] {
        let team = try anna.saving(Record(Organisation(name: name), in: file))
        return try (0..<coaches).map { _ in
          var coach = Record(Practitioner(name: "Coach of \(name)"), in: file)
          var post = Post()
          post.organisation = team.link
          coach.posts = [post]
          return try anna.saving(coach).link
        }
      }
      let (small, large) = (try team("Small", few), try team("Large", 6))
      try talk(anna, 0..<20) { number, talk in
        talk.fixingToEnabling = Scale(8, of: 0...10)
        talk.coaches = number < 10 ? [small[number % few]] : [large[number % 6]]
      }
      // Their own part alone.
      try talk(anna, 0..<10, on: "2025-08-01") { number, talk in
        talk.fixingToEnabling = Scale(1, of: 0...10)
        talk.coaches = [small[number % few]]
      }
      let quarters = try anna.report(FixingToEnablingTrend.self, PlaceSpan()).quarters
      let told: Int64? = few < 5 ? nil : 10
      #expect(quarters[0].mean?.count == 20, "of all coaches together")
      #expect(quarters[0].conversations.map(\.count) == [20])
      #expect(quarters[1].mean?.count == told && (quarters[1].mean?.mean == nil) == (few < 5))
      let teams = quarters[0].teams
      if few == 5 {
        #expect(teams.map(\.what) == ["enabling", "enabling"] && teams.map(\.count) == [10, 10])
        #expect(quarters[1].teams.map(\.count) == [10])
        #expect(quarters[1].conversations.map(\.count) == [10])
      } else {
        // One is the rest of the other, and where conversations lay is not told either.
        let parts = ["fixing", "between", "enabling"]
        #expect(teams.map(\.what) == parts + parts)
        #expect(teams.map(\.also) == ["Small", "Small", "Small", "Large", "Large", "Large"])
        for lines in [teams, quarters[1].conversations, quarters[1].teams] {
          #expect(lines.count % 3 == 0 && lines.allSatisfy { $0.count == nil })
        }
      }
    }
  }

  @Test func aPractitionersPictureIsForThatPractitioner() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let ben = try store.actor(id: "ben", organisation: "riverside", roles: .coach)
    let max = try store.actor(id: "max", organisation: "riverside", roles: .manager)
    let file = try anna.openFile(.practitioner, HostIdentifier(system: "urn:nmc", value: "1"))
    var entry = Record(Practitioner(name: "Anna"), in: file)
    entry.actorID = "anna"
    try anna.save(&entry)
    try talk(anna, 0..<2) { number, talk in
      if number == 0 { talk.coaches = [entry.link] }
      talk.minutes = 20
      talk.techniques = [.scaling]
      talk.fixingToEnabling = Scale(4, of: 0...10)
    }
    try talk(anna, 3..<5) { _, talk in
      talk.coaches = [entry.link]
      talk.minutes = 30
      talk.sharedEvent = UniqueID(high: 1, low: 1)
    }
    var own = Record(UsageReturn(), in: file)
    own.practitioner = entry.link
    own.confidence = Scale(7, of: 1...10)
    try anna.save(&own)
    var seen = Record(PeerObservation(), in: file)
    seen.observed = entry.link
    seen.oneThingToTry = "Wait longer"
    try anna.save(&seen)
    let parameters = OneFile(file: file)
    let picture = try anna.report(PractitionerPicture.self, parameters)
    #expect(picture.conversations == 2 && picture.minutes == 50, "shared minutes once")
    #expect(count(picture.techniques, "scaling") == 1)
    #expect(picture.fixingToEnabling.map(\.mean) == [4])
    #expect(picture.fixingToEnabling.map(\.what) == ["2025-Q2"])
    #expect(picture.distribution.map(\.what) == ["fixing", "between", "enabling"])
    #expect(picture.distribution.map(\.count) == [0, 1, 0])
    #expect(picture.returns.map(\.confidence?.value) == [7])
    #expect(picture.observations.map(\.oneThingToTry) == ["Wait longer"])
    let empty = try anna.openFile(.practitioner, HostIdentifier(system: "urn:nmc", value: "2"))
    let nobody = try anna.report(
      PractitionerPicture.self, OneFile(file: empty))
    #expect(nobody.conversations == nil && nobody.notComputable.map(\.reason) == [.noData])
    for other in [ben, max] {
      #expect(throws: CoachingError(.notPermitted)) {
        try other.report(PractitionerPicture.self, parameters)
      }
    }
    try store.close()
  }

  @Test func qualityIsToldInTotals() throws {
    try TestStore().with { anna in
      try talk(anna, 0..<10) { _, talk in
        var counts = TalkCounts()
        (counts.questions, counts.simpleReflections, counts.complexReflections) = (42, 10, 20)
        (counts.changeTalk, counts.sustainTalk) = (8, 0)
        talk.counts = counts
      }
      for number in 0..<7 {
        var experience = Record(Experience(), for: .client(number))
        experience.occurred = DateTime("2025-06-01")
        experience.feltHeard = Scale(9, of: 0...10)
        experience.wouldDoAgain = number < 6 ? .yes : .no
        if number < 4 { experience.feltDifference = Scale(2, of: 0...10) }
        try anna.save(&experience)
      }
      let place = try PracticeStore(anna, trained: 8)
      for number in 0..<6 {
        var seen = Record(PeerObservation(), in: place.file)
        seen.occurred = DateTime("2025-07-01")
        seen.observed = place.practitioners[number].link
        seen.form = .buddyRolePlay
        seen.instrument = Concept(code: "fidelity")
        var rating = FidelityRating()
        (rating.item, rating.value) = (3, Scale(4, of: 1...5))
        seen.fidelity = [rating]
        try anna.save(&seen)
      }
      let quality = try anna.report(QualityReport.self, year)
      #expect(quality.balance.map(\.value) == [0.71, 0.67, 1])
      #expect(quality.balance.map(\.denominator) == [420, 300, 80])
      #expect(quality.experience.map(\.what) == ["feltHeard", "feltDifference"])
      #expect(quality.experience[0].mean == 9 && quality.experience[0].count == 5)
      #expect(quality.experience[1].notComputable.first?.reason == .suppressed)
      #expect(count(quality.wouldDoAgain, "yes") == 5 && count(quality.wouldDoAgain, "no") == nil)
      #expect(quality.fidelity.map(\.what) == ["fidelity 3"] && quality.fidelity[0].mean == 4)
      #expect(count(quality.observations, "buddyRolePlay") == 5)
    }
  }

  @Test func aDayIsOfTheYearWhereItHappened() throws {
    try TestStore().with { anna in
      let count = { (talk: inout Record<Conversation>) in
        var counts = TalkCounts()
        (counts.questions, counts.simpleReflections, counts.complexReflections) = (10, 4, 1)
        talk.counts = counts
      }
      // The first and the last minutes of the year, at both ends of the earth.
      for day in ["2025-01-01T00:01:00+14:00", "2025-12-31T23:59:00-12:00"] {
        try talk(anna, 0..<5, on: day) { count(&$1) }
      }
      try talk(anna, 0..<5, on: "2024-12-31T23:59:00-12:00") { count(&$1) }
      try talk(anna, 0..<5, on: "2026-01-01T00:01:00+14:00") { count(&$1) }
      let quality = try anna.report(QualityReport.self, year)
      #expect(quality.balance[0].denominator == 100, "ten conversations of ten questions each")
      let trend = try anna.report(FixingToEnablingTrend.self, PlaceSpan())
      #expect(trend.notComputable.map(\.reason) == [.noData])
    }
  }

  @Test func theSummaryOfAPlaceIsItsReportsOnOnePage() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 12, champions: 6)
      try place.returns(0..<8, until: "2025-03-31") { number, one in
        one.usage = number < 6 ? .regularly : .tried
        one.confidence = Scale(7, of: 1...10)
      }
      try talk(anna, 0..<10) { _, talk in talk.mode = .phone }
      for number in 0..<10 {
        var barrier = Record(Barrier(), for: .client(number))
        barrier.occurred = DateTime("2025-05-10")
        barrier.nature = .language
        try anna.save(&barrier)
      }
      try review(anna, 0..<30, .coach, language: "en-GB")
      let summary = try anna.report(PlaceSummary.self, year)
      let span = PlaceSpan(from: PartialDate("2025"), until: PartialDate("2025"))
      #expect(summary.reach?.trained == 12)
      #expect(try summary.reach == anna.report(ReachReport.self, span))
      #expect(try summary.usage == anna.report(UsageReport.self, span))
      #expect(try summary.quality == anna.report(QualityReport.self, year))
      #expect(try summary.leftOut == anna.report(SuitabilityReport.self, year))
      #expect(try summary.flow == anna.report(FlowReport.self, year))
      #expect(try summary.value == anna.report(ValueReport.self, span))
      #expect(try summary.outcomes == anna.report(ProgrammeCounts.self, span))
      let barriers = summary.records?.values.first { $0.kind == "barrier" && $0.field == "nature" }
      #expect(barriers?.value == "language" && barriers?.count == 10)
      #expect(summary.goals?.notComputable.map(\.reason) == [.noData])
      let open = try anna.report(PlaceSummary.self, PlaceYear(period: "2999"))
      #expect(open.notComputable.map(\.reason) == [.periodNotClosed] && open.reach == nil)
    }
  }

  @Test func whoIsLeftOutIsToldWithoutSmallCells() throws {
    try TestStore().with { anna in
      try review(anna, 0..<30, .coach, language: "en-GB")
      try review(anna, 30..<50, .notNow, language: "en", needs: [.easyRead])
      try review(anna, 50..<57, .coach, language: "ur")
      try review(anna, 57..<59, .notNow, language: "ur")
      try review(anna, 59..<60, .adapt, language: "ku")
      let answer = try anna.report(SuitabilityReport.self, year)
      let languages = answer.byLanguage
      #expect(Set(languages.compactMap(\.also)) == ["en", "ur", "other"], "one is not named alone")
      #expect(count(languages, "coach", "en") ?? 30 == 30)
      #expect(count(languages, "notNow", "ur") == nil && count(languages, "adapt", "other") == nil)
      #expect(count(answer.byNeed, "notNow", "easyRead") ?? 20 == 20)
      // Two of one language were told not now. Whoever knows how many of all were could subtract the
      // other cells: then no more than one of the others may be told.
      let others = languages.filter { $0.what == "notNow" && $0.also != "ur" }
      #expect(others.contains { $0.count == nil })
      // Nor is there a row or column in which one cell alone is hidden.
      for lines in [answer.byLanguage, answer.byNeed, answer.byInterpreter] {
        for part in [\CountLine.what, \CountLine.also] {
          for group in Dictionary(grouping: lines, by: { $0[keyPath: part] }).values {
            #expect(group.count { $0.count == nil } != 1)
          }
        }
      }
      for line in answer.byLanguage + answer.byNeed + answer.byInterpreter {
        #expect(line.count.map { $0 >= 5 && $0 % 5 == 0 } ?? true)
      }
    }
  }

  @Test func flowCountsPersonsAndSharedMinutesOnce() throws {
    try TestStore().with { anna in
      try review(anna, 0..<10, .coach, language: "en")
      for number in 10..<30 {
        var engagement = Record(Engagement(), for: .client(number))
        engagement.startDate = PartialDate("2024-11-01")
        engagement.endDate = PartialDate("2025-09-01")
        try anna.save(&engagement)
      }
      try talk(anna, 10..<30) { number, talk in
        talk.mode = .phone
        talk.minutes = 60
        talk.minutesExpectedSaved = 5000
        if number < 15 { talk.sharedEvent = UniqueID(high: 1, low: 1) }
      }
      try talk(anna, 10..<30, on: "2024-12-01") { _, _ in }
      let flow = try anna.report(FlowReport.self, year)
      #expect(flow.engagements.map(\.what) == ["started", "openAtEnd", "openAtStart", "ended"])
      #expect(flow.engagements.map(\.count) == [10, 10, 20, 20])
      #expect(flow.turnover?.percentage == 66.7)
      #expect(flow.contactsPerEngagement?.mean == 2 && flow.contactsPerEngagement?.count == 20)
      #expect(count(flow.conversations, "phone") == 15, "16, since five people shared one")
      #expect(flow.minutes?.count == 900, "960 to the nearest 300")

      // Two files of one person are one client: five clients become four.
      try talk(anna, 40..<45) { _, talk in talk.mode = .letter }
      #expect(count(try anna.report(FlowReport.self, year).conversations, "letter") == 5)
      let files = try (43..<45).map { try anna.findFile(.client($0)) }
      try anna.join(files[0], files[1], reason: "registered twice")
      #expect(count(try anna.report(FlowReport.self, year).conversations, "letter") == nil)
    }
  }

  /// A goal of each client with a scale, a plan and one score so many days after the start.
  private func goals(
    _ actor: Store.Actor, _ clients: Range<Int>, scored day: String?, born: String = "1980"
  ) throws {
    for number in clients {
      var client = Record(Client(), for: .client(number))
      client.birthDate = PartialDate(born)
      try actor.save(&client)
      let file = try #require(client.fileID)
      var goal = Record(Goal(statement: "Walk"), in: file)
      goal.startDate = PartialDate("2025-01-01")
      goal.attainment = AttainmentScale()
      goal.attainment?.expected = "To the shop"
      try actor.save(&goal)
      _ = try actor.saving(Record(Strategy(idea: "Every morning", goals: [goal.link]), in: file))
      guard let day else { continue }
      var score = Record(Score(Concept(code: "gas"), total: 0), in: file)
      score.goal = goal.link
      score.occurred = DateTime(day)
      try actor.save(&score)
    }
  }

  @Test func scoresCountFromTheFourteenthToTheLastDay() throws {
    try TestStore().with { anna in
      try goals(anna, 0..<5, scored: "2025-01-14")
      try goals(anna, 10..<15, scored: "2025-01-15")
      try goals(anna, 20..<25, scored: "2025-07-02")
      try goals(anna, 30..<35, scored: "2025-07-03")
      try goals(anna, 40..<45, scored: "2025-03-01")
      try goals(anna, 50..<55, scored: "2025-03-01", born: "2010")
      let parameters = PersonCentredOutcomeReport.Parameters(period: "2025")
      let ends = try anna.report(PersonCentredOutcomeReport.self, parameters)
      #expect(
        ends.rate?.numerator == 15 && ends.rate?.denominator == 25, "14 and 182, not 13 and 183")
      #expect(ends.rate?.percentage == 60)
      let inner = try anna.report(
        PersonCentredOutcomeReport.self,
        PersonCentredOutcomeReport.Parameters(period: "2025", includesEnds: false))
      #expect(inner.rate?.numerator == 5 && inner.rate?.percentage == 20)
    }
  }

  @Test func twoReportsOfTheMeasureDoNotDifferByAFewPersons() throws {
    try TestStore().with { anna in
      try goals(anna, 0..<10, scored: "2025-03-01")
      try goals(anna, 10..<20, scored: nil)
      try goals(anna, 20..<22, scored: "2025-01-15")
      let parameters = PersonCentredOutcomeReport.Parameters(period: "2025")
      let ends = try anna.report(PersonCentredOutcomeReport.self, parameters)
      #expect(ends.rate?.numerator == 10 && ends.rate?.denominator == 20, "12 of 22")
      let inner = try anna.report(
        PersonCentredOutcomeReport.self,
        PersonCentredOutcomeReport.Parameters(period: "2025", includesEnds: false))
      #expect(
        inner.rate?.numerator == nil && inner.rate?.notComputable.first?.reason == .suppressed)
    }
  }

  @Test func oneMoreClientDoesNotShow() throws {
    try TestStore().with { anna in
      func fill(_ clients: Range<Int>, _ mode: ConversationMode, _ outcome: SuitabilityOutcome)
        throws
      {
        try review(anna, clients, outcome, language: "en")
        try talk(anna, clients) { _, talk in
          talk.mode = mode
          talk.minutes = 30
          talk.fixingToEnabling = Scale(7, of: 0...10)
        }
      }
      try fill(0..<20, .phone, .coach)
      let flow = try anna.report(FlowReport.self, year)
      let leftOut = try anna.report(SuitabilityReport.self, year)
      let trend = try anna.report(FixingToEnablingTrend.self, PlaceSpan())
      try fill(20..<21, .letter, .notNow)
      let later = try anna.report(FlowReport.self, year)
      #expect(later.engagements == flow.engagements && later.minutes == flow.minutes)
      #expect(count(later.conversations, "phone") == 20)
      #expect(count(later.conversations, "letter") == nil)
      #expect(try anna.report(FixingToEnablingTrend.self, PlaceSpan()) == trend)
      let another = try anna.report(SuitabilityReport.self, year)
      for (before, after) in zip(leftOut.byLanguage, another.byLanguage) {
        #expect(before.count == after.count || after.count == nil)
      }
    }
  }

  @Test func noPlaceReportNamesAClientOrAFile() throws {
    try TestStore().with { anna in
      try review(anna, 0..<6, .coach, language: "en")
      try goals(anna, 0..<6, scored: "2025-03-01")
      try talk(anna, 0..<6) { _, talk in
        talk.summary = "Zephyrine walked"
        talk.fixingToEnabling = Scale(7, of: 0...10)
      }
      var hidden: [String] = ["Zephyrine", "Walk", "To the shop"]
      for number in 0..<6 {
        let file = try anna.findFile(.client(number))
        hidden.append("\(file)")
        hidden += try anna.documents(Query(), in: file).documents.map { "\($0.id)" }
      }
      for report in ReportCatalogue.shared.reports where report.scope == .place {
        let needsPeriod = report.parameters.contains { $0.name == "period" }
        var parameters = needsPeriod ? #"{"period":"2025"}"# : "{}"
        let json = try parameters.withUTF8 {
          String(decoding: try anna.report(named: report.name, parameters: $0), as: UTF8.self)
        }
        for text in hidden { #expect(!json.contains(text), "\(report.name)") }
      }
    }
  }

  @Test func aYearThatIsNotOverHasNoFigures() throws {
    try TestStore().with { anna in
      let next = PlaceYear(period: "9998")
      #expect(
        try anna.report(FlowReport.self, next).notComputable.map(\.reason) == [.periodNotClosed])
      let quality = try anna.report(QualityReport.self, next)
      #expect(quality.notComputable.map(\.reason) == [.periodNotClosed])
      let leftOut = try anna.report(SuitabilityReport.self, next)
      #expect(leftOut.notComputable.map(\.reason) == [.periodNotClosed])
      #expect(try anna.report(FlowReport.self, year).notComputable.map(\.reason) == [.noData])
      #expect(try anna.report(QualityReport.self, year).notComputable.map(\.reason) == [.noData])
      #expect(
        try anna.report(SuitabilityReport.self, year).notComputable.map(\.reason) == [.noData])
      let measure = try anna.report(
        PersonCentredOutcomeReport.self, PersonCentredOutcomeReport.Parameters(period: "2025"))
      #expect(measure.notComputable.map(\.reason) == [.noData])
      #expect(throws: CoachingError.self) {
        try anna.report(FlowReport.self, PlaceYear(period: "2025-Q1"))
      }
    }
  }
}
