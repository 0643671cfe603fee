/// A word of a text, or several in one, in the forms in which words are compared.
struct Word {
  /// Where it stands in the text, in bytes.
  var range = 0..<0
  /// Small letters without accents.
  var folded = ""
  /// How it is written or read otherwise: with two letters for one with a mark or the other way round, or with
  /// the Latin letters that its Greek or Cyrillic ones look like. Where there is no other way, as `folded`.
  var other = ""
  /// With one letter for two as in `other`, and none of its marks. Where it has none of both, as `folded`.
  var bare = ""
  /// Whether nothing, or only a hyphen, an apostrophe or a full stop, parts it from the word before.
  var isGlued = false
  /// Whether it is of a script that is written without spaces: of a text each letter is a word then.
  var isRunning = false
  /// Whether such a letter is beside such a letter.
  var isInside = false
  /// Whether it consists of digits.
  var isNumber = true
  /// Its last nine digits, and the power of ten that this number is below.
  private(set) var digits = 0
  private var tens = 1
  /// How many words are in it.
  var words = 0
  /// Whether all of its letters are Greek or Cyrillic.
  fileprivate var isForeign = true

  /// Adds a word at the end.
  mutating func join(_ word: Word) {
    if words == 0 { isRunning = word.isRunning }
    words += 1
    folded += word.folded
    other += word.other
    bare += word.bare
    isNumber = isNumber && word.isNumber
    digits = (digits * word.tens + word.digits) % 1_000_000_000
  }

  /// Whether it is a letter by itself: of a running text none is.
  var isLetter: Bool { !isInside && folded.unicodeScalars.dropFirst().isEmpty }

  fileprivate mutating func count(_ letter: UInt32) {
    isNumber = isNumber && 0x30...0x39 ~= letter
    digits = (digits * 10 + Int(letter & 0xF)) % 1_000_000_000
    tens = tens * 10 % 1_000_000_000
  }
}

/// Splits text into words without tables of Unicode: letters of European scripts lose case and accents,
/// those of other scripts are compared as they are.
package struct Words {
  /// The words of a text in their order.
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> [Word] {
    of(String(decoding: text, as: UTF8.self))
  }

  /// The words of a text, or of a name, in their order.
  @inline(never)
  static func of(_ text: String, isName: Bool = false) -> [Word] {
    var words = Words(isName: isName)
    var position = 0
    for scalar in text.unicodeScalars {
      words.read(scalar.value, at: position)
      position += UTF8.width(scalar)
    }
    words.end(at: position)
    words.keepForeignWords()
    return words.words
  }

  /// A text in small letters without accents, with everything that stands between its words.
  @inline(never)
  package static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !isInvisible(scalar.value) {
      append(folded(scalar.value), to: &result)
    }
    return result
  }

  private let isName: Bool
  private var words: [Word] = []
  /// The word that is being read.
  private var word = Word()
  /// Its last two letters; 0 for none.
  private var (before, last): (UInt32, UInt32) = (0, 0)
  /// Whether its last letter is left out of its other form, unless it ends with that.
  private var isHeld = false
  /// Whether a letter was left out.
  private var isShort = false
  /// What stands between the word before and the next one.
  private var between = 0
  private var isGlue = false
  /// How many letters are Latin, and how many Greek or Cyrillic and like no Latin one.
  private var (latin, foreign) = (0, 0)

  private init(isName: Bool) {
    self.isName = isName
  }

  private mutating func read(_ value: UInt32, at position: Int) {
    if Self.isLetter(value) {
      let isRunning = Self.isRunning(value)
      if isRunning != word.isRunning || isRunning && !isName { end(at: position) }
      if word.words == 0 { begin(isRunning, at: position) }
      add(value)
    } else if Self.isInvisible(value) {
      addMark(value)
    } else {
      end(at: position)
      between += 1
      isGlue = Self.isJoining(value)
    }
  }

  private mutating func begin(_ isRunning: Bool, at position: Int) {
    word.words = 1
    word.range = position..<position
    word.isGlued = between == 0 ? !words.isEmpty : between == 1 && isGlue
    word.isRunning = isRunning
    if between == 0, isRunning, let last = words.indices.last, words[last].isRunning {
      word.isInside = true
      words[last].isInside = true
    }
  }

  private mutating func end(at position: Int) {
    guard word.words > 0 else { return }
    word.range = word.range.lowerBound..<position
    if isHeld {
      word.other += "e"
      word.bare += "e"
    }
    // A short name would become a word that texts are full of.
    if isName, isShort, word.other.utf8.count < 4, !word.folded.hasPrefix("aa") || isOrdinary {
      word.other = word.folded
    }
    if isName, word.bare.utf8.count < 6 { word.bare = word.folded }
    words.append(word)
    word = Word()
    (before, last) = (0, 0)
    (isHeld, isShort) = (false, false)
    between = 0
  }

  private var isOrdinary: Bool { word.other == "age" || word.other == "are" || word.other == "art" }

  private mutating func add(_ value: UInt32) {
    let letter = Self.folded(value)
    let other = Self.other(value)
    if 0x370..<0x530 ~= value {
      if other == 0 { foreign += 1 }
    } else {
      word.isForeign = false
      if 0x41..<0x250 ~= value { latin += 1 }
    }
    word.count(letter)
    Self.append(letter, to: &word.folded)
    isShort = isShort || isHeld
    isHeld = false
    let seen = other == 0 ? letter : other
    // "mueller", "aasa": two letters for one with a mark. At the end of a word, after a vowel and after a q an e
    // is only itself.
    switch (last, seen) {
    case (0x61, 0x61) where before == 0 || !isName: isShort = true
    case (0x61, 0x61): word.other += "a"
    case (0x61, 0x65), (0x6F, 0x65), (0x75, 0x65):
      switch before {
      case 0x61, 0x65, 0x69, 0x6F, 0x71, 0x75: addOther(seen, letter)
      default: isHeld = true
      }
    default: addOther(seen, letter)
    }
    (before, last) = (last, seen)
  }

  private mutating func addOther(_ seen: UInt32, _ letter: UInt32) {
    Self.append(seen, to: &word.other)
    // Two letters in one number are those for one with a mark.
    Self.append(seen > 0xFF_FFFF ? letter : seen, to: &word.bare)
  }

  /// A mark above a letter, as a character of its own.
  private mutating func addMark(_ value: UInt32) {
    switch (value, last) {
    case (0x308, 0x61), (0x308, 0x6F), (0x308, 0x75): word.other += "e"
    case (0x30A, 0x61): word.other += "a"
    default: return
    }
    last = value
  }

  /// In a text of their script words of Greek or Cyrillic letters are what they are; between Latin ones
  /// they may be there to hide a name.
  private mutating func keepForeignWords() {
    guard !isName, foreign * 8 > latin else { return }
    for index in words.indices where words[index].isForeign {
      words[index].other = words[index].folded
      words[index].bare = words[index].folded
    }
  }

  /// What joins the halves of a name: apostrophes, hyphens, the full stop.
  private static func isJoining(_ value: UInt32) -> Bool {
    switch value {
    case 0x27, 0x2D, 0x2E, 0x60, 0xB4, 0x2BC, 0x2010...0x2015, 0x2018, 0x2019, 0x30FB: true
    default: false
    }
  }

  /// What stands inside of a word without being seen: soft hyphens, joiners, marks above and below letters, vowel
  /// signs of Hebrew and Arabic.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7,
      0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF:
      true
    default: false
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xAA: false
    case 0xAA, 0xB5, 0xBA: true
    case 0xAB..<0xC0, 0xD7, 0xF7, 0x2BC, 0x37E, 0x387: false
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0xE000...0xF8FF: false
    case 0x30FB, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
    case 0x1F000...0x1FAFF: false
    default: !isInvisible(value)
    }
  }

  /// Whether a letter is of a script that is written without spaces, or with endings that hang on to names:
  /// from Thai to Burmese, Khmer, Japanese, Chinese, Korean.
  private static func isRunning(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0x109F, 0x1780...0x17FF, 0x3005...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// What else a letter is written with or taken for; 0 where it is only itself.
  private static func other(_ value: UInt32) -> UInt32 {
    switch value {
    case 0..<0xC0: 0
    case 0xC4, 0xE4: pair("a", "e")
    case 0xC5, 0xE5: pair("a", "a")
    case 0xD6, 0xD8, 0xF6, 0xF8: pair("o", "e")
    case 0xDC, 0xFC: pair("u", "e")
    case 0x386, 0x388...0x38A, 0x38C, 0x38E...0x390, 0x3CA...0x3CE:
      letter(greek, greekOrCyrillic(value) - 0x391)
    case 0x391...0x3C9: letter(greek, value - 0x391)
    case 0x400...0x45F: letter(cyrillic, value - 0x400)
    case 0x4AE, 0x4AF: 0x79
    case 0x4BA, 0x4BB: 0x68
    case 0x4C0: 0x69
    case 0x4CF: 0x6C
    case 0x500, 0x501: 0x64
    case 0x51A, 0x51B: 0x71
    case 0x51C, 0x51D: 0x77
    default: 0
    }
  }

  /// The small letter without its accent, or the two that are written for it.
  private static func folded(_ value: UInt32) -> UInt32 {
    let letter: UInt32 =
      switch value {
      case 0x41...0x5A: value + 0x20
      case 0xB5: 0x3BC
      case ..<0xC0: 0
      case 0xC6, 0xE6: pair("a", "e")
      case 0xDF, 0x1E9E: pair("s", "s")
      case 0xDE, 0xFE: pair("t", "h")
      case 0xD0, 0xF0: 0x64
      case 0x152, 0x153: pair("o", "e")
      case 0x132, 0x133: pair("i", "j")
      case 0x14A, 0x14B: 0x6E
      case 0xC0..<0x250: letter(latin, value - 0xC0)
      case 0x1E00..<0x1F00: letter(latinAdditional, value - 0x1E00)
      case 0x660...0x669: value - 0x630
      case 0x6F0...0x6F9: value - 0x6C0
      case 0x966...0x96F: value - 0x936
      case 0xFF10...0xFF19, 0xFF41...0xFF5A: value - 0xFEE0
      case 0xFF21...0xFF3A: value - 0xFEC0
      case 0x1D400...0x1D6A3: (value - 0x1D400) % 26 + 0x61
      default: greekOrCyrillic(value)
      }
    return letter == 0 ? value : letter
  }

  /// The small letter without its accent, of Greek and Cyrillic; others as they are.
  private static func greekOrCyrillic(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    case 0x391...0x3A9: value + 0x20
    case 0x400, 0x401, 0x450, 0x451: 0x435
    case 0x419, 0x439: 0x438
    case 0x410...0x42F: value + 0x20
    case 0x402...0x40F: value + 0x50
    default: value
    }
  }

  /// Two letters in one number, which is that of no scalar.
  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt32 {
    first.value << 24 | second.value
  }

  private static func append(_ letters: UInt32, to word: inout String) {
    if let first = Unicode.Scalar(letters >> 24), first.value > 0 {
      word.unicodeScalars.append(first)
    }
    if let letter = Unicode.Scalar(letters & 0xFF_FFFF) { word.unicodeScalars.append(letter) }
  }

  /// A letter of a table; 0 where it has none. Safe: each caller's range is as long as its table.
  private static func letter(_ table: StaticString, _ index: UInt32) -> UInt32 {
    let letter = table.utf8Start[Int(index)]
    return letter == UInt8(ascii: "?") ? 0 : UInt32(letter)
  }

  /// The Latin letters that those of U+0391 to U+03C9 look like; "?" for none.
  private static let greek: StaticString =
    "ab??ezh?ik?mn?o?p??ty?x??iyaeniuaby?e?n?ik?uv?o?p?otu?x?w"

  /// The Latin letters that those of U+0400 to U+045F look like; "?" for none.
  private static let cyrillic: StaticString =
    """
    eeh??siij??h??y?a?b??e????k?mho?pcty?x??????b???\
    a?br?e????k?mhonpcty?x??????b???eeh??siij??h??y?
    """

  /// The letters below the accents of U+00C0 to U+024F; "?" for one that has none.
  private static let latin: StaticString =
    """
    aaaaaa?ceeeeiiii?nooooo?ouuuuy??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?lllllll\
    lllnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb???cc?ddd????ffg???ikkl??nnooo??pp?????ttttuu?vyyzz?????????\
    ?????d??l??n?aaiioouuuuuuuuuu?aaaa??ggggkkoooo??j?d?gg??nnaa??oo\
    aaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylnt???acclts\
    z??b??eejj?qrryy
    """

  /// The letters below the accents of U+1E00 to U+1EFF.
  private static let latinAdditional: StaticString =
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasss??aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy????yy
    """
}
