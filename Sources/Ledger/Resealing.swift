import Records

/// Writes the entries of a damaged file anew: as chains of a new origin, in which each keeps what was
/// sealed in it and the number of its commit.
struct Resealing {
  let keys: Keyring
  /// Those that entries are read under.
  let origins: [Int64: UniqueID]
  /// The one that they are written under.
  let origin: Chain
  let source: any Connection
  let target: any Connection

  /// Writes what remains of a file and then what is `added`; answers how many entries there are.
  func write(
    _ file: FileRow, _ places: [Place], added: [(Append, ActorIdentity)] = [], commit: Int64 = 0
  ) throws(CoachingError) -> Int64 {
    let accesses = Chain(number: -origin.number, id: origin.id.inverted)
    _ = try write(file, places.filter { $0.origin < 0 }, as: accesses)
    return try write(file, places.filter { $0.origin > 0 }, as: origin, added, commit)
  }

  private func write(
    _ file: FileRow, _ places: [Place], as chain: Chain, _ added: [(Append, ActorIdentity)] = [],
    _ commit: Int64 = 0
  ) throws(CoachingError) -> Int64 {
    var head = Head.none
    let moved = Dictionary(
      uniqueKeysWithValues: places.enumerated().map {
        ($1, Place(origin: chain.number, position: Int64($0) + 1))
      })
    try withKey(of: file) { (key) throws(CoachingError) in
      var sealer = sealer(chain, for: places.count)
      var reader = EntryReader(keys, origins, file)
      for place in places {
        guard let found = try source.entry(in: file.number, at: place) else {
          throw CoachingError(.damaged("an entry can be read only at times"))
        }
        try write(found, of: file, chain, &head, moved, &reader, &sealer, key)
      }
      guard let key else { return }
      for (append, actor) in added {
        var sealer = self.sealer(
          chain, for: 1, EnvelopeStamp(actor: actor, recorded: Clock.now()))
        let place = Place(origin: chain.number, position: head.position + 1)
        let mark = EntryMark(place: place, commit: commit)
        try sealer.append(append, at: mark, of: file, head: &head, key: key) {
          (link, sealed) throws(CoachingError) in
          try target.insertEntry(file.number, mark, link, sealed)
        }
      }
    }
    if head.position > 0 || file.number != FileRow.register {
      let code = try keys.headCode(file: file.id, origin: chain.id, head)
      try target.put(head, of: file, chain.number, code: code)
    }
    return head.position
  }

  private func sealer(
    _ chain: Chain, for entries: Int, _ stamp: EnvelopeStamp? = nil
  ) -> EntrySealer {
    let nobody = ActorIdentity(id: "", organisation: "", roles: [], purpose: "")
    return EntrySealer(
      keys: keys, origin: chain.id, stamp: stamp ?? EnvelopeStamp(actor: nobody, recorded: 0),
      entries: entries)
  }

  private func write(
    _ found: FoundEntry, of file: FileRow, _ chain: Chain, _ head: inout Head,
    _ moved: [Place: Place], _ reader: inout EntryReader, _ sealer: inout EntrySealer,
    _ key: UnsafeRawPointer?
  ) throws(CoachingError) {
    var mark = found.mark
    mark.place = Place(origin: chain.number, position: head.position + 1)
    guard let sealed = found.sealed, let key else {
      let chained = ChainLink(
        store: keys.store, file: file.id, origin: chain.id, position: mark.place.position,
        commit: mark.commit)
      head = Head(
        position: mark.place.position,
        link: try chained.next(after: head.link, digest: found.digest))
      try target.insertEntry(file.number, mark, head.link, found.digest, moved[found.expunction])
      return
    }
    var plain = try sealed.withBytes { (sealed) throws(CoachingError) in
      try reader.open(sealed, at: found.mark, key: key) { Array($0) }
    }
    let envelope = try plain.withBytes { (plain) throws(CoachingError) in
      try Envelope(decoding: plain)
    }
    switch envelope.kind {
    case Envelope.Internal.expunction: plain = try Self.moved(envelope, to: moved)
    case Envelope.Internal.erasure: plain = try Self.movedErasure(envelope, to: moved)
    default: break
    }
    try plain.withBytes { (plain) throws(CoachingError) in
      try sealer.append(plain: plain, at: mark, of: file, head: &head, key: key) {
        (link, sealed) throws(CoachingError) in
        try target.insertEntry(file.number, mark, link, sealed)
      }
    }
  }

  /// An expunction that names what it destroyed where that stands now; what was lost it leaves out.
  private static func moved(
    _ envelope: Envelope, to places: [Place: Place]
  ) throws(CoachingError) -> [UInt8] {
    var expunction = try Expunction(envelope)
    var versions: [Expunction.Version] = []
    for var version in expunction.versions {
      guard let place = places[version.place] else { continue }
      version.place = place
      versions.append(version)
    }
    expunction.versions = versions[...]
    return encode(expunction.entry(reason: envelope.reason ?? ""), as: envelope)
  }

  /// The same for what says that a file was erased.
  private static func movedErasure(
    _ envelope: Envelope, to places: [Place: Place]
  ) throws(CoachingError) -> [UInt8] {
    var erasure = try Erasure(envelope)
    erasure.openings = erasure.openings.compactMap { places[$0] }
    return encode(erasure.entry(ground: envelope.reason ?? ""), as: envelope)
  }

  private static func encode(_ append: Append, as envelope: Envelope) -> [UInt8] {
    let actor = ActorIdentity(
      id: envelope.actor, organisation: envelope.organisation, roles: [],
      purpose: envelope.purpose)
    var writer = CBORWriter()
    EnvelopeStamp(actor: actor, recorded: envelope.recorded).encode(append, into: &writer)
    return writer.bytes
  }

  /// Calls `use` with the key of a file, which an erased one has not.
  private func withKey(
    of file: FileRow, _ use: (UnsafeRawPointer?) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    guard file.hasKey else { return try use(nil) }
    try keys.withKey(of: file, target) { (key) throws(CoachingError) in try use(key) }
  }
}

extension Connection {
  /// Writes the row of an entry whose content was destroyed.
  fileprivate func insertEntry(
    _ file: Int64, _ mark: EntryMark, _ link: [UInt8], _ digest: [UInt8], _ expunction: Place?
  ) throws(CoachingError) {
    try link.withBytes { (link) throws(CoachingError) in
      try insertEntry(file, mark, link, UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let update = try statement(.expungeEntry)
    update.bind(1, file)
    update.bind(2, mark.place.origin)
    update.bind(3, mark.place.position)
    digest.withBytes { update.bind(4, copying: $0) }
    update.bind(5, expunction?.position ?? 0)
    update.bind(6, expunction?.origin ?? 0)
    try update.run()
  }
}
