import Sealing
import Testing

@Suite struct KeySlotTests {
  private let root = counting(from: 0)
  private let associatedData = Array("store 1, file 7".utf8)
  private let rawKey = counting(from: 0x80)
  private let words = Array("correct horse battery staple".utf8)

  /// Computed with PyNaCl and Python's `hashlib.blake2b`.
  private let rawSlot = KeySlot(
    kind: .rawKey, salt: counting(from: 0x60, count: 16), operations: 0, memory: 0,
    wrapped: hex(
      """
      404142434445464748494a4b4c4d4e4f5051525354555657
      e6fcfa7a91ae06f3720342468207e5ca936839e95b5cee07e953db54c747290d
      b708d7279389e430c949efbaaa43d1b2
      d2137b7e5e3575dc03382295fca714f36432595768943845c2511aa5561135cc
      """))

  /// Computed with argon2-cffi, PyNaCl and Python's `hashlib.blake2b`.
  private let passphraseSlot = KeySlot(
    kind: .passphrase, salt: counting(from: 0x60, count: 16), operations: 2, memory: 64 << 20,
    wrapped: hex(
      """
      404142434445464748494a4b4c4d4e4f5051525354555657
      fb80f611bf2cfbe5fbaeaaa2192127f943b63a9cf1b47e471011cdeb59c32548
      521161dcae8fa80c76e378d3f6c276c6
      0e6f71903e17bbc4df0b0047ad72c62f5d99d31e041cbc598f7a65d046a6ee73
      """))

  private func open(_ slot: KeySlot, rawKey: [UInt8]) throws -> [UInt8] {
    try rawKey.withUnsafeBytes { try open(slot, with: .rawKey($0)) }
  }

  private func open(_ slot: KeySlot, words: [UInt8]) throws -> [UInt8] {
    try words.withUnsafeBytes { try open(slot, with: .passphrase($0)) }
  }

  private func open(_ slot: KeySlot, with secret: SlotSecret) throws -> [UInt8] {
    try associatedData.withUnsafeBytes {
      contents(of: try slot.open(secret: secret, associatedData: $0))
    }
  }

  private func make(with secret: SlotSecret) throws -> KeySlot {
    try associatedData.withUnsafeBytes {
      try KeySlot.make(secret: secret, root: try guarded(root), associatedData: $0)
    }
  }

  @Test func `Slots made by another program open`() throws {
    #expect(try open(rawSlot, rawKey: rawKey) == root)
    #expect(try open(passphraseSlot, words: words) == root)
  }

  @Test func `A new slot for a raw key opens with that key`() throws {
    let slot = try rawKey.withUnsafeBytes { try make(with: .rawKey($0)) }
    #expect(slot.kind == .rawKey)
    #expect(slot.salt.count == KeySlot.saltSize)
    #expect((slot.operations, slot.memory) == (0, 0))
    #expect(try open(slot, rawKey: rawKey) == root)
  }

  @Test func `A new slot for a passphrase costs two passes over 64 MiB and opens with it`() throws {
    let slot = try words.withUnsafeBytes { try make(with: .passphrase($0)) }
    #expect(slot.kind == .passphrase)
    #expect((slot.operations, slot.memory) == (2, 64 << 20))
    #expect(try open(slot, words: words) == root)
  }

  @Test func `Two slots of one secret share neither salt nor wrapping`() throws {
    let first = try rawKey.withUnsafeBytes { try make(with: .rawKey($0)) }
    let second = try rawKey.withUnsafeBytes { try make(with: .rawKey($0)) }
    #expect(first.salt != second.salt)
    #expect(first.wrapped != second.wrapped)
  }

  @Test func `Another secret is a wrong key, and so is one of another kind`() throws {
    #expect(throws: SealingError.wrongKey) {
      try open(rawSlot, rawKey: flipped(rawKey, at: 0))
    }
    #expect(throws: SealingError.wrongKey) { try open(passphraseSlot, words: words + [0x20]) }
    #expect(throws: SealingError.wrongKey) { try open(rawSlot, words: words) }
    #expect(throws: SealingError.wrongKey) { try open(passphraseSlot, rawKey: rawKey) }
  }

  @Test func `A slot of an unknown kind opens with nothing`() {
    var slot = rawSlot
    slot.kind = KeySlot.Kind(rawValue: 3)
    #expect(throws: SealingError.wrongKey) { try open(slot, rawKey: rawKey) }
  }

  @Test func `Secrets outside their bounds are refused`() {
    #expect(throws: SealingError.wrongSize) { try open(rawSlot, rawKey: []) }
    #expect(throws: SealingError.wrongSize) { try open(rawSlot, rawKey: rawKey + [0]) }
    #expect(throws: SealingError.wrongSize) { try open(passphraseSlot, words: []) }
    let long = [UInt8](repeating: 0x61, count: KeySlot.maximumPassphraseSize + 1)
    #expect(throws: SealingError.wrongSize) { try open(passphraseSlot, words: long) }
    #expect(throws: SealingError.wrongSize) {
      try long.withUnsafeBytes { try make(with: .passphrase($0)) }
    }
  }

  /// What a slot says it costs.
  struct Cost: Sendable {
    var operations: UInt64 = 2
    var memory: UInt64 = 64 << 20
  }

  private func slot(costing cost: Cost) -> KeySlot {
    var slot = passphraseSlot
    slot.operations = cost.operations
    slot.memory = cost.memory
    return slot
  }

  @Test(arguments: [
    Cost(operations: 11), Cost(operations: .max), Cost(memory: (1 << 30) + 1),
    Cost(memory: (1 << 30) + 1024), Cost(memory: .max), Cost(operations: 0, memory: .max),
  ])
  func `A slot that asks for more than the caps is not tried`(cost: Cost) {
    #expect(throws: SealingError.passphraseTooCostly) {
      try open(slot(costing: cost), words: words)
    }
  }

  @Test(arguments: [
    Cost(operations: 0), Cost(memory: 0), Cost(memory: 8191), Cost(memory: (64 << 20) + 1),
  ])
  func `A slot below the minimum or between two sizes is not in the format`(cost: Cost) {
    #expect(throws: SealingError.notAuthentic) { try open(slot(costing: cost), words: words) }
  }

  @Test func `Other parameters within the caps give another key`() {
    let cheap = slot(costing: Cost(operations: 1, memory: 8 << 10))
    #expect(throws: SealingError.wrongKey) { try open(cheap, words: words) }
  }

  @Test func `A raw slot with costs, or with fields of a wrong length, is not in the format`() {
    var slots = Array(repeating: rawSlot, count: 6)
    slots[0].operations = 1
    slots[1].memory = 1
    slots[2].salt = []
    slots[3].salt.append(0)
    slots[4].wrapped = []
    slots[5].wrapped.removeLast()
    for slot in slots {
      #expect(throws: SealingError.notAuthentic) { try open(slot, rawKey: rawKey) }
    }
  }

  @Test func `Damage to salt, wrapped key or associated data is refused`() throws {
    for offset in rawSlot.salt.indices {
      var slot = rawSlot
      slot.salt = flipped(slot.salt, at: offset)
      #expect(throws: SealingError.wrongKey, "salt \(offset)") { try open(slot, rawKey: rawKey) }
    }
    for offset in rawSlot.wrapped.indices {
      var slot = rawSlot
      slot.wrapped = flipped(slot.wrapped, at: offset)
      #expect(throws: SealingError.self, "byte \(offset)") { try open(slot, rawKey: rawKey) }
    }
    #expect(throws: SealingError.wrongKey) {
      try rawKey.withUnsafeBytes {
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        _ = try rawSlot.open(secret: .rawKey($0), associatedData: none)
      }
    }
  }
}
