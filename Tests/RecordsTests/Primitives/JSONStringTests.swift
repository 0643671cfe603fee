import Testing

@testable import Records

@Suite struct JSONStringTests {
  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
    (#""\ud83d\uDE00""#, "😀"), (#""a\u0062c\u0064""#, "abcd"), (#""\u0001\u001f""#, "\u{1}\u{1F}"),
    ("\"\u{7F}\u{80}\"", "\u{7F}\u{80}"), (#""\ud800\udc00\udbff\udffd""#, "\u{10000}\u{10FFFD}"),
    ("\"καλημέρα 😀 ok\"", "καλημέρα 😀 ok"),
  ])
  func escapesAndTextAreReadAsMeant(document: String, text: String) {
    #expect(Reading(document) == .pieces(["'" + text + "'"]))
  }

  @Test(arguments: [
    (#""\x""#, 1), (#""\U0041""#, 1), (#""a\u00g0""#, 2), (#""\u 041""#, 1), (#""\'""#, 1),
    (#""\u+041""#, 1),
  ])
  func anythingElseAfterABackslashIsRefused(document: String, offset: Int) {
    #expect(Reading(document) == .problem(.invalidEscape, offset))
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\ud800x""#, #""\ud800\n""#, #""\ud800\ud800""#,
    #""\udc00\ud800""#, #""\ud800\u0041""#, #""\udfff\udfff""#, #"{"\ud800":1}"#,
  ])
  func aLoneSurrogateIsRefused(document: String) {
    #expect(Reading(document).kind == .loneSurrogate)
  }

  @Test func zeroIsRefusedInStringsAndNames() {
    #expect(Reading(#""a\u0000""#) == .problem(.nulCharacter, 2))
    #expect(Reading(#"{"\u0000":1}"#) == .problem(.nulCharacter, 2))
    #expect(Reading("\"a\0\"") == .problem(.controlCharacter, 2))
  }

  @Test func controlCharactersMustBeEscaped() {
    for byte in UInt8(0)..<0x20 {
      #expect(Reading([0x22, byte, 0x22]) == .problem(.controlCharacter, 1))
      let long = [0x22] + [UInt8](repeating: 0x61, count: 20) + [byte, 0x22]
      #expect(Reading(long) == .problem(.controlCharacter, 21))
    }
  }

  @Test func noncharactersAreRefusedAsTextAndAsEscapes() {
    var noncharacters = Array(UInt32(0xFDD0)...0xFDEF)
    for plane in UInt32(0)...16 { noncharacters += [plane << 16 | 0xFFFE, plane << 16 | 0xFFFF] }
    for value in noncharacters {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(Reading("\"" + text + "\"") == .problem(.noncharacter, 1))
      let escapes = text.utf16.map { "\\u" + String($0, radix: 16) }
      #expect(Reading("\"" + escapes.joined() + "\"") == .problem(.noncharacter, 1))
    }
    #expect(Reading("\"\u{FDCF}\u{FDF0}\u{FFFD}\u{1FFFD}\"").kind == nil)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF],
    ] as [[UInt8]])
  func invalidUTF8IsRefusedWhereverItStands(bytes: [UInt8]) {
    for place in 0..<20 {
      let front = [0x22] + [UInt8](repeating: 0x61, count: place)
      #expect(Reading(front + bytes + [0x22]) == .problem(.invalidUTF8, place + 1))
      #expect(Reading([0x7B] + front + bytes + [0x22]) == .problem(.invalidUTF8, place + 2))
    }
  }

  @Test func everySpecialByteIsFoundAtEveryPlace() {
    for length in 0..<40 {
      for place in 0..<max(length, 1) where place < length {
        var text = [UInt8](repeating: 0x7A, count: length)
        for byte: UInt8 in [0x22, 0x5C, 0x1F, 0x00, 0xFF] {
          text[place] = byte
          #expect(text.withUnsafeBufferPointer { JSONPlainText.end(in: $0, from: 0) } == place)
        }
        for byte: UInt8 in [0x21, 0x23, 0x5B, 0x5D, 0x20, 0x7F] {
          text[place] = byte
          #expect(text.withUnsafeBufferPointer { JSONPlainText.end(in: $0, from: 0) } == length)
        }
      }
    }
  }

  @Test func unescapingAppendsToWhatIsThere() throws {
    try Array(#""a\nb""#.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      guard case .string(let text) = try reader.nextToken() else {
        Issue.record("no string")
        return
      }
      var buffer: [UInt8] = [0x2A]
      text.unescape(into: &buffer)
      #expect(buffer == Array("*a\nb".utf8))
      #expect(text.hasEscapes && text.matches("a\nb") && !text.matches("a\\nb"))
    }
  }
}
