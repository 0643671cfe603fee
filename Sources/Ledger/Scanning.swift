import Records

// Figures of a million records are made in the time that it takes to open them: nothing is copied, and each is
// lent to whoever counts it.
extension Ledger {
  /// Calls `use` with the active records of a kind that exist behind the gate, of the clients of an organisation, and
  /// with the file that stands for the client: file by file in the order in which those were opened, each in the
  /// order of the log. They are at least those that occurred in the milliseconds since 1970 that `occurred` says
  /// for a client. Answers at how many files and records it looked.
  ///
  /// `use` must not read from the ledger.
  package func scan(
    _ kind: UInt32, clientsOf owner: OwnerCode, gate: any Gate,
    occurred: (UniqueID) -> Range<Int64>,
    _ use: (LentRecord, UniqueID) throws(CoachingError) -> Void
  ) throws(CoachingError) -> Int {
    try storage.read { (connection) throws(CoachingError) in
      var looks = 0
      for row in try clientFiles(of: owner, connection) {
        guard let file = try visible(row, gate, connection) else { continue }
        let client = try person(of: file, gate, connection)
        looks += 1
        try scan(kind, in: file, occurred(client), connection) {
          (record) throws(CoachingError) in
          looks += 1
          try use(record, client)
        }
      }
      return looks
    }
  }

  /// The same from the whole log, for nothing to be opened twice: answers also the tallies of the organisation, all of
  /// whose files have to exist behind the gate, and calls `gather` for each client with the active records of
  /// other kinds. Neither `use` nor `gather` may read from the ledger.
  package func scanAll(
    _ kind: UInt32, clientsOf owner: OwnerCode, gate: any Gate, others: Set<UInt32>,
    _ use: (LentRecord, UniqueID) throws(CoachingError) -> Void,
    gather: (UniqueID, [Document]) throws(CoachingError) -> Void
  ) throws(CoachingError) -> (looks: Int, tallies: CountedTallies) {
    let kinds = Array(others)
    return try storage.read { (connection) throws(CoachingError) in
      var (looks, tallies) = (0, TallyCount())
      var seen: Set<UniqueID> = []
      for row in try clientFiles(of: owner, connection) {
        // Tallies without it would be kept.
        guard let file = try visible(row, gate, connection) else { throw CoachingError(.notFound) }
        let files = try person(file, gate, connection)
        let client = standingFor(files)
        var gathered: [Document] = []
        looks += 1
        let all = try connection.countRecords(of: row.number)
        try walk(row, of: all, connection) { (version, mark) throws(CoachingError) in
          looks += 1
          let recorded = try recorded(version, in: row, connection)
          try tallies.add(version, mark.restriction, recorded: recorded)
          if version.kind == kind {
            guard try file.shows(version, mark, connection) else { return }
            try use(LentRecord(version, recorded), client)
          } else if kinds.contains(version.kind), try file.shows(version, mark, connection) {
            var document = try version.document(in: row.id, commit: mark.commit)
            try begin(&document, connection)
            gathered.append(document)
          }
        }
        tallies.endFile(of: try connection.client(of: row.number))
        if files.count > 1 {
          gathered = []
          guard seen.insert(client).inserted else { continue }
          try eachRecord(of: others, in: row.id, gate, connection) { gathered.append($0) }
        }
        try gather(client, gathered)
      }
      return (looks, tallies.tallies(reaching: try connection.lastCommit().number))
    }
  }

  /// The files that an organisation opened about its clients, in the order in which it did.
  func clientFiles(
    of owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> [FileRow] {
    try connection.files().filter { $0.kind == .client && $0.owner == owner && $0.hasKey }
  }

  private func scan(
    _ kind: UInt32, in file: VisibleFile, _ occurred: Range<Int64>, _ connection: any Connection,
    _ use: (LentRecord) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    guard !occurred.isEmpty else { return }
    let wanted = try connection.countRecords(of: file.row.number, kind, occurred)
    let all = try connection.countRecords(of: file.row.number)
    guard wanted > all / 2 else {
      let targets = try targets(kind, in: file, occurred, connection)
      return try scan(targets, kind, of: file.row, connection, use)
    }
    try walk(file.row, of: all, connection) { (version, mark) throws(CoachingError) in
      guard version.kind == kind, try file.shows(version, mark, connection) else { return }
      try use(LentRecord(version, try recorded(version, in: file.row, connection)))
    }
  }

  /// Calls `use` with the newest version of each record of a file: goes through the log as it lies and leaves out
  /// what was superseded, which is little. To look each up in the table of newest versions takes longer where most
  /// of them are wanted; how many there are it says all the same, so that what is missing is noticed.
  func walk(
    _ file: FileRow, of records: Int64, _ connection: any Connection,
    _ use: (EnvelopeView, EntryMark) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    let superseded = Set(try connection.superseded(of: file).values)
    var reader = EntryReader(self, file)
    var count: Int64 = 0
    try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      let row = try connection.statement(.selectVersionsOfFile)
      row.bind(1, file.number)
      while try row.step() {
        let place = Place(origin: row.integer(4), position: row.integer(0))
        guard superseded.isEmpty || !superseded.contains(place), let sealed = row.bytes(2) else {
          continue
        }
        let mark = EntryMark(row, at: place)
        try reader.open(sealed, at: mark, key: key) { (plain) throws(CoachingError) in
          let version = try EnvelopeView(plain)
          guard version.isVersion else { return }
          count += 1
          try use(version, mark)
        }
      }
    }
    guard count == records else {
      throw CoachingError(.damaged("a derived table differs from the log"))
    }
  }

  private func scan(
    _ targets: [ScanTarget], _ kind: UInt32, of file: FileRow, _ connection: any Connection,
    _ use: (LentRecord) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var reader = EntryReader(self, file)
    try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      var walk = EntryWalk(file: file.number, connection: connection)
      for target in targets {
        let row = try walk.row(at: target.place)
        let mark = EntryMark(row, at: target.place)
        // What stands in the entry is what let it through.
        guard let sealed = row.bytes(2), mark.restriction == target.restriction else {
          throw CoachingError(.damaged("a derived table differs from the log"))
        }
        try reader.open(sealed, at: mark, key: key) { (plain) throws(CoachingError) in
          let view = try EnvelopeView(plain)
          guard view.id == target.id, view.kind == kind, view.state == .active else {
            throw CoachingError(.damaged("a derived table points at another record"))
          }
          try use(LentRecord(view, try recorded(view, in: file, connection)))
        }
      }
    }
  }

  /// What is to be opened, in the order of the log.
  private func targets(
    _ kind: UInt32, in file: VisibleFile, _ occurred: Range<Int64>, _ connection: any Connection
  ) throws(CoachingError) -> [ScanTarget] {
    var targets: [ScanTarget] = []
    var isOrdered = true
    // What says no time is found by when it was changed last, and is of the time when it was recorded first.
    for statement: Statement in [.recordsOldestFirst, .timelessRecords] {
      let row = try connection.statement(statement)
      row.bind(1, file.row.number)
      row.bind(2, Int64(kind))
      row.bind(3, Int64(RecordState.active.rawValue))
      row.bind(4, occurred.lowerBound)
      row.bind(5, occurred.upperBound - 1)
      // Whenever they were recorded.
      if statement == .recordsOldestFirst { row.bind(6, 1) }
      while try row.step() {
        let target = ScanTarget(
          id: try row.id(1), place: Place(origin: row.integer(2), position: row.integer(3)),
          restriction: Restriction(rawValue: row.integer(4)))
        guard
          try file.view.shows(
            target.id, kind: kind, target.restriction, in: file.row, connection)
        else { continue }
        if let last = targets.last, target.place < last.place { isOrdered = false }
        targets.append(target)
      }
    }
    guard !isOrdered else { return targets }
    return LogPlace.order(targets.indices.map { LogPlace(targets[$0].place, index: $0) })
      .map { targets[$0] }
  }
}

/// A record that is to be opened.
private struct ScanTarget {
  let id: UniqueID
  let place: Place
  let restriction: Restriction
}

extension VisibleFile {
  /// Whether a version is an active record that exists for whoever looks.
  fileprivate func shows(
    _ version: EnvelopeView, _ mark: EntryMark, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    guard version.state == .active else { return false }
    return try view.shows(
      version.id, kind: version.kind, mark.restriction, in: row, connection)
  }
}

extension LentRecord {
  fileprivate init(_ version: EnvelopeView, _ recorded: Int64) {
    self.init(id: version.id, recorded: recorded, body: version.body)
  }
}

extension Connection {
  /// How many records of a file can be read.
  func countRecords(of file: Int64) throws(CoachingError) -> Int64 {
    let row = try statement(.countRecords)
    row.bind(1, file)
    row.bind(2, Int64(RecordState.expunged.rawValue))
    return try count(row)
  }

  /// How many records of a file are of a kind and occurred in some milliseconds since 1970.
  fileprivate func countRecords(
    of file: Int64, _ kind: UInt32, _ occurred: Range<Int64>
  ) throws(CoachingError) -> Int64 {
    let row = try statement(.countRecordsOfKind)
    row.bind(1, file)
    row.bind(2, Int64(kind))
    row.bind(3, occurred.lowerBound)
    row.bind(4, occurred.upperBound - 1)
    return try count(row)
  }

  private func count(_ row: any BoundStatement) throws(CoachingError) -> Int64 {
    let count = try row.step() ? row.integer(0) : 0
    // To the end, so that nothing is held.
    _ = try row.step()
    return count
  }
}
