internal import CSodium

/// Ed25519 (RFC 8032): what is signed with a secret seed can be checked by everybody who has the public
/// key that belongs to it.
public enum Signature {
  /// The length of a signature in bytes.
  public static let size = 64
  /// The length of a public key in bytes.
  public static let publicKeySize = 32

  private static let secretSize = 64

  /// The public key of a seed.
  ///
  /// - Parameter seed: 32 random bytes that are kept secret.
  public static func publicKey(of seed: UnsafeRawPointer) -> [UInt8] {
    withKeys(of: seed) { _, publicKey in publicKey }
  }

  /// Signs `message`. The same seed and message always give the same signature.
  public static func sign(
    _ message: UnsafeRawBufferPointer, seed: UnsafeRawPointer
  ) -> [UInt8] {
    withKeys(of: seed) { secret, _ in
      [UInt8](unsafeUninitializedCapacity: size) { room, count in
        guard let start = room.baseAddress else { return }
        // Cannot fail: there is no message that cannot be signed.
        _ = crypto_sign_detached(
          start, nil, message.octets, UInt64(message.count), secret.octets)
        count = size
      }
    }
  }

  /// Whether `signature` is one of `message` by the owner of `publicKey`. False for wrong lengths.
  public static func isValid(
    _ signature: UnsafeRawBufferPointer, of message: UnsafeRawBufferPointer,
    publicKey: UnsafeRawBufferPointer
  ) -> Bool {
    guard signature.count == size, publicKey.count == publicKeySize,
      let signature = signature.octets, let publicKey = publicKey.octets
    else { return false }
    return crypto_sign_verify_detached(
      signature, message.octets, UInt64(message.count), publicKey) == 0
  }

  /// Lends the secret and the public key of a seed, and wipes the secret one.
  private static func withKeys(
    of seed: UnsafeRawPointer, _ use: (UnsafeRawPointer, [UInt8]) -> [UInt8]
  ) -> [UInt8] {
    withUnsafeTemporaryAllocation(byteCount: secretSize, alignment: 16) { secret in
      // Safe: the allocation has the bytes that were asked for.
      guard let start = secret.baseAddress else { return [] }
      defer { sodium_memzero(start, secretSize) }
      let publicKey = [UInt8](unsafeUninitializedCapacity: publicKeySize) { room, count in
        guard let base = room.baseAddress else { return }
        _ = crypto_sign_seed_keypair(base, start.octets, seed.octets)
        count = publicKeySize
      }
      return use(UnsafeRawPointer(start), publicKey)
    }
  }
}
