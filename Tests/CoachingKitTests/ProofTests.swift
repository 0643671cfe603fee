import CoachingKit
import Testing

@Suite struct ProofTests {
  typealias Kind = Verification.Finding.Kind

  /// A store with its records, and what was exported of it.
  private struct Exported {
    let store: TestStore
    let heads: [UInt8]
    let publicKey: [UInt8]

    init() throws {
      store = try TestStore()
      try store.fill()
      heads = try store.with { try $0.exportHeads() }
      let opened = try store.open()
      publicKey = try opened.publicKey()
      try opened.close()
    }

    func findings() throws -> [Kind] {
      try store.with { try $0.checkHeads(heads, publicKey: publicKey).findings.map(\.kind) }
    }
  }

  @Test func aStoreThatOnlyWentOnHasNoFindings() throws {
    let exported = try Exported()
    #expect(try exported.findings() == [])
    try exported.store.fill()
    #expect(try exported.findings() == [])
    let compared = try exported.store.with { try $0.checkHeads(exported.heads) }
    #expect(compared.files == 2)
    #expect(compared.entries == 5, "two files with their accesses, and the register")
  }

  @Test func anExpungedRecordIsNoFinding() throws {
    let exported = try Exported()
    try exported.store.with { anna in
      let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
      let goal = try #require(try anna.find(Goal.self, in: file).first)
      try anna.expunge(goal.id, in: file, reason: "another client's")
    }
    #expect(try exported.findings() == [])
  }

  @Test(arguments: [
    ("DELETE FROM entry WHERE file = 1 AND position = 8", Kind.rollback),
    ("UPDATE entry SET link = zeroblob(32) WHERE file = 1 AND position = 8", .fork),
    ("DELETE FROM file WHERE number = 2", .file),
  ])
  func whatWasTakenBackIsFound(_ sql: String, _ kind: Kind) throws {
    let exported = try Exported()
    try exported.store.tamper(sql)
    #expect(try exported.findings().contains(kind))
  }

  @Test func whatIsChangedInTheTextBreaksItsSignature() throws {
    let exported = try Exported()
    let text = exported.heads
    for name in ["\"time\":", "\"commit\":", "\"link\":\"", "\"position\":"] {
      let place = try #require(text.firstRange(of: Array(name.utf8)))
      var changed = text
      changed[place.upperBound] = changed[place.upperBound] == 0x31 ? 0x32 : 0x31
      let kinds = try exported.store.with { try $0.checkHeads(changed).findings.map(\.kind) }
      #expect(kinds == [.signature], "\(name)")
    }
  }

  @Test func headsOfAnotherStoreAreFound() throws {
    let (one, other) = (try Exported(), try Exported())
    let kinds = try one.store.with { try $0.checkHeads(other.heads).findings.map(\.kind) }
    #expect(kinds == [.store])
    let keyed = try one.store.with {
      try $0.checkHeads(one.heads, publicKey: other.publicKey).findings.map(\.kind)
    }
    #expect(keyed == [.signature])
  }

  @Test func withoutTheKeyThatSignsNothingIsCompared() throws {
    let exported = try Exported()
    try exported.store.tamper("UPDATE store SET header = zeroblob(104) WHERE number = 2")
    #expect(throws: CoachingError(.damaged("the key that signs does not open"))) {
      try exported.findings()
    }
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"format\":2}", "{\"heads\":[1]}", "{\"format\":1,\"store\":\"x\"}",
  ])
  func whatIsNoExportIsRefused(_ text: String) throws {
    let store = try TestStore()
    try store.with { anna in
      let error = #expect(throws: CoachingError.self) { try anna.checkHeads(Array(text.utf8)) }
      #expect(error?.status == .invalidJSON)
    }
  }

  @Test func onlyAnAdministratorExportsAndChecksHeads() throws {
    let exported = try Exported()
    let store = try exported.store.open()
    let coach = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    #expect(throws: CoachingError(.notPermitted)) { try coach.exportHeads() }
    #expect(throws: CoachingError(.notPermitted)) { try coach.checkHeads(exported.heads) }
    try store.close()
  }

  @Test func aHeadThatDoesNotVerifyIsNotSigned() throws {
    let exported = try Exported()
    try exported.store.tamper("UPDATE head SET position = 2 WHERE file = 1")
    let store = exported.store
    let error = #expect(throws: CoachingError.self) {
      try store.with { _ = try $0.exportHeads() }
    }
    #expect(error?.status == .damaged)
  }

  @Test func theExportOfAFileShowsWhatTheActorMaySeeAndNoMore() throws {
    let store = try TestStore()
    try store.fill()
    let text = try store.with { anna in
      let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
      return try anna.exportFile(file)
    }
    let json = try JSONValue(parsing: text)
    guard case .array(let chains) = json["chains"],
      case .array(let entries) = chains.first?["entries"]
    else {
      Issue.record("there is a chain")
      return
    }
    #expect(chains.count == 1)
    #expect(entries.count == 8)
    let visible = entries.filter { $0["key"] != nil }
    // All but what was expunged and the entry that says so.
    #expect(visible.count == 6)
    #expect(entries.allSatisfy { ($0["sealed"] == nil) == ($0["digest"] != nil) })
  }

  @Test func aFileIsExportedForNobodyElse() throws {
    let store = try TestStore()
    try store.fill()
    let opened = try store.open()
    let anna = try opened.actor(id: "anna", organisation: "riverside", roles: .coach)
    let carl = try opened.actor(id: "carl", organisation: "hillside", roles: .coach)
    let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
    #expect(throws: CoachingError(.notFound)) { try carl.exportFile(file) }
    try opened.close()
  }

  @Test(arguments: [
    "DELETE FROM entry WHERE file = 1 AND position = 2",
    "DELETE FROM entry WHERE file = 1 AND position = 8",
    "UPDATE entry SET link = zeroblob(32) WHERE file = 1 AND position = 2",
    "UPDATE entry SET sealed = zeroblob(300) WHERE file = 1 AND position = 2",
    "UPDATE head SET code = zeroblob(32) WHERE file = 1",
    "DELETE FROM head WHERE file = 1",
  ])
  func whatDoesNotVerifyIsNotExported(_ sql: String) throws {
    let store = try TestStore()
    try store.fill()
    let file = try store.with {
      try $0.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
    }
    try store.tamper(sql)
    let error = #expect(throws: CoachingError.self) {
      try store.with { _ = try $0.exportFile(file) }
    }
    #expect(error?.status == .damaged)
  }
}
