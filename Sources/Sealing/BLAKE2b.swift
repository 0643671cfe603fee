internal import CSodium

/// BLAKE2b (RFC 7693) with an optional 32-byte key, over one buffer or over several in a row.
///
/// A hash of several parts exists only inside the closure of `hash(size:key:into:_:)`. Its state
/// must be aligned to 64 bytes, more than Swift can give a stored value, so it is placed by hand in
/// a stack buffer; the type is not copyable, so that it cannot outlive that buffer.
public struct BLAKE2b: ~Copyable {
  /// The digest lengths in use. A closed list, because libsodium aborts on a wrong length.
  public enum Size: Int, Sendable {
    /// 128 bits.
    case bytes16 = 16
    /// 192 bits, as for a nonce of `Cipher`.
    case bytes24 = 24
    /// 256 bits, as for digests, links and keys.
    case bytes32 = 32
    /// 512 bits.
    case bytes64 = 64
  }

  /// The length of a key in bytes.
  public static let keySize = 32

  /// `sizeof(crypto_generichash_state)`, which Swift does not import because of its alignment.
  static let stateSize = 384
  private static let stateAlignment = 64

  /// Points into the frame of `hash(size:key:into:_:)`, which outlives every borrow of `self`.
  private let state: OpaquePointer

  /// Hashes `input` in one call.
  ///
  /// - Parameters:
  ///   - input: any number of bytes.
  ///   - output: room for `size` bytes; may overlap `input`.
  ///   - size: the length of the digest. It is part of the hash: a shorter digest is not a prefix.
  ///   - key: 32 bytes, or nil for an unkeyed hash.
  public static func hash(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawPointer, size: Size = .bytes32,
    key: UnsafeRawPointer? = nil
  ) {
    // Cannot fail: all lengths are within the bounds of the algorithm.
    _ = crypto_generichash(
      output.octets, size.rawValue, input.octets,
      UInt64(input.count), key?.octets, key == nil ? 0 : keySize)
  }

  /// Hashes the parts that `feed` passes to `update(_:)`, in that order and with nothing between.
  ///
  /// Nothing is allocated on the heap, and the state is wiped before the call returns or throws.
  ///
  /// - Parameters:
  ///   - size: the length of the digest.
  ///   - key: 32 bytes, or nil for an unkeyed hash.
  ///   - output: room for `size` bytes, written after `feed` returned; untouched if it throws.
  ///   - feed: passes in the parts.
  /// - Throws: only what `feed` throws.
  public static func hash<Failure: Error>(
    size: Size = .bytes32, key: UnsafeRawPointer? = nil, into output: UnsafeMutableRawPointer,
    _ feed: (borrowing BLAKE2b) throws(Failure) -> Void
  ) throws(Failure) {
    try withState { (state: OpaquePointer) throws(Failure) in
      _ = crypto_generichash_init(state, key?.octets, key == nil ? 0 : keySize, size.rawValue)
      try feed(BLAKE2b(state: state))
      _ = crypto_generichash_final(
        state, output.octets, size.rawValue)
    }
  }

  /// Appends `part` to what is hashed. An empty buffer changes nothing.
  public borrowing func update(_ part: UnsafeRawBufferPointer) {
    guard let start = part.octets else { return }
    _ = crypto_generichash_update(state, start, UInt64(part.count))
  }

  /// Lends an aligned state on the stack, and wipes it.
  ///
  /// Asking for an alignment of 64 would move the allocation to the heap (found in the emitted IR);
  /// asking for more bytes and rounding up keeps it on the stack.
  private static func withState<Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Void
  ) throws(Failure) {
    let room = stateSize + stateAlignment - 16
    try withUnsafeTemporaryAllocation(byteCount: room, alignment: 16) {
      (buffer) throws(Failure) in
      guard let start = buffer.baseAddress else { return }
      // Safe: a multiple of 16 is at most 48 below the next multiple of 64.
      let state = start.alignedUp(toMultipleOf: stateAlignment)
      defer { sodium_memzero(state, stateSize) }
      try body(OpaquePointer(state))
    }
  }
}
