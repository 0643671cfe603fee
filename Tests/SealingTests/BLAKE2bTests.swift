import Sealing
import Testing

/// Expected digests are from RFC 7693 or computed with Python's `hashlib.blake2b`.
@Suite struct BLAKE2bTests {
  private let message = (0..<700).map { UInt8($0 % 251) }
  private let key = counting(from: 0)

  init() throws {
    try Sodium.start()
  }

  private func hash(
    _ input: [UInt8], size: BLAKE2b.Size = .bytes32, key: UnsafeRawPointer? = nil
  ) throws -> [UInt8] {
    try output(size.rawValue) { output in
      input.withUnsafeBytes { BLAKE2b.hash($0, into: output, size: size, key: key) }
    }
  }

  private func hash(
    parts: [[UInt8]], size: BLAKE2b.Size = .bytes32, key: UnsafeRawPointer? = nil
  ) throws -> [UInt8] {
    try output(size.rawValue) { output in
      BLAKE2b.hash(size: size, key: key, into: output) { hash in
        for part in parts { part.withUnsafeBytes { hash.update($0) } }
      }
    }
  }

  @Test func `The example of RFC 7693 comes out`() throws {
    let expected = hex(
      """
      ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1
      7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923
      """)
    #expect(try hash(Array("abc".utf8), size: .bytes64) == expected)
    #expect(try hash(parts: [Array("a".utf8), Array("bc".utf8)], size: .bytes64) == expected)
  }

  @Test(arguments: [
    (BLAKE2b.Size.bytes16, "68b1d04de4f4f9ba17c66fc6d42ceb7f", "75ee850369257a53620925f35338a432"),
    (
      .bytes24, "51ac28fc126472f8c6a067de098337cbc21e05acc8091cce",
      "40948acdc9f8a70e6831150226f60d39b48b3d42036e75e0"
    ),
    (
      .bytes32, "02579080c290906325a23988384bf854be4574610ebc49896787901ad65fd18f",
      "378d1fc90ff67c1d8cc35692a4aec079754a8009d5be4d40c326252955d93a5a"
    ),
    (
      .bytes64,
      """
      479e490ec255d505966590d879b379ff1cdff3020ab3ac4b967c2c3210fcf793
      bb3a932123d84179d6e812e42f2e5b88ae361c8595ec99dc98e6e71b35dabbfa
      """,
      """
      c1a44610008008bd535b9448f8290247fbb367e2c69f598ed2b777c37fe8bd3c
      93abd9724cd192878207c9c162813a195879337543b8a4147e47b95637ca7689
      """
    ),
  ])
  func `Every size agrees with Python, with a key and without`(
    size: BLAKE2b.Size, plain: String, keyed: String
  ) throws {
    #expect(try hash(message, size: size) == hex(plain))
    #expect(try key.pointer { try hash(message, size: size, key: $0) } == hex(keyed))
  }

  @Test func `Parts hash to the same as the whole, wherever they are cut`() throws {
    let whole = try key.pointer { try hash(message, key: $0) }
    for cut in stride(from: 0, through: message.count, by: 7) {
      let parts = [Array(message[..<cut]), [], Array(message[cut...])]
      let joined = try key.pointer { try hash(parts: parts, key: $0) }
      #expect(joined == whole, "cut at \(cut)")
    }
  }

  @Test func `Nothing at all has a hash too`() throws {
    let expected = hex("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
    #expect(try hash([]) == expected)
    #expect(try hash(parts: []) == expected)
    #expect(try hash(parts: [[], []]) == expected)
  }

  @Test func `An error while feeding comes out and leaves the output untouched`() throws {
    struct Stop: Error {}
    let result = try output(32) { output in
      #expect(throws: Stop.self) {
        try BLAKE2b.hash(into: output) { hash throws(Stop) in
          message.withUnsafeBytes { hash.update($0) }
          throw Stop()
        }
      }
    }
    #expect(result == [UInt8](repeating: 0, count: 32))
  }
}
