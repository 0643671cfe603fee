import CoachingKit
import Glibc
import Records
import Sealing
import Testing

@testable import Ledger

/// What a core dump of the process would hold: all of its memory but files and what asks to be left out, as
/// guarded keys do.
private struct CoreImage {
  /// Where the memory lies that a dump would hold, and with `guarded` all that can be read.
  private static func regions(guarded: Bool) throws -> [Range<UInt64>] {
    let file = try #require(fopen("/proc/self/smaps", "r"))
    defer { fclose(file) }
    var regions: [Range<UInt64>] = []
    var candidate: Range<UInt64>?
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) > 0, let line {
      let text = String(cString: line)
      let words = text.split(separator: " ")
      if text.hasPrefix("VmFlags:") {
        if let candidate, guarded || !words.contains("dd") { regions.append(candidate) }
      } else if words.count >= 5, words[1].count == 4 {
        let ends = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
        // What cannot be written and is a file is in the file already.
        let isDumped = words[1].hasPrefix("rw") || (words[1].hasPrefix("r") && words[4] == "0")
        candidate = isDumped && ends.count == 2 ? ends[0]..<ends[1] : nil
      }
    }
    return regions
  }

  /// Whether the 32 bytes of a key stand anywhere in it.
  static func holds(_ key: GuardedKey) throws -> Bool { try count(key, guarded: false) > 0 }

  /// How often the 32 bytes of a key stand in it, and with `guarded` in guarded memory too.
  static func count(_ key: GuardedKey, guarded: Bool) throws -> Int {
    let memory = open("/proc/self/mem", O_RDONLY)
    defer { close(memory) }
    let size = 1 << 20
    // What is read must not be part of what is searched.
    let room = try #require(
      mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    defer { munmap(room, size) }
    #expect(madvise(room, size, MADV_DONTDUMP) == 0)
    var found = 0
    for region in try regions(guarded: guarded) {
      var place = region.lowerBound
      while place < region.upperBound {
        let count = pread(memory, room, min(size, Int(region.upperBound - place)), off_t(place))
        guard count > GuardedKey.size else { break }
        // The needle stays where it is guarded.
        found += key.withBytes { occurrences(of: $0, room, count) }
        place += UInt64(count - GuardedKey.size + 1)
      }
    }
    return found
  }

  private static func occurrences(
    of key: UnsafeRawPointer, _ room: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    var found = 0
    let first = Int32(key.load(as: UInt8.self))
    var place = room
    let last = room + count - GuardedKey.size
    while place <= last, let hit = memchr(place, first, last - place + 1) {
      if memcmp(hit, key, GuardedKey.size) == 0 { found += 1 }
      place = hit + 1
    }
    return found
  }
}

@Suite struct MemoryTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/guarded.coaching" }

  private func open(_ raw: GuardedKey) throws -> Store {
    let key = try raw.withBytes {
      try Store.Key(UnsafeRawBufferPointer(start: $0, count: GuardedKey.size))
    }
    return try Store.open(path, key: key, options: Store.Options(create: true))
  }

  /// Guarded copies of the keys that a store holds: root key, key of the register, keys of files.
  private func keys(of store: Store) throws -> [GuardedKey] {
    try store.call { (ledger) throws(CoachingError) in
      var keys = [ledger.root]
      try ledger.storage.read { (connection) throws(CoachingError) in
        for file in try connection.files() {
          try ledger.keys.withKey(of: file, connection) { (key) throws(CoachingError) in
            keys.append(
              try sealing {
                try GuardedKey(
                  copying: UnsafeRawBufferPointer(start: key, count: GuardedKey.size))
              })
          }
        }
      }
      return keys
    }
  }

  private func work(_ store: Store) throws {
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    var client = Record(
      Client(identifier: Identifier(system: "urn:ehr", value: "4711")),
      for: HostIdentifier(system: "urn:ehr", value: "4711"))
    try anna.save(&client)
    let file = try #require(client.fileID)
    _ = try anna.saving(Record(Goal(statement: "Get dressed by myself"), in: file))
    #expect(try !anna.find(Goal.self, in: file).isEmpty)
    #expect(try anna.verify().findings == [])
  }

  @Test func aKeyInOrdinaryMemoryIsFound() throws {
    let key = try GuardedKey.random()
    #expect(try !CoreImage.holds(key))
    let copy = UnsafeMutableRawPointer.allocate(byteCount: GuardedKey.size, alignment: 16)
    key.withBytes { copy.copyMemory(from: $0, byteCount: GuardedKey.size) }
    #expect(try CoreImage.holds(key))
    memset(copy, 0, GuardedKey.size)
    copy.deallocate()
    #expect(try !CoreImage.holds(key))
  }

  @Test func noKeyStandsOutsideOfGuardedMemoryWhileAStoreIsOpenOrAfterwards() throws {
    let raw = try GuardedKey.random()
    let made = try open(raw)
    try work(made)
    try made.close()
    let store = try open(raw)
    try work(store)
    let keys = try keys(of: store) + [raw]
    #expect(keys.count == 4)
    for index in keys.indices {
      #expect(try !CoreImage.holds(keys[index]), "key \(index), while the store is open")
    }
    try store.close()
    for index in keys.indices {
      #expect(try !CoreImage.holds(keys[index]), "key \(index), when it is closed")
    }
  }

  @Test func theKeyOfAnErasedFileIsWipedAtOnce() throws {
    let store = try open(try GuardedKey.random())
    try work(store)
    let key = try #require(try keys(of: store).last)
    // The copy of the test, and the one of the store.
    #expect(try CoreImage.count(key, guarded: true) == 2)
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .privacyOfficer])
    let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
    try anna.erase(file, ground: "asked for")
    #expect(try CoreImage.count(key, guarded: true) == 1)
    try store.close()
  }
}
