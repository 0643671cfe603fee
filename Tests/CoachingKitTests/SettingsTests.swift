import CoachingKit
import Testing

@Suite struct SettingsTests {
  private func goal(_ json: String) throws -> Document {
    var text = json
    return try #require(try text.withUTF8 { try RecordJSON.read($0) }.first)
  }

  private func settings(_ actor: Store.Actor) throws -> Record<Settings> {
    var settings = Record(Settings(), in: Settings.file)
    settings.personWord = "citizen"
    settings.stageLabels = [StageLabel(.aware, "curious")]
    settings.scales = [DefaultScale("importance", of: "goal", 1...5)]
    try actor.save(&settings)
    return settings
  }

  @Test func aValueWithoutAScaleTakesTheOneOfTheSettings() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "1"))
    let text = "{\"kind\":\"goal\",\"file\":\"\(file)\",\"statement\":\"Walk\",\"importance\":"
    var before = try goal(text + "{\"value\":4}}")
    try anna.save(&before)
    #expect(try anna.get(Goal.self, before.id, in: file).importance?.maximum == 10)
    #expect(try anna.settings() == nil)
    _ = try settings(anna)

    var goal = try goal(text + "{\"value\":4,\"saidBy\":\"client\"}}")
    try anna.save(&goal)
    let expected = Scale(4, of: 1...5, saidBy: .client)
    #expect(try Record<Goal>(goal).importance == expected, "the record says what was saved")
    #expect(try anna.get(Goal.self, goal.id, in: file).importance == expected)
    _ = try anna.commit([.save(try self.goal(text + "{\"value\":5}}"))])
    let given = try self.goal(text + "{\"value\":9,\"minimum\":0,\"maximum\":10}}")
    _ = try anna.commit([.save(given)])
    #expect(try anna.get(Goal.self, given.id, in: file).importance?.maximum == 10)
    #expect(throws: CoachingError.self) {
      _ = try anna.commit([.save(try self.goal(text + "{\"value\":9}}"))])
    }
    let elsewhere = try store.actor(id: "lena", organisation: "lakeside", roles: .coach)
    #expect(try elsewhere.settings() == nil, "each organisation has its own")
    try store.close()
  }

  @Test func theWordForThePersonIsPartOfTheSummary() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "1"))
      var settings = try settings(anna)
      #expect(
        try anna.report(ClientSummary.self, ClientParameters(file: file)).personWord == "citizen")
      settings.personWord = "service user"
      try anna.save(&settings)
      #expect(
        try anna.report(ClientSummary.self, ClientParameters(file: file)).personWord
          == "service user")
    }
  }

  @Test func theWordForPeopleIsPartOfWhatIsReadOfThePlace() throws {
    try TestStore().with { anna in
      var settings = try settings(anna)
      #expect(try anna.report(PlaceSummary.self, PlaceYear(period: "2025")).peopleWord == nil)
      settings.peopleWord = "citizens"
      try anna.save(&settings)
      #expect(
        try anna.report(PlaceSummary.self, PlaceYear(period: "2025")).peopleWord == "citizens")
      #expect(
        try anna.report(PlacePicture.self, .init(period: "2025-Q1")).peopleWord == "citizens")
    }
  }

  @Test func settingsThatFitNoFieldAreRefused() throws {
    try TestStore().with { anna in
      for scale in [
        DefaultScale("statement", of: "goal", 1...5),
        DefaultScale("importance", of: "goals", 1...5),
        DefaultScale("importance", of: "goal", 0...100),
      ] {
        var settings = Record(Settings(), in: Settings.file)
        settings.scales = [scale]
        #expect(throws: CoachingError.self) { try anna.save(&settings) }
      }
      var settings = Record(Settings(), in: Settings.file)
      settings.scales = [
        DefaultScale("importance", of: "goal", 1...5),
        DefaultScale("importance", of: "goal", 0...10),
      ]
      #expect(throws: CoachingError.self) { try anna.save(&settings) }
      settings.scales = []
      settings.stageLabels = [StageLabel(.aware, "one"), StageLabel(.aware, "two")]
      #expect(throws: CoachingError.self) { try anna.save(&settings) }
    }
  }
}
