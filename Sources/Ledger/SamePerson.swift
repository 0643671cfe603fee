import Records

/// States that two client files are of one person, or takes that back. Each file says it of the other.
final class SamePersonJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger
  private let files: [UniqueID]
  private let isSame: Bool
  private let reason: String
  private let actor: ActorIdentity
  private let gate: any Gate
  /// Both, when there is something to write.
  private(set) var rows: [FileRow] = []

  init(
    ledger: Ledger, _ files: [UniqueID], isSame: Bool, reason: String, actor: ActorIdentity,
    gate: any Gate
  ) {
    self.ledger = ledger
    self.files = files
    self.isSame = isSame
    self.reason = reason
    self.actor = actor
    self.gate = gate
  }

  override func check(_ connection: any Connection) throws(CoachingError) {
    let owner = ledger.ownerCode(actor.organisation)
    var rows: [FileRow] = []
    for id in files {
      let file = try ledger.file(id, gate, connection)
      guard file.row.kind == .client else {
        throw CoachingError(.wrongFile(allowed: FileKind.client.name))
      }
      // What another organisation shares stays its own.
      guard file.row.owner == owner else { throw CoachingError(.notPermitted) }
      try file.view.check(adding: Envelope.Internal.samePerson, by: actor)
      rows.append(file.row)
    }
    guard let one = rows.first, let other = rows.last, one.number != other.number else {
      throw CoachingError(.invalidArgument("other"))
    }
    let same = try connection.files(sameAs: one.number)
    guard same.contains(other.number) != isSame else { return }
    if isSame {
      let all = try connection.person(of: one.number).union(connection.person(of: other.number))
      guard all.count <= Ledger.personLimit else {
        throw CoachingError(.tooLarge("The number of files of a person", limit: Ledger.personLimit))
      }
    }
    self.rows = rows
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    guard let one = rows.first, let other = rows.last else { return }
    try connection.clearFigures()
    let commit = try ledger.nextCommit(connection)
    for (file, another) in one.number < other.number
      ? [(one, other), (other, one)] : [(other, one), (one, other)]
    {
      var entry = Append(
        saving: Document(
          kind: Envelope.Internal.samePerson, file: .id(file.id), id: another.id, body: Body()))
      if !isSame { entry.state = .enteredInError }
      entry.reason = reason
      var chain = try InternalChain(ledger, file, commit, by: actor, entries: 1, connection)
      _ = try chain.append(entry, connection)
      try chain.end(connection)
      try connection.put(isSame ? .insertSame : .deleteSame, file.number, another.number)
    }
  }
}

extension Ledger {
  /// How many files one person may have.
  static let personLimit = 32

  /// States that two client files are of one person, or takes that back. False when that was stated.
  package func samePerson(
    _ file: UniqueID, _ other: UniqueID, isSame: Bool, reason: String, by actor: ActorIdentity,
    gate: any Gate
  ) throws(CoachingError) -> Bool {
    let job = SamePersonJob(
      ledger: self, [file, other], isSame: isSame, reason: reason, actor: actor, gate: gate)
    try queue.commit(job)
    return !job.rows.isEmpty
  }

  /// A file and those of the same person, as far as they exist for whoever asks: what joins them only
  /// through a file that does not is not followed.
  func person(
    _ file: VisibleFile, _ gate: any Gate, _ connection: any Connection
  ) throws(CoachingError) -> [VisibleFile] {
    var files = [file]
    var seen: Set<Int64> = [file.row.number]
    var next = 0
    while next < files.count {
      for number in try connection.files(sameAs: files[next].row.number)
      where seen.insert(number).inserted {
        guard let row = try connection.file(numbered: number),
          let visible = try visible(row, gate, connection)
        else { continue }
        files.append(visible)
      }
      next += 1
    }
    return files
  }

  /// The file that stands for the person of a file: the one that came into the store first.
  @inline(never)
  func person(
    of file: VisibleFile, _ gate: any Gate, _ connection: any Connection
  ) throws(CoachingError) -> UniqueID {
    standingFor(try person(file, gate, connection))
  }

  /// The same where the files of the person are known.
  func standingFor(_ person: [VisibleFile]) -> UniqueID {
    person.min { $0.row.number < $1.row.number }?.row.id ?? .zero
  }
}

extension Connection {
  /// The files that a file says are of the same person.
  func files(sameAs file: Int64) throws(CoachingError) -> [Int64] {
    let row = try statement(.selectSame)
    row.bind(1, file)
    var files: [Int64] = []
    while try row.step() {
      if row.integer(1) == file { files.append(row.integer(0)) }
    }
    return files
  }

  /// All files that are joined to one, directly or through others, and that one.
  func person(of file: Int64) throws(CoachingError) -> Set<Int64> {
    var seen: Set<Int64> = [file]
    var next = [file]
    while let number = next.popLast() {
      for other in try files(sameAs: number) where seen.insert(other).inserted {
        next.append(other)
      }
    }
    return seen
  }

  func put(_ statement: Statement, _ file: Int64, _ other: Int64) throws(CoachingError) {
    let row = try self.statement(statement)
    row.bind(1, file)
    row.bind(2, other)
    try row.run()
  }
}
