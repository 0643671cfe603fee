import CoachingKit
import Glibc
import Testing

@Suite struct BackupTests {
  let store: TestStore
  static let identifier = HostIdentifier(system: "urn:ehr", value: "4711")

  init() throws {
    store = try TestStore()
    try store.fill()
  }

  private func path(_ name: String) -> String { "\(store.folder.path)/\(name)" }

  private func refusal(_ work: () throws -> Void) -> CoachingError.Fact? {
    #expect(throws: CoachingError.self) { try work() }?.fact
  }

  private func names() throws -> Set<String> {
    let folder = try #require(opendir(store.folder.path))
    defer { closedir(folder) }
    var names: Set<String> = []
    while let entry = readdir(folder) {
      names.insert(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.subtracting([".", ".."])
  }

  /// Runs `work` with an actor of the store in another file.
  @discardableResult
  private func with<R>(_ name: String, _ work: (Store.Actor) throws -> R) throws -> R {
    let opened = try Store.open(path(name), key: store.key)
    let result = Result {
      try work(
        try opened.actor(id: "anna", organisation: "riverside", roles: [.coach, .administrator]))
    }
    try opened.close()
    return try result.get()
  }

  private func goal(_ words: String, _ anna: Store.Actor) throws -> UniqueID {
    let file = try anna.findFile(Self.identifier)
    return try anna.saving(Record(Goal(statement: words), in: file)).id
  }

  /// What an actor gets to see, without where and when it was recorded.
  private func everything(_ anna: Store.Actor) throws -> [String] {
    try anna.changes(since: 0, limit: 10_000).map {
      "\($0.id) \($0.version) \($0.kind) \($0.provenance?.state.rawValue ?? 0) \($0.body.size)"
    }
  }

  // MARK: Full

  @Test func aBackupIsAStoreOfItsOwnThatVerifies() throws {
    let (commit, before) = try store.with { (anna) throws in
      (try anna.backUp(to: path("full")), try everything(anna))
    }
    #expect(try names().isSuperset(of: ["test.coaching", "full"]))
    #expect(try names().allSatisfy { $0 == "full" || $0.hasPrefix("test.coaching") })
    try with("full") { (anna) throws in
      #expect(try everything(anna) == before)
      #expect(try anna.changes(since: commit).isEmpty)
      #expect(try anna.verify().findings == [])
      _ = try goal("Saved in the copy", anna)
    }
  }

  @Test func aStoreInMemoryIsBackedUpToAFile() throws {
    let memory = try Store.inMemory(key: store.key)
    let anna = try memory.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    _ = try anna.openFile(.client, Self.identifier)
    _ = try goal("Walk to the bus", anna)
    try anna.backUp(to: path("full"))
    try memory.close()
    try with("full") { (anna) throws in
      #expect(try everything(anna).count == 1)
      #expect(try anna.verify().findings == [])
    }
  }

  @Test func aBackupBesideWritersHasEverythingSavedBeforeItBegan() throws {
    let opened = try store.open()
    let anna = try opened.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let ben = try opened.actor(id: "ben", organisation: "riverside", roles: .coach)
    let path = path("full")
    var before: Set<UniqueID> = []
    for number in 0..<300 { before.insert(try goal("Goal \(number)", anna)) }
    let file = try anna.findFile(Self.identifier)
    var saved = 0
    try anna.backUp(to: path) { _, _ in
      // Copying goes on only when there is more in the store than when it began.
      for _ in 0..<8 {
        let goal = Record(Goal(statement: "While it is copied"), in: file)
        if (try? ben.saving(goal)) != nil { saved += 1 }
      }
      return true
    }
    #expect(saved > 0 && saved % 8 == 0, "nobody who writes waits for a backup")
    try opened.close()
    try with("full") { (anna) throws in
      #expect(before.isSubset(of: Set(try anna.changes(since: 0, limit: 10_000).map(\.id))))
      #expect(try anna.verify().findings == [])
    }
  }

  @Test func onlyAnAdministratorBacksUp() throws {
    let opened = try store.open()
    let ben = try opened.actor(id: "ben", organisation: "riverside", roles: .coach)
    #expect(refusal { try ben.backUp(to: path("full")) } == .notPermitted)
    #expect(refusal { try ben.backUp(to: path("full"), since: 1) } == .notPermitted)
    try opened.close()
    #expect(try !names().contains("full"))
  }

  @Test func whatIsThereIsNeverOverwritten() throws {
    try store.with { (anna) throws in
      for name in ["full", "rest-wal"] { close(creat(path(name), 0o600)) }
      for since: Int64 in [0, 1] {
        #expect(refusal { try anna.backUp(to: path("full"), since: since) } == .fileExists)
        #expect(refusal { try anna.backUp(to: path("rest"), since: since) } == .fileExists)
        #expect(refusal { try anna.backUp(to: store.path, since: since) } == .fileExists)
      }
      try anna.backUp(to: path("good"))
    }
    for name in ["full", "rest", "good"] {
      #expect(
        refusal { try Store.restore([path("good")], to: path(name), key: store.key) }
          == .fileExists)
    }
  }

  @Test func whatIsCancelledOrNeverWasLeavesNoFile() throws {
    try store.with { (anna) throws in
      let last = try anna.backUp(to: path("full"))
      let before = try names()
      for since: Int64 in [0, 1] {
        #expect(
          refusal { try anna.backUp(to: path("other"), since: since) { _, _ in false } }
            == .cancelled)
      }
      #expect(
        refusal { try anna.backUp(to: path("other"), since: -1) } == .invalidArgument("commit"))
      #expect(
        refusal { try anna.backUp(to: path("other"), since: last + 100) }
          == .invalidArgument("commit"))
      #expect(
        refusal { try anna.backUp(to: "/no/such/folder/other") } == .cannotOpen(errno: ENOENT))
      #expect(try names() == before)
    }
    let before = try names()
    for limit in [0, 1500] as [Int64] {
      let fact = refusal {
        try Store.restore([path("full")], to: path("other"), key: store.key) { done, _ in
          done < limit
        }
      }
      #expect(fact == .cancelled)
    }
    #expect(try names() == before)
  }

  // MARK: Increments

  /// A full backup and three increments; what was seen by then.
  private func chain() throws -> [String] {
    try store.with { (anna) throws in
      var reached = try anna.backUp(to: path("0"))
      let file = try anna.findFile(Self.identifier)
      let doomed = try #require(try anna.find(Strategy.self, in: file).first)
      for number in 1...3 {
        _ = try goal("Goal \(number)", anna)
        let other = try anna.openFile(
          .client, HostIdentifier(system: "urn:ehr", value: "\(number)"))
        _ = try anna.saving(Record(Goal(statement: "In another file"), in: other))
        if number == 2 { try anna.expunge(doomed.id, in: file, reason: "another client's") }
        reached = try anna.backUp(to: path("\(number)"), since: reached)
      }
      return try everything(anna)
    }
  }

  @Test func aChainOfIncrementsGivesTheStoreBack() throws {
    let before = try chain()
    try Store.restore(["0", "1", "2", "3"].map(path), to: path("new"), key: store.key)
    #expect(try names().filter { $0.hasPrefix("new") } == ["new"])
    try with("new") { (anna) throws in
      #expect(try everything(anna) == before)
      #expect(try anna.verify().findings == [])
    }
  }

  @Test func whatWasExpungedSinceIsNotInTheRestoredStore() throws {
    let sealed = try store.with { (anna) throws in
      let file = try anna.findFile(Self.identifier)
      let doomed = try #require(try anna.find(Strategy.self, in: file).first)
      let first = try anna.backUp(to: path("0"))
      let sealed = try bytes(ofEntriesIn: "0")
      try anna.expunge(doomed.id, in: file, reason: "another client's")
      try anna.backUp(to: path("1"), since: first)
      return sealed
    }
    try Store.restore([path("0"), path("1")], to: path("new"), key: store.key)
    let remaining = try bytes(ofEntriesIn: "new")
    let destroyed = try #require(sealed.first { !remaining.contains($0) })
    #expect(contains(try read(path("0")), destroyed))
    #expect(!contains(try read(path("new")), destroyed))
    try with("new") { (anna) throws in
      #expect(try anna.verify().findings == [])
      let file = try anna.findFile(Self.identifier)
      let states = try anna.changes(since: 0).filter { $0.kind == Strategy.kind.number }
        .map(\.provenance?.state)
      #expect(states == [.expunged])
      #expect(try anna.find(Strategy.self, in: file).isEmpty)
    }
  }

  @Test func anIncrementOfNothingAndOneTakenTwiceChangeNothing() throws {
    let (commit, before) = try store.with { (anna) throws in
      let commit = try anna.backUp(to: path("0"))
      try anna.backUp(to: path("1"), since: commit)
      try anna.backUp(to: path("2"), since: 1)
      return (commit, try everything(anna))
    }
    #expect(commit > 1)
    try Store.restore(["0", "1", "2", "2"].map(path), to: path("new"), key: store.key)
    try with("new") { (anna) throws in #expect(try everything(anna) == before) }
  }

  @Test(arguments: [
    ["0", "2", "3"], ["0", "1", "3"], ["0", "2", "1", "3"], ["0", "1", "2", "1"], ["1", "2"],
    ["0", "0"], ["0", "1", "0"], ["0", "other"], ["1"],
  ])
  func anIncrementThatDoesNotFollowIsRefused(_ names: [String]) throws {
    _ = try chain()
    let other = try TestStore()
    try other.fill()
    try other.with { _ = try $0.backUp(to: path("other"), since: 1) }
    let before = try self.names()
    #expect(
      refusal { try Store.restore(names.map(path), to: path("new"), key: store.key) }
        == .wrongBackup)
    #expect(try self.names() == before)
  }

  @Test func anIncrementOfARestoredStoreIsNotOneOfTheOriginal() throws {
    let commit = try store.with { try $0.backUp(to: path("0")) }
    try Store.restore([path("0")], to: path("copy"), key: store.key)
    try with("copy") { (anna) throws in
      _ = try goal("In the copy", anna)
      try anna.backUp(to: path("1"), since: commit)
    }
    #expect(
      refusal { try Store.restore([path("0"), path("1")], to: path("new"), key: store.key) }
        == .wrongBackup)
  }

  @Test(arguments: [
    "UPDATE entry SET sealed = zeroblob(300) WHERE position = 9",
    "DELETE FROM entry WHERE position = 9",
    "UPDATE entry SET link = zeroblob(32) WHERE position = 9",
    "UPDATE head SET position = position + 1 WHERE file = 1",
    "UPDATE head SET code = zeroblob(32) WHERE file = 1",
    "DELETE FROM file WHERE number = 2",
    "UPDATE increment SET until = until + 1",
  ])
  func aChangedIncrementIsRefused(_ sql: String) throws {
    let before = try chain()
    #expect(before.count > 0)
    try store.tamper(sql, in: path("1"))
    let names = try self.names()
    let fact = refusal {
      try Store.restore([path("0"), path("1")], to: path("new"), key: store.key)
    }
    switch fact {
    case .damaged, .wrongBackup: break
    default: Issue.record("\(sql): \(String(describing: fact))")
    }
    #expect(try self.names() == names)
  }

  @Test func theKeyIsTheOneOfTheLastBackup() throws {
    let words = try Store.Key(passphrase: "correct horse")
    let opened = try store.open()
    let anna = try opened.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    let commit = try anna.backUp(to: path("0"))
    try opened.addKey(words)
    try opened.removeKey(1)
    try anna.backUp(to: path("1"), since: commit)
    try opened.close()
    let both = [path("0"), path("1")]
    #expect(refusal { try Store.restore(both, to: path("new"), key: store.key) } == .wrongKey)
    #expect(
      refusal { try Store.restore([path("0")], to: path("new"), key: words) } == .wrongKey)
    try Store.restore(both, to: path("new"), key: words)
    let new = try Store.open(path("new"), key: words)
    #expect(try new.keys().count == 1)
    try new.close()
  }

  @Test func whatIsNoBackupIsRefused() throws {
    try store.with { _ = try $0.backUp(to: path("0")) }
    close(creat(path("empty"), 0o600))
    for (backups, fact) in [
      ([path("empty")], .notAStore), ([path("0"), path("empty")], .notAStore),
      ([store.folder.path], .notAStore), ([path("none")], .cannotOpen(errno: ENOENT)),
      ([], .invalidArgument("backups")),
    ] as [([String], CoachingError.Fact)] {
      #expect(refusal { try Store.restore(backups, to: path("new"), key: store.key) } == fact)
    }
    #expect(refusal { _ = try Store.open(path("1"), key: store.key) } != nil)
  }

  // MARK: Going on

  @Test func aRestoredStoreGoesOnUnderAnOriginOfItsOwn() throws {
    let (file, old) = try store.with { (anna) throws in
      try anna.backUp(to: path("0"))
      let file = try anna.findFile(Self.identifier)
      return (file, try #require(try anna.find(Goal.self, in: file).first))
    }
    try Store.restore([path("0")], to: path("new"), key: store.key)
    try with("new") { (anna) throws in
      var mine = old
      mine.whyItMatters = "To see friends"
      try anna.save(&mine)
      var theirs = old
      theirs.whyItMatters = "To be on my own"
      #expect(refusal { try anna.save(&theirs) } == .conflict)
      #expect(try anna.history(of: old.id, in: file).map(\.version) == [1, 2, 3])
      _ = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "9"))
      // What the old origin wrote is expunged by an entry of the new one.
      try anna.expunge(old.id, in: file, reason: "another client's")
      #expect(
        try anna.history(of: old.id, in: file).map(\.provenance?.state)
          == [.expunged, .expunged, .expunged])
      #expect(try anna.verify().findings == [])
      try anna.backUp(to: path("again"))
    }
    try Store.restore([path("again")], to: path("third"), key: store.key)
    try with("third") { (anna) throws in
      _ = try goal("Under the third origin", anna)
      #expect(try anna.verify().findings == [])
      #expect(try anna.history(of: old.id, in: file).count == 3)
    }
    #expect(try store.findings() == [])
    #expect(try store.number("SELECT count(*) FROM origin", in: path("third")) == 3)
    #expect(
      try store.number(
        "SELECT count(DISTINCT origin) FROM entry WHERE origin > 0", in: path("third")) == 3)
  }

  @Test func aVanishedHeadOfTheNewOriginIsFound() throws {
    try store.with { _ = try $0.backUp(to: path("0")) }
    try Store.restore([path("0")], to: path("new"), key: store.key)
    try store.tamper("DELETE FROM head WHERE origin = 2 AND file = 1", in: path("new"))
    try with("new") { (anna) throws in
      #expect(try anna.verify().findings.map(\.kind) == [.head])
    }
  }

  // MARK: Erased files

  @Test func aFileThatIsErasedSinceIsErasedByAnIncrementAndByTheListOfErasures() throws {
    let opened = try store.open()
    let sam = try opened.actor(
      id: "sam", organisation: "riverside", roles: [.coach, .administrator, .privacyOfficer])
    let file = try sam.findFile(Self.identifier)
    let reached = try sam.backUp(to: path("0"))
    try sam.erase(file, ground: "asked for")
    try sam.backUp(to: path("1"), since: reached)
    let list = try sam.exportErasures()
    try opened.close()
    let sealed = try bytes(ofEntriesIn: "0")
    try Store.restore([path("0"), path("1")], to: path("increment"), key: store.key)
    try list.withUnsafeBufferPointer { list in
      try Store.restore([path("0")], to: path("list"), key: store.key, erasures: list)
    }
    for name in ["increment", "list"] {
      let remaining = try bytes(ofEntriesIn: name)
      let destroyed = sealed.filter { !remaining.contains($0) }
      #expect(destroyed.count > 5)
      let whole = try read(path(name))
      #expect(destroyed.allSatisfy { !contains(whole, $0) })
      try with(name) { (anna) throws in
        #expect(try anna.verify().findings == [])
        #expect(refusal { _ = try anna.find(Goal.self, in: file) } == .notFound)
      }
      // And what is restored can be salvaged, with the file still erased.
      let found = try Store.salvage(path(name), to: path(name + "-saved"), key: store.key)
      #expect(found.findings == [])
      try store.tamper(
        "UPDATE entry SET link = zeroblob(32) WHERE file = 0 AND position = 1", in: path(name))
      try store.tamper(
        "UPDATE entry SET link = zeroblob(32) WHERE file = 1 AND position = 1", in: path(name))
      let broken = try Store.salvage(path(name), to: path(name + "-mended"), key: store.key)
      #expect(!broken.findings.isEmpty)
      try with(name + "-mended") { (anna) throws in
        #expect(try anna.verify().findings == [])
        #expect(refusal { _ = try anna.find(Goal.self, in: file) } == .notFound)
      }
    }
    #expect(
      refusal {
        try Array("{}".utf8).withUnsafeBufferPointer { list in
          try Store.restore([path("0")], to: path("none"), key: store.key, erasures: list)
        }
      } == .invalidJSON("it is no list of erasures", offset: 0))
  }

  @Test func anIncrementAfterTheRootKeyWasRotatedOpensWithTheNewKey() throws {
    let words = try Store.Key(passphrase: "correct horse")
    let before = try store.with { anna in
      let reached = try anna.backUp(to: path("0"))
      _ = try goal("Before", anna)
      let next = try anna.backUp(to: path("1"), since: reached)
      let before = try everything(anna)
      try anna.rotateRootKey(newKey: words)
      return (next, before)
    }
    let opened = try Store.open(store.path, key: words)
    let anna = try opened.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    try anna.backUp(to: path("2"), since: before.0)
    try opened.close()
    let all = ["0", "1", "2"].map(path)
    #expect(refusal { try Store.restore(all, to: path("new"), key: store.key) } == .wrongKey)
    try Store.restore(all, to: path("new"), key: words)
    let new = try Store.open(path("new"), key: words)
    let ben = try new.actor(
      id: "ben", organisation: "riverside", roles: [.coach, .administrator])
    #expect(try everything(ben) == before.1)
    #expect(try ben.verify().findings == [])
    try new.close()
  }

  // MARK: Bytes

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }

  private func bytes(ofEntriesIn name: String) throws -> [[UInt8]] {
    try store.rows("SELECT sealed FROM entry WHERE sealed IS NOT NULL", in: path(name))
  }
}
