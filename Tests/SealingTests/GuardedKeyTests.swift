import Sealing
import Testing

@Suite struct GuardedKeyTests {
  private struct Stop: Error {}

  /// Computed with Python: `hashlib.blake2b(b"", digest_size=32, key=root, salt=..., person=...)`.
  @Test(arguments: [
    (KeyPurpose.wrapping, "5d4225f8cded8ec52c65d1dff85dd6ed4ed5dc1f2f7169e7abb99f91106347f8"),
    (.lookup, "c230e88d54e8e47ed18efd020cd9f9ec743dc9514c25a43e73591ddac1894a30"),
    (.nonces, "96530c5741d95366360dd115b316381861e16611e4f5ef9ee93f9b7397a06172"),
    (.heads, "c7801ccc8da4d901a171ba5b807f0636b8cdb628f6876fcd8bb6d3662f41957a"),
    (.cursors, "77f8063ee5b536467b0f7790f2a2f66454fb2adcfc2c91ba044a4ecbda659fb5"),
  ])
  func `The subkey of each purpose is the specified one`(
    purpose: KeyPurpose, expected: String
  ) throws {
    let root = try guarded(counting(from: 0))
    #expect(contents(of: try root.subkey(purpose)) == hex(expected))
  }

  @Test func `A copied key holds the bytes it was given`() throws {
    #expect(contents(of: try guarded(counting(from: 7))) == counting(from: 7))
  }

  @Test(arguments: [0, 1, 31, 33, 64])
  func `A key of another length than 32 bytes is refused`(count: Int) {
    #expect(throws: SealingError.wrongSize) { try guarded(counting(from: 0, count: count)) }
  }

  @Test func `Random keys differ`() throws {
    let keys = try (0..<100).map { _ in contents(of: try GuardedKey.random()) }
    #expect(Set(keys).count == 100)
  }

  @Test func `The memory is zero before it is filled`() throws {
    let key = try GuardedKey { _ in }
    #expect(contents(of: key) == [UInt8](repeating: 0, count: 32))
  }

  @Test func `A key whose filling fails gives its memory back`() {
    // Each takes at least three mappings, of which Linux allows a process 65,530 by default.
    for _ in 0..<25_000 {
      #expect(throws: Stop.self) { try GuardedKey { _ in throw Stop() } }
    }
  }

  @Test func `An error of the body comes out of withBytes`() throws {
    let key = try GuardedKey.random()
    #expect(throws: Stop.self) { try key.withBytes { _ in throw Stop() } }
  }

  @Test func `Randomness fills the whole buffer and survives an empty one`() {
    var buffer = [UInt8](repeating: 0, count: 256)
    buffer.withUnsafeMutableBytes { Randomness.fill($0) }
    #expect(buffer.suffix(32) != [UInt8](repeating: 0, count: 32)[...], "the end is written too")
    Randomness.fill(UnsafeMutableRawBufferPointer(start: nil, count: 0))
  }
}

@Suite struct BytesTests {
  private func equal(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.withUnsafeBytes { a in b.withUnsafeBytes { Bytes.equal(constantTime: a, $0) } }
  }

  @Test func `Equal bytes are equal, a difference in any byte is seen`() {
    let bytes = counting(from: 0)
    #expect(equal(bytes, bytes))
    for offset in bytes.indices {
      #expect(!equal(bytes, flipped(bytes, at: offset)), "byte \(offset)")
    }
  }

  @Test func `Buffers of different lengths are unequal, empty ones equal`() {
    #expect(!equal([1], [1, 1]))
    #expect(!equal([], [0]))
    #expect(equal([], []))
    let none = UnsafeRawBufferPointer(start: nil, count: 0)
    #expect(Bytes.equal(constantTime: none, none))
  }

  @Test func `Wiping leaves zeros`() {
    var bytes = counting(from: 1)
    bytes.withUnsafeMutableBytes { Bytes.wipe($0) }
    #expect(bytes == [UInt8](repeating: 0, count: 32))
    Bytes.wipe(UnsafeMutableRawBufferPointer(start: nil, count: 0))
  }
}
