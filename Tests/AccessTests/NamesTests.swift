import Records
import Testing

@testable import Access

/// Which words are names, whatever their case and accents.
@Suite struct NamesTests {
  private func name(_ text: String? = nil, family: String? = nil, given: String? = nil) -> HumanName
  {
    var name = HumanName()
    (name.text, name.family, name.given) = (text, family, given)
    return name
  }

  private func found(_ text: String, _ names: Names) -> [String] {
    var text = text
    return text.withUTF8 { utf8 in
      names.hits(in: utf8).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    }
  }

  @Test func wordsLoseCaseAndAccentsAndKeepTheirPlace() {
    let text = "Zoë, E\u{301}VA\u{AD}N — Ángström’s ŁÓDŹ Straße ÆØÞ Ξένη Ёлка Ａｎｎ"
    let words = Words.of(text)
    #expect(
      words.map(\.folded) == [
        "zoe", "evan", "angstrom", "s", "lodz", "strasse", "aeoth", "ξενη", "елка", "ann",
      ])
    let utf8 = Array(text.utf8)
    #expect(String(decoding: utf8[words[0].range], as: UTF8.self) == "Zoë")
    #expect(words.map(\.isGlued).filter { $0 }.count == 1)
    #expect(Words.of(" — 🙂!").isEmpty)
  }

  @Test(arguments: [
    ("We asked Ann.", ["Ann"]), ("planning with an annual plan", []), ("Dr de la", []),
    ("ANN and ánn", ["ANN", "ánn"]), ("Ann's idea", ["Ann"]), ("brien", ["brien"]),
    ("ann-lee; O’Brien, OBrien", ["ann", "O’Brien", "OBrien"]), ("Ann O'Brien", ["Ann O'Brien"]),
    ("annobrien@example", ["annobrien"]),
  ])
  func onlyWholeWordsAreNames(_ text: String, _ hits: [String]) {
    var names = Names()
    var ann = name("Dr Ann O'Brien", family: "O'Brien")
    ann.prefix = "Dr"
    names.add([ann], .practitioner)
    #expect(found(text, names) == hits)
  }

  @Test func particlesTitlesAndInitialsNameNobody() {
    var names = Names()
    names.add([name("Prof. J. de la Cruz")], .practitioner)
    #expect(found("the professor, J., and de la plan", names).isEmpty)
    #expect(found("Cruz; De La Cruz", names) == ["Cruz", "Cruz"])
  }

  @Test func anIdentifierMayBeWrittenInBlocksAndAShortOneIsPassedOver() {
    var names = Names()
    names.add([Identifier(system: "urn:x", value: "943 476 5919")])
    names.add([Identifier(system: "urn:x", value: "12")])
    #expect(found("No 9434765919, 943-476-5919, 943 476 5919; 12", names).count == 3)
  }

  @Test func whatStandsForTheRealNameIsPassedOverAndAFormerNameIsOne() {
    var names = Names()
    names.add(
      [
        HumanName("Kim", use: .anonymous), HumanName("Mary Pell", use: .maiden),
        HumanName("Mary Hill"),
      ], .client, former: .former)
    var text = "Kim, Pell, Hill"
    let sorts = text.withUTF8 { names.hits(in: $0).map(\.sort) }
    #expect(sorts == [.former, .client])
  }

  @Test func textsOfAnyMakingAreReadToTheirEnd() {
    var names = Names()
    names.add([HumanName("Ann Lee")], .practitioner)
    let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0x41, 0x6E, 0x6E, 0x00, 0xE2, 0x82]
    bytes.withUnsafeBufferPointer { _ = names.hits(in: $0) }
    #expect(found(String(repeating: "ann-", count: 10_000), names).count == 10_000)
    #expect(found("", names).isEmpty)
  }
}
