import Testing

@testable import Records

/// How a record is written as JSON.
@Suite struct RecordWritingTests {
  private let id = UniqueID(high: 0x0190_A0A0_0000_7000, low: 0x8000_0000_0000_000A)
  private let start =
    #"{"kind":"goal","id":"0190a0a0-0000-7000-8000-00000000000a","#
    + #""file":"00000000-0000-0000-0000-000000000000","version":0"#

  private func written(_ body: Body, kind: UInt32 = 7) throws -> String {
    let document = Document(kind: kind, file: .id(.zero), id: id, body: body)
    return String(decoding: try RecordJSON.text(of: document), as: UTF8.self)
  }

  @Test func fieldsComeInTheOrderOfTheirNumbers() throws {
    var body = Body()
    body.set(900, "later")
    body.set(5, try #require(PartialDate("2026-07-10")))
    body.set(6, Scale(9.5, of: 0...10, saidBy: .client))
    body.set(1, "Walk")
    let scale = #""importance":{"value":9.5,"minimum":0,"maximum":10,"saidBy":"client"}"#
    let fields = #","statement":"Walk","targetDate":"2026-07-10",\#(scale),"#
    #expect(try written(body) == start + fields + ##""#900":"ZWxhdGVy"}"##)
  }

  @Test func aKindOfANewerVersionIsWrittenByNumber() throws {
    var body = Body()
    body.set(1, "Walk")
    let expected = start.replacing("goal", with: "#1234") + ##","#1":"ZFdhbGs"}"##
    #expect(try written(body, kind: 1234) == expected)
  }

  @Test func aChoiceOfANewerVersionIsWrittenByNumber() throws {
    var body = Body()
    body.set(2, GoalLifecycleStatus(rawValue: 99))
    body.set(3, GoalAchievementStatus.noChange)
    let expected = ##","lifecycleStatus":"#99","achievementStatus":"no-change"}"##
    #expect(try written(body) == start + expected)
  }

  @Test func aValueOfANewerFormIsKeptAsItIs() throws {
    var body = Body()
    body.set(1, Int64(42))
    body.set(6, [Int64](repeating: 1, count: 5))
    body.set(14, ["group"])
    let expected = ##","#1":"GCo","#6":"hQEBAQEB","#14":"gWVncm91cA"}"##
    #expect(try written(body) == start + expected)
  }

  @Test func whereItComesFromStandsBeforeTheFields() throws {
    var document = Document(kind: 7, file: .id(.zero), id: id)
    document.provenance = Provenance(
      state: .expunged, recorded: 1_772_446_800_123, commit: 12, actor: "anna",
      organisation: "riverside", purpose: "TREAT", reason: "misfiled")
    let text = String(decoding: try RecordJSON.text(of: document), as: UTF8.self)
    let said =
      #","state":"expunged","recorded":"2026-03-02T10:20:00.123+00:00","commit":12,"actor":"anna","#
      + #""organisation":"riverside","purpose":"TREAT","reason":"misfiled"}"#
    #expect(text == start + said)
  }
}
