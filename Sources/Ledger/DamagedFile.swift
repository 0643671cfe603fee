import Records

extension CoachingError {
  /// Whether something cannot be read, by SQLite or behind it, and not that the caller or the memory
  /// made an end.
  var isUnreadable: Bool { status == .damaged || status == .storage }
}

/// What can be read, nil when it cannot.
func readable<R>(_ read: () throws(CoachingError) -> R) throws(CoachingError) -> R? {
  do throws(CoachingError) { return try read() } catch {
    guard error.isUnreadable else { throw error }
    return nil
  }
}

/// An entry of a damaged store as it lies there; nothing of it is verified yet.
struct FoundEntry {
  var mark: EntryMark
  var link: [UInt8]
  var sealed: [UInt8]?
  /// Of what is sealed or was.
  var digest: [UInt8]
  /// The entry that says why there is no content.
  var expunction: Place
}

/// Goes along a chain of a damaged store, position by position, because each of them is another way
/// through the database: what one that cannot be read hides is found by the next.
struct ChainWalk {
  private let connection: any Connection
  private let file: Int64
  private let origin: Int64
  /// How far the chain goes at least.
  private var known: Int64
  private var position: Int64 = 0
  private var failures: Int64 = 0

  /// How far behind what is known it looks on.
  private static let patience: Int64 = 1000

  /// `known` is what an authentic head says; 0 when there is none.
  init(_ connection: any Connection, _ file: FileRow, _ origin: Int64, known: Int64) {
    self.connection = connection
    self.file = file.number
    self.origin = origin
    self.known = known
  }

  mutating func next() throws(CoachingError) -> FoundEntry? {
    while position < Int64.max {
      position += 1
      let place = Place(origin: origin, position: position)
      let found = try readable { () throws(CoachingError) in
        try connection.entry(in: file, at: place)
      }
      if let found = found ?? nil {
        failures = 0
        return found
      }
      if position < known { continue }
      guard try goesOn() else { return nil }
    }
    return nil
  }

  /// Whether there may be more behind what is known.
  private mutating func goesOn() throws(CoachingError) -> Bool {
    let later = try readable { () throws(CoachingError) in
      try connection.position(in: file, origin, after: position)
    }
    guard let later else {
      failures += 1
      return failures < Self.patience
    }
    // Further away is none: a chain has no gaps, and this is a number that was damaged.
    guard let later, later - position < Self.patience else { return false }
    known = later
    return true
  }
}

extension Connection {
  /// The entry at a place of a file.
  func entry(in file: Int64, at place: Place) throws(CoachingError) -> FoundEntry? {
    let row = try statement(.selectEntry)
    row.bind(1, file)
    row.bind(2, place.origin)
    row.bind(3, place.position)
    guard try row.step() else { return nil }
    let sealed = row.bytes(4)
    let found = FoundEntry(
      mark: EntryMark(
        place: place, commit: row.integer(2), restriction: Restriction(rawValue: row.integer(7))),
      link: row.bytes(3).map { Array($0) } ?? [], sealed: sealed.map { Array($0) },
      digest: sealed.map { Digest.of($0) } ?? row.bytes(5).map { Array($0) } ?? [],
      expunction: Place(origin: row.integer(8), position: row.integer(6)))
    // A number of a wrong type shows with the next step.
    _ = try row.step()
    return found
  }

  /// The first position of a chain behind another.
  fileprivate func position(
    in file: Int64, _ origin: Int64, after position: Int64
  ) throws(CoachingError) -> Int64? {
    let row = try statement(.nextPosition)
    row.bind(1, file)
    row.bind(2, origin)
    row.bind(3, position)
    guard try row.step() else { return nil }
    let found = try row.integer(0, after: position)
    _ = try row.step()
    return found
  }

  /// The head of a chain and its code.
  func head(of file: FileRow, _ origin: Int64) throws(CoachingError) -> (Head, code: [UInt8])? {
    let row = try statement(.selectHead)
    row.bind(1, file.number)
    row.bind(2, origin)
    guard try row.step() else { return nil }
    let head = Head(position: row.integer(0), link: row.bytes(1).map { Array($0) } ?? [])
    let code = row.bytes(2).map { Array($0) } ?? []
    _ = try row.step()
    return (head, code)
  }
}

/// What remains of one file of a damaged store, and what is wrong with it.
struct DamagedFile {
  let row: FileRow
  private let keys: Keyring
  private let origins: [Int64: UniqueID]
  private let connection: any Connection
  private var reader: EntryReader

  /// Where entries stand that open, or whose content was destroyed as an expunction says: in order.
  private(set) var places: [Place] = []
  /// The ends of its chains that are authentic and where its entries end.
  private(set) var heads: [(origin: Int64, head: Head, code: [UInt8])] = []
  private(set) var findings: [Verification.Finding] = []
  /// In the register: what it says of files, and where.
  private(set) var opened: [Place: (file: UniqueID, FileOpened)] = [:]
  /// In the register: the files that it says were erased.
  private(set) var erased: Set<UniqueID> = []
  /// For whom its entries were written.
  private(set) var organisations: Set<String> = []
  /// The last identifier of its client, practitioner or organisation.
  private(set) var identifier: HostIdentifier?
  private(set) var lastCommit: Int64 = 0

  private var expunctions: [Place: Set<Place>] = [:]
  private var shells: [(place: Place, by: Place)] = []

  init(
    _ row: FileRow, _ keys: Keyring, _ origins: [Int64: UniqueID], _ connection: any Connection
  ) {
    self.row = row
    self.keys = keys
    self.origins = origins
    self.connection = connection
    reader = EntryReader(keys, origins, row)
  }

  private mutating func note(
    _ kind: Verification.Finding.Kind, at position: Int64 = 0, _ message: String
  ) {
    findings.append(
      Verification.Finding(kind: kind, file: row.id, position: position, message: message))
  }

  /// Goes through all chains; an erased file has no key, and no content.
  mutating func read(_ key: UnsafeRawPointer?) throws(CoachingError) {
    for (number, id) in origins.sorted(by: { $0.key < $1.key }) {
      try read(number, id, key)
    }
    let there = try readable { () throws(CoachingError) in try connection.origins(of: row) }
    if there?.contains(where: { origins[$0] == nil }) == true {
      note(.chain, "Entries of an origin that is not known cannot be opened.")
    }
    if heads.isEmpty, findings.isEmpty, row.number != FileRow.register {
      note(.head, "The head is missing.")
    }
    for (place, expunction) in shells {
      if expunctions[expunction]?.contains(place) == true {
        places.append(place)
      } else {
        note(.entry, at: place.position, "The entry has no content and nothing says why.")
      }
    }
    places.sort()
  }

  private mutating func read(
    _ origin: Int64, _ id: UniqueID, _ key: UnsafeRawPointer?
  ) throws(CoachingError) {
    let known = try head(origin, id)
    var walk = ChainWalk(connection, row, origin, known: known?.head.position ?? 0)
    var end = Head.none
    while let found = try walk.next() {
      let position = found.mark.place.position
      if position == end.position + 1 {
        let chained = ChainLink(
          store: keys.store, file: row.id, origin: id, position: position, commit: found.mark.commit
        )
        if try chained.next(after: end.link, digest: found.digest) != found.link {
          note(.chain, at: position, "The link of the entry does not follow from the chain.")
        }
      } else {
        noteLost(end.position + 1, position - 1)
      }
      end = Head(position: position, link: found.link)
      try take(found, key)
    }
    guard let known else {
      if end.position > 0 { note(.head, at: end.position, "The head is missing or wrong.") }
      return
    }
    if end.position < known.head.position {
      noteLost(end.position + 1, known.head.position)
    } else if end.position > known.head.position || end.link != known.head.link {
      note(.head, at: end.position, "The chain does not end where the head says.")
    }
    heads.append((origin, known.head, known.code))
  }

  private mutating func noteLost(_ first: Int64, _ last: Int64) {
    note(
      .entry, at: first,
      first == last
        ? "The entry is missing or cannot be read."
        : "The entries up to \(last) are missing or cannot be read.")
  }

  /// The head of a chain, when it is authentic.
  private mutating func head(
    _ origin: Int64, _ id: UniqueID
  ) throws(CoachingError) -> (head: Head, code: [UInt8])? {
    do throws(CoachingError) {
      guard let (head, code) = try connection.head(of: row, origin) else { return nil }
      if code == (try keys.headCode(file: row.id, origin: id, head)) { return (head, code) }
      note(.head, at: 0, "The head does not verify.")
    } catch {
      guard error.isUnreadable else { throw error }
      note(.head, at: 0, "The head cannot be read.")
    }
    return nil
  }

  private mutating func take(
    _ found: FoundEntry, _ key: UnsafeRawPointer?
  ) throws(CoachingError) {
    let place = found.mark.place
    guard let sealed = found.sealed, let key else {
      if key == nil, found.sealed == nil { return places.append(place) }
      return shells.append((place, found.expunction))
    }
    do throws(CoachingError) {
      let envelope = try sealed.withBytes { (sealed) throws(CoachingError) in
        try reader.open(sealed, at: found.mark, key: key) { (plain) throws(CoachingError) in
          try Envelope(decoding: plain)
        }
      }
      try take(envelope, at: place)
      places.append(place)
      lastCommit = max(lastCommit, found.mark.commit)
    } catch {
      guard error.isUnreadable else { throw error }
      note(.entry, at: place.position, "The entry does not open with its key.")
    }
  }

  private mutating func take(_ envelope: Envelope, at place: Place) throws(CoachingError) {
    organisations.insert(envelope.organisation)
    switch envelope.kind {
    case Envelope.Internal.expunction:
      expunctions[place] = Set(try Expunction(envelope).versions.map(\.place))
    case Envelope.Internal.erasure:
      expunctions[place] = Set(try Erasure(envelope).openings)
      erased.insert(envelope.id)
    case Envelope.Internal.fileOpened:
      opened[place] = (envelope.id, try FileOpened(envelope))
    default:
      guard let kind = Catalogue.shared.kind(numbered: envelope.kind) else { return }
      do { identifier = try envelope.body.identifiers(of: kind).first ?? identifier } catch {
        throw CoachingError(.damaged("an entry opens but cannot be read"))
      }
    }
  }
}
