import Measures
import Records

/// The tallies of a store: one sealed row for each organisation and quarter in a derived table, kept in step by
/// every save once somebody asked for them. What destroys or joins records drops them all, and the next who
/// asks has them made anew.
struct TallyKeeper {
  private let ledger: Ledger
  /// Which organisations have tallies, as far as that was looked up.
  private var kept: [OwnerCode: Bool] = [:]
  /// The number that stands for the client of a file: files of one person are one client.
  private var clients: [Int64: Int64] = [:]
  private var changes: [Key: Tally] = [:]
  private var record = RecordCounters()

  struct Key: Hashable {
    var owner: OwnerCode
    var quarter: Int64
  }

  /// The row that says that an organisation's tallies are kept; no quarter has this number.
  static let mark: Int64 = -1
  /// The row for what lies in no known quarter.
  static let unknownQuarter: Int64 = 0

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Whether what is saved in a file has to be counted.
  private mutating func isKept(
    _ file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    guard file.kind == .client else { return false }
    if let known = kept[file.owner] { return known }
    let found = try connection.tally(file.owner, Self.mark) != nil
    kept[file.owner] = found
    return found
  }

  /// Takes a saved version in, in place of the one before it.
  mutating func add(
    _ append: Append, _ current: Current, after before: Derivation.Before?, to file: FileRow,
    _ connection: any Connection
  ) throws(CoachingError) {
    guard try isKept(file, connection) else { return }
    if clients[file.number] == nil {
      clients[file.number] = try connection.client(of: file.number)
    }
    if let before, let body = before.body {
      try add(before.current, body, of: file, sign: -1)
    }
    try add(current, append.body, of: file, sign: 1)
  }

  private mutating func add(
    _ current: Current, _ body: Body, of file: FileRow, sign: Int64
  ) throws(CoachingError) {
    guard current.isForFigures else { return }
    try body.encoded.withBytes { (encoded) throws(CoachingError) in
      try record.read(current.kind, trusted: encoded)
    }
    let key = Key(owner: file.owner, quarter: Self.quarter(record.occurred, current))
    let client = clients[file.number] ?? file.number
    changes[key, default: Tally()].add(record, of: client, sign: sign)
  }

  /// The number of the quarter of a record.
  static func quarter(_ occurred: DateTime?, _ current: Current) -> Int64 {
    guard let occurred else { return Quarter(milliseconds: current.recorded).number }
    return occurred.quarter?.number ?? unknownQuarter
  }

  /// Writes what was taken in.
  func write(_ connection: any Connection) throws(CoachingError) {
    for (key, change) in changes {
      do throws(CoachingError) {
        var tally = try ledger.tally(key, connection) ?? Tally()
        tally.merge(change)
        try ledger.put(tally, key, connection)
      } catch {
        // A damaged tally can be made anew, and must not keep records from being saved.
        guard case .damaged = error.fact else { throw error }
        return try connection.clearTallies()
      }
    }
  }
}

extension Current {
  /// Whether the record is part of figures: it stands, and names no readers.
  var isForFigures: Bool { state == .active && !restriction.contains(.named) }
}

// MARK: - Making all of them

/// Makes the tallies of an organisation from the log, in one transaction.
final class TallyJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger
  private let owner: OwnerCode
  /// By the number of their quarter.
  private(set) var counted: [Int64: Tally] = [:]

  init(_ ledger: Ledger, _ owner: OwnerCode) {
    self.ledger = ledger
    self.owner = owner
  }

  override func check(_ connection: any Connection) throws(CoachingError) {
    counted = try ledger.count(owner, connection)
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    try connection.clearTallies(of: owner)
    for (quarter, tally) in counted {
      try ledger.put(tally, TallyKeeper.Key(owner: owner, quarter: quarter), connection)
    }
    try ledger.put(Tally(), TallyKeeper.Key(owner: owner, quarter: TallyKeeper.mark), connection)
  }
}

extension Ledger {
  /// What the clients of an organisation have in some quarters, and what lies in no known quarter. Kept up to
  /// date from the first time on; in a store that is only read, counted anew each time.
  package func tallies(
    of owner: OwnerCode, in quarters: [Quarter]
  ) throws(CoachingError) -> (quarters: [Tally], unknown: Tally) {
    let numbers = quarters.map(\.number) + [TallyKeeper.unknownQuarter]
    var tallies: [Tally]
    if let kept = try kept(owner, numbers) {
      tallies = kept
    } else if isReadOnly {
      let all = try countAnew(owner)
      tallies = numbers.map { all[$0] ?? Tally() }
    } else {
      let job = TallyJob(self, owner)
      try queue.commit(job)
      tallies = numbers.map { job.counted[$0] ?? Tally() }
    }
    let unknown = tallies.removeLast()
    return (tallies, unknown)
  }

  /// The tallies that are kept; nil when none are, or when they are damaged and have to be made anew.
  private func kept(
    _ owner: OwnerCode, _ numbers: [Int64]
  ) throws(CoachingError) -> [Tally]? {
    do throws(CoachingError) {
      return try storage.read { (connection) throws(CoachingError) -> [Tally]? in
        guard try connection.tally(owner, TallyKeeper.mark) != nil else { return nil }
        var tallies: [Tally] = []
        for number in numbers {
          let key = TallyKeeper.Key(owner: owner, quarter: number)
          tallies.append(try tally(key, connection) ?? Tally())
        }
        return tallies
      }
    } catch {
      guard case .damaged = error.fact else { throw error }
      return nil
    }
  }

  /// The tallies of an organisation by the number of their quarter, from the log.
  package func countAnew(_ owner: OwnerCode) throws(CoachingError) -> [Int64: Tally] {
    try storage.read { (connection) throws(CoachingError) in try count(owner, connection) }
  }

  func count(
    _ owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> [Int64: Tally] {
    var tallies: [Int64: Tally] = [:]
    var record = RecordCounters()
    for file in try connection.files()
    where file.kind == .client && file.owner == owner && file.hasKey {
      // Records of one file mostly lie in few quarters, and neighbours in the same.
      var counted: [Int64: TallyCounts] = [:]
      var latest: (quarter: Int64, counts: TallyCounts) = (0, TallyCounts())
      try each(of: file, &record, connection) { (current, record) in
        let quarter = TallyKeeper.quarter(record.occurred, current)
        if quarter != latest.quarter {
          counted[latest.quarter] = latest.counts
          latest = (quarter, counted.removeValue(forKey: quarter) ?? TallyCounts())
        }
        latest.counts.add(record)
      }
      counted[latest.quarter] = latest.counts
      let client = try connection.client(of: file.number)
      for (quarter, counts) in counted {
        tallies[quarter, default: Tally()].add(counts, of: client)
      }
    }
    return tallies.filter { !$0.value.isEmpty }
  }

  /// Calls `use` with every record of a file that is part of figures, in the order of the log.
  private func each(
    of file: FileRow, _ record: inout RecordCounters, _ connection: any Connection,
    _ use: (Current, RecordCounters) -> Void
  ) throws(CoachingError) {
    let currents = try connection.currents(of: file).filter(\.isForFigures)
    guard !currents.isEmpty else { return }
    // Small things are sorted, not the rows themselves.
    var order = currents.indices.map { (place: currents[$0].place, index: $0) }
    order.sort { $0.place < $1.place }
    var reader = EntryReader(self, file)
    try keys.withKey(of: file, connection) { (key) throws(CoachingError) in
      var walk = EntryWalk(file: file.number, connection: connection)
      for (_, index) in order {
        let current = currents[index]
        let row = try walk.row(at: current.place)
        // Expunged: nothing is left to be counted.
        guard let sealed = row.bytes(2) else { continue }
        let mark = EntryMark(
          place: current.place, commit: row.integer(1),
          restriction: Restriction(rawValue: row.integer(3)))
        guard mark.restriction == current.restriction else {
          throw CoachingError(.damaged("a derived table differs from the log"))
        }
        try reader.open(sealed, at: mark, key: key) { (plain) throws(CoachingError) in
          let view = try EnvelopeView(plain)
          guard view.kind == current.kind, view.state == .active else {
            throw CoachingError(.damaged("a derived table points at another record"))
          }
          try record.read(view.kind, trusted: view.body)
        }
        use(current, record)
      }
    }
  }

  /// Whether the tallies of an organisation, where they are kept, say what the log says.
  func talliesAgree(
    _ owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    let quarters = try connection.quarters(owner)
    guard !quarters.isEmpty else { return true }
    var counted = try count(owner, connection)
    do throws(CoachingError) {
      for quarter in quarters {
        let key = TallyKeeper.Key(owner: owner, quarter: quarter)
        guard let kept = try tally(key, connection) else { return false }
        let isSame = kept.counts(asMuchAs: counted.removeValue(forKey: quarter) ?? Tally())
        guard isSame else { return false }
      }
    } catch {
      guard case .damaged = error.fact else { throw error }
      return false
    }
    return quarters.contains(TallyKeeper.mark) && counted.isEmpty
  }

  // MARK: Rows

  fileprivate func tally(
    _ key: TallyKeeper.Key, _ connection: any Connection
  ) throws(CoachingError) -> Tally? {
    guard let sealed = try connection.tally(key.owner, key.quarter) else { return nil }
    guard let plain = keys.openBeside(sealed[...], .tally) else {
      throw CoachingError(.damaged("a tally does not open with its key"))
    }
    do {
      return try plain.withBytes { (plain) throws(CBORProblem) in
        var reader = CBORReader(plain)
        // Whose and of when it is stands inside: rows that were exchanged are found.
        guard try reader.id() == key.owner.bits, try reader.integer() == key.quarter else {
          throw .outOfRange
        }
        return try Tally(&reader)
      }
    } catch {
      throw CoachingError(.damaged("a tally is another one's"))
    }
  }

  fileprivate func put(
    _ tally: Tally, _ key: TallyKeeper.Key, _ connection: any Connection
  ) throws(CoachingError) {
    var writer = CBORWriter(capacity: 4096)
    writer.id(key.owner.bits)
    writer.integer(key.quarter)
    tally.encode(into: &writer)
    let sealed = try keys.sealBeside(writer.bytes, .tally)
    let row = try connection.statement(.putTally)
    row.bind(1, key.owner.bits)
    row.bind(2, key.quarter)
    sealed.withBytes { row.bind(3, copying: $0) }
    try row.run()
  }
}

extension Connection {
  /// The sealed tally of an organisation and a quarter.
  func tally(_ owner: OwnerCode, _ quarter: Int64) throws(CoachingError) -> [UInt8]? {
    let row = try statement(.selectTally)
    row.bind(1, owner.bits)
    row.bind(2, quarter)
    guard try row.step() else { return nil }
    let bytes = row.bytes(0).map { Array($0) }
    _ = try row.step()
    return bytes ?? []
  }

  /// The number that stands for the client of a file: the lowest of those of the same person.
  fileprivate func client(of file: Int64) throws(CoachingError) -> Int64 {
    try person(of: file).min() ?? file
  }

  /// The numbers of the quarters of an organisation that there are tallies of.
  fileprivate func quarters(_ owner: OwnerCode) throws(CoachingError) -> [Int64] {
    let row = try statement(.selectTallies)
    row.bind(1, owner.bits)
    var quarters: [Int64] = []
    while try row.step() { quarters.append(row.integer(0)) }
    return quarters
  }

  /// Drops all tallies: the next who asks has them made anew.
  func clearTallies() throws(CoachingError) {
    try statement(.clearTally).run()
  }

  fileprivate func clearTallies(of owner: OwnerCode) throws(CoachingError) {
    let row = try statement(.deleteTallies)
    row.bind(1, owner.bits)
    try row.run()
  }

  /// The rows of the current versions of a file.
  fileprivate func currents(of file: FileRow) throws(CoachingError) -> [Current] {
    let row = try statement(.selectRecordsOfFile)
    row.bind(1, file.number)
    var currents: [Current] = []
    while try row.step() {
      currents.append(
        Current(
          place: Place(origin: row.integer(3), position: row.integer(4)), version: 0,
          kind: UInt32(truncatingIfNeeded: row.integer(0)),
          state: RecordState(rawValue: UInt32(truncatingIfNeeded: row.integer(5))),
          occurred: row.integer(1), recorded: row.integer(6),
          restriction: Restriction(rawValue: row.integer(7))))
    }
    return currents
  }
}
