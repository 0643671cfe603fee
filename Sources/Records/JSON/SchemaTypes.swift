/// What each type of field is in JSON Schema.
enum SchemaTypes {
  /// A field with its meaning.
  static func field(_ field: FieldDefinition) -> JSONValue {
    let meaning = ("description", JSONValue.string(field.meaning))
    let schema = type(field.type, isElement: false)
    guard case .object(let members) = schema else { return schema }
    if members.contains(where: { $0.0 == "description" }) {
      return .object([meaning, ("allOf", .array([schema]))])
    }
    return .object([meaning] + members)
  }

  /// A type. An element of a list may not be empty where a field may, since an empty field is a
  /// missing one.
  private static func type(_ type: FieldType, isElement: Bool) -> JSONValue {
    switch type {
    case .text(let maximum): text(maximum)
    case .integer(let range):
      bounded("integer", .integer(range.lowerBound), .integer(range.upperBound))
    case .real(let range): bounded("number", .real(range.lowerBound), .real(range.upperBound))
    case .boolean: .object([("type", "boolean")])
    case .instant, .date, .dateTime, .concept, .quantity, .attachment, .extensions:
      .reference(type.name)
    case .id: .reference("uuid")
    case .link(let target): link(target)
    case .choice(let list): .reference("choice.\(list.name)")
    case .scale(let range): scale(range)
    case .group(let parts): group(parts, mayBeEmpty: !isElement)
    case .list(let element, let maximum):
      .object([
        ("type", "array"),
        ("maxItems", .integer(Int64(maximum))),
        ("items", Self.type(element, isElement: true)),
      ])
    }
  }

  /// Text of at most so many bytes.
  static func text(_ maximum: Int) -> JSONValue {
    .object([
      ("type", "string"), ("minLength", .integer(1)), ("maxLength", .integer(Int64(maximum))),
    ])
  }

  /// Text of one form. The length stands there too since in some languages `$` matches before a line
  /// feed at the end.
  static func text(pattern: String, upTo length: Int64) -> JSONValue {
    .object([
      ("type", "string"), ("pattern", .string("^(?:\(pattern))$")), ("maxLength", .integer(length)),
    ])
  }

  /// Members of a newer version, in a record or a group.
  static let unknownMembers = JSONValue.object([
    ("^#[1-9][0-9]{0,9}$", .reference("unknown"))
  ])

  /// An object with these members and no others.
  static func object(_ properties: [(String, JSONValue)], required: [String]) -> JSONValue {
    .object([
      ("type", "object"),
      ("required", .strings(required)),
      ("properties", .object(properties)),
      ("additionalProperties", .boolean(false)),
    ])
  }

  /// A list of choices, each with its meaning, and the choices of a newer version.
  static func choice(_ list: ChoiceList) -> JSONValue {
    let known = list.entries.map { entry in
      JSONValue.object([
        ("const", .string(entry.name)), ("description", .string(entry.meaning)),
      ])
    }
    let numbers = list.entries.map { "\($0.number)" }.joined(separator: "|")
    let newer = text(pattern: "#(?!(?:\(numbers))$)[1-9][0-9]{0,9}", upTo: 11)
    return .object([
      ("$comment", .string("Source: \(list.source)")), ("anyOf", .array(known + [newer])),
    ])
  }

  private static func bounded(_ name: String, _ minimum: JSONValue, _ maximum: JSONValue)
    -> JSONValue
  {
    .object([("type", .string(name)), ("minimum", minimum), ("maximum", maximum)])
  }

  private static func link(_ target: LinkTarget) -> JSONValue {
    let kinds = target.kinds.isEmpty ? "any kind" : target.kinds.joined(separator: ", ")
    let place = target.inDirectory ? "in a file of its own" : "in the same file"
    guard case .object(let members) = SchemaDefinitions.uuid else { return .reference("uuid") }
    return .object([("$comment", .string("The id of a record of \(kinds) \(place)."))] + members)
  }

  /// A value on a scale: the field's own unless the record gives another.
  private static func scale(_ range: ClosedRange<Double>) -> JSONValue {
    let own = bounded("number", .real(range.lowerBound), .real(range.upperBound))
    let number = JSONValue.object([("type", "number")])
    let withoutBounds = JSONValue.object([("not", .object([("required", .strings(["minimum"]))]))])
    guard
      case .object(let members) = object(
        [
          ("value", number), ("minimum", number), ("maximum", number),
          ("saidBy", .reference("choice.\(SaidBy.list.name)")),
        ], required: ["value"])
    else { return number }
    return .object(
      members + [
        (
          "dependentRequired",
          .object([("minimum", .strings(["maximum"])), ("maximum", .strings(["minimum"]))])
        ),
        ("if", withoutBounds),
        ("then", .object([("properties", .object([("value", own)]))])),
      ])
  }

  private static func group(_ parts: [FieldDefinition], mayBeEmpty: Bool) -> JSONValue {
    let required = parts.filter(\.isRequired).map(\.name)
    var members: [(String, JSONValue)] = [
      ("type", "object"),
      ("properties", .object(parts.map { ($0.name, field($0)) })),
      ("patternProperties", unknownMembers),
      ("additionalProperties", .boolean(false)),
    ]
    if required.isEmpty { return .object(members) }
    if mayBeEmpty {
      let empty = JSONValue.object([("maxProperties", .integer(0))])
      members.append(("anyOf", .array([empty, .object([("required", .strings(required))])])))
    } else {
      members.append(("required", .strings(required)))
    }
    return .object(members)
  }
}
