import Records

/// A save or a retraction to be appended.
package struct Append: Sendable {
  /// Number of the kind; 0 for a retraction, which takes kind and fields from the version before.
  package var kind: UInt32
  /// Active, or entered in error for a retraction.
  package var state: RecordState
  /// Its file.
  package var file: FileReference
  /// Id of the record.
  package var id: UniqueID
  /// The version that it is based on.
  package var base: Int64
  /// Its fields.
  package var body: Body
  /// Why it is retracted.
  package var reason: String?
  /// Fields whose value was given without its scale.
  package private(set) var scalesNotGiven: [UInt32] = []
  /// From whom it is kept and whom it names: worked out before it is written.
  var readership = Readership()

  /// A save of a record; its version is the one that the new version is based on.
  package init(saving document: Document) {
    kind = document.kind
    state = .active
    file = document.file
    id = document.id
    base = document.version
    body = document.body
    scalesNotGiven = document.scalesNotGiven
  }

  /// A retraction of a version.
  package init(retracting id: UniqueID, in file: UniqueID, version: Int64, reason: String) {
    kind = 0
    state = .enteredInError
    self.file = .id(file)
    self.id = id
    base = version
    body = Body()
    self.reason = reason
  }
}

extension Append {
  /// Gives the values that came without a scale the one of the settings.
  package mutating func complete(_ settings: Settings?) throws(CoachingError) {
    try settings?.complete(scalesNotGiven, in: &body, kind: kind, record: id)
  }

  /// Numbers that kinds of records may have, known to this version or not; those behind are the
  /// ledger's own.
  package static let kinds: Range<UInt32> = 1..<60_000

  /// The version that it makes. A base that has none after it is refused before this is asked for.
  var version: Int64 { base &+ 1 }

  /// Whether a version already says what this would.
  func repeats(
    _ thatState: RecordState, _ thatReason: String?, kind thatKind: UInt32, _ thatBody: Body
  ) -> Bool {
    guard state == thatState else { return false }
    if state == .enteredInError { return reason == thatReason }
    return kind == thatKind && body == thatBody
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

/// The answer to appends that were committed, worked out when it is asked for.
package struct Receipt: Sendable {
  let job: AppendJob

  /// For each append, in order.
  package var results: [Appended] { job.results }

  /// The appends that were made before, so that nothing was written, and their files.
  package var repeated: [(index: Int, file: UniqueID)] { job.standingFiles }
}

/// Appends saves and retractions, all or none of them.
final class AppendJob: CommitQueue.Job, @unchecked Sendable {
  let ledger: Ledger
  let actor: ActorIdentity
  let gate: any Gate
  private let opening: (FileKind, HostIdentifier)?

  /// The file that was to be there.
  var openedFile: UniqueID { files.first?.row.id ?? .zero }

  // Safe: the leader alone touches these until the job is done, and its caller alone afterwards; none
  // of them is passed on inout. So no check at run time is needed, of which a record would take dozens.

  /// Retractions are completed by what they retract.
  @exclusivity(unchecked) var appends: [Append]
  @exclusivity(unchecked) var files: [OpenFile] = []
  @exclusivity(unchecked) private var fileIndex: [FileReference: Int] = [:]
  /// In the order of the appends.
  @exclusivity(unchecked) var plans: [Plan] = []
  /// What stands before the plans that are not for a new record.
  @exclusivity(unchecked) var before: [Int: Before] = [:]
  /// Records of this job by file and id, so that later ones can build on and link to earlier ones.
  @exclusivity(unchecked) var planned: [PlanKey: Int] = [:]
  /// The plans of records about practice by their id: where links from clients' files lead.
  @exclusivity(unchecked) var practice: [UniqueID: Int] = [:]
  /// Files of this job by what leads to them and is not in the store yet: what they are opened under,
  /// and the identifiers of clients.
  @exclusivity(unchecked) var named: [HostIdentifier: (file: Int, client: UniqueID)] = [:]
  /// The highest id in the store, when it was asked for: what is above it is new.
  @exclusivity(unchecked) private var highestID: UniqueID?
  /// The id of a single new record, where no file of the store has it.
  @exclusivity(unchecked) private var onlyID: UniqueID?
  /// Appends that repeat an earlier one of this job, and the plan of that one.
  private var repeated: [Int: Int] = [:]
  /// Appends whose content stands in the store already.
  private var standing: [Int: Appended] = [:]
  private var commit = Commit()

  struct OpenFile {
    var row: FileRow
    /// What the actor may see and do in it; nil for a file that this job opens, where it may all.
    var view: View?
    /// The identifier to open it under; nil when it exists.
    var opening: HostIdentifier?
    /// What is written to it, in the caller's order.
    var plans: [Int] = []
  }

  struct PlanKey: Hashable {
    var file: Int
    var id: UniqueID
  }

  /// One entry to be written.
  struct Plan {
    /// The append.
    var index: Int
    var file: Int
    /// Whether the table of current versions has no row of the record.
    var isNew = true
    /// Whether a later one of this job replaces it.
    var isReplaced = false
    /// The row of the record, once it is written.
    var current: Current?
  }

  struct Before {
    /// The version before; nil when it is a plan of this job.
    var current: Current?
    var body: Body?
    /// The plan of this job that is replaced.
    var plan: Int?
  }

  /// `opening` names a file that is to be there afterwards, whether anything is appended or not.
  init(
    ledger: Ledger, appends: [Append], opening: (FileKind, HostIdentifier)? = nil,
    actor: ActorIdentity, gate: any Gate
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

  var standingFiles: [(index: Int, file: UniqueID)] {
    standing.map { ($0.key, $0.value.file) }
  }

  /// For each append, in order.
  var results: [Appended] {
    var results: [Appended] = []
    results.reserveCapacity(appends.count)
    var plan = 0
    for index in appends.indices {
      if plan < plans.count, plans[plan].index == index {
        results.append(result(of: plan))
        plan += 1
      } else if let result = standing[index] ?? repeated[index].map({ self.result(of: $0) }) {
        results.append(result)
      }
    }
    return results
  }

  private func result(of plan: Int) -> Appended {
    let append = appends[plans[plan].index]
    return Appended(
      file: files[plans[plan].file].row.id, version: append.version,
      provenance: Provenance(
        state: append.state, recorded: commit.recorded, commit: commit.number, actor: actor.id,
        organisation: actor.organisation, purpose: actor.purpose, reason: append.reason))
  }

  // MARK: Checking

  override func check(_ connection: any Connection) throws(CoachingError) {
    plans.reserveCapacity(appends.count)
    planned.reserveCapacity(appends.count)
    if let (kind, identifier) = opening { _ = try open(.named(kind, identifier), connection) }
    if appends.count > 1 {
      highestID = try connection.highestID()
    } else if let only = appends.first, only.base == 0,
      try connection.identities(of: only.id, atMost: 1).isEmpty
    {
      onlyID = only.id
    }
    for index in appends.indices {
      do throws(CoachingError) { try plan(index, connection) } catch {
        var error = error
        error.record = appends[index].id
        if error.kind == 0 { error.kind = appends[index].kind }
        throw error
      }
    }
    try checkLinks(connection)
  }

  private func plan(_ index: Int, _ connection: any Connection) throws(CoachingError) {
    let file = try open(appends[index].file, connection)
    let key = PlanKey(file: file, id: appends[index].id)
    if let earlier = planned[key] {
      if try plan(index, file: file, after: earlier, connection) {
        planned[key] = plans.count - 1
      }
      return
    }
    let (base, state) = (appends[index].base, appends[index].state)
    guard let current = try current(key, connection) else {
      guard base == 0, state == .active else { throw CoachingError(.notFound) }
      try files[file].view?.check(adding: appends[index].kind, by: actor)
      try add(index, file: file, connection)
      planned[key] = plans.count - 1
      return
    }
    guard try isVisible(current, key, connection) else {
      // The same answer as if it were new, as far as there can be one.
      if base == 0, state == .active {
        try files[file].view?.check(adding: appends[index].kind, by: actor)
      }
      throw CoachingError(.notFound)
    }
    if state == .enteredInError, current.state == .enteredInError, base == current.version {
      try noteStanding(index, current, in: files[file], connection)
    } else if base == current.version {
      try planNext(index, file: file, current, connection)
      planned[key] = plans.count - 1
    } else if try isRepeated(index, in: files[file], current, connection) {
      return
    } else {
      throw CoachingError(.conflict, version: current.version)
    }
  }

  /// Whether a record that stands in the store exists for the actor.
  func isVisible(
    _ current: Current, _ key: PlanKey, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    guard let view = files[key.file].view else { return true }
    return try view.shows(
      key.id, kind: current.kind, current.restriction, in: files[key.file].row, connection)
  }

  /// Whether no file of the store has an id, as far as that is known without a look.
  func isUnknown(_ id: UniqueID) -> Bool {
    if let highestID, id > highestID { return true }
    return id == onlyID
  }

  /// What the store has of a record.
  func current(
    _ key: PlanKey, _ connection: any Connection
  ) throws(CoachingError) -> Current? {
    if files[key.file].opening != nil { return nil }
    if isUnknown(key.id) { return nil }
    return try connection.current(key.id, in: files[key.file].row.number)
  }

  /// The record stands in this job already: the later one builds on the earlier, or repeats it.
  private func plan(
    _ index: Int, file: Int, after earlier: Int, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    let standing = appends[plans[earlier].index]
    if appends[index].base == standing.base,
      try restored(index, from: standing.body, in: files[file], connection)
        .repeats(standing.state, standing.reason, kind: standing.kind, standing.body)
    {
      repeated[index] = earlier
      return false
    }
    if appends[index].base != standing.version {
      if try isRepeated(index, file: file, before: earlier, connection) { return false }
      throw CoachingError(.conflict, version: standing.version)
    }
    if appends[index].state == .enteredInError {
      // What is retracted already stays as it is.
      if standing.state == .enteredInError {
        repeated[index] = earlier
        return false
      }
      appends[index].kind = standing.kind
      appends[index].body = standing.body
    }
    guard appends[index].kind == standing.kind else {
      throw CoachingError(.rule("the kind of a record never changes"), kind: standing.kind)
    }
    appends[index] = try restored(index, from: standing.body, in: files[file], connection)
    try add(index, file: file, after: Before(body: standing.body, plan: earlier), connection)
    plans[plans.count - 1].isNew = plans[earlier].isNew
    plans[earlier].isReplaced = true
    return true
  }

  private func planNext(
    _ index: Int, file: Int, _ current: Current, _ connection: any Connection
  ) throws(CoachingError) {
    // Nothing is based on what was destroyed: a copy that somebody still holds would bring it back.
    guard
      let before = try ledger.content(
        of: appends[index].id, current, files[file].row, connection)?.envelope
    else { throw CoachingError(.expunged) }
    if appends[index].state == .enteredInError {
      appends[index].kind = before.kind
      appends[index].body = before.body
    }
    try files[file].view?.check(adding: before.kind, changing: Author(before), by: actor)
    guard appends[index].kind == current.kind else {
      throw CoachingError(.rule("the kind of a record never changes"), kind: current.kind)
    }
    appends[index] = try restored(index, from: before.body, in: files[file], connection)
    try add(index, file: file, after: Before(current: current, body: before.body), connection)
  }

  /// An append with the links of `body` that the actor cannot see, and so neither keeps nor removes.
  private func restored(
    _ index: Int, from body: Body, in file: OpenFile, _ connection: any Connection
  ) throws(CoachingError) -> Append {
    var append = appends[index]
    guard let view = file.view, !view.seesAllLinks(in: file.row) else { return append }
    append.body = try ledger.restored(
      append.body, number: append.kind, from: body, in: VisibleFile(row: file.row, view: view),
      connection)
    guard append.body.fitsLimit else {
      throw CoachingError(.tooLarge("The size of a record", limit: Body.limit), kind: append.kind)
    }
    return append
  }

  private func add(
    _ index: Int, file: Int, after before: Before? = nil, _ connection: any Connection
  ) throws(CoachingError) {
    let number = appends[index].kind
    if let kind = Catalogue.shared.kind(numbered: number) {
      guard kind.files.contains(files[file].row.kind) else {
        let allowed = kind.files.map(\.name).joined(separator: ", ")
        throw CoachingError(.wrongFile(allowed: allowed), kind: number)
      }
    }
    guard appends[index].base < Int64.max else {
      throw CoachingError(.damaged("a version has an impossible number"))
    }
    appends[index].readership = try Readership(
      appends[index].body, kind: number, in: files[file].row.kind, by: Author(actor), ledger.keys)
    try checkCandour(appends[index], after: before?.body, connection)
    try checkPast(appends[index], after: before?.body, connection)
    if let before { self.before[plans.count] = before }
    try name(appends[index], in: file, isReplacing: before?.plan != nil)
    files[file].plans.append(plans.count)
    plans.append(Plan(index: index, file: file, isNew: before == nil))
  }

  /// Whether version base + 1 already has this content: then the save was done before, and only its
  /// answer was lost.
  private func isRepeated(
    _ index: Int, in file: OpenFile, _ current: Current, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    let append = appends[index]
    guard append.base < current.version else { return false }
    guard
      let place = try ledger.place(of: append.version, append.id, current, file.row, connection),
      let (there, commit) = try ledger.content(
        of: append.version, append.id, at: place, file.row, connection),
      try restored(index, from: there.body, in: file, connection)
        .repeats(there.state, there.reason, kind: there.kind, there.body)
    else { return false }
    // Who may not write did not write it either.
    try file.view?.check(adding: there.kind, changing: Author(there), by: actor)
    standing[index] = Appended(
      file: file.row.id, version: append.version, provenance: there.provenance(commit: commit))
    return true
  }

  /// Whether one of the plans before this one, or the store before them, already has this content.
  private func isRepeated(
    _ index: Int, file: Int, before latest: Int, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    var next = before[latest]?.plan
    var first = latest
    while let plan = next {
      let earlier = appends[plans[plan].index]
      if appends[index].base == earlier.base,
        try restored(index, from: earlier.body, in: files[file], connection)
          .repeats(earlier.state, earlier.reason, kind: earlier.kind, earlier.body)
      {
        repeated[index] = plan
        return true
      }
      first = plan
      next = before[plan]?.plan
    }
    guard let current = before[first]?.current else { return false }
    return try isRepeated(index, in: files[file], current, connection)
  }

  /// A record that is retracted already stays as it is.
  private func noteStanding(
    _ index: Int, _ current: Current, in file: OpenFile, _ connection: any Connection
  ) throws(CoachingError) {
    guard
      let (there, commit) = try ledger.content(
        of: appends[index].id, current, file.row, connection)
    else { throw CoachingError(.expunged) }
    try file.view?.check(adding: there.kind, changing: Author(there), by: actor)
    standing[index] = Appended(
      file: file.row.id, version: current.version, provenance: there.provenance(commit: commit))
  }

  // MARK: Files

  private func open(
    _ reference: FileReference, _ connection: any Connection
  ) throws(CoachingError) -> Int {
    if let index = fileIndex[reference] { return index }
    let file: OpenFile
    switch reference {
    case .id(let id):
      let found = try ledger.file(id, gate, connection)
      file = OpenFile(row: found.row, view: found.view, opening: nil)
    case .named(let kind, let identifier):
      if let index = try fileInJob(kind, identifier, connection) { return index }
      file = try open(kind, identifier, connection)
    }
    // The same file may be called by its id and by its name.
    let index = fileIndex[.id(file.row.id)] ?? files.count
    if index == files.count { files.append(file) }
    fileIndex[.id(file.row.id)] = index
    fileIndex[reference] = index
    if let identifier = file.opening { named[identifier] = (index, .zero) }
    return index
  }

  /// The file that an earlier step of this job gives an identifier to, unless the store knows it.
  private func fileInJob(
    _ kind: FileKind, _ identifier: HostIdentifier, _ connection: any Connection
  ) throws(CoachingError) -> Int? {
    guard let (index, _) = named[identifier],
      try ledger.file(named: identifier, owner: owner, gate, connection) == nil
    else { return nil }
    let there = files[index].row.kind
    guard there == kind else { throw CoachingError(.wrongFile(allowed: there.name)) }
    return index
  }

  /// Notes what a client is now known by, in place of what an earlier step of this job said.
  private func name(
    _ append: Append, in file: Int, isReplacing: Bool
  ) throws(CoachingError) {
    guard append.kind == Client.kind.number else { return }
    if isReplacing { named = named.filter { $0.value.client != append.id } }
    guard append.state == .active else { return }
    for identifier in try Relations(append.body, Client.kind).identifiers
    where named[identifier] == nil {
      named[identifier] = (file, append.id)
    }
  }

  private func open(
    _ kind: FileKind, _ identifier: HostIdentifier, _ connection: any Connection
  ) throws(CoachingError) -> OpenFile {
    if let file = try ledger.file(named: identifier, owner: owner, gate, connection) {
      guard file.row.kind == kind else {
        throw CoachingError(.wrongFile(allowed: file.row.kind.name))
      }
      return OpenFile(row: file.row, view: file.view, opening: nil)
    }
    guard gate.opensFiles else { throw CoachingError(.notPermitted) }
    let row = FileRow(number: 0, id: .makeVersion7(), kind: kind, owner: owner)
    return OpenFile(row: row, opening: identifier)
  }

  /// Files that are named, and not known by their id, are only looked for among the actor's own:
  /// what another organisation shares under the same identifier is not to be written to.
  var owner: OwnerCode { ledger.keys.ownerCode(actor.organisation) }
}

// MARK: - Writing

extension AppendJob {
  /// Opens the files that do not exist yet, and says so in the register.
  private func openFiles(
    _ sealer: inout EntrySealer, _ connection: any Connection
  ) throws(CoachingError) {
    let register = try connection.register()
    var head = try ledger.head(of: register, ledger.chain, connection)
    let first = head.position + 1
    for index in files.indices {
      guard let identifier = files[index].opening else { continue }
      files[index].row.number = try connection.nextFileNumber()
      let file = files[index].row
      try connection.insert(file, key: try ledger.keys.makeFileKey(for: file))
      let opened = FileOpened(
        kind: file.kind, identifier: identifier, organisation: actor.organisation)
      let mark = EntryMark(place: ledger.next(after: head), commit: commit.number)
      try ledger.keys.withKey(of: register, connection) { (key) throws(CoachingError) in
        try sealer.append(
          opened.entry(for: file.id), at: mark, of: register, head: &head, key: key
        ) { (link, sealed) throws(CoachingError) in
          try connection.insertEntry(register.number, mark, link, sealed)
        }
      }
      try connection.insertLookup(ledger.keys.lookupCode(identifier), file.number, .zero)
      try ledger.put(.none, of: file, ledger.chain, connection)
      try ledger.put(.none, of: file, ledger.accessChain, connection)
    }
    try ledger.put(head, of: register, ledger.chain, connection)
    try connection.insertChange(
      commit, register.number, origin: ledger.localOrigin, first...head.position)
  }

  private func write(_ connection: any Connection) throws(CoachingError) {
    let openings = files.count { $0.opening != nil }
    commit = try ledger.nextCommit(connection)
    var sealer = EntrySealer(
      keys: ledger.keys, origin: ledger.header.origin,
      stamp: EnvelopeStamp(actor: actor, recorded: commit.recorded),
      entries: plans.count + openings)
    if openings > 0 { try openFiles(&sealer, connection) }
    // By file, as the log is clustered.
    let order = files.indices.sorted { files[$0].row.number < files[$1].row.number }
    for file in order where !files[file].plans.isEmpty {
      try append(to: file, &sealer, connection)
    }
    try writeIdentities(connection)
  }

  private func append(
    to file: Int, _ sealer: inout EntrySealer, _ connection: any Connection
  ) throws(CoachingError) {
    let row = files[file].row
    var head = try ledger.head(of: row, ledger.chain, connection)
    let first = head.position + 1
    let derivation = Derivation(ledger: ledger, file: row, recorded: commit.recorded)
    try ledger.keys.withKey(of: row, connection) { (key) throws(CoachingError) in
      for plan in files[file].plans {
        let index = plans[plan].index
        let mark = EntryMark(
          place: ledger.next(after: head), commit: commit.number,
          restriction: appends[index].readership.restriction)
        try sealer.append(appends[index], at: mark, of: row, head: &head, key: key) {
          (link, sealed) throws(CoachingError) in
          try connection.insertEntry(row.number, mark, link, sealed)
        }
        plans[plan].current = try derivation.add(
          appends[index], at: mark.place, after: replaced(by: plan), connection)
      }
    }
    try ledger.put(head, of: row, ledger.chain, connection)
    try connection.insertChange(
      commit, row.number, origin: ledger.localOrigin, first...head.position)
  }

  private func replaced(by plan: Int) -> Derivation.Before? {
    guard let before = before[plan],
      let current = before.current ?? before.plan.flatMap({ plans[$0].current })
    else { return nil }
    return Derivation.Before(current: current, body: before.body)
  }

  /// Writes the rows of the table of identities, sorted by its key: ids of one time lie together, so
  /// that a large batch touches each page once.
  private func writeIdentities(_ connection: any Connection) throws(CoachingError) {
    let order = plans.indices.filter { !plans[$0].isReplaced }.sorted { first, second in
      let (one, two) = (appends[plans[first].index].id, appends[plans[second].index].id)
      return one == two ? plans[first].file < plans[second].file : one < two
    }
    for plan in order {
      guard let current = plans[plan].current else { continue }
      try connection.putIdentity(
        appends[plans[plan].index].id, files[plans[plan].file].row.number, current,
        isNew: plans[plan].isNew)
    }
  }
}
