/// Walks over CBOR whose form was checked before it was sealed: only bounds are checked again.
///
/// Reading records back spends most of its own time here, so that what is short is inlined, and arithmetic
/// is unchecked where a comparison just before shows that it cannot wrap.
package struct CBORWalk {
  // Safe: every access is preceded by a check against `bytes.count`, and the owner of the memory
  // keeps it alive and unchanged for as long as the walk lives.
  @usableFromInline let bytes: UnsafeRawBufferPointer

  /// Where the next item begins; never behind the end.
  @usableFromInline package var position = 0

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Reads the head of an item: its major type and argument.
  @inline(__always)
  mutating func head() throws(CBORProblem) -> (major: UInt8, argument: UInt64) {
    guard position < bytes.count, let start = bytes.baseAddress else { throw .truncated }
    let first = start.load(fromByteOffset: position, as: UInt8.self)
    position &+= 1
    let (major, info) = (first >> 5, first & 31)
    if info < 24 { return (major, UInt64(info)) }
    guard info <= 27 else { throw .notDeterministic }
    let size = 1 &<< Int(info &- 24)
    guard size <= bytes.count &- position else { throw .truncated }
    let place = start + position
    position &+= size
    switch info {
    case 24: return (major, UInt64(place.load(as: UInt8.self)))
    case 25: return (major, UInt64(UInt16(bigEndian: place.loadUnaligned(as: UInt16.self))))
    case 26: return (major, UInt64(UInt32(bigEndian: place.loadUnaligned(as: UInt32.self))))
    default: return (major, UInt64(bigEndian: place.loadUnaligned(as: UInt64.self)))
    }
  }

  /// Passes over one whole item, adding up lengths, without recursion.
  @inline(__always)
  mutating func skip() throws(CBORProblem) {
    var items: UInt64 = 1
    repeat {
      items &-= 1
      let (major, argument) = try head()
      guard major >= 2, major <= 5 else { continue }
      // Each item takes a byte at least, so that `items` stays far from wrapping too.
      guard argument <= UInt64(bytes.count &- position) else { throw .truncated }
      if major < 4 {
        position &+= Int(truncatingIfNeeded: argument)
      } else {
        items &+= argument &<< UInt64(major &- 4)
      }
    } while items > 0
  }

  /// Reads an item of this major type that has no content, or the head of one that has.
  @inlinable
  @inline(__always)
  package mutating func argument(_ major: UInt8) throws(CBORProblem) -> UInt64 {
    if position < bytes.count {
      // In bounds: compared just before.
      let first = bytes[position]
      if first >> 5 == major, first & 31 < 24 {
        position &+= 1
        return UInt64(first & 31)
      }
    }
    return try longArgument(major)
  }

  @usableFromInline
  mutating func longArgument(_ major: UInt8) throws(CBORProblem) -> UInt64 {
    let (found, argument) = try head()
    guard found == major else { throw .unexpectedType }
    return argument
  }

  /// Reads a whole number.
  @inlinable
  @inline(__always)
  package mutating func integer() throws(CBORProblem) -> Int64 {
    let isNegative = position < bytes.count && bytes[position] >> 5 == 1
    guard let value = Int64(exactly: try argument(isNegative ? 1 : 0)) else { throw .outOfRange }
    return isNegative ? ~value : value
  }

  /// Reads a text (3) or a byte string (2). Valid as long as the bytes of the walk.
  @inlinable
  @inline(__always)
  package mutating func content(_ major: UInt8) throws(CBORProblem) -> UnsafeRawBufferPointer {
    let count = try argument(major)
    guard count <= UInt64(bytes.count &- position) else { throw .truncated }
    let start = position
    position &+= Int(truncatingIfNeeded: count)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
  }
}
