import Records
import Sealing

/// Where accesses wait until the next commit moves them into the log: something outside the database
/// that takes bytes without a transaction. Safe to use from several threads and processes.
package protocol Journal: AnyObject, Sendable {
  /// Makes it the journal of a store, before anything else is done with it. Refused for good where it is
  /// another store's already, or anything else: what neither can read the other would throw away.
  func claim(for store: UniqueID) throws(CoachingError)
  /// Appends bytes as a whole, so that they survive this process, and with `isSynced` the machine.
  func append(_ bytes: [UInt8], isSynced: Bool) throws(CoachingError)
  /// Everything that waits.
  func contents() throws(CoachingError) -> [UInt8]
  /// Empties it, unless it holds anything else than these bytes: something may have been appended since
  /// they were read, or another process emptied it and as much was appended again.
  func empty(of bytes: [UInt8])
  /// Makes durable what was appended.
  func sync() throws(CoachingError)
  /// Gives everything back.
  func close()
}

/// The form of what waits: frames of four letters, a length and one sealed row. A frame that a power cut
/// tore is passed over by looking for the next four letters.
struct JournalFrame {
  private static let mark = Array("CKAJ".utf8)
  private static let head = 8
  /// Rows are short; what is longer is damage.
  private static let limit = 16_384

  /// Fresh for each frame, so that it tells one from every other.
  let nonce: [UInt8]
  let row: AccessRow
  /// Where the next frame begins.
  let end: Int

  static func bytes(of row: AccessRow, _ keys: Keyring) throws(CoachingError) -> [UInt8] {
    var plain = CBORWriter(capacity: 256)
    row.encode(into: &plain)
    let sealed = try keys.sealBeside(plain.bytes, .journal)
    var writer = CBORWriter(capacity: head + sealed.count)
    writer.bytes = mark
    for shift in [24, 16, 8, 0] {
      writer.bytes.append(UInt8(truncatingIfNeeded: sealed.count >> shift))
    }
    return writer.bytes + sealed
  }

  /// The frames in bytes, in their order.
  static func all(in bytes: [UInt8], _ keys: Keyring) -> [JournalFrame] {
    var frames: [JournalFrame] = []
    var place = 0
    while place + head <= bytes.count {
      if let frame = JournalFrame(in: bytes, at: place, keys) {
        frames.append(frame)
        place = frame.end
      } else {
        place += 1
      }
    }
    return frames
  }

  private init?(in bytes: [UInt8], at place: Int, _ keys: Keyring) {
    // In bounds: the caller has seen that a head fits.
    guard bytes[place..<place + 4].elementsEqual(Self.mark) else { return nil }
    let size = bytes[place + 4..<place + 8].reduce(0) { $0 << 8 | Int($1) }
    let begin = place + Self.head
    guard size > Cipher.nonceSize, size <= Self.limit, size <= bytes.count - begin,
      let plain = keys.openBeside(bytes[begin..<begin + size], .journal),
      let row = plain.withBytes({ (bytes) -> AccessRow? in
        var reader = CBORReader(bytes)
        return try? AccessRow(&reader)
      })
    else { return nil }
    nonce = Array(bytes[begin..<begin + Cipher.nonceSize])
    self.row = row
    end = begin + size
  }
}

/// What the store says of the journal: which frame was the first when it was moved last, and how far.
/// A journal that still begins with that frame was moved, but could not be emptied any more.
struct JournalMark: Equatable {
  var nonce: [UInt8]
  var moved: Int64

  /// Its row in the table `store`.
  static let number: Int64 = 3

  var bytes: [UInt8] { nonce + withUnsafeBytes(of: moved.bigEndian) { Array($0) } }

  init(nonce: [UInt8], moved: Int64) {
    (self.nonce, self.moved) = (nonce, moved)
  }

  init?(_ connection: any Connection) throws(CoachingError) {
    let row = try connection.statement(.selectStoreRow)
    row.bind(1, Self.number)
    guard try row.step(), let bytes = row.bytes(0).map({ Array($0) }),
      bytes.count == Cipher.nonceSize + 8
    else { return nil }
    nonce = Array(bytes.prefix(Cipher.nonceSize))
    moved = bytes.suffix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    _ = try row.step()
  }

  func put(_ connection: any Connection) throws(CoachingError) {
    let row = try connection.statement(.putStoreRow)
    row.bind(1, Self.number)
    bytes.withBytes { row.bind(2, copying: $0) }
    try row.run()
  }
}
