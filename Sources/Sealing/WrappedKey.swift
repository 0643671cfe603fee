internal import CSodium

/// A key sealed under another key, with a commitment to that other key: 104 bytes that may be stored.
///
///     nonce (24) ‖ ciphertext (32) ‖ tag (16) ‖ commitment (32)
///
/// The commitment is a keyed hash over the associated data and the nonce. It tells a wrong key from
/// damage, and it binds the ciphertext to one wrapping key, which the cipher alone does not.
public enum WrappedKey {
  /// The length of a wrapped key in bytes.
  public static let size = 104

  private static let sealedSize = Cipher.keySize + Cipher.tagSize
  private static let commitmentOffset = Cipher.nonceSize + sealedSize
  private static let commitmentSize = 32

  /// Wraps a key with a fresh random nonce.
  ///
  /// - Parameters:
  ///   - key: the 32 bytes to wrap.
  ///   - wrapping: the 32 bytes of the wrapping key.
  ///   - associatedData: says what the key is for and where it belongs; needed again to unwrap.
  /// - Returns: `size` bytes.
  public static func wrap(
    _ key: UnsafeRawPointer, under wrapping: UnsafeRawPointer,
    associatedData: UnsafeRawBufferPointer
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let start = UnsafeMutableRawBufferPointer(buffer).baseAddress else { return }
      let nonce = UnsafeMutableRawBufferPointer(start: start, count: Cipher.nonceSize)
      Randomness.fill(nonce)
      // Cannot fail: 32 bytes are within the bounds of the cipher. Were it otherwise, the empty
      // array would not unwrap.
      guard
        (try? Cipher.seal(
          UnsafeRawBufferPointer(start: key, count: Cipher.keySize),
          associatedData: associatedData, nonce: start, key: wrapping,
          into: start + Cipher.nonceSize)) != nil
      else { return }
      commit(
        to: wrapping, associatedData: associatedData, nonce: UnsafeRawBufferPointer(nonce),
        into: start + commitmentOffset)
      count = size
    }
  }

  /// Unwraps a key.
  ///
  /// - Parameters:
  ///   - wrapped: what `wrap` returned.
  ///   - wrapping: the 32 bytes of the wrapping key.
  ///   - associatedData: the same bytes as in `wrap`.
  ///   - output: room for 32 bytes, in guarded memory. Holds no key when this throws.
  /// - Throws: `SealingError.wrongKey` if the commitment does not match: another wrapping key, other
  ///   associated data, or a damaged nonce or commitment. `SealingError.notAuthentic` if it matches
  ///   and the ciphertext or tag is damaged, or if `wrapped` does not have `size` bytes.
  public static func unwrap(
    _ wrapped: UnsafeRawBufferPointer, under wrapping: UnsafeRawPointer,
    associatedData: UnsafeRawBufferPointer, into output: UnsafeMutableRawPointer
  ) throws(SealingError) {
    guard wrapped.count == size, let start = wrapped.baseAddress else { throw .notAuthentic }
    let nonce = UnsafeRawBufferPointer(start: start, count: Cipher.nonceSize)
    let matches = withUnsafeTemporaryAllocation(byteCount: commitmentSize, alignment: 16) {
      guard let expected = $0.baseAddress else { return false }
      commit(to: wrapping, associatedData: associatedData, nonce: nonce, into: expected)
      return sodium_memcmp(expected, start + commitmentOffset, commitmentSize) == 0
    }
    guard matches else { throw .wrongKey }
    let opened = Cipher.open(
      UnsafeRawBufferPointer(start: start + Cipher.nonceSize, count: sealedSize),
      associatedData: associatedData, nonce: start, key: wrapping, into: output)
    guard opened else { throw .notAuthentic }
  }

  /// The nonce comes last, so that its fixed width separates it from the associated data.
  private static func commit(
    to wrapping: UnsafeRawPointer, associatedData: UnsafeRawBufferPointer,
    nonce: UnsafeRawBufferPointer, into output: UnsafeMutableRawPointer
  ) {
    let label: StaticString = "CoachingKit key commitment"
    BLAKE2b.hash(key: wrapping, into: output) { hash in
      hash.update(label.bytes)
      hash.update(associatedData)
      hash.update(nonce)
    }
  }
}
