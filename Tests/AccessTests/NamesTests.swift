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

  @Test(arguments: [
    ("we saw P i c a r d today", ["P i c a r d"]), ("P-i-c-a-r-d", ["P-i-c-a-r-d"]),
    ("p. i. c. a. r. d.", ["p. i. c. a. r. d"]), ("P i card", []), ("a P i c a r", []),
    ("M o n t g o m e r y", ["M o n t g o m e r y"]), ("李 雷", ["李 雷"]), ("和李雷谈", ["李雷"]),
    ("小李 雷雨", []), ("a b c d e f g h i j k l m n o p q r s t u v w x y z", []),
  ])
  func aNameThatIsSpeltLetterByLetterIsFound(_ text: String, _ hits: [String]) {
    var names = Names()
    names.add([name(family: "Picard"), name("李雷"), name(family: "Montgomery")], .practitioner)
    #expect(found(text, names) == hits)
  }

  @Test(arguments: [
    ["Müller", "Mueller", "Muller", "MÜLLER", "Mu\u{308}ller", "Мuller"],
    ["Straße", "Strasse", "STRASSE"], ["Søren", "Soeren", "Soren", "Sören"],
    ["Åsa", "Aasa", "Asa", "A\u{30A}sa"], ["Kjær", "Kjaer", "Kjär"],
    ["Günther Bähr", "Guenther Baehr", "Gunther Bahr"],
    ["Østergård", "Østergaard", "Oestergård", "Oestergaard", "Ostergard"],
    ["Søgård", "Søgaard", "Soegaard", "Sogard"], ["Åström", "Aaström", "Aastroem", "Astrom"],
    ["Kærgård", "Kærgaard", "Kaergaard"],
  ])
  func aNameIsFoundWithMarksAndWithoutAndWithTwoLettersInstead(_ spellings: [String]) {
    for registered in spellings {
      var names = Names()
      names.add([name(registered)], .practitioner)
      for written in spellings {
        #expect(found("Then \(written) came.", names) == [written], "\(registered), \(written)")
      }
    }
  }

  @Test func aNameIsFoundInTheGenitiveAndWithVowelSigns() {
    var names = Names()
    names.add(["Anna", "Müller", "Jo", "محمد"].map { name($0) }, .practitioner)
    #expect(
      found("Annas Idee, Müllers Vorschlag, مُحَمَّد, Jos, Annals, Annass", names)
        == ["Annas", "Müllers", "مُحَمَّد"])
    names.add(whole: "9434765919", .identifier)
    #expect(found("٩٤٣٤٧٦٥٩١٩", names) == ["٩٤٣٤٧٦٥٩١٩"])
  }

  @Test func noLetterIsTooMuch() {
    var text = ""
    for value in UInt32(1)...0x3_FFFF {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    #expect(!Words.of(text).isEmpty)
    #expect(!Words.of(text, isName: true).isEmpty)
    var names = Names()
    names.add([name("α\u{387}β")], .practitioner)
    #expect(found("Then α\u{387}β, and α\u{37E} β came.", names).contains("α\u{387}β"))
  }

  @Test func ofAVeryLongNameWithoutSpacesTheBeginningIsFound() {
    let long = String(repeating: "山川", count: 100)
    var names = Names()
    names.add([name(long)], .practitioner)
    #expect(found("然后\(long)来了", names).count == 1 + (long.unicodeScalars.count - 32) / 32)
    #expect(found("山川山", names) == [])
  }

  @Test func aShortNameIsNoWordThatTextsAreFullOf() {
    var names = Names()
    names.add(
      ["Haas", "Saad", "Baer", "Loew", "Aage", "Sue", "Joe", "Doe", "Waard"].map { name($0) },
      .practitioner)
    #expect(found("She has a sad bar, low for her age; so do su, jo and the ward.", names) == [])
    #expect(found("Håås, Bär, Löw, Åge, Sü", names) == ["Håås", "Bär", "Löw", "Åge", "Sü"])
    names = Names()
    names.add([name("Bau"), name("Fer"), name("Venu")], .practitioner)
    #expect(found("Bauer, feuer, the venue, value and queue", names) == [])
  }

  @Test(arguments: [
    ("Cope", "\u{421}ope"), ("Cope", "\u{421}\u{43E}\u{440}\u{435}"), ("Anna", "\u{391}nn\u{430}"),
    ("Hope", "\u{4BB}ope"), ("Nick", "\u{39D}ick"), ("Jack", "\u{458}a\u{441}\u{43A}"),
    ("Vivi", "\u{3BD}i\u{3BD}\u{456}"), ("Ann", "ＡNＮ"), ("Ann", "𝐀𝐧𝐧"), ("Hill", "\u{41D}ill"),
    ("Müller", "M\u{FC}ll\u{435}r"), ("Mary Tom", "M\u{430}ry T\u{43E}m"),
    ("\u{421}ope", "Cope"), ("Анна", "Aннa"), ("Юрий", "Юpий"), ("Νίκος", "Nίκος"),
  ])
  func lettersThatOnlyLookLikeOthersHideNoName(_ registered: String, _ written: String) {
    var names = Names()
    names.add([name(registered)], .practitioner)
    #expect(found("So \(written) said.", names) == [written])
  }

  @Test func aGreekOrCyrillicNameIsFoundAndItsWordsAreNoLatinNames() {
    var names = Names()
    names.add(["Анна Сомова", "Νίκη", "Tom", "Cam", "Рот"].map { name($0) }, .practitioner)
    #expect(found("АННА и Сомовой, Сомова; ΝΙΚΗ", names) == ["АННА", "Сомова", "ΝΙΚΗ"])
    #expect(found("Я сам читал этот том.", names) == [], "words of a Russian text")
    #expect(found("Tom said", names) == ["Tom"])
  }

  @Test func aNameWithinARunningTextIsFoundWhereItStands() {
    var names = Names()
    names.add(
      [
        name(family: "王", given: "小明"), name("山田 太郎"), name("สมชาย ใจดี"), name("김민수"),
        name("Ann"), name("ジョン・スミス"),
      ], .practitioner)
    names.add([Identifier(system: "urn:x", value: "943 476 5919")])
    for (text, hits) in [
      ("昨天王小明说他很好。", ["小明"]), ("王 小明", ["王", "小明"]), ("国王很好", []),
      ("山田太郎さんと相談した", ["山田太郎"]), ("昨日、太郎が来た", ["太郎"]), ("太い郎", []),
      ("วันนี้สมชายมาหา", ["สมชาย"]), ("어제 김민수는 왔다", ["김민수"]), ("先生Annさん", ["Ann"]),
      ("番号9434765919です", ["9434765919"]), ("スミスさんは", ["スミス"]), ("annually 明小", []),
      ("太\u{200B}郎は", ["太\u{200B}郎"]),
    ] {
      #expect(found(text, names) == hits, "\(text)")
    }
  }

  @Test func aTelephoneNumberIsTheSameHoweverItIsWritten() {
    let spellings = [
      "+44 7700 900123", "07700 900123", "0044 7700 900123", "(07700) 900-123",
      "+44 (0)7700.900123",
      "07700900123", "0 7 7 0 0 9 0 0 1 2 3", "00447700900123", "+44-7700-900-123",
      "07 70 09 00 12 3",
    ]
    for registered in spellings {
      var contact = ContactPoint()
      (contact.system, contact.value) = (.phone, registered)
      var names = Names()
      names.add([contact], .supporter)
      for written in spellings {
        #expect(found("Ring \(written).", names).count == 1, "\(registered), \(written)")
      }
      #expect(found("In 2024, 07700 900124; 17700900123456789, 900123, 7700", names) == [])
    }
  }

  @Test func aShortNumberIsFoundAsItIs() {
    var contact = ContactPoint()
    contact.value = "960 001"
    var names = Names()
    names.add([contact], .supporter)
    #expect(found("Ring 960001, not 960002 or 1960001.", names) == ["960001"])
  }

  @Test func aNameOrNumberIsFoundBesideDigitsAndLettersThatItIsGluedTo() {
    var names = Names()
    names.add([name("Ann O'Brien")], .client)
    names.add([Identifier(system: "urn:nhs", value: "943 476 5919")])
    names.add([Identifier(system: "urn:ehr", value: "a1b2c3")])
    let text = "Ann2 and 2brien, NHS9434765919 or 9434765919x; A1B2C3, b2, annual2 and 12ann-lee"
    let hits = ["Ann2", "2brien", "NHS9434765919", "9434765919x", "A1B2C3", "12ann"]
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
    names.add([HumanName("山田太郎")], .practitioner)
    #expect(found(String(repeating: "山田", count: 10_000), names).isEmpty)
    #expect(found(String(repeating: "1 ", count: 10_000), names).isEmpty)
    #expect(found(String(repeating: "ü\u{308}", count: 10_000), names).isEmpty)
    #expect(found("", names).isEmpty)
  }
}
