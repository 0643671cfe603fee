/// Which of the common fields a kind takes. Most kinds take all of them; what is to be anonymous has no
/// field that could say who it came from.
public enum CommonFields: Sendable {
  /// All of them.
  case all
  /// All but what could stand in a client's record too: no shared event, no source elsewhere.
  case apart
  /// None that leads to whoever said it: no informants, no shared event, no source elsewhere,
  /// nobody it is hidden from or shared with.
  case anonymous
  /// Only those that cannot hold anything of a person: when it happened, and the language. A kind that
  /// takes these takes no field of a newer version either.
  case impersonal

  private static let saying: Set<UInt32> = [1001, 1009, 1010, 1012, 1013]
  private static let bare: Set<UInt32> = [1002, 1005]

  /// The fields.
  var definitions: [FieldDefinition] {
    let all = Common.fields.map(\.definition)
    return switch self {
    case .all: all
    case .apart: all.filter { ![1009, 1010].contains($0.number) }
    case .anonymous: all.filter { !Self.saying.contains($0.number) }
    case .impersonal: all.filter { Self.bare.contains($0.number) }
    }
  }

  /// Whether fields of this number are common to kinds, or parts of such.
  static func isCommon(_ number: UInt32) -> Bool { number > 1000 }
}
