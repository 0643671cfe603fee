import Sealing
import Testing

@Suite struct WrappedKeyTests {
  private let key = counting(from: 0x20)
  private let wrapping = counting(from: 0)
  private let associatedData = Array("store 1, file 7".utf8)

  init() throws {
    try Sodium.start()
  }

  private func wrap() throws -> [UInt8] {
    try key.pointer { key in
      try wrapping.pointer { wrapping in
        associatedData.withUnsafeBytes {
          WrappedKey.wrap(key, under: wrapping, associatedData: $0)
        }
      }
    }
  }

  private func unwrap(
    _ wrapped: [UInt8], under wrapping: [UInt8]? = nil, associatedData: [UInt8]? = nil
  ) throws -> [UInt8] {
    try output(32) { output in
      try (wrapping ?? self.wrapping).pointer { wrapping in
        try wrapped.withUnsafeBytes { wrapped in
          try (associatedData ?? self.associatedData).withUnsafeBytes {
            try WrappedKey.unwrap(wrapped, under: wrapping, associatedData: $0, into: output)
          }
        }
      }
    }
  }

  /// Computed with PyNaCl and Python's `hashlib.blake2b`.
  @Test func `A key wrapped by another program is unwrapped`() throws {
    let wrapped = hex(
      """
      404142434445464748494a4b4c4d4e4f5051525354555657
      f4182753f4c55f31a7ddad9583b14bbda28b9ff7276c65ad5208c77e35391daf
      008bf166451dca74a0714ca172b5f95d
      42e082357b187b497a2fe0b4eea1be53ddb8a4278c64ff35ed369c0744336553
      """)
    #expect(try unwrap(wrapped) == key)
  }

  @Test func `A wrapped key is 104 bytes, unwraps, and is new each time`() throws {
    let first = try wrap()
    let second = try wrap()
    #expect(first.count == WrappedKey.size)
    #expect(try unwrap(first) == key)
    #expect(try unwrap(second) == key)
    #expect(first.prefix(24) != second.prefix(24), "the nonce is random")
  }

  @Test func `Another wrapping key is told from damage`() throws {
    let wrapped = try wrap()
    #expect(throws: SealingError.wrongKey) {
      try unwrap(wrapped, under: flipped(wrapping, at: 5))
    }
  }

  @Test func `Other associated data is refused`() throws {
    let wrapped = try wrap()
    for other in [[], associatedData + [0], flipped(associatedData, at: 0)] {
      #expect(throws: SealingError.wrongKey) { try unwrap(wrapped, associatedData: other) }
    }
  }

  @Test func `A flipped bit in any byte is refused`() throws {
    let wrapped = try wrap()
    for offset in wrapped.indices {
      // Nonce and commitment decide whether this is the right key, the rest is its content.
      let expected: SealingError = 24..<72 ~= offset ? .notAuthentic : .wrongKey
      #expect(throws: expected, "byte \(offset)") { try unwrap(flipped(wrapped, at: offset)) }
    }
  }

  @Test func `Another length than 104 bytes is refused`() throws {
    let wrapped = try wrap()
    for other in [[], Array(wrapped.dropLast()), wrapped + [0]] {
      #expect(throws: SealingError.notAuthentic) { try unwrap(other) }
    }
  }
}
