/// The type of a field as one byte, without its bounds.
package enum FieldShape: UInt8, Sendable {
  case text = 1
  case integer, real, boolean, instant, date, dateTime, id, choice, concept, scale, quantity
  case attachment, link, group, list, extensions
}

extension FieldType {
  /// The type without its bounds.
  package var shape: FieldShape {
    switch self {
    case .text: .text
    case .integer: .integer
    case .real: .real
    case .boolean: .boolean
    case .instant: .instant
    case .date: .date
    case .dateTime: .dateTime
    case .id: .id
    case .choice: .choice
    case .concept: .concept
    case .scale: .scale
    case .quantity: .quantity
    case .attachment: .attachment
    case .link: .link
    case .group: .group
    case .list: .list
    case .extensions: .extensions
    }
  }
}

/// The shapes of the fields of a kind by their number, for getters that have no time for more.
///
/// Safe to share: the memory is written by `init` alone.
package struct FieldShapes: @unchecked Sendable {
  // Never freed: kinds live as long as the process, and a pointer costs no counting of references.
  @usableFromInline package let start: UnsafePointer<UInt8>
  @usableFromInline package let count: UInt32

  /// No fields.
  package static let none = FieldShapes(of: [])

  init(of fields: [FieldDefinition]) {
    let length = fields.reduce(1) { max($0, Int($1.number) + 1) }
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
    memory.initialize(repeating: 0, count: length)
    // Safe: `length` is above every number.
    for field in fields { memory[Int(field.number)] = field.type.shape.rawValue }
    start = UnsafePointer(memory)
    count = UInt32(length)
  }

  /// Whether there is a field of this number and shape. False for parts of groups.
  @inlinable @inline(__always)
  package func has(_ number: UInt32, _ shape: FieldShape) -> Bool {
    // Safe: `start` holds `count` bytes.
    number < count && start[Int(number)] == shape.rawValue
  }
}
