import Records
import Sealing

/// One of the keys and passphrases that open a store, as its slot shows it. Nothing in it is secret.
public struct StoreKey: Sendable, Equatable {
  /// What opens a slot.
  public enum Kind: String, Sendable {
    /// A key of 32 bytes.
    case key
    /// A passphrase.
    case passphrase
    /// Something that only a newer version knows.
    case unknown
  }

  /// The number of the slot. It is never given to another one.
  public let number: UInt32
  /// What opens it.
  public let kind: Kind
  /// With a passphrase, the passes of Argon2id; otherwise 0.
  public let operations: UInt64
  /// With a passphrase, the memory that Argon2id takes, in bytes; otherwise 0.
  public let memory: UInt64

  fileprivate init(_ number: Int64, _ slot: KeySlot) throws(CoachingError) {
    self.number = try checkedNumber(number)
    kind = slot.kind == .rawKey ? .key : slot.kind == .passphrase ? .passphrase : .unknown
    operations = slot.operations
    memory = slot.memory
  }
}

extension KeySlot.Kind {
  /// What stays of a slot that was removed, so that its number is not used again.
  fileprivate static let removed = KeySlot.Kind(rawValue: 0)
}

private func checkedNumber(_ number: Int64) throws(CoachingError) -> UInt32 {
  guard let number = UInt32(exactly: number), number > 0 else {
    throw CoachingError(.damaged("a key slot has no valid number"))
  }
  return number
}

extension Ledger {
  /// How many slots a store may have.
  private static let slotLimit = 32

  /// The slots of the store by their number.
  package func storeKeys() throws(CoachingError) -> [StoreKey] {
    let slots = try storage.read { (connection) throws(CoachingError) in
      try Self.readSlots(connection)
    }
    var keys: [StoreKey] = []
    for (number, slot) in slots where slot.kind != .removed {
      keys.append(try StoreKey(number, slot))
    }
    return keys
  }

  /// Adds a slot for one key or passphrase and answers its number.
  package func addKey(_ secrets: Secrets) throws(CoachingError) -> UInt32 {
    let job = AddKeyJob(self, try secrets.newSlot())
    try queue.commit(job)
    return job.number
  }

  /// Removes a slot, also from the free pages and the log of the database.
  package func removeKey(_ number: UInt32) throws(CoachingError) {
    try queue.commit(RemoveKeyJob(number))
    try purge()
  }

  private final class AddKeyJob: CommitQueue.Job, @unchecked Sendable {
    private let ledger: Ledger
    private let slot: NewKeySlot
    private(set) var number: UInt32 = 0

    init(_ ledger: Ledger, _ slot: NewKeySlot) {
      self.ledger = ledger
      self.slot = slot
    }

    override func check(_ connection: any Connection) throws(CoachingError) {
      let slots = try readSlots(connection)
      guard slots.count(where: { $0.1.kind != .removed }) < slotLimit else {
        throw CoachingError(.tooLarge("The number of key slots", limit: slotLimit))
      }
      // The highest one is last.
      number = try checkedNumber(Ledger.slotNumber(after: slots.last?.0 ?? 0))
    }

    override func apply(_ connection: any Connection) throws(CoachingError) {
      try insertSlot(
        slot, numbered: Int64(number), root: ledger.root, store: ledger.id, connection)
    }
  }

  private final class RemoveKeyJob: CommitQueue.Job, @unchecked Sendable {
    private let number: Int64

    init(_ number: UInt32) {
      self.number = Int64(number)
    }

    override func check(_ connection: any Connection) throws(CoachingError) {
      let slots = try readSlots(connection)
      guard let slot = slots.first(where: { $0.0 == number })?.1 else {
        throw CoachingError(.notFound)
      }
      // A slot of a newer version does not count: this one cannot open the store with it.
      let remains = slots.contains {
        $0.0 != number && ($0.1.kind == .rawKey || $0.1.kind == .passphrase)
      }
      // Removed before: nothing to do but destroy it, so that the call can be repeated.
      guard remains || slot.kind == .removed else {
        throw CoachingError(.rule("a store keeps at least one key slot"))
      }
    }

    override func apply(_ connection: any Connection) throws(CoachingError) {
      try connection.clearSlot(number)
    }
  }

  /// The number of the slot behind the last one.
  static func slotNumber(after last: Int64) throws(CoachingError) -> Int64 {
    Int64(try checkedNumber(last.addingReportingOverflow(1).partialValue))
  }
}

extension Connection {
  func clearSlot(_ number: Int64) throws(CoachingError) {
    let row = try statement(.clearSlot)
    row.bind(1, number)
    [UInt8(0)].withBytes { row.bind(2, copying: $0) }
    try row.run()
  }
}
