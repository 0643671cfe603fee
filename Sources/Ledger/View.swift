import Records

/// Decides what somebody may see and do. The ledger asks it for every file and knows none of its rules.
package protocol Gate: Sendable {
  /// What they may see and do in a file; nil when it does not exist for them.
  func view(
    of file: FileFacts, _ reader: borrowing RuleReader
  ) throws(CoachingError) -> View?
  /// Whether they may open files.
  var opensFiles: Bool { get }
}

/// One reason to see and do something in a file.
package struct Grant: Sendable {
  /// Of which records it speaks.
  package enum Extent: Sendable {
    /// All of them.
    case everything
    /// Those of these kinds, and these records.
    case some(kinds: Set<UInt32>, records: Set<UniqueID>)
  }

  /// What may be seen.
  package var extent: Extent
  /// What is kept from them all the same.
  package var hidden: Restriction
  /// Kinds of record that may be added; nil for all.
  package var adds: Set<UInt32>?
  /// Whether only what they recorded themselves may be changed.
  package var changesOnlyOwn = false
  /// Whether concerns are seen by those whom they name.
  package var showsConcerns = true
  /// Whether candid records are seen whomever they name: figures are made of them, and show none.
  package var showsCandid = false
  /// What stands for them where a record is hidden from some supporters.
  package var keptOut: [ReaderCode] = []

  /// A grant.
  package init(
    _ extent: Extent, hidden: Restriction = [], adds: Set<UInt32>? = [],
    changesOnlyOwn: Bool = false
  ) {
    self.extent = extent
    self.hidden = hidden
    self.adds = adds
    self.changesOnlyOwn = changesOnlyOwn
  }

  func shows(_ id: UniqueID, kind: UInt32, _ restriction: Restriction) -> Bool {
    guard restriction.isDisjoint(with: hidden), showsConcerns || kind != Concern.kind.number else {
      return false
    }
    switch extent {
    case .everything: return true
    case .some(let kinds, let records): return kinds.contains(kind) || records.contains(id)
    }
  }
}

/// What somebody may see and do in one file: the sum of their grants.
package struct View: Sendable {
  /// Why; never empty.
  package let grants: [Grant]
  /// What stands for them where a record names its readers.
  package let reader: ReaderCode
  /// What stands for the entries of the directory that say that they are them: what candid records are
  /// about. Looked up for files about practice, see ``Ledger/visible(_:_:_:)``.
  var entries: [ReaderCode] = []
  /// Whether they see everything that does not name its readers.
  let isWhole: Bool
  /// Whether they see candid records whomever these name.
  let showsCandid: Bool

  /// A view; nil without a grant.
  package init?(_ grants: [Grant], reader: ReaderCode) {
    guard !grants.isEmpty else { return nil }
    self.grants = grants
    self.reader = reader
    isWhole = grants.contains {
      if case .everything = $0.extent { $0.hidden.isEmpty } else { false }
    }
    showsCandid = grants.contains(where: \.showsCandid)
  }

  /// Whether no newest version that they see in a file leads to what they do not: links to what only some
  /// see are refused, but for those to candid records in files about practice.
  func seesAllLinks(in file: FileRow) -> Bool {
    isWhole && (file.kind == .client || showsCandid)
  }

  /// Whether a record of a file exists for them. Nothing is opened to tell.
  func shows(
    _ id: UniqueID, kind: UInt32, _ restriction: Restriction, in file: FileRow,
    _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    if !isWhole {
      let isGranted = try isGranted(id, kind: kind, restriction) {
        (code) throws(CoachingError) in try connection.names(code, id, in: file.number)
      }
      guard isGranted else { return false }
    }
    guard restriction.hasReaders, !showsAll(restriction) else { return true }
    return try isReader(of: id, in: file, connection)
  }

  /// Whether a record that names its readers is shown whomever it names.
  func showsAll(_ restriction: Restriction) -> Bool {
    showsCandid && !restriction.contains(.named)
  }

  /// Whether a record names them, or an entry of theirs. As much work for no as for no record.
  private func isReader(
    of id: UniqueID, in file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    if try connection.names(reader, id, in: file.number) { return true }
    for entry in entries where try connection.names(entry, id, in: file.number) { return true }
    return false
  }

  /// The same for one record that somebody asks for by its id; `found` is nil where there is none. Whether it
  /// is hidden or not there takes about as much work, so that a clock hardly tells the two apart.
  func shows(
    _ id: UniqueID, _ found: (kind: UInt32, restriction: Restriction)?, in file: FileRow,
    _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    if let found, try shows(id, kind: found.kind, found.restriction, in: file, connection) {
      return true
    }
    if found?.restriction.isDisjoint(with: [.named, .candid, .keepsOut]) ?? true {
      _ = try isReader(of: id, in: file, connection)
    }
    return false
  }

  /// Whether one of the grants shows a record; `names` says whom it names.
  func isGranted(
    _ id: UniqueID, kind: UInt32, _ restriction: Restriction,
    names: (ReaderCode) throws(CoachingError) -> Bool
  ) throws(CoachingError) -> Bool {
    for grant in grants where grant.shows(id, kind: kind, restriction) {
      guard restriction.contains(.keepsOut) else { return true }
      var isKeptOut = false
      for code in grant.keptOut where !isKeptOut { isKeptOut = try names(code) }
      if !isKeptOut { return true }
    }
    return false
  }

  /// Refuses to add a record of a kind, or to change one by `author`.
  func check(
    adding kind: UInt32, changing author: Author? = nil, by actor: ActorIdentity
  ) throws(CoachingError) {
    let isOwn = author == nil || author == Author(actor)
    guard
      grants.contains(where: {
        ($0.adds?.contains(kind) ?? true) && (isOwn || !$0.changesOnlyOwn)
      })
    else { throw CoachingError(.notPermitted, kind: kind) }
  }
}

extension View {
  /// Refuses to destroy a record of a kind: that takes the right to change everybody's.
  func check(expunging kind: UInt32) throws(CoachingError) {
    guard grants.contains(where: { $0.adds == nil && !$0.changesOnlyOwn }) else {
      throw CoachingError(.notPermitted, kind: kind)
    }
  }
}

/// A file that exists for whoever asked, and what they may see of it.
struct VisibleFile {
  var row: FileRow
  let view: View
}

extension Ledger {
  /// The file, if the gate lets it through. Not there and not allowed are the same answer after about the same
  /// work: for one that is not there the gate is asked about a file of nobody's.
  func file(
    _ id: UniqueID, _ gate: any Gate, _ connection: any Connection
  ) throws(CoachingError) -> VisibleFile {
    let row = try connection.file(id)
    let visible = try visible(row ?? .nobodys, gate, connection)
    guard row != nil, let visible else { throw CoachingError(.notFound) }
    return visible
  }

  /// What is visible of a file; nil when nothing is.
  @inline(never)
  func visible(
    _ row: FileRow, _ gate: any Gate, _ connection: any Connection
  ) throws(CoachingError) -> VisibleFile? {
    guard row.number != FileRow.register, row.hasKey else { return nil }
    let reader = RuleReader(ledger: self, connection: connection, file: row)
    guard var view = try gate.view(of: FileFacts(row), reader) else { return nil }
    if row.kind != .client, !view.showsCandid {
      view.entries = try entries(of: view.reader, row.owner, connection)
    }
    return VisibleFile(row: row, view: view)
  }
}

/// Reads what the rules of one file are made of, for a ``Gate``.
package struct RuleReader: ~Copyable {
  let ledger: Ledger
  let connection: any Connection
  let file: FileRow

  /// The active records of the file that name somebody: consents, clients, supporters.
  package func records(naming reader: ReaderCode) throws(CoachingError) -> [Document] {
    var documents: [Document] = []
    for id in try connection.records(naming: reader, in: file.number) {
      if let document = try record(id) { documents.append(document) }
    }
    return documents
  }

  /// The active records of a kind in the file that do not name their readers.
  package func records(of kind: UInt32) throws(CoachingError) -> [Document] {
    let row = try connection.statement(.recordsOldestFirst)
    row.bind(1, file.number)
    row.bind(2, Int64(kind))
    row.bind(3, Int64(RecordState.active.rawValue))
    row.bind(4, Int64.min)
    row.bind(5, Int64.max)
    // Whenever they were recorded.
    row.bind(6, 1)
    var ids: [UniqueID] = []
    while try row.step() { ids.append(try row.id(1)) }
    var documents: [Document] = []
    for id in ids {
      if let document = try record(id) { documents.append(document) }
    }
    return documents
  }

  /// Reads the files that are joined to it as one person's, for what their rules take away.
  package func eachJoined(
    _ use: (borrowing RuleReader) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    for number in try connection.person(of: file.number) where number != file.number {
      guard let row = try connection.file(numbered: number), row.hasKey else { continue }
      try use(RuleReader(ledger: ledger, connection: connection, file: row))
    }
  }

  /// An active record of the file that does not name its readers.
  package func record(_ id: UniqueID) throws(CoachingError) -> Document? {
    guard let current = try connection.current(id, in: file.number), current.state == .active,
      !current.restriction.hasReaders,
      let found = try ledger.content(of: id, current, file, connection)
    else { return nil }
    return found.envelope.document(in: file.id, commit: found.commit)
  }

  /// Every link of the file and the kind of every record, for rules that follow links.
  package func links() throws(CoachingError) -> FileLinks {
    try FileLinks(connection, file.number)
  }

  /// Now, for what holds until a time: the later of the clock and the newest time that was ever recorded,
  /// so that a clock that was set back revives nothing.
  package var now: Int64 {
    get throws(CoachingError) { try ledger.now(connection) }
  }
}

extension Ledger {
  /// The later of the clock and the newest time that was ever recorded.
  func now(_ connection: any Connection) throws(CoachingError) -> Int64 {
    max(Clock.now(), try connection.lastCommit().newest)
  }
}

/// What leads where in one file, from its derived tables.
package struct FileLinks {
  /// Kinds of the records by their ids.
  package private(set) var kinds: [UniqueID: UInt32] = [:]
  /// Where the links of a record lead, and through which field.
  package private(set) var targets: [UniqueID: [HeldLink]] = [:]

  /// What leads where, as somebody says.
  package init(kinds: [UniqueID: UInt32], targets: [UniqueID: [HeldLink]]) {
    (self.kinds, self.targets) = (kinds, targets)
  }

  init(_ connection: any Connection, _ file: Int64) throws(CoachingError) {
    let records = try connection.statement(.selectRecordsOfFile)
    records.bind(1, file)
    while try records.step() {
      kinds[try records.id(2)] = UInt32(truncatingIfNeeded: records.integer(0))
    }
    let links = try connection.statement(.selectLinksOfFile)
    links.bind(1, file)
    while try links.step() {
      let link = HeldLink(
        field: UInt32(truncatingIfNeeded: links.integer(1)), target: try links.id(0))
      targets[try links.id(2), default: []].append(link)
    }
  }
}

extension Connection {
  /// Whether a record that names its readers names this one.
  func names(
    _ reader: ReaderCode, _ record: UniqueID, in file: Int64
  ) throws(CoachingError) -> Bool {
    let row = try statement(.selectReader)
    row.bind(1, file)
    row.bind(2, reader.bits)
    row.bind(3, record)
    let isNamed = try row.step()
    if isNamed { _ = try row.step() }
    return isNamed
  }

  /// Goes where the entry of a record would be that is not there.
  func lookBeside(_ id: UniqueID) throws(CoachingError) {
    let row = try statement(.selectNeighbour)
    row.bind(1, id)
    if try row.step() { _ = try row.step() }
  }

  /// Whom a record names.
  func readers(of record: UniqueID, in file: Int64) throws(CoachingError) -> Set<ReaderCode> {
    let row = try statement(.selectReaders)
    row.bind(1, file)
    row.bind(2, record)
    var codes: Set<ReaderCode> = []
    while try row.step() { codes.insert(ReaderCode(bits: try row.id(0))) }
    return codes
  }

  /// The records of a file that name somebody.
  func records(naming reader: ReaderCode, in file: Int64) throws(CoachingError) -> [UniqueID] {
    let row = try statement(.selectNamed)
    row.bind(1, file)
    row.bind(2, reader.bits)
    var records: [UniqueID] = []
    while try row.step() { records.append(try row.id(0)) }
    return records
  }
}
