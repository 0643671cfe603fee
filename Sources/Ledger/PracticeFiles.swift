import Records

extension Ledger {
  /// The files about practice of an organisation.
  package func practiceFiles(ownedBy owner: OwnerCode) throws(CoachingError) -> [UniqueID] {
    try storage.read { (connection) throws(CoachingError) in
      var files: [UniqueID] = []
      let row = try connection.statement(.selectFiles)
      while try row.step() {
        let file = try FileRow(row)
        guard file.number != FileRow.register, file.hasKey, file.owner == owner,
          file.kind != .client
        else { continue }
        files.append(file.id)
      }
      return files
    }
  }

  /// The kind of a record, whoever may see it; nil when there is none.
  package func kind(of record: UniqueID, in file: UniqueID) throws(CoachingError) -> UInt32? {
    try storage.read { (connection) throws(CoachingError) in
      guard let row = try connection.file(file) else { return nil }
      return try connection.current(record, in: row.number)?.kind
    }
  }

  /// Calls `use` with every active record of a kind in a file that exists behind the gate, and in the files of
  /// the same person.
  package func each(
    _ kind: UInt32, in file: UniqueID, gate: any Gate,
    _ use: (Document) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    var query = Query()
    query.kind = kind
    query.limit = 1000
    var cursor: String?
    repeat {
      let page = try find(query, in: file, cursor: cursor, binding: [], gate: gate)
      for index in 0..<page.records.count { try use(try page.records.document(index)) }
      cursor = page.cursor
    } while cursor != nil
  }
}
