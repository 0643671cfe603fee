import Records
import Sealing

/// The end of one chain, as fixed-width bytes that are hashed and signed.
struct ChainHead {
  /// The id of the file, for the register the store's.
  var file: UniqueID
  /// What stands for the origin, or for its chain of accesses.
  var origin: UniqueID
  var head: Head

  /// How many bytes one takes.
  static let size = 72

  func append(to bytes: inout [UInt8]) {
    for id in [file, origin] {
      withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) { bytes.append(contentsOf: $0) }
    }
    withUnsafeBytes(of: head.position.bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: head.link)
  }
}

/// A message of fixed width that is signed.
struct SignedMessage {
  private let bytes: [UInt8]

  init(_ fill: (inout BoundBytes) -> Void) throws(CoachingError) {
    bytes = try BoundBytes.with(fill) { bytes in Array(bytes) }
  }

  func signature(_ seed: GuardedKey) -> [UInt8] {
    bytes.withBytes { message in seed.withBytes { Signature.sign(message, seed: $0) } }
  }

  func isSigned(_ signature: [UInt8], publicKey: [UInt8]) -> Bool {
    bytes.withBytes { message in
      signature.withBytes { signature in
        publicKey.withBytes {
          Signature.isValid(signature, of: message, publicKey: $0)
        }
      }
    }
  }
}

extension Ledger {
  /// Where the table `store` has the seed, wrapped.
  static let signingRow: Int64 = 2

  /// Makes the key that signs what leaves the store.
  static func insertSigningKey(
    _ keys: Keyring, _ connection: any Connection
  ) throws(CoachingError) {
    try put(signingSeed: try keys.makeSigningSeed(), connection)
  }

  /// Writes the seed, wrapped.
  static func put(
    signingSeed wrapped: [UInt8], _ connection: any Connection
  ) throws(CoachingError) {
    let row = try connection.statement(.putStoreRow)
    row.bind(1, signingRow)
    wrapped.withBytes { row.bind(2, copying: $0) }
    try row.run()
  }

  /// The seed of the key that signs what leaves the store.
  func signingSeed(_ connection: any Connection) throws(CoachingError) -> GuardedKey {
    try keys.signingSeed(try Self.wrappedSigningSeed(connection))
  }

  static func wrappedSigningSeed(_ connection: any Connection) throws(CoachingError) -> [UInt8] {
    let row = try connection.statement(.selectStoreRow)
    row.bind(1, signingRow)
    guard try row.step(), let wrapped = row.bytes(0).map({ Array($0) }) else {
      throw CoachingError(.damaged("the key that signs is missing"))
    }
    return wrapped
  }

  /// The public key that checks what this store signed: 32 bytes.
  package func publicKey() throws(CoachingError) -> [UInt8] {
    try storage.read { (connection) throws(CoachingError) in
      try signingSeed(connection).publicKey
    }
  }
}

extension GuardedKey {
  /// The public key that belongs to this seed.
  var publicKey: [UInt8] { withBytes { Signature.publicKey(of: $0) } }
}

extension JSONWriter {
  mutating func hexadecimal(_ name: String, _ bytes: [UInt8]) {
    self.name(name)
    bytes.withBytes { string(plain: Hexadecimal($0)) }
  }

  mutating func member(_ name: String, _ id: UniqueID) {
    self.name(name)
    string(plain: id)
  }

  mutating func member(_ name: String, _ number: Int64) {
    self.name(name)
    integer(number)
  }

  /// What was written. All of it is of the library's own making.
  consuming func finished() throws(CoachingError) -> [UInt8] {
    do { return try finish() } catch { throw CoachingError(.damaged("a text cannot be written")) }
  }
}
