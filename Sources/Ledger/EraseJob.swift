import Records

/// Destroys files: their keys, what is sealed in them, what is derived from them, and under which
/// identifiers they were opened. That they were there stays, and their chains still verify.
final class EraseJob: CommitQueue.Job, @unchecked Sendable {
  /// A file to be erased.
  struct Wanted {
    var file: UniqueID
    /// When it was erased in the store whose list is replayed.
    var replayed: Int64?
  }

  private let ledger: Ledger
  private let wanted: [Wanted]
  /// The organisation whose files they must be. Without one it is a list that is replayed: what is not
  /// there, or erased already, has nothing to lose.
  private let owner: OwnerCode?
  private let ground: String
  private let actor: ActorIdentity
  private var register: FileRow?
  /// The files that are there, in the order asked for, and what the register will say of each.
  private(set) var doomed: [FileRow] = []
  private var erasures: [Erasure] = []

  init(
    ledger: Ledger, _ wanted: [Wanted], owner: OwnerCode?, ground: String, actor: ActorIdentity
  ) {
    self.ledger = ledger
    self.wanted = wanted
    self.owner = owner
    self.ground = ground
    self.actor = actor
  }

  override func check(_ connection: any Connection) throws(CoachingError) {
    let register = try connection.register()
    var seen: Set<UniqueID> = []
    for one in wanted where seen.insert(one.file).inserted {
      let row = try connection.file(one.file)
      if let row, row.number != FileRow.register, owner == nil || row.owner == owner {
        // Erased before: nothing to destroy but on the disk, so that the call can be repeated.
        if row.hasKey {
          doomed.append(row)
          erasures.append(Erasure(of: row, replayed: one.replayed))
        }
      } else if owner != nil {
        throw CoachingError(.notFound)
      }
    }
    if !doomed.isEmpty { try readOpenings(register, connection) }
    self.register = register
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    guard let register, !doomed.isEmpty else { return }
    try connection.clearFigures()
    let commit = try ledger.nextCommit(connection)
    var chain = try InternalChain(
      ledger, register, commit, by: actor, entries: doomed.count, connection)
    for var erasure in erasures {
      erasure.newest = commit.newest
      let place = try chain.append(erasure.entry(ground: ground), connection)
      for opening in erasure.openings {
        try connection.destroy(opening, by: place, of: register)
      }
    }
    for row in doomed { try connection.erase(row) }
    try chain.end(connection)
  }

  /// Completes what the register will say. It is read from end to end: nothing leads from a file to its
  /// entry there.
  private func readOpenings(
    _ register: FileRow, _ connection: any Connection
  ) throws(CoachingError) {
    try Replay(ledger, register, connection).walk { (step) throws(CoachingError) in
      guard case .entry(let envelope) = step.content,
        envelope.kind == Envelope.Internal.fileOpened,
        let index = erasures.firstIndex(where: { $0.file == envelope.id })
      else { return }
      erasures[index].organisation = envelope.organisation
      erasures[index].openings.append(step.row.place)
    }
    for erasure in erasures where erasure.openings.isEmpty {
      throw CoachingError(.damaged("the register does not know a file"))
    }
  }

  /// Wipes the keys of the files from the memory of this process.
  func forgetKeys() {
    for one in wanted { ledger.keys.forget(one.file) }
  }
}

extension Ledger {
  /// Erases a file of the actor's organisation, also from the free pages and the log of the database.
  /// False when it was erased before.
  package func erase(
    _ file: UniqueID, ground: String, by actor: ActorIdentity
  ) throws(CoachingError) -> Bool {
    let job = EraseJob(
      ledger: self, [EraseJob.Wanted(file: file)], owner: ownerCode(actor.organisation),
      ground: ground, actor: actor)
    try run(job)
    return !job.doomed.isEmpty
  }

  func run(_ job: EraseJob) throws(CoachingError) {
    try queue.commit(job)
    job.forgetKeys()
    // A reader that had begun before may have loaded a key again; it is done when this has succeeded.
    defer { job.forgetKeys() }
    try purge()
  }
}

extension Connection {
  /// Destroys what is sealed in an entry, and notes by which one; nil with all of its file.
  func destroy(
    _ place: Place, by other: Place?, of file: FileRow
  ) throws(CoachingError) {
    let row = try statement(.selectEntry)
    row.bind(1, file.number)
    row.bind(2, place.origin)
    row.bind(3, place.position)
    guard try row.step(), let sealed = row.bytes(4) else {
      throw CoachingError(.damaged("an entry is missing"))
    }
    let digest = Digest.of(sealed)
    _ = try row.step()
    let update = try statement(.expungeEntry)
    update.bind(1, file.number)
    update.bind(2, place.origin)
    update.bind(3, place.position)
    digest.withBytes { update.bind(4, copying: $0) }
    update.bind(5, other?.position ?? 0)
    update.bind(6, other?.origin ?? 0)
    try update.run()
  }

  /// Destroys all that a file holds, and its key.
  fileprivate func erase(_ file: FileRow) throws(CoachingError) {
    for place in try sealedPlaces(of: file) { try destroy(place, by: nil, of: file) }
    for table: Statement in [
      .eraseIdentities, .eraseRecords, .eraseSuperseded, .eraseLinks, .eraseLookups, .eraseReaders,
      .eraseSame,
      .eraseKey,
    ] {
      let row = try statement(table)
      row.bind(1, file.number)
      try row.run()
    }
  }

  private func sealedPlaces(of file: FileRow) throws(CoachingError) -> [Place] {
    var places: [Place] = []
    let row = try statement(.selectEntriesOfFile)
    row.bind(1, file.number)
    while try row.step() {
      guard row.bytes(4) != nil else { continue }
      places.append(Place(origin: row.integer(0), position: row.integer(1)))
    }
    return places
  }
}
