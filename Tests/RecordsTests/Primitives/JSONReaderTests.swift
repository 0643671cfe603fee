import Testing

@testable import Records

@Suite struct JSONReaderTests {
  @Test func aDocumentIsReadPieceByPiece() {
    let document = #" {"a" : [1, -2.5, "x\n", true], "b":{"c":null,"d":false}, "e":[], "f":{} } "#
    #expect(
      Reading(document)
        == .pieces([
          "{", "a:", "[", "1", "r-2.5", "'x\n'", "true", "]", "b:", "{", "c:", "null", "d:",
          "false",
          "}", "e:", "[", "]", "f:", "{", "}", "}",
        ]))
  }

  @Test func anyValueMayBeTheDocument() {
    #expect(Reading("7") == .pieces(["7"]))
    #expect(Reading("\t\"x\"\r\n") == .pieces(["'x'"]))
    #expect(Reading("null") == .pieces(["null"]))
  }

  @Test(arguments: [
    ("", 0), ("  ", 2), ("{", 1), ("[", 1), ("[1", 2), ("[1,", 3), (#"{"a""#, 4), (#"{"a":"#, 5),
    (#"{"a":1"#, 6), (#"{"a":1,"#, 7), (#""a"#, 2), (#""a\"#, 3), (#""\u00"#, 5), ("tru", 3),
    ("-", 1), ("1.", 2), ("1e", 2), ("1e+", 3),
  ])
  func aDocumentThatStopsInTheMiddleIsRefused(document: String, offset: Int) {
    #expect(Reading(document) == .problem(.unexpectedEnd, offset))
  }

  @Test(arguments: [
    ("]", 0), ("}", 0), ("[}", 1), ("{]", 1), ("[1}", 2), (#"{"a":1]"#, 6), ("[,1]", 1),
    ("[1,]", 3), (#"{"a":1,}"#, 7), ("{1:2}", 1), ("{a:1}", 1), (#"{"a" 1}"#, 5), ("[1 2]", 3),
    ("'a'", 0), ("NaN", 0), ("Infinity", 0), ("nan", 1), ("True", 0), ("trux", 3), ("+1", 0),
    (".5", 0), ("[truefalse]", 5), ("[1/**/]", 2), ("\u{FEFF}1", 0), ("[\u{A0}1]", 1),
    ("[\u{0B}1]", 1), (#"{"a"::1}"#, 5), ("[\0]", 1),
  ])
  func whatTheGrammarDoesNotAllowIsRefused(document: String, offset: Int) {
    #expect(Reading(document) == .problem(.unexpectedByte, offset))
  }

  @Test(arguments: [("1 2", 2), ("{}x", 2), ("[]]", 2), ("nullnull", 4), ("1,", 1), ("1\0", 1)])
  func bytesAfterTheValueAreRefused(document: String, offset: Int) {
    #expect(Reading(document) == .problem(.trailingBytes, offset))
  }

  @Test func sixtyFourLevelsAreReadAndOneMoreIsRefused() {
    let level64 = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(Reading(level64).kind == nil)
    #expect(Reading("[" + level64 + "]") == .problem(.tooDeep, 64))
    let objects = String(repeating: #"{"a":"#, count: 64) + "1" + String(repeating: "}", count: 64)
    #expect(Reading(objects).kind == nil)
    #expect(Reading(#"{"a":"# + objects + "}").kind == .tooDeep)
    #expect(Reading(String(repeating: "[", count: 100_000)) == .problem(.tooDeep, 64))
    #expect(Reading(String(repeating: "[{\"\":", count: 100_000)).kind == .tooDeep)
  }

  @Test func aProblemIsThrownAgainAndAgain() {
    let problem = JSONProblem(kind: .unexpectedByte, offset: 1)
    Array("[x]".utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      #expect(throws: Never.self) { try reader.nextToken() }
      for _ in 0..<3 { #expect(throws: problem) { try reader.nextToken() } }
      #expect(throws: problem) { try reader.skipValue() }
    }
  }

  @Test func theEndIsGivenAgainAndAgain() throws {
    try Array("1".utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      _ = try reader.nextToken()
      for _ in 0..<3 {
        guard case .end = try reader.nextToken() else {
          Issue.record("not the end")
          return
        }
      }
      try reader.skipValue()
    }
  }

  @Test func aValueIsSkippedWhole() throws {
    let document = Array(#"{"a":{"x":[1,{"y":2}]},"b":7,"c":[],"d":8}"#.utf8)
    try document.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      _ = try reader.nextToken()
      _ = try reader.nextToken()
      try reader.skipValue()
      guard case .name(let name) = try reader.nextToken() else {
        Issue.record("no name after a skipped value")
        return
      }
      #expect(name.matches("b"))
      try reader.skipValue()
      // A name that comes next is skipped with its value.
      try reader.skipValue()
      guard case .name(let last) = try reader.nextToken() else {
        Issue.record("no name after a skipped member")
        return
      }
      #expect(last.matches("d"))
    }
  }

  @Test func whatIsSkippedIsCheckedAllTheSame() {
    Array(#"{"a":{"x":1,"x":2}}"#.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      #expect(throws: JSONProblem(kind: .duplicateName, offset: 12)) { try reader.skipValue() }
    }
  }

  @Test func aProblemTellsNoTextOfTheDocument() {
    let problem = JSONProblem(kind: .duplicateName, offset: 12)
    #expect(problem.description == "JSON: duplicateName at byte 12")
  }
}
