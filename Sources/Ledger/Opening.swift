import Records
import Sealing

/// What opens a store: a key, a passphrase or, when making one, both.
package struct Secrets: Sendable {
  /// 32 random bytes.
  package let key: GuardedKey?
  /// UTF-8 of a passphrase.
  package let passphrase: [UInt8]?

  /// Secrets; at least one must be given.
  package init(key: GuardedKey?, passphrase: [UInt8]?) {
    self.key = key
    self.passphrase = passphrase
  }

  /// A slot for the one secret that is there.
  func newSlot() throws(CoachingError) -> NewKeySlot {
    guard (key == nil) != (passphrase == nil) else { throw CoachingError(.invalidArgument("key")) }
    var slot: NewKeySlot?
    try each { (secret) throws(CoachingError) in
      slot = try sealing { try NewKeySlot(secret: secret) }
    }
    guard let slot else { throw CoachingError(.invalidArgument("key")) }
    return slot
  }

  /// Calls `use` with each secret that is there.
  func each(
    _ use: (SlotSecret) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    if let key {
      try key.withBytes { (bytes) throws(CoachingError) in
        try use(.rawKey(UnsafeRawBufferPointer(start: bytes, count: 32)))
      }
    }
    if let passphrase {
      try passphrase.withBytes { (bytes) throws(CoachingError) in
        try use(.passphrase(bytes))
      }
    }
  }
}

extension Ledger {
  /// Writes what a new store begins with into empty tables: header, key slots, register.
  package static func initialize(
    _ connection: any Connection, secrets: Secrets
  ) throws(CoachingError) {
    let root = try sealing { try GuardedKey.random() }
    let (store, origin) = (UniqueID.makeVersion7(), UniqueID.makeVersion7())
    let keys = try Keyring(store: store, root: root)
    let header = try StoreHeader.encode(
      store: store, origin: origin, created: Clock.now(), keys: keys)
    try header.withBytes { (bytes) throws(CoachingError) in
      let row = try connection.statement(.insertHeader)
      row.bind(1, bytes)
      try row.run()
    }
    try insertSigningKey(keys, connection)
    var number: Int64 = 0
    try secrets.each { (secret) throws(CoachingError) in
      number += 1
      let slot = try sealing { try NewKeySlot(secret: secret) }
      try insertSlot(slot, numbered: number, root: root, store: store, connection)
    }
    let row = try connection.statement(.insertOrigin)
    row.bind(1, 1)
    row.bind(2, origin)
    try row.run()
    let register = FileRow(
      number: FileRow.register, id: store, kind: FileKind(rawValue: 0), owner: OwnerCode(.zero))
    try connection.insert(register, key: try keys.makeFileKey(for: register))
  }

  static func insertSlot(
    _ new: NewKeySlot, numbered number: Int64, root: GuardedKey, store: UniqueID,
    _ connection: any Connection
  ) throws(CoachingError) {
    let slot = try slotData(number, store) { (data) throws(CoachingError) in
      new.wrapping(root, associatedData: data)
    }
    let row = try connection.statement(.insertSlot)
    row.bind(1, number)
    row.bind(2, Int64(slot.kind.rawValue))
    slot.salt.withBytes { row.bind(3, copying: $0) }
    row.bind(4, Int64(clamping: slot.operations))
    row.bind(5, Int64(clamping: slot.memory))
    slot.wrapped.withBytes { row.bind(6, copying: $0) }
    try row.run()
  }

  private static func slotData<R>(
    _ number: Int64, _ store: UniqueID, _ use: (UnsafeRawBufferPointer) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try BoundBytes.with(
      { bytes in
        bytes.put(.slot)
        bytes.put(Int64(Format.number))
        bytes.put(store)
        bytes.put(number)
      }, use)
  }

  /// Reads header and slots and finds the root key. Writes nothing.
  package static func unlock(
    _ storage: any Storage, secrets: Secrets, writing: Bool
  ) throws(CoachingError) -> Unlocked {
    let (header, slots) = try storage.read { (connection) throws(CoachingError) in
      (try StoreHeader(connection), try readSlots(connection))
    }
    try header.checkFeatures(writing: writing)
    var root: GuardedKey?
    try secrets.each { (secret) throws(CoachingError) in
      for (number, slot) in slots where root == nil {
        root = try open(slot, number, secret, store: header.store)
      }
    }
    guard let root else { throw CoachingError(.wrongKey) }
    try header.verify(Keyring(store: header.store, root: root))
    return Unlocked(header: header, root: root)
  }

  static func open(
    _ slot: KeySlot, _ number: Int64, _ secret: SlotSecret, store: UniqueID
  ) throws(CoachingError) -> GuardedKey? {
    try slotData(number, store) { (data) throws(CoachingError) -> GuardedKey? in
      do throws(CoachingError) {
        return try sealing { try slot.open(secret: secret, associatedData: data) }
      } catch {
        if case .wrongKey = error.fact { return nil }
        throw error
      }
    }
  }

  static func readSlots(
    _ connection: any Connection
  ) throws(CoachingError) -> [(Int64, KeySlot)] {
    var slots: [(Int64, KeySlot)] = []
    let row = try connection.statement(.selectSlots)
    while try row.step() {
      slots.append((row.integer(0), KeySlot(row)))
    }
    return slots
  }

  /// Goes on with a storage whose root key was found.
  package convenience init(
    _ storage: any Storage, _ unlocked: Unlocked, log: AccessLogging
  ) throws(CoachingError) {
    try self.init(storage: storage, header: unlocked.header, root: unlocked.root, log: log)
  }
}

extension KeySlot {
  /// A slot behind its number.
  init(_ row: any BoundStatement) {
    self.init(
      kind: Kind(rawValue: UInt8(clamping: row.integer(1))),
      salt: row.bytes(2).map { Array($0) } ?? [],
      operations: UInt64(clamping: row.integer(3)), memory: UInt64(clamping: row.integer(4)),
      wrapped: row.bytes(5).map { Array($0) } ?? [])
  }
}

/// A store whose key fits.
package struct Unlocked: Sendable {
  let header: StoreHeader
  let root: GuardedKey
}

extension Connection {
  func insert(_ file: FileRow, key: [UInt8]) throws(CoachingError) {
    let row = try statement(.insertFile)
    row.bind(1, file.number)
    row.bind(2, file.id)
    row.bind(3, Int64(file.kind.rawValue))
    row.bind(4, file.owner.bits)
    row.bind(5, file.generation)
    key.withBytes { row.bind(6, copying: $0) }
    try row.run()
  }
}
