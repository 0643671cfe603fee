import Testing

@testable import Sealing

@Suite struct KeyCacheTests {
  private struct Stop: Error {}

  /// The key of a file in these tests: its number, in every byte pair.
  private static func store(_ file: Int64, at memory: UnsafeMutableRawPointer) {
    let pair = UInt16(truncatingIfNeeded: file)
    for index in 0..<16 {
      memory.storeBytes(of: pair, toByteOffset: 2 * index, as: UInt16.self)
    }
  }

  private static func holds(_ file: Int64, at memory: UnsafeRawPointer) -> Bool {
    (0..<16).allSatisfy {
      memory.load(fromByteOffset: 2 * $0, as: UInt16.self) == UInt16(truncatingIfNeeded: file)
    }
  }

  /// Uses the key of a file and says whether it had to be loaded.
  @discardableResult
  private func use(
    _ file: Int64, generation: Int64 = 1, in cache: KeyCache, _ body: () throws -> Void = {}
  ) throws -> Bool {
    var loaded = false
    try cache.withKey(file: file, generation: generation) {
      loaded = true
      Self.store(file, at: $0)
    } use: {
      #expect(Self.holds(file, at: $0), "the key of file \(file) as it is lent")
      try body()
      #expect(Self.holds(file, at: $0), "the key of file \(file) after use")
    }
    return loaded
  }

  private func state(of cache: KeyCache) -> (named: Int, free: Int, consistent: Bool) {
    cache.inspect { ($0.namedCount, $0.freeCount, $0.isConsistent) }
  }

  @Test(arguments: [Int.min, -1, 0, KeyCache.maximumCapacity + 1, .max])
  func `A capacity outside the bounds is refused`(capacity: Int) {
    #expect(throws: SealingError.wrongSize) { try KeyCache(capacity: capacity) }
  }

  @Test func `A key is loaded once and found afterwards`() throws {
    let cache = try KeyCache(capacity: 4)
    #expect(try use(1, in: cache))
    #expect(try !use(1, in: cache))
    #expect(try use(1, generation: 2, in: cache), "another generation is another key")
    #expect(try use(-1, generation: .max, in: cache))
    #expect(try !use(1, in: cache))
  }

  @Test func `A key is not found under another binding`() throws {
    let cache = try KeyCache(capacity: 4)
    try use(1, in: cache)
    #expect(throws: Stop.self) {
      try cache.withKey(file: 1, generation: 1, binding: SIMD4(0, 0, 0, 1)) { _ in
        throw Stop()
      } use: { _ in
      }
    }
    #expect(try !use(1, in: cache))
  }

  @Test func `A full cache evicts what was not used lately and wipes it`() throws {
    let cache = try KeyCache(capacity: 3)
    for file: Int64 in 1...3 { try use(file, in: cache) }
    try use(4, in: cache)  // clears the marks of all three, evicts the first
    try use(2, in: cache)
    try use(5, in: cache)  // passes over 2, which was used since
    #expect(try !use(2, in: cache))
    #expect(try !use(5, in: cache))
    #expect(try use(3, in: cache))
    #expect(state(of: cache).consistent)
  }

  @Test func `The memory is zero before a key is loaded into the slot of another`() throws {
    let cache = try KeyCache(capacity: 1)
    try use(1, in: cache)
    try cache.withKey(file: 2, generation: 1) {
      #expect(Self.holds(0, at: UnsafeRawPointer($0)))
    } use: { _ in
    }
  }

  @Test func `A key in use is not evicted by any number of others`() throws {
    let cache = try KeyCache(capacity: 2)
    try use(1, in: cache) {
      for file: Int64 in 2...50 { try use(file, in: cache) }
    }
    #expect(try !use(1, in: cache), "it was pinned, so it is still there")
    #expect(state(of: cache).consistent)
  }

  @Test func `When all slots are in use a key gets memory of its own`() throws {
    let cache = try KeyCache(capacity: 2)
    try use(1, in: cache) {
      try use(2, in: cache) {
        let loads = [try use(3, in: cache), try use(3, in: cache), try use(1, in: cache)]
        #expect(loads == [true, true, false], "3 is not kept, 1 is still there")
      }
    }
    #expect(state(of: cache) == (2, 0, true))
  }

  @Test func `A load that fails caches nothing and leaves the slot wiped`() throws {
    let cache = try KeyCache(capacity: 2)
    #expect(throws: Stop.self) {
      try cache.withKey(file: 1, generation: 1) {
        Self.store(1, at: $0)
        throw Stop()
      } use: { _ in
      }
    }
    #expect(state(of: cache) == (0, 2, true))
    #expect(cache.wipedSlots == 2)
    #expect(try use(1, in: cache))
  }

  @Test func `A use that fails releases its key and keeps it`() throws {
    let cache = try KeyCache(capacity: 1)
    #expect(throws: Stop.self) { try use(1, in: cache) { throw Stop() } }
    #expect(try !use(1, in: cache))
    #expect(try use(2, in: cache), "the slot can be taken by another key")
    #expect(try !use(2, in: cache), "which is kept, so the pin was released")
  }

  @Test func `Removing a file forgets and wipes all its generations and no other file`() throws {
    let cache = try KeyCache(capacity: 8)
    for generation: Int64 in 1...3 { try use(1, generation: generation, in: cache) }
    try use(2, in: cache)
    cache.remove(file: 1)
    #expect(state(of: cache) == (1, 7, true))
    #expect(cache.wipedSlots == 7)
    #expect(try !use(2, in: cache))
    #expect(try use(1, in: cache))
    cache.removeAll()
    #expect(state(of: cache) == (0, 8, true))
    #expect(cache.wipedSlots == 8)
  }

  @Test func `A key removed while in use stays valid, and is wiped when its user returns`() throws {
    let cache = try KeyCache(capacity: 2)
    try use(1, in: cache) {
      cache.remove(file: 1)
      #expect(cache.wipedSlots == 1)
      let loaded = try use(1, in: cache)
      #expect(loaded, "whoever asks now loads it again")
    }
    #expect(state(of: cache) == (1, 1, true))
    #expect(cache.wipedSlots == 1)
  }

  @Test func `A key removed while it is loaded is lent but not kept`() throws {
    let cache = try KeyCache(capacity: 2)
    try cache.withKey(file: 1, generation: 1) {
      Self.store(1, at: $0)
      cache.remove(file: 1)
    } use: {
      #expect(Self.holds(1, at: $0))
    }
    #expect(state(of: cache) == (0, 2, true))
    #expect(cache.wipedSlots == 2)
  }

  @Test func `Of two loads at once one is kept`() throws {
    let cache = try KeyCache(capacity: 2)
    try cache.withKey(file: 1, generation: 1) {
      let loaded = try use(1, in: cache)
      #expect(loaded, "a second miss while the first is loading")
      Self.store(1, at: $0)
    } use: {
      #expect(Self.holds(1, at: $0))
    }
    #expect(state(of: cache) == (1, 1, true))
    #expect(cache.wipedSlots == 1)
  }

  @Test func `Threads get the key they asked for while others evict and remove`() async throws {
    let cache = try KeyCache(capacity: 8)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker: Int64 in 0..<8 {
        group.addTask {
          var number = UInt64(worker) &+ 1
          for round in 0..<4000 {
            number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let file = Int64(number >> 33) % 20 + 1
            try Self.useQuietly(file, in: cache)
            if round % 97 == 0 { cache.remove(file: file) }
            if round % 1501 == 0 { cache.removeAll() }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(state(of: cache).consistent)
    cache.removeAll()
    #expect(state(of: cache) == (0, 8, true), "no pin was left behind")
    #expect(cache.wipedSlots == 8)
  }

  /// Like `use`, with two keys in use at once, and an expectation only where one fails.
  private static func useQuietly(_ file: Int64, in cache: KeyCache) throws {
    try cache.withKey(file: file, generation: 1) {
      store(file, at: $0)
    } use: { outer in
      try cache.withKey(file: file + 20, generation: 1) {
        store(file + 20, at: $0)
      } use: { inner in
        guard holds(file, at: outer), holds(file + 20, at: inner) else {
          Issue.record("file \(file) was lent the key of another")
          return
        }
      }
    }
  }
}
