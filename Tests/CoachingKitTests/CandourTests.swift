import CoachingKit
import Testing

/// What people say of their own practice is theirs, and whom they choose see it.
@Suite struct CandourTests {
  @Test func whatAColleagueSawCannotBeTiedToARecordOfAClient() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.practitioner, HostIdentifier(system: "urn:nmc", value: "9"))
      var observation = Record(PeerObservation(), in: file)
      observation.oneThingToTry = "Wait longer"
      observation.sharedEvent = UniqueID(high: 1, low: 1)
      #expect(throws: CoachingError.self) { try anna.save(&observation) }
      observation.sharedEvent = nil
      observation.sources = [Source(system: "urn:ehr", value: "4711")]
      #expect(throws: CoachingError.self) { try anna.save(&observation) }
      observation.sources = []
      try anna.save(&observation)
    }
  }

  private let identifier = HostIdentifier(system: "urn:nmc", value: "1")

  private func isSeen(
    _ record: Record<some Kind>, _ actor: Store.Actor
  ) throws -> Bool {
    let file = try #require(record.fileID)
    let found = try actor.documents(Query(), in: file).documents.contains { $0.id == record.id }
    let changed = try actor.changes(since: 0, limit: 10_000).contains { $0.id == record.id }
    #expect(found == changed)
    if !found {
      #expect(throws: CoachingError.self) { try actor.history(of: record.id, in: file) }
    }
    return found
  }

  @Test func aReturnIsSeenByWhoEnteredItAndWhoseItIsAndIsPartOfTheirPicture() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let ben = try store.actor(id: "ben", organisation: "riverside", roles: .coach)
    let rosa = try store.actor(id: "rosa", organisation: "riverside", roles: .coach)
    let max = try store.actor(id: "max", organisation: "riverside", roles: .manager)
    let file = try rosa.openFile(.practitioner, identifier)
    var entry = Record(Practitioner(name: "Anna"), in: file)
    entry.actorID = "anna"
    try rosa.save(&entry)
    var own = Record(UsageReturn(), in: file)
    own.practitioner = entry.link
    own.confidence = Scale(7, of: 1...10)
    try rosa.save(&own)
    var seen = Record(PeerObservation(), in: file)
    seen.observed = entry.link
    seen.oneThingToTry = "Wait longer"
    try rosa.save(&seen)
    #expect(try [rosa, anna, ben, max].map { try isSeen(own, $0) } == [true, true, false, false])
    #expect(try [rosa, anna, ben, max].map { try isSeen(seen, $0) } == [true, true, false, false])
    let picture = try anna.report(
      PractitionerPicture.self, PractitionerPicture.Parameters(file: file))
    #expect(picture.returns.map(\.confidence?.value) == [7])
    #expect(picture.observations.map(\.oneThingToTry) == ["Wait longer"])

    own.common.sharedWith = ["max"]
    try rosa.save(&own)
    #expect(try isSeen(own, max))
    #expect(try max.history(of: own.id, in: file).map(\.version) == [2])

    // Retracted, the entry is nobody's any more, and what was recorded of it stays with its author.
    try rosa.retract(entry, reason: "left")
    #expect(try [rosa, anna].map { try isSeen(own, $0) } == [true, false])
    let otto = try store.actor(id: "otto", organisation: "riverside", roles: .administrator)
    #expect(try otto.verify().findings == [])
    try store.close()
  }

  @Test func nobodyMakesThemselvesIntoAColleague() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let ben = try store.actor(id: "ben", organisation: "riverside", roles: .coach)
    let file = try anna.openFile(.practitioner, identifier)
    var entry = Record(Practitioner(name: "Anna"), in: file)
    entry.actorID = "anna"
    try anna.save(&entry)
    var own = Record(UsageReturn(), in: file)
    own.practitioner = entry.link
    try anna.save(&own)
    var taken = try ben.get(Practitioner.self, entry.id, in: file)
    taken.actorID = "ben"
    let refusal = #expect(throws: CoachingError.self) { try ben.save(&taken) }
    #expect(refusal?.status == .rule && refusal?.field == 11)
    taken.actorID = nil
    try ben.save(&taken)
    taken.actorID = "ben"
    #expect(throws: CoachingError.self) { try ben.save(&taken) }
    #expect(try !isSeen(own, ben))
    #expect(throws: CoachingError(.notPermitted)) {
      try ben.report(PractitionerPicture.self, PractitionerPicture.Parameters(file: file))
    }
    try store.close()
  }

  @Test func aLinkToCandidWordsIsSeenByThoseWhoSeeThem() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let ben = try store.actor(id: "ben", organisation: "riverside", roles: .coach)
    let file = try anna.openFile(.programme, identifier)
    let own = try anna.saving(Record(Reflection(), in: file))
    var step = Record(Action(what: "Ask for time"), in: file)
    step.common.related = [own.link]
    try anna.save(&step)
    var seen = try ben.get(Action.self, step.id, in: file)
    #expect(seen.common.related == [])
    seen.what = "Ask for a room"
    try ben.save(&seen)
    #expect(try anna.get(Action.self, step.id, in: file).common.related == [own.link])
    var guess = Record(Action(what: "Guess"), in: file)
    guess.common.related = [own.link]
    #expect(throws: CoachingError.self) { try ben.save(&guess) }
    try store.close()
  }

  @Test func figuresCountAnExperienceThatTheCoachDoesNotSee() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let ben = try store.actor(id: "ben", organisation: "riverside", roles: .coach)
    for number in 0..<10 {
      var experience = Record(Experience(), for: .client(number))
      experience.occurred = DateTime("2025-06-01")
      experience.feltHeard = Scale(9, of: 0...10)
      experience.coachMaySee = number < 5 ? false : nil
      try anna.save(&experience)
    }
    let quality = try ben.report(QualityReport.self, PlaceYear(period: "2025"))
    #expect(quality.experience.first?.count == 10)
    let file = try ben.findFile(.client(0))
    #expect(try ben.documents(Query(), in: file).documents.isEmpty)
    #expect(try anna.documents(Query(), in: file).documents.count == 1)
    try store.close()
  }
}
