import Records
import Sealing

extension SignedHeads {
  /// Reads an export. Members that this version does not know are passed over.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(CoachingError) {
    var reader = HeadsReader(text)
    self = try reader.read()
  }
}

private struct HeadsReader {
  private var reader: JSONReader

  init(_ text: UnsafeBufferPointer<UInt8>) {
    reader = JSONReader(text)
  }

  private var refusal: CoachingError {
    CoachingError(.invalidJSON("these are no exported heads", offset: reader.offset))
  }

  private mutating func token() throws(CoachingError) -> JSONToken {
    do { return try reader.nextToken() } catch {
      throw CoachingError(.invalidJSON(error.words, offset: error.offset))
    }
  }

  /// The next member's name; nil at the end of the object.
  private mutating func name() throws(CoachingError) -> JSONText? {
    switch try token() {
    case .name(let name): return name
    case .objectEnd: return nil
    default: throw refusal
    }
  }

  private mutating func begin() throws(CoachingError) {
    guard case .objectStart = try token() else { throw refusal }
  }

  mutating func read() throws(CoachingError) -> SignedHeads {
    var heads = SignedHeads()
    var (format, known): (Int64, Int) = (0, 0)
    try begin()
    while let name = try name() {
      known += 1
      switch name.string {
      case "format": format = try integer()
      case "store": heads.store = try id()
      case "commit": heads.commit = try integer()
      case "time": heads.time = try integer()
      case "heads": heads.heads = try chains()
      case "publicKey": heads.publicKey = try bytes(Signature.publicKeySize)
      case "signature": heads.signature = try bytes(Signature.size)
      default:
        known -= 1
        try skip()
      }
    }
    // No name stands twice, so that all are there.
    guard case .end = try token(), format == Int64(Format.number), known == 7 else { throw refusal }
    return heads
  }

  private mutating func chains() throws(CoachingError) -> [UInt8] {
    guard case .arrayStart = try token() else { throw refusal }
    var bytes: [UInt8] = []
    while true {
      switch try token() {
      case .objectStart: try chain().append(to: &bytes)
      case .arrayEnd: return bytes
      default: throw refusal
      }
    }
  }

  private mutating func chain() throws(CoachingError) -> ChainHead {
    var one = ChainHead(
      file: .zero, origin: .zero, head: Head(position: -1, link: []))
    var known = 0
    while let name = try name() {
      known += 1
      switch name.string {
      case "file": one.file = try id()
      case "origin": one.origin = try id()
      case "position": one.head.position = try integer()
      case "link": one.head.link = try bytes(Format.digestSize)
      default:
        known -= 1
        try skip()
      }
    }
    guard known == 4, one.head.position >= 0 else { throw refusal }
    return one
  }

  // MARK: Values

  private mutating func skip() throws(CoachingError) {
    do { try reader.skipValue() } catch {
      throw CoachingError(.invalidJSON(error.words, offset: error.offset))
    }
  }

  private mutating func integer() throws(CoachingError) -> Int64 {
    guard case .integer(let value) = try token() else { throw refusal }
    return value
  }

  private mutating func id() throws(CoachingError) -> UniqueID {
    guard case .string(let text) = try token(), let id = text.withUTF8({ UniqueID($0) }) else {
      throw refusal
    }
    return id
  }

  private mutating func bytes(_ count: Int) throws(CoachingError) -> [UInt8] {
    guard case .string(let text) = try token(),
      let bytes = text.withUTF8({ Hexadecimal.bytes($0) }), bytes.count == count
    else { throw refusal }
    return bytes
  }
}
