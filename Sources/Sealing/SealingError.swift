/// What can go wrong when keys are made, opened and used.
///
/// The cases carry no values: nothing about a key, a passphrase or a record can leak through them.
public enum SealingError: Error, Equatable, Sendable {
  /// libsodium could not be started, or it is not the library this module was built against.
  case unavailable
  /// The system gave no guarded memory for a key, or none for the work of a passphrase.
  case outOfMemory
  /// A key, passphrase, message or capacity has a size outside the documented bounds.
  case wrongSize
  /// This key or passphrase is not the one that was used; the stored bytes may be intact.
  case wrongKey
  /// Stored bytes are damaged, forged, or not in the format.
  case notAuthentic
  /// A key slot asks for more work or memory than the caps allow, so it was not tried.
  case passphraseTooCostly
}
