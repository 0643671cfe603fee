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
