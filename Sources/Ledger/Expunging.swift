import Records
import Sealing

/// What an entry of the log says about versions whose content was destroyed.
struct Expunction {
  struct Version {
    var version: Int64
    var place: Place
    var kind: UInt32
    var recorded: Int64
  }

  /// Versions in one entry, so that its body stays within its limit: half a megabyte at most.
  static let limit = 10_000

  var record: UniqueID
  var versions: ArraySlice<Version>

  init(record: UniqueID, versions: ArraySlice<Version>) {
    self.record = record
    self.versions = versions
  }

  /// The entry that is appended: the record's id, and in field 1 a list of numbers, five a version.
  func entry(reason: String) -> Append {
    let numbers = versions.flatMap {
      [$0.version, $0.place.origin, $0.place.position, Int64($0.kind), $0.recorded]
    }
    var body = Body()
    body.set(1, numbers)
    let document = Document(
      kind: Envelope.Internal.expunction, file: .id(.zero), id: record, body: body)
    var entry = Append(saving: document)
    entry.reason = reason
    return entry
  }

  init(_ envelope: Envelope) throws(CoachingError) {
    let numbers: [Int64]?
    do { numbers = try envelope.body.value(1, as: [Int64].self) } catch { numbers = nil }
    guard let numbers, numbers.count % 5 == 0 else {
      throw CoachingError(.damaged("an expunction cannot be read"))
    }
    record = envelope.id
    versions =
      stride(from: 0, to: numbers.count, by: 5).map { index in
        Version(
          version: numbers[index],
          place: Place(origin: numbers[index + 1], position: numbers[index + 2]),
          kind: UInt32(truncatingIfNeeded: numbers[index + 3]), recorded: numbers[index + 4])
      }[...]
  }
}

/// Destroys the content of one version of a record, or of all.
final class ExpungeJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger
  private let record: UniqueID
  private let fileID: UniqueID
  private let version: Int64
  private let reason: String
  private let actor: ActorIdentity
  private let gate: any Gate

  private var file: FileRow?
  private var current: Current?
  private(set) var doomed: [Expunction.Version] = []
  /// The content of the newest version, when it is among them.
  private var newest: Envelope?

  init(
    ledger: Ledger, record: UniqueID, file: UniqueID, version: Int64, reason: String,
    actor: ActorIdentity, gate: any Gate
  ) {
    self.ledger = ledger
    self.record = record
    fileID = file
    self.version = version
    self.reason = reason
    self.actor = actor
    self.gate = gate
  }

  override func check(_ connection: any Connection) throws(CoachingError) {
    let visible = try ledger.file(fileID, gate, connection)
    let file = visible.row
    guard let current = try connection.current(record, in: file.number),
      try visible.view.shows(
        record, kind: current.kind, current.restriction, in: file, connection)
    else { throw CoachingError(.notFound, record: record) }
    try visible.view.check(expunging: current.kind)
    for (version, place) in try versions(current, file, connection) {
      // Already expunged: nothing to destroy, and no error, so that the call can be repeated.
      guard
        let envelope = try ledger.content(of: version, record, at: place, file, connection)?
          .envelope
      else { continue }
      if version == current.version { newest = envelope }
      doomed.append(
        Expunction.Version(
          version: version, place: place, kind: envelope.kind, recorded: envelope.recorded))
    }
    self.file = file
    self.current = current
  }

  private func versions(
    _ current: Current, _ file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> [(version: Int64, place: Place)] {
    if version == 0 { return try ledger.versions(of: record, current, file, connection) }
    guard let place = try ledger.place(of: version, record, current, file, connection) else {
      throw CoachingError(.notFound, record: record)
    }
    return [(version, place)]
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    guard let file, let current, !doomed.isEmpty else { return }
    try connection.clearFigures()
    let starts = stride(from: 0, to: doomed.count, by: Expunction.limit)
    let commit = try ledger.nextCommit(connection)
    var sealer = EntrySealer(
      keys: ledger.keys, origin: ledger.header.origin,
      stamp: EnvelopeStamp(actor: actor, recorded: commit.recorded), entries: Array(starts).count)
    var head = try ledger.head(of: file, ledger.chain, connection)
    let first = head.position + 1
    for start in starts {
      let part = doomed[start..<min(start + Expunction.limit, doomed.count)]
      let mark = EntryMark(place: ledger.next(after: head), commit: commit.number)
      let entry = Expunction(record: record, versions: part).entry(reason: reason)
      try ledger.keys.withKey(of: file, connection) { (key) throws(CoachingError) in
        try sealer.append(entry, at: mark, of: file, head: &head, key: key) {
          (link, sealed) throws(CoachingError) in
          try connection.insertEntry(file.number, mark, link, sealed)
        }
      }
      for one in part { try connection.destroy(one.place, by: mark.place, of: file) }
    }
    if let newest { try clear(current, newest, file, connection) }
    try ledger.put(head, of: file, ledger.chain, connection)
    try connection.insertChange(
      commit, file.number, origin: ledger.localOrigin, first...head.position)
  }

  /// Takes what the derived tables say of the content away: its time, links and identifiers.
  private func clear(
    _ current: Current, _ envelope: Envelope, _ file: FileRow, _ connection: any Connection
  ) throws(CoachingError) {
    try connection.deleteRecord(file.number, record, current)
    var after = current
    after.state = .expunged
    after.occurred = envelope.recorded
    try connection.insertRecord(file.number, record, after)
    try connection.putIdentity(record, file.number, after, isNew: false)
    try connection.deleteReaders(of: record, in: file.number)
    let readers = Readership(expungedBy: Author(actor), current.restriction, ledger.keys).codes
    for code in readers { try connection.insertReader(code, record, in: file.number) }
    guard let kind = Catalogue.shared.kind(numbered: envelope.kind) else { return }
    let relations = try Relations(envelope.body, kind)
    for link in relations.links {
      try connection.link(.deleteLink, file.number, link, from: record)
    }
    for identifier in relations.identifiers {
      try connection.deleteLookup(ledger.keys.lookupCode(identifier), file.number, record)
    }
  }
}

extension Ledger {
  /// Destroys the content of one version, or with version 0 of all versions, also in the free pages and
  /// the log of the database. That it existed, by whom and why it was removed stays. False when it was
  /// destroyed before.
  package func expunge(
    _ record: UniqueID, in file: UniqueID, version: Int64, reason: String, by actor: ActorIdentity,
    gate: any Gate
  ) throws(CoachingError) -> Bool {
    let job = ExpungeJob(
      ledger: self, record: record, file: file, version: version, reason: reason, actor: actor,
      gate: gate)
    try queue.commit(job)
    try purge(record)
    return !job.doomed.isEmpty
  }

  /// Destroys what removed content left behind on the disk.
  func purge(_ record: UniqueID? = nil) throws(CoachingError) {
    do throws(CoachingError) { try storage.purge() } catch {
      switch error.status {
      case .busy, .storage, .diskFull, .noMemory, .cannotOpen:
        throw CoachingError(.notYetDestroyed, record: record)
      default: throw error
      }
    }
  }
}
