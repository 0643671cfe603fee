internal import CSodium

/// XChaCha20-Poly1305-IETF: authenticated encryption with a 32-byte key and a 24-byte nonce.
///
/// The cipher does not commit to its key: that a message opens does not prove that no other key
/// opens it too. `WrappedKey` adds a commitment for that reason.
public enum Cipher {
  /// The length of a nonce in bytes.
  public static let nonceSize = 24
  /// The length of the tag that follows the ciphertext, in bytes.
  public static let tagSize = 16
  /// The length of a key in bytes.
  public static let keySize = 32
  /// The longest plaintext in bytes, 2^38 - 64. libsodium aborts the process beyond it.
  public static let maximumPlaintextSize = ((1 << 32) - 1) * 64

  /// Encrypts `plaintext` and authenticates it together with `associatedData`.
  ///
  /// - Parameters:
  ///   - plaintext: at most `maximumPlaintextSize` bytes.
  ///   - associatedData: bytes that are authenticated and not stored, any number.
  ///   - nonce: 24 bytes, never used twice with the same key for different content.
  ///   - key: 32 bytes.
  ///   - output: room for `plaintext.count + tagSize` bytes: the ciphertext, then the tag. May begin
  ///     where `plaintext` begins (in place), and may not overlap it in another way.
  /// - Throws: `SealingError.wrongSize` if the plaintext is too long; nothing is written then.
  public static func seal(
    _ plaintext: UnsafeRawBufferPointer, associatedData: UnsafeRawBufferPointer,
    nonce: UnsafeRawPointer, key: UnsafeRawPointer, into output: UnsafeMutableRawPointer
  ) throws(SealingError) {
    guard plaintext.count <= maximumPlaintextSize else { throw .wrongSize }
    // Cannot fail: the only documented failure is a message that is too long.
    _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
      output.octets, nil, plaintext.octets, UInt64(plaintext.count), associatedData.octets,
      UInt64(associatedData.count), nil, nonce.octets, key.octets)
  }

  /// Checks `sealed` and decrypts it.
  ///
  /// - Parameters:
  ///   - sealed: what `seal` wrote: the ciphertext and the tag.
  ///   - associatedData: the same bytes as in `seal`.
  ///   - nonce: the 24 bytes given to `seal`.
  ///   - key: the 32 bytes given to `seal`.
  ///   - output: room for `sealed.count - tagSize` bytes. May begin where `sealed` begins (in place),
  ///     and may not overlap it in another way.
  /// - Returns: false if anything differs or `sealed` is shorter than a tag. The output holds no
  ///   plaintext then; its bytes may have been overwritten.
  public static func open(
    _ sealed: UnsafeRawBufferPointer, associatedData: UnsafeRawBufferPointer,
    nonce: UnsafeRawPointer, key: UnsafeRawPointer, into output: UnsafeMutableRawPointer
  ) -> Bool {
    guard sealed.count >= tagSize, sealed.count - tagSize <= maximumPlaintextSize,
      let start = sealed.octets
    else { return false }
    if ShortMessage.suits(sealed.count, associatedData: associatedData.count) {
      return ShortMessage.open(
        sealed, associatedData: associatedData, nonce: nonce, key: key, into: output)
    }
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
      output.octets, nil, nil, start, UInt64(sealed.count), associatedData.octets,
      UInt64(associatedData.count), nonce.octets, key.octets) == 0
  }

  /// Derives the key of a single message: HChaCha20 of `key` and the first 16 bytes of `nonce`, which is
  /// what XChaCha20 begins with. It opens this message with ChaCha20-Poly1305-IETF, four zero bytes and
  /// the last eight of `nonce`, and tells nothing about `key`.
  ///
  /// - Parameters:
  ///   - nonce: the 24 bytes given to `seal`.
  ///   - key: the 32 bytes given to `seal`.
  ///   - output: room for 32 bytes.
  public static func deriveMessageKey(
    nonce: UnsafeRawPointer, key: UnsafeRawPointer, into output: UnsafeMutableRawPointer
  ) {
    // Cannot fail: all lengths are fixed.
    _ = crypto_core_hchacha20(output.octets, nonce.octets, key.octets, nil)
  }

  /// Derives the nonce of a message from fresh randomness and from all that is sealed.
  ///
  /// Even when the randomness repeats (a fork, a restored snapshot of a machine), different content
  /// gets a different nonce. For this the associated data of one key must always have the same
  /// length, since nothing separates it from the content.
  ///
  /// - Parameters:
  ///   - random: 32 fresh random bytes; not stored.
  ///   - associatedData: the associated data of the message.
  ///   - content: the plaintext of the message, or a digest of it.
  ///   - key: the 32 bytes of the subkey `KeyPurpose.nonces`.
  ///   - output: room for 24 bytes.
  public static func deriveNonce(
    random: UnsafeRawPointer, associatedData: UnsafeRawBufferPointer,
    content: UnsafeRawBufferPointer, key: UnsafeRawPointer, into output: UnsafeMutableRawPointer
  ) {
    BLAKE2b.hash(size: .bytes24, key: key, into: output) { hash in
      hash.update(UnsafeRawBufferPointer(start: random, count: 32))
      hash.update(associatedData)
      hash.update(content)
    }
  }
}
