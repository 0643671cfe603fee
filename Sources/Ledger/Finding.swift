import Records

extension Ledger {
  /// One page of records. `binding` ties cursors to whoever asks. Without a file the query needs an
  /// identifier; its records are then looked up in every file behind the gate.
  package func find(
    _ query: Query, in file: UniqueID?, cursor: String?, binding: [UInt8], gate: any Gate
  ) throws(CoachingError) -> Page {
    let binding = binding + query.bytes(file: file)
    let start: Cursor? =
      if let cursor { try Cursor(cursor, keys, binding: binding) } else { nil }
    return try storage.read { (connection) throws(CoachingError) in
      var (page, next) = try self.page(of: query, in: file, from: start, gate, connection)
      page.cursor = next?.text(keys, binding: binding)
      return page
    }
  }

  /// One page of records without a cursor as text, and where the next begins.
  func page(
    of query: Query, in file: UniqueID?, from start: Cursor?, _ gate: any Gate,
    _ connection: any Connection
  ) throws(CoachingError) -> (page: Page, next: Cursor?) {
    let finder = Finder(ledger: self, connection: connection, query: query, start: start)
    let (found, files) = try candidates(finder, file, gate, connection)
    let page = found.prefix(query.limit)
    let records = try fetch(page, connection)
    if files.values.contains(where: { !$0.view.seesAllLinks(in: $0.row) }) {
      try redact(records, page, files, connection)
    }
    let next = found.count > query.limit ? page.last.map { Cursor($0) } : nil
    return (Page(records: records, files: files.values.map(\.row.id)), next)
  }

  /// What the query is about, in its order, and the files that were looked into.
  private func candidates(
    _ finder: Finder, _ file: UniqueID?, _ gate: any Gate, _ connection: any Connection
  ) throws(CoachingError) -> ([Candidate], [Int64: VisibleFile]) {
    var files: [Int64: VisibleFile] = [:]
    var found: [Candidate] = []
    if let file {
      for one in try person(try self.file(file, gate, connection), gate, connection) {
        files[one.row.number] = one
        if let identifier = finder.query.identifier {
          found += try finder.identified(identifier, in: one, gate, &files)
        } else if let target = finder.query.linkedTo {
          found += try finder.linked(to: target, in: one)
        } else {
          found += try finder.indexed(in: one)
        }
      }
    } else if let identifier = finder.query.identifier {
      found = try finder.identified(identifier, in: nil, gate, &files)
    } else {
      throw CoachingError(.invalidArgument("file"))
    }
    // One kind comes out of the index in order.
    let isOrdered = zip(found, found.dropFirst()).allSatisfy { $0.precedes($1, finder.query.order) }
    if !isOrdered { found.sort { $0.precedes($1, finder.query.order) } }
    return (found, files)
  }

  /// Takes out of the records of a page what leads to records that do not exist for whoever asked.
  private func redact(
    _ records: OpenedPage, _ page: ArraySlice<Candidate>, _ files: [Int64: VisibleFile],
    _ connection: any Connection
  ) throws(CoachingError) {
    for index in page.indices {
      guard let file = files[page[index].file.number], !file.view.seesAllLinks(in: file.row)
      else { continue }
      records.put(try redacted(try records.document(index), in: file, connection), at: index)
    }
  }

  // MARK: Fetching

  /// Opens the entries of a page. They are read in the order of the log, where neighbours lie on one
  /// page of the database, and answered in the order asked for.
  private func fetch(
    _ candidates: ArraySlice<Candidate>, _ connection: any Connection
  ) throws(CoachingError) -> OpenedPage {
    let page = OpenedPage(count: candidates.count)
    let order = LogPlace.order(
      candidates.indices.map { index in
        LogPlace(candidates[index].place, file: candidates[index].file.number, index: index)
      })
    var start = 0
    while start < order.count {
      let file = candidates[order[start]].file
      var end = start
      while end < order.count, candidates[order[end]].file.number == file.number { end += 1 }
      try fetch(order[start..<end], of: candidates, file, connection, into: page)
      start = end
    }
    return page
  }

  private func fetch(
    _ order: ArraySlice<Int>, of candidates: ArraySlice<Candidate>, _ file: FileRow,
    _ connection: any Connection, into page: OpenedPage
  ) throws(CoachingError) {
    var reader = EntryReader(self, file)
    try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      var walk = EntryWalk(file: file.number, connection: connection)
      for index in order {
        let candidate = candidates[index]
        let row = try walk.row(at: candidate.place)
        guard let sealed = row.bytes(2) else {
          page.put(try expungedDocument(candidate, connection), at: index)
          walk.restart()
          continue
        }
        let mark = EntryMark(row, at: candidate.place)
        // Who may see it was decided by the derived table; what is bound to the seal must agree.
        guard mark.restriction == candidate.restriction else {
          throw CoachingError(.damaged("a derived table differs from the log"))
        }
        let size = try reader.plainSize(of: sealed)
        try page.put(size, at: index, file: file.id, commit: mark.commit) {
          (room) throws(CoachingError) in
          try reader.open(sealed, at: mark, key: key, into: room)
        }
        guard page.isRecord(candidate.id, at: index) else {
          throw CoachingError(.damaged("a derived table points at another record"))
        }
      }
    }
  }

  private func expungedDocument(
    _ candidate: Candidate, _ connection: any Connection
  ) throws(CoachingError) -> Document {
    guard let current = try connection.current(candidate.id, in: candidate.file.number) else {
      throw CoachingError(.damaged("a table does not agree with the log"))
    }
    return try expunged(
      current.version, of: candidate.id, kind: current.kind, at: candidate.place, candidate.file,
      connection)
  }
}

/// Where something that is numbered stands in the log.
struct LogPlace: Comparable {
  private let file: Int64
  private let place: Place
  private let index: Int

  init(_ place: Place, file: Int64 = 0, index: Int) {
    (self.place, self.file, self.index) = (place, file, index)
  }

  static func < (first: LogPlace, second: LogPlace) -> Bool {
    if first.file != second.file { return first.file < second.file }
    return first.place < second.place
  }

  /// The numbers in the order of the log.
  @inline(never)
  static func order(_ places: [LogPlace]) -> [Int] {
    if let numbers = neighbours(places) { return numbers }
    var places = places
    places.sort()
    return places.map(\.index)
  }

  /// The same without comparing, where they lie close together in one log, as most do; nil elsewhere.
  private static func neighbours(_ places: [LogPlace]) -> [Int]? {
    guard let one = places.first else { return [] }
    var (lowest, highest) = (one.place.position, one.place.position)
    for other in places {
      guard other.file == one.file, other.place.origin == one.place.origin else { return nil }
      lowest = min(lowest, other.place.position)
      highest = max(highest, other.place.position)
    }
    // Positions are at least 1 where nothing is damaged; the difference of others is not taken.
    guard lowest > 0, highest - lowest < 4 * Int64(places.count) else { return nil }
    var numbers = [Int](repeating: -1, count: Int(highest - lowest) + 1)
    for other in places {
      let slot = Int(other.place.position - lowest)
      guard numbers[slot] < 0 else { return nil }
      numbers[slot] = other.index
    }
    return numbers.filter { $0 >= 0 }
  }
}

/// Walks over entries in the order of the log: by one range where they lie close together, one by one
/// where they do not.
struct EntryWalk {
  private let file: Int64
  private let connection: any Connection
  private var range: (any BoundStatement)?
  private var reached: Place?

  /// How far apart entries may lie for stepping over what is between to beat looking up.
  private static let stride: Int64 = 4

  init(file: Int64, connection: any Connection) {
    self.file = file
    self.connection = connection
  }

  /// The row at a place, which must not lie before the one asked for last.
  mutating func row(at place: Place) throws(CoachingError) -> any BoundStatement {
    if let range, let reached, reached.origin == place.origin,
      place.position &- reached.position <= Self.stride
    {
      while try range.step() {
        if range.integer(0) == place.position {
          self.reached = place
          return range
        }
      }
      throw CoachingError(.damaged("an entry is missing"))
    }
    return try start(at: place)
  }

  private mutating func start(at place: Place) throws(CoachingError) -> any BoundStatement {
    let row = try connection.statement(.selectSealed)
    row.bind(1, file)
    row.bind(2, place.origin)
    row.bind(3, place.position)
    guard try row.step(), row.integer(0) == place.position else {
      throw CoachingError(.damaged("an entry is missing"))
    }
    range = row
    reached = place
    return row
  }

  /// Forgets the range, when another statement may have moved it.
  mutating func restart() {
    range = nil
    reached = nil
  }
}

/// Collects what a query is about from the index tables.
private struct Finder {
  let ledger: Ledger
  let connection: any Connection
  let query: Query
  let start: Cursor?

  /// Records of one kind or of all, straight from the index in its order, one more than the page holds.
  func indexed(in file: VisibleFile) throws(CoachingError) -> [Candidate] {
    if let kind = query.kind { return try records(of: Int64(kind), in: file) }
    var found: [Candidate] = []
    if let kinds = query.kinds {
      for kind in kinds.sorted() { found += try records(of: Int64(kind), in: file) }
      return found
    }
    var kind: Int64 = 0
    while let next = try nextKind(after: kind, in: file.row) {
      found += try records(of: next, in: file)
      kind = next
    }
    return found
  }

  private func nextKind(after kind: Int64, in file: FileRow) throws(CoachingError) -> Int64? {
    let row = try connection.statement(.nextKind)
    row.bind(1, file.number)
    row.bind(2, kind)
    guard try row.step() else { return nil }
    // Without a next one the row says nothing, which is read as 0.
    let next = row.integer(0) == 0 ? nil : try row.integer(0, after: kind)
    _ = try row.step()
    return next
  }

  private func records(
    of kind: Int64, in file: VisibleFile
  ) throws(CoachingError) -> [Candidate] {
    guard !query.occurred.isEmpty else { return [] }
    let isNewest = query.order == .newestFirst
    let row = try connection.statement(isNewest ? .recordsNewestFirst : .recordsOldestFirst)
    let (first, last) = (query.occurred.lowerBound, query.occurred.upperBound - 1)
    row.bind(1, file.row.number)
    row.bind(2, kind)
    row.bind(3, Int64(query.state?.rawValue ?? 255))
    row.bind(4, isNewest ? first : start?.occurred ?? first)
    row.bind(5, isNewest ? start?.occurred ?? last : last)
    row.bind(6, query.recorded == Int64.min..<Int64.max ? 1 : 0)
    row.bind(7, query.recorded.lowerBound)
    row.bind(8, query.recorded.upperBound)
    var found: [Candidate] = []
    found.reserveCapacity(query.limit + 1)
    while found.count <= query.limit, try row.step() {
      let place = Place(origin: row.integer(2), position: row.integer(3))
      let candidate = Candidate(
        file: file.row, id: try row.id(1), occurred: row.integer(0), place: place,
        restriction: Restriction(rawValue: row.integer(4)))
      let kind = UInt32(truncatingIfNeeded: kind)
      if isBehindCursor(candidate),
        try file.view.shows(
          candidate.id, kind: kind, candidate.restriction, in: file.row, connection)
      {
        found.append(candidate)
      }
    }
    return found
  }

  private func isBehindCursor(_ candidate: Candidate) -> Bool {
    guard let start else { return true }
    var file = candidate.file
    file.id = start.file
    let reached = Candidate(
      file: file, id: start.id, occurred: start.occurred, place: candidate.place,
      restriction: [])
    return reached.precedes(candidate, query.order)
  }

  /// Records that link to one record, directly or through others.
  func linked(
    to target: UniqueID, in file: VisibleFile
  ) throws(CoachingError) -> [Candidate] {
    guard try exists(target, in: file) else { return [] }
    var seen: Set<UniqueID> = [target]
    var next = [target]
    var found: [Candidate] = []
    while let id = next.popLast() {
      for source in try sources(linkingTo: id, in: file.row, direct: id == target)
      where seen.insert(source).inserted {
        // What leads on only through what does not exist is not found either.
        guard try exists(source, in: file) else { continue }
        if let candidate = try candidate(source, in: file) { found.append(candidate) }
        if query.isTree { next.append(source) }
      }
    }
    return found
  }

  private func exists(_ id: UniqueID, in file: VisibleFile) throws(CoachingError) -> Bool {
    guard let current = try connection.current(id, in: file.row.number) else { return false }
    return try file.view.shows(
      id, kind: current.kind, current.restriction, in: file.row, connection)
  }

  private func sources(
    linkingTo target: UniqueID, in file: FileRow, direct: Bool
  ) throws(CoachingError) -> [UniqueID] {
    try connection.sources(
      linkingTo: target, through: direct ? query.linkField : nil, in: file.number)
  }

  /// Clients and practitioners with an identifier.
  func identified(
    _ identifier: HostIdentifier, in file: VisibleFile?, _ gate: any Gate,
    _ files: inout [Int64: VisibleFile]
  ) throws(CoachingError) -> [Candidate] {
    var found: [Candidate] = []
    for (number, record) in try connection.lookup(ledger.keys.lookupCode(identifier))
    where record != .zero && (file == nil || file?.row.number == number) {
      guard let row = try connection.file(numbered: number),
        let visible = try ledger.visible(row, gate, connection)
      else { continue }
      files[number] = visible
      if let candidate = try candidate(record, in: visible) { found.append(candidate) }
    }
    return found
  }

  /// A record as a candidate, when it is within the query and behind the cursor.
  private func candidate(
    _ id: UniqueID, in file: VisibleFile
  ) throws(CoachingError) -> Candidate? {
    guard let current = try connection.current(id, in: file.row.number),
      try file.view.shows(
        id, kind: current.kind, current.restriction, in: file.row, connection),
      query.kind == nil || query.kind == current.kind,
      query.state == nil || query.state == current.state,
      query.occurred.contains(current.occurred), query.recorded.contains(current.recorded)
    else { return nil }
    let candidate = Candidate(
      file: file.row, id: id, occurred: current.occurred, place: current.place,
      restriction: current.restriction)
    return isBehindCursor(candidate) ? candidate : nil
  }
}

extension Connection {
  /// Records of a file that link to one, through any field or one.
  func sources(
    linkingTo target: UniqueID, through field: UInt32? = nil, in file: Int64
  ) throws(CoachingError) -> [UniqueID] {
    let row = try statement(field == nil ? .selectLinksTo : .selectLinksToThrough)
    row.bind(1, file)
    row.bind(2, target)
    if let field { row.bind(3, Int64(field)) }
    var sources: [UniqueID] = []
    while try row.step() { sources.append(try row.id(0)) }
    return sources
  }
}
