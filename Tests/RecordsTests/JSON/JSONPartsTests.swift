import Testing

@testable import Records

/// The small parts that reading and writing records stand on.
@Suite struct JSONPartsTests {
  private func decoded(_ text: String) -> [UInt8]? {
    var text = text
    var bytes: [UInt8] = []
    return text.withUTF8 { Base64URL.decode($0, into: &bytes) } ? bytes : nil
  }

  @Test func base64OfTheStandardComesOutAndBack() {
    let examples = [
      "": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "\u{7F}>?": "fz4_",
    ]
    for (plain, text) in examples {
      let encoded = Array(plain.utf8).withUnsafeBytes { Base64URL.encode($0) }
      #expect(String(decoding: encoded, as: UTF8.self) == text)
      #expect(decoded(text) == Array(plain.utf8))
    }
  }

  @Test(arguments: ["Z", "Zg==", "Zh", "Zm9", "Zm9vY", "Zm+/", "Zm 9v", "Zm9v\n", "é"])
  func otherFormsOfBase64AreRefused(text: String) {
    #expect(decoded(text) == nil)
  }

  @Test func namesAreFoundFromAnyExpectation() {
    let names = ["a", "", "whyItMatters", "whyItMakes", "whyItMat", "lifecycleStatus", "été"]
    let table = NameTable(names)
    for expected in 0...names.count + 1 {
      for (index, name) in names.enumerated() {
        var name = name
        #expect(name.withUTF8 { table.index(of: $0, from: expected) } == index)
      }
      for var name in ["b", "whyItMattersNot", "whyItMattert", "lifecycleStatut", "A", "a\0"] {
        #expect(name.withUTF8 { table.index(of: $0, from: expected) } == nil)
      }
    }
  }

  @Test(arguments: [1, 5, 31, 32, 33, 34, 100])
  func aNameTwiceIsFoundHoweverManyThereAre(count: Int) {
    let members = (0..<count).map { #""sameBeginning\#($0)":1"# }
    let whole = "{" + members.joined(separator: ",")
    #expect(Reading(whole + "}").kind == nil)
    for name in ["sameBeginning0", "sameBeginning\(count - 1)", #"s\u0061meBeginning0"#] {
      #expect(Reading(whole + #","\#(name)":2}"#).kind == .duplicateName)
    }
  }

  @Test func theWriterCanGoBack() throws {
    var writer = JSONWriter()
    writer.beginArray()
    writer.integer(1)
    let mark = writer.mark
    writer.beginObject()
    writer.name("a")
    writer.rewind(to: mark)
    writer.integer(2)
    writer.endArray()
    #expect(String(decoding: try writer.finish(), as: UTF8.self) == "[1,2]")
  }
}
