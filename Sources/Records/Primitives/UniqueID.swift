/// A 128-bit identifier in the form of RFC 9562 (UUID).
///
/// Any 128 bits are a valid value; ids made here are of version 7. The order is that of the bytes,
/// which for version 7 is the order of creation.
public struct UniqueID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The first eight bytes, most significant first.
  public let high: UInt64
  /// The last eight bytes, most significant first.
  public let low: UInt64

  /// The nil id: all bits zero.
  public static let zero = UniqueID(high: 0, low: 0)

  /// The length of the text form in bytes.
  public static let textLength = 36

  /// An id of these 128 bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads 16 bytes, most significant first.
  public init(bytes: UnsafeRawPointer) {
    // Safe: unaligned loads of the 16 bytes that the caller vouches for.
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Reads the 36-character form in either case; nil for anything else.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == UniqueID.textLength, text[8] == ASCII.hyphen, text[13] == ASCII.hyphen,
      text[18] == ASCII.hyphen, text[23] == ASCII.hyphen
    else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    guard UniqueID.read(text, 0..<8, into: &high), UniqueID.read(text, 9..<13, into: &high),
      UniqueID.read(text, 14..<18, into: &high), UniqueID.read(text, 19..<23, into: &low),
      UniqueID.read(text, 24..<36, into: &low)
    else { return nil }
    self.init(high: high, low: low)
  }

  @inline(__always)
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into half: inout UInt64
  ) -> Bool {
    for index in range {
      guard let digit = ASCII.hexValue(text[index]) else { return false }
      half = half << 4 | UInt64(digit)
    }
    return true
  }

  /// Reads the 36-character form in either case; nil for anything else.
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ UniqueID($0) }) else { return nil }
    self = id
  }

  /// Writes 16 bytes, most significant first.
  public func write(to bytes: UnsafeMutableRawPointer) {
    // Safe: unaligned stores into the 16 bytes that the caller vouches for.
    bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
    bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
  }

  /// Writes the 36 bytes of the text form, in lower case and without a NUL.
  public func writeText(to text: UnsafeMutablePointer<UInt8>) {
    var nibble: UInt64 = 0
    for index in 0..<UniqueID.textLength {
      if UniqueID.isHyphenPlace(index) {
        text[index] = ASCII.hyphen
        continue
      }
      let half = nibble < 16 ? high : low
      text[index] = ASCII.hexDigit(UInt8(truncatingIfNeeded: half &>> (60 &- (nibble & 15) &* 4)))
      nibble &+= 1
    }
  }

  /// The 36-character form in lower case.
  public var description: String {
    String(unsafeUninitializedCapacity: UniqueID.textLength) { buffer in
      // Safe: the buffer holds at least the capacity asked for.
      guard let start = buffer.baseAddress else { return 0 }
      writeText(to: start)
      return UniqueID.textLength
    }
  }

  /// The order of the 16 bytes.
  public static func < (left: UniqueID, right: UniqueID) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }

  @inline(__always)
  private static func isHyphenPlace(_ index: Int) -> Bool {
    index == 8 || index == 13 || index == 18 || index == 23
  }
}

extension UniqueID: PlainTextWritable {
  package func append(to buffer: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: UniqueID.textLength) { text in
      // Safe: the allocation holds the 36 bytes, and all of them are written before they are read.
      guard let start = text.baseAddress else { return }
      writeText(to: start)
      buffer.append(contentsOf: text)
    }
  }
}
