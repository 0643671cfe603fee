import Testing

@testable import Records

@Suite struct JSONValueTests {
  @Test func randomTreesRoundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let value = JSONValue.random(depth: 4, using: &generator)
      let bytes = try value.encoded()
      let read = try JSONValue(parsing: bytes)
      #expect(read == value && read.hashValue == value.hashValue)
      #expect(try read.encoded() == bytes)
    }
  }

  @Test func aTreeThatIJSONCannotHoldIsNotEncoded() {
    let twice = JSONValue.object([("a", .null), ("a", .null)])
    #expect(throws: JSONProblem(kind: .duplicateName, offset: 10)) { try twice.encoded() }
    #expect(throws: JSONProblem.self) { try JSONValue.real(.nan).encoded() }
    #expect(throws: JSONProblem.self) { try JSONValue.string("\0").encoded() }
    var deep = JSONValue.null
    for _ in 0..<64 { deep = .array([deep]) }
    #expect(throws: Never.self) { try deep.encoded() }
    for _ in 0..<1000 { deep = .array([deep]) }
    #expect(throws: JSONProblem(kind: .tooDeep, offset: 64)) { try deep.encoded() }
  }

  @Test func membersAreFoundByName() throws {
    let value = try JSONValue(parsing: Array(#"{"a":1,"b":{"c":[true]}}"#.utf8))
    #expect(value["a"] == .integer(1))
    #expect(value["b"]?["c"] == .array([.boolean(true)]))
    #expect(value["d"] == nil && value["a"]?["x"] == nil)
  }

  @Test func mutatedDocumentsAreReadOrRefusedAndWhatIsReadCanBeWritten() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let document = try JSONValue.random(depth: 3, using: &generator).encoded()
      for _ in 0..<50 {
        var mutant = document
        for _ in 0...Int.random(in: 0...2, using: &generator) {
          guard let place = mutant.indices.randomElement(using: &generator) else { break }
          mutant[place] = UInt8.random(in: 0...255, using: &generator)
        }
        guard let value = try? JSONValue(parsing: mutant) else { continue }
        #expect(throws: Never.self) { try JSONValue(parsing: value.encoded()) }
      }
    }
  }
}
