import CoachingKit
import Testing

/// A support note stays anonymous, whichever way somebody tries to put a person into it.
@Suite struct SupportNoteTests {
  let store: Store
  let anna: Store.Actor
  let file: UniqueID

  init() throws {
    store = try storeInMemory()
    anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    file = try anna.openFile(.programme, HostIdentifier(system: "urn:ehr", value: "river"))
    let register = try anna.openFile(.organisation, HostIdentifier(system: "urn:ehr", value: "org"))
    var ann = Practitioner(name: "Ann Dólan")
    ann.identifiers = [Identifier(system: "urn:ot", value: "OT-55120")]
    var record = Record(ann, in: register)
    try anna.save(&record)
  }

  private func refusal(_ record: Record<SupportNote>) -> CoachingError? {
    do throws(CoachingError) {
      _ = try anna.saving(record)
      return nil
    } catch {
      return error
    }
  }

  private func note(_ story: String = "We began with planning.") -> Record<SupportNote> {
    var note = SupportNote()
    note.story = story
    return Record(note, in: file)
  }

  @Test func aNoteThatNamesNobodyIsSaved() throws {
    let saved = try anna.saving(note("Annual plans of the Annes; and a dolphin"))
    #expect(try anna.get(SupportNote.self, saved.id, in: file).story == saved.story)
  }

  @Test(arguments: [
    "Ann said so", "as DOLAN did", "ann’s idea", "dólan-like", "see ot 55120", "OT55120",
  ])
  func aNameOfTheRegisterInTheWordsIsRefused(_ words: String) throws {
    var inList = note()
    inList.workingWell = ["Buddies", words]
    for (record, field) in [(note(words), UInt32(3)), (inList, 5)] {
      let error = try #require(refusal(record))
      #expect(
        error.status == .rule && error.field == field && error.kind == SupportNote.kind.number)
      #expect(error.record == record.id)
      #expect(!error.message.contains("Ann") && !error.message.contains("55120"))
    }
  }

  @Test(arguments: [
    "Mueller said so", "so did MULLER", "Müller", "Soren and Soeren", "Bello\u{430}", "昨天王小明说",
    "see f.quill", "f.quill@riverside",
  ])
  func aNameInAnotherSpellingOrWithinARunningTextIsRefused(_ words: String) throws {
    for name in ["Jörg Müller", "Søren Falk", "王小明", "Belloa"] {
      _ = try anna.saving(Record(Practitioner(name: name), in: file))
    }
    var folake = Practitioner(name: "Folake")
    folake.actorID = "f.quill"
    _ = try anna.saving(Record(folake, in: file))
    let error = try #require(refusal(note(words)))
    #expect(error.status == .rule && error.field == 3)
  }

  @Test func theLoginOfAPractitionerIsAnIdentifier() throws {
    var folake = Practitioner(name: "Folake")
    folake.actorID = "fq-2210"
    _ = try anna.saving(Record(folake, in: file))
    for words in ["ask FQ2210", "ask fq-2210."] { #expect(refusal(note(words))?.status == .rule) }
    #expect(refusal(note("ask 2210")) == nil)
  }

  @Test func anEarlierNameOfAPractitionerIsRefused() throws {
    var rose = Record(Practitioner(name: "Rose Oakes"), in: file)
    rose.actorID = "oakes-7"
    rose = try anna.saving(rose)
    rose.names = [HumanName("Rose Reed")]
    rose.actorID = nil
    rose = try anna.saving(rose)
    for words in ["as Oakes did", "oakes-7", "as Reed did"] {
      #expect(refusal(note(words))?.field == 3, "\(words)")
    }
    try anna.retract(rose, reason: "entered by mistake")
    #expect(refusal(note("by the oakes and the reed")) == nil)
  }

  @Test func noCommonFieldThatLeadsToSomebodyIsTaken() throws {
    var informant = note()
    informant.common.informants = [Informant(.practitioner, name: "somebody")]
    var link = note()
    link.common.related = [Link(.makeVersion7())]
    var own = note()
    own.common.extensions = Extensions(["x-who": .string("somebody")])
    var translated = note()
    var translation = Translation()
    (translation.language, translation.text) = ("cy", "rhywun")
    translated.common.translations = [translation]
    var picture = note()
    picture.common.attachments = [Attachment(link: "file:somebody.png", mediaType: "image/png")]
    var shared = note()
    shared.common.sharedEvent = .makeVersion7()
    var source = note()
    source.common.sources = [Source(system: "urn:letters", value: "1")]
    var limited = note()
    limited.common.visibilityReason = "somebody asked for it"
    for record in [informant, link, own, translated, picture, shared, source, limited] {
      #expect(refusal(record)?.status == .unknownField)
    }
  }

  @Test func jsonTakesNoOtherFieldEither() throws {
    for member in [
      #""informants":[{"role":"practitioner"}]"#, #""x-who":"somebody""#,
      #""extensions":{"x-a":1}"#,
      ##""#77":"aA""##, #""related":[]"#,
    ] {
      let text = #"{"kind":"support_note","file":"\#(file)",\#(member)}"#
      #expect(throws: CoachingError.self) {
        var documents = try Array(text.utf8).withUnsafeBufferPointer { try RecordJSON.read($0) }
        try anna.save(&documents[0])
      }
    }
  }

  @Test func aNameInTheLanguageOrTheTimeZoneIsRefused() throws {
    var record = note()
    record.common.language = "en-x-dolan"
    #expect(refusal(record)?.field == 1005)
  }

  @Test func whoIsAddedWithTheNoteIsInTheRegisterAlready() throws {
    let person = Record(Practitioner(name: "Folake Bello"), in: file)
    #expect(throws: CoachingError.self) {
      try anna.commit([.save(person.document), .save(note("Bello asked").document)])
    }
    #expect(refusal(note("Bello asked")) == nil, "nothing of the batch was saved")
  }

  @Test func theReasonOfARetractionNamesNobodyEither() throws {
    let saved = try anna.saving(note())
    #expect(throws: CoachingError.self) { try anna.retract(saved, reason: "Ann asked for it") }
    #expect(throws: CoachingError.self) {
      try anna.expunge(saved.id, in: file, reason: "Dolan asked for it")
    }
    try anna.retract(saved, reason: "entered twice")
  }

  @Test func theRegisterOfAnotherOrganisationDoesNotCount() throws {
    let lena = try store.actor(id: "lena", organisation: "lakeside", roles: .coach)
    let lake = try lena.openFile(.programme, HostIdentifier(system: "urn:ehr", value: "lake"))
    var note = SupportNote()
    note.story = "Ann said so"
    _ = try lena.saving(Record(note, in: lake))
  }

  @Test func forOthersANoteDoesNotExistWhateverTheReasonNames() throws {
    let saved = try anna.saving(note())
    let lena = try store.actor(id: "lena", organisation: "lakeside", roles: .coach)
    let register = try lena.openFile(
      .organisation, HostIdentifier(system: "urn:ehr", value: "lake"))
    _ = try lena.saving(Record(Practitioner(name: "Ann Dólan"), in: register))
    for reason in ["Ann asked for it", "entered twice"] {
      #expect(throws: CoachingError(.notFound, record: saved.id)) {
        try lena.retract(saved.id, in: file, version: 1, reason: reason)
      }
      do {
        try lena.expunge(saved.id, in: file, reason: reason)
        Issue.record("it does not exist for her")
      } catch {
        #expect(error.fact == .notFound, "\(reason)")
      }
    }
  }

  @Test func nothingLeadsToANote() throws {
    let saved = try anna.saving(note())
    var request = Record(HelpRequest(), in: file)
    request.common.related = [saved.link]
    #expect(throws: CoachingError.self) { try anna.saving(request) }
    #expect(throws: CoachingError.self) {
      try anna.commit([.save(note().document), .save(request.document)])
    }
  }

  @Test func aNoteBelongsInNoPractitionersFile() throws {
    let own = try anna.openFile(.practitioner, HostIdentifier(system: "urn:ehr", value: "anna"))
    #expect(throws: CoachingError.self) { try anna.saving(Record(SupportNote(), in: own)) }
  }
}
