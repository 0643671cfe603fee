import Records

/// What is counted of the records about clients: for each kind how many there are, and for each field of
/// its own that is a choice, a scale or a yes or no, how many have each value.
///
/// A counter is a number: kind, field and value. What is counted follows from the catalogue, so that a new
/// kind needs nothing here.
enum TallyCounters {
  /// A field that is counted, and how its values become numbers.
  private struct Counted {
    let number: UInt32
    let shape: FieldShape
    let isList: Bool
  }

  /// The fields of each kind by its number; nil for kinds that are not counted.
  private static let fields: [[Counted]?] = {
    // Who people are, and what is kept from others, is not for figures.
    let apart = [Client.kind, Supporter.kind, Consent.kind, Concern.kind].map(\.number)
    var fields: [[Counted]?] = []
    for kind in Catalogue.shared.kinds
    where kind.files.contains(.client) && !apart.contains(kind.number) {
      while fields.count <= Int(kind.number) { fields.append(nil) }
      fields[Int(kind.number)] = kind.fields.filter { $0.number < 1000 }.compactMap { field in
        let shape = field.type.element.shape
        guard [.choice, .scale, .boolean, .integer].contains(shape) else { return nil }
        // Of whole numbers only the minutes of a conversation are added up.
        guard shape != .integer || field.name == "minutes" else { return nil }
        return Counted(number: field.number, shape: shape, isList: field.isList)
      }
    }
    return fields
  }()

  /// Calls `count` with each counter of a record and by how much it goes up.
  static func each(
    of kind: UInt32, _ body: Body, _ count: (Int64, Int64) -> Void
  ) throws(CoachingError) {
    guard kind < fields.count, let fields = fields[Int(kind)] else { return }
    count(code(kind, 0, 0), 1)
    do {
      for field in fields {
        _ = try body.withValue(field.number) { (encoded) throws(CBORProblem) in
          var reader = CBORReader(encoded, trusting: true)
          for _ in 0..<(field.isList ? try reader.array() : 1) {
            let (value, amount) = try value(field.shape, &reader)
            count(code(kind, field.number, value), amount)
          }
        }
      }
    } catch {
      throw CoachingError(.damaged("an entry opens but cannot be read"), kind: kind)
    }
  }

  private static func value(
    _ shape: FieldShape, _ reader: inout CBORReader
  ) throws(CBORProblem) -> (value: UInt32, amount: Int64) {
    switch shape {
    case .choice: return (try reader.number32(), 1)
    case .boolean: return (try reader.boolean() ? 2 : 1, 1)
    case .integer: return (0, try reader.integer())
    default:
      let scale = try Scale.decode(from: &reader)
      return (bin(of: scale), 1)
    }
  }

  /// Where a value lies on its scale, in ten parts from 1 for the lowest to 11 for the highest.
  private static func bin(of scale: Scale) -> UInt32 {
    let part = (scale.value - scale.minimum) / (scale.maximum - scale.minimum)
    guard part.isFinite, (0...1).contains(part) else { return 0 }
    // Safe: between 1 and 11.
    return UInt32((part * 10).rounded()) + 1
  }

  /// A counter as one number. Kinds stay below 60,000, and so do fields.
  static func code(_ kind: UInt32, _ field: UInt32, _ value: UInt32) -> Int64 {
    Int64(kind) << 48 | Int64(field & 0xFFFF) << 32 | Int64(value)
  }
}

/// A counter of a tally in its parts.
package struct TallyCounter: Hashable, Sendable {
  /// Number of the kind.
  package let kind: UInt32
  /// Number of the field; 0 for the records themselves.
  package let field: UInt32
  /// Number of the choice; for a scale 1 to 11 from its lowest to its highest tenth; 1 for no and 2 for yes; 0
  /// for a sum.
  package let value: UInt32

  init(_ code: Int64) {
    kind = UInt32(truncatingIfNeeded: code >> 48)
    field = UInt32(truncatingIfNeeded: code >> 32 & 0xFFFF)
    value = UInt32(truncatingIfNeeded: code)
  }
}
