import CoachingKit
import Testing

@Suite struct DamageTests {
  /// A change of the database by somebody without the key, and the kind of finding it must give.
  static let changes: [(sql: String, kind: Verification.Finding.Kind)] = [
    ("UPDATE entry SET sealed = substr(sealed, 1, 100) WHERE file = 1 AND position = 2", .entry),
    ("UPDATE entry SET sealed = zeroblob(300) WHERE file = 1 AND position = 1", .entry),
    ("UPDATE entry SET sealed = NULL WHERE file = 1 AND position = 2", .entry),
    (
      "UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE file = 1 AND position = 2) "
        + "WHERE file = 1 AND position = 3", .entry
    ),
    ("DELETE FROM entry WHERE file = 1 AND position = 2", .chain),
    ("DELETE FROM entry WHERE file = 1 AND position = 8", .head),
    ("UPDATE entry SET link = zeroblob(32) WHERE file = 1 AND position = 3", .chain),
    ("UPDATE entry SET commit_number = 99 WHERE file = 1 AND position = 3", .chain),
    ("UPDATE entry SET digest = zeroblob(32) WHERE digest IS NOT NULL", .chain),
    ("UPDATE entry SET expunction = NULL WHERE expunction IS NOT NULL", .entry),
    ("UPDATE head SET position = position - 1 WHERE file = 1", .head),
    ("UPDATE head SET code = zeroblob(32) WHERE file = 1", .head),
    ("DELETE FROM head WHERE file = 1", .head),
    ("DELETE FROM file WHERE number = 2", .file),
    ("UPDATE file SET owner = zeroblob(16) WHERE number = 1", .file),
    ("UPDATE file SET kind = 2 WHERE number = 1", .file),
    ("UPDATE file SET key = zeroblob(104) WHERE number = 1", .file),
    ("UPDATE identity SET position = 2 WHERE version = 2 AND kind = 7", .derived),
    ("UPDATE identity SET state = 1 WHERE state = 2", .derived),
    ("DELETE FROM identity WHERE kind = 8", .derived),
    ("UPDATE record SET occurred = 1 WHERE kind = 7", .derived),
    ("UPDATE record SET recorded = 1 WHERE kind = 7", .derived),
    ("DELETE FROM record WHERE kind = 8", .derived),
    ("DELETE FROM superseded", .derived),
    ("UPDATE superseded SET position = 1", .derived),
    ("DELETE FROM link", .derived),
    ("UPDATE link SET field = 99", .derived),
    ("DELETE FROM lookup WHERE record != zeroblob(16)", .derived),
    ("INSERT INTO lookup VALUES(zeroblob(16), 1, zeroblob(16))", .derived),
    ("DELETE FROM change WHERE commit_number = 3", .derived),
    ("DELETE FROM store WHERE number = 2", .signature),
    ("UPDATE store SET header = zeroblob(104) WHERE number = 2", .signature),
    ("UPDATE change SET last = 99 WHERE commit_number = 3", .derived),
  ]

  @Test(arguments: changes.indices)
  func aChangeBehindTheLibrarysBackIsFound(_ index: Int) throws {
    let store = try TestStore()
    try store.fill()
    #expect(try store.findings() == [], "intact before")
    let change = Self.changes[index]
    try store.tamper(change.sql)
    let kinds = try store.findings().map(\.kind)
    #expect(kinds.contains(change.kind), "\(change.sql): \(kinds)")
  }

  @Test func derivedTablesAreMendedByRebuilding() throws {
    let store = try TestStore()
    try store.fill()
    for sql in [
      "DELETE FROM identity", "DELETE FROM record", "DELETE FROM superseded", "DELETE FROM link",
      "DELETE FROM lookup", "DELETE FROM change",
    ] {
      try store.tamper(sql)
    }
    #expect(try !store.findings().isEmpty)
    let opened = try store.open()
    try opened.rebuild()
    try opened.close()
    #expect(try store.findings() == [])
  }

  @Test func aRecordIsNeverAnsweredForAnother() throws {
    let store = try TestStore()
    try store.fill()
    let (goal, file) = try store.with { anna in
      let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
      let goal = try #require(try anna.find(Goal.self, in: file).first)
      return (goal.id, file)
    }
    try store.tamper("UPDATE identity SET position = 1 WHERE kind = 7")
    try store.with { anna in
      #expect(throws: CoachingError.self) { try anna.document(goal, in: file) }
    }
  }

  @Test func aChangedHeaderIsFoundWhenOpening() throws {
    let store = try TestStore()
    try store.fill()
    // The last byte of the header's CBOR is the time of creation.
    try store.tamper(
      "UPDATE store SET header = CAST(substr(header, 1, length(header) - 33) || x'77' || "
        + "substr(header, length(header) - 31) AS BLOB) WHERE number = 1")
    #expect(throws: CoachingError(.damaged("the header was changed"))) { try store.open() }
  }

  @Test func anUnknownIncompatibleFeatureIsRefused() throws {
    let store = try TestStore()
    try store.fill()
    // Key 6 of the header, incompatible features, is followed by 0.
    try store.tamper(
      "UPDATE store SET header = CAST(replace(header, x'060007', x'060107') AS BLOB) WHERE number = 1"
    )
    #expect(throws: CoachingError(.unsupportedFeature)) { try store.open() }
    #expect(throws: CoachingError(.unsupportedFeature)) {
      try store.open(Store.Options(isReadOnly: true))
    }
  }

  @Test func aFeatureForReadingOnlyRefusesWriters() throws {
    let store = try TestStore()
    try store.fill()
    try store.tamper(
      "UPDATE store SET header = CAST(replace(header, x'050006', x'050106') AS BLOB) WHERE number = 1"
    )
    #expect(throws: CoachingError(.unsupportedFeature)) { try store.open() }
  }

  @Test func aWrongKeyLeavesTheStoreClosed() throws {
    let store = try TestStore()
    try store.fill()
    let other = try [UInt8](repeating: 8, count: 32).withUnsafeBytes { try Store.Key($0) }
    #expect(throws: CoachingError(.wrongKey)) { try Store.open(store.path, key: other) }
    let passphrase = try Store.Key(passphrase: "a passphrase of a store")
    #expect(throws: CoachingError(.wrongKey)) { try Store.open(store.path, key: passphrase) }
  }
}
