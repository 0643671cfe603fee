import CoachingKit
import Testing

@Suite struct PlacePictureTests {
  private let period = PlacePicture.Parameters(period: "2025-Q1")

  /// Clients with a conversation each in the first quarter of 2025.
  @discardableResult
  private func talk(
    _ actor: Store.Actor, clients: Range<Int>, _ mode: ConversationMode
  ) throws -> [Record<Conversation>] {
    try clients.map { number in
      var talk = Record(
        Conversation(), for: HostIdentifier(system: "urn:ehr", value: "\(number)"))
      talk.occurred = DateTime("2025-02-\(10 + number % 10)T10:00:00Z")
      talk.minutes = 20
      talk.mode = mode
      talk.fixingToEnabling = Scale(7, of: 0...10)
      talk.techniques = [.openQuestions, .scaling]
      try actor.save(&talk)
      return talk
    }
  }

  private func count(_ picture: PlacePicture, _ field: String, _ value: String?) -> Int64? {
    picture.values.first { $0.field == field && $0.value == value }?.count
  }

  @Test func aScaleIsCountedByTenths() throws {
    try TestStore().with { anna in
      for number in 0..<5 {
        var goal = Record(Goal(statement: "Walk"), for: .client(number))
        goal.occurred = DateTime("2025-02-10")
        goal.importance = Scale(4, of: 1...5, saidBy: .client)
        try anna.save(&goal)
      }
      let told = try anna.report(PlacePicture.self, period).values
      #expect(told.filter { $0.field == "importance" }.map(\.tenth) == [8], "7.5, half up")
    }
  }

  @Test func whatIsKeptIsWhatTheLogSays() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    var talks = try talk(anna, clients: 0..<12, .phone)
    try talk(anna, clients: 12..<16, .video)
    let first = try anna.report(PlacePicture.self, period)
    #expect(first.kinds.map(\.kind) == ["conversation"] && first.kinds.map(\.count) == [15])
    #expect(count(first, "mode", "phone") == 10)
    #expect(count(first, "mode", "video") == nil, "about fewer than five clients")
    let isTold = first.values.contains { $0.field == "fixingToEnabling" }
    #expect(!isTold, "the opinion of who coached, of whom there may be one")
    #expect(first.suppressed == 1)

    try talk(anna, clients: 20..<30, .video)
    for index in 0..<6 {
      talks[index].mode = .inPerson
      try anna.save(&talks[index])
    }
    try anna.retract(talks[11], reason: "another family")
    talks[10].occurred = DateTime("2025-05-01")
    try anna.save(&talks[10])
    let kept = try anna.report(PlacePicture.self, period)
    #expect(count(kept, "mode", "inPerson") == 5 && count(kept, "mode", "video") == 15)
    #expect(count(kept, "mode", "phone") == nil, "four are left")
    #expect(try anna.verify().findings == [])
    try store.rebuild()
    let counted = try anna.report(PlacePicture.self, period)
    #expect(counted == kept)
    #expect(try anna.verify().findings == [])
    try store.close()
  }

  @Test func aDamagedTallyIsFoundAndMadeAnew() throws {
    let test = try TestStore()
    let first = try test.with { anna in
      try talk(anna, clients: 0..<7, .phone)
      return try anna.report(PlacePicture.self, period)
    }
    try test.tamper("UPDATE figure SET sealed = zeroblob(100) WHERE number > 0")
    try test.with { anna in
      let found = try anna.verify().findings
      #expect(found.map(\.kind) == [.derived])
      #expect(try anna.report(PlacePicture.self, period) == first)
      #expect(try anna.verify().findings == [])
    }
    try test.tamper("UPDATE figure SET sealed = zeroblob(100) WHERE number > 0")
    try test.with { anna in
      try talk(anna, clients: 7..<14, .phone)
      #expect(try anna.verify().findings.map(\.kind) == [.derived], "a save leaves them alone")
      let picture = try anna.report(PlacePicture.self, period)
      #expect(count(picture, "mode", "phone") == 15)
      #expect(try anna.verify().findings == [])
    }
  }

  @Test func aSaveWritesNoTallyAndTheNextWhoAsksCountsWhatIsNew() throws {
    let test = try TestStore()
    var talks = try test.with { anna in
      let talks = try talk(anna, clients: 0..<7, .phone)
      _ = try anna.report(PlacePicture.self, period)
      return talks
    }
    let rows = "SELECT sealed FROM figure ORDER BY owner, number"
    let written = try test.rows(rows, in: test.path)
    #expect(written.count == 2, "one quarter, and the commit that it reaches")
    try test.with { anna in
      try talk(anna, clients: 7..<30, .video)
      // Twice changed within what is not written: the version between was never counted.
      for mode in [ConversationMode.letter, .video] {
        talks[0].mode = mode
        try anna.save(&talks[0])
      }
      try anna.retract(talks[1], reason: "another family")
      let picture = try anna.report(PlacePicture.self, period)
      #expect(count(picture, "mode", "video") == 25, "24 to the nearest five")
      #expect(count(picture, "mode", "phone") == 5 && count(picture, "mode", "letter") == nil)
      #expect(try anna.verify().findings == [])
    }
    #expect(try test.rows(rows, in: test.path) == written)
    try test.with(Store.Options(isReadOnly: true)) { anna in
      let picture = try anna.report(PlacePicture.self, period)
      #expect(count(picture, "mode", "video") == 25)
    }
    try test.with { anna in
      try talk(anna, clients: 30..<90, .inPerson)
      for _ in 0..<2 {
        let picture = try anna.report(PlacePicture.self, period)
        #expect(count(picture, "mode", "inPerson") == 60 && count(picture, "mode", "video") == 25)
      }
      #expect(try anna.verify().findings == [])
    }
    let after = try test.rows(rows, in: test.path)
    #expect(after.count == 2 && after != written, "so much is written down")
  }

  @Test func talliesOfAnotherCommitThanTheyReachAreFound() throws {
    let test = try TestStore()
    try test.with { anna in
      try talk(anna, clients: 0..<7, .phone)
      _ = try anna.report(PlacePicture.self, period)
    }
    let mark = try test.rows("SELECT hex(sealed) FROM figure WHERE number = -1", in: test.path)
    try test.with { anna in
      try talk(anna, clients: 7..<77, .phone)
      _ = try anna.report(PlacePicture.self, period)
    }
    let older = String(decoding: try #require(mark.first), as: UTF8.self)
    try test.tamper("UPDATE figure SET sealed = x'\(older)' WHERE number = -1")
    #expect(try test.findings().map(\.kind) == [.derived], "what it reaches is older")
    let store = try test.open()
    try store.rebuild()
    try store.close()
    try test.with { anna in
      let picture = try anna.report(PlacePicture.self, period)
      #expect(count(picture, "mode", "phone") == 75)
      #expect(try anna.verify().findings == [])
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func whateverHappensTalliesSayWhatTheLogSays(seed: UInt64) throws {
    var state = seed
    let random = { (bound: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    var talks = try talk(anna, clients: 0..<20, .phone)
    for _ in 0..<120 {
      let index = random(talks.count)
      switch random(10) {
      case 0: talks += try talk(anna, clients: 0..<random(80), .video)
      case 1: try anna.retract(talks.remove(at: index), reason: "another family")
      case 2:
        let gone = talks.remove(at: index)
        let file = try #require(gone.fileID)
        try anna.expunge(gone.id, in: file, reason: "another family")
      case 3: _ = try anna.report(PlacePicture.self, period)
      case 4: talks[index].visibility = [[], [.authorOnly]][random(2)]
      case 5: talks[index].occurred = DateTime("2025-0\(1 + random(9))-01T10:00:00Z")
      default: talks[index].mode = [.phone, .letter, .inPerson][random(3)]
      }
      if talks.indices.contains(index) { try anna.save(&talks[index]) }
    }
    let kept = try anna.report(PlacePicture.self, period)
    #expect(try anna.verify().findings == [], "seed \(seed)")
    try store.rebuild()
    let counted = try anna.report(PlacePicture.self, period)
    #expect(kept == counted, "seed \(seed)")
    try store.close()
  }

  @Test func aCellOfManyIsToldAlsoWhenAllWhoWereToldApartHaveLeftIt() throws {
    try TestStore().with { anna in
      var talks = try talk(anna, clients: 0..<30, .phone)
      let first = try anna.report(PlacePicture.self, period)
      #expect(count(first, "mode", "phone") == 30)
      for index in 0..<12 {
        talks[index].mode = .letter
        try anna.save(&talks[index])
      }
      let second = try anna.report(PlacePicture.self, period)
      #expect(count(second, "mode", "phone") == 20 && count(second, "mode", "letter") == 10)
    }
  }

  @Test func onlyPeriodsThatAreOverHaveFigures() throws {
    try TestStore().with { anna in
      try talk(anna, clients: 0..<7, .phone)
      let open = try anna.report(PlacePicture.self, PlacePicture.Parameters(period: "9999"))
      #expect(open.notComputable.map(\.reason) == [.periodNotClosed] && open.kinds.isEmpty)
      let none = try anna.report(PlacePicture.self, PlacePicture.Parameters(period: "2024-Q1"))
      #expect(none.notComputable.map(\.reason) == [.noData])
      var settings = Record(Settings(), in: Settings.file)
      for smallest: Int64 in [-1, 0, 4, 11] {
        settings.smallestCell = smallest
        #expect(throws: CoachingError.self, "a place may hide more, and never less") {
          try anna.save(&settings)
        }
      }
      for text in ["2025-01", "2025-Q5", "last", "2025-Q1-"] {
        #expect(throws: CoachingError.self) {
          try anna.report(PlacePicture.self, PlacePicture.Parameters(period: text))
        }
      }
    }
  }

  @Test func howSmallACellMayBeIsASettingOfThePlaceAndNotOfWhoAsks() throws {
    try TestStore().with { anna in
      try talk(anna, clients: 0..<7, .phone)
      #expect(try count(anna.report(PlacePicture.self, period), "mode", "phone") == 5)
      var settings = Record(Settings(), in: Settings.file)
      settings.smallestCell = 8
      try anna.save(&settings)
      let none = try anna.report(PlacePicture.self, period)
      #expect(none.smallest == 8 && none.kinds.isEmpty && none.values.isEmpty)
      #expect(none.notComputable.map(\.reason) == [.suppressed], "no empty page")
    }
  }

  @Test func oneMoreClientCannotBeToldFromTwoReports() throws {
    try TestStore().with { anna in
      try talk(anna, clients: 0..<20, .phone)
      let before = try anna.report(PlacePicture.self, period)
      let added = try talk(anna, clients: 20..<21, .letter)
      let after = try anna.report(PlacePicture.self, period)
      #expect(count(after, "mode", "letter") == nil && before.values == after.values)
      #expect(before.kinds == after.kinds, "21 and 20 are both about 20")
      #expect(added.count == 1)
    }
  }

  @Test func joinedFilesAreOneClientAlsoOfWhatIsSavedLater() throws {
    try TestStore().with { anna in
      try talk(anna, clients: 0..<3, .phone)
      let files = try (0..<5).map {
        try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "\($0)"))
      }
      try anna.join(files[2], files[3], reason: "twice in the register")
      try anna.join(files[3], files[4], reason: "twice in the register")
      let before = try anna.report(PlacePicture.self, period)
      #expect(before.kinds.isEmpty)
      try talk(anna, clients: 3..<5, .phone)
      let kept = try anna.report(PlacePicture.self, period)
      #expect(kept.kinds.isEmpty, "five files of three people")
      try talk(anna, clients: 5..<7, .phone)
      #expect(try anna.report(PlacePicture.self, period).kinds.map(\.count) == [5])
    }
  }

  @Test func concernsAndWhatNamesItsReadersAreNotCounted() throws {
    try TestStore().with { anna in
      for number in 0..<7 {
        let client = HostIdentifier(system: "urn:ehr", value: "\(number)")
        var concern = Record(Concern(), for: client)
        concern.nature = .risk
        concern.occurred = DateTime("2025-02-10")
        try anna.save(&concern)
        var own = Record(Reflection(), for: client)
        own.occurred = DateTime("2025-02-10")
        own.form = .drawing
        own.visibility = [.authorOnly]
        try anna.save(&own)
      }
      let picture = try anna.report(PlacePicture.self, period)
      #expect(picture.kinds.isEmpty && picture.values.isEmpty)
      #expect(picture.notComputable.map(\.reason) == [.noData])
    }
  }
}
