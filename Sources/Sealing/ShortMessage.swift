internal import CSodium

/// Opens a short message of XChaCha20-Poly1305-IETF with one call of the stream cipher.
///
/// A message takes a block of the stream for the key of its tag and the blocks behind it for its content
/// (RFC 8439, section 2.8, with the key and nonce of draft-irtf-cfrg-xchacha-03, section 2.3). libsodium asks
/// for them in two calls, each of which makes what does not fill its vectors block by block: in a record of
/// 650 bytes that is a third of the time. Here all blocks are asked for at once and up to full
/// vectors. Every primitive is libsodium's, and so is the sealing, to which the tests hold this for all lengths.
/// Where libsodium has no vectors it takes as long as libsodium's own.
enum ShortMessage {
  /// On the stack, which is where Swift places at most 1,024 bytes of known size; a multiple of `stride`.
  private static let room = 1024
  /// One block of the stream.
  private static let block = 64
  /// What libsodium's stream makes in one go: four blocks with the vectors of x86-64.
  #if arch(x86_64)
    private static let stride = 256
  #else
    private static let stride = block
  #endif
  /// Where what the tag is over begins, behind subkey and nonce.
  private static let textOffset = 48

  /// Whether a message is short enough, and small enough what it is bound to.
  static func suits(_ sealed: Int, associatedData: Int) -> Bool {
    guard sealed < room, associatedData < room else { return false }
    let size = sealed - Cipher.tagSize
    return block + size <= room && textOffset + authenticated(size, associatedData) <= room
  }

  /// As ``Cipher/open(_:associatedData:nonce:key:into:)``, of a message that ``suits(_:associatedData:)``.
  static func open(
    _ sealed: UnsafeRawBufferPointer, associatedData: UnsafeRawBufferPointer,
    nonce: UnsafeRawPointer, key: UnsafeRawPointer, into output: UnsafeMutableRawPointer
  ) -> Bool {
    withRoom { stream in
      withRoom { work in
        let size = sealed.count - Cipher.tagSize
        let content = UnsafeRawBufferPointer(rebasing: sealed[..<size])
        let (subkey, shortNonce) = (work, work + Cipher.keySize)
        Cipher.deriveMessageKey(nonce: nonce, key: key, into: subkey)
        shortNonce.storeBytes(of: 0, as: UInt32.self)
        (shortNonce + 4).copyMemory(from: nonce + 16, byteCount: 8)
        // In bounds: that suited. No call here can fail: all lengths are far below the bounds of the algorithms.
        let whole = (block + size + stride - 1) / stride * stride
        _ = crypto_stream_chacha20_ietf(
          stream.octets, UInt64(whole), shortNonce.octets, subkey.octets)
        let text = work + textOffset
        let length = authenticate(content, associatedData, in: text)
        // Into the half of the first block that nobody needs, so that it is wiped with it.
        let tag = stream + Cipher.keySize
        _ = crypto_onetimeauth_poly1305(
          tag.octets, text.octets, UInt64(length), stream.octets)
        guard let given = sealed.octets.map({ $0 + size }),
          crypto_verify_16(tag.octets, given) == 0
        else { return false }
        combine(content, stream + block, into: output)
        return true
      }
    }
  }

  /// Lends memory on the stack, and wipes it.
  private static func withRoom(_ use: (UnsafeMutableRawPointer) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) { memory in
      guard let start = memory.baseAddress else { return false }
      defer { sodium_memzero(start, room) }
      return use(start)
    }
  }

  /// How many bytes the tag is over: both parts up to full 16 bytes, and their lengths.
  private static func authenticated(_ content: Int, _ associatedData: Int) -> Int {
    padded(associatedData) + padded(content) + 16
  }

  private static func padded(_ size: Int) -> Int { (size + 15) / 16 * 16 }

  /// Writes what the tag is over and answers how long it is. In bounds: that suited.
  private static func authenticate(
    _ content: UnsafeRawBufferPointer, _ associatedData: UnsafeRawBufferPointer,
    in text: UnsafeMutableRawPointer
  ) -> Int {
    let end = pad(content, in: pad(associatedData, in: text))
    end.storeBytes(of: UInt64(associatedData.count).littleEndian, as: UInt64.self)
    (end + 8).storeBytes(of: UInt64(content.count).littleEndian, as: UInt64.self)
    return authenticated(content.count, associatedData.count)
  }

  /// Writes some bytes up to full 16, and answers where they end.
  private static func pad(
    _ part: UnsafeRawBufferPointer, in text: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    if let start = part.baseAddress { text.copyMemory(from: start, byteCount: part.count) }
    let end = padded(part.count)
    (text + part.count).initializeMemory(as: UInt8.self, repeating: 0, count: end - part.count)
    return text + end
  }

  /// Writes content and stream, each byte combined with the other. The output may begin where the content
  /// does: each place is read before it is written.
  private static func combine(
    _ content: UnsafeRawBufferPointer, _ stream: UnsafeMutableRawPointer,
    into output: UnsafeMutableRawPointer
  ) {
    guard let start = content.baseAddress else { return }
    var offset = 0
    // In bounds: both have at least as many bytes as the content.
    while offset + 8 <= content.count {
      let word =
        (start + offset).loadUnaligned(as: UInt64.self)
        ^ (stream + offset).load(as: UInt64.self)
      (output + offset).storeBytes(of: word, as: UInt64.self)
      offset += 8
    }
    while offset < content.count {
      let byte = (start + offset).load(as: UInt8.self) ^ (stream + offset).load(as: UInt8.self)
      (output + offset).storeBytes(of: byte, as: UInt8.self)
      offset += 1
    }
  }
}
