import CoachingKit
import Testing

/// A story is published with the words that were checked, and holds nothing that leads to the client.
@Suite struct StoryCheckTests {
  let store: Store
  let anna: Store.Actor
  let file: UniqueID
  let client: UniqueID

  init() throws {
    store = try storeInMemory()
    anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    file = try anna.openFile(.programme, HostIdentifier(system: "urn:ehr", value: "river"))
    client = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4711"))
    var person = Client()
    person.names = [HumanName("Mary Hill"), HumanName("Mary Pell", use: .maiden)]
    person.identifiers = [Identifier(system: "urn:nhs", value: "9434765919")]
    _ = try anna.saving(Record(person, in: client))
    _ = try anna.saving(Record(Supporter(.friend, name: "Tomás Quill"), in: client))
    _ = try anna.saving(Record(Practitioner(name: "Dr Folake Bello"), in: file))
  }

  private func story(_ words: String) -> Record<Story> {
    var story = Story()
    story.situation = words
    return Record(story, in: file)
  }

  private func check(_ story: Record<Story>) throws -> StoryCheck {
    try anna.checkStory(story.id, in: file, against: client)
  }

  private func publish(
    _ record: Record<Story>, _ code: String?, _ change: (inout Record<Story>) -> Void = { _ in }
  ) throws -> Record<Story> {
    var story = record
    story.status = .published
    story.consentOn = PartialDate("2026-01")
    story.consentCheckedBy = "desk"
    story.checkedBy = "desk"
    story.secondReader = "lead"
    story.secondReadOn = PartialDate("2026-02-01")
    story.approvedOn = PartialDate("2026-02-01")
    story.checkedOn = PartialDate("2026-02-01")
    story.checkedText = code
    change(&story)
    return try anna.saving(story)
  }

  @Test func everySortOfNameIsFoundWhereItStands() throws {
    var record = story(
      "Mrs HILL, born Pell (943 476 5919), asked tomas; bello agreed. Hillside, spell.")
    record.ownWords = "Mary!"
    var translation = Translation()
    (translation.language, translation.text) = ("cy", "Dywedodd Quill")
    record.common.translations = [translation]
    let saved = try anna.saving(record)
    let found = try check(saved)
    #expect(
      found.hits.map(\.sort) == [
        .client, .former, .identifier, .supporter, .practitioner, .client, .supporter,
      ])
    #expect(found.hits.map(\.field) == [2, 2, 2, 2, 2, 6, 1006])
    #expect(found.hits[0].range == 4..<6 + 2 && found.hits[2].range.count == 12)
    #expect(found.hits[6].index == 0 && found.hits[6].part == 1123)
    #expect(found.checkedText == nil && Set(found.hits.map(\.hit)).count == 7)
  }

  @Test func aNameThatStoodOnlyInAnEarlierVersionIsFound() throws {
    var mary = try #require(try anna.find(Client.self, in: client).first)
    mary.names = [HumanName("Rose Oakes")]
    mary.identifiers = []
    _ = try anna.saving(mary)
    var tomas = try #require(try anna.find(Supporter.self, in: client).first)
    tomas.names = [HumanName("Tom Reed")]
    tomas = try anna.saving(tomas)
    try anna.retract(tomas, reason: "another client's friend")
    let words = "Rose was Mary Hill (9434765919); Reed was Quill."
    let record = try anna.saving(story(words))
    #expect(
      try check(record).hits.map(\.sort) == [.client, .former, .identifier, .supporter, .supporter])
    // What was destroyed is not known any more.
    try anna.expunge(mary.id, in: client, version: 1, reason: "she asked for it")
    #expect(try check(record).hits.map(\.sort) == [.client, .supporter, .supporter])
  }

  @Test func theIdentifierOfTheFileIsFoundAlsoWhereItIsAllThatIsKnown() throws {
    let record = try anna.saving(story("Number 4711, once 47-12."))
    #expect(try check(record).hits.map(\.sort) == [.identifier])
    let other = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4712"))
    let found = try anna.checkStory(record.id, in: file, against: other)
    #expect(found.hits.map(\.range) == [18..<23] && found.checkedText == nil)
    let rita = try store.actor(id: "rita", organisation: "lakeside", roles: .coach)
    #expect(throws: CoachingError.self) {
      try rita.checkStory(record.id, in: file, against: other)
    }
  }

  @Test func aClientWhoseRecordIsHiddenIsNotCheckedAgainst() throws {
    var consent = Consent(.given, to: .kinds)
    consent.kinds = ["goal"]
    consent.recipients = [ConsentRecipient(organisation: "lakeside")]
    _ = try anna.saving(Record(consent, in: client))
    let rita = try store.actor(id: "rita", organisation: "lakeside", roles: .coach)
    #expect(try rita.find(Goal.self, in: client).isEmpty)
    let lake = try rita.openFile(.programme, HostIdentifier(system: "urn:ehr", value: "lake"))
    let record = try rita.saving(Record(Story(), in: lake))
    #expect(throws: CoachingError.self) {
      try rita.checkStory(record.id, in: lake, against: client)
    }
  }

  @Test func aNumberOrAddressOfASupporterIsFound() throws {
    var friend = Supporter(.friend, name: "Bo")
    var (telephone, mail) = (ContactPoint(), ContactPoint())
    (telephone.system, telephone.value) = (.phone, "01632 960-001")
    (mail.system, mail.value) = (.email, "b.o@friends.example")
    friend.contacts = [telephone, mail]
    _ = try anna.saving(Record(friend, in: client))
    let record = try anna.saving(story("Call (01632) 960001 or B.O@friends.example."))
    #expect(try check(record).hits.map(\.range) == [6..<19, 23..<42])
  }

  @Test func aTelephoneNumberOfASupporterIsFoundHoweverItIsWritten() throws {
    var friend = Supporter(.friend, name: "Bo")
    var telephone = ContactPoint()
    (telephone.system, telephone.value) = (.phone, "+44 7700 900123")
    friend.contacts = [telephone]
    _ = try anna.saving(Record(friend, in: client))
    let record = try anna.saving(
      story(
        "Call 07700 900123, (07700) 900-123, 0044 7700 900 123 or +44.7700.900123, not 07700 900124."
      ))
    #expect(try check(record).hits.map(\.range.lowerBound) == [5, 20, 36, 58])
    #expect(try check(record).hits.allSatisfy { $0.sort == .supporter })
  }

  @Test func whatTheStoreAndTheHostCallTheClientIsFound() throws {
    var mary = try #require(try anna.find(Client.self, in: client).first)
    mary.actorID = "login-mh"
    mary = try anna.saving(mary)
    var friend = Supporter(.friend, name: "Bo")
    friend.actorID = "login-bo"
    let bo = try anna.saving(Record(friend, in: client))
    var record = story("\(client), \(mary.id), \(bo.id), login-mh, login.bo, \(file)")
    record.common.extensions = Extensions(["x-file": .string("\(client)")])
    record = try anna.saving(record)
    #expect(try check(record).hits.map(\.sort) == Array(repeating: .identifier, count: 6))
  }

  @Test func anEarlierNameOfAPractitionerIsFound() throws {
    var folake = try #require(try anna.find(Practitioner.self, in: file).first)
    folake.names = [HumanName("Folake Oakes")]
    _ = try anna.saving(folake)
    let record = try anna.saving(story("Bello, now Oakes."))
    #expect(try check(record).hits.map(\.sort) == [.practitioner, .practitioner])
  }

  @Test func aStoryIsToldOnlyWhenTwoPeopleReadIt() throws {
    var record = try anna.saving(story("It began with a bus."))
    let code = try check(record).checkedText
    func refused(_ field: UInt32, _ change: (inout Record<Story>) -> Void) {
      let error = #expect(throws: CoachingError.self) { try publish(record, code, change) }
      #expect(error?.status == .rule && error?.field == field && error?.record == record.id)
    }
    for name in [" ", ".", "DESK", " desk", "dèsk", "de\u{200B}sk", "desk."] {
      refused(13) { $0.secondReader = name }
    }
    refused(12) { $0.consentCheckedBy = "\u{A0}" }
    refused(17) { $0.checkedBy = "-" }
    refused(14) { $0.secondReadOn = nil }
    record = try publish(record, code) { $0.secondReader = "desk 2" }
    #expect(record.status == .published)
  }

  @Test(arguments: [\Story.consentOn, \.secondReadOn, \.approvedOn, \.checkedOn])
  func whatIsStillToComeHasNotHappenedToAStory(
    _ day: WritableKeyPath<Story, PartialDate?> & Sendable
  ) throws {
    let record = try anna.saving(story("It began with a bus."))
    let code = try check(record).checkedText
    let error = #expect(throws: CoachingError.self) {
      try publish(record, code) {
        $0.approvedOn = PartialDate("9998")
        $0.content[keyPath: day] = PartialDate("9999-01")
      }
    }
    #expect(error?.status == .rule && [11, 14, 15, 16].contains(error?.field))
  }

  @Test func nobodyOverrulesWithoutANameAndAReason() throws {
    var record = try anna.saving(story("Up the hill"))
    var overruled = OverruledHit()
    overruled.hit = try #require(try check(record).hits.first).hit
    for (by, reason, field) in [(" ", "a place", UInt32(101)), ("desk", "…", 102)] {
      (overruled.by, overruled.reason) = (by, reason)
      record.overruled = [overruled]
      let error = #expect(throws: CoachingError.self) { try anna.saving(record) }
      #expect(error?.status == .rule && error?.field == field)
    }
  }

  @Test func nobodyLearnsFromAStoryThatAHiddenRecordIsThere() throws {
    let goal = try anna.saving(Record(Goal(statement: "Walk"), in: client))
    let rita = try store.actor(id: "rita", organisation: "lakeside", roles: .coach)
    let lake = try rita.openFile(.programme, HostIdentifier(system: "urn:ehr", value: "lake"))
    let story = Record(Story(), in: lake, id: goal.id)
    _ = try rita.saving(story)
  }

  @Test func aCleanStoryIsPublishedAndNotWithOtherWords() throws {
    var record = try anna.saving(story("It began with a bus."))
    #expect(throws: CoachingError.self) { try publish(record, "00") }
    let code = try #require(try check(record).checkedText)
    record = try publish(record, code)
    var publication = Publication()
    publication.place = "Newsletter"
    record.publications = [publication]
    record = try anna.saving(record)
    record.situation = "It began with Mary and a bus."
    #expect(throws: CoachingError.self) { try anna.saving(record) }
    record.status = .draft
    record = try anna.saving(record)
    #expect(try check(record).checkedText == nil)
  }

  @Test func whereAStoryWasPublishedNamesNobodyEither() throws {
    var record = try anna.saving(story("It began with a bus."))
    record = try publish(record, try check(record).checkedText)
    var publication = Publication()
    (publication.place, publication.address) = ("Newsletter", "https://river.example/mary-hill")
    record.publications = [publication]
    record = try anna.saving(record)
    let found = try check(record)
    #expect(found.hits.map(\.range) == [22..<31] && found.hits.map(\.field) == [20])
    #expect(found.hits.map(\.part) == [121] && found.checkedText == nil)
    publication.address = "https://river.example/bello"
    record.publications = [publication]
    #expect(throws: CoachingError.self) { try anna.saving(record) }
    // It may stay when somebody said so.
    record.status = .draft
    record = try anna.saving(record)
    var overruled = OverruledHit()
    (overruled.hit, overruled.by) = (try #require(try check(record).hits.first).hit, "desk")
    overruled.reason = "a clinic"
    record.overruled = [overruled]
    record = try anna.saving(record)
    record = try publish(record, try check(record).checkedText)
    #expect(record.publications.map(\.address) == ["https://river.example/bello"])
  }

  @Test func theCodeOfOneStoryPublishesNoOther() throws {
    let one = try anna.saving(story("It began with a bus."))
    let other = try anna.saving(story("It began with a bus."))
    let code = try #require(try check(one).checkedText)
    #expect(throws: CoachingError.self) { try publish(other, code) }
    #expect(throws: CoachingError.self) { try publish(story("It began with a bus."), code) }
  }

  @Test func aHitThatIsOverruledMayStayAtItsPlace() throws {
    var record = try anna.saving(story("Up the hill."))
    let hit = try #require(try check(record).hits.first)
    var overruled = OverruledHit()
    (overruled.hit, overruled.by, overruled.reason) = (hit.hit, "desk", "a place")
    record.overruled = [overruled]
    record = try anna.saving(record)
    let found = try check(record)
    #expect(found.hits.map(\.isOverruled) == [true])
    record = try publish(record, found.checkedText)
    record.overruled = []
    #expect(throws: CoachingError.self) { try anna.saving(record) }
    record.status = .draft
    record.overruled = [overruled]
    record.situation = "To the hill."
    record = try anna.saving(record)
    #expect(try check(record).hits.map(\.isOverruled) == [true], "the same word at the same place")
    record.situation = "And up the hill."
    record = try anna.saving(record)
    #expect(try check(record).hits.map(\.isOverruled) == [false])
  }

  @Test func theCheckIsForWhoSeesBothFilesAndIsInTheAccessLog() throws {
    let record = try anna.saving(story("It began with a bus."))
    let mona = try store.actor(id: "mona", organisation: "riverside", roles: .manager)
    #expect(throws: CoachingError.self) {
      try mona.checkStory(record.id, in: file, against: client)
    }
    #expect(throws: CoachingError.self) {
      try anna.checkStory(record.id, in: file, against: file)
    }
    #expect(throws: CoachingError.self) {
      try anna.checkStory(.makeVersion7(), in: file, against: client)
    }
    _ = try check(record)
    let otto = try store.actor(id: "otto", organisation: "riverside", roles: .privacyOfficer)
    let reads = try otto.accesses(of: client).filter { $0.verb == .find }
    #expect(reads.filter { $0.actor == "anna" && $0.isAllowed }.map(\.kind) == [1, 2])
    #expect(reads.filter { $0.actor == "mona" }.map(\.isAllowed) == [false])
  }

  @Test func whatIsAnsweredHoldsNoName() throws {
    let saved = try anna.saving(story("Mary Hill met Bello."))
    let json = String(decoding: try check(saved).json, as: UTF8.self)
    #expect(json.contains(#""sort":"clientName""#) && json.contains(#""name":"situation""#))
    #expect(json.contains(#""checkedText":null"#))
    for name in ["Mary", "Hill", "Bello", "mary", "bello"] { #expect(!json.contains(name)) }
  }
}
