/// A word of a text, in the form in which words are compared: small letters without accents.
struct Word {
  /// Where it stands in the text, in bytes.
  var range: Range<Int>
  /// The form that is compared.
  var folded: String
  /// Whether only a hyphen, an apostrophe or a full stop parts it from the word before.
  var isGlued: Bool
}

/// Splits text into words without tables of Unicode: letters of European scripts lose case and accents,
/// those of other scripts are compared as they are. Letters that only look like others are not the same.
enum Words {
  /// The words of a text in their order.
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> [Word] {
    of(String(decoding: text, as: UTF8.self))
  }

  /// The words of a text in their order.
  static func of(_ text: String) -> [Word] {
    var words: [Word] = []
    var folded = ""
    var start = 0
    var position = 0
    // What stands between the word before and the next one.
    var between = 0
    var isGlue = false
    for scalar in text.unicodeScalars {
      let end = position + UTF8.width(scalar)
      if isLetter(scalar.value) {
        if folded.isEmpty { start = position }
        fold(scalar, into: &folded)
      } else if !isInvisible(scalar.value) {
        if !folded.isEmpty {
          words.append(
            Word(range: start..<position, folded: folded, isGlued: between == 1 && isGlue))
          folded = ""
          between = 0
        }
        between += 1
        isGlue = isJoining(scalar.value)
      }
      position = end
    }
    if !folded.isEmpty {
      words.append(Word(range: start..<position, folded: folded, isGlued: between == 1 && isGlue))
    }
    return words
  }

  /// What joins the halves of a name: apostrophes, hyphens, the full stop.
  private static func isJoining(_ value: UInt32) -> Bool {
    switch value {
    case 0x27, 0x2D, 0x2E, 0x60, 0xB4, 0x2BC, 0x2010...0x2015, 0x2018, 0x2019: true
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
    case 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
    case 0x1F000...0x1FAFF: false
    default: !isInvisible(value)
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, into word: inout String) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: append(value + 0x20, to: &word)
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
