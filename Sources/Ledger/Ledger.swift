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
  /// Ids of the stores whose entries are in this one, by their number.
  let origins: [Int64: UniqueID]
  /// The number of the one that this store writes under.
  let localOrigin: Int64

  /// The store's id.
  package var id: UniqueID { header.store }

  init(storage: any Storage, header: StoreHeader, root: GuardedKey) throws(CoachingError) {
    self.storage = storage
    self.header = header
    self.root = root
    keys = try Keyring(store: header.store, root: root)
    queue = CommitQueue(storage: storage)
    try header.verify(keys)
    origins = try storage.read { (connection) throws(CoachingError) in try connection.origins() }
    guard let local = origins.first(where: { $0.value == header.origin })?.key else {
      throw CoachingError(.damaged("the origin of the store is missing"))
    }
    localOrigin = local
  }

  /// Closes the storage. No call may be running.
  package func close() {
    storage.close()
  }

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
    while try row.step() { origins[row.integer(0)] = try row.id(1) }
    return origins
  }
}
