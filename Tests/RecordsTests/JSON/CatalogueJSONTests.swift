import Testing

@testable import Records

/// The catalogue and the schema as documents; that the schema is right is tested in Python.
@Suite struct CatalogueJSONTests {
  private func array(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements)? = value { elements } else { [] }
  }

  @Test func theCatalogueNamesEveryKindFieldAndList() throws {
    let catalogue = try JSONValue(parsing: CatalogueJSON.write())
    #expect(catalogue["version"] == "1.0.0")
    let kinds = array(catalogue["kinds"])
    for (kind, written) in zip(Catalogue.shared.kinds, kinds) {
      #expect(written["number"] == .integer(Int64(kind.number)))
      #expect(written["name"] == .string(kind.name))
      let fields = array(written["fields"])
      #expect(fields.map { $0["name"] } == kind.fields.map { .string($0.name) })
      #expect(fields.map { $0["type"] } == kind.fields.map { .string($0.type.name) })
    }
    #expect(kinds.count == Catalogue.shared.kinds.count)
    let lists = array(catalogue["choices"])
    #expect(lists.map { $0["name"] } == Catalogue.shared.choiceLists.map { .string($0.name) })
  }

  @Test func aListSaysWhatItsElementsAre() throws {
    let catalogue = try JSONValue(parsing: CatalogueJSON.write())
    let goal = array(catalogue["kinds"]).first { $0["name"] == "goal" }
    let domains = array(goal?["fields"]).first { $0["name"] == "domains" }
    #expect(domains?["maximum"] == .integer(1000))
    #expect(domains?["element"]?["type"] == "choice")
    #expect(domains?["element"]?["choices"] == "GoalDomain")
  }

  @Test func theSchemaDefinesWhatItRefersTo() throws {
    let schema = try JSONValue(parsing: CatalogueSchema.write())
    guard case .object(let definitions)? = schema["$defs"] else {
      Issue.record("the schema has definitions")
      return
    }
    let defined = Set(definitions.map { "#/$defs/\($0.0)" })
    #expect(references(in: schema).subtracting(defined).isEmpty)
    #expect(array(schema["oneOf"]).count == Catalogue.shared.kinds.count)
  }

  private func references(in value: JSONValue) -> Set<String> {
    switch value {
    case .array(let elements):
      return elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
    case .object(let members):
      return members.reduce(into: []) { found, member in
        if member.0 == "$ref", case .string(let target) = member.1 { found.insert(target) }
        found.formUnion(references(in: member.1))
      }
    default: return []
    }
  }
}
