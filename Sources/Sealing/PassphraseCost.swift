internal import CSodium

/// How much work a passphrase is made to cost, checked against the caps.
///
/// A slot comes from a store that may be hostile: without caps it could ask for all the memory of
/// the host, or for years.
struct PassphraseCost {
  /// Part of the store format: what libsodium 1.0.18 calls interactive.
  static let forNewSlots = (operations: UInt64(2), memory: UInt64(64 << 20))

  private static let allowedOperations: ClosedRange<UInt64> = 1...10
  private static let allowedMemory: ClosedRange<UInt64> = (8 << 10)...(1 << 30)

  private let operations: UInt64
  private let memory: Int

  /// - Throws: `passphraseTooCostly` above the caps; `notAuthentic` below what Argon2id permits, or
  ///   for memory that is not in whole KiB, which it would silently round down.
  init(operations: UInt64, memory: UInt64) throws(SealingError) {
    guard operations <= Self.allowedOperations.upperBound,
      memory <= Self.allowedMemory.upperBound
    else { throw .passphraseTooCostly }
    guard Self.allowedOperations ~= operations, Self.allowedMemory ~= memory, memory % 1024 == 0
    else { throw .notAuthentic }
    self.operations = operations
    self.memory = Int(memory)  // at most 1 GiB
  }

  /// Argon2id, version 1.3, one lane. `salt` has 16 bytes, `output` room for 32.
  ///
  /// - Throws: `outOfMemory`, the only failure left when all parameters are within their bounds.
  func derive(
    from passphrase: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawPointer
  ) throws(SealingError) {
    guard let salt = salt.octets, let start = passphrase.baseAddress else { throw .notAuthentic }
    let status = crypto_pwhash(
      output.octets, UInt64(GuardedKey.size), start.characters, UInt64(passphrase.count), salt,
      operations, memory, crypto_pwhash_ALG_ARGON2ID13)
    guard status == 0 else { throw .outOfMemory }
  }
}
