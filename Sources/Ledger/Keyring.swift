import Records
import Sealing

/// The keys of one open store: the root key's subkeys, and the file keys in use.
final class Keyring: Sendable {
  let store: UniqueID
  private let wrapping: GuardedKey
  private let lookup: GuardedKey
  private let nonces: GuardedKey
  private let heads: GuardedKey
  private let cursors: GuardedKey
  private let journal: GuardedKey
  /// What the journal is sealed with, derived from the key of the register, so that it stays the same when
  /// the root key is rotated under rows that wait. Nil when the register does not open.
  private let lastingJournal = Locked<GuardedKey?>(nil)
  private let fileKeys: KeyCache

  init(store: UniqueID, root: GuardedKey) throws(CoachingError) {
    self.store = store
    let keys = try sealing {
      (
        try root.subkey(.wrapping), try root.subkey(.lookup), try root.subkey(.nonces),
        try root.subkey(.heads), try root.subkey(.cursors), try root.subkey(.journal),
        try KeyCache(capacity: 8192)
      )
    }
    (wrapping, lookup, nonces, heads, cursors, journal, fileKeys) = keys
  }

  // MARK: File keys

  /// A new random key for a file, wrapped. Kind and owner of the file are bound to it, so that a
  /// changed row does not open.
  func makeFileKey(for file: FileRow) throws(CoachingError) -> [UInt8] {
    let key = try sealing { try GuardedKey.random() }
    return try key.withBytes { (key) throws(CoachingError) in try wrap(key, for: file) }
  }

  /// A key of a file, wrapped.
  func wrap(_ key: UnsafeRawPointer, for file: FileRow) throws(CoachingError) -> [UInt8] {
    try associatedData(of: file) { (data) throws(CoachingError) in
      wrapping.withBytes { WrappedKey.wrap(key, under: $0, associatedData: data) }
    }
  }

  /// Calls `use` with the key of a file.
  func withKey<R>(
    of file: FileRow, _ connection: any Connection,
    _ use: (UnsafeRawPointer) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try sealing {
      // The id and not the number: the number of a file whose opening was rolled back is used again.
      try fileKeys.withKey(
        file: Int64(bitPattern: file.id.low), generation: file.generation, binding: file.binding,
        load: { room in try unwrap(file, connection, into: room) }, use: use)
    }
  }

  /// Wipes the key of a file that was erased.
  func forget(_ file: UniqueID) {
    fileKeys.remove(file: Int64(bitPattern: file.low))
  }

  private func unwrap(
    _ file: FileRow, _ connection: any Connection, into room: UnsafeMutableRawPointer
  ) throws(CoachingError) {
    let row = try connection.statement(.selectFileKey)
    row.bind(1, file.number)
    let wrapped = try row.step() ? row.bytes(0).map { Array($0) } : nil
    guard let wrapped else { throw CoachingError(.damaged("the key of a file is missing")) }
    try associatedData(of: file) { (data) throws(CoachingError) in
      do {
        try wrapped.withBytes { wrapped in
          try wrapping.withBytes {
            try WrappedKey.unwrap(wrapped, under: $0, associatedData: data, into: room)
          }
        }
      } catch {
        throw CoachingError(.damaged("the key of a file does not open"))
      }
    }
  }

  private func associatedData<R>(
    of file: FileRow, _ use: (UnsafeRawBufferPointer) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try BoundBytes.with(
      { bytes in
        bytes.put(.file)
        bytes.put(Int64(Format.number))
        bytes.put(store)
        bytes.put(file.id)
        bytes.put(file.generation)
        bytes.put(Int64(file.kind.rawValue))
        bytes.put(file.owner.bits)
      }, use)
  }

  // MARK: Journal

  /// Derives the key of the journal. A damaged register must not keep accesses from being noted.
  func loadJournalKey(_ connection: any Connection) throws(CoachingError) {
    guard let register = try connection.file(numbered: FileRow.register) else { return }
    do throws(CoachingError) {
      let key = try withKey(of: register, connection) { (key) throws(CoachingError) in
        try sealing {
          try GuardedKey(copying: UnsafeRawBufferPointer(start: key, count: GuardedKey.size))
            .subkey(.journal)
        }
      }
      lastingJournal.withLock { $0 = key }
    } catch {
      guard case .damaged = error.fact else { throw error }
    }
  }

  /// Seals what stands beside the log: nonce, ciphertext and tag. The journal outlives the root key; figures are made
  /// anew when that is rotated, and an old key opens none of them.
  func sealBeside(
    _ plain: [UInt8], _ domain: Format.Domain
  ) throws(CoachingError) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: Cipher.nonceSize + plain.count + Cipher.tagSize)
    return try storeData(domain) { (data) throws(CoachingError) in
      try plain.withBytes { (plain) throws(CoachingError) in
        try sealed.withMutableBytes { (room) throws(CoachingError) in
          guard let nonce = room.baseAddress else { throw CoachingError(.noMemory) }
          // 192 random bits never meet again, so that nothing needs to be derived from the content.
          Randomness.fill(UnsafeMutableRawBufferPointer(start: nonce, count: Cipher.nonceSize))
          try (lasting(domain) ?? journal).withBytes { (key) throws(CoachingError) in
            try sealing {
              try Cipher.seal(
                plain, associatedData: data, nonce: nonce, key: key,
                into: nonce + Cipher.nonceSize)
            }
          }
        }
      }
      return sealed
    }
  }

  /// Opens what ``sealBeside(_:_:)`` made; nil for anything else.
  func openBeside(_ sealed: ArraySlice<UInt8>, _ domain: Format.Domain) -> [UInt8]? {
    if let lasting = lasting(domain), let plain = open(sealed, domain, lasting) { return plain }
    return open(sealed, domain, journal)
  }

  private func lasting(_ domain: Format.Domain) -> GuardedKey? {
    domain == .journal ? lastingJournal.withLock { $0 } : nil
  }

  private func open(
    _ sealed: ArraySlice<UInt8>, _ domain: Format.Domain, _ journal: GuardedKey
  ) -> [UInt8]? {
    let size = sealed.count - Cipher.nonceSize - Cipher.tagSize
    guard size >= 0 else { return nil }
    var plain = [UInt8](repeating: 0, count: max(size, 1))
    let isOpen = try? storeData(domain) { (data) throws(CoachingError) -> Bool in
      sealed.withUnsafeBytes { sealed in
        plain.withMutableBytes { room in
          guard let nonce = sealed.baseAddress, let start = room.baseAddress else { return false }
          let content = UnsafeRawBufferPointer(rebasing: sealed[Cipher.nonceSize...])
          return journal.withBytes {
            Cipher.open(content, associatedData: data, nonce: nonce, key: $0, into: start)
          }
        }
      }
    }
    return isOpen == true ? plain : nil
  }

  /// What is sealed for the store as a whole is bound to.
  private func storeData<R>(
    _ domain: Format.Domain, _ use: (UnsafeRawBufferPointer) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try BoundBytes.with(
      { bytes in
        bytes.put(domain)
        bytes.put(Int64(Format.number))
        bytes.put(store)
      }, use)
  }

  // MARK: Signing

  /// A new random seed of the key that signs what leaves the store, wrapped.
  func makeSigningSeed() throws(CoachingError) -> [UInt8] {
    try wrapSigningSeed(try sealing { try GuardedKey.random() })
  }

  /// A seed, wrapped: the same one goes on under another root key.
  func wrapSigningSeed(_ seed: GuardedKey) throws(CoachingError) -> [UInt8] {
    try storeData(.signing) { (data) throws(CoachingError) in
      seed.withBytes { seed in
        wrapping.withBytes { WrappedKey.wrap(seed, under: $0, associatedData: data) }
      }
    }
  }

  /// The seed that was wrapped.
  func signingSeed(_ wrapped: [UInt8]) throws(CoachingError) -> GuardedKey {
    try storeData(.signing) { (data) throws(CoachingError) in
      do {
        return try wrapped.withBytes { wrapped in
          try wrapping.withBytes { wrapping in
            try GuardedKey {
              try WrappedKey.unwrap(wrapped, under: wrapping, associatedData: data, into: $0)
            }
          }
        }
      } catch SealingError.outOfMemory {
        throw CoachingError(.noMemory)
      } catch {
        throw CoachingError(.damaged("the key that signs does not open"))
      }
    }
  }

  // MARK: Codes

  /// Derives the nonce of an entry: a keyed hash over fresh random bytes, what is bound to the entry,
  /// and its content, so that neither a fork nor a restored copy can repeat it for other content.
  func nonce(
    random: UnsafeRawPointer, associatedData: UnsafeRawBufferPointer,
    content: UnsafeRawBufferPointer, into nonce: UnsafeMutableRawPointer
  ) {
    nonces.withBytes {
      Cipher.deriveNonce(
        random: random, associatedData: associatedData, content: content, key: $0, into: nonce)
    }
  }

  /// The authentication code of a head: whoever can write the database could compute the links of
  /// another history, but not this.
  func headCode(file: UniqueID, origin: UniqueID, _ head: Head) throws(CoachingError) -> [UInt8] {
    try code(heads) { bytes in
      bytes.put(.head)
      bytes.put(store)
      bytes.put(file)
      bytes.put(origin)
      bytes.put(head.position)
      head.link.withBytes { bytes.put($0) }
    }
  }

  /// The code that the header of the store carries.
  func headerCode(_ header: [UInt8]) throws(CoachingError) -> [UInt8] {
    try code(heads) { bytes in
      bytes.put(.header)
      header.withBytes { bytes.put($0) }
    }
  }

  private func code(
    _ key: GuardedKey, _ fill: (inout BoundBytes) -> Void
  ) throws(CoachingError) -> [UInt8] {
    try BoundBytes.with(fill) { (bytes) throws(CoachingError) in
      keyedHash(key, bytes, size: .bytes32)
    }
  }

  /// What a host identifier is found by; the database shows nothing else of it.
  func lookupCode(_ identifier: HostIdentifier) -> [UInt8] {
    var text = Format.Domain.lookup.rawValue + identifier.system + "\0" + identifier.value
    return text.withUTF8 { keyedHash(lookup, UnsafeRawBufferPointer($0), size: .bytes16) }
  }

  /// What an organisation's files are found by.
  func ownerCode(_ organisation: String) -> OwnerCode {
    OwnerCode(code16(.owner, organisation))
  }

  /// What somebody is found by in the derived table `reader`.
  func readerCode(_ text: String) -> ReaderCode { ReaderCode(bits: code16(.reader, text)) }

  private func code16(_ domain: Format.Domain, _ text: String) -> UniqueID {
    var text = domain.rawValue + text
    return text.withUTF8 { code16(UnsafeRawBufferPointer($0)) }
  }

  private func code16(_ bytes: UnsafeRawBufferPointer) -> UniqueID {
    keyedHash(lookup, bytes, size: .bytes16).withBytes {
      $0.baseAddress.map { UniqueID(bytes: $0) } ?? .zero
    }
  }

  /// What the answer to a question of an organisation is kept under.
  func answerCode(_ question: [UInt8], of owner: OwnerCode) -> UniqueID {
    var writer = CBORWriter()
    writer.id(owner.bits)
    return (Array(Format.Domain.answer.rawValue.utf8) + writer.bytes + question).withBytes {
      code16($0)
    }
  }

  /// The code that binds a cursor to its actor and query.
  func cursorCode(_ content: [UInt8]) -> [UInt8] {
    content.withBytes { keyedHash(cursors, $0, size: .bytes16) }
  }

  private func keyedHash(
    _ key: GuardedKey, _ input: UnsafeRawBufferPointer, size: BLAKE2b.Size
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size.rawValue) { room, count in
      key.withBytes { key in
        if let base = room.baseAddress { BLAKE2b.hash(input, into: base, size: size, key: key) }
      }
      count = size.rawValue
    }
  }
}

extension FileRow {
  /// What ``Keyring/makeFileKey(for:)`` binds a key to beside generation and low half of the id: a key
  /// in the cache must not open a file whose row was changed since.
  fileprivate var binding: SIMD4<UInt64> {
    SIMD4(id.high, UInt64(kind.rawValue), owner.bits.high, owner.bits.low)
  }
}

extension CoachingError {
  /// What a failure of the sealing layer means to a caller.
  init(_ error: SealingError) {
    switch error {
    case .wrongKey: self.init(Fact.wrongKey)
    case .outOfMemory, .unavailable: self.init(Fact.noMemory)
    default: self.init(Fact.damaged("a key slot cannot be opened"))
    }
  }
}

/// Runs calls of the sealing layer with its errors as this library's.
func sealing<R>(_ work: () throws -> R) throws(CoachingError) -> R {
  do {
    return try work()
  } catch let error as CoachingError {
    throw error
  } catch let error as SealingError {
    throw CoachingError(error)
  } catch {
    throw CoachingError(.noMemory)
  }
}
