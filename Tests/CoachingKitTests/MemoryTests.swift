import CoachingKit
import Glibc
import Records
import Sealing
import Testing

@testable import Ledger

/// What a core dump of the process would hold: all of its memory but files and what asks to be left out, as
/// guarded keys do.
private struct CoreImage {
  /// Where the memory lies that a dump would hold.
  private static func regions() throws -> [Range<UInt64>] {
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
        if let candidate, !words.contains("dd") { regions.append(candidate) }
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
  static func holds(_ key: GuardedKey) throws -> Bool {
    let memory = open("/proc/self/mem", O_RDONLY)
    defer { close(memory) }
    let size = 1 << 20
    // What is read must not be part of what is searched.
    let room = try #require(
      mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    defer { munmap(room, size) }
    #expect(madvise(room, size, MADV_DONTDUMP) == 0)
    for region in try regions() {
      var place = region.lowerBound
      while place < region.upperBound {
        let count = pread(memory, room, min(size, Int(region.upperBound - place)), off_t(place))
        guard count > GuardedKey.size else { break }
        // The needle stays where it is guarded.
        if key.withBytes({ holds($0, room, count) }) { return true }
        place += UInt64(count - GuardedKey.size + 1)
      }
    }
    return false
  }

  private static func holds(
    _ key: UnsafeRawPointer, _ room: UnsafeMutableRawPointer, _ count: Int
  ) -> Bool {
    let first = Int32(key.load(as: UInt8.self))
    var place = room
    let last = room + count - GuardedKey.size
    while place <= last, let hit = memchr(place, first, last - place + 1) {
      if memcmp(hit, key, GuardedKey.size) == 0 { return true }
      place = hit + 1
    }
    return false
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
}
