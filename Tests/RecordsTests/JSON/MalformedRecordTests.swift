import Testing

@testable import Records

/// The records of malformed.json, which the JSON Schema refuses too.
@Suite struct MalformedRecordTests {
  @Test func eachIsRefused() throws {
    let examples = try JSONValue(parsing: Fixtures.content(of: "malformed.json"))
    guard case .array(let all) = examples else {
      Issue.record("malformed.json is an array")
      return
    }
    #expect(all.count > 100)
    for example in all {
      guard case .string(let why)? = example["why"], let record = example["record"] else {
        Issue.record("each example has a reason and a record")
        continue
      }
      #expect(throws: CoachingError.self, "\(why)") { try save(record) }
    }
  }

  /// Reads and checks a record as saving does.
  private func save(_ record: JSONValue) throws {
    for document in try RecordJSON.read(try record.encoded()) {
      let kind = try #require(Catalogue.shared.kind(numbered: document.kind))
      try FieldCheck.complete(document.body, of: kind)
    }
  }
}
