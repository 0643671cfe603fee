@testable import Records

/// Random numbers that are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What becomes of a document: its pieces in short form, or what was wrong and where.
enum Reading: Equatable {
  case pieces([String])
  case problem(JSONProblem.Kind, Int)

  init(_ document: some Sequence<UInt8>) {
    self = Array(document).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      var pieces: [String] = []
      do throws(JSONProblem) {
        while true {
          let token = try reader.nextToken()
          if case .end = token { return .pieces(pieces) }
          pieces.append(Reading.short(token))
        }
      } catch {
        return .problem(error.kind, error.offset)
      }
    }
  }

  init(_ document: String) { self.init(document.utf8) }

  var kind: JSONProblem.Kind? {
    if case .problem(let kind, _) = self { kind } else { nil }
  }

  private static func short(_ token: JSONToken) -> String {
    switch token {
    case .objectStart: "{"
    case .objectEnd: "}"
    case .arrayStart: "["
    case .arrayEnd: "]"
    case .name(let text): text.string + ":"
    case .string(let text): "'" + text.string + "'"
    case .integer(let value): "\(value)"
    case .real(let value): "r\(value)"
    case .boolean(let value): "\(value)"
    case .null: "null"
    case .end: "end"
    }
  }
}

extension JSONValue {
  /// A random tree that I-JSON can hold.
  static func random(
    depth: Int, using generator: inout SeededGenerator
  ) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2: return .integer(Int64(truncatingIfNeeded: generator.next() >> (generator.next() & 63)))
    case 3: return .real(randomReal(using: &generator))
    case 4, 5: return .string(randomText(using: &generator))
    case 6:
      let count = Int.random(in: 0...5, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let count = Int.random(in: 0...20, using: &generator)
      return .object(
        (0..<count).map {
          // The number keeps the names apart.
          (
            randomText(using: &generator) + "\($0)",
            random(depth: depth - 1, using: &generator)
          )
        })
    }
  }

  /// A finite double with a fraction, so that it comes back as a real.
  static func randomReal(using generator: inout SeededGenerator) -> Double {
    while true {
      let value = Double(bitPattern: generator.next())
      if value.isFinite, value != value.rounded() { return value }
    }
  }

  static func randomText(using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      let limit = [0x7F, 0x7F, 0x7F, 0x7FF, 0xFFFF, 0x10FFFF].randomElement(using: &generator) ?? 0
      let value = UInt32.random(in: 1...UInt32(limit), using: &generator)
      if let scalar = Unicode.Scalar(value), !UTF8Check.isNoncharacter(value) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
