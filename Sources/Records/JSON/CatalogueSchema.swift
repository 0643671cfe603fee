/// The JSON Schema (draft 2020-12) of the records that ``RecordJSON`` reads, for programs that build
/// forms or types.
public enum CatalogueSchema {
  /// The whole schema: a record of one of the kinds.
  public static func write() -> [UInt8] {
    let catalogue = Catalogue.shared
    let schema = JSONValue.object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", .string("urn:coachingkit:record:\(CatalogueJSON.version)")),
      ("title", "A record of CoachingKit"),
      (
        "description",
        """
        Texts are limited in bytes of UTF-8; maxLength, which counts characters, is the same number \
        and so an upper bound. Fields of a newer version have the name "#number".
        """
      ),
      ("oneOf", .array(catalogue.kinds.map { .reference("kind.\($0.name)") })),
      ("$defs", .object(definitions(catalogue))),
    ])
    // Nothing above is refused: no name comes twice, and the tree is shallow.
    return (try? schema.encoded()) ?? []
  }

  private static func definitions(_ catalogue: Catalogue) -> [(String, JSONValue)] {
    let kinds = catalogue.kinds.map { ("kind.\($0.name)", kind($0)) }
    let common = Common.fields.map(\.definition).map {
      ("common.\($0.name)", SchemaTypes.field($0))
    }
    let lists = catalogue.choiceLists.map { ("choice.\($0.name)", SchemaTypes.choice($0)) }
    return kinds + SchemaDefinitions.envelope + SchemaDefinitions.values + common + lists
  }

  private static func kind(_ kind: KindDefinition) -> JSONValue {
    let common = Set(Common.fields.map(\.definition.name))
    let fields = kind.fields.map { field in
      let isCommon = common.contains(field.name)
      return (
        field.name, isCommon ? .reference("common.\(field.name)") : SchemaTypes.field(field)
      )
    }
    let names = ["kind", "file"] + kind.fields.filter(\.isRequired).map(\.name)
    let said = SchemaDefinitions.envelope.map { name, _ in
      (String(name.dropFirst("record.".count)), JSONValue.reference(name))
    }
    return .object([
      ("title", .string(kind.name)),
      ("description", .string(kind.meaning)),
      ("type", "object"),
      ("required", .strings(names)),
      (
        "properties",
        .object(
          [("kind", .object([("const", .string(kind.name))])), ("file", file(kind))] + said + fields
        )
      ),
      ("patternProperties", SchemaTypes.unknownMembers),
      ("additionalProperties", .boolean(false)),
    ])
  }

  /// A file by its id, or named by a host identifier.
  private static func file(_ kind: KindDefinition) -> JSONValue {
    let identifier = SchemaTypes.text(256)
    let named = SchemaTypes.object(
      [
        ("kind", .object([("enum", .strings(kind.files.map(\.name)))])),
        ("system", identifier),
        ("value", identifier),
      ], required: ["kind", "system", "value"])
    return .object([
      ("description", "The file it belongs to: its id, or an identifier of the host's own."),
      ("oneOf", .array([.reference("uuid"), named])),
    ])
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// `{"$ref": …}`.
  static func reference(_ definition: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(definition)"))])
  }

  /// An array of strings.
  static func strings(_ values: [String]) -> JSONValue {
    .array(values.map { .string($0) })
  }
}
