/// Reads deterministic CBOR from memory that outlives the reader, and refuses every other form.
public struct CBORReader {
  /// Arrays and maps inside each other: more than any record has, few enough for any stack.
  public static let maximumDepth = 72

  // Safe: every access is preceded by a check against `bytes.count`, and the owner of the memory
  // keeps it alive and unchanged for as long as the reader lives.
  @usableFromInline let bytes: UnsafeRawBufferPointer

  /// Where the next item begins.
  @usableFromInline var position = 0

  /// Whether texts and the form of numbers were checked by an earlier pass.
  @usableFromInline let isTrusting: Bool

  /// A reader at the start of `bytes`. `trusting` leaves out the check of UTF-8 and of the length of numbers, for
  /// bytes that this library wrote and whose seal was opened.
  public init(_ bytes: UnsafeRawBufferPointer, trusting: Bool = false) {
    self.bytes = bytes
    isTrusting = trusting
  }

  /// Nothing left to read.
  public var isAtEnd: Bool { position >= bytes.count }

  /// The major type of the next item, without reading it; 7 covers simple values and floats.
  @inlinable
  @inline(__always)
  public func peekMajor() throws(CBORProblem) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    return bytes[position] >> 5
  }

  /// Reads a head of the expected major type and answers its argument.
  @inlinable
  @inline(__always)
  public mutating func head(_ major: UInt8) throws(CBORProblem) -> UInt64 {
    guard position < bytes.count else { throw .truncated }
    let first = bytes[position]
    guard first >> 5 == major else { throw .unexpectedType }
    position += 1
    let info = first & 31
    if info < 24 { return UInt64(info) }
    return try longArgument(info)
  }

  @usableFromInline
  mutating func longArgument(_ info: UInt8) throws(CBORProblem) -> UInt64 {
    let value: UInt64
    let least: UInt64
    switch info {
    case 24: (value, least) = (UInt64(try bigEndian(UInt8.self)), 24)
    case 25: (value, least) = (UInt64(try bigEndian(UInt16.self)), 0x100)
    case 26: (value, least) = (UInt64(try bigEndian(UInt32.self)), 0x1_0000)
    case 27: (value, least) = (try bigEndian(UInt64.self), 0x1_0000_0000)
    default: throw .notDeterministic
    }
    guard value >= least else { throw .notDeterministic }
    return value
  }

  @inline(__always)
  private mutating func bigEndian<I: FixedWidthInteger & BitwiseCopyable>(
    _ type: I.Type
  ) throws(CBORProblem) -> I {
    guard bytes.count - position >= MemoryLayout<I>.size else { throw .truncated }
    defer { position += MemoryLayout<I>.size }
    return I(bigEndian: bytes.loadUnaligned(fromByteOffset: position, as: I.self))
  }

  /// A number that cannot be negative.
  @inlinable
  @inline(__always)
  public mutating func unsigned() throws(CBORProblem) -> UInt64 {
    try head(0)
  }

  /// A number that fits into 32 bits: a field number, a choice.
  @inlinable
  @inline(__always)
  public mutating func number32() throws(CBORProblem) -> UInt32 {
    guard let value = UInt32(exactly: try head(0)) else { throw .outOfRange }
    return value
  }

  /// A whole number.
  @inlinable
  public mutating func integer() throws(CBORProblem) -> Int64 {
    if try peekMajor() == 1 {
      guard let value = Int64(exactly: try head(1)) else { throw .outOfRange }
      return ~value
    }
    guard let value = Int64(exactly: try head(0)) else { throw .outOfRange }
    return value
  }

  /// A number, as ``CBORWriter/number(_:)`` writes it.
  public mutating func number() throws(CBORProblem) -> Double {
    guard try peekMajor() == 7 else { return Double(try integer()) }
    let start = position
    position += 1
    let value: Double =
      switch bytes[start] {
      case 0xF9: Double(Float16(bitPattern: try bigEndian(UInt16.self)))
      case 0xFA: Double(Float(bitPattern: try bigEndian(UInt32.self)))
      case 0xFB: Double(bitPattern: try bigEndian(UInt64.self))
      default: throw .unexpectedType
      }
    guard value.isFinite else { throw .outOfRange }
    if isTrusting { return value }
    var shortest = CBORWriter()
    shortest.number(value)
    guard shortest.bytes.count == position - start, shortest.bytes.first == bytes[start] else {
      throw .notDeterministic
    }
    return value
  }

  /// True or false.
  public mutating func boolean() throws(CBORProblem) -> Bool {
    guard position < bytes.count else { throw .truncated }
    let first = bytes[position]
    guard first == 0xF4 || first == 0xF5 else { throw .unexpectedType }
    position += 1
    return first == 0xF5
  }

  /// The bytes of a text, checked to be UTF-8 without U+0000. Valid as long as the memory that is read.
  @inlinable
  public mutating func textBytes() throws(CBORProblem) -> UnsafeBufferPointer<UInt8> {
    let content = try content(3)
    let text = content.bindMemory(to: UInt8.self)
    if !isTrusting { try check(text) }
    return text
  }

  @usableFromInline
  func check(_ text: UnsafeBufferPointer<UInt8>) throws(CBORProblem) {
    guard UTF8Check.isValid(text), !UTF8Check.containsNUL(text) else { throw .invalidText }
  }

  /// A text.
  public mutating func text() throws(CBORProblem) -> String {
    String(decoding: try textBytes(), as: UTF8.self)
  }

  /// The content of a byte string. Valid as long as the memory that is read.
  public mutating func data() throws(CBORProblem) -> UnsafeRawBufferPointer {
    try content(2)
  }

  @inlinable
  mutating func content(_ major: UInt8) throws(CBORProblem) -> UnsafeRawBufferPointer {
    let length = try head(major)
    guard length <= UInt64(bytes.count - position) else { throw .truncated }
    let end = position + Int(length)
    defer { position = end }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<end])
  }

  /// A 128-bit id.
  @inlinable
  public mutating func id() throws(CBORProblem) -> UniqueID {
    let content = try content(2)
    guard content.count == 16, let base = content.baseAddress else { throw .outOfRange }
    return UniqueID(bytes: base)
  }

  /// Number of items of the array that begins here.
  @inlinable
  public mutating func array() throws(CBORProblem) -> Int {
    try count(4)
  }

  /// Number of pairs of the map that begins here.
  @inlinable
  public mutating func map() throws(CBORProblem) -> Int {
    try count(5)
  }

  @inlinable
  mutating func count(_ major: UInt8) throws(CBORProblem) -> Int {
    let count = try head(major)
    // Each item takes a byte at least, so that a hostile count cannot reserve memory.
    guard count <= UInt64(bytes.count - position) else { throw .truncated }
    return Int(count)
  }

  /// Passes over one whole item, checking its form.
  public mutating func skip(depth: Int = 0) throws(CBORProblem) {
    guard depth < Self.maximumDepth else { throw .tooDeep }
    switch try peekMajor() {
    case 0: _ = try head(0)
    case 1: _ = try integer()
    case 2: _ = try content(2)
    case 3: _ = try textBytes()
    case 4:
      for _ in 0..<(try array()) { try skip(depth: depth + 1) }
    case 5:
      try skipMap(depth: depth)
    case 7:
      try skipSimple()
    default:
      throw .unexpectedType
    }
  }

  private mutating func skipMap(depth: Int) throws(CBORProblem) {
    var previous: Range<Int>?
    for _ in 0..<(try map()) {
      let start = position
      let major = try peekMajor()
      guard major == 0 || major == 3 else { throw .unexpectedType }
      try skip(depth: depth + 1)
      let key = start..<position
      if let previous, !isAscending(previous, key) { throw .notDeterministic }
      previous = key
      try skip(depth: depth + 1)
    }
  }

  private func isAscending(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    UnsafeRawBufferPointer(rebasing: bytes[first])
      .lexicographicallyPrecedes(UnsafeRawBufferPointer(rebasing: bytes[second]))
  }

  private mutating func skipSimple() throws(CBORProblem) {
    switch bytes[position] {
    case 0xF4, 0xF5, 0xF6: position += 1
    case 0xF9, 0xFA, 0xFB: _ = try number()
    default: throw .unexpectedType
    }
  }
}
