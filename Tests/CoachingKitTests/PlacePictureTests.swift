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
    #expect(count(first, "minutes", nil) == 300, "320 to the nearest five hours")
    let place = first.values.first { $0.field == "fixingToEnabling" }
    #expect(place?.tenth == 7)
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
    try test.tamper("UPDATE tally SET sealed = zeroblob(100) WHERE quarter > 0")
    try test.with { anna in
      let found = try anna.verify().findings
      #expect(found.map(\.kind) == [.derived])
      #expect(try anna.report(PlacePicture.self, period) == first)
      #expect(try anna.verify().findings == [])
    }
    try test.tamper("UPDATE tally SET sealed = zeroblob(100) WHERE quarter > 0")
    try test.with { anna in
      try talk(anna, clients: 7..<14, .phone)
      #expect(try anna.verify().findings == [], "a save drops what is damaged")
      let picture = try anna.report(PlacePicture.self, period)
      #expect(count(picture, "mode", "phone") == 15)
    }
  }

  @Test func onlyPeriodsThatAreOverHaveFigures() throws {
    try TestStore().with { anna in
      try talk(anna, clients: 0..<7, .phone)
      let open = try anna.report(PlacePicture.self, PlacePicture.Parameters(period: "9999"))
      #expect(open.notComputable.map(\.reason) == [.periodNotClosed] && open.kinds.isEmpty)
      let none = try anna.report(PlacePicture.self, PlacePicture.Parameters(period: "2024-Q1"))
      #expect(none.notComputable.map(\.reason) == [.noData])
      for text in ["2025-01", "2025-Q5", "last", "2025-Q1-"] {
        #expect(throws: CoachingError.self) {
          try anna.report(PlacePicture.self, PlacePicture.Parameters(period: text))
        }
      }
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
