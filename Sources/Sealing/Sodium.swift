internal import CSodium
import Glibc

/// The cryptographic library below this module.
public enum Sodium {
  /// Starts libsodium. Any thread may call it, any number of times.
  ///
  /// Types that hold keys (`GuardedKey`, `KeyCache`, `KeySlot`) call it themselves; whoever uses
  /// `BLAKE2b`, `Cipher`, `Randomness` or `WrappedKey` without one of them calls it once before.
  ///
  /// - Throws: `SealingError.unavailable` if the system has no source of randomness or the library
  ///   cannot be used.
  public static func start() throws(SealingError) {
    guard started else { throw .unavailable }
  }

  /// Evaluated once: Swift runs the initialiser of a static under a lock.
  private static let started: Bool =
    hasRandomness()
    && sodium_init() >= 0
    && crypto_generichash_statebytes() <= BLAKE2b.stateSize

  /// Asked first, because libsodium aborts the process when it finds no source.
  private static func hasRandomness() -> Bool {
    var byte: UInt8 = 0
    return getentropy(&byte, 1) == 0 || access("/dev/urandom", R_OK) == 0
  }
}
