import Records

/// What verification found.
public struct Verification: Sendable {
  /// One thing that is not as it must be.
  public struct Finding: Sendable, Equatable {
    /// What is damaged.
    public enum Kind: String, Sendable {
      /// An entry does not open, is missing, or its content is gone without an expunction.
      case entry
      /// A link, or the order of positions, is not what the entries give.
      case chain
      /// The head of a file is missing, wrong, or not authentic.
      case head
      /// A file has vanished, was added, or its key does not open.
      case file
      /// A derived table does not say what the log says. `Store.rebuild()` mends it.
      case derived
      /// The store is behind heads that were exported: an older copy was put in its place.
      case rollback
      /// The store has another history than heads that were exported.
      case fork
      /// A signature, or the key of one, is not right.
      case signature
      /// Heads are those of another store.
      case store
    }

    /// Kind of damage.
    public let kind: Kind
    /// Id of the file; the store's own id for its register.
    public let file: UniqueID
    /// Position in the file's chain; 0 for none.
    public let position: Int64
    /// What is wrong, in a sentence.
    public let message: String
    /// The same, to stand inside another sentence.
    package var summary: String { String(message.dropLast()) }
  }

  /// Files that were looked at, without the register.
  public package(set) var files = 0
  /// Entries that were looked at, but for those of the access log; 0 for who is not told.
  public package(set) var entries: Int64 = 0
  /// What is not as it must be, in the order found.
  public package(set) var findings: [Finding] = []

  /// Nothing looked at yet.
  package init() {}
}

/// Told how much is done; answers whether to go on.
public typealias Progress = (_ done: Int64, _ total: Int64) -> Bool

extension Ledger {
  /// Checks one file, or with nil the whole store, on one snapshot beside running writes. Without a gate
  /// every file is there.
  package func verify(
    file: UniqueID?, gate: (any Gate)?, progress: Progress
  ) throws(CoachingError) -> Verification {
    guard let file else { return try verify(progress) }
    return try storage.read { (connection) throws(CoachingError) in
      var verifier = Verifier(self, connection)
      try verifier.verifyOne(try row(of: file, gate, connection), progress)
      return verifier.result
    }
  }

  /// Checks the whole store.
  func verify(_ progress: Progress) throws(CoachingError) -> Verification {
    try storage.read { (connection) throws(CoachingError) in
      var verifier = Verifier(self, connection)
      try verifier.verifyAll(progress)
      return verifier.result
    }
  }

  private func row(
    of file: UniqueID, _ gate: (any Gate)?, _ connection: any Connection
  ) throws(CoachingError) -> FileRow {
    if let gate { return try self.file(file, gate, connection).row }
    guard let row = try connection.file(file), row.number != FileRow.register, row.hasKey else {
      throw CoachingError(.notFound)
    }
    return row
  }
}

private struct Verifier {
  private let ledger: Ledger
  private let connection: any Connection
  private(set) var result = Verification()
  private var done: Int64 = 0
  private var total: Int64 = 0
  private var totals = (identities: 0, lookups: 0, changes: 0)
  /// When commits were recorded.
  private var recorded: [Int64: Int64] = [:]
  private var opened: [UniqueID: FileOpened] = [:]

  init(_ ledger: Ledger, _ connection: any Connection) {
    self.ledger = ledger
    self.connection = connection
  }

  private mutating func note(
    _ kind: Verification.Finding.Kind, _ file: FileRow, at position: Int64 = 0, _ message: String
  ) {
    result.findings.append(
      Verification.Finding(kind: kind, file: file.id, position: position, message: message))
  }

  /// One file, with progress from nothing to everything.
  mutating func verifyOne(_ file: FileRow, _ progress: Progress) throws(CoachingError) {
    total = try entries(of: file)
    try report(progress)
    try verify(file, progress)
    try report(progress)
  }

  /// How many entries the heads of a file speak of. They are not verified yet: it is for progress only.
  private func entries(of file: FileRow) throws(CoachingError) -> Int64 {
    try heads(of: file).reduce(0) { $0 &+ $1.head.position }
  }

  private func report(_ progress: Progress) throws(CoachingError) {
    if !progress(done, max(total, done)) { throw CoachingError(.cancelled) }
  }

  // MARK: The whole store

  mutating func verifyAll(_ progress: Progress) throws(CoachingError) {
    let files = try connection.files()
    for file in files { total = total &+ (try entries(of: file)) }
    try report(progress)
    guard let register = files.first, register.number == FileRow.register else {
      throw CoachingError(.damaged("the register is missing"))
    }
    for file in files { try verify(file, progress) }
    result.files -= 1
    for file in files.dropFirst() {
      check(file)
      // By its id, which is another way through the database than by its number.
      if try connection.file(file.id)?.number != file.number {
        note(.file, file, "The file is not found by its id.")
      }
    }
    let known = Set(files.map(\.id))
    for id in opened.keys.sorted() where !known.contains(id) {
      result.findings.append(
        Verification.Finding(
          kind: .file, file: id, position: 0,
          message: "The register knows this file, but it is not there."))
    }
    try checkTotals(register)
    try checkNewest(register)
    try checkSigningKey(register)
    try checkTallies(of: files, register)
    try report(progress)
  }

  /// Where files are damaged nothing can be counted, and that is said already.
  private mutating func checkTallies(
    of files: [FileRow], _ register: FileRow
  ) throws(CoachingError) {
    guard result.findings.isEmpty else { return }
    for owner in Set(files.map(\.owner))
    where try !ledger.talliesAgree(owner, connection) {
      note(.derived, register, "A tally does not say what the log says.")
    }
    for owner in Set(files.map(\.owner)) where try !ledger.answersOpen(owner, connection) {
      note(.derived, register, "An answer that is kept cannot be read.")
    }
  }

  /// Compares a row of the table of files with what the register says.
  private mutating func check(_ file: FileRow) {
    guard let entry = opened[file.id] else {
      return note(.file, file, "The register does not know this file.")
    }
    if entry.kind != file.kind || ledger.keys.ownerCode(entry.organisation) != file.owner {
      note(.file, file, "Kind or owner of the file is not what the register says.")
    }
    if !entry.isErased, !file.hasKey {
      note(.file, file, "The key of the file is gone, but the register knows of no erasure.")
    }
    if entry.isErased, file.hasKey || entry.identifier != nil {
      note(.file, file, "The register says that the file was erased, but something is there.")
    }
  }

  private mutating func checkSigningKey(_ register: FileRow) throws(CoachingError) {
    do throws(CoachingError) { _ = try ledger.signingSeed(connection) } catch {
      guard case .damaged = error.fact else { throw error }
      note(.signature, register, "The key that signs what is exported does not open.")
    }
  }

  private mutating func checkTotals(_ register: FileRow) throws(CoachingError) {
    for (statement, expected, table): (Statement, Int, String) in [
      (.countIdentities, totals.identities, "identity"), (.countLookups, totals.lookups, "lookup"),
      (.countChanges, totals.changes, "change"),
    ] {
      let row = try connection.statement(statement)
      let count = try row.step() ? row.integer(0) : 0
      _ = try row.step()
      if count != expected {
        note(.derived, register, "The table \(table) has \(count) rows and not \(expected).")
      }
    }
  }

  /// The newest time ever recorded must not be less than what commits say, nor ever fall: it is what keeps
  /// a clock that is set back from reviving a consent.
  private mutating func checkNewest(_ register: FileRow) throws(CoachingError) {
    let row = try connection.statement(.selectChanges)
    row.bind(1, Int64.min)
    var newest = Int64.min
    while try row.step() {
      newest = max(newest, recorded[row.integer(0)] ?? .min)
      guard row.integer(5) >= newest else {
        note(.derived, register, "The newest time of the table change is not what the log says.")
        continue
      }
      newest = row.integer(5)
    }
  }

  // MARK: One file

  mutating func verify(_ file: FileRow, _ progress: Progress) throws(CoachingError) {
    result.files += 1
    var rows = DerivedRows(ledger, file)
    var ends: [Int64: Head] = [:]
    do throws(CoachingError) {
      try Replay(ledger, file, connection).walk { (step) throws(CoachingError) in
        try walk(step, of: file, &ends)
        do throws(CoachingError) { try rows.add(step) } catch {
          note(.entry, file, at: step.row.place.position, "The entry opens but cannot be read.")
        }
        try advance(progress, counting: step.row.place.origin > 0)
      }
    } catch {
      guard case .damaged(let what) = error.fact else { throw error }
      note(.file, file, "The file cannot be read: \(what).")
    }
    try checkHeads(of: file, ends)
    opened.merge(rows.opened) { first, _ in first }
    recorded.merge(rows.recorded) { max($0, $1) }
    do throws(CoachingError) { try compare(rows) } catch {
      guard case .damaged(let what) = error.fact else { throw error }
      note(.derived, file, "The derived tables cannot be read: \(what).")
    }
  }

  private mutating func advance(
    _ progress: Progress, counting isCounted: Bool
  ) throws(CoachingError) {
    done += 1
    if isCounted { result.entries += 1 }
    if done & 255 == 0 { try report(progress) }
  }

  private mutating func walk(
    _ step: Replay.Step, of file: FileRow, _ ends: inout [Int64: Head]
  ) throws(CoachingError) {
    let place = step.row.place
    var head = ends[place.origin] ?? .none
    if place.position != head.position &+ 1 {
      note(.chain, file, at: place.position, "Entries before this one are missing.")
    }
    let origin = ledger.origins[place.origin]
    let chained = ChainLink(
      store: ledger.header.store, file: file.id, origin: origin ?? .zero,
      position: place.position, commit: step.row.commit)
    if try chained.next(after: head.link, digest: step.sealedDigest) != step.row.link {
      note(
        .chain, file, at: place.position, "The link of the entry does not follow from the chain.")
    }
    switch step.content {
    case nil where !file.hasKey:
      guard step.isSealed else { break }
      note(.entry, file, at: place.position, "The entry of an erased file was not destroyed.")
    case nil:
      note(.entry, file, at: place.position, "The entry does not open with its key.")
    case .entry(let envelope)
    where try !isRestricted(as: envelope, step.row.restriction, in: file.kind):
      note(.entry, file, at: place.position, "The entry is not restricted as its content says.")
    case .expunged where step.row.expunction == nil,
      .erasedOpening where step.row.expunction == nil:
      note(.entry, file, at: place.position, "The entry does not say by what it was expunged.")
    default: break
    }
    head.position = place.position
    head.link = step.row.link
    ends[place.origin] = head
  }

  private func isRestricted(
    as envelope: Envelope, _ restriction: Restriction, in file: FileKind
  ) throws(CoachingError) -> Bool {
    guard !envelope.isInternal else { return restriction.isEmpty }
    let readership = try Readership(
      envelope.body, kind: envelope.kind, in: file, by: Author(envelope), ledger.keys)
    return readership.restriction == restriction
  }

  // MARK: Heads

  private func heads(
    of file: FileRow
  ) throws(CoachingError) -> [(origin: Int64, head: Head, code: [UInt8])] {
    let row = try connection.statement(.selectHeads)
    row.bind(1, file.number)
    var heads: [(Int64, Head, [UInt8])] = []
    while try row.step() {
      let head = Head(position: row.integer(1), link: row.bytes(2).map { Array($0) } ?? [])
      // With another number it is no head of this file.
      let code = row.integer(4) == file.number ? row.bytes(3).map { Array($0) } : nil
      heads.append((row.integer(0), head, code ?? []))
    }
    return heads
  }

  private mutating func checkHeads(
    of file: FileRow, _ ends: [Int64: Head]
  ) throws(CoachingError) {
    let origins = ledger.origins
    var seen: Set<Int64> = []
    for (origin, head, code) in try heads(of: file) {
      seen.insert(origin)
      guard let id = origins[origin],
        try ledger.keys.headCode(file: file.id, origin: id, head) == code
      else {
        note(.head, file, at: head.position, "The head does not verify.")
        continue
      }
      let end = ends[origin] ?? .none
      if end.position != head.position || end.link != head.link {
        note(.head, file, at: head.position, "The chain does not end where the head says.")
      }
    }
    // Every file has both heads of an origin from its opening, or from the restoring of the store on, so
    // that entries or accesses cannot vanish all together.
    let isPaired = seen.allSatisfy { seen.contains(0 &- $0) } && seen.contains(ledger.localOrigin)
    if !seen.isSuperset(of: ends.keys) || (!isPaired && file.number != FileRow.register) {
      note(.head, file, "The head is missing.")
    }
  }

  // MARK: Derived tables

  private mutating func compare(_ rows: DerivedRows) throws(CoachingError) {
    let file = rows.file
    totals.identities += rows.currents.count
    totals.lookups += rows.lookups.count
    totals.changes += rows.changes.count
    for (id, current) in rows.currents {
      if try connection.current(id, in: file.number) != current {
        note(.derived, file, at: current.place.position, "The table identity differs from the log.")
      } else if try !connection.finds(id, in: file, at: current.place) {
        note(.entry, file, at: current.place.position, "The record is not found by its id.")
      }
    }
    if try !connection.records(of: file, equal: rows.currents) {
      note(.derived, file, "The table record differs from the log.")
    }
    if try connection.superseded(of: file) != rows.superseded {
      note(.derived, file, "The table superseded differs from the log.")
    }
    if try connection.links(of: file) != rows.links {
      note(.derived, file, "The table link differs from the log.")
    }
    if try connection.readers(of: file) != rows.readerRows {
      note(.derived, file, "The table reader differs from the log.")
    }
    if try connection.files(sameAs: file.number) != rows.sames(connection) {
      note(.derived, file, "The table same_person differs from the log.")
    }
    for row in rows.lookups where try !connection.has(row) {
      note(.derived, file, "The table lookup differs from the log.")
    }
    for (key, positions) in rows.changes where try !connection.has(key, positions, file) {
      note(.derived, file, at: positions.lowerBound, "The table change differs from the log.")
    }
  }
}

extension Connection {
  func files() throws(CoachingError) -> [FileRow] {
    let row = try statement(.selectFiles)
    var files: [FileRow] = []
    while try row.step() { files.append(try FileRow(row)) }
    return files
  }
}
