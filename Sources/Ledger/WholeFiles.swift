import Records

extension Ledger {
  /// Every active record of a file, and of the files that are said to be of the same person, that exists
  /// behind the gate: in the order in which they occurred.
  package func records(
    in file: UniqueID, kinds: Set<UInt32>?, gate: any Gate
  ) throws(CoachingError) -> [Document] {
    var documents: [Document] = []
    for kind in kinds.map({ $0.sorted().map(Optional.some) }) ?? [nil] {
      var query = Query()
      query.kind = kind
      query.order = .oldestFirst
      query.limit = 10_000
      var cursor: String?
      repeat {
        let page = try find(query, in: file, cursor: cursor, binding: [], gate: gate)
        documents += try page.records.documents
        cursor = page.cursor
      } while cursor != nil
    }
    return documents
  }

  /// The files that `isIncluded` lets through, in the order in which they were opened.
  package func files(
    where isIncluded: (FileFacts) -> Bool
  ) throws(CoachingError) -> [FileFacts] {
    try storage.read { (connection) throws(CoachingError) in
      try connection.files().filter { $0.number != FileRow.register && $0.hasKey }
        .map(FileFacts.init).filter(isIncluded)
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

  /// Now: the later of the clock and the newest time that was ever recorded.
  package func now() throws(CoachingError) -> Int64 {
    try storage.read { (connection) throws(CoachingError) in
      max(Clock.now(), try connection.lastCommit().newest)
    }
  }
}
