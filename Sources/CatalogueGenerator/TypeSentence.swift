import Records

/// What a field holds and within which bounds, in words for a comment.
enum TypeSentence {
  /// `text, 1 to 20000 bytes`.
  static func words(_ type: FieldType) -> String {
    switch type {
    case .text(let maximum): "text, 1 to \(maximum) bytes"
    case .integer(let range): "integer, \(range.lowerBound) to \(range.upperBound)"
    case .real(let range): "real, \(bounds(range))"
    case .choice(let list): "choice of \(ConstantName.constant(list.name))_..."
    case .scale(let range): "scale, \(bounds(range)) unless you give another"
    case .dateTime: "date or instant"
    case .link(let target): link(target)
    case .list(let element, let maximum): "list, at most \(maximum): \(words(element))"
    case .boolean, .instant, .date, .id, .concept, .quantity, .attachment, .group, .extensions:
      type.name
    }
  }

  private static func link(_ target: LinkTarget) -> String {
    let kinds = target.kinds.isEmpty ? "a record of any kind" : target.kinds.joined(separator: ", ")
    return "link to \(kinds)\(target.inDirectory ? " in a file of its own" : "")"
  }

  private static func bounds(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  private static func number(_ value: Double) -> String {
    Int64(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}
