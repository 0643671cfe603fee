/// What opens a store: the host's own key, or words that a person remembers.
public enum SlotSecret {
  /// Exactly 32 bytes of full entropy.
  case rawKey(UnsafeRawBufferPointer)
  /// 1 to `KeySlot.maximumPassphraseSize` bytes, UTF-8 by convention. The caller normalises them.
  case passphrase(UnsafeRawBufferPointer)
}

/// One way to the root key of a store. A store may have several, each wrapping the same root key.
///
/// The values are stored in the open. They may come from a hostile store: `open` checks them.
public struct KeySlot: Equatable, Sendable {
  /// How the key of a slot is made from a secret. Not an enum: a newer version may add kinds.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The number in the store format.
    public var rawValue: UInt8
    /// Any number; `open` refuses the unknown ones.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// From a raw key, by BLAKE2b.
    public static let rawKey = Kind(rawValue: 1)
    /// From a passphrase, by Argon2id.
    public static let passphrase = Kind(rawValue: 2)
  }

  /// The length of `salt` in bytes.
  public static let saltSize = 16
  /// The longest passphrase in bytes.
  public static let maximumPassphraseSize = 4096

  /// How the key of this slot is made.
  public var kind: Kind
  /// 16 random bytes.
  public var salt: [UInt8]
  /// Argon2id passes, 1 to 10; 0 in a slot for a raw key.
  public var operations: UInt64
  /// Argon2id memory in bytes, 8 KiB to 1 GiB, a multiple of 1024; 0 in a slot for a raw key.
  public var memory: UInt64
  /// The root key, wrapped under the key of this slot: `WrappedKey.size` bytes.
  public var wrapped: [UInt8]

  /// A slot as it was stored. Nothing is checked before `open`.
  public init(kind: Kind, salt: [UInt8], operations: UInt64, memory: UInt64, wrapped: [UInt8]) {
    self.kind = kind
    self.salt = salt
    self.operations = operations
    self.memory = memory
    self.wrapped = wrapped
  }
}

// MARK: - Making and opening

extension KeySlot {
  /// Makes a new slot with a random salt. A passphrase costs 2 passes over 64 MiB.
  ///
  /// - Parameters:
  ///   - secret: will open the slot.
  ///   - root: the key to wrap.
  ///   - associatedData: binds the slot to its store; needed again to open it.
  /// - Throws: `SealingError.wrongSize` if the secret is not as long as documented; `.outOfMemory`,
  ///   `.unavailable`.
  public static func make(
    secret: SlotSecret, root: GuardedKey, associatedData: UnsafeRawBufferPointer
  ) throws -> KeySlot {
    try NewKeySlot(secret: secret).wrapping(root, associatedData: associatedData)
  }

  /// Opens the slot and returns the root key. A passphrase takes as long as the slot says, within
  /// the caps.
  ///
  /// - Parameters:
  ///   - secret: what the slot was made with.
  ///   - associatedData: the same bytes as in `make`.
  /// - Throws: `SealingError.wrongKey` if this secret is not the one, or of another kind;
  ///   `.notAuthentic` if the slot is damaged or not in the format; `.passphraseTooCostly` if it
  ///   asks for more than the caps; `.wrongSize` if the secret is not as long as documented;
  ///   `.outOfMemory`, `.unavailable`.
  public func open(
    secret: SlotSecret, associatedData: UnsafeRawBufferPointer
  ) throws -> GuardedKey {
    guard secret.kind == kind else { throw SealingError.wrongKey }
    guard salt.count == Self.saltSize, wrapped.count == WrappedKey.size else {
      throw SealingError.notAuthentic
    }
    let slotKey = try slotKey(from: secret)
    return try GuardedKey { root in
      try slotKey.withBytes { key in
        try wrapped.withUnsafeBytes {
          try WrappedKey.unwrap($0, under: key, associatedData: associatedData, into: root)
        }
      }
    }
  }

  /// The key that wraps the root key. `salt` has 16 bytes here.
  fileprivate func slotKey(from secret: SlotSecret) throws -> GuardedKey {
    switch secret {
    case .rawKey(let bytes):
      guard operations == 0, memory == 0 else { throw SealingError.notAuthentic }
      return try rawSlotKey(from: bytes)
    case .passphrase(let bytes):
      let cost = try PassphraseCost(operations: operations, memory: memory)
      guard 1...Self.maximumPassphraseSize ~= bytes.count else { throw SealingError.wrongSize }
      return try GuardedKey { output in
        try salt.withUnsafeBytes { try cost.derive(from: bytes, salt: $0, into: output) }
      }
    }
  }

  private func rawSlotKey(from bytes: UnsafeRawBufferPointer) throws -> GuardedKey {
    guard bytes.count == GuardedKey.size, let key = bytes.baseAddress else {
      throw SealingError.wrongSize
    }
    let label: StaticString = "CoachingKit raw key slot"
    return try GuardedKey { output in
      salt.withUnsafeBytes { salt in
        BLAKE2b.hash(key: key, into: output) { hash in
          hash.update(label.bytes)
          hash.update(salt)
        }
      }
    }
  }
}

/// A slot that wraps nothing yet. All the work that a passphrase costs is done, so that wrapping can
/// wait for a moment when others wait too.
public struct NewKeySlot: Sendable {
  private let slot: KeySlot
  private let key: GuardedKey

  /// Chooses a random salt and makes the key of the slot.
  ///
  /// - Parameter secret: will open the slot.
  /// - Throws: as `KeySlot.make`.
  public init(secret: SlotSecret) throws {
    try Sodium.start()
    var slot = KeySlot(
      kind: secret.kind, salt: Array(repeating: 0, count: KeySlot.saltSize), operations: 0,
      memory: 0, wrapped: [])
    slot.salt.withUnsafeMutableBytes { Randomness.fill($0) }
    if slot.kind == .passphrase {
      slot.operations = PassphraseCost.forNewSlots.operations
      slot.memory = PassphraseCost.forNewSlots.memory
    }
    key = try slot.slotKey(from: secret)
    self.slot = slot
  }

  /// The slot, with a root key in it.
  ///
  /// - Parameters:
  ///   - root: the key to wrap.
  ///   - associatedData: binds the slot to its store; needed again to open it.
  public func wrapping(
    _ root: GuardedKey, associatedData: UnsafeRawBufferPointer
  ) -> KeySlot {
    var slot = slot
    slot.wrapped = root.withBytes { root in
      key.withBytes { WrappedKey.wrap(root, under: $0, associatedData: associatedData) }
    }
    return slot
  }
}

extension SlotSecret {
  /// The kind of slot that this secret makes and opens.
  fileprivate var kind: KeySlot.Kind {
    switch self {
    case .rawKey: .rawKey
    case .passphrase: .passphrase
    }
  }
}
