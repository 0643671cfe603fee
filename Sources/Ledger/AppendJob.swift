import Records

/// A save or a retraction to be appended.
package struct Append: Sendable {
  /// The record; its version is the one that the new version is based on.
  package var document: Document
  /// Active, or entered in error for a retraction.
  package var state: RecordState
  /// Why it is retracted. A retraction takes its fields from the version it is based on.
  package var reason: String?

  /// A save.
  package init(saving document: Document) {
    self.document = document
    state = .active
  }

  /// A retraction of a version.
  package init(retracting id: UniqueID, in file: UniqueID, version: Int64, reason: String) {
    document = Document(kind: 0, file: .id(file), id: id, version: version)
    state = .enteredInError
    self.reason = reason
  }
}

extension Append {
  /// Whether an entry already says what this would.
  func repeats(_ entry: NewEntry) -> Bool {
    guard state == entry.state else { return false }
    if state == .enteredInError { return reason == entry.reason }
    return document.kind == entry.document.kind && document.body == entry.document.body
  }
}

/// What became of an append.
package struct Appended: Sendable {
  /// The record's file.
  package let file: UniqueID
  /// The version that now holds the content.
  package let version: Int64
  /// Where it comes from.
  package let provenance: Provenance
}

/// Appends saves and retractions, all or none of them.
final class AppendJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger
  private let appends: [Append]
  private let actor: ActorIdentity
  private let gate: Gate

  /// The file that was to be there.
  var openedFile: UniqueID { files.first?.row.id ?? .zero }

  /// For each append, in order.
  private(set) var results: [Appended] = []

  private var files: [OpenFile] = []
  private var fileIndex: [FileReference: Int] = [:]
  private var plans: [Plan] = []
  /// Records of this job by file and id, so that later ones can build on and link to earlier ones.
  private var planned: [PlanKey: Int] = [:]
  /// Appends that repeat an earlier one of this job, and the plan of that one.
  private var repeated: [Int: Int] = [:]

  struct OpenFile {
    var row: FileRow
    /// The identifier to open it under; nil when it exists.
    var opening: HostIdentifier?
  }

  struct PlanKey: Hashable {
    var file: Int
    var id: UniqueID
  }

  struct Plan {
    var index: Int
    var file: Int
    var entry: NewEntry
    var previous: Current?
    var previousBody: Body?
    /// The plan of this job that this one replaces.
    var replaces: Int?
  }

  private let opening: (FileKind, HostIdentifier)?

  /// `opening` names a file that is to be there afterwards, whether anything is appended or not.
  init(
    ledger: Ledger, appends: [Append], opening: (FileKind, HostIdentifier)? = nil,
    actor: ActorIdentity, gate: @escaping Gate
  ) {
    self.ledger = ledger
    self.opening = opening
    self.appends = appends
    self.actor = actor
    self.gate = gate
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    let isOpening = files.contains { $0.opening != nil }
    if !plans.isEmpty || isOpening { try write(connection) }
  }

  // MARK: Checking

  override func check(_ connection: any Connection) throws(CoachingError) {
    files = []
    fileIndex = [:]
    plans = []
    planned = [:]
    repeated = [:]
    let empty = Provenance(
      state: .active, recorded: 0, commit: 0, actor: "", organisation: "", purpose: "")
    results = appends.map { _ in Appended(file: .zero, version: 0, provenance: empty) }
    plans.reserveCapacity(appends.count)
    if let (kind, identifier) = opening { _ = try open(.named(kind, identifier), connection) }
    for index in appends.indices {
      do throws(CoachingError) { try plan(index, connection) } catch {
        var error = error
        error.record = appends[index].document.id
        if error.kind == 0 { error.kind = appends[index].document.kind }
        throw error
      }
    }
    try checkLinks(connection)
  }

  private func plan(_ index: Int, _ connection: any Connection) throws(CoachingError) {
    let append = appends[index]
    let file = try open(append.document.file, connection)
    let key = PlanKey(file: file, id: append.document.id)
    if let earlier = planned[key] {
      if try plan(index, file: file, after: earlier) { planned[key] = plans.count - 1 }
      return
    }
    let current =
      files[file].opening == nil
      ? try connection.current(append.document.id, in: files[file].row.number) : nil
    let base = append.document.version
    guard let current else {
      guard base == 0, append.state == .active else { throw CoachingError(.notFound) }
      try add(index, file: file, document: append.document, previous: nil, body: nil)
      planned[key] = plans.count - 1
      return
    }
    if append.state == .enteredInError, current.state == .enteredInError, base == current.version {
      try noteStanding(index, current, in: files[file].row, connection)
    } else if base == current.version {
      try planNext(index, file: file, current, connection)
      planned[key] = plans.count - 1
    } else if try isRepeated(append, file: files[file].row, current, index: index, connection) {
      return
    } else {
      throw CoachingError(.conflict, version: current.version)
    }
  }

  /// The record stands in this job already: the later one builds on the earlier, or repeats it.
  private func plan(_ index: Int, file: Int, after earlier: Int) throws(CoachingError) -> Bool {
    let append = appends[index]
    let before = plans[earlier].entry
    if append.document.version == before.version - 1, append.repeats(before) {
      repeated[index] = earlier
      return false
    }
    guard append.document.version == before.version else {
      throw CoachingError(.conflict, version: before.version)
    }
    var document = append.document
    if append.state == .enteredInError {
      document.kind = before.document.kind
      document.body = before.document.body
    }
    guard document.kind == before.document.kind else {
      throw CoachingError(.rule("the kind of a record never changes"), kind: before.document.kind)
    }
    try add(index, file: file, document: document, previous: nil, body: before.document.body)
    plans[plans.count - 1].replaces = earlier
    return true
  }

  private func planNext(
    _ index: Int, file: Int, _ current: Current, _ connection: any Connection
  ) throws(CoachingError) {
    let row = files[file].row
    var document = appends[index].document
    // Nothing is based on what was destroyed: a copy that somebody still holds would bring it back.
    guard let before = try ledger.envelope(at: current.place, of: row, connection) else {
      throw CoachingError(.expunged)
    }
    if appends[index].state == .enteredInError {
      document.kind = before.kind
      document.body = before.body
    }
    guard document.kind == current.kind else {
      throw CoachingError(.rule("the kind of a record never changes"), kind: current.kind)
    }
    try add(index, file: file, document: document, previous: current, body: before.body)
  }

  private func add(
    _ index: Int, file: Int, document: Document, previous: Current?, body: Body?
  ) throws(CoachingError) {
    if let kind = Catalogue.shared.kind(numbered: document.kind) {
      guard kind.files.contains(files[file].row.kind) else {
        let allowed = kind.files.map(\.name).joined(separator: ", ")
        throw CoachingError(.wrongFile(allowed: allowed), kind: document.kind)
      }
    }
    guard document.version < Int64.max else {
      throw CoachingError(.damaged("a version has an impossible number"))
    }
    plans.append(
      Plan(
        index: index, file: file,
        entry: NewEntry(
          document: document, version: document.version + 1, state: appends[index].state,
          reason: appends[index].reason),
        previous: previous, previousBody: body, replaces: nil))
  }

  /// Whether version base + 1 already has this content: then the save was done before, and only its
  /// answer was lost.
  private func isRepeated(
    _ append: Append, file: FileRow, _ current: Current, index: Int, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    guard append.document.version < current.version else { return false }
    let version = append.document.version + 1
    guard
      let place = try ledger.place(of: version, append.document.id, current, file, connection),
      let (there, commit) = try ledger.envelopeAndCommit(at: place, of: file, connection)
    else { return false }
    let isSame = append.repeats(
      NewEntry(
        document: there.document, version: there.version, state: there.state, reason: there.reason))
    if isSame {
      results[index] = Appended(
        file: file.id, version: version, provenance: there.provenance(commit: commit))
    }
    return isSame
  }

  /// A record that is retracted already stays as it is.
  private func noteStanding(
    _ index: Int, _ current: Current, in file: FileRow, _ connection: any Connection
  ) throws(CoachingError) {
    guard
      let (there, commit) = try ledger.envelopeAndCommit(
        at: current.place, of: file, connection)
    else { throw CoachingError(.expunged) }
    results[index] = Appended(
      file: file.id, version: current.version, provenance: there.provenance(commit: commit))
  }

  // MARK: Files

  private func open(
    _ reference: FileReference, _ connection: any Connection
  ) throws(CoachingError) -> Int {
    if let index = fileIndex[reference] { return index }
    let file: OpenFile
    switch reference {
    case .id(let id):
      file = OpenFile(row: try connection.file(id, gate), opening: nil)
    case .named(let kind, let identifier):
      file = try open(kind, identifier, connection)
    }
    // The same file may be called by its id and by its name.
    if let index = files.firstIndex(where: { $0.row.id == file.row.id }) {
      fileIndex[reference] = index
      return index
    }
    files.append(file)
    fileIndex[reference] = files.count - 1
    return files.count - 1
  }

  private func open(
    _ kind: FileKind, _ identifier: HostIdentifier, _ connection: any Connection
  ) throws(CoachingError) -> OpenFile {
    if let row = try ledger.file(named: identifier, gate, connection) {
      guard row.kind == kind else { throw CoachingError(.wrongFile(allowed: row.kind.name)) }
      return OpenFile(row: row, opening: nil)
    }
    let owner = ledger.keys.ownerCode(actor.organisation)
    let row = FileRow(number: 0, id: .makeVersion7(), kind: kind, owner: owner)
    return OpenFile(row: row, opening: identifier)
  }
}

// MARK: - Links

extension AppendJob {
  private func checkLinks(_ connection: any Connection) throws(CoachingError) {
    for plan in plans where plan.entry.state == .active {
      let document = plan.entry.document
      guard let kind = Catalogue.shared.kind(numbered: document.kind), !kind.linkHolders.isEmpty
      else { continue }
      for (link, target) in try held(document.body, kind) {
        // What was linked before may stay linked.
        if let body = plan.previousBody, try held(body, kind).contains(where: { $0.link == link }) {
          continue
        }
        do throws(CoachingError) {
          try check(link, to: target, from: plan, connection)
        } catch {
          throw CoachingError(
            error.fact, kind: kind.number, field: link.field, record: document.id)
        }
      }
    }
  }

  private func held(
    _ body: Body, _ kind: KindDefinition
  ) throws(CoachingError) -> [(link: HeldLink, to: LinkTarget)] {
    do { return try body.links(of: kind) } catch {
      throw CoachingError(.wrongType(expected: "link"), kind: kind.number)
    }
  }

  private func check(
    _ link: HeldLink, to target: LinkTarget, from plan: Plan, _ connection: any Connection
  ) throws(CoachingError) {
    let kind: UInt32?
    if target.inDirectory {
      kind = try directoryKind(link.target, connection)
    } else if let other = planned[PlanKey(file: plan.file, id: link.target)] {
      kind = plans[other].entry.document.kind
    } else if files[plan.file].opening == nil {
      kind = try connection.current(link.target, in: files[plan.file].row.number)?.kind
    } else {
      kind = nil
    }
    guard let kind else { throw CoachingError(.invalidLink("there is no such record")) }
    let name = Catalogue.shared.kind(numbered: kind)?.name
    guard target.kinds.isEmpty || name.map(target.kinds.contains) == true else {
      throw CoachingError(.invalidLink("the record is of another kind"))
    }
    if kind == plan.entry.document.kind, !target.inDirectory {
      try checkLoop(link, of: plan, connection)
    }
  }

  /// The kind of an entry of the directory, in whichever file of the actor it stands.
  private func directoryKind(
    _ id: UniqueID, _ connection: any Connection
  ) throws(CoachingError) -> UInt32? {
    for (key, plan) in planned where key.id == id {
      if files[key.file].row.kind != .client { return plans[plan].entry.document.kind }
    }
    for (number, kind) in try connection.identities(of: id) {
      guard let file = try connection.file(numbered: number), file.kind != .client,
        gate(FileFacts(file))
      else { continue }
      return kind
    }
    return nil
  }

  /// Refuses a record that would be part of itself: follows the same field from record to record.
  private func checkLoop(
    _ link: HeldLink, of plan: Plan, _ connection: any Connection
  ) throws(CoachingError) {
    var seen: Set<UniqueID> = [plan.entry.document.id]
    var next = [link.target]
    while let id = next.popLast() {
      guard id != plan.entry.document.id else {
        throw CoachingError(.rule("a record cannot lead back to itself"))
      }
      guard seen.insert(id).inserted, let body = try body(id, file: plan.file, connection),
        let kind = Catalogue.shared.kind(numbered: plan.entry.document.kind)
      else { continue }
      next += try held(body, kind).filter { $0.link.field == link.field }.map(\.link.target)
    }
  }

  private func body(
    _ id: UniqueID, file: Int, _ connection: any Connection
  ) throws(CoachingError) -> Body? {
    if let other = planned[PlanKey(file: file, id: id)] { return plans[other].entry.document.body }
    let row = files[file].row
    guard files[file].opening == nil,
      let current = try connection.current(id, in: row.number)
    else { return nil }
    return try ledger.envelope(at: current.place, of: row, connection)?.body
  }
}

// MARK: - Writing

extension AppendJob {
  /// Opens the files that do not exist yet, and says so in the register.
  private func openFiles(
    _ commit: Int64, _ sealer: inout EntrySealer, _ connection: any Connection
  ) throws(CoachingError) {
    guard let register = try connection.file(numbered: FileRow.register) else {
      throw CoachingError(.damaged("the register is missing"))
    }
    var head = try ledger.head(of: register, connection)
    let isFirst = head.position == 0
    let first = head.position + 1
    for index in files.indices {
      guard let identifier = files[index].opening else { continue }
      files[index].row.number = try connection.nextFileNumber()
      let file = files[index].row
      try connection.insert(file, key: try ledger.keys.makeFileKey(for: file))
      let opened = FileOpened(
        kind: file.kind, identifier: identifier, organisation: actor.organisation)
      let place = Place(origin: Place.localOrigin, position: head.position + 1)
      try ledger.keys.withKey(of: register, connection) { (key) throws(CoachingError) in
        try sealer.append(
          opened.entry(for: file.id), to: register, commit: commit, head: &head, key: key
        ) { (link, sealed) throws(CoachingError) in
          try connection.insertEntry(register.number, place, commit, link, sealed)
        }
      }
      try connection.insertLookup(ledger.keys.lookupCode(identifier), file.number, .zero)
      try ledger.put(.none, of: file, isFirst: true, connection)
    }
    try ledger.put(head, of: register, isFirst: isFirst, connection)
    try connection.insertChange(
      commit, register.number, origin: Place.localOrigin, first...head.position)
  }

  private func sortedPlans() -> [Int] {
    // By file, as the log is clustered; within a file in the caller's order.
    plans.indices.sorted { first, second in
      let (one, two) = (files[plans[first].file].row.number, files[plans[second].file].row.number)
      return one == two ? first < second : one < two
    }
  }

  private func write(_ connection: any Connection) throws(CoachingError) {
    let openings = files.filter { $0.opening != nil }.count
    let commit = try ledger.nextCommit(connection)
    let stamp = EnvelopeStamp(actor: actor, recorded: Clock.now())
    var sealer = EntrySealer(
      keys: ledger.keys, origin: ledger.header.origin, stamp: stamp,
      entries: plans.count + openings)
    if openings > 0 { try openFiles(commit, &sealer, connection) }
    var derived = Derivation(recorded: stamp.recorded)
    let order = sortedPlans()
    var start = 0
    while start < order.count {
      let file = plans[order[start]].file
      var end = start
      while end < order.count, plans[order[end]].file == file { end += 1 }
      try append(order[start..<end], to: file, commit, &sealer, &derived, connection)
      start = end
    }
    try derived.finish(connection)
    for (index, plan) in repeated { results[index] = results[plans[plan].index] }
  }

  private func append(
    _ order: ArraySlice<Int>, to file: Int, _ commit: Int64, _ sealer: inout EntrySealer,
    _ derived: inout Derivation, _ connection: any Connection
  ) throws(CoachingError) {
    let row = files[file].row
    var head = try ledger.head(of: row, connection)
    let first = head.position + 1
    try ledger.keys.withKey(of: row, connection) { (key) throws(CoachingError) in
      for index in order {
        let place = Place(origin: Place.localOrigin, position: head.position + 1)
        try sealer.append(plans[index].entry, to: row, commit: commit, head: &head, key: key) {
          (link, sealed) throws(CoachingError) in
          try connection.insertEntry(row.number, place, commit, link, sealed)
        }
        try derive(index, row, place, &derived, connection)
        note(index, row.id, commit, derived.recorded)
      }
    }
    try ledger.put(head, of: row, isFirst: false, connection)
    try connection.insertChange(
      commit, row.number, origin: Place.localOrigin, first...head.position)
  }

  private func derive(
    _ index: Int, _ row: FileRow, _ place: Place, _ derived: inout Derivation,
    _ connection: any Connection
  ) throws(CoachingError) {
    let plan = plans[index]
    let previous = plan.replaces.flatMap {
      derived.current(of: plans[$0].entry.document.id, in: row.number)
    }
    let before = (previous ?? plan.previous).map {
      Derivation.Before(current: $0, body: plan.previousBody)
    }
    try derived.add(plan.entry, in: row, at: place, before: before, ledger, connection)
  }

  private func note(_ index: Int, _ file: UniqueID, _ commit: Int64, _ recorded: Int64) {
    let plan = plans[index]
    results[plan.index] = Appended(
      file: file, version: plan.entry.version,
      provenance: Provenance(
        state: plan.entry.state, recorded: recorded, commit: commit, actor: actor.id,
        organisation: actor.organisation, purpose: actor.purpose, reason: plan.entry.reason))
  }
}
