import Records

/// What is counted of the records about clients: for each kind how many there are, and for each field of
/// its own that is a choice, a scale or a yes or no, how many have each value.
///
/// A counter is a number: kind, field and value. What is counted follows from the catalogue, so that a new
/// kind needs nothing here.
enum TallyCounters {
  /// A field that is counted, and how its values become numbers.
  fileprivate struct Counted {
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
        guard [.choice, .scale, .boolean].contains(shape) else { return nil }
        return Counted(number: field.number, shape: shape, isList: field.isList)
      }
    }
    return fields
  }()

  fileprivate static func fields(of kind: UInt32) -> [Counted]? {
    kind < fields.count ? fields[Int(kind)] : nil
  }

  /// The counted field of this number. Both ascend, so that one walk finds what they share.
  @inline(__always)
  fileprivate static func find(
    _ number: UInt32, in fields: [Counted], from next: inout Int
  ) -> Counted? {
    while next < fields.count, fields[next].number < number { next += 1 }
    guard next < fields.count, fields[next].number == number else { return nil }
    return fields[next]
  }

  fileprivate static func value(
    _ shape: FieldShape, _ reader: inout CBORReader
  ) throws(CBORProblem) -> UInt32 {
    switch shape {
    case .choice: try reader.number32()
    case .boolean: try reader.boolean() ? 2 : 1
    default: bin(of: try Scale.decode(from: &reader))
    }
  }

  /// Where a value lies on its scale, in ten parts from 1 for the lowest to 11 for the highest.
  private static func bin(of scale: Scale) -> UInt32 {
    let part = scale.position
    guard part.isFinite, (0...1).contains(part) else { return 0 }
    // Safe: between 1 and 11.
    return UInt32((part * 10).rounded()) + 1
  }

  /// A counter as one number. Kinds stay below 60,000, and so do fields.
  static func code(_ kind: UInt32, _ field: UInt32, _ value: UInt32) -> Int64 {
    Int64(kind) << 48 | Int64(field & 0xFFFF) << 32 | Int64(value)
  }
}

/// The counters of one record after the other, read from bytes that were checked before they were sealed, in
/// memory that is used again.
package struct RecordCounters {
  /// The counters of the record that was read last, each of which goes up by one.
  fileprivate(set) var all: [Int64] = []
  /// When that record occurred.
  package private(set) var occurred: DateTime?

  /// None.
  package init() {}

  /// Reads the body of a record.
  package mutating func read(
    _ kind: UInt32, trusted body: UnsafeRawBufferPointer
  ) throws(CoachingError) {
    do { try read(kind, body) } catch {
      throw CoachingError(.damaged("an entry opens but cannot be read"), kind: kind)
    }
  }

  private mutating func read(
    _ kind: UInt32, _ body: UnsafeRawBufferPointer
  ) throws(CBORProblem) {
    all.removeAll(keepingCapacity: true)
    occurred = nil
    let fields = TallyCounters.fields(of: kind)
    if fields != nil { all.append(TallyCounters.code(kind, 0, 0)) }
    var next = 0
    var walk = try FieldWalk(body)
    while let number = try walk.next() {
      var value = walk.value
      if number == Common.occurredField { occurred = try DateTime.decode(from: &value) }
      // What is counted came before: numbers ascend.
      if number >= Common.occurredField { break }
      guard let fields, let field = TallyCounters.find(number, in: fields, from: &next) else {
        continue
      }
      for _ in 0..<(field.isList ? try value.array() : 1) {
        let choice = try TallyCounters.value(field.shape, &value)
        all.append(TallyCounters.code(kind, number, choice))
      }
    }
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
