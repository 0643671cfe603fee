import Records
import Sealing

/// The append-only log of one open store, and the derived tables beside it. It knows who acts, and asks
/// a ``Gate`` what they may see, but decides nothing about that itself.
package final class Ledger: Sendable {
  let storage: any Storage
  let keys: Keyring
  /// What new key slots wrap.
  let root: GuardedKey
  let header: StoreHeader
  let queue: CommitQueue
  /// Where accesses wait for the next commit.
  let journal: any Journal
  /// Whether each access is durable before its answer is.
  let isStrict: Bool
  /// Whether nothing can be committed.
  let isReadOnly: Bool
  /// Ids that stand for the chains of entries: by their number those of the stores whose entries are in
  /// this one, and by the negative number the chain of accesses of each.
  let origins: [Int64: UniqueID]
  /// The number of the origin that this store writes under.
  let localOrigin: Int64

  /// The store's id.
  package var id: UniqueID { header.store }

  init(
    storage: any Storage, header: StoreHeader, root: GuardedKey, log: AccessLogging
  ) throws(CoachingError) {
    journal = log.journal
    isStrict = log.isStrict
    isReadOnly = log.isReadOnly
    self.header = header
    self.root = root
    keys = try Keyring(store: header.store, root: root)
    try header.verify(keys)
    try journal.claim(for: header.store)
    let storage = KeyedStorage(storage, header, keys)
    self.storage = storage
    queue = CommitQueue(storage: storage)
    let origins = try storage.read { (connection) throws(CoachingError) in
      try connection.origins()
    }
    guard let local = origins.first(where: { $0.value == header.origin })?.key else {
      throw CoachingError(.damaged("the origin of the store is missing"))
    }
    localOrigin = local
    self.origins = origins.reduce(into: origins) { $0[-$1.key] = $1.value.inverted }
    queue.ledger = self
    try storage.read { (connection) throws(CoachingError) in
      try keys.loadJournalKey(connection)
    }
  }

  /// The same store under another root key, for the transaction that changes it.
  init(_ other: Ledger, root: GuardedKey) throws(CoachingError) {
    self.root = root
    keys = try Keyring(store: other.id, root: root)
    (storage, header, queue, origins) = (other.storage, other.header, other.queue, other.origins)
    (journal, isStrict, isReadOnly) = (other.journal, other.isStrict, other.isReadOnly)
    localOrigin = other.localOrigin
  }

  /// Closes the storage. No call may be running.
  package func close() {
    // What cannot be moved now waits where it is: the next one who opens the store moves it.
    if queue.accessesWaiting.load(ordering: .relaxed) > 0 { try? moveAccesses() }
    journal.close()
    storage.close()
  }

  /// This store's chain of entries in each file.
  var chain: Chain { Chain(number: localOrigin, id: header.origin) }

  /// This store's chain of accesses in each file.
  var accessChain: Chain { Chain(number: -localOrigin, id: header.origin.inverted) }

  /// The keyed hash that stands for an organisation in the table of files.
  package func ownerCode(_ organisation: String) -> OwnerCode {
    keys.ownerCode(organisation)
  }

  /// The keyed hash that stands for an actor where a record names its readers.
  package func readerCode(_ actor: ActorIdentity) -> ReaderCode {
    keys.readerCode(actor: actor.id, organisation: actor.organisation)
  }

  /// The keyed hash that stands for an organisation where a consent names its recipients.
  package func readerCode(organisation: String) -> ReaderCode {
    keys.readerCode(organisation: organisation)
  }

  /// The keyed hash that stands for a supporter where a consent names its recipients.
  package func readerCode(supporter: UniqueID) -> ReaderCode {
    keys.readerCode(supporter: supporter)
  }

  /// What stands for a supporter where a record is hidden from them; nil for every supporter.
  package func readerCode(keptOut supporter: UniqueID?) -> ReaderCode {
    keys.readerCode(keptOut: supporter)
  }
}

/// One of the chains in each file.
struct Chain {
  /// Number of the origin; negative for its chain of accesses.
  var number: Int64
  /// What stands for it in what is bound.
  var id: UniqueID

  /// Numbers that an origin may have: the negative of each stands for its chain of accesses, and there is
  /// always a next one.
  static let numbers: Range<Int64> = 1..<1 << 32
}

extension UniqueID {
  /// The id with every bit turned over: it stands for the accesses of an origin and is no other's.
  var inverted: UniqueID { UniqueID(high: ~high, low: ~low) }
}

/// Where a ledger notes who read what.
package struct AccessLogging: Sendable {
  let journal: any Journal
  let isStrict: Bool
  let isReadOnly: Bool

  /// A journal; `isStrict` makes each access durable before its answer is given.
  package init(_ journal: any Journal, isStrict: Bool, isReadOnly: Bool) {
    self.journal = journal
    self.isStrict = isStrict
    self.isReadOnly = isReadOnly
  }
}

/// What is known about a file without opening anything in it.
package struct FileFacts: Sendable {
  /// Its id.
  package let id: UniqueID
  /// Its kind.
  package let kind: FileKind
  /// The keyed hash of the organisation that opened it.
  package let owner: OwnerCode

  init(_ row: FileRow) {
    id = row.id
    kind = row.kind
    owner = row.owner
  }
}

extension Connection {
  func origins() throws(CoachingError) -> [Int64: UniqueID] {
    var origins: [Int64: UniqueID] = [:]
    let row = try statement(.selectOrigins)
    while try row.step() {
      guard Chain.numbers.contains(row.integer(0)) else {
        throw CoachingError(.damaged("an origin has an impossible number"))
      }
      origins[row.integer(0)] = try row.id(1)
    }
    return origins
  }
}
