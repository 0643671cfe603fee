import Ledger
import Records

extension Story {
  /// Fields that are not told: where the story stands and who looked at it, where it was published, who may
  /// see it, when it happened. (Links have no words.)
  private static let beside: Set<UInt32> = [
    10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 1002, 1003, 1004, 1008,
  ]
  private static let overruledField: UInt32 = 19
  static let checkedTextField: UInt32 = 18
  static let publicationsField: UInt32 = 20

  /// Whether a field is looked through for names: what is told, and where.
  static func isRead(_ field: UInt32) -> Bool {
    field == publicationsField || !beside.contains(field) && field != overruledField
  }

  /// What is told and what was overruled in it, as bytes: two stories have the same only when they are the
  /// same in this.
  static func told(_ body: Body) -> [UInt8] {
    body.fields(body.numbers.filter { !beside.contains($0) })
  }
}

extension Body {
  /// Some fields as bytes.
  func fields(_ numbers: [UInt32]) -> [UInt8] {
    var writer = CBORWriter(capacity: size + 64)
    for number in numbers {
      writer.unsigned(UInt64(number))
      withValue(number) { writer.data($0) }
    }
    return writer.bytes
  }
}

// A story keeps no link to its client. What is checked is that its words name nobody of the client's file.
extension Access {
  private static let unchecked = "a story is published with the words that were checked"
  private static let said = "who looked at a story, and why a word may stay, is said with a word"
  private static let twice =
    "a story is read a second time by somebody else than who had it checked"
  private static let naming = "where a story was published names somebody of the register"

  /// Looks through the newest version of a story for the names of a client, of the client's supporters and of
  /// the practitioners in the files of the actor's organisation. Nothing of it is kept.
  package func checkStory(
    _ id: UniqueID, in file: UniqueID, against client: UniqueID
  ) throws(CoachingError) -> StoryCheck {
    let story = try get(id, in: file, version: 0)
    guard story.kind == Story.kind.number else {
      throw CoachingError(.unknownKind, kind: story.kind, record: id)
    }
    let names = try names(of: client)
    var findings = StoryCheck()
    findings.hits = try hits(of: names, in: story.body, id, file, where: Story.isRead)
    if findings.hits.count < StoryCheck.limit, findings.hits.allSatisfy(\.isOverruled) {
      findings.checkedText = try ledger.storyCode(
        Story.told(story.body), of: id, in: file, gate: gate)
    }
    return findings
  }

  /// Where names stand in some fields of a story.
  private func hits(
    of names: Names, in body: Body, _ id: UniqueID, _ file: UniqueID, where isRead: (UInt32) -> Bool
  ) throws(CoachingError) -> [StoryCheck.Hit] {
    var found: [(place: TextPlace, range: Range<Int>, word: String, sort: NameSort)] = []
    let overruled: Set<String>
    do {
      overruled = Set(try Story(body: body).overruled.compactMap(\.hit))
      try body.texts { place, text in
        guard isRead(place.field) else { return }
        for hit in names.hits(in: text) where found.count < StoryCheck.limit {
          found.append((place, hit.range, hit.word, hit.sort))
        }
      }
    } catch {
      throw CoachingError(
        .wrongType(expected: "another form"), kind: Story.kind.number, record: id)
    }
    var hits: [StoryCheck.Hit] = []
    for hit in found {
      let code = try code(of: hit, id, file)
      hits.append(
        StoryCheck.Hit(
          hit.place, hit.range, hit.sort, hit: code, isOverruled: overruled.contains(code)))
    }
    return hits
  }

  /// What stands for a hit: it holds for this word at this place alone, and says nothing of the word.
  private func code(
    of hit: (place: TextPlace, range: Range<Int>, word: String, sort: NameSort), _ id: UniqueID,
    _ file: UniqueID
  ) throws(CoachingError) -> String {
    var writer = CBORWriter()
    writer.text("hit")
    for number in [
      Int(hit.place.field), hit.place.index ?? -1, Int(hit.place.part), hit.range.lowerBound,
      hit.range.upperBound,
    ] {
      writer.integer(Int64(number))
    }
    writer.text(hit.word)
    return String(try ledger.storyCode(writer.bytes, of: id, in: file, gate: gate).prefix(32))
  }

  /// The names that a story about a client must not hold. What a name was before it was changed, or before
  /// its record was retracted, names the person as well.
  private func names(of client: UniqueID) throws(CoachingError) -> Names {
    var names = Names()
    try notingRefusal(.find, in: client, kind: Client.kind.number) { () throws(CoachingError) in
      var count: Int64 = 0
      try ledger.eachVersion(Client.kind.number, in: client, gate: gate) {
        (one, holds) throws(CoachingError) in
        let person: Client = try one.read(Client.self)
        names.add(person.names, holds ? .client : .former, former: .former)
        names.add(person.identifiers)
        names.add(whole: person.actorID, .identifier)
        names.add(whole: one.id.description, .identifier)
        count += 1
      }
      let person = try ledger.samePerson(as: client, gate: gate)
      let identifiers = try ledger.identifiers(ofClients: person)
      // A file without the client's record has its identifier alone; one whose record the actor may not see
      // is not there to be checked against.
      if count == 0 {
        let holding = try ledger.files(holding: [Client.kind.number]) { person.contains($0.id) }
        guard !identifiers.isEmpty, holding.isEmpty else { throw CoachingError(.notFound) }
      }
      for identifier in identifiers { names.add(whole: identifier.value, .identifier) }
      for file in person { names.add(whole: file.description, .identifier) }
      try ledger.note([row(.find, in: client, kind: Client.kind.number, count: count)])
      count = 0
      try ledger.eachVersion(Supporter.kind.number, in: client, gate: gate) {
        (one, _) throws(CoachingError) in
        let supporter: Supporter = try one.read(Supporter.self)
        names.add(supporter.names, .supporter)
        names.add(supporter.contacts, .supporter)
        names.add(whole: supporter.actorID, .identifier)
        names.add(whole: one.id.description, .identifier)
        count += 1
      }
      try ledger.note([row(.find, in: client, kind: Supporter.kind.number, count: count)])
    }
    try addRegister(to: &names)
    return names
  }

  /// Refuses what is said of a check and says nothing: no letter, no digit, or the same reader in other letters.
  private func checkReaders(_ story: Story) throws(CoachingError) {
    for hit in story.overruled {
      for (field, text) in [(UInt32(101), hit.by), (102, hit.reason)] {
        if Words.of(text ?? "").isEmpty { throw CoachingError(.rule(Self.said), field: field) }
      }
    }
    guard story.status == .published else { return }
    for (field, text) in [
      (UInt32(12), story.consentCheckedBy), (13, story.secondReader), (17, story.checkedBy),
    ] where Words.of(text ?? "").isEmpty {
      throw CoachingError(.rule(Self.said), field: field)
    }
    let (second, first) = (Words.of(story.secondReader ?? ""), Words.of(story.checkedBy ?? ""))
    if second.map(\.folded) == first.map(\.folded) {
      throw CoachingError(.rule(Self.twice), field: 13)
    }
  }

  /// Refuses to publish a story whose words are not those that were checked.
  func checkStories(_ appends: [Append]) throws(CoachingError) {
    for index in appends.indices
    where appends[index].kind == Story.kind.number && appends[index].state == .active {
      let append = appends[index]
      let refusal = CoachingError(
        .rule(Self.unchecked), kind: append.kind, field: Story.checkedTextField, record: append.id)
      guard let story = try? Story(body: append.body) else { throw refusal }
      do throws(CoachingError) { try checkReaders(story) } catch {
        throw CoachingError(error.fact, kind: append.kind, field: error.field, record: append.id)
      }
      guard story.status == .published else { continue }
      let file = try file(append.file)
      let code: String
      do throws(CoachingError) {
        code = try ledger.storyCode(Story.told(append.body), of: append.id, in: file, gate: gate)
      } catch {
        guard error.fact == .notFound else { throw error }
        // What that is, the save itself says; in a file that is only being opened nothing was checked.
        if case .id = append.file { continue }
        throw refusal
      }
      guard story.checkedText == code else { throw refusal }
      // Where it was published is said later, and is no part of what was checked. Whose story it is nobody can tell
      // here: a name of the client's is found when it is checked again.
      guard !story.publications.isEmpty else { continue }
      let names = try register()
      let hits = try hits(of: names, in: append.body, append.id, file) {
        $0 == Story.publicationsField
      }
      guard hits.allSatisfy(\.isOverruled) else {
        throw CoachingError(
          .rule(Self.naming), kind: append.kind, field: Story.publicationsField, record: append.id)
      }
    }
  }
}
