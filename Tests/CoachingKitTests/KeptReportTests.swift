import CoachingKit
import Ledger
import Records
import Testing

@Suite struct KeptReportTests {
  /// Reports about a place, each with parameters of days that are over and of days that are not.
  private static let questions = [
    ("quality", #"{"period":"2025"}"#), ("flow", #"{"period":"2025"}"#),
    ("whoIsLeftOut", #"{"period":"2025"}"#), ("personCentredOutcome", #"{"period":"2025"}"#),
    ("reach", #"{"from":"2025","until":"2025"}"#), ("reach", "{}"),
    ("usage", #"{"from":"2025","until":"2025"}"#), ("usage", "{}"),
    ("fixingToEnablingTrend", "{}"), ("fixingToEnablingTrend", #"{"until":"2025-06"}"#),
    ("programmeCounts", "{}"), ("value", "{}"), ("whoCanHelp", "{}"),
    ("placeSummary", #"{"period":"2025"}"#),
  ]

  /// Enough conversations in 2025 that what comes of them is kept, with so many clients.
  @discardableResult
  private func fill(
    _ actor: Store.Actor, clients: Int, talks: Int = 520
  ) throws -> [Record<Conversation>] {
    let files = try (0..<clients).map { try actor.openFile(.client, .client($0)) }
    let all = (0..<talks).map { number in
      var talk = Record(Conversation(), in: files[number % clients])
      talk.occurred = DateTime("2025-0\(1 + number % 9)-10T10:00:00Z")
      talk.minutes = 20
      talk.mode = number % 3 == 0 ? .phone : .video
      talk.fixingToEnabling = Scale(Double(number % 11), of: 0...10)
      return talk
    }
    return try all.map { try actor.saving($0) }
  }

  private func answers(_ test: TestStore) throws -> [[UInt8]] {
    try test.rows("SELECT sealed FROM figure WHERE number < -1 ORDER BY number", in: test.path)
  }

  @Test func whatManyRecordsSayIsToldAgainWithoutReadingThem() throws {
    let test = try TestStore()
    let first = try test.with { anna in
      try fill(anna, clients: 20)
      return try anna.ask("flow", #"{"period":"2025"}"#)
    }
    #expect(try answers(test).count == 1, "the conversations of the year")
    // Nobody can read the records any more, and nobody has to.
    try test.tamper("UPDATE entry SET sealed = zeroblob(200) WHERE file > 1 AND origin > 0")
    try test.with { anna in
      #expect(try anna.ask("flow", #"{"period":"2025"}"#) == first)
      let added = try anna.saving(Record(Conversation(), for: .client(900)))
      #expect(try anna.ask("flow", #"{"period":"2025"}"#) == first, "that is of today")
      var late = Record(Conversation(), in: try #require(added.fileID))
      late.occurred = DateTime("2025-12-30")
      try anna.save(&late)
      #expect(throws: CoachingError.self, "that is of the year") {
        _ = try anna.ask("flow", #"{"period":"2025"}"#)
      }
    }
  }

  @Test func whatFewRecordsSayIsNotKept() throws {
    let test = try TestStore()
    try test.with { anna in
      try fill(anna, clients: 20, talks: 40)
      for (name, parameters) in Self.questions { _ = try anna.ask(name, parameters) }
    }
    #expect(try answers(test).isEmpty, "to make it anew takes less time than to write it down")
  }

  @Test func aStoreThatIsOnlyReadTellsTheSameAndKeepsNothing() throws {
    let test = try TestStore()
    try test.with { anna in _ = try fill(anna, clients: 20) }
    let told = try test.with(Store.Options(isReadOnly: true)) { anna in
      try Self.questions.map { try anna.ask($0.0, $0.1) }
    }
    #expect(try answers(test).isEmpty)
    try test.with { anna in
      for (question, answer) in zip(Self.questions, told) {
        let now = try anna.ask(question.0, question.1)
        #expect(now == answer, "\(question.0)")
      }
    }
    let kept = try answers(test)
    #expect(!kept.isEmpty)
    let again = try test.with(Store.Options(isReadOnly: true)) { anna in
      try Self.questions.map { try anna.ask($0.0, $0.1) }
    }
    #expect(again == told)
    #expect(try answers(test) == kept)
  }

  @Test func aDamagedAnswerIsFoundAndMadeAnew() throws {
    let test = try TestStore()
    let first = try test.with { anna in
      try fill(anna, clients: 20)
      _ = try anna.ask("fixingToEnablingTrend", "{}")
      return try anna.ask("flow", #"{"period":"2025"}"#)
    }
    for change in [
      "sealed = zeroblob(100)", "sealed = x''",
      // That of another question.
      "sealed = (SELECT sealed FROM figure AS f WHERE f.number < -1 AND f.number <> figure.number)",
    ] {
      try test.tamper("UPDATE figure SET \(change) WHERE number < -1")
      try test.with { anna in
        let findings = try anna.verify().findings
        #expect(findings.map(\.message) == ["An answer that is kept cannot be read."], "\(change)")
        #expect(try anna.ask("flow", #"{"period":"2025"}"#) == first)
        _ = try anna.ask("fixingToEnablingTrend", "{}")
        #expect(try anna.verify().findings == [])
      }
    }
  }

  @Test func anAnswerThatWasPutBackDoesNotHideWhatCameSince() throws {
    let test = try TestStore()
    let first = try test.with { anna in
      try fill(anna, clients: 20)
      return try anna.ask("flow", #"{"period":"2025"}"#)
    }
    let rows = try test.rows("SELECT hex(sealed) FROM figure WHERE number < -1", in: test.path)
    let older = String(decoding: try #require(rows.first), as: UTF8.self)
    let second = try test.with { anna in
      for number in 0..<20 {
        var talk = Record(Conversation(), for: .client(number))
        talk.occurred = DateTime("2025-11-10")
        try anna.save(&talk)
      }
      return try anna.ask("flow", #"{"period":"2025"}"#)
    }
    #expect(first != second)
    try test.tamper("UPDATE figure SET sealed = x'\(older)' WHERE number < -1")
    let third = try test.with { anna in try anna.ask("flow", #"{"period":"2025"}"#) }
    #expect(third == second)
  }

  @Test func whatIsMovedOutOfTheDaysOrRetractedIsNotToldAnyMore() throws {
    let test = try TestStore()
    try test.with { anna in
      var talks = try fill(anna, clients: 20)
      let first = try anna.ask("flow", #"{"period":"2025"}"#)
      for index in 0..<20 {
        talks[index].occurred = DateTime("2023-05-01")
        try anna.save(&talks[index])
      }
      let second = try anna.ask("flow", #"{"period":"2025"}"#)
      #expect(first != second)
      for index in 20..<40 { try anna.retract(talks[index], reason: "another family") }
      let third = try anna.ask("flow", #"{"period":"2025"}"#)
      #expect(second != third)
    }
  }

  @Test func thatThereWasNothingIsToldUntilThereIsSomething() throws {
    let test = try TestStore()
    try test.with { anna in
      for number in 0..<510 { _ = try anna.openFile(.client, .client(number)) }
      let nothing = try anna.ask("flow", #"{"period":"2025"}"#)
      #expect(nothing.contains("noData"))
      #expect(try answers(test).count > 0, "so many files were looked at")
      for number in 0..<10 {
        var talk = Record(Conversation(), for: .client(number))
        talk.occurred = DateTime("2025-05-01")
        try anna.save(&talk)
      }
      #expect(try !anna.ask("flow", #"{"period":"2025"}"#).contains("noData"))
    }
  }

  @Test(arguments: ["expunge", "erase", "join"])
  func anAnswerFromBeforeADestructionIsNotTold(_ what: String) throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let paul = try store.actor(id: "paul", organisation: "riverside", roles: .privacyOfficer)
    // Six clients, one of whom will not be told apart any more.
    let talks = try fill(anna, clients: 6, talks: 540)
    _ = try anna.ask("flow", #"{"period":"2025"}"#)
    try test.tamper(
      "CREATE TABLE before AS SELECT * FROM figure; UPDATE before SET number = number")
    let files = talks.prefix(6).compactMap(\.fileID)
    switch what {
    case "expunge":
      for (number, talk) in talks.enumerated() where number % 6 == 0 {
        try anna.expunge(talk.id, in: files[0], reason: "another client's")
      }
    case "erase": for file in files.prefix(2) { try paul.erase(file, ground: "asked for") }
    default:
      try anna.join(files[0], files[1], reason: "twice in the register")
      try anna.join(files[0], files[2], reason: "twice in the register")
    }
    // As if it was written down only now, by somebody who read before that.
    try test.tamper("INSERT INTO figure SELECT * FROM before")
    try test.tamper("UPDATE before SET number = 0; DROP TABLE before")
    let told = try anna.ask("flow", #"{"period":"2025"}"#)
    try store.rebuild()
    #expect(try anna.ask("flow", #"{"period":"2025"}"#) == told)
    try store.close()
  }

  @Test func whatWasMadeBeforeADestructionIsNotWrittenDownAfterIt() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let talk = try #require(try fill(anna, clients: 1, talks: 1).first)
    let file = try #require(talk.fileID)
    let (owner, before) = try store.call { (ledger) throws(CoachingError) in
      (ledger.ownerCode("riverside"), try ledger.present().commit)
    }
    let keep = { (ingredient: UInt32, since: Int64) throws(CoachingError) in
      try store.call { (ledger) throws(CoachingError) in
        var ingredients = Ingredients()
        ingredients.insert(ingredient, occurred: 0..<1)
        let code = ledger.answerCode([1, 2, 3], of: owner)
        let answer = Answer(code: code, content: [4, 5], ingredients: ingredients, day: nil)
        ledger.keep([answer], of: owner, since: since)
      }
    }
    try keep(1, before)
    #expect(try answers(test).count == 1)
    try anna.expunge(talk.id, in: file, reason: "another client's")
    try keep(1, before)
    #expect(try answers(test).isEmpty)
    let paul = try store.actor(id: "paul", organisation: "riverside", roles: .privacyOfficer)
    let now = try store.call { (ledger) throws(CoachingError) in try ledger.present().commit }
    try paul.erase(file, ground: "asked for")
    try keep(1, now)
    #expect(try answers(test).isEmpty)
    try keep(1, .max)
    #expect(try answers(test).isEmpty, "no such commit was made")
    try store.close()
  }

  @Test func aFeedThatSaysAnythingHasReportsMadeAnew() throws {
    let test = try TestStore()
    let first = try test.with { anna in
      try fill(anna, clients: 20)
      return try anna.ask("flow", #"{"period":"2025"}"#)
    }
    let kept = try answers(test)
    for last in [Int64.max, 1 << 40, 0, -1] {
      // Two, so that there is something to add to.
      try test.with { anna in try fillToday(anna, 2) }
      try test.tamper(
        """
        UPDATE change SET first = 1, last = \(last) WHERE origin > 0 AND commit_number =
        (SELECT max(commit_number) FROM change WHERE origin > 0)
        """)
      try test.with { anna in
        let told = try anna.ask("flow", #"{"period":"2025"}"#)
        #expect(told == first, "\(last)")
      }
    }
    #expect(!kept.isEmpty)
  }

  @Test func aRowOfANumberThatIsNoneKeepsNobodyFromReportsOrFromSaving() throws {
    let test = try TestStore()
    let first = try test.with { anna in
      try fill(anna, clients: 20)
      return try anna.ask("flow", #"{"period":"2025"}"#)
    }
    try test.tamper("UPDATE figure SET number = -5.5")
    try test.with { anna in
      _ = try anna.saving(Record(Conversation(), for: .client(1)))
      let told = try anna.ask("flow", #"{"period":"2025"}"#)
      #expect(told == first)
      #expect(
        try anna.verify().findings.map(\.message) == ["An answer that is kept cannot be read."])
    }
  }

  @Test func anEntryThatIsFiledUnderAnotherKindIsDamage() throws {
    let test = try TestStore()
    try test.with { anna in
      for number in 0..<18 {
        var note = Record(Reflection(), for: .client(number % 6))
        note.occurred = DateTime("2025-05-01")
        try anna.save(&note)
      }
    }
    try test.tamper(
      "UPDATE record SET kind = 6 WHERE id IN (SELECT min(id) FROM record GROUP BY file)")
    try test.with { anna in
      #expect(throws: CoachingError(.damaged("a derived table points at another record"))) {
        _ = try anna.ask("flow", #"{"period":"2025"}"#)
      }
    }
  }

  @Test func anAnswerIsItsOrganisationsOwn() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: [.coach])
    let omar = try store.actor(id: "omar", organisation: "hillside", roles: [.coach])
    try fill(anna, clients: 20)
    _ = try omar.openFile(.client, .client(0))
    let own = try anna.ask("flow", #"{"period":"2025"}"#)
    #expect(try omar.ask("flow", #"{"period":"2025"}"#).contains("noData"))
    #expect(try anna.ask("flow", #"{"period":"2025"}"#) == own)
    try store.close()
    try test.tamper(
      """
      UPDATE figure SET owner = (SELECT owner FROM file WHERE owner <> figure.owner AND number > 0)
      WHERE number < -1
      """)
    #expect(try test.findings().map(\.message) == ["An answer that is kept cannot be read."])
  }

  @Test func noMoreThanTwoHundredAnswersAreKept() throws {
    let test = try TestStore()
    try test.with { anna in
      try fill(anna, clients: 20)
      for day in 0..<230 {
        let month = 1 + day / 28
        let from = "2025-\(month < 10 ? "0" : "")\(month)-\(10 + day % 28 % 18)"
        _ = try anna.ask(
          "fixingToEnablingTrend", #"{"from":"20\#(10 + day % 15)","until":"\#(from)"}"#)
      }
    }
    let count = try answers(test).count
    #expect(count > 0 && count <= 200)
  }

  @Test func whatDestroysRecordsDropsAllAnswers() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let talks = try fill(anna, clients: 20)
    let file = try #require(talks[0].fileID)
    _ = try anna.ask("flow", #"{"period":"2025"}"#)
    try anna.expunge(talks[0].id, in: file, reason: "another client's")
    #expect(try answers(test).isEmpty)
    _ = try anna.ask("flow", #"{"period":"2025"}"#)
    #expect(try answers(test).count == 1)
    let paul = try store.actor(id: "paul", organisation: "riverside", roles: .privacyOfficer)
    try paul.erase(file, ground: "the retention period is over")
    #expect(try answers(test).isEmpty)
    try store.close()
  }

  @Test func manyOtherSavesAreNotLookedThroughEachTime() throws {
    let test = try TestStore()
    try test.with { anna in
      try fill(anna, clients: 20)
      let first = try anna.ask("flow", #"{"period":"2025"}"#)
      let kept = try answers(test)
      try fillToday(anna, 40)
      #expect(try anna.ask("flow", #"{"period":"2025"}"#) == first)
      #expect(try answers(test) == kept, "few are looked through by everybody")
      try fillToday(anna, 40)
      #expect(try anna.ask("flow", #"{"period":"2025"}"#) == first)
      #expect(try answers(test) != kept, "that it holds is written down")
    }
  }

  private func fillToday(_ actor: Store.Actor, _ count: Int) throws {
    for number in 0..<count {
      _ = try actor.saving(Record(Conversation(), for: .client(number % 20)))
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func whateverHappensAnAnswerThatIsKeptIsWhatTheRecordsSay(seed: UInt64) throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let paul = try store.actor(id: "paul", organisation: "riverside", roles: .privacyOfficer)
    var history = try History(anna, paul, seed)
    for _ in 0..<25 {
      for _ in 0..<history.random(6) { try history.step() }
      // Some are asked again long after they were kept.
      let asked = Self.questions.filter { _ in history.random(2) == 0 }
      let kept = try asked.map { try anna.ask($0.0, $0.1) }
      guard history.random(3) == 0 else { continue }
      #expect(try anna.verify().findings == [], "seed \(seed)")
      try store.rebuild()
      for (question, answer) in zip(asked, kept) {
        #expect(try anna.ask(question.0, question.1) == answer, "seed \(seed): \(question)")
      }
    }
    try store.close()
  }
}

/// What may happen at a place whose reports are kept: it has so many files that each of them is.
private struct History {
  private let actor: Store.Actor
  private let privacyOfficer: Store.Actor
  private var state: UInt64
  private var place: PracticeStore
  private var files: [UniqueID] = []
  private var talks: [Record<Conversation>] = []
  private var engagements: [Record<Engagement>] = []
  private var experiences: [Record<Experience>] = []
  private var goals: [Record<Goal>] = []
  private var settings = Record(Settings(), in: Settings.file)

  init(_ actor: Store.Actor, _ privacyOfficer: Store.Actor, _ seed: UInt64) throws {
    self.actor = actor
    self.privacyOfficer = privacyOfficer
    state = seed
    place = try PracticeStore(actor, trained: 12, champions: 3)
    for number in 0..<510 { files.append(try actor.openFile(.client, .client(number))) }
    for _ in 0..<60 { try talk() }
    for _ in 0..<20 { try engage() }
    for _ in 0..<10 { try experience() }
    for number in 0..<20 { try goal(files[number]) }
    for number in 0..<12 {
      place.practitioners[number].adoptionStages = [stage(.aware, "2024-05")]
      if number < 6 {
        place.practitioners[number].adoptionStages.append(stage(.engaged, "2025-06"))
      }
      try place.save(number)
    }
  }

  private func stage(_ stage: AdoptionStage, _ date: String) -> AdoptionEntry {
    var entry = AdoptionEntry()
    (entry.date, entry.stage) = (PartialDate(date), stage)
    return entry
  }

  /// A goal of 2025 with a scale and a plan, of somebody who is of age.
  private mutating func goal(_ file: UniqueID) throws {
    var client = Record(Client(), in: file)
    client.birthDate = PartialDate("1980-01-01")
    try actor.save(&client)
    var goal = Record(Goal(statement: "Walk to the shop"), in: file)
    goal.startDate = PartialDate("2025-03-01")
    goal.attainment = AttainmentScale()
    goal.attainment?.expected = "Once a week"
    goals.append(try actor.saving(goal))
    _ = try actor.saving(Record(Strategy(idea: "Every other day", goals: [goal.link]), in: file))
  }

  private mutating func score() throws {
    let goal = goals[random(goals.count)]
    guard let file = goal.fileID else { return }
    var score = Record(Score(Concept(code: "gbo"), total: 4, rater: .client), in: file)
    score.goal = goal.link
    score.occurred = DateTime("2025-05-01")
    _ = try actor.saving(score)
  }

  mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// A day in or about 2025, known exactly or not.
  private mutating func day() -> String {
    switch random(6) {
    case 0: "2025"
    case 1: "2024-12-31"
    case 2: "2026-01-0\(1 + random(4))"
    default: "2025-\(10 + random(3))-\(10 + random(18))"
    }
  }

  /// Few clients, so that what is told of them changes.
  private mutating func file() -> UniqueID { files[random(20)] }

  private mutating func talk() throws {
    var talk = Record(Conversation(), in: file())
    if random(8) > 0 { talk.occurred = DateTime(day()) }
    if random(3) > 0 { talk.minutes = Int64(random(60)) }
    talk.mode = [nil, .phone, .inPerson][random(3)]
    talk.fixingToEnabling = random(2) == 0 ? nil : Scale(Double(random(11)), of: 0...10)
    talk.coaches = [place.practitioners[random(4)].link]
    if random(5) == 0 { talk.sharedEvent = UniqueID(high: 1, low: UInt64(random(5))) }
    if random(3) == 0 {
      var counts = TalkCounts()
      counts.questions = Int64(random(20))
      counts.simpleReflections = Int64(random(20))
      counts.complexReflections = Int64(random(20))
      talk.counts = counts
    }
    if random(9) == 0 { talk.visibility = [.authorOnly] }
    talks.append(try actor.saving(talk))
  }

  private mutating func engage() throws {
    var engagement = Record(Engagement(), in: file())
    engagement.startDate = PartialDate("2025-0\(1 + random(9))-01")
    if random(2) == 0 { engagement.endDate = PartialDate("2025-\(10 + random(3))-20") }
    engagement.suitability = SuitabilityReview()
    engagement.suitability?.outcome = random(2) == 0 ? .coach : .adapt
    engagements.append(try actor.saving(engagement))
  }

  private mutating func experience() throws {
    var experience = Record(Experience(), in: file())
    experience.occurred = DateTime(day())
    experience.feltHeard = Scale(Double(random(11)), of: 0...10)
    experiences.append(try actor.saving(experience))
  }

  mutating func step() throws {
    switch random(16) {
    case 0, 1: try talk()
    case 2:
      let index = random(talks.count)
      talks[index].occurred = DateTime(day())
      talks[index].mode = [.video, .letter][random(2)]
      try actor.save(&talks[index])
    case 3: try actor.retract(talks.remove(at: random(talks.count)), reason: "another family")
    case 4:
      let gone = talks.remove(at: random(talks.count))
      guard let file = gone.fileID else { return }
      try actor.expunge(gone.id, in: file, reason: "another family")
    case 5: try engage()
    case 6:
      let index = random(engagements.count)
      engagements[index].endDate = PartialDate("2025-12-0\(1 + random(9))")
      try actor.save(&engagements[index])
    case 7: try experience()
    case 8:
      let index = random(experiences.count)
      experiences[index].feltHeard = Scale(Double(random(11)), of: 0...10)
      try actor.save(&experiences[index])
    case 9:
      let quarter = ["2025-03-31", "2025-06-30", "2026-03-31"][random(3)]
      let first = random(12)
      try place.returns(first..<min(first + 6, 12), until: quarter) { number, one in
        one.usage = number % 2 == 0 ? .regularly : .tried
      }
    case 10: try place.move(random(12), until: day())
    case 11: for _ in goals { try score() }
    case 12:
      settings.stageLabels = [StageLabel(.aware, "word \(random(100))")]
      try actor.save(&settings)
    case 13: try file(another: random(2) == 0)
    default: try outcome()
    }
  }

  /// Two files turn out to be of one person, or one is erased.
  private mutating func file(another isSame: Bool) throws {
    let one = random(20)
    if isSame {
      let other = one < 10 ? one + 10 : 30 + random(400)
      try actor.join(files[one], files[other], reason: "twice in the register")
    } else {
      let file = files.remove(at: one)
      talks.removeAll { $0.fileID == file }
      engagements.removeAll { $0.fileID == file }
      experiences.removeAll { $0.fileID == file }
      goals.removeAll { $0.fileID == file }
      try privacyOfficer.erase(file, ground: "the retention period is over")
    }
  }

  private mutating func outcome() throws {
    var outcome = Record(Outcome(), in: place.file)
    outcome.title = "Appointments"
    outcome.from = PartialDate("2025")
    outcome.amount = Quantity(Double(random(100)), unit: "EUR")
    _ = try actor.saving(outcome)
  }
}
