import CoachingKit
import Testing

@Suite struct ErasingTests {
  let store: TestStore

  init() throws {
    store = try TestStore()
    try store.fill()
    try erase("4711")
  }

  private func erase(_ client: String) throws {
    let open = try store.open()
    let anna = try open.actor(id: "anna", organisation: "riverside", roles: .coach)
    let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: client))
    let paul = try open.actor(id: "paul", organisation: "riverside", roles: .privacyOfficer)
    try paul.erase(file, ground: "asked for by the family")
    try open.close()
  }

  @Test func theChainsOfAnErasedFileStillVerify() throws {
    let verification = try store.with { try $0.verify() }
    #expect(verification.findings == [])
    #expect(verification.files == 2)
    // What was opened twice, all of the erased file, and that it was erased.
    #expect(verification.entries == 2 + 8 + 1)
  }

  /// A change by somebody without the key after the erasure, and the kind of finding it must give.
  static let changes: [(sql: String, kind: Verification.Finding.Kind)] = [
    ("UPDATE file SET key = zeroblob(104) WHERE number = 1", .file),
    ("UPDATE file SET key = NULL WHERE number = 2", .file),
    ("UPDATE file SET owner = zeroblob(16) WHERE number = 1", .file),
    ("UPDATE file SET kind = 2 WHERE number = 1", .file),
    ("DELETE FROM file WHERE number = 1", .file),
    ("UPDATE entry SET digest = zeroblob(32) WHERE file = 1 AND position = 1", .chain),
    ("UPDATE entry SET sealed = zeroblob(300) WHERE file = 1 AND position = 1", .entry),
    ("DELETE FROM entry WHERE file = 1 AND position = 2", .chain),
    ("DELETE FROM entry WHERE file = 1 AND position = 8", .head),
    ("DELETE FROM head WHERE file = 1", .head),
    ("UPDATE entry SET expunction = NULL WHERE file = 0", .entry),
    ("DELETE FROM change WHERE file = 1 AND commit_number = 2", .derived),
    ("INSERT INTO lookup VALUES(zeroblob(16), 1, zeroblob(16))", .derived),
    ("INSERT INTO record VALUES(1, 7, 0, zeroblob(16), 1, 1, 1, 0, 0)", .derived),
    ("INSERT INTO link VALUES(1, zeroblob(16), 1, zeroblob(16))", .derived),
  ]

  @Test(arguments: changes.indices)
  func aChangeOfWhatIsLeftIsFound(_ index: Int) throws {
    let change = Self.changes[index]
    try store.tamper(change.sql)
    let kinds = try store.findings().map(\.kind)
    #expect(kinds.contains(change.kind), "\(change.sql): \(kinds)")
  }

  @Test func whatIsRebuiltIsWhatWasThere() throws {
    for sql in ["DELETE FROM change", "DELETE FROM lookup"] { try store.tamper(sql) }
    #expect(try !store.findings().isEmpty)
    let open = try store.open()
    try open.rebuild()
    try open.close()
    #expect(try store.findings() == [])
  }

  @Test func aListOfErasuresIsKnownByTheStoreThatWroteIt() throws {
    let list = try store.with { try $0.exportErasures() }
    try store.with { anna in
      try list.withUnsafeBufferPointer { try anna.replayErasures($0) }
      #expect(try anna.exportErasures() == list)
    }
    let other = try TestStore()
    try other.fill()
    try other.with { anna in
      #expect(throws: CoachingError.self) {
        try list.withUnsafeBufferPointer { try anna.replayErasures($0) }
      }
    }
  }

  @Test func aGroundIsAsked() throws {
    try store.with { anna in
      let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4712"))
      #expect(throws: CoachingError(.invalidArgument("ground"))) {
        try anna.erase(file, ground: "")
      }
      #expect(throws: CoachingError(.notPermitted)) { try anna.erase(file, ground: "asked for") }
    }
  }
}
