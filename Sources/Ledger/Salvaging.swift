import Records
import Sealing

extension Ledger {
  /// Writes into the empty tables of `storage` what verifies of a damaged store, derives everything anew,
  /// and answers its id and what is lost.
  ///
  /// Files that are whole are copied as they are. Of others every entry that opens is sealed anew, under
  /// a new origin: what the broken chain could prove is gone either way.
  package static func salvage(
    _ damaged: any Storage, into storage: any Storage, secrets: Secrets, log: AccessLogging,
    progress: Progress
  ) throws(CoachingError) -> (store: UniqueID, found: Verification) {
    var found = Verification()
    let unlocked = try damaged.read { (source) throws(CoachingError) in
      try storage.write { (target) throws(CoachingError) in
        var salvage = try Salvage(source, target, secrets)
        try salvage.run(progress)
        found = salvage.result
        return Unlocked(header: try StoreHeader(target), root: salvage.root)
      }
    }
    let ledger = try Ledger(storage, unlocked, log: log)
    try ledger.rebuild()
    found.findings += try ledger.verify(progress).findings
    return (ledger.id, found)
  }
}

private struct Salvage {
  let source: any Connection
  let target: any Connection
  let root: GuardedKey
  let keys: Keyring
  /// Those of the damaged store by number, and by the negative number their chains of accesses.
  let origins: [Int64: UniqueID]
  /// The one that the new store writes under.
  let origin: Chain
  private(set) var result = Verification()

  /// Files that are in the new store, and those that its register does not know yet.
  private var kept: Set<UniqueID> = []
  private var unknown: [(FileRow, FileOpened)] = []
  private var openings: [UniqueID: FileOpened] = [:]
  private var erased: Set<UniqueID> = []
  private var lastCommit: Int64 = 0

  /// Finds the root key, and writes what a store begins with.
  init(
    _ source: any Connection, _ target: any Connection, _ secrets: Secrets
  ) throws(CoachingError) {
    (self.source, self.target) = (source, target)
    let header = try readable { () throws(CoachingError) in try StoreHeader(source) }
    let register = try readable { () throws(CoachingError) in
      try source.file(numbered: FileRow.register)
    }
    var opened: (UniqueID, GuardedKey)?
    for case .some(let store) in [header?.store, register??.id] where opened == nil {
      opened = try Self.root(of: store, source, secrets).map { (store, $0) }
    }
    guard let (store, root) = opened else { throw CoachingError(.wrongKey) }
    self.root = root
    keys = try Keyring(store: store, root: root)
    var isAuthentic = false
    if let header {
      isAuthentic =
        try readable { [keys] () throws(CoachingError) in try header.verify(keys) } != nil
    }
    if isAuthentic { try header?.checkFeatures(writing: true) }
    var origins = try Self.origins(source)
    let next = origins.keys.reduce(0) { max($0, $1) } + 1
    if isAuthentic, let id = header?.origin, !origins.values.contains(id) { origins[next] = id }
    self.origins = origins.reduce(into: origins) { $0[-$1.key] = $1.value.inverted }
    origin = Chain(number: origins.keys.reduce(0) { max($0, $1) } + 1, id: .makeVersion7())
    let encoded =
      isAuthentic
      ? try header?.renewed(origin.id, keys)
      : try StoreHeader.encode(store: store, origin: origin.id, created: Clock.now(), keys: keys)
    try begin(encoded ?? [])
  }

  private mutating func begin(_ header: [UInt8]) throws(CoachingError) {
    let row = try target.statement(.insertHeader)
    header.withBytes { row.bind(1, copying: $0) }
    try row.run()
    try source.readableRows(.readSlot) { (slot) throws(CoachingError) in
      let copy = try target.statement(.copySlot)
      copy.bind(rowOf: slot)
      try copy.run()
    }
    try readSigningKey()
    let all = origins.merging([origin.number: origin.id], uniquingKeysWith: { $1 })
    for (number, id) in all where number > 0 {
      let row = try target.statement(.insertOrigin)
      row.bind(1, number)
      row.bind(2, id)
      try row.run()
    }
  }

  /// Takes over what signs exports; when that is lost, another.
  private mutating func readSigningKey() throws(CoachingError) {
    let wrapped = try readable { () throws(CoachingError) in
      let wrapped = try Ledger.wrappedSigningSeed(source)
      _ = try keys.signingSeed(wrapped)
      return wrapped
    }
    guard let wrapped else {
      note(keys.store, "The key that signs exports is lost: there is another.")
      return try Ledger.insertSigningKey(keys, target)
    }
    let row = try target.statement(.putStoreRow)
    row.bind(1, Ledger.signingRow)
    wrapped.withBytes { row.bind(2, copying: $0) }
    try row.run()
  }

  /// The root key, when a slot can be read that opens.
  private static func root(
    of store: UniqueID, _ source: any Connection, _ secrets: Secrets
  ) throws(CoachingError) -> GuardedKey? {
    var slots: [(Int64, KeySlot)] = []
    try source.readableRows(.selectSlots) { (row) throws(CoachingError) in
      slots.append((row.integer(0), KeySlot(row)))
    }
    var root: GuardedKey?
    try secrets.each { (secret) throws(CoachingError) in
      for (number, slot) in slots where root == nil {
        root =
          try readable { () throws(CoachingError) in
            try Ledger.open(slot, number, secret, store: store)
          } ?? nil
      }
    }
    return root
  }

  private static func origins(
    _ source: any Connection
  ) throws(CoachingError) -> [Int64: UniqueID] {
    var origins: [Int64: UniqueID] = [:]
    try source.readableRows(.selectOrigins) { (row) throws(CoachingError) in
      if Chain.numbers.contains(row.integer(0)) { origins[row.integer(0)] = try row.id(1) }
    }
    return origins
  }

  private mutating func note(_ file: UniqueID, _ message: String) {
    result.findings.append(
      Verification.Finding(kind: .file, file: file, position: 0, message: message))
  }

  // MARK: Files

  mutating func run(_ progress: Progress) throws(CoachingError) {
    let files = try FoundFile.all(source)
    let register = try register(files)
    for (done, file) in files.enumerated() {
      guard progress(Int64(done), Int64(files.count)) else { throw CoachingError(.cancelled) }
      if file.row.number != FileRow.register { try take(file) }
    }
    try write(register)
    for id in openings.keys.sorted() where !kept.contains(id) {
      note(id, "The key of the file is lost, and with it all that was in it.")
    }
    result.files = kept.count
  }

  private mutating func take(_ file: FoundFile) throws(CoachingError) {
    try target.insert(file)
    guard file.row.hasKey != erased.contains(file.row.id), let damaged = try read(file.row) else {
      note(file.row.id, "The key of the file does not open.")
      return try target.delete(file.row)
    }
    result.findings += damaged.findings
    if openings[file.row.id] == nil, file.row.hasKey {
      guard
        let organisation = damaged.organisations.first(where: {
          keys.ownerCode($0) == file.row.owner
        })
      else {
        note(file.row.id, "The register does not know the file, and nothing in it opens.")
        return try target.delete(file.row)
      }
      // What it was opened under is lost; what its client is known by finds it too.
      let identifier =
        damaged.identifier ?? HostIdentifier(system: "urn:uuid", value: file.row.id.description)
      unknown.append(
        (
          file.row,
          FileOpened(kind: file.row.kind, identifier: identifier, organisation: organisation)
        ))
      note(file.row.id, "The register does not know the file: it is opened anew.")
    }
    kept.insert(file.row.id)
    try write(damaged, damaged.places, isWhole: damaged.findings.isEmpty)
  }

  /// What remains of a file whose row the new store has; nil when its key does not open.
  private mutating func read(_ row: FileRow) throws(CoachingError) -> DamagedFile? {
    var file = DamagedFile(row, keys, origins, source)
    let isOpen: Void? = try readable { () throws(CoachingError) in
      guard row.hasKey else { return try file.read(nil) }
      try keys.withKey(of: row, target) { (key) throws(CoachingError) in try file.read(key) }
    }
    guard isOpen != nil else { return nil }
    lastCommit = max(lastCommit, file.lastCommit)
    return file
  }

  private mutating func write(
    _ file: DamagedFile, _ places: [Place], isWhole: Bool,
    added: [(Append, ActorIdentity)] = []
  ) throws(CoachingError) {
    let resealing = Resealing(
      keys: keys, origins: origins, origin: origin, source: source, target: target)
    if !isWhole {
      result.entries += try resealing.write(
        file.row, places, added: added, commit: lastCommit + 1)
      return
    }
    for (number, head, code) in file.heads {
      try target.put(head, of: file.row, number, code: code)
    }
    for place in places {
      // One by one: to know that a row is the last SQLite would look at the next, which may be damaged.
      let row = try source.statement(.readEntryAt)
      row.bind(1, file.row.number)
      row.bind(2, place.origin)
      row.bind(3, place.position)
      try target.insert(.copyEntry, rowsOf: row)
    }
    result.entries += Int64(places.count { $0.origin > 0 })
    // A chain of the new origin begins.
    _ = try resealing.write(file.row, [])
  }

  // MARK: The register

  /// What remains of the register; one of its own key when that is lost.
  private mutating func register(_ files: [FoundFile]) throws(CoachingError) -> DamagedFile {
    let new = FileRow(
      number: FileRow.register, id: keys.store, kind: FileKind(rawValue: 0),
      owner: OwnerCode(.zero))
    if let found = files.first(where: { $0.row.number == FileRow.register }),
      found.row.id == keys.store
    {
      try target.insert(found)
      if let register = try read(found.row) {
        for (_, opening) in register.opened { openings[opening.file] = opening.1 }
        erased = register.erased
        result.findings += register.findings
        return register
      }
      try target.delete(found.row)
    }
    note(keys.store, "The register of files is lost: it is begun anew.")
    try target.insert(new, key: try keys.makeFileKey(for: new))
    return DamagedFile(new, keys, [:], source)
  }

  /// Writes the register last: only then it is known which files there are.
  private mutating func write(_ register: DamagedFile) throws(CoachingError) {
    let places = register.places.filter { place in
      register.opened[place].map { kept.contains($0.file) } ?? true
    }
    let added = unknown.map { row, opened in
      (
        opened.entry(for: row.id),
        ActorIdentity(
          id: "salvage", organisation: opened.organisation, roles: [], purpose: "HSYSADMIN")
      )
    }
    let isWhole =
      register.findings.isEmpty && added.isEmpty && places.count == register.places.count
      && !register.heads.isEmpty
    try write(register, places, isWhole: isWhole, added: added)
  }
}

/// A row of the table of files of a damaged store.
private struct FoundFile {
  private(set) var row: FileRow
  /// Nil when it was erased.
  let key: [UInt8]?

  init(_ row: FileRow, key: [UInt8]?) {
    self.row = row
    self.key = key
    self.row.hasKey = key != nil
  }

  /// All that can be read, on both ways through the database.
  static func all(_ source: any Connection) throws(CoachingError) -> [FoundFile] {
    var files: [Int64: FoundFile] = [:]
    var ids: Set<UniqueID> = []
    try source.readableRows(.readFile) { (row) throws(CoachingError) in
      let file = FileRow(
        number: row.integer(1), id: try row.id(0),
        kind: FileKind(rawValue: UInt32(truncatingIfNeeded: row.integer(2))),
        owner: OwnerCode(try row.id(3)), generation: row.integer(4))
      guard files[file.number] == nil, ids.insert(file.id).inserted else { return }
      files[file.number] = FoundFile(file, key: row.bytes(5).map { Array($0) })
    }
    let end = try readable { () throws(CoachingError) in try source.nextFileNumber() } ?? 1
    for number in 0..<min(max(end, (files.keys.max() ?? 0) + 1), limit) where files[number] == nil {
      let found = try readable { () throws(CoachingError) in
        try source.fileAndKey(number)
      }
      guard let file = found ?? nil, ids.insert(file.row.id).inserted else { continue }
      files[number] = file
    }
    return files.keys.sorted().compactMap { files[$0] }
  }

  /// Numbers that are tried one by one: a damaged one may be any.
  private static let limit: Int64 = 10_000_000
}

extension Connection {
  /// Calls `use` with each row of a statement up to the first that cannot be read. Rows in which
  /// something is of another form are left out.
  fileprivate func readableRows(
    _ statement: Statement, _ use: (any BoundStatement) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    guard let rows = try readable({ () throws(CoachingError) in try self.statement(statement) })
    else { return }
    while try readable({ () throws(CoachingError) in try rows.step() }) == true {
      _ = try readable { () throws(CoachingError) in try use(rows) }
    }
  }

  fileprivate func fileAndKey(_ number: Int64) throws(CoachingError) -> FoundFile? {
    guard let row = try file(numbered: number) else { return nil }
    let key = try statement(.selectFileKey)
    key.bind(1, number)
    guard try key.step() else { return nil }
    return FoundFile(row, key: key.bytes(0).map { Array($0) })
  }

  fileprivate func insert(_ file: FoundFile) throws(CoachingError) {
    try insert(file.row, key: file.key ?? [])
    guard file.key == nil else { return }
    let row = try statement(.eraseKey)
    row.bind(1, file.row.number)
    try row.run()
  }

  fileprivate func delete(_ file: FileRow) throws(CoachingError) {
    let row = try statement(.deleteFile)
    row.bind(1, file.number)
    try row.run()
  }
}
