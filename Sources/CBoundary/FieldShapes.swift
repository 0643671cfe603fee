import Records

/// The shapes of the fields of a kind by their number, for getters that have no time for more.
///
/// Safe to share: the memory is written by `init` alone.
struct FieldShapes: @unchecked Sendable {
  // Never freed: kinds live as long as the process, and a pointer costs no counting of references.
  private let start: UnsafePointer<UInt8>
  private let count: UInt32

  private static let none = FieldShapes([])
  private static let byNumber: [FieldShapes] = {
    var shapes: [FieldShapes] = []
    for kind in Catalogue.shared.kinds {
      while shapes.count <= Int(kind.number) { shapes.append(none) }
      shapes[Int(kind.number)] = FieldShapes(kind.fields)
    }
    return shapes
  }()

  /// The shapes of a kind; none for one that is not known.
  static func of(_ kind: KindDefinition?) -> FieldShapes {
    kind.map { byNumber[Int($0.number)] } ?? none
  }

  private init(_ fields: [FieldDefinition]) {
    let length = fields.reduce(1) { max($0, Int($1.number) + 1) }
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
    memory.initialize(repeating: 0, count: length)
    // Safe: `length` is above every number.
    for field in fields { memory[Int(field.number)] = Self.code(field.type.shape) }
    start = UnsafePointer(memory)
    count = UInt32(length)
  }

  /// Whether there is a field of this number and shape. False for parts of groups.
  @inline(__always)
  func has(_ number: UInt32, _ shape: FieldShape) -> Bool {
    // Safe: `start` holds `count` bytes.
    number < count && start[Int(number)] == Self.code(shape)
  }

  /// A number above 0, found without a call into the other module as `rawValue` would be.
  @inline(__always)
  private static func code(_ shape: FieldShape) -> UInt8 {
    // Safe: an enum of fewer than 256 cases without values is one byte, and its number is its case.
    unsafeBitCast(shape, to: UInt8.self) &+ 1
  }
}
