import Measures
import Records

/// The tallies of a store: one sealed row for each organisation and quarter in a derived table, and one that
/// says which commit they reach. Saves know nothing of them: whoever asks counts what was committed since. What
/// destroys or joins records drops them all, and the next who asks has them made anew.
enum Tallies {
  /// The row that says which commit they reach; no quarter has this number.
  static let mark: Int64 = -1
  /// The row for what lies in no known quarter.
  static let unknownQuarter: Int64 = 0

  /// The number of the quarter of a record.
  static func quarter(_ occurred: DateTime?, recorded: Int64) -> Int64 {
    guard let occurred else { return Quarter(milliseconds: recorded).number }
    return occurred.quarter?.number ?? unknownQuarter
  }
}

/// Tallies as they are now, and what of that is not written yet.
private typealias KeptTallies = (tallies: [Tally], changes: TallyChanges)

extension Ledger {
  /// What was committed since the tallies of an organisation were written, or with `isLook` as much of it as
  /// shows that it is worth writing; nil when there are none.
  private func tallyChanges(
    of owner: OwnerCode, isLook: Bool = false, _ connection: any Connection
  ) throws(CoachingError) -> TallyChanges? {
    guard let reached = try commit(reachedBy: owner, connection) else { return nil }
    let last = try connection.lastCommit().number
    guard reached <= last else { return nil }
    guard reached < last else { return TallyChanges() }
    var follower = TallyFollower(self, owner, connection)
    try follower.follow(since: reached, isLook: isLook)
    return follower.found
  }

  /// The tallies of these quarters as they are now, or with `isLook` whatever they are when they have to be
  /// written; nil when none are kept, or when they are damaged and have to be made anew.
  private func kept(
    _ owner: OwnerCode, _ numbers: [Int64], isLook: Bool
  ) throws(CoachingError) -> KeptTallies? {
    try unlessDamaged { () throws(CoachingError) in
      try storage.read { (connection) throws(CoachingError) in
        guard let changes = try tallyChanges(of: owner, isLook: isLook, connection) else {
          return nil
        }
        var tallies: [Tally] = []
        for number in numbers {
          tallies.append(
            try tally(FigureKey(owner: owner, number: number), with: changes, connection))
        }
        return (tallies, changes)
      }
    }
  }

  private func tally(
    _ key: FigureKey, with changes: TallyChanges, _ connection: any Connection
  ) throws(CoachingError) -> Tally {
    var tally = try tally(key, connection)
    if let change = changes.quarters[key.number] { tally.merge(change) }
    return tally
  }
}

// MARK: - Writing them down

/// Writes tallies of an organisation in one transaction: those that were counted, or those that something was committed
/// for since they were written, as they are now.
private final class TallyJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger
  private let owner: OwnerCode
  private let counted: CountedTallies?
  private var holds = true

  init(_ ledger: Ledger, _ owner: OwnerCode, _ counted: CountedTallies? = nil) {
    (self.ledger, self.owner, self.counted) = (ledger, owner, counted)
  }

  override func check(_ connection: any Connection) throws(CoachingError) {
    guard let counted else { return }
    // What was destroyed since they were counted does not come back with them.
    holds = try ledger.isUnchanged(Ingredients(), of: owner, since: counted.reached, connection)
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    guard let counted else {
      guard let changed = try ledger.changedTallies(of: owner, connection) else { return }
      return try put(changed, reaching: try connection.lastCommit().number, connection)
    }
    guard holds else { return }
    try connection.deleteFigures(owner, in: FigureKey.tallies)
    try put(counted.quarters, reaching: counted.reached, connection)
  }

  private func put(
    _ tallies: [Int64: Tally], reaching commit: Int64, _ connection: any Connection
  ) throws(CoachingError) {
    for (quarter, tally) in tallies {
      try ledger.put(FigureKey(owner: owner, number: quarter), .tally, connection) {
        tally.encode(into: &$0)
      }
    }
    try ledger.put(FigureKey(owner: owner, number: Tallies.mark), .tally, connection) {
      $0.integer(commit)
    }
  }
}

extension Ledger {
  /// What the clients of an organisation have in some quarters, and what lies in no known quarter: of each cell it is
  /// known whether it is of so many clients. Kept from the first time on; in a store that is only read, counted anew
  /// each time until somebody else keeps them. `counted` is what came of a count just now.
  package func tallies(
    of owner: OwnerCode, in quarters: [Quarter], known clients: Int, counted: CountedTallies?
  ) throws(CoachingError) -> (quarters: [Tally], unknown: Tally) {
    let numbers = quarters.map(\.number) + [Tallies.unknownQuarter]
    var kept = counted == nil ? try kept(owner, numbers, isLook: !isReadOnly) : nil
    if !isReadOnly, kept?.changes.areWorthWriting ?? false {
      // A look shows no more than that. What cannot be written is told all the same.
      try? queue.commit(TallyJob(self, owner))
      kept = try self.kept(owner, numbers, isLook: false)
    }
    if var tallies = kept?.tallies,
      !Tally.sum(of: tallies.dropLast()).mayHideCells(of: clients)
    {
      let unknown = tallies.removeLast()
      return (tallies, unknown)
    }
    let counted =
      if let counted { counted } else {
        try storage.read { (connection) throws(CoachingError) in try count(owner, connection) }
      }
    if !isReadOnly { try? queue.commit(TallyJob(self, owner, counted)) }
    let tally = { (quarter: Int64) in counted.quarters[quarter] ?? Tally() }
    return (quarters.map { tally($0.number) }, tally(Tallies.unknownQuarter))
  }

  /// Whether tallies of an organisation are kept.
  package func keepsTallies(of owner: OwnerCode) throws(CoachingError) -> Bool {
    let reached = try unlessDamaged { () throws(CoachingError) in
      try storage.read { (connection) throws(CoachingError) in
        try commit(reachedBy: owner, connection)
      }
    }
    return reached != nil
  }

  /// The tallies that something was committed for since they were written, as they are now; nil when none are
  /// kept, or when they are damaged.
  fileprivate func changedTallies(
    of owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> [Int64: Tally]? {
    try unlessDamaged { () throws(CoachingError) in
      guard let changes = try tallyChanges(of: owner, connection) else { return nil }
      var changed: [Int64: Tally] = [:]
      for quarter in changes.quarters.keys {
        changed[quarter] = try tally(
          FigureKey(owner: owner, number: quarter), with: changes, connection)
      }
      return changed
    }
  }

  /// Whether the tallies of an organisation, where they are kept, say what the log says.
  func talliesAgree(
    _ owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    let rows = try connection.figures(owner, in: FigureKey.tallies)
    guard !rows.isEmpty else { return true }
    let agree = try unlessDamaged { () throws(CoachingError) -> Bool? in
      guard let changes = try tallyChanges(of: owner, connection) else { return nil }
      var counted = try count(owner, connection).quarters
      for quarter in Set(rows).union(changes.quarters.keys) where quarter != Tallies.mark {
        let kept = try tally(
          FigureKey(owner: owner, number: quarter), with: changes, connection)
        let isSame = kept.counts(asMuchAs: counted.removeValue(forKey: quarter) ?? Tally())
        guard isSame else { return false }
      }
      return counted.isEmpty
    }
    return agree ?? false
  }
}

// MARK: - Rows

extension Ledger {
  /// What was written of a quarter.
  private func tally(
    _ key: FigureKey, _ connection: any Connection
  ) throws(CoachingError) -> Tally {
    try open(key, .tally, connection) { (reader) throws(CBORProblem) in try Tally(&reader) }
      ?? Tally()
  }

  /// The commit that the tallies of an organisation reach; nil when there are none.
  private func commit(
    reachedBy owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> Int64? {
    try open(FigureKey(owner: owner, number: Tallies.mark), .tally, connection) {
      (reader) throws(CBORProblem) in try reader.integer()
    }
  }
}

extension Connection {
  /// The number that stands for the client of a file: the lowest of those of the same person.
  func client(of file: Int64) throws(CoachingError) -> Int64 {
    try person(of: file).min() ?? file
  }
}
