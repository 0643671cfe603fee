import Access
import Ledger
import Records

extension Store {
  /// The public key that checks what this store signs: 32 bytes of Ed25519. It stays the same for the life
  /// of the store. Keep it where the store is not, to recognise what the store signed.
  ///
  /// - Throws: `damaged` when the store has lost it; `closed`, `forked`, and what the machine may throw.
  public func publicKey() throws(CoachingError) -> [UInt8] {
    try call { (ledger) throws(CoachingError) in try ledger.publicKey() }
  }
}

extension Store.Actor {
  /// The ends of all chains of the store, signed, as a JSON text. Kept where the store is not, it shows
  /// later whether an older copy was put in the store's place, or another history: ``checkHeads(_:publicKey:)``.
  /// It holds ids and numbers, and no content.
  ///
  /// - Throws: `notPermitted` unless the actor is an administrator; `damaged` when a head does not verify:
  ///   such a one is not signed.
  public func exportHeads() throws(CoachingError) -> [UInt8] {
    try call { (access) throws(CoachingError) in try access.exportHeads() }
  }

  /// Compares the store with heads that were exported earlier. Together with ``verify(file:progress:)``,
  /// which looks at the chains themselves, it shows that nothing was taken back since.
  ///
  /// - Parameters:
  ///   - text: what ``exportHeads()`` answered.
  ///   - publicKey: of the store, from ``Store/publicKey()``, when it was kept; it then must be the one that
  ///     signed.
  /// - Throws: `invalidJSON` when it is no such text, `notPermitted` unless the actor is an administrator;
  ///   findings are answered and not thrown.
  public func checkHeads(
    _ text: [UInt8], publicKey: [UInt8]? = nil
  ) throws(CoachingError) -> Verification {
    try text.withUnsafeBufferPointer { (text) throws(CoachingError) in
      try checkHeads(text, publicKey: publicKey)
    }
  }

  /// The same for bytes that are borrowed during the call.
  package func checkHeads(
    _ text: UnsafeBufferPointer<UInt8>, publicKey: [UInt8]?
  ) throws(CoachingError) -> Verification {
    try call { (access) throws(CoachingError) in
      try access.checkHeads(text, publicKey: publicKey)
    }
  }

  /// A file as a JSON text that proves by itself that nothing in it was changed, left out or added: anybody
  /// can check it without this library, as <doc:StoreFormat> says. What this actor may see can be read in
  /// it by everybody who has the text; of other entries it holds a digest.
  ///
  /// - Throws: `notFound` when there is no such file for this actor; `damaged` when it does not verify.
  public func exportFile(_ file: UniqueID) throws(CoachingError) -> [UInt8] {
    try call { (access) throws(CoachingError) in try access.exportFile(file) }
  }
}
