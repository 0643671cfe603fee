/// The parts of the schema that do not depend on the catalogue.
enum SchemaDefinitions {
  private typealias Member = (String, JSONValue)

  static let uuid = SchemaTypes.text(
    pattern: "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", upTo: 36)

  /// What a record says beside its fields, each name after "record.".
  static let envelope: [(String, JSONValue)] = [
    ("record.id", described("Its id; one is assigned where none is given.", [], base: uuid)),
    (
      "record.version",
      described(
        "The version it is based on; 0 for a new record.",
        [("type", "integer"), ("minimum", .integer(0))])
    ),
    ("record.state", readOnly("Whether it stands.", "string")),
    ("record.recorded", readOnly("When it was recorded.", "string")),
    ("record.commit", readOnly("Its place in the feed of changes.", "integer")),
    ("record.actor", readOnly("Who recorded it.", "string")),
    ("record.organisation", readOnly("The organisation of the actor.", "string")),
    ("record.purpose", readOnly("The purpose of the actor.", "string")),
    ("record.reason", readOnly("Why it was retracted or expunged.", "string")),
  ]

  /// The types of values.
  static let values: [(String, JSONValue)] = [
    ("uuid", uuid),
    ("date", date),
    ("instant", instant),
    ("dateTime", .object([("anyOf", .array([.reference("date"), .reference("instant")]))])),
    ("concept", concept),
    (
      "quantity",
      SchemaTypes.object(
        [("value", .object([("type", "number")])), ("unit", SchemaTypes.text(64))],
        required: ["value", "unit"])
    ),
    ("attachment", attachment),
    ("extensions", extensions),
    (
      "unknown",
      described(
        "A value that a newer version wrote: base64url of its CBOR.",
        [("type", "string"), ("pattern", "^[A-Za-z0-9_-]+$")])
    ),
  ]

  private static let year = "(?!0000)[0-9]{4}"
  private static let day =
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|[12][0-9]))"

  private static let date = described(
    "As much as is known: 2026, 2026-03 or 2026-03-01.", [],
    base: SchemaTypes.text(pattern: "\(year)(?:-(?:0[1-9]|1[0-2])|-\(day))?", upTo: 10))

  private static let time = "(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}(?:\\.[0-9]{1,3}0{0,6})?"
  private static let offset = "(?:Z|[+-](?:(?:0[0-9]|1[0-7]):[0-5][0-9]|18:00))"
  private static let zonePart = "[A-Za-z_][A-Za-z0-9_+-]*"

  private static let instant = described(
    "RFC 3339, perhaps with the time zone of RFC 9557: 2026-03-01T10:00:00+01:00[Europe/Paris].",
    [],
    base: SchemaTypes.text(
      pattern: "\(year)-\(day)T\(time)\(offset)(?:\\[\(zonePart)(?:/\(zonePart))*\\])?", upTo: 101))

  private static let concept = described(
    "A concept of any vocabulary: a code, its system, words.",
    [
      ("type", "object"),
      (
        "properties",
        .object([
          ("code", SchemaTypes.text(256)),
          ("system", SchemaTypes.text(256)),
          ("text", SchemaTypes.text(1000)),
        ])
      ),
      ("patternProperties", SchemaTypes.unknownMembers),
      ("additionalProperties", .boolean(false)),
      (
        "anyOf",
        .array(["code", "system", "text"].map { .object([("required", .strings([$0]))]) })
      ),
    ])

  private static let attachment = described(
    "A picture, drawing, sound or film that is kept elsewhere.",
    [
      ("type", "object"),
      ("required", .strings(["link", "mediaType"])),
      (
        "properties",
        .object([
          ("link", SchemaTypes.text(2048)),
          ("sha256", SchemaTypes.text(pattern: "[0-9a-f]{64}", upTo: 64)),
          ("mediaType", SchemaTypes.text(128)),
        ])
      ),
      ("patternProperties", SchemaTypes.unknownMembers),
      ("additionalProperties", .boolean(false)),
    ])

  private static let extensions = described(
    "Fields of the host's own, with any values.",
    [
      ("type", "object"),
      ("propertyNames", SchemaTypes.text(pattern: "x-[a-z0-9-]{1,60}", upTo: 62)),
    ])

  private static func described(
    _ words: String, _ members: [(String, JSONValue)], base: JSONValue = .object([])
  ) -> JSONValue {
    guard case .object(let shared) = base else { return base }
    return .object([("description", .string(words))] + members + shared)
  }

  private static func readOnly(_ words: String, _ type: String) -> JSONValue {
    described(
      "\(words) Written by the library, ignored when read.",
      [("type", .string(type)), ("readOnly", .boolean(true))])
  }
}
