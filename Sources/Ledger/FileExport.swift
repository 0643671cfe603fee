import Records
import Sealing

extension Ledger {
  /// A file with the proof that nothing of it was changed, left out or added, as JSON. What may be seen
  /// comes sealed, with the key of that entry alone; of the rest comes what the chain needs.
  /// Answers how many entries come with their content, too.
  package func exportFile(
    _ file: UniqueID, gate: any Gate
  ) throws(CoachingError) -> (json: [UInt8], count: Int64) {
    try storage.read { (connection) throws(CoachingError) in
      let visible = try self.file(file, gate, connection)
      var export = FileExport(self, visible.row, connection)
      try export.write { (envelope, row) throws(CoachingError) in
        try isGiven(envelope, row, in: visible, connection)
      }
      let count = export.given
      return (try export.finished(), count)
    }
  }

  /// Whether whoever asks would see this version in the history of its record, and all of it: the key of
  /// an entry opens also the links that are left out for them.
  private func isGiven(
    _ envelope: Envelope, _ row: EntryRow, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    guard let current = try connection.current(envelope.id, in: file.row.number),
      try file.view.shows(
        envelope.id, kind: current.kind, current.restriction, in: file.row, connection),
      let document = try document(envelope, commit: row.commit, in: file, connection)
    else { return false }
    return document.body == envelope.body
  }
}

/// Whether the content of an entry is given away.
private typealias EntryFilter = (Envelope, EntryRow) throws(CoachingError) -> Bool

/// Writes the export of one file.
private struct FileExport {
  private let ledger: Ledger
  private let file: FileRow
  private let connection: any Connection
  private let time = Clock.now()
  private var writer = JSONWriter()
  /// Origin, position and link of the end of each chain, as they are signed.
  private var ends: [UInt8] = []
  private var chains: Int64 = 0
  /// Entries that come with their content.
  private(set) var given: Int64 = 0

  init(_ ledger: Ledger, _ file: FileRow, _ connection: any Connection) {
    self.ledger = ledger
    self.file = file
    self.connection = connection
  }

  mutating func write(_ visible: EntryFilter) throws(CoachingError) {
    writer.beginObject()
    writer.member("format", Int64(Format.number))
    writer.member("store", ledger.id)
    writer.member("file", file.id)
    writer.member("generation", file.generation)
    writer.member("kind", Int64(file.kind.rawValue))
    writer.member("time", time)
    writer.name("chains")
    writer.beginArray()
    // Below zero stand the chains of the log of accesses.
    for (number, origin) in ledger.origins.sorted(by: { $0.key < $1.key }) where number > 0 {
      try writeChain(number, origin, visible)
    }
    // Every file has a chain from its opening on.
    guard chains > 0 else { throw CoachingError(.damaged("the head of a file is missing")) }
    writer.endArray()
    let seed = try ledger.signingSeed(connection)
    writer.hexadecimal("publicKey", seed.publicKey)
    writer.hexadecimal("signature", try message().signature(seed))
    writer.endObject()
  }

  consuming func finished() throws(CoachingError) -> [UInt8] {
    try writer.finished()
  }

  private func message() throws(CoachingError) -> SignedMessage {
    let digest = ends.withBytes { Digest.of($0) }
    return try SignedMessage { bytes in
      bytes.put(.proof)
      bytes.put(Int64(Format.number))
      bytes.put(ledger.id)
      bytes.put(file.id)
      bytes.put(file.generation)
      bytes.put(Int64(file.kind.rawValue))
      bytes.put(time)
      bytes.put(chains)
      digest.withBytes { bytes.put($0) }
    }
  }

  private mutating func writeChain(
    _ number: Int64, _ origin: UniqueID, _ visible: EntryFilter
  ) throws(CoachingError) {
    // Not every origin has written into every file.
    guard try connection.hasHead(file, number) else { return }
    let head = try ledger.head(of: file, Chain(number: number, id: origin), connection)
    chains += 1
    writer.beginObject()
    writer.member("origin", origin)
    writer.member("position", head.position)
    writer.hexadecimal("link", head.link)
    writer.name("entries")
    writer.beginArray()
    let end = try writeEntries(number, origin, visible)
    // Only what verifies is signed.
    guard end.position == head.position, end.link == head.link else {
      throw CoachingError(.damaged("a chain does not end where its head says"))
    }
    writer.endArray()
    writer.endObject()
    ChainHead(file: file.id, origin: origin, head: head).append(to: &ends)
  }

  private mutating func writeEntries(
    _ number: Int64, _ origin: UniqueID, _ visible: EntryFilter
  ) throws(CoachingError) -> Head {
    var end = Head.none
    var reader = EntryReader(ledger, file)
    let row = try connection.statement(.selectEntriesOfOrigin)
    row.bind(1, file.number)
    row.bind(2, number)
    try ledger.keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      while try row.step() {
        let entry = EntryRow(row)
        let sealed = row.bytes(4)
        let digest = sealed.map { Digest.of($0) } ?? row.bytes(5).map { Array($0) } ?? []
        let chained = ChainLink(
          store: ledger.id, file: file.id, origin: origin, position: entry.place.position,
          commit: entry.commit)
        end = Head(
          position: end.position &+ 1, link: try chained.next(after: end.link, digest: digest))
        guard entry.place.position == end.position, entry.link == end.link else {
          throw CoachingError(.damaged("the link of an entry does not follow from the chain"))
        }
        try write(entry, sealed, digest, key, &reader, visible)
      }
    }
    return end
  }

  private mutating func write(
    _ entry: EntryRow, _ sealed: UnsafeRawBufferPointer?, _ digest: [UInt8],
    _ key: UnsafeRawPointer, _ reader: inout EntryReader, _ visible: EntryFilter
  ) throws(CoachingError) {
    writer.beginObject()
    writer.member("position", entry.place.position)
    writer.member("commit", entry.commit)
    writer.hexadecimal("link", entry.link)
    var isVisible = false
    if let sealed {
      let envelope = try reader.open(sealed, at: entry.mark, key: key) {
        (plain) throws(CoachingError) in try Envelope(decoding: plain)
      }
      isVisible = try visible(envelope, entry)
    }
    if isVisible, let sealed, let nonce = sealed.baseAddress {
      given += 1
      writer.member("restriction", entry.restriction.rawValue)
      writer.name("sealed")
      writer.string(plain: Hexadecimal(sealed))
      writer.name("key")
      withMessageKey(nonce, key) { writer.string(plain: Hexadecimal($0)) }
    } else {
      writer.hexadecimal("digest", digest)
    }
    writer.endObject()
  }

  private func withMessageKey(
    _ nonce: UnsafeRawPointer, _ key: UnsafeRawPointer, _ use: (UnsafeRawBufferPointer) -> Void
  ) {
    withUnsafeTemporaryAllocation(byteCount: Cipher.keySize, alignment: 16) { room in
      // Safe: the allocation has the bytes that were asked for.
      guard let base = room.baseAddress else { return }
      Cipher.deriveMessageKey(nonce: nonce, key: key, into: base)
      use(UnsafeRawBufferPointer(room))
      Bytes.wipe(room)
    }
  }
}

extension Connection {
  fileprivate func hasHead(_ file: FileRow, _ origin: Int64) throws(CoachingError) -> Bool {
    let row = try statement(.selectHead)
    row.bind(1, file.number)
    row.bind(2, origin)
    let isThere = try row.step()
    if isThere { _ = try row.step() }
    return isThere
  }
}
