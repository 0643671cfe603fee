/// A word of a text, in the forms in which words are compared.
struct Word {
  /// Where it stands in the text, in bytes.
  var range = 0..<0
  /// Small letters without accents.
  var folded = ""
  /// How it is written or read otherwise: with two letters for one with a mark or the other way round, or with
  /// the Latin letters that its Greek or Cyrillic ones look like.
  var other: String?
  /// Whether nothing, or only a hyphen, an apostrophe or a full stop, parts it from the word before.
  var isGlued = false
  /// Whether it is of a script that is written without spaces: of a text each letter is a word then.
  var isRunning = false
  /// Whether it follows on such a letter, or such a letter on it, with nothing in between.
  var isInside = false
  /// Whether all of its letters are Greek or Cyrillic.
  fileprivate var isForeign = true
  /// Whether one is that looks like a Latin one.
  fileprivate var isLike = false

  /// Whether it consists of digits.
  var isNumber: Bool { folded.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}

/// Splits text into words without tables of Unicode: letters of European scripts lose case and accents,
/// those of other scripts are compared as they are.
struct Words {
  /// The words of a text in their order.
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> [Word] {
    of(String(decoding: text, as: UTF8.self))
  }

  /// The words of a text, or of a name, in their order.
  static func of(_ text: String, isName: Bool = false) -> [Word] {
    var words = Words(isName: isName)
    var position = 0
    for scalar in text.unicodeScalars {
      words.read(scalar, at: position)
      position += UTF8.width(scalar)
    }
    words.end(at: position)
    words.keepForeignWords()
    return words.words
  }

  private let isName: Bool
  private var words: [Word] = []
  /// The word that is being read.
  private var word = Word()
  /// What stands between the word before and the next one.
  private var between = 0
  private var isGlue = false
  /// How many letters are Latin, and how many Greek or Cyrillic and like no Latin one.
  private var latin = 0
  private var foreign = 0

  private init(isName: Bool) {
    self.isName = isName
  }

  private mutating func read(_ scalar: Unicode.Scalar, at position: Int) {
    let value = scalar.value
    if Self.isLetter(value) {
      let isRunning = Self.isRunning(value)
      if isRunning != word.isRunning || isRunning && !isName { end(at: position) }
      if word.folded.isEmpty { begin(isRunning, at: position) }
      add(scalar)
    } else if Self.isInvisible(value) {
      addMark(value)
    } else {
      end(at: position)
      between += 1
      isGlue = Self.isJoining(value)
    }
  }

  private mutating func begin(_ isRunning: Bool, at position: Int) {
    word.range = position..<position
    word.isGlued = between == 0 ? !words.isEmpty : between == 1 && isGlue
    word.isRunning = isRunning
    if between == 0, isRunning, let last = words.indices.last, words[last].isRunning {
      word.isInside = true
      words[last].isInside = true
    }
  }

  private mutating func end(at position: Int) {
    guard !word.folded.isEmpty else { return }
    word.range = word.range.lowerBound..<position
    if word.isLike || word.other == nil {
      word.other = Self.shortened(word.other ?? word.folded, isName) ?? word.other
    }
    words.append(word)
    word = Word()
    between = 0
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    let isForeign = 0x370..<0x530 ~= value
    word.isForeign = word.isForeign && isForeign
    let other = value < 0xC0 ? nil : Self.other(value)
    if isForeign {
      if other == nil { foreign += 1 } else { word.isLike = true }
    } else if 0x41..<0x250 ~= value {
      latin += 1
    }
    if other != nil, word.other == nil { word.other = word.folded }
    Self.fold(scalar, into: &word.folded)
    guard word.other != nil else { return }
    var letter = other ?? ""
    if other == nil { Self.fold(scalar, into: &letter) }
    word.other? += letter
  }

  /// A mark above a letter, as a character of its own.
  private mutating func addMark(_ value: UInt32) {
    guard let last = word.folded.utf8.last else { return }
    let letter: String
    switch (value, last) {
    case (0x308, 0x61), (0x308, 0x6F), (0x308, 0x75): letter = "e"
    case (0x30A, 0x61): letter = "a"
    default: return
    }
    if word.other == nil { word.other = word.folded }
    word.other? += letter
  }

  /// In a text of their script words of Greek or Cyrillic letters are what they are; between Latin ones
  /// they may be there to hide a name.
  private mutating func keepForeignWords() {
    guard !isName, foreign * 8 > latin else { return }
    for index in words.indices where words[index].isForeign { words[index].other = nil }
  }

  /// A word in which two letters stand for one with a mark ("mueller", "aasa"), with the first alone. Nil
  /// where there are none: at the end of a word and after a vowel they are only themselves.
  private static func shortened(_ word: String, _ isName: Bool) -> String? {
    var short = ""
    var (last, before): (UInt8, UInt8) = (0, 0)
    var left = word.utf8.count
    for scalar in word.unicodeScalars {
      left -= UTF8.width(scalar)
      let letter = UInt8(truncatingIfNeeded: min(scalar.value, 0xFF))
      let isSecond =
        switch (last, letter) {
        case (0x61, 0x61): before == 0 || !isName
        case (0x61, 0x65), (0x6F, 0x65), (0x75, 0x65): left > 0 && !silent.contains(before)
        default: false
        }
      if !isSecond { short.unicodeScalars.append(scalar) }
      (before, last) = (last, letter)
    }
    guard short.utf8.count < word.utf8.count else { return nil }
    // A short name would become a word that texts are full of.
    if isName, short.utf8.count < 4,
      !word.utf8.starts(with: [0x61, 0x61]) || ordinary.contains(short)
    {
      return nil
    }
    return short
  }

  private static let silent = Array("aeiouq".utf8)
  private static let ordinary = ["age", "are", "art"]

  /// What joins the halves of a name: apostrophes, hyphens, the full stop.
  private static func isJoining(_ value: UInt32) -> Bool {
    switch value {
    case 0x27, 0x2D, 0x2E, 0x60, 0xB4, 0x2BC, 0x2010...0x2015, 0x2018, 0x2019, 0x30FB: true
    default: false
    }
  }

  /// What stands inside of a word without being seen: soft hyphens, joiners, marks above and below letters.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E,
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
    case 0xAB..<0xC0, 0xD7, 0xF7, 0x2BC: false
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

  /// What else a letter is written with or taken for; nil where it is only itself.
  private static func other(_ value: UInt32) -> String? {
    switch value {
    case 0xC4, 0xE4: return "ae"
    case 0xC5, 0xE5: return "aa"
    case 0xD6, 0xD8, 0xF6, 0xF8: return "oe"
    case 0xDC, 0xFC: return "ue"
    default: break
    }
    let letter: UInt8
    switch value {
    case 0x391...0x3C9: letter = greek[Int(value) - 0x391]
    case 0x400...0x45F: letter = cyrillic[Int(value) - 0x400]
    case 0x4AE, 0x4AF: letter = 0x79
    case 0x4BA, 0x4BB: letter = 0x68
    case 0x4C0: letter = 0x69
    case 0x4CF: letter = 0x6C
    case 0x500, 0x501: letter = 0x64
    case 0x51A, 0x51B: letter = 0x71
    case 0x51C, 0x51D: letter = 0x77
    default:
      let folded = Int(greekOrCyrillic(value)) - 0x391
      guard greek.indices.contains(folded) else { return nil }
      letter = greek[folded]
    }
    return letter == UInt8(ascii: "?") ? nil : String(Unicode.Scalar(letter))
  }

  private static func fold(_ scalar: Unicode.Scalar, into word: inout String) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: append(value + 0x20, to: &word)
    case 0xB5: append(0x3BC, to: &word)
    case ..<0xC0: word.unicodeScalars.append(scalar)
    case 0xC6, 0xE6: word += "ae"
    case 0xDF, 0x1E9E: word += "ss"
    case 0xDE, 0xFE: word += "th"
    case 0xD0, 0xF0: word += "d"
    case 0x152, 0x153: word += "oe"
    case 0x132, 0x133: word += "ij"
    case 0x14A, 0x14B: word += "n"
    case 0xC0..<0x250: append(latin[Int(value) - 0xC0], or: scalar, to: &word)
    case 0x1E00..<0x1F00: append(latinAdditional[Int(value) - 0x1E00], or: scalar, to: &word)
    case 0xFF10...0xFF19: append(value - 0xFEE0, to: &word)
    case 0xFF21...0xFF3A: append(value - 0xFEC0, to: &word)
    case 0xFF41...0xFF5A: append(value - 0xFEE0, to: &word)
    case 0x1D400...0x1D6A3: append((value - 0x1D400) % 26 + 0x61, to: &word)
    default: append(greekOrCyrillic(value), to: &word)
    }
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

  private static func append(_ value: UInt32, to word: inout String) {
    // Safe: every value above is that of a scalar.
    if let scalar = Unicode.Scalar(value) { word.unicodeScalars.append(scalar) }
  }

  private static func append(
    _ letter: UInt8, or scalar: Unicode.Scalar, to word: inout String
  ) {
    word.unicodeScalars.append(letter == UInt8(ascii: "?") ? scalar : Unicode.Scalar(letter))
  }

  /// The Latin letters that those of U+0391 to U+03C9 look like; "?" for none.
  private static let greek = Array(
    "ab??ezh?ik?mn?o?p??ty?x??iyaeniuaby?e?n?ik?uv?o?p?otu?x?w".utf8)

  /// The Latin letters that those of U+0400 to U+045F look like; "?" for none.
  private static let cyrillic = Array(
    """
    eeh??siij??h??y?a?b??e????k?mho?pcty?x??????b???\
    a?br?e????k?mhonpcty?x??????b???eeh??siij??h??y?
    """.utf8)

  /// The letters below the accents of U+00C0 to U+024F; "?" for one that has none.
  private static let latin = Array(
    """
    aaaaaa?ceeeeiiii?nooooo?ouuuuy??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?lllllll\
    lllnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb???cc?ddd????ffg???ikkl??nnooo??pp?????ttttuu?vyyzz?????????\
    ?????d??l??n?aaiioouuuuuuuuuu?aaaa??ggggkkoooo??j?d?gg??nnaa??oo\
    aaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylnt???acclts\
    z??b??eejj?qrryy
    """.utf8)

  /// The letters below the accents of U+1E00 to U+1EFF.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasss??aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy????yy
    """.utf8)
}
