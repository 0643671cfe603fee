import Records

/// What the derived tables say of one file, to be compared with the log.
extension Connection {
  /// Whether a record is found the way that readers find it, which is another one through the database
  /// than walking over the log.
  func finds(
    _ id: UniqueID, in file: FileRow, at place: Place
  ) throws(CoachingError) -> Bool {
    do throws(CoachingError) {
      let row = try statement(.selectNewest)
      row.bind(1, file.id)
      row.bind(2, id)
      guard try row.step() else { return false }
      defer { _ = try? row.step() }
      return Place(origin: row.integer(0), position: row.integer(1)) == place
    } catch {
      guard case .damaged = error.fact else { throw error }
      return false
    }
  }

  func records(
    of file: FileRow, equal currents: [UniqueID: Current]
  ) throws(CoachingError) -> Bool {
    let row = try statement(.selectRecordsOfFile)
    row.bind(1, file.number)
    var count = 0
    var isEqual = true
    while try row.step() {
      count += 1
      guard let current = currents[try row.id(2)] else {
        isEqual = false
        continue
      }
      isEqual =
        isEqual && Int64(current.kind) == row.integer(0) && current.occurred == row.integer(1)
        && current.place == Place(origin: row.integer(3), position: row.integer(4))
        && Int64(current.state.rawValue) == row.integer(5) && current.recorded == row.integer(6)
        && current.restriction.rawValue == row.integer(7)
        && row.integer(8) == file.number
    }
    return isEqual && count == currents.count
  }

  func superseded(
    of file: FileRow
  ) throws(CoachingError) -> [DerivedRows.VersionKey: Place] {
    let row = try statement(.selectSupersededOfFile)
    row.bind(1, file.number)
    var found: [DerivedRows.VersionKey: Place] = [:]
    while try row.step() {
      let key = DerivedRows.VersionKey(id: try row.id(0), version: row.integer(1))
      guard row.integer(4) == file.number else { continue }
      found[key] = Place(origin: row.integer(2), position: row.integer(3))
    }
    return found
  }

  func links(of file: FileRow) throws(CoachingError) -> Set<DerivedRows.LinkRow> {
    let row = try statement(.selectLinksOfFile)
    row.bind(1, file.number)
    var found: Set<DerivedRows.LinkRow> = []
    while try row.step() {
      guard row.integer(3) == file.number else { continue }
      let link = HeldLink(
        field: UInt32(truncatingIfNeeded: row.integer(1)), target: try row.id(0))
      found.insert(DerivedRows.LinkRow(link: link, source: try row.id(2)))
    }
    return found
  }

  func readers(
    of file: FileRow
  ) throws(CoachingError) -> Set<DerivedRows.ReaderRow> {
    let row = try statement(.selectReadersOfFile)
    row.bind(1, file.number)
    var found: Set<DerivedRows.ReaderRow> = []
    while try row.step() {
      guard row.integer(2) == file.number else { continue }
      found.insert(
        DerivedRows.ReaderRow(code: ReaderCode(bits: try row.id(0)), record: try row.id(1)))
    }
    return found
  }

  func has(_ lookup: DerivedRows.LookupRow) throws(CoachingError) -> Bool {
    guard let number = try file(lookup.file)?.number else { return false }
    return try self.lookup(lookup.code).contains { $0.file == number && $0.record == lookup.record }
  }

  func has(
    _ key: DerivedRows.ChangeKey, _ positions: ClosedRange<Int64>, _ file: FileRow
  ) throws(CoachingError) -> Bool {
    let row = try statement(.selectChange)
    row.bind(1, key.commit)
    row.bind(2, file.number)
    row.bind(3, key.origin)
    guard try row.step() else { return false }
    let isEqual =
      row.integer(0) == positions.lowerBound && row.integer(1) == positions.upperBound
    // A number of a wrong type shows with the next step.
    _ = try row.step()
    return isEqual
  }
}
