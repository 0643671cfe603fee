import Records

/// Appends entries that the ledger writes for itself to one file, in one commit.
struct InternalChain {
  private let ledger: Ledger
  private let file: FileRow
  private let commit: Commit
  private var sealer: EntrySealer
  private var head: Head
  private let first: Int64

  /// `entries` is how many will be appended at most.
  init(
    _ ledger: Ledger, _ file: FileRow, _ commit: Commit, by actor: ActorIdentity, entries: Int,
    _ connection: any Connection
  ) throws(CoachingError) {
    self.ledger = ledger
    self.file = file
    self.commit = commit
    sealer = EntrySealer(
      keys: ledger.keys, origin: ledger.header.origin,
      stamp: EnvelopeStamp(actor: actor, recorded: commit.recorded), entries: entries)
    head = try ledger.head(of: file, ledger.chain, connection)
    first = head.position + 1
  }

  /// Appends one entry and answers where it stands.
  mutating func append(
    _ entry: Append, _ connection: any Connection
  ) throws(CoachingError) -> Place {
    let mark = EntryMark(place: ledger.next(after: head), commit: commit.number)
    try ledger.keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      try sealer.append(entry, at: mark, of: file, head: &head, key: key) {
        (link, sealed) throws(CoachingError) in
        try connection.insertEntry(file.number, mark, link, sealed)
      }
    }
    return mark.place
  }

  /// Writes the end of the chain, when all is appended.
  func end(_ connection: any Connection) throws(CoachingError) {
    try ledger.put(head, of: file, ledger.chain, connection)
    try connection.insertChange(
      commit, file.number, origin: ledger.localOrigin, first...head.position)
  }
}
