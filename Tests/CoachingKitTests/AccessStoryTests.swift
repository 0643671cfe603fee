import CoachingKit
import Testing

@Suite struct AccessStoryTests {
  private let identifier = HostIdentifier(system: "urn:ehr", value: "4711")

  @Test func aConsentSharesAnEmergencyOpensAndTheLogTellsTheClient() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let lena = try store.actor(id: "lena", organisation: "lakeside", roles: .practitioner)
    let hugo = try store.actor(id: "hugo", organisation: "hillside", roles: .practitioner)
    let kim = try store.actor(id: "kim", organisation: "riverside", roles: .client)
    let olga = try store.actor(id: "olga", organisation: "riverside", roles: .privacyOfficer)
    var client = Client()
    client.actorID = "kim"
    let file = try #require(try anna.saving(Record(client, for: identifier)).fileID)
    let goal = try anna.saving(Record(Goal(statement: "Walk to school"), in: file))
    var concern = Concern()
    concern.nature = .risk
    let hidden = try anna.saving(Record(concern, in: file))

    #expect(throws: CoachingError.self) { try lena.get(Goal.self, goal.id, in: file) }
    var consent = Record(Consent(.given, to: .goals), in: file)
    consent.goals = [goal.link]
    consent.recipients = [ConsentRecipient(organisation: "lakeside")]
    try anna.save(&consent)
    #expect(try lena.get(Goal.self, goal.id, in: file).statement == "Walk to school")
    #expect(try lena.documents(Query(), in: file).documents.map(\.id) == [goal.id])
    consent.status = .withdrawn
    try anna.save(&consent)
    #expect(throws: CoachingError.self) { try lena.get(Goal.self, goal.id, in: file) }

    #expect(throws: CoachingError.self) { try hugo.breakGlass(identifier, reason: "", minutes: 5) }
    #expect(throws: CoachingError.self) { try hugo.breakGlass(identifier, reason: "x", minutes: 0) }
    #expect(try hugo.breakGlass(identifier, reason: "unconscious", minutes: 5) == [file])
    #expect(try hugo.get(Goal.self, goal.id, in: file).id == goal.id)
    #expect(throws: CoachingError.self) { try hugo.get(Concern.self, hidden.id, in: file) }
    #expect(throws: CoachingError.self) { try kim.emergencies() }
    #expect(try olga.emergencies().map(\.reason) == ["unconscious"])

    let all = try olga.accesses(of: file)
    #expect(all.filter { $0.actor == "lena" }.map(\.isAllowed) == [false, true, true, false])
    #expect(all.filter { $0.actor == "hugo" }.allSatisfy { $0.isEmergency })
    #expect(all.contains { $0.record == hidden.id && !$0.isAllowed })
    let shown = try kim.accesses(of: file)
    #expect(!shown.contains { $0.record == hidden.id })
    #expect(shown.contains { $0.actor == "hugo" && $0.verb == .breakGlass })
    #expect(throws: CoachingError.self) { try anna.accesses(of: file) }
    #expect(
      try store.actor(id: "otto", organisation: "riverside", roles: .administrator)
        .verify().findings == [])
    try store.close()
  }

  @Test func aRecordIsHiddenFromTheSupportersThatItNames() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let file = try anna.openFile(.client, identifier)
    let parents = try ["ruth", "dan"].map { name in
      var parent = Supporter(.parent, name: name)
      parent.actorID = name
      parent.authorities = [Authority(.parentalResponsibility)]
      let record = try anna.saving(Record(parent, in: file))
      let actor = try store.actor(id: name, organisation: "riverside", roles: .supporter)
      return (record: record, actor: actor)
    }
    var reflection = Record(Reflection(), in: file)
    reflection.common.hiddenFrom = [parents[1].record.link]
    try anna.save(&reflection)
    _ = try parents[0].actor.get(Reflection.self, reflection.id, in: file)
    #expect(throws: CoachingError.self) {
      try parents[1].actor.get(Reflection.self, reflection.id, in: file)
    }
    #expect(try parents[1].actor.documents(Query(), in: file).documents.count == 2)
    reflection.common.hiddenFrom = []
    try anna.save(&reflection)
    let shown = try parents[1].actor.documents(Query(), in: file).documents
    #expect(shown.count == 3)
    #expect(
      try parents[1].actor.history(of: reflection.id, in: file).map(\.version) == [2],
      "what was hidden stays so")
    try store.close()
  }

  @Test func linksThatAClientCannotSeeOutliveWhatTheClientSaves() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let kim = try store.actor(id: "kim", organisation: "riverside", roles: .client)
    var client = Client()
    client.actorID = "kim"
    let me = try anna.saving(Record(client, for: identifier))
    let file = try #require(me.fileID)
    var goal = try anna.saving(Record(Goal(statement: "Walk to school"), in: file))
    var supporter = try anna.saving(Record(Supporter(), in: file))
    var own = Record(Reflection(), in: file)
    own.goal = goal.link
    own.people = [me.link, supporter.link]
    try kim.save(&own)
    goal.visibility = [.notForClient]
    try anna.save(&goal)
    supporter.visibility = [.notForClient]
    try anna.save(&supporter)

    var seen = try kim.get(Reflection.self, own.id, in: file)
    #expect(seen.goal == nil && seen.people == [me.link], "what is hidden is left out")
    seen.whatNext = "Try the other way"
    let before = seen
    try kim.save(&seen)
    var again = before
    try kim.save(&again)
    #expect(again.version == seen.version, "the same save again is the same version")
    var kept = try anna.get(Reflection.self, own.id, in: file)
    #expect(kept.whatNext == "Try the other way")
    #expect(kept.goal == goal.link && kept.people == [me.link, supporter.link])

    seen.people = []
    try kim.save(&seen)
    kept = try anna.get(Reflection.self, own.id, in: file)
    #expect(kept.people == [supporter.link], "what was seen can be removed")
    #expect(kept.goal == goal.link)

    var replaced = try kim.get(Reflection.self, own.id, in: file)
    let other = try anna.saving(Record(Goal(statement: "Cycle to school"), in: file))
    replaced.goal = other.link
    try kim.save(&replaced)
    kept = try anna.get(Reflection.self, own.id, in: file)
    #expect(kept.goal == other.link, "one link can be put in the place of another")
    try store.close()
  }

  @Test func aDeathThatIsStillToComeIsRefusedAndEndsNoLogin() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let kim = try store.actor(id: "kim", organisation: "riverside", roles: .client)
    var client = Record(Client(), for: identifier)
    client.actorID = "kim"
    client = try anna.saving(client)
    let file = try #require(client.fileID)
    for day in ["9999", "2999-01-01"] {
      client.deceasedDate = PartialDate(day)
      let error = #expect(throws: CoachingError.self) { try anna.saving(client) }
      #expect(error?.status == .rule && error?.field == 4)
    }
    #expect(try kim.get(Client.self, client.id, in: file).version == 1)
    client.deceasedDate = PartialDate("2026-02")
    client = try anna.saving(client)
    #expect(throws: CoachingError.self) { try kim.get(Client.self, client.id, in: file) }
    try store.close()
  }
}
