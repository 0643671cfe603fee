/// Writes deterministic CBOR (RFC 8949, section 4.2): shortest heads, definite lengths. The order of
/// map keys is the caller's duty; ``Body`` and the field tables keep it ascending.
public struct CBORWriter: Sendable {
  /// What has been written so far.
  public var bytes: [UInt8] = []

  /// A writer with nothing written.
  public init() {}

  /// A writer with room for `capacity` bytes.
  public init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// The head of an item: its major type and argument, in the shortest form.
  @inlinable
  public mutating func head(_ major: UInt8, _ argument: UInt64) {
    let type = major << 5
    switch argument {
    case 0..<24:
      bytes.append(type | UInt8(truncatingIfNeeded: argument))
    case 24...0xFF:
      bytes.append(type | 24)
      bytes.append(UInt8(truncatingIfNeeded: argument))
    case 0x100...0xFFFF:
      bytes.append(type | 25)
      bigEndian(argument, count: 2)
    case 0x1_0000...0xFFFF_FFFF:
      bytes.append(type | 26)
      bigEndian(argument, count: 4)
    default:
      bytes.append(type | 27)
      bigEndian(argument, count: 8)
    }
  }

  /// Writes the head of a number up to 32 bits into memory, and answers its length: five bytes at most.
  @inline(__always)
  static func number(_ value: UInt32, to room: UnsafeMutableRawBufferPointer, at start: Int) -> Int
  {
    switch value {
    case 0..<24:
      room[start] = UInt8(truncatingIfNeeded: value)
      return 1
    case 24...0xFF:
      room[start] = 24
      room[start + 1] = UInt8(truncatingIfNeeded: value)
      return 2
    case 0x100...0xFFFF:
      room[start] = 25
      room.storeBytes(
        of: UInt16(truncatingIfNeeded: value).bigEndian, toByteOffset: start + 1, as: UInt16.self)
      return 3
    default:
      room[start] = 26
      room.storeBytes(of: value.bigEndian, toByteOffset: start + 1, as: UInt32.self)
      return 5
    }
  }

  @usableFromInline
  package mutating func bigEndian(_ value: UInt64, count: Int) {
    for index in stride(from: (count - 1) * 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(index)))
    }
  }

  /// A number that cannot be negative.
  @inlinable
  public mutating func unsigned(_ value: UInt64) {
    head(0, value)
  }

  /// A whole number.
  @inlinable
  public mutating func integer(_ value: Int64) {
    if value >= 0 {
      head(0, UInt64(value))
    } else {
      head(1, UInt64(bitPattern: ~value))
    }
  }

  /// A number: as an integer when it is a whole number up to 2^53, else as the shortest float that
  /// holds it exactly. So 9 and 9.0 are the same bytes.
  public mutating func number(_ value: Double) {
    if value == value.rounded(.towardZero), abs(value) <= 9_007_199_254_740_992 {
      integer(Int64(value))
    } else if Double(Float16(value)) == value {
      bytes.append(0xF9)
      bigEndian(UInt64(Float16(value).bitPattern), count: 2)
    } else if Double(Float(value)) == value {
      bytes.append(0xFA)
      bigEndian(UInt64(Float(value).bitPattern), count: 4)
    } else {
      bytes.append(0xFB)
      bigEndian(value.bitPattern, count: 8)
    }
  }

  /// True or false.
  public mutating func boolean(_ value: Bool) {
    bytes.append(value ? 0xF5 : 0xF4)
  }

  /// Nothing.
  public mutating func null() {
    bytes.append(0xF6)
  }

  /// UTF-8 text that was checked before.
  @inlinable
  public mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    head(3, UInt64(utf8.count))
    bytes.append(contentsOf: utf8)
  }

  /// Text.
  public mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { text($0) }
  }

  /// Bytes.
  public mutating func data(_ value: UnsafeRawBufferPointer) {
    head(2, UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  /// A 128-bit id as 16 bytes.
  public mutating func id(_ value: UniqueID) {
    head(2, 16)
    withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { room in
      guard let base = room.baseAddress else { return }
      value.write(to: base)
      bytes.append(contentsOf: room)
    }
  }

  /// The head of an array of `count` items that follow.
  public mutating func array(_ count: Int) {
    head(4, UInt64(count))
  }

  /// The head of a map of `count` pairs that follow.
  public mutating func map(_ count: Int) {
    head(5, UInt64(count))
  }

  /// Items that are encoded already.
  public mutating func encoded(_ items: some Sequence<UInt8>) {
    bytes.append(contentsOf: items)
  }
}
