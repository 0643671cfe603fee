import Records
import Sealing

/// The ends of all chains at one moment, signed: what shows later that nothing was taken back.
struct SignedHeads {
  var store = UniqueID.zero
  /// The last commit of the store.
  var commit: Int64 = 0
  /// When they were exported.
  var time: Int64 = 0
  /// ``ChainHead/size`` bytes for each.
  var heads: [UInt8] = []
  var publicKey: [UInt8] = []
  var signature: [UInt8] = []

  /// What the signature is over.
  func message() throws(CoachingError) -> SignedMessage {
    let digest = heads.withBytes { Digest.of($0) }
    return try SignedMessage { bytes in
      bytes.put(.heads)
      bytes.put(Int64(Format.number))
      bytes.put(store)
      bytes.put(commit)
      bytes.put(time)
      bytes.put(Int64(heads.count / ChainHead.size))
      digest.withBytes { bytes.put($0) }
    }
  }

  /// Calls `use` with each head.
  func each(_ use: (ChainHead) throws(CoachingError) -> Void) throws(CoachingError) {
    for start in stride(from: 0, to: heads.count, by: ChainHead.size) {
      try use(ChainHead(heads[start..<start + ChainHead.size]))
    }
  }

  func json() throws(CoachingError) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(400 + 3 * heads.count)
    writer.beginObject()
    writer.member("format", Int64(Format.number))
    writer.member("store", store)
    writer.member("commit", commit)
    writer.member("time", time)
    writer.name("heads")
    writer.beginArray()
    try each { one in
      writer.beginObject()
      writer.member("file", one.file)
      writer.member("origin", one.origin)
      writer.member("position", one.head.position)
      writer.hexadecimal("link", one.head.link)
      writer.endObject()
    }
    writer.endArray()
    writer.hexadecimal("publicKey", publicKey)
    writer.hexadecimal("signature", signature)
    writer.endObject()
    return try writer.finished()
  }
}

extension ChainHead {
  /// Reads what ``append(to:)`` wrote: exactly ``size`` bytes.
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    func word(_ index: Int) -> UInt64 {
      bytes.dropFirst(8 * index).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    file = UniqueID(high: word(0), low: word(1))
    origin = UniqueID(high: word(2), low: word(3))
    head = Head(position: Int64(bitPattern: word(4)), link: Array(bytes.suffix(32)))
  }
}

extension Ledger {
  /// The heads of all chains, signed, as JSON.
  package func exportHeads() throws(CoachingError) -> [UInt8] {
    try storage.read { (connection) throws(CoachingError) in
      var signed = SignedHeads()
      signed.store = id
      signed.commit = try connection.lastCommit().number
      signed.time = Clock.now()
      signed.heads = try allHeads(connection)
      let seed = try signingSeed(connection)
      signed.publicKey = seed.publicKey
      signed.signature = try signed.message().signature(seed)
      return try signed.json()
    }
  }

  /// Every head of the store in the order of files and origins. One that does not verify is not signed.
  private func allHeads(_ connection: any Connection) throws(CoachingError) -> [UInt8] {
    var bytes: [UInt8] = []
    let row = try connection.statement(.selectAllHeads)
    while try row.step() {
      guard row.bytes(5) != nil else {
        // The register has no head until the first file is opened.
        guard row.integer(1) == FileRow.register else {
          throw CoachingError(.damaged("the head of a file is missing"))
        }
        continue
      }
      let head = Head(position: row.integer(3), link: row.bytes(4).map { Array($0) } ?? [])
      let file = try row.id(0)
      guard head.link.count == Format.digestSize, let origin = origins[row.integer(2)],
        try keys.headCode(file: file, origin: origin, head) == row.bytes(5).map({ Array($0) })
      else { throw CoachingError(.damaged("the head of a file does not verify")) }
      ChainHead(file: file, origin: origin, head: head).append(to: &bytes)
    }
    return bytes
  }

  /// Compares the store with heads that were exported earlier and kept elsewhere.
  ///
  /// - Parameter publicKey: that of the store as the host knows it, or nil.
  package func checkHeads(
    _ text: UnsafeBufferPointer<UInt8>, publicKey: [UInt8]?
  ) throws(CoachingError) -> Verification {
    let signed = try SignedHeads(text)
    return try storage.read { (connection) throws(CoachingError) in
      var check = HeadsCheck(self, connection)
      try check.run(signed, publicKey: publicKey)
      return check.result
    }
  }
}

private struct HeadsCheck {
  private let ledger: Ledger
  private let connection: any Connection
  private let numbers: [UniqueID: Int64]
  private(set) var result = Verification()

  init(_ ledger: Ledger, _ connection: any Connection) {
    self.ledger = ledger
    self.connection = connection
    numbers = ledger.origins.reduce(into: [:]) { $0[$1.value] = $1.key }
  }

  private mutating func note(
    _ kind: Verification.Finding.Kind, _ file: UniqueID, _ position: Int64, _ message: String
  ) {
    result.findings.append(
      Verification.Finding(kind: kind, file: file, position: position, message: message))
  }

  mutating func run(_ signed: SignedHeads, publicKey: [UInt8]?) throws(CoachingError) {
    guard signed.store == ledger.id else {
      return note(.store, signed.store, 0, "The heads are those of another store.")
    }
    let own = try ledger.signingSeed(connection).publicKey
    if publicKey != nil && publicKey != signed.publicKey {
      note(.signature, ledger.id, 0, "The heads were signed with another key than expected.")
    }
    if own != signed.publicKey {
      note(.signature, ledger.id, 0, "The heads were signed with another key than the store's.")
    }
    guard try signed.message().isSigned(signed.signature, publicKey: signed.publicKey) else {
      return note(.signature, ledger.id, 0, "The signature of the heads does not verify.")
    }
    var last: UniqueID?
    try signed.each { (one) throws(CoachingError) in
      if one.file != last { result.files += 1 }
      last = one.file
      result.entries += 1
      try compare(one)
    }
    // The register is no file.
    if result.files > 0 { result.files -= 1 }
  }

  private mutating func compare(_ one: ChainHead) throws(CoachingError) {
    let position = one.head.position
    guard let file = try connection.file(one.file) else {
      return note(.file, one.file, position, "The store had this file, but it is not there.")
    }
    guard position > 0 else { return }
    guard let origin = numbers[one.origin],
      let link = try link(file, origin, position)
    else {
      return note(.rollback, one.file, position, "The chain had this entry, but it is not there.")
    }
    if link != one.head.link {
      note(.fork, one.file, position, "The chain had another entry here.")
    }
  }

  private func link(
    _ file: FileRow, _ origin: Int64, _ position: Int64
  ) throws(CoachingError) -> [UInt8]? {
    let row = try connection.statement(.selectEntry)
    row.bind(1, file.number)
    row.bind(2, origin)
    row.bind(3, position)
    guard try row.step() else { return nil }
    let link = row.bytes(3).map { Array($0) }
    // A number of a wrong type shows with the next step.
    _ = try row.step()
    return link ?? []
  }
}
