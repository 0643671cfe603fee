import Records
import Sealing

/// Format number 1 and the fixed-width byte strings that keys, seals, links and codes are bound to. The
/// store format article specifies each of them.
enum Format {
  static let number: UInt32 = 1

  /// First bytes of each bound string, so that none can be taken for another.
  enum Domain: String {
    case entry = "CKENTRY1"
    case link = "CKLINK_1"
    case head = "CKHEAD_1"
    case file = "CKFILE_1"
    case slot = "CKSLOT_1"
    case header = "CKSTORE1"
    case lookup = "CKLOOK_1"
    case owner = "CKOWNER1"
    case cursor = "CKCURSR1"
  }

  static let digestSize = 32
}

/// Builds a fixed-width byte string on the stack.
struct BoundBytes {
  // Safe: `room` comes from `withBytes`, lives as long as this builder, and `put` checks its size.
  private let room: UnsafeMutableRawBufferPointer
  private var count = 0

  private init(_ room: UnsafeMutableRawBufferPointer) {
    self.room = room
  }

  /// Builds the string with `fill` and hands it to `use`.
  static func with<R>(
    _ fill: (inout BoundBytes) -> Void,
    _ use: (UnsafeRawBufferPointer) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    var result: Result<R, CoachingError>?
    withUnsafeTemporaryAllocation(byteCount: 256, alignment: 8) { room in
      var builder = BoundBytes(room)
      fill(&builder)
      let bytes = UnsafeRawBufferPointer(rebasing: room[..<builder.count])
      do throws(CoachingError) { result = .success(try use(bytes)) } catch {
        result = .failure(error)
      }
    }
    guard let result else { throw CoachingError(.noMemory) }
    return try result.get()
  }

  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= room.count - count else { return }
    UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: bytes)
    count += bytes.count
  }

  mutating func put(_ domain: Format.Domain) {
    var name = domain.rawValue
    name.withUTF8 { put(UnsafeRawBufferPointer($0)) }
  }

  mutating func put(_ id: UniqueID) {
    guard room.count - count >= 16, let base = room.baseAddress else { return }
    id.write(to: base + count)
    count += 16
  }

  mutating func put(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { put($0) }
  }
}
