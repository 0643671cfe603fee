import CoachingKit
import Testing

@Suite struct RotatingTests {
  let store: TestStore
  let words: Store.Key

  init() throws {
    store = try TestStore()
    words = try Store.Key(passphrase: "correct horse")
    try store.fill()
  }

  @Test func theSameRecordsOpenWithTheNewKey() throws {
    let before = try store.with { try $0.changes(since: 0, limit: 10_000) }
    try store.with { anna in
      try anna.rotateRootKey(newKey: words)
      #expect(throws: CoachingError(.rotated)) { try anna.changes(since: 0) }
    }
    #expect(throws: CoachingError(.wrongKey)) { try store.open() }
    let open = try Store.open(store.path, key: words)
    let anna = try open.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let after = try anna.changes(since: 0, limit: 10_000)
    #expect(try RecordJSON.text(of: after) == RecordJSON.text(of: before))
    #expect(try anna.verify().findings == [])
    #expect(try open.keys().map(\.kind) == [.passphrase])
    try open.close()
  }

  @Test func aStoreInMemoryIsRotatedToo() throws {
    let open = try Store.inMemory(key: store.key)
    let otto = try open.actor(id: "otto", organisation: "riverside", roles: .administrator)
    try otto.rotateRootKey(newKey: words)
    #expect(throws: CoachingError(.rotated)) { try otto.verify() }
    try open.close()
  }

  /// What somebody without the key changed must not get a code under the new one.
  @Test(arguments: [
    "UPDATE head SET code = zeroblob(32) WHERE file = 1",
    "UPDATE head SET position = position - 1 WHERE file = 1",
    "UPDATE file SET owner = zeroblob(16) WHERE number = 1",
    "UPDATE file SET key = zeroblob(104) WHERE number = 1",
    "DELETE FROM entry WHERE file = 0 AND position = 1",
    "UPDATE entry SET sealed = zeroblob(300) WHERE file = 0 AND position = 1",
  ])
  func whatDoesNotVerifyIsNotRotated(_ sql: String) throws {
    try store.tamper(sql)
    let kinds = try store.findings().map(\.kind)
    try store.with { anna in
      let error = #expect(throws: CoachingError.self) { try anna.rotateRootKey(newKey: words) }
      #expect(error?.status == .damaged)
    }
    #expect(try store.findings().map(\.kind) == kinds)
    #expect(throws: CoachingError(.wrongKey)) { try Store.open(store.path, key: words) }
  }
}
