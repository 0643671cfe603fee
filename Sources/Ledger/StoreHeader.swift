import Records
import Sealing

/// What a store says of itself: its id, its format, and which features whoever opens it must know.
struct StoreHeader: Sendable {
  let store: UniqueID
  let origin: UniqueID
  /// Bits of features that an older version may ignore.
  let compatible: UInt64
  /// Bits of features without which a store may be read but not written.
  let readOnlyCompatible: UInt64
  /// Bits of features without which a store must not be touched.
  let incompatible: UInt64
  private let encoded: [UInt8]
  private let code: [UInt8]

  /// The features that this version knows.
  static let known: (readOnlyCompatible: UInt64, incompatible: UInt64) = (0, 0)

  /// A new header; `keys` authenticates it.
  static func encode(
    store: UniqueID, origin: UniqueID, created: Int64, keys: Keyring
  ) throws(CoachingError) -> [UInt8] {
    var writer = CBORWriter()
    writer.map(7)
    writer.unsigned(1)
    writer.unsigned(UInt64(Format.number))
    writer.unsigned(2)
    writer.id(store)
    writer.unsigned(3)
    writer.id(origin)
    for mask: UInt64 in 4...6 {
      writer.unsigned(mask)
      writer.unsigned(0)
    }
    writer.unsigned(7)
    writer.integer(created)
    return writer.bytes + (try keys.headerCode(writer.bytes))
  }

  init(_ connection: any Connection) throws(CoachingError) {
    let row = try connection.statement(.selectHeader)
    guard try row.step(), let bytes = row.bytes(0).map({ Array($0) }),
      bytes.count > Format.digestSize
    else { throw CoachingError(.damaged("the header is missing")) }
    let encoded = Array(bytes.dropLast(Format.digestSize))
    self.encoded = encoded
    code = Array(bytes.suffix(Format.digestSize))
    do {
      (store, origin, compatible, readOnlyCompatible, incompatible) =
        try encoded.withBytes { (bytes) throws(CBORProblem) in try Self.read(bytes) }
    } catch {
      throw CoachingError(.damaged("the header cannot be read"))
    }
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer
  ) throws(CBORProblem) -> (UniqueID, UniqueID, UInt64, UInt64, UInt64) {
    var reader = CBORReader(bytes)
    var format: UInt64 = 0
    var ids = [UniqueID.zero, UniqueID.zero]
    var masks: [UInt64] = [0, 0, 0]
    for _ in 0..<(try reader.map()) {
      switch try reader.unsigned() {
      case 1: format = try reader.unsigned()
      case 2: ids[0] = try reader.id()
      case 3: ids[1] = try reader.id()
      case 4: masks[0] = try reader.unsigned()
      case 5: masks[1] = try reader.unsigned()
      case 6: masks[2] = try reader.unsigned()
      default: try reader.skip()
      }
    }
    // A format of another number is a feature of its own.
    if format != UInt64(Format.number) { masks[2] |= 1 << 63 }
    return (ids[0], ids[1], masks[0], masks[1], masks[2])
  }

  /// The same header for a store that goes on under a new origin.
  func renewed(_ origin: UniqueID, _ keys: Keyring) throws(CoachingError) -> [UInt8] {
    // Deterministic: a map, 1 the format, 2 an id of 16 bytes, and then 3 and the id of the origin.
    let start = 23
    guard encoded.count >= start + 16, encoded[start - 2] == 3, encoded[start - 1] == 0x50 else {
      throw CoachingError(.damaged("the header cannot be read"))
    }
    var bytes = encoded
    bytes.withMutableBytes { bytes in
      // In bounds: so many bytes were just counted.
      if let base = bytes.baseAddress { origin.write(to: base + start) }
    }
    return bytes + (try keys.headerCode(bytes))
  }

  /// As it is stored.
  var bytes: [UInt8] { encoded + code }

  /// As it is stored under other keys.
  func bytes(authenticatedBy keys: Keyring) throws(CoachingError) -> [UInt8] {
    encoded + (try keys.headerCode(encoded))
  }

  /// Refuses features that this version does not know.
  func checkFeatures(writing: Bool) throws(CoachingError) {
    let isUnknown =
      incompatible & ~Self.known.incompatible != 0
      || (writing && readOnlyCompatible & ~Self.known.readOnlyCompatible != 0)
    if isUnknown { throw CoachingError(.unsupportedFeature) }
  }

  /// Checks that nobody without the key changed the header.
  func verify(_ keys: Keyring) throws(CoachingError) {
    guard try keys.headerCode(encoded) == code else {
      throw CoachingError(.damaged("the header was changed"))
    }
  }
}
