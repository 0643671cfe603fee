import Testing

@testable import Records

@Suite struct JSONNamesTests {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, 7), (#"{"a":1,"\u0061":2}"#, 7), (#"{"\u0061":1,"a":2}"#, 12),
    (#"{"a\/b":1,"a/b":2}"#, 10), (#"{"":1,"":2}"#, 6), (#"[{"a":{"b":1},"a":2}]"#, 14),
    (#"{"\ud83d\ude00":1,"😀":2}"#, 18),
  ])
  func aNameTwiceInOneObjectIsRefused(document: String, offset: Int) {
    #expect(Reading(document) == .problem(.duplicateName, offset))
  }

  @Test func theSameNameInDifferentObjectsIsFine() {
    #expect(Reading(#"[{"a":{"a":[{"a":1},{"a":2}]}},{"a":3}]"#).kind == nil)
  }

  @Test func namesAreComparedByteByByte() {
    // Both are é, which Swift holds to be equal as strings.
    #expect(Reading("{\"\u{E9}\":1,\"e\u{301}\":2}").kind == nil)
    #expect(Reading(#"{"a":1,"A":2}"#).kind == nil)
  }

  @Test(arguments: [2, 15, 16, 17, 18, 19, 40, 1000])
  func aSecondNameIsFoundInObjectsOfAnySize(count: Int) {
    let members = (0..<count).map { #""n\#($0)":{"n0":\#($0)}"# }
    #expect(Reading("{" + members.joined(separator: ",") + "}").kind == nil)
    for twice in Set([0, count / 2, count - 1]) {
      let document = "{" + (members + [members[twice]]).joined(separator: ",") + "}"
      #expect(Reading(document).kind == .duplicateName)
      let escaped = #""\u006e\#(twice)":1"#
      let other = "{" + (members + [escaped]).joined(separator: ",") + "}"
      #expect(Reading(other).kind == .duplicateName)
    }
  }

  @Test func largeObjectsInLargeObjectsKeepTheirNamesApart() {
    func object(_ inner: String) -> String {
      "{" + (0..<30).map { #""n\#($0)":\#($0 == 20 ? inner : "1")"# }.joined(separator: ",") + "}"
    }
    #expect(Reading(object(object(object("1")))).kind == nil)
    let twice = object(object(object("1"))).dropLast() + #","n25":1}"#
    #expect(Reading(String(twice)).kind == .duplicateName)
  }

  @Test func aHundredThousandNamesAreReadInTheTimeOfAHundredThousand() {
    // Compared one by one these would be five billion comparisons: minutes.
    let members = (0..<100_000).map { #""n\#($0)":1"# }.joined(separator: ",")
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Reading("{" + members + "}").kind == nil) }
    #expect(time < .seconds(20))
  }
}
