import Sealing
import Testing

@Suite struct CipherTests {
  /// The example of draft-irtf-cfrg-xchacha-03, appendix A.3.1.
  private enum Example {
    static let plaintext = Array(
      """
      Ladies and Gentlemen of the class of '99: If I could offer you only one tip for \
      the future, sunscreen would be it.
      """.utf8)
    static let associatedData = hex("50515253c0c1c2c3c4c5c6c7")
    static let key = counting(from: 0x80)
    static let nonce = counting(from: 0x40, count: 24)
    static let sealed = hex(
      """
      bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
      731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
      2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
      21f9664c97637da9768812f615c68b13b52e
      c0875924c1c7987947deafd8780acf49
      """)
  }

  init() throws {
    try Sodium.start()
  }

  private func seal(
    _ plaintext: [UInt8], associatedData: [UInt8] = Example.associatedData
  ) throws -> [UInt8] {
    try output(plaintext.count + Cipher.tagSize) { output in
      try Example.nonce.pointer { nonce in
        try Example.key.pointer { key in
          try plaintext.withUnsafeBytes { plaintext in
            try associatedData.withUnsafeBytes {
              try Cipher.seal(plaintext, associatedData: $0, nonce: nonce, key: key, into: output)
            }
          }
        }
      }
    }
  }

  /// The plaintext, or nil when the cipher refuses.
  private func open(
    _ sealed: [UInt8], associatedData: [UInt8] = Example.associatedData,
    nonce: [UInt8] = Example.nonce, key: [UInt8] = Example.key
  ) throws -> [UInt8]? {
    var opened = false
    let plaintext = try output(max(1, sealed.count)) { output in
      opened = try nonce.pointer { nonce in
        try key.pointer { key in
          sealed.withUnsafeBytes { sealed in
            associatedData.withUnsafeBytes {
              Cipher.open(sealed, associatedData: $0, nonce: nonce, key: key, into: output)
            }
          }
        }
      }
    }
    return opened ? Array(plaintext.prefix(sealed.count - Cipher.tagSize)) : nil
  }

  @Test func `The example of the specification is sealed and opened`() throws {
    #expect(try seal(Example.plaintext) == Example.sealed)
    #expect(try open(Example.sealed) == Example.plaintext)
  }

  @Test func `A flipped bit in any byte is refused`() throws {
    for offset in Example.sealed.indices {
      #expect(try open(flipped(Example.sealed, at: offset)) == nil, "byte \(offset)")
    }
  }

  // Short messages are opened in a way of their own, and sealed by libsodium all the same: the lengths
  // cross each block, each stride of the stream and the length from which libsodium opens.

  @Test func `A message of any length opens to what was sealed, and not without its last byte`()
    throws
  {
    for count in 0...1200 {
      let plaintext = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) }
      let sealed = try seal(plaintext)
      #expect(try open(sealed) == plaintext, "\(count) bytes")
      #expect(try open(sealed.dropLast()) == nil, "\(count) bytes")
    }
  }

  @Test func `Associated data of any length is what the message is bound to`() throws {
    for count in 0...1200 {
      let associatedData = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 5 &+ count) }
      let sealed = try seal(Example.plaintext, associatedData: associatedData)
      #expect(try open(sealed, associatedData: associatedData) == Example.plaintext, "\(count)")
      #expect(try open(sealed, associatedData: associatedData + [0]) == nil, "\(count) bytes")
      guard count > 0 else { continue }
      #expect(
        try open(sealed, associatedData: flipped(associatedData, at: count - 1)) == nil,
        "\(count) bytes")
    }
  }

  @Test func `A flipped bit is refused on both sides of the longest short message`() throws {
    for count in [840, 880, 950, 1000, 1030] {
      let plaintext = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      let sealed = try seal(plaintext)
      for offset in sealed.indices {
        #expect(try open(flipped(sealed, at: offset)) == nil, "byte \(offset) of \(count)")
      }
    }
  }

  /// Opens in memory whose bytes are not aligned, in place or into other memory of which each byte is 0xA5 before:
  /// what stands there afterwards.
  private func memory(
    opening sealed: [UInt8], _ associatedData: [UInt8]?, inPlace: Bool
  ) throws -> (isOpen: Bool, bytes: [UInt8]) {
    var room = [0] + sealed + [UInt8](repeating: 0xA5, count: sealed.count + 1)
    let isOpen = try room.withUnsafeMutableBytes { room in
      try Example.nonce.pointer { nonce in
        try Example.key.pointer { key in
          try (associatedData ?? []).withUnsafeBytes {
            let start = try #require(room.baseAddress) + 1
            return Cipher.open(
              UnsafeRawBufferPointer(start: start, count: sealed.count),
              associatedData: associatedData == nil
                ? UnsafeRawBufferPointer(start: nil, count: 0) : $0,
              nonce: nonce, key: key, into: inPlace ? start : start + sealed.count)
          }
        }
      }
    }
    let start = inPlace ? 1 : 1 + sealed.count
    return (isOpen, Array(room[start..<start + sealed.count]))
  }

  @Test func `What is refused is never written`() throws {
    for count in Array(0...70) + [192, 193, 448, 449, 700, 895, 896, 900, 959, 960, 961, 2000] {
      let plaintext = (0..<count).map { UInt8(truncatingIfNeeded: $0 + 1) }
      let sealed = try seal(plaintext)
      for offset in Set([0, count / 2, count, count + 15]) {
        let forged = flipped(sealed, at: offset)
        let (isOpen, bytes) = try memory(
          opening: forged, Example.associatedData, inPlace: false)
        #expect(!isOpen)
        #expect(bytes.allSatisfy { $0 == 0xA5 || $0 == 0 }, "byte \(offset) of \(count)")
      }
    }
  }

  @Test func `Any memory will do: unaligned, in place, and none for no associated data`() throws {
    for count in 0...1000 {
      let plaintext = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 3 &+ count) }
      for associatedData in [Example.associatedData, nil] {
        let sealed = try seal(plaintext, associatedData: associatedData ?? [])
        for inPlace in [true, false] {
          let (isOpen, bytes) = try memory(opening: sealed, associatedData, inPlace: inPlace)
          #expect(isOpen && Array(bytes.prefix(count)) == plaintext, "\(count) bytes")
        }
      }
    }
  }

  @Test func `Content and associated data cannot be moved into each other`() throws {
    // What the tag is over is filled up to 16 bytes: only the lengths tell these apart.
    let sealed = try seal([], associatedData: Array(repeating: 0, count: 16))
    #expect(try open(sealed, associatedData: Array(repeating: 0, count: 15)) == nil)
    #expect(try open(Array(repeating: 0, count: 16) + sealed, associatedData: []) == nil)
  }

  @Test func `Another key, nonce or associated data is refused`() throws {
    #expect(try open(Example.sealed, key: flipped(Example.key, at: 31)) == nil)
    #expect(try open(Example.sealed, nonce: flipped(Example.nonce, at: 0)) == nil)
    #expect(try open(Example.sealed, associatedData: []) == nil)
    #expect(try open(Example.sealed, associatedData: Example.associatedData + [0]) == nil)
  }

  @Test func `Input shorter than a tag is refused`() throws {
    for count in 0..<Cipher.tagSize {
      #expect(try open(Array(Example.sealed.prefix(count))) == nil, "\(count) bytes")
    }
  }

  @Test func `An empty message is a tag and opens to nothing`() throws {
    let sealed = try seal([], associatedData: [])
    #expect(sealed.count == Cipher.tagSize)
    #expect(try open(sealed, associatedData: []) == [])
  }

  @Test func `Sealing and opening work in place`() throws {
    var buffer = Example.plaintext + [UInt8](repeating: 0, count: Cipher.tagSize)
    try Example.nonce.pointer { nonce in
      try Example.key.pointer { key in
        try Example.associatedData.withUnsafeBytes { associatedData in
          try buffer.withUnsafeMutableBytes {
            let start = try #require($0.baseAddress)
            let plaintext = UnsafeRawBufferPointer(start: start, count: Example.plaintext.count)
            try Cipher.seal(
              plaintext, associatedData: associatedData, nonce: nonce, key: key, into: start)
            #expect(Array($0) == Example.sealed)
            let opened = Cipher.open(
              UnsafeRawBufferPointer($0), associatedData: associatedData, nonce: nonce, key: key,
              into: start)
            #expect(opened)
          }
        }
      }
    }
    #expect(Array(buffer.prefix(Example.plaintext.count)) == Example.plaintext)
  }

  @Test func `A message too long for the cipher is refused and not read`() throws {
    // The length is a lie; what is behind it is never touched.
    let byte: [UInt8] = [0]
    try byte.pointer { start in
      let tooLong = UnsafeRawBufferPointer(start: start, count: Cipher.maximumPlaintextSize + 1)
      let none = UnsafeRawBufferPointer(start: nil, count: 0)
      #expect(throws: SealingError.wrongSize) {
        _ = try output(1) {
          try Cipher.seal(tooLong, associatedData: none, nonce: start, key: start, into: $0)
        }
      }
      let sealed = UnsafeRawBufferPointer(start: start, count: Cipher.maximumPlaintextSize + 17)
      _ = try output(1) {
        #expect(!Cipher.open(sealed, associatedData: none, nonce: start, key: start, into: $0))
      }
    }
  }

  /// Expected value computed with Python's `hashlib.blake2b`.
  @Test func `A nonce is the keyed hash of randomness, associated data and content`() throws {
    let associatedData = Array("store 1, file 7".utf8)
    let nonce = try output(Cipher.nonceSize) { output in
      try counting(from: 0xc0).pointer { random in
        try counting(from: 0).pointer { key in
          associatedData.withUnsafeBytes { associatedData in
            Array("content".utf8).withUnsafeBytes {
              Cipher.deriveNonce(
                random: random, associatedData: associatedData, content: $0, key: key,
                into: output)
            }
          }
        }
      }
    }
    #expect(nonce == hex("090b0f2ddb49e89cfa024ab6d117f5b9d96fb40636d751b9"))
  }

  /// The example of draft-irtf-cfrg-xchacha-03, section 2.2.1.
  @Test func theKeyOfOneMessageIsWhatXChaCha20BeginsWith() throws {
    let key = try counting(from: 0).pointer { key in
      try hex("000000090000004a0000000031415927").pointer { nonce in
        try output(32) { Cipher.deriveMessageKey(nonce: nonce, key: key, into: $0) }
      }
    }
    #expect(key == hex("82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc"))
  }
}
