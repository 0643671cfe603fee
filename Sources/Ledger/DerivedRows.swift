import Records

/// What the derived tables should say about one file, worked out from its entries alone. Rebuilding
/// writes it; verification compares it.
struct DerivedRows {
  struct LinkRow: Hashable {
    var link: HeldLink
    var source: UniqueID
  }

  struct LookupRow: Hashable {
    var code: [UInt8]
    var file: UniqueID
    var record: UniqueID
  }

  struct ReaderRow: Hashable {
    var code: ReaderCode
    var record: UniqueID
  }

  struct VersionKey: Hashable {
    var id: UniqueID
    var version: Int64
  }

  struct ChangeKey: Hashable {
    var commit: Int64
    var origin: Int64
  }

  private let ledger: Ledger
  let file: FileRow
  private(set) var currents: [UniqueID: Current] = [:]
  private(set) var superseded: [VersionKey: Place] = [:]
  private(set) var changes: [ChangeKey: ClosedRange<Int64>] = [:]
  /// When the commits of the file were recorded.
  private(set) var recorded: [Int64: Int64] = [:]
  private(set) var opened: [UniqueID: FileOpened] = [:]
  /// The files of the same person.
  private var persons: Set<UniqueID> = []
  private var relations: [UniqueID: Relations] = [:]
  private var readers: [UniqueID: Set<ReaderCode>] = [:]

  init(_ ledger: Ledger, _ file: FileRow) {
    self.ledger = ledger
    self.file = file
  }

  var readerRows: Set<ReaderRow> {
    var rows: Set<ReaderRow> = []
    for (id, codes) in readers {
      for code in codes { rows.insert(ReaderRow(code: code, record: id)) }
    }
    return rows
  }

  var links: Set<LinkRow> {
    var links: Set<LinkRow> = []
    for (id, relation) in relations {
      for link in relation.links { links.insert(LinkRow(link: link, source: id)) }
    }
    return links
  }

  var lookups: Set<LookupRow> {
    var lookups: Set<LookupRow> = []
    for (id, relation) in relations {
      for identifier in relation.identifiers {
        let code = ledger.keys.lookupCode(identifier)
        lookups.insert(LookupRow(code: code, file: file.id, record: id))
      }
    }
    for (id, file) in opened where !file.isErased {
      guard let identifier = file.identifier else { continue }
      let code = ledger.keys.lookupCode(identifier)
      lookups.insert(LookupRow(code: code, file: id, record: .zero))
    }
    return lookups
  }

  /// Takes the next entry in.
  mutating func add(_ step: Replay.Step) throws(CoachingError) {
    let place = step.row.place
    let change = ChangeKey(commit: step.row.commit, origin: place.origin)
    // Of a damaged log positions may come in any order.
    let before = changes[change] ?? place.position...place.position
    changes[change] =
      min(before.lowerBound, place.position)...max(before.upperBound, place.position)
    switch step.content {
    case .entry(let envelope): recorded[step.row.commit] = envelope.recorded
    case .expunged(_, let one, _): recorded[step.row.commit] = one.recorded
    case .erasedOpening, nil: recorded[step.row.commit] = recorded[step.row.commit] ?? .min
    }
    switch step.content {
    case .entry(let envelope) where envelope.kind == Envelope.Internal.fileOpened:
      opened[envelope.id] = try FileOpened(envelope)
    case .entry(let envelope) where envelope.kind == Envelope.Internal.erasure:
      let erasure = try Erasure(envelope)
      // An identifier that is still there shows that it was not destroyed.
      opened[envelope.id] = FileOpened(
        kind: erasure.kind, identifier: opened[envelope.id]?.identifier,
        organisation: erasure.organisation)
      opened[envelope.id]?.isErased = true
      // What was recorded in the file is not known any more.
      recorded[step.row.commit] = max(envelope.recorded, erasure.newest)
    case .entry(let envelope) where envelope.kind == Envelope.Internal.samePerson:
      if envelope.state == .active {
        persons.insert(envelope.id)
      } else {
        persons.remove(envelope.id)
      }
    case .entry(let envelope) where envelope.isInternal:
      break
    case .entry(let envelope):
      try add(envelope, at: place)
    case .expunged(let id, let one, let author):
      let current = Current(
        place: place, version: one.version, kind: one.kind, state: .expunged,
        occurred: one.recorded, recorded: one.recorded, restriction: step.row.restriction)
      replace(
        id, by: current, relations: nil,
        readers: Readership(expungedBy: author, step.row.restriction, ledger.keys).codes)
    case .erasedOpening, nil:
      break
    }
  }

  private mutating func add(_ envelope: Envelope, at place: Place) throws(CoachingError) {
    let readership = try Readership(
      envelope.body, kind: envelope.kind, in: file.kind, by: Author(envelope), ledger.keys)
    let current = try Derivation.current(
      envelope.body, kind: envelope.kind, version: envelope.version, state: envelope.state,
      recorded: envelope.recorded, at: place, readership.restriction)
    let kind = Catalogue.shared.kind(numbered: envelope.kind)
    let new: Relations? = if let kind { try Relations(envelope.body, kind) } else { nil }
    replace(envelope.id, by: current, relations: new, readers: readership.codes)
  }

  private mutating func replace(
    _ id: UniqueID, by current: Current, relations new: Relations?, readers codes: Set<ReaderCode>
  ) {
    if let before = currents[id] {
      superseded[VersionKey(id: id, version: before.version)] = before.place
    }
    currents[id] = current
    relations[id] = new
    readers[id] = codes
  }

  /// Numbers of the files of the same person, of which those that were erased are none any more.
  func sames(_ connection: any Connection) throws(CoachingError) -> [Int64] {
    var numbers: [Int64] = []
    for id in persons {
      if let other = try connection.file(id), other.hasKey { numbers.append(other.number) }
    }
    return numbers.sorted()
  }

  /// Writes all rows; the tables hold none of this file yet.
  func write(_ connection: any Connection) throws(CoachingError) {
    for (id, current) in currents.sorted(by: { $0.key < $1.key }) {
      try connection.putIdentity(id, file.number, current, isNew: true)
      try connection.insertRecord(file.number, id, current)
    }
    for (key, place) in superseded {
      try connection.insertSuperseded(file.number, key.id, key.version, place)
    }
    for row in links {
      try connection.link(.insertLink, file.number, row.link, from: row.source)
    }
    for row in readerRows { try connection.insertReader(row.code, row.record, in: file.number) }
    for row in lookups {
      guard let number = try connection.file(row.file)?.number else { continue }
      try connection.insertLookup(row.code, number, row.record)
    }
    for other in try sames(connection) {
      try connection.put(.insertSame, file.number, other)
    }
    for (key, positions) in changes {
      let commit = Commit(number: key.commit, newest: recorded[key.commit] ?? .min)
      try connection.insertChange(commit, file.number, origin: key.origin, positions)
    }
  }
}
