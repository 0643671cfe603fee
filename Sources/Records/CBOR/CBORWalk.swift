/// Walks over CBOR whose form was checked before it was sealed: only bounds are checked again.
///
/// Reading records back spends most of its own time here, so everything is inlined, and arithmetic is
/// unchecked where a comparison just before shows that it cannot wrap.
struct CBORWalk {
  // Safe: every access is preceded by a check against `bytes.count`, and the owner of the memory
  // keeps it alive and unchanged for as long as the walk lives.
  private let bytes: UnsafeRawBufferPointer

  /// Where the next item begins; never behind the end.
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
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
}
