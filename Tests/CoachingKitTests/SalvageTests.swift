import CSQLite
import CoachingKit
import Glibc
import Testing

@Suite struct SalvageTests {
  let store: TestStore
  var damaged: String { store.folder.path + "/damaged" }
  var new: String { store.folder.path + "/new" }

  init() throws {
    store = try TestStore()
  }

  private func refusal(_ work: () throws -> Void) -> CoachingError.Fact? {
    #expect(throws: CoachingError.self) { try work() }?.fact
  }

  /// Several files with many records, some of them longer than a page.
  private func fillPages() throws {
    try store.fill()
    try store.with { anna in
      for number in 1...4 {
        let file = try anna.openFile(
          .client, HostIdentifier(system: "urn:many", value: "\(number)"))
        var goals: [BatchStep] = []
        for index in 0..<16 {
          var goal = Goal(statement: "Goal \(index)")
          if index % 4 == 0 { goal.whyItMatters = String(repeating: "because ", count: 600) }
          goals.append(.save(Record(goal, in: file).document))
        }
        _ = try anna.commit(goals)
      }
    }
  }

  /// An entry with a record in it, where it stands, and what is known of it.
  private struct Known {
    var file: Int
    var position: Int
    var sealed: [UInt8]
    var version: String
  }

  private func known() throws -> [Known] {
    var known: [Known] = []
    for table in ["identity", "superseded"] {
      let from =
        "FROM \(table) AS t JOIN entry AS e USING(file, origin, position) "
        + "WHERE e.sealed IS NOT NULL ORDER BY file, position"
      let sealed = try store.rows("SELECT e.sealed \(from)", in: store.path)
      for (index, words) in try store.rows(
        "SELECT file || ' ' || position || ' ' || lower(hex(t.id)) || ' ' || version \(from)",
        in: store.path
      ).enumerated() {
        let parts = String(decoding: words, as: UTF8.self).split(separator: " ").map(String.init)
        known.append(
          Known(
            file: try #require(Int(parts[0])), position: try #require(Int(parts[1])),
            sealed: sealed[index], version: parts[2] + " " + parts[3]))
      }
    }
    return known
  }

  /// What another reader of the damaged database still finds as it was, in files whose keys it finds.
  private func survivors(_ known: [Known], _ keys: [Int: [UInt8]]) -> Set<String> {
    var database: OpaquePointer?
    guard sqlite3_open_v2(damaged, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
      return []
    }
    defer { sqlite3_close(database) }
    sqlite3_exec(database, "PRAGMA writable_schema = ON", nil, nil, nil)
    func blob(_ sql: String) -> [UInt8]? {
      var statement: OpaquePointer?
      defer { sqlite3_finalize(statement) }
      guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK,
        sqlite3_step(statement) == SQLITE_ROW
      else { return nil }
      let count = Int(sqlite3_column_bytes(statement, 0))
      return Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, 0), count: count))
    }
    var survivors: Set<String> = []
    for one in known {
      guard blob("SELECT key FROM file WHERE number = \(one.file)") == keys[one.file] else {
        continue
      }
      let sealed = blob(
        "SELECT sealed FROM entry WHERE file = \(one.file) AND origin = 1 AND "
          + "position = \(one.position)")
      if sealed == one.sealed { survivors.insert(one.version) }
    }
    return survivors
  }

  private func keys() throws -> [Int: [UInt8]] {
    var keys: [Int: [UInt8]] = [:]
    for number in try store.rows("SELECT number FROM file", in: store.path) {
      let number = try #require(Int(String(decoding: number, as: UTF8.self)))
      keys[number] = try store.rows(
        "SELECT key FROM file WHERE number = \(number)", in: store.path)[0]
    }
    return keys
  }

  /// What the new store has; it verifies, and goes on.
  private func versions() throws -> Set<String> {
    let opened = try Store.open(new, key: store.key)
    let anna = try opened.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let verification = try anna.verify()
    #expect(verification.findings == [])
    let file = try anna.openFile(.client, HostIdentifier(system: "urn:new", value: "1"))
    var versions: Set<String> = []
    for document in try anna.changes(since: 0, limit: 10_000) {
      let id = document.id.description.filter { $0 != "-" }
      if document.provenance?.state != .expunged { versions.insert("\(id) \(document.version)") }
    }
    _ = try anna.saving(Record(Goal(statement: "It goes on"), in: file))
    #expect(try anna.verify().findings == [])
    try opened.close()
    return versions
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }

  private func removeNew() {
    for suffix in ["", "-wal", "-shm", ".lock"] { unlink(new + suffix) }
  }

  // MARK: Pages

  enum Damage: CaseIterable { case zeroed, flipped, cut }

  @Test(arguments: Damage.allCases)
  func everyRecordThatVerifiesIsSavedWhateverPageIsDamaged(_ damage: Damage) throws {
    try fillPages()
    // Nothing is left in the log.
    try store.tamper("UPDATE store SET number = number")
    let whole = try bytes(of: store.path)
    let (known, keys) = (try known(), try keys())
    #expect(known.count > 50)
    var (saved, refused) = (0, 0)
    for page in 1..<whole.count / 4096 {
      var bytes = whole
      let range = 4096 * page..<4096 * (page + 1)
      switch damage {
      case .zeroed: for index in range { bytes[index] = 0 }
      case .flipped: for index in range where index % 97 == page % 97 { bytes[index] ^= 0x55 }
      case .cut: bytes.removeSubrange(range.lowerBound...)
      }
      try write(bytes, to: damaged)
      removeNew()
      let expected = survivors(known, keys)
      do {
        let found = try Store.salvage(damaged, to: new, key: store.key)
        let there = try versions()
        #expect(
          expected.isSubset(of: there), "page \(page): \(expected.subtracting(there).count) lost")
        if there.count < known.count { #expect(!found.findings.isEmpty, "page \(page)") }
        saved += 1
      } catch let error as CoachingError {
        #expect([.wrongKey, .damaged].contains(error.status), "page \(page): \(error)")
        refused += 1
      }
      #expect(try self.bytes(of: damaged) == bytes, "the damaged store is untouched")
    }
    #expect(saved > 20, "\(saved) saved, \(refused) refused")
    // Without the page of the slots there is no key.
    #expect(refused == (damage == .cut ? 2 : 1))
  }

  // MARK: Rows

  @Test func aWholeStoreIsCopiedAsItIs() throws {
    try store.fill()
    let found = try Store.salvage(store.path, to: new, key: store.key)
    #expect(found.findings == [])
    #expect(found.files == 2)
    #expect(try versions().count > 4)
    #expect(
      try store.number("SELECT count(*) FROM entry WHERE origin = 1", in: new) == found.entries)
  }

  @Test(arguments: DamageTests.changes.indices)
  func whateverIsChangedTheRestIsSaved(_ index: Int) throws {
    try store.fill()
    let (known, keys) = (try known(), try keys())
    let change = DamageTests.changes[index]
    try store.tamper(change.sql)
    try write(try bytes(of: store.path), to: damaged)
    let found = try Store.salvage(damaged, to: new, key: store.key)
    let there = try versions()
    if change.kind == .derived {
      #expect(found.findings == [], "what is derived is derived anew: \(change.sql)")
    } else {
      #expect(!found.findings.isEmpty, "\(change.sql)")
    }
    var expected = survivors(known, keys)
    // What is bound to the seal no longer fits.
    if change.sql.contains("commit_number = 99") || change.sql.contains("file SET") {
      expected = expected.intersection(there)
    }
    #expect(expected.isSubset(of: there), "\(change.sql)")
  }

  @Test func anExpungedRecordStaysExpungedInAFileThatIsSealedAnew() throws {
    try store.fill()
    let (file, gone) = try store.with { anna in
      let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
      let gone = try #require(
        try anna.changes(since: 0).first { $0.provenance?.state == .expunged })
      return (file, gone.id)
    }
    try store.tamper("UPDATE entry SET link = zeroblob(32) WHERE file = 1 AND position = 2")
    let found = try Store.salvage(store.path, to: new, key: store.key)
    #expect(found.findings.allSatisfy { $0.kind == .chain && $0.file == file })
    #expect(
      try store.number("SELECT count(*) FROM entry WHERE file = 1 AND origin = 1", in: new) == 0)
    let opened = try Store.open(new, key: store.key)
    let anna = try opened.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    #expect(try anna.verify().findings == [])
    let history = try anna.history(of: gone, in: file)
    #expect(history.map(\.provenance?.state) == [.expunged])
    #expect(history.map(\.provenance?.reason) == ["another client's"])
    let goal = try #require(try anna.find(Goal.self, in: file).first)
    let versions = try anna.history(of: goal.id, in: file)
    #expect(versions.map(\.version) == [1, 2])
    #expect(versions.allSatisfy { $0.provenance?.actor == "anna" })
    try opened.close()
  }

  @Test func aRestoredStoreThatIsDamagedIsSaved() throws {
    try store.fill()
    try store.with { _ = try $0.backUp(to: damaged) }
    let restored = store.folder.path + "/restored"
    try Store.restore([damaged], to: restored, key: store.key)
    let opened = try Store.open(restored, key: store.key)
    let anna = try opened.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
    let goal = try anna.saving(Record(Goal(statement: "Under the second origin"), in: file))
    let old = try #require(try anna.find(Strategy.self, in: file).first)
    try anna.expunge(old.id, in: file, reason: "another client's")
    try opened.close()
    try store.tamper(
      "UPDATE entry SET sealed = zeroblob(300) WHERE file = 1 AND origin = 1 AND position = 2",
      in: restored)
    let found = try Store.salvage(restored, to: new, key: store.key)
    #expect(found.findings.map(\.position).contains(2))
    let there = try versions()
    #expect(there.contains(goal.id.description.filter { $0 != "-" } + " 1"))
    #expect(try store.number("SELECT max(number) FROM origin", in: new) == 3)
  }

  @Test func aHeaderThatWasChangedIsWrittenAnew() throws {
    try store.fill()
    for (sql, isKnown) in [
      ("UPDATE store SET header = zeroblob(80) WHERE number = 1", true),
      // Now nothing says what entries are bound to.
      ("DELETE FROM origin", false),
    ] {
      try store.tamper(sql)
      let found = try Store.salvage(store.path, to: new, key: store.key)
      #expect(found.findings.isEmpty == isKnown)
      #expect(try versions().isEmpty != isKnown)
      removeNew()
    }
  }

  @Test func anOriginThatIsLostIsTheOneOfTheHeader() throws {
    try store.fill()
    try store.tamper("DELETE FROM origin")
    #expect(try Store.salvage(store.path, to: new, key: store.key).findings == [])
    #expect(try versions().count > 4)
  }

  @Test func whatCannotBeSalvagedLeavesNoFile() throws {
    try store.fill()
    let other = try Store.Key(passphrase: "correct horse")
    #expect(refusal { _ = try Store.salvage(store.path, to: new, key: other) } == .wrongKey)
    #expect(
      refusal { _ = try Store.salvage(store.path, to: new, key: store.key) { _, _ in false } }
        == .cancelled)
    #expect(
      refusal { _ = try Store.salvage(store.path, to: store.path, key: store.key) } == .fileExists)
    try write([UInt8](repeating: 7, count: 9000), to: damaged)
    #expect(refusal { _ = try Store.salvage(damaged, to: new, key: store.key) } == .notAStore)
    #expect(
      refusal { _ = try Store.salvage(damaged + "0", to: new, key: store.key) }
        == .cannotOpen(errno: ENOENT))
    #expect(access(new, F_OK) != 0)
  }
}
