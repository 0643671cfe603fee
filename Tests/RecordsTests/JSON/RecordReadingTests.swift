import Testing

@testable import Records

/// How a record is read from JSON.
@Suite struct RecordReadingTests {
  private let file = "019cadc6-9a80-7411-900f-43236f26d0c8"

  private func fact(_ text: String, arrayAllowed: Bool = false) -> CoachingError.Fact? {
    do throws(CoachingError) {
      _ = try RecordJSON.read(Array(text.utf8), arrayAllowed: arrayAllowed)
      return nil
    } catch {
      return error.fact
    }
  }

  private func text(_ members: String) throws -> String? {
    try RecordJSON.goal(members).body.value(1, as: String.self)
  }

  @Test func membersMayStandInAnyOrder() throws {
    let fields = #""statement":"Walk","smart":{"when":"now","activity":"Go"}"#
    let text = #"{\#(fields),"file":"\#(file)","kind":"goal"}"#
    let document = try #require(try RecordJSON.read(Array(text.utf8)).first)
    let goal = try Goal(body: document.body)
    #expect(goal.statement == "Walk")
    #expect(goal.smart?.activity == "Go" && goal.smart?.when == "now")
  }

  @Test func namesAndTextsMayHaveEscapes() throws {
    #expect(try text(#""st\u0061tement":"W\u0061lk\n\ud83d\ude42""#) == "Walk\n\u{1F642}")
  }

  @Test func aRecordWithoutAnIdGetsOneOfItsOwn() throws {
    let first = try RecordJSON.goal(#""statement":"Walk""#)
    let second = try RecordJSON.goal(#""statement":"Walk""#)
    #expect(first.id != second.id && first.version == 0)
  }

  @Test func whatTheLibraryWroteIsAcceptedAndIgnored() throws {
    let said = #""state":"active","recorded":null,"commit":[1],"actor":{},"organisation":1"#
    let document = try RecordJSON.goal(said + #","purpose":true,"reason":"x","statement":"Walk""#)
    #expect(document.body.count == 1 && document.provenance == nil)
  }

  @Test func emptyListsAndGroupsAreMissing() throws {
    let document = try RecordJSON.goal(#""domains":[],"smart":{},"attainment":{}"#)
    #expect(document.body.count == 0)
  }

  @Test func aScaleWithoutBoundsTakesThoseOfTheField() throws {
    let goal = try Goal(body: try RecordJSON.goal(#""confidence":{"value":4}"#).body)
    #expect(goal.confidence == Scale(4, of: 1...10))
  }

  @Test func aWholeNumberMayBeWrittenWithAFraction() throws {
    let goal = try Goal(body: try RecordJSON.goal(#""attainment":{"baseline":-2.0}"#).body)
    #expect(goal.attainment?.baseline == -2)
  }

  @Test func aChoiceOfANewerVersionIsKept() throws {
    let goal = try Goal(body: try RecordJSON.goal(##""lifecycleStatus":"#99""##).body)
    #expect(goal.lifecycleStatus?.rawValue == 99)
  }

  @Test func aFieldOfANewerVersionIsKeptAsItIs() throws {
    let document = try RecordJSON.goal(##""#900":"gwECAw""##)
    #expect(try document.body.value(900, as: [Int64].self) == [1, 2, 3])
  }

  @Test func aFieldThatThisVersionKnowsMayHaveItsNumber() throws {
    #expect(try text(##""#1":"ZFdhbGs""##) == "Walk")
    #expect(RecordJSON.refusal(##""#1":"GCo""##)?.fact == .wrongType(expected: "text"))
    #expect(RecordJSON.refusal(##""#100":"ZFdhbGs""##)?.fact == .unknownField)
  }

  @Test func aFieldTwiceIsRefused() {
    let twice = RecordJSON.refusal(##""statement":"Walk","#1":"ZFdhbGs""##)
    #expect(twice?.status == .invalidJSON)
    let parts = RecordJSON.refusal(##""smart":{"activity":"Go","#100":"ZFdhbGs"}"##)
    #expect(parts?.status == .invalidJSON)
    let names = RecordJSON.refusal(#""statement":"Walk","stat\u0065ment":"Walk""#)
    #expect(names?.status == .invalidJSON)
  }

  @Test func onlyWhereAllowedMayTextBeAnArray() {
    let one = #"{"kind":"goal","file":"\#(file)"}"#
    #expect(fact("[\(one),\(one)]", arrayAllowed: true) == nil)
    #expect(fact(one, arrayAllowed: true) == nil)
    #expect(fact("[\(one)]") == .invalidJSON("a record is a JSON object", offset: 1))
    #expect(fact("[\(one),5]", arrayAllowed: true) != nil)
    #expect(fact("[[\(one)]]", arrayAllowed: true) != nil)
    #expect(fact("5") != nil)
    #expect(fact("") != nil)
    #expect(fact(one + one) != nil)
    #expect(fact("[\(one)", arrayAllowed: true) != nil)
  }

  @Test func textThatIsNotIJSONIsRefusedWithItsPlace() {
    let end = #"{"kind":"goal""#
    #expect(fact(end) == .invalidJSON("it ends in the middle", offset: end.utf8.count))
    let control = "{\"kind\":\"go\u{1}al\"}"
    #expect(fact(control) == .invalidJSON("a control character is not escaped", offset: 11))
    #expect(RecordJSON.refusal(#""statement":"\u0000""#)?.fact == .embeddedNUL)
    let bytes = Array(#"{"kind":"goal","file":"\#(file)","statement":""#.utf8) + [0xFF]
    #expect(throws: CoachingError(.invalidUTF8, kind: 7, field: 1)) { try RecordJSON.read(bytes) }
  }

  @Test func nestingOf100000IsRefused() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(fact(#"{"recorded":"# + deep) == .tooLarge("The depth of JSON", limit: 64))
    #expect(fact(#"{"kind":"goal","statement":"# + deep) == .wrongType(expected: "text"))
    let extensions = RecordJSON.refusal(#""extensions":{"x-a":"# + deep)
    #expect(extensions?.status == .tooLarge)
  }

  @Test func textAndRecordsOverTheirLimitsAreRefused() {
    let text = [UInt8](repeating: 0x20, count: RecordJSON.limit + 1)
    #expect(throws: CoachingError(.tooLarge("The size of JSON", limit: RecordJSON.limit))) {
      try RecordJSON.read(text)
    }
    let long = String(repeating: "a", count: 20_000)
    let translations = String(repeating: #"{"language":"en","text":"\#(long)"},"#, count: 60)
    let refusal = RecordJSON.refusal(#""translations":[\#(translations.dropLast())]"#)
    #expect(refusal?.fact == .tooLarge("The size of a record", limit: Body.limit))
  }

  @Test func errorsNameKindFieldAndRecord() {
    let part = RecordJSON.refusal(#""id":"\#(file)","smart":{"activity":5}"#)
    #expect(part?.kind == 7 && part?.field == 100 && part?.record == UniqueID(file))
    let scale = RecordJSON.refusal(#""importance":{"value":11}"#)
    #expect(scale?.fact == .outOfRange(bounds: "0 to 10") && scale?.field == 6)
    let required = RecordJSON.refusal(#""lifecycleHistory":[{"date":"2026"}]"#)
    #expect(required?.fact == .missingField && required?.field == 140)
  }

  @Test func aFileThatTheKindDoesNotBelongIntoIsRefused() {
    let named = #"{"kind":"programme","system":"urn:ehr","value":"1"}"#
    #expect(fact(#"{"file":\#(named),"kind":"client"}"#) == .wrongFile(allowed: "client"))
    #expect(fact(#"{"file":\#(named),"kind":"goal"}"#) == nil)
  }
}
