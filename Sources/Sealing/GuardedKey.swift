internal import CSodium

/// What a key derived from the root key is for. The numbers are part of the store format.
public enum KeyPurpose: UInt64, Sendable, CaseIterable {
  /// Wraps the keys of files.
  case wrapping = 1
  /// Hashes host identifiers, so that they can be looked up without being readable.
  case lookup = 2
  /// Derives nonces.
  case nonces = 3
  /// Authenticates the heads of chains.
  case heads = 4
  /// Authenticates cursors handed out to hosts.
  case cursors = 5
  /// Seals what waits to be written into the access log. Of the key of the register, not of the root key.
  case journal = 6
}

/// A 32-byte key in memory of its own, between guard pages, kept out of core dumps and, as far as
/// the process may lock memory, out of swap. It is wiped when the last reference goes.
///
/// Each key costs four pages of address space and several of the 65,530 mappings that Linux allows a
/// process, and 30 µs to make; file keys in numbers belong into a `KeyCache`.
///
/// Safe to send: the bytes are written before the initialiser returns and only read afterwards.
public final class GuardedKey: @unchecked Sendable {
  /// The length of a key in bytes.
  public static let size = 32

  /// Owned: allocated by the initialiser, freed by deinit, and lent only while `self` is alive.
  private let memory: UnsafeMutableRawPointer

  /// Makes a key whose 32 bytes `fill` writes straight into guarded memory.
  ///
  /// - Parameter fill: writes 32 bytes; the memory is zero before.
  /// - Throws: `SealingError.unavailable` or `.outOfMemory`, or what `fill` throws.
  public init(filling fill: (UnsafeMutableRawPointer) throws -> Void) throws {
    try Sodium.start()
    guard let memory = sodium_malloc(Self.size) else { throw SealingError.outOfMemory }
    self.memory = memory
    sodium_memzero(memory, Self.size)
    try fill(memory)  // deinit frees the memory when this throws
    // A system without page protection refuses; the key is as usable then, only less guarded.
    _ = sodium_mprotect_readonly(memory)
  }

  /// Copies a key. The caller wipes the original.
  ///
  /// - Parameter bytes: exactly 32 bytes.
  /// - Throws: `SealingError.wrongSize` for any other number; `.unavailable`, `.outOfMemory`.
  public convenience init(copying bytes: UnsafeRawBufferPointer) throws {
    guard bytes.count == Self.size, let start = bytes.baseAddress else {
      throw SealingError.wrongSize
    }
    try self.init { $0.copyMemory(from: start, byteCount: Self.size) }
  }

  /// Makes a new random key.
  ///
  /// - Throws: `SealingError.unavailable` or `.outOfMemory`.
  public static func random() throws -> GuardedKey {
    try GuardedKey { Randomness.fill(UnsafeMutableRawBufferPointer(start: $0, count: size)) }
  }

  /// Derives the key for one purpose. The same key and purpose always give the same subkey, and a
  /// subkey tells nothing about its key or about the other subkeys.
  ///
  /// - Throws: `SealingError.unavailable` or `.outOfMemory`.
  public func subkey(_ purpose: KeyPurpose) throws -> GuardedKey {
    let context: StaticString = "CoachKit"  // 8 bytes, as C reads them
    return try GuardedKey { output in
      // Cannot fail: the length of a subkey is within the bounds.
      _ = crypto_kdf_derive_from_key(
        output.octets, Self.size, purpose.rawValue,
        UnsafeRawPointer(context.utf8Start).characters, memory.octets)
    }
  }

  /// Lends the 32 bytes for the duration of `body`. The pointer is not valid afterwards.
  ///
  /// - Throws: only what `body` throws.
  public func withBytes<R, E>(_ body: (UnsafeRawPointer) throws(E) -> R) throws(E) -> R {
    // The key may otherwise be released after its last use, before `body` ends.
    defer { withExtendedLifetime(self) {} }
    return try body(UnsafeRawPointer(memory))
  }

  deinit {
    sodium_free(memory)  // wipes
  }
}
