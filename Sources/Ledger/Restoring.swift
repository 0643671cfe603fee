import Records

extension Ledger {
  /// Makes a store of the copy of a full backup in `storage` and the increments after it: takes them in,
  /// goes on under a new origin, derives everything anew and verifies all of it.
  ///
  /// `unlocked` is what opened the last of them, and `next` opens one increment after the other.
  /// `erasures` is a list of files that were erased since.
  package static func restore(
    _ storage: any Storage, _ unlocked: Unlocked,
    next: () throws(CoachingError) -> (any Storage)?, erasures: UnsafeBufferPointer<UInt8>?,
    log: AccessLogging, progress: Progress
  ) throws(CoachingError) {
    var last: Int64 = 0
    let header = try storage.write { (target) throws(CoachingError) in
      last = try target.lastCommit().number
      while let increment = try next() {
        defer { increment.close() }
        try increment.read { (source) throws(CoachingError) in
          try target.takeIn(source, after: &last)
        }
      }
      try target.beginOrigin(unlocked)
      return try StoreHeader(target)
    }
    let ledger = try Ledger(
      storage, Unlocked(header: header, root: unlocked.root), log: log)
    try ledger.rebuild()
    let reached = try storage.read { (connection) throws(CoachingError) in
      try connection.lastCommit().number
    }
    guard reached == last else { throw CoachingError(.wrongBackup) }
    // Before anybody can open it.
    if let erasures { try ledger.replay(erasures: erasures, by: .library) }
    let verification = try ledger.verify(progress)
    if let finding = verification.findings.first {
      throw CoachingError(.damaged(finding.summary))
    }
  }
}

extension Connection {
  /// Takes in an increment that follows on the commit `last`, which moves on. Whether what it holds
  /// continues the chains is for verification to say.
  fileprivate func takeIn(
    _ source: any Connection, after last: inout Int64
  ) throws(CoachingError) {
    let (ours, theirs) = (try StoreHeader(self), try StoreHeader(source))
    try theirs.checkFeatures(writing: true)
    let row = try source.statement(.selectIncrement)
    guard ours.store == theirs.store, ours.origin == theirs.origin, try row.step() else {
      throw CoachingError(.wrongBackup)
    }
    let (since, until) = (row.integer(0), row.integer(1))
    _ = try row.step()
    let (before, after) = (try ends(), try source.ends())
    let isBehind = before.contains { chain, position in after[chain, default: -1] < position }
    guard since <= last, last <= until, !isBehind else { throw CoachingError(.wrongBackup) }
    for table in CopiedTable.all { try table.copy(from: source, to: self) }
    try insert(.copyEntry, rowsOf: try source.statement(.readEntry))
    last = until
  }

  /// The positions of all heads by file and origin.
  private func ends() throws(CoachingError) -> [SIMD2<Int64>: Int64] {
    var ends: [SIMD2<Int64>: Int64] = [:]
    let row = try statement(.readHead)
    while try row.step() { ends[SIMD2(row.integer(0), row.integer(1))] = row.integer(2) }
    return ends
  }

  /// Lets a store go on under a new origin: gives it one in the header, and every file the heads
  /// of chains that begin.
  func beginOrigin(_ unlocked: Unlocked) throws(CoachingError) {
    let keys = try Keyring(store: unlocked.header.store, root: unlocked.root)
    let before = try StoreHeader(self)
    try before.verify(keys)
    let origin = UniqueID.makeVersion7()
    let header = try before.renewed(origin, keys)
    let update = try statement(.updateHeader)
    header.withBytes { update.bind(1, copying: $0) }
    try update.run()
    let number = try origins().keys.reduce(0) { max($0, $1) } &+ 1
    let row = try statement(.insertOrigin)
    row.bind(1, number)
    row.bind(2, origin)
    try row.run()
    for file in try files() where file.number != FileRow.register {
      for chain in [Chain(number: number, id: origin), Chain(number: -number, id: origin.inverted)]
      {
        let code = try keys.headCode(file: file.id, origin: chain.id, .none)
        try put(.none, of: file, chain.number, code: code)
      }
    }
  }
}
