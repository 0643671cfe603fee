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
    case reader = "CKREADER"
    case journal = "CKJOURNL"
    case signing = "CKSIGN_1"
    case heads = "CKHEADS1"
    case proof = "CKPROOF1"
    case erasures = "CKERASE1"
    case tally = "CKTALLY1"
    case answer = "CKANSWR1"
    case story = "CKSTORY1"
  }

  static let digestSize = 32
}

/// What the seal of an entry is bound to, as the bytes that the cipher authenticates.
struct EntryBinding {
  // The order of these words is the format. A struct of one type of number has no padding.
  private let domain = EntryBinding.domainWord
  private let format = UInt64(Format.number).bigEndian
  private let store: (UInt64, UInt64)
  private let file: (UInt64, UInt64)
  private let generation: Int64
  private let origin: (UInt64, UInt64)
  private var position: Int64 = 0
  private var commit: Int64 = 0
  private var restriction: Int64 = 0

  private static let domainWord: UInt64 = {
    let word = Format.Domain.entry.rawValue.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return word.bigEndian
  }()

  init(store: UniqueID, file: FileRow, origin: UniqueID) {
    self.store = Self.words(store)
    self.file = Self.words(file.id)
    generation = file.generation.bigEndian
    self.origin = Self.words(origin)
  }

  private static func words(_ id: UniqueID) -> (UInt64, UInt64) {
    (id.high.bigEndian, id.low.bigEndian)
  }

  /// The 96 bytes for one entry. Valid during the call.
  mutating func with<R>(
    _ mark: EntryMark, _ use: (UnsafeRawBufferPointer) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    position = mark.place.position.bigEndian
    commit = mark.commit.bigEndian
    restriction = mark.restriction.rawValue.bigEndian
    return try withUnsafePointer(to: self) { (start) throws(CoachingError) in
      try use(UnsafeRawBufferPointer(start: start, count: MemoryLayout<EntryBinding>.size))
    }
  }
}

/// Builds a fixed-width byte string on the stack.
struct BoundBytes {
  // Safe: `room` comes from `withBytes`, lives as long as this builder, and `put` checks its size.
  private let room: UnsafeMutableRawBufferPointer
  private var count = 0
  /// Whether something did not fit: what is bound would be less than what was meant.
  private var isCut = false

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
      guard !builder.isCut else {
        result = .failure(CoachingError(.damaged("what is bound is too long")))
        return
      }
      let bytes = UnsafeRawBufferPointer(rebasing: room[..<builder.count])
      do throws(CoachingError) { result = .success(try use(bytes)) } catch {
        result = .failure(error)
      }
    }
    guard let result else { throw CoachingError(.noMemory) }
    return try result.get()
  }

  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= room.count - count else {
      isCut = true
      return
    }
    UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: bytes)
    count += bytes.count
  }

  mutating func put(_ domain: Format.Domain) {
    var name = domain.rawValue
    name.withUTF8 { put(UnsafeRawBufferPointer($0)) }
  }

  mutating func put(_ id: UniqueID) {
    guard room.count - count >= 16, let base = room.baseAddress else {
      isCut = true
      return
    }
    id.write(to: base + count)
    count += 16
  }

  mutating func put(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { put($0) }
  }
}
