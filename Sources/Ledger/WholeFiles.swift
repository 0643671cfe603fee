import Records

extension Ledger {
  /// Calls `use` with every active record of a file, and of the files that are said to be of the same person,
  /// that exists behind the gate: those of one kind, or with nil all.
  package func each(
    _ kind: UInt32?, in file: UniqueID, gate: any Gate,
    _ use: (Document) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var query = Query()
    query.kind = kind
    try each(query, in: file, gate: gate, use)
  }

  /// Calls `use` with every version that can still be read of the records of a kind, of each record the newest
  /// first, and says whether it is the one that holds. Without a state records that were retracted since are
  /// among them.
  package func eachVersion(
    _ kind: UInt32, _ state: RecordState? = nil, in file: UniqueID, gate: any Gate,
    _ use: (Document, Bool) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var query = Query()
    query.kind = kind
    query.state = state
    try each(query, in: file, gate: gate) { (newest) throws(CoachingError) in
      // In a file of the same person it may lie.
      guard case .id(let own) = newest.file else { return }
      let versions =
        newest.version > 1 ? try history(of: newest.id, in: own, gate: gate) : [newest]
      for one in versions.reversed() where one.provenance?.state == .active {
        try use(one, one.version == newest.version)
      }
    }
  }

  private func each(
    _ query: Query, in file: UniqueID, gate: any Gate,
    _ use: (Document) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    try eachPage(
      { (start) throws(CoachingError) in
        try storage.read { (connection) throws(CoachingError) in
          try documents(of: query.inLargePages, in: file, from: start, gate, connection)
        }
      }, use)
  }

  /// Calls `use` with the records of one page after the other.
  private func eachPage(
    _ page: (Cursor?) throws(CoachingError) -> (documents: [Document], next: Cursor?),
    _ use: (Document) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var start: Cursor?
    repeat {
      let (documents, next) = try page(start)
      for document in documents { try use(document) }
      start = next
    } while start != nil
  }

  /// A page of records, with how each began that was changed since.
  private func documents(
    of query: Query, in file: UniqueID, from start: Cursor?, _ gate: any Gate,
    _ connection: any Connection
  ) throws(CoachingError) -> (documents: [Document], next: Cursor?) {
    let (page, next) = try page(of: query, in: file, from: start, gate, connection)
    var documents = try page.records.documents
    for index in documents.indices { try begin(&documents[index], connection) }
    return (documents, next)
  }

  /// The same as a list, of some kinds or with nil of all, in the order in which they occurred.
  package func records(
    in file: UniqueID, kinds: Set<UInt32>?, gate: any Gate
  ) throws(CoachingError) -> [Document] {
    var documents: [Document] = []
    try each(Query(kinds), in: file, gate: gate) { documents.append($0) }
    return documents
  }

  /// The same for files as far as they exist, each with the one that stands for its person, who must not have been
  /// `seen`: in one transaction until many records or some files were read, since where there is little in each,
  /// transactions would take most of the time. Answers also which files are left.
  package func records(
    ofPeopleIn files: ArraySlice<UniqueID>, kinds: Set<UInt32>, seen: inout Set<UniqueID>,
    gate: any Gate
  ) throws(CoachingError) -> (
    people: [(person: UniqueID, records: [Document])], rest: ArraySlice<UniqueID>
  ) {
    try storage.read { (connection) throws(CoachingError) in
      var people: [(UniqueID, [Document])] = []
      var count = 0
      var rest = files
      while count < 1000, people.count < 16, let id = rest.popFirst() {
        // Erased meanwhile, or not there for this actor.
        guard let row = try connection.file(id), let file = try visible(row, gate, connection)
        else { continue }
        let person = try person(of: file, gate, connection)
        guard seen.insert(person).inserted else { continue }
        var documents: [Document] = []
        try eachRecord(of: kinds, in: id, gate, connection) { documents.append($0) }
        count += documents.count
        people.append((person, documents))
      }
      return (people, rest)
    }
  }

  /// Calls `use` with the active records of some kinds of a file, and of those of the same person, oldest first.
  func eachRecord(
    of kinds: Set<UInt32>, in file: UniqueID, _ gate: any Gate, _ connection: any Connection,
    _ use: (Document) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    let query = Query(kinds).inLargePages
    try eachPage(
      { (start) throws(CoachingError) in
        try documents(of: query, in: file, from: start, gate, connection)
      }, use)
  }

  /// The kind of a record that exists behind the gate; nil when there is none.
  package func kind(
    of record: UniqueID, in file: UniqueID, gate: any Gate
  ) throws(CoachingError) -> UInt32? {
    try storage.read { (connection) throws(CoachingError) in
      guard let row = try connection.file(file),
        let visible = try visible(row, gate, connection),
        let current = try connection.current(record, in: row.number),
        try visible.view.shows(
          record, kind: current.kind, current.restriction, in: row, connection)
      else { return nil }
      return current.kind
    }
  }

  /// The files that are said to be of the same person as this one, itself included, that exist behind
  /// the gate.
  package func samePerson(
    as file: UniqueID, gate: any Gate
  ) throws(CoachingError) -> [UniqueID] {
    try storage.read { (connection) throws(CoachingError) in
      try person(try self.file(file, gate, connection), gate, connection).map(\.row.id)
    }
  }

  /// The number of the last commit, and now: the later of the clock and the newest time that was ever recorded.
  package func present() throws(CoachingError) -> (commit: Int64, now: Int64) {
    try storage.read { (connection) throws(CoachingError) in
      let last = try connection.lastCommit()
      return (last.number, max(Clock.now(), last.newest))
    }
  }
}

extension Query {
  /// Active records of some kinds, or with nil of all, oldest first.
  fileprivate init(_ kinds: Set<UInt32>?) {
    self.init()
    self.kinds = kinds
    order = .oldestFirst
  }

  fileprivate var inLargePages: Query {
    var query = self
    query.limit = 10_000
    return query
  }
}
