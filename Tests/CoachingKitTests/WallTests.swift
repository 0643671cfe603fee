import CoachingKit
import Testing

/// A record about practice neither links to a client nor names one, whichever field or id somebody tries it by.
@Suite struct WallTests {
  private static let sharedID =
    "a record about practice has its id with nothing of a client in common"
  private static let namelessID =
    "a support note or story has its id with no other record in common"
  let store: Store
  let anna: Store.Actor
  let file: UniqueID
  let place: UniqueID
  let client: UniqueID

  init() throws {
    store = try storeInMemory()
    anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    file = try anna.openFile(.programme, HostIdentifier(system: "urn:ehr", value: "river"))
    place = try anna.openFile(.organisation, HostIdentifier(system: "urn:ehr", value: "org"))
    client = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4711"))
  }

  private func refused(
    _ rule: String, _ id: UniqueID, _ documents: Document...,
    location: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: CoachingError.self, sourceLocation: location) {
      try anna.commit(documents.map { .save($0) })
    }
    #expect(error?.fact == .rule(rule) && error?.record == id, sourceLocation: location)
  }

  // MARK: Ids

  @Test func noRecordAboutPracticeHasTheIdOfAClientsRecordOrFile() throws {
    let goal = try anna.saving(Record(Goal(statement: "Walk"), in: client))
    for id in [goal.id, client] {
      refused(Self.sharedID, id, Record(HelpRequest(), in: file, id: id).document)
      refused(Self.sharedID, id, Record(Experience(), in: place, id: id).document)
      refused(Self.sharedID, id, Record(Goal(statement: "Walk"), in: file, id: id).document)
    }
    refused(Self.sharedID, goal.id, Record(Story(), in: file, id: goal.id).document)
    refused(Self.sharedID, goal.id, Record(SupportNote(), in: file, id: goal.id).document)
    // Clients' records may, and what is there is saved again.
    let other = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4712"))
    _ = try anna.saving(Record(Goal(statement: "Walk"), in: other, id: goal.id))
    var request = try anna.saving(Record(HelpRequest(), in: file))
    request.matter = "How to begin"
    _ = try anna.saving(request)
  }

  @Test func noClientsRecordHasTheIdOfARecordAboutPractice() throws {
    let saved = try anna.saving(Record(Story(), in: file))
    let request = try anna.saving(Record(HelpRequest(), in: place))
    for id in [saved.id, request.id] {
      refused(Self.sharedID, id, Record(Goal(statement: "Swim"), in: client, id: id).document)
    }
    let first = Record(Goal(statement: "Sing"), in: client).document
    let note = Record(SupportNote(), in: file, id: first.id).document
    let asked = Record(HelpRequest(), in: file, id: first.id).document
    for both in [note, asked] {
      refused(Self.sharedID, first.id, first, both)
      refused(Self.sharedID, first.id, both, first)
    }
  }

  @Test func aNoteOrStoryHasTheIdOfNothingElse() throws {
    let ann = try anna.saving(Record(Practitioner(name: "Ann"), in: file))
    let usage = try anna.saving(Record(UsageReturn(), in: file))
    for id in [ann.id, usage.id, place, file, client] {
      refused(Self.namelessID, id, Record(SupportNote(), in: place, id: id).document)
      refused(Self.namelessID, id, Record(Story(), in: place, id: id).document)
    }
    let note = try anna.saving(Record(SupportNote(), in: file))
    let entry = Record(Practitioner(name: "Ann"), in: place, id: note.id).document
    refused(Self.namelessID, note.id, entry)
    let new = Record(Practitioner(name: "Bo"), in: place).document
    let both = Record(SupportNote(), in: file, id: new.id).document
    refused(Self.namelessID, new.id, new, both)
    refused(Self.namelessID, new.id, both, new)
    // Of its own kind another may, as in a copy of the file.
    _ = try anna.saving(Record(SupportNote(), in: place, id: note.id))
  }

  @Test func nobodyLearnsThatAHiddenRecordOrFileIsThere() throws {
    let goal = try anna.saving(Record(Goal(statement: "Walk"), in: client))
    let ann = try anna.saving(Record(Practitioner(name: "Ann"), in: file))
    let rita = try store.actor(id: "rita", organisation: "lakeside", roles: .coach)
    let lake = try rita.openFile(.programme, HostIdentifier(system: "urn:lake", value: "lake"))
    for id in [goal.id, client, ann.id, place] {
      _ = try rita.saving(Record(Story(), in: lake, id: id))
    }
    var request = Record(HelpRequest(), in: lake)
    request.sources = [Source(system: "urn:ehr", value: "4711")]
    _ = try rita.saving(request)
  }

  // MARK: Fields

  /// What is refused of whoever asks for help, of a person who was coached, and of a coach's own goal.
  private func refusedField(
    _ field: UInt32, _ change: (inout Common) -> Void, location: SourceLocation = #_sourceLocation
  ) {
    let id = UniqueID.makeVersion7()
    for content in [HelpRequest(), Experience(), Goal(statement: "Listen")] as [any Kind] {
      let error = #expect(throws: CoachingError.self, sourceLocation: location) {
        try save(content, id, change)
      }
      #expect(
        error?.status == .rule && error?.field == field && error?.record == id,
        sourceLocation: location)
    }
  }

  private func save<K: Kind>(
    _ content: K, _ id: UniqueID, _ change: (inout Common) -> Void
  ) throws {
    var record = Record(content, in: file, id: id)
    change(&record.common)
    _ = try anna.saving(record)
  }

  @Test func noRecordAboutPracticeSharesAnEventWithAClients() throws {
    var talk = Record(Conversation(), in: client)
    talk.sharedEvent = .makeVersion7()
    talk = try anna.saving(talk)
    refusedField(1009) { $0.sharedEvent = talk.sharedEvent }
    refusedField(1009) { $0.sharedEvent = talk.id }
  }

  @Test func noRecordAboutPracticeHoldsAnIdentifierOfAClient() throws {
    let person = Client(identifier: Identifier(system: "urn:nhs", value: "9434765919"))
    refusedField(1010) { $0.sources = [Source(system: "urn:ehr", value: "4711")] }
    let number = Source(system: "urn:nhs", value: "9434765919")
    try save(HelpRequest(), .makeVersion7()) { $0.sources = [number] }
    var entry = Practitioner(name: "Ann")
    entry.identifiers = person.identifiers
    // Alone, and in the batch that the client comes with.
    let ann = Record(entry, in: file)
    #expect(throws: CoachingError.self) {
      try anna.commit([.save(Record(person, in: client).document), .save(ann.document)])
    }
    _ = try anna.saving(Record(person, in: client))
    refusedField(1010) { $0.sources = [Source(system: "urn:letters", value: "1"), number] }
    let error = #expect(throws: CoachingError.self) { try anna.saving(ann) }
    #expect(error?.status == .rule && error?.field == 1)
    try save(HelpRequest(), .makeVersion7()) {
      $0.sources = [Source(system: "urn:letters", value: "9434765919")]
    }
  }

  @Test func thatAClientSaidSoIsToldWithoutAName() throws {
    refusedField(1001) { $0.informants = [Informant(.client, name: "Mary Hill")] }
    refusedField(1001) { $0.informants = [Informant(.supporter, name: "Tom Hill")] }
    try save(Experience(), .makeVersion7()) { $0.informants = [Informant(.client)] }
    try save(HelpRequest(), .makeVersion7()) {
      $0.informants = [Informant(.practitioner, name: "front desk")]
    }
  }
}
