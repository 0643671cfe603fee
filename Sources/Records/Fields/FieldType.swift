/// What a field holds and within which bounds.
public indirect enum FieldType: Sendable {
  /// UTF-8 text of 1 to `maximum` bytes, kept exactly as given.
  case text(maximum: Int)
  /// A whole number within the range.
  case integer(ClosedRange<Int64>)
  /// A number within the range.
  case real(ClosedRange<Double>)
  /// True or false.
  case boolean
  /// A point in time with its offset, perhaps with its zone.
  case instant
  /// A date of which month and day may be unknown.
  case date
  /// Either of the two: FHIR's `dateTime`.
  case dateTime
  /// A UUID that is not a link: an event shared by several files.
  case id
  /// One of a closed list that later versions may lengthen.
  case choice(ChoiceList)
  /// A concept of any vocabulary: code, system, words.
  case concept
  /// A value with its scale; the default scale where the host gives none.
  case scale(ClosedRange<Double>)
  /// A value with its unit.
  case quantity
  /// A picture, drawing, sound or film that is kept elsewhere.
  case attachment
  /// Another record, of one of the named kinds.
  case link(LinkTarget)
  /// Parts that belong together.
  case group([FieldDefinition])
  /// Several of the same, at most `maximum`. Never a list of lists.
  case list(FieldType, maximum: Int)
  /// The host's own fields, `x-…`, with any JSON value.
  case extensions

  /// The name used in the catalogue.
  public var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .real: "real"
    case .boolean: "boolean"
    case .instant: "instant"
    case .date: "date"
    case .dateTime: "dateTime"
    case .id: "id"
    case .choice: "choice"
    case .concept: "concept"
    case .scale: "scale"
    case .quantity: "quantity"
    case .attachment: "attachment"
    case .link: "link"
    case .group: "group"
    case .list: "list"
    case .extensions: "extensions"
    }
  }

  /// The type of one element of a list; other types as they are.
  public var element: FieldType {
    if case .list(let element, _) = self { element } else { self }
  }
}

/// Where a link may lead.
public struct LinkTarget: Sendable {
  /// Names of the kinds allowed at the other end; empty: any kind.
  public let kinds: [String]
  /// The target is an entry of the directory (practitioner, organisation) in a file of its own. All
  /// other links stay inside their file.
  public let inDirectory: Bool

  /// A target.
  public init(kinds: [String], inDirectory: Bool = false) {
    self.kinds = kinds
    self.inDirectory = inDirectory
  }
}

/// One field of a kind or one part of a group, as data.
public final class FieldDefinition: Sendable {
  /// The permanent number: unique within the kind, its groups included. 1 to 999 belong to the kind,
  /// 1001 and above are common to all kinds.
  public let number: UInt32
  /// The permanent name in JSON, in lower camel case.
  public let name: String
  /// What it holds.
  public let type: FieldType
  /// Whether a record without it is refused.
  public let isRequired: Bool
  /// One sentence for the person who fills it.
  public let meaning: String
  /// The type of the group, when this is one or a list of them.
  private let group: (any Group.Type)?

  /// A field.
  public init(
    number: UInt32, name: String, type: FieldType, isRequired: Bool = false, meaning: String,
    group: (any Group.Type)? = nil
  ) {
    self.number = number
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.meaning = meaning
    self.group = group
  }

  fileprivate func with(_ type: FieldType) -> FieldDefinition {
    FieldDefinition(
      number: number, name: name, type: type, isRequired: isRequired, meaning: meaning, group: group
    )
  }

  /// The same with wider bounds for the whole numbers of the group.
  func ofSums(upTo maximum: Int64) -> FieldDefinition {
    with(.group(parts.map { $0.with(.integer(0...maximum)) }))
  }

  /// The name of the group, when this is one or a list of them: what programs call a type of it.
  public var groupName: String? { group.map { String(describing: $0) } }

  /// The parts, when this is a group or a list of groups.
  public var parts: [FieldDefinition] {
    if case .group(let parts) = type.element { parts } else { [] }
  }

  /// Whether this is a list.
  public var isList: Bool {
    if case .list = type { true } else { false }
  }
}
