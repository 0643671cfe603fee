import Records
import Sealing

/// The access log: reads and refusals wait in the journal and are moved into each file's own chain of
/// accesses by the next commit. A write needs no row: its entry says who wrote, for whom and when.
extension Ledger {
  /// Accesses that wait before they are moved without a commit of somebody.
  private static let waitingLimit = 1000

  /// Notes accesses before anything is handed out.
  package func note(_ rows: [AccessRow], isSynced: Bool = false) throws(CoachingError) {
    guard !rows.isEmpty else { return }
    var bytes: [UInt8] = []
    for row in rows { bytes += try JournalFrame.bytes(of: row, keys) }
    try journal.append(bytes, isSynced: isSynced || isStrict)
    let waiting = queue.accessesWaiting.wrappingAdd(rows.count, ordering: .relaxed).newValue
    // They are written already: what hinders moving them now is no reason to refuse the answer.
    if waiting >= Self.waitingLimit { try? moveAccesses() }
  }

  /// Moves what waits into the log, or where this store may not write, makes it durable where it is.
  func moveAccesses() throws(CoachingError) {
    queue.accessesWaiting.store(0, ordering: .relaxed)
    if isReadOnly { try journal.sync() } else { try queue.commit(CommitQueue.Job()) }
  }

  /// Moves what waits into the chains of its files; part of every commit. Answers the bytes of the
  /// journal that are moved then, nil for none.
  func moveAccesses(_ connection: any Connection) throws(CoachingError) -> [UInt8]? {
    let bytes = try journal.contents()
    guard !bytes.isEmpty else { return nil }
    let (first, rows) = try waiting(in: bytes, connection)
    guard let first, !rows.isEmpty else { return bytes }
    let commit = try nextCommit(connection)
    var byFile: [UniqueID: [AccessRow]] = [:]
    for row in rows { byFile[row.file, default: []].append(row) }
    var homeless: [AccessRow] = []
    var homes: [(FileRow, [AccessRow])] = []
    for (id, rows) in byFile {
      if let file = try connection.file(id), file.hasKey, file.number != FileRow.register {
        homes.append((file, rows))
      } else {
        homeless += rows
      }
    }
    for (file, rows) in homes.sorted(by: { $0.0.number < $1.0.number }) {
      // What happened to one damaged file must be kept, and must not keep others from being written.
      do throws(CoachingError) { try append(rows[...], to: file, commit, connection) } catch {
        guard case .damaged = error.fact else { throw error }
        homeless += rows
      }
    }
    if !homeless.isEmpty {
      let register = try connection.register()
      try append(homeless[...], to: register, commit, connection)
    }
    try JournalMark(nonce: first, moved: Int64(bytes.count)).put(connection)
    return bytes
  }

  /// The rows that are not in the log yet, each once, and what tells this journal from one before.
  func waiting(
    in bytes: [UInt8], _ connection: any Connection
  ) throws(CoachingError) -> (first: [UInt8]?, rows: [AccessRow]) {
    var frames = JournalFrame.all(in: bytes, keys)
    let first = frames.first?.nonce
    if let mark = try JournalMark(connection), first == mark.nonce {
      frames.removeAll { $0.end <= mark.moved }
    }
    var seen: Set<[UInt8]> = []
    return (first, frames.filter { seen.insert($0.nonce).inserted }.map(\.row))
  }

  private func append(
    _ rows: ArraySlice<AccessRow>, to file: FileRow, _ commit: Commit, _ connection: any Connection
  ) throws(CoachingError) {
    let chain = accessChain
    var head = try head(of: file, chain, connection)
    let first = head.position + 1
    let count = (rows.count + Self.waitingLimit - 1) / Self.waitingLimit
    var sealer = EntrySealer(
      keys: keys, origin: chain.id,
      stamp: EnvelopeStamp(actor: .library, recorded: commit.recorded), entries: count)
    var rest = rows
    while !rest.isEmpty {
      let entry = AccessRow.entry(rest.prefix(Self.waitingLimit), of: file.id)
      rest = rest.dropFirst(Self.waitingLimit)
      let place = Place(origin: chain.number, position: head.position + 1)
      let mark = EntryMark(place: place, commit: commit.number)
      try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
        try sealer.append(entry, at: mark, of: file, head: &head, key: key) {
          (link, sealed) throws(CoachingError) in
          try connection.insertEntry(file.number, mark, link, sealed)
        }
      }
    }
    try put(head, of: file, chain, connection)
    try connection.insertChange(commit, file.number, origin: chain.number, first...head.position)
  }
}
