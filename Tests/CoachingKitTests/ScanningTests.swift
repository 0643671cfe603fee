import CoachingKit
import Foundation
import Ledger
import Records
import Testing

@Suite struct ScanningTests {
  private static let year = #"{"period":"2025"}"#
  private static let questions = [
    ("quality", year), ("flow", year), ("fixingToEnablingTrend", "{}"), ("placeSummary", year),
  ]

  private func object(_ json: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
  }

  /// Conversations of nine clients in two years, some changed, retracted, shared, or of an engagement that ended; the last
  /// two files are of one person. `others` is how many other records each file has besides.
  private func fill(_ anna: Store.Actor, others: Int = 0) throws {
    let coach = try anna.saving(
      Record(Practitioner(name: "Anna"), in: anna.openFile(.organisation, .client(100))))
    let files = try (0..<10).map { try anna.openFile(.client, .client($0)) }
    var talks: [Record<Conversation>] = []
    for (number, file) in files.enumerated() {
      var engagement = Record(Engagement(), in: file)
      engagement.startDate = PartialDate("2024-02")
      engagement.endDate = PartialDate("2025-1\(number % 3)")
      let own = number % 4 == 3 ? nil : try anna.saving(engagement)
      for index in 0..<14 {
        var talk = Record(Conversation(), in: file)
        talk.coaches = [coach.link]
        talk.occurred = DateTime("202\(4 + index % 2)-0\(1 + (index + number) % 9)-10")
        talk.minutes = Int64(10 + index)
        talk.mode = index % 3 == 0 ? .phone : .video
        talk.fixingToEnabling = Scale(Double((index * number) % 21) / 2, of: 0...10)
        talk.engagement = index % 5 == 0 ? own?.link : nil
        var counts = TalkCounts()
        (counts.questions, counts.changeTalk, counts.sustainTalk) = (4, Int64(index), 2)
        talk.counts = index % 3 == 0 ? counts : nil
        if index == 3 { talk.sharedEvent = UniqueID("00000000-0000-4000-8000-000000000001") }
        talks.append(try anna.saving(talk))
      }
      for _ in 0..<others { _ = try anna.saving(Record(Reflection(), in: file)) }
    }
    for index in stride(from: 0, to: talks.count, by: 9) {
      talks[index].minutes = 60
      try anna.save(&talks[index])
    }
    for index in stride(from: 4, to: talks.count, by: 17) {
      try anna.retract(talks[index], reason: "another family")
    }
    try anna.join(files[8], files[9], reason: "twice in the register")
  }

  @Test func conversationsAreToldAlikeWhetherTheyAreMostOfAFileOrFewOfIt() throws {
    let (most, few) = (try TestStore(), try TestStore())
    let told = try most.with { anna in
      try fill(anna)
      return try Self.questions.dropLast().map { try object(anna.ask($0.0, $0.1)) }
    }
    let others = try few.with { anna in
      try fill(anna, others: 30)
      return try Self.questions.dropLast().map { try object(anna.ask($0.0, $0.1)) }
    }
    #expect(told == others)
    #expect(told.allSatisfy { $0["notComputable"] == nil }, "there is something to tell")
  }

  @Test(arguments: [0, 30])
  func aSummaryThatFindsNothingKeptSaysWhatItsPartsSay(_ others: Int) throws {
    let test = try TestStore()
    try test.with { anna in try fill(anna, others: others) }
    let parts = [
      "flow": "flow", "quality": "quality", "records": "placePicture", "leftOut": "whoIsLeftOut",
    ]
    let told = try test.with(Store.Options(isReadOnly: true)) { anna in
      try parts.mapValues { try object(anna.ask($0, Self.year)) }
    }
    for isReadOnly in [true, false] {
      try test.with(Store.Options(isReadOnly: isReadOnly)) { anna in
        let summary = try object(anna.ask("placeSummary", Self.year))
        for (part, alone) in told { #expect(summary[part] as? NSDictionary == alone, "\(part)") }
        #expect(try anna.verify().findings == [])
      }
      let tallies = try test.rows("SELECT 1 FROM figure WHERE number >= -1", in: test.path)
      #expect(tallies.isEmpty == isReadOnly, "what was counted on the way is kept")
    }
    // From what is kept.
    try test.with { anna in
      let picture = try object(anna.ask("placePicture", Self.year))
      #expect(picture == told["records"])
    }
  }

  /// Clients with reviews, goals that were scored and what they said of it, some of it changed or retracted; of
  /// every third client, up to the hundredth, that stands in two files.
  private func fillWithGoals(_ anna: Store.Actor, _ clients: Range<Int>) throws {
    for number in clients {
      let file = try anna.openFile(.client, .client(1000 + number))
      var other = file
      if number % 3 == 0, number < 100 {
        other = try anna.openFile(.client, .client(2000 + number))
        try anna.join(file, other, reason: "twice in the register")
      }
      var client = Record(Client(), in: other)
      client.birthDate = PartialDate(number % 5 == 0 ? "2015-03-01" : "1980-03-01")
      client.languages = [number % 2 == 0 ? "en" : "cy"]
      try anna.save(&client)
      var engagement = Record(Engagement(), in: file)
      engagement.startDate = PartialDate("2025-01-05")
      engagement.suitability = SuitabilityReview()
      engagement.suitability?.outcome = number < 50 ? .coach : .adapt
      try anna.save(&engagement)
      var goal = Record(Goal(statement: "Get dressed by myself"), in: file)
      goal.startDate = PartialDate("2025-02-0\(1 + number % 3)")
      try anna.save(&goal)
      var strategy = Record(Strategy(idea: "Clothes in order", goals: [goal.link]), in: file)
      try anna.save(&strategy)
      if number % 7 == 6 { try anna.retract(strategy, reason: "another family") }
      var score = Record(Score(Concept(code: "gas"), total: 0), in: file)
      score.goal = goal.link
      (score.minimum, score.maximum) = (-2, 2)
      score.occurred = DateTime(number % 2 == 0 ? "2025-03-15" : "2025-12-15")
      try anna.save(&score)
      var experience = Record(Experience(), in: other)
      experience.occurred = DateTime("2025-06-01")
      experience.feltHeard = Scale(Double(number % 11), of: 0...10)
      experience.coachMaySee = number % 4 == 0 ? false : nil
      try anna.save(&experience)
      if number % 5 == 1 {
        experience.wouldDoAgain = .yes
        experience.feltHeard = Scale(10, of: 0...10)
        try anna.save(&experience)
      }
    }
  }

  @Test func whatIsGatheredOnTheWayIsWhatIsAskedForAlone() throws {
    let parts = [
      "quality": "quality", "leftOut": "whoIsLeftOut", "goals": "personCentredOutcome",
    ]
    let test = try TestStore()
    try test.with { anna in
      try fill(anna)
      try fillWithGoals(anna, 0..<100)
    }
    let told = try test.with(Store.Options(isReadOnly: true)) { anna in
      try parts.mapValues { try object(anna.ask($0, Self.year)) }
    }
    for (part, alone) in told { #expect(alone["notComputable"] == nil, "\(part) has figures") }
    #expect((told["goals"]?["rate"] as? NSDictionary)?["denominator"] as? Int == 70)
    try test.with { anna in
      let summary = try object(anna.ask("placeSummary", Self.year))
      for (part, alone) in told { #expect(summary[part] as? NSDictionary == alone, "\(part)") }
      let answers = try test.rows("SELECT 1 FROM figure WHERE number < -1", in: test.path)
      #expect(answers.count == 4, "what took long to gather is kept, and the conversations")
      // What was gathered is among what a kept answer is made of.
      try fillWithGoals(anna, 100..<110)
      #expect(try object(anna.ask("personCentredOutcome", Self.year)) != told["goals"])
    }
  }

  @Test func whatStandsInTwoFilesOfOneClientIsCountedOnce() throws {
    let test = try TestStore()
    try test.with { anna in
      for client in 0..<5 {
        let files = try (0..<2).map { try anna.openFile(.client, .client(2 * client + $0)) }
        var engagement = Record(Engagement(), in: files[0])
        engagement.startDate = PartialDate("2024-11-01")
        engagement.endDate = PartialDate("2025-03-01")
        try anna.save(&engagement)
        let event = UniqueID(high: 1, low: UInt64(client))
        for file in files {
          var talk = Record(Conversation(), in: file)
          talk.sharedEvent = event
          talk.occurred = DateTime("2025-02-01")
          try anna.save(&talk)
        }
        try anna.join(files[0], files[1], reason: "twice in the register")
        let others = try (0..<2).map { try anna.openFile(.client, .client(20 + 2 * client + $0)) }
        for file in others {
          var engagement = Record(Engagement(), in: file)
          engagement.startDate = PartialDate("2025-04-01")
          try anna.save(&engagement)
        }
        try anna.join(others[0], others[1], reason: "twice in the register")
      }
      let flow = try object(anna.ask("flow", Self.year))
      let contacts = try #require(flow["contactsPerEngagement"] as? NSDictionary)
      #expect(contacts["mean"] as? Double == 1, "one contact of each client")
      #expect(contacts["count"] as? Int == 5)
      let engagements = try #require(flow["engagements"] as? [NSDictionary])
      let counts = engagements.map { [$0["what"] as? String, ($0["count"] as? Int)?.description] }
      #expect(
        Set(counts)
          == [["openAtStart", "5"], ["ended", "5"], ["started", "10"], ["openAtEnd", "10"]])
      let conversations = try #require(flow["conversations"] as? [NSDictionary])
      #expect(conversations.compactMap { $0["count"] as? Int } == [5])
    }
  }

  @Test func aConversationWithoutAnEngagementIsOfTheOneInWhoseDaysItLay() throws {
    try TestStore().with { anna in
      for client in 0..<5 {
        let file = try anna.openFile(.client, .client(client))
        for (start, end) in [("2024-01-01", "2024-06-30"), ("2025-03-01", "2025-06-30")] {
          var engagement = Record(Engagement(), in: file)
          engagement.startDate = PartialDate(start)
          engagement.endDate = PartialDate(end)
          try anna.save(&engagement)
        }
        for day in [
          "2019-05-01", "2024-02-01", "2024-03-01", "2024-12-01", "2025-03-01", "2025-06-30",
          "2025-12-01",
        ] {
          var talk = Record(Conversation(), in: file)
          talk.occurred = DateTime(day)
          try anna.save(&talk)
        }
      }
      for year in ["2024", "2025"] {
        let flow = try object(anna.ask("flow", "{\"period\":\"\(year)\"}"))
        #expect((flow["contactsPerEngagement"] as? NSDictionary)?["mean"] as? Double == 2)
      }
    }
  }

  @Test func whatASecondFileSaysOfASharedConversationIsToldToo() throws {
    try TestStore().with { anna in
      for number in 0..<10 {
        for isSecond in [false, true] {
          var talk = Record(Conversation(), for: .client(isSecond ? 20 + number : number))
          talk.sharedEvent = UniqueID(high: 4, low: UInt64(number))
          talk.occurred = DateTime("2025-02-01")
          if isSecond { (talk.minutes, talk.mode) = (60, .phone) }
          try anna.save(&talk)
        }
      }
      let flow = try object(anna.ask("flow", Self.year))
      let conversations = try #require(flow["conversations"] as? [NSDictionary])
      #expect(conversations.map { $0["what"] as? String } == ["phone"])
      #expect(conversations.map { $0["count"] as? Int } == [10])
      #expect((flow["minutes"] as? NSDictionary)?["count"] as? Int == 600)
    }
  }

  @Test func ofTwoFilesOfOnePersonOnlyARepeatedConversationIsLeftOut() throws {
    try TestStore().with { anna in
      let event = UniqueID(high: 5, low: 5)
      let files = try (0..<2).map { try anna.openFile(.client, .client($0)) }
      for (number, file) in files.enumerated() {
        var action = Record(Action(), in: file)
        (action.what, action.dueDate, action.status) = (
          "thing \(number)", PartialDate("2025-05-01"), .active
        )
        action.sharedEvent = event
        try anna.save(&action)
        var talk = Record(Conversation(), in: file)
        talk.sharedEvent = event
        talk.occurred = DateTime("2025-02-01")
        if number == 1 { talk.nextContact = PartialDate("2090-04-01") }
        try anna.save(&talk)
      }
      try anna.join(files[0], files[1], reason: "twice in the register")
      let due = try object(
        anna.ask("dueAndSince", "{\"file\":\"\(files[0])\",\"today\":\"2025-06-01\"}"))
      #expect((due["due"] as? [NSDictionary])?.count == 2)
      let summary = try anna.ask("clientSummary", "{\"file\":\"\(files[0])\"}")
      #expect(summary.contains("2090-04-01"), "of the conversation of which more is known")
    }
  }

  @Test func aLateContactOfAnEngagementThatEndedIsTold() throws {
    let test = try TestStore()
    try test.with { anna in
      let files = try (0..<10).map { try anna.openFile(.client, .client($0)) }
      for file in files {
        var engagement = Record(Engagement(), in: file)
        engagement.startDate = PartialDate("2024-01-01")
        engagement.endDate = PartialDate("2025-03-01")
        try anna.save(&engagement)
      }
      for number in 0..<520 {
        var talk = Record(Conversation(), in: files[number % 10])
        talk.occurred = DateTime("2025-02-01")
        try anna.save(&talk)
      }
      let before = try object(anna.ask("flow", Self.year))
      #expect((before["contactsPerEngagement"] as? NSDictionary)?["mean"] as? Double == 52)
      for file in files {
        // Before the year, and part of the engagement.
        var talk = Record(Conversation(), in: file)
        talk.occurred = DateTime("2024-02-01")
        try anna.save(&talk)
      }
      let after = try object(anna.ask("flow", Self.year))
      #expect((after["contactsPerEngagement"] as? NSDictionary)?["mean"] as? Double == 53)
    }
    #expect(try !test.rows("SELECT 1 FROM figure WHERE number < -1", in: test.path).isEmpty)
  }

  @Test(arguments: [
    "DELETE FROM entry WHERE position = 4 AND file > 1 AND origin > 0",
    "UPDATE entry SET sealed = NULL WHERE position = 4 AND file > 1 AND origin > 0",
    "DELETE FROM superseded",
    "DELETE FROM record WHERE id IN (SELECT min(id) FROM record WHERE kind = 6 GROUP BY file)",
  ])
  func whatIsMissingOrTooMuchIsDamageAndNoFigure(_ tampering: String) throws {
    for others in [0, 30] {
      let test = try TestStore()
      try test.with { anna in try fill(anna, others: others) }
      try test.tamper(tampering)
      try test.with(Store.Options(isReadOnly: true)) { anna in
        for (name, parameters) in Self.questions + [("placePicture", Self.year)] {
          // What stands in the table is looked up alone where little of a file is wanted.
          guard others == 0 || name == "placePicture" || !tampering.hasSuffix("superseded"),
            others == 0 || name == "placePicture" || !tampering.contains("FROM record")
          else { continue }
          #expect(throws: CoachingError.self, "\(name), \(others)") {
            _ = try anna.ask(name, parameters)
          }
        }
      }
    }
  }

  @Test(arguments: [0, 6])
  func aQuarterDependsOnNothingOutsideOfIt(_ others: Int) throws {
    let test = try TestStore()
    try test.with { anna in
      for client in 0..<5 {
        let file = try anna.openFile(.client, .client(client))
        let other = try anna.openFile(.client, .client(10 + client))
        let event = UniqueID(high: 2, low: UInt64(client))
        for (file, day) in [(file, "2020-02-01"), (other, "2025-02-01")] {
          var talk = Record(Conversation(), in: file)
          talk.sharedEvent = event
          talk.occurred = DateTime(day)
          talk.fixingToEnabling = Scale(5, of: 0...10)
          try anna.save(&talk)
        }
        for _ in 0..<others { _ = try anna.saving(Record(Reflection(), in: file)) }
      }
      for span in [#"{"from":"2025","until":"2025"}"#, "{}"] {
        let trend = try object(anna.ask("fixingToEnablingTrend", span))
        let quarters = try #require(trend["quarters"] as? [NSDictionary])
        let last = try #require(quarters.last)
        #expect(last["period"] as? String == "2025-Q1")
        #expect((last["mean"] as? NSDictionary)?["count"] as? Int == 5)
        #expect(quarters.count == (span == "{}" ? 2 : 1))
      }
    }
  }

  @Test func daysThatHoldNoWholeQuarterHaveAReasonOfTheirOwn() throws {
    try TestStore().with { anna in
      var talk = Record(Conversation(), for: .client(0))
      talk.occurred = DateTime("2025-02-10")
      talk.fixingToEnabling = Scale(5, of: 0...10)
      try anna.save(&talk)
      for (span, reason) in [
        (#"{"from":"2025-02","until":"2025-03"}"#, "periodNotClosed"),
        (#"{"from":"2024","until":"2024"}"#, "noData"),
        (#"{"from":"2025-03","until":"2025-06"}"#, "noData"),
      ] {
        let trend = try object(anna.ask("fixingToEnablingTrend", span))
        let reasons = try #require(trend["notComputable"] as? [NSDictionary])
        #expect(reasons.map { $0["reason"] as? String } == [reason], "\(span)")
      }
    }
  }

  @Test func talliesThatWereCountedBeforeADestructionAreNotKeptAfterIt() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let paul = try store.actor(id: "paul", organisation: "riverside", roles: .privacyOfficer)
    try fill(anna)
    let tallies = { () throws -> Int in
      try test.rows("SELECT 1 FROM figure WHERE number >= -1", in: test.path).count
    }
    let count = { () throws -> CountedTallies in
      try store.call { (ledger) throws(CoachingError) in
        try ledger.scanAll(
          Conversation.kind.number, clientsOf: ledger.ownerCode("riverside"),
          gate: Everything(reader: ledger.readerCode(.library)), others: [],
          { _, _ in }, gather: { _, _ in }
        ).tallies
      }
    }
    let keep = { (counted: CountedTallies) throws in
      try store.call { (ledger) throws(CoachingError) in
        _ = try ledger.tallies(
          of: ledger.ownerCode("riverside"), in: [], known: 5, counted: counted)
      }
    }
    let counted = try count()
    _ = try anna.saving(Record(Conversation(), for: .client(1)))
    try keep(counted)
    #expect(try tallies() > 0, "what came since is counted later")
    #expect(try anna.verify().findings == [])
    let again = try count()
    try paul.erase(try anna.openFile(.client, .client(2)), ground: "asked for")
    try keep(again)
    #expect(try tallies() == 0)
    try store.close()
  }
}

/// Shows everything.
private struct Everything: Gate {
  let reader: ReaderCode
  let opensFiles = false

  func view(
    of file: FileFacts, _ reader: borrowing RuleReader
  ) throws(CoachingError) -> View? {
    View([Grant(.everything)], reader: self.reader)
  }
}
