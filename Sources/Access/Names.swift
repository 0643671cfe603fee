import Records

/// Names and identifiers to be looked for in texts.
struct Names {
  /// How many words a name or identifier may be written in, and how many blocks of digits a number.
  private static let longest = 8
  private static let longestNumber = 18
  private static let longestSpelt = 32
  /// Letters that an identifier must have: a shorter one would be found everywhere.
  private static let shortestIdentifier = 4
  /// Words that stand in names and alone name nobody: titles, and particles that texts are full of.
  private static let common: Set<String> = [
    "dr", "mr", "mrs", "ms", "mx", "miss", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev",
    "sister", "brother", "nurse", "doctor", "jr", "sr", "the", "and", "of", "von", "van", "der",
    "den",
    "de", "da", "di", "do", "du", "del", "das", "dos", "la", "le", "el", "bin", "ibn", "ap",
  ]

  private static let sorts: [NameSort] = [.client, .former, .identifier, .supporter, .practitioner]

  /// Twice the place of the sort of each, and one more where it may be written as several words: a full name,
  /// an identifier in blocks of digits. A telephone number begins with what no word has.
  private var names: [String: Int] = [:]
  /// Whether some of them has so many bytes: most words have not, and need not be looked up.
  private var lengths: [Bool] = []
  /// How many letters the longest name has that is written without spaces; of a longer one its beginning is looked for.
  private var longestRunning = 0
  private static let longestBeginning = 32

  /// Whether there is nothing to look for.
  var isEmpty: Bool { names.isEmpty }

  /// Adds a person's names. A name that stands for the real one is passed over: it is there to be used.
  mutating func add(_ names: [HumanName], _ sort: NameSort, former: NameSort? = nil) {
    for name in names where name.use != .anonymous {
      let isFormer = name.use == .old || name.use == .maiden || name.until != nil
      let sort = isFormer ? former ?? sort : sort
      let beside = Set(
        [name.prefix, name.suffix].compactMap(\.self).flatMap { Words.of($0) }.map(\.folded))
      for part in [name.text, name.family, name.given] {
        if let part { add(part, without: beside, sort) }
      }
    }
  }

  /// Adds the words of a name, those that hang together, and all of them as one.
  private mutating func add(_ part: String, without beside: Set<String>, _ sort: NameSort) {
    var hanging = Word()
    var spoken = Word()
    for word in Words.of(part, isName: true) {
      if !word.isGlued { hanging = Word() }
      hanging.join(word)
      add(hanging, sort)
      guard !beside.contains(word.folded) else { continue }
      spoken.join(word)
      add(word, sort)
    }
    if spoken.words > 1 { add(spoken, sort, joinsWords: true) }
  }

  /// Adds identifiers.
  mutating func add(_ identifiers: [Identifier]) {
    for identifier in identifiers { add(whole: identifier.value, .identifier) }
  }

  /// Adds what is found as a whole only, in blocks or in one: an identifier, a number or address.
  mutating func add(whole text: String?, _ sort: NameSort) {
    var whole = Word()
    for word in Words.of(text ?? "", isName: true) { whole.join(word) }
    guard whole.folded.utf8.count >= Self.shortestIdentifier else { return }
    add(whole, sort, joinsWords: true)
  }

  /// Adds how to reach somebody: as a whole, and a telephone number however it begins.
  mutating func add(_ contacts: [ContactPoint], _ sort: NameSort) {
    for contact in contacts {
      add(whole: contact.value, sort)
      var number = Word()
      var isOver = false
      for word in Words.of(contact.value ?? "", isName: true) {
        if word.isNumber, !isOver { number.join(word) } else { isOver = number.words > 0 }
      }
      if let telephone = Self.telephone(number) { add(telephone, sort, joinsWords: true) }
    }
  }

  /// The last nine digits of a number, which are the same with and without the code of a country.
  private static func telephone(_ number: Word) -> String? {
    number.isNumber && 9...17 ~= number.folded.utf8.count ? "#" + String(number.digits) : nil
  }

  private mutating func add(_ word: Word, _ sort: NameSort, joinsWords: Bool = false) {
    guard !word.isRunning else {
      let beginning = word.folded.unicodeScalars.prefix(Self.longestBeginning)
      longestRunning = max(longestRunning, beginning.count)
      return add(String(beginning), sort, joinsWords: joinsWords)
    }
    add(word.folded, sort, joinsWords: joinsWords)
    if word.other != word.folded { add(word.other, sort, joinsWords: joinsWords) }
    if word.bare != word.folded { add(word.bare, sort, joinsWords: joinsWords) }
  }

  @inline(never)
  private mutating func add(_ word: String, _ sort: NameSort, joinsWords: Bool) {
    // An initial names nobody.
    guard word.utf8.count > 1, !Self.common.contains(word) else { return }
    var value = names[word] ?? 0
    if names[word] == nil {
      for (place, one) in Self.sorts.enumerated() where one == sort { value = place * 2 }
    }
    names[word] = joinsWords ? value | 1 : value
    while lengths.count <= word.utf8.count { lengths.append(false) }
    lengths[word.utf8.count] = true
  }

  /// Where the names stand in a text, and of what sort each is.
  func hits(in text: UnsafeBufferPointer<UInt8>) -> [(
    range: Range<Int>, word: String, sort: NameSort
  )] {
    let words = Words.of(text)
    var hits: [(range: Range<Int>, word: String, sort: NameSort)] = []
    var first = 0
    while first < words.count {
      var whole = Word()
      var isSpaced = false
      var next = first + 1
      var hit: (range: Range<Int>, word: String, sort: NameSort)?
      for last in first..<words.count {
        if last > first, !words[last].isGlued {
          // Letter by letter, a name is as much a name.
          isSpaced = isSpaced || !(words[last - 1].isLetter && words[last].isLetter)
        }
        whole.join(words[last])
        guard whole.words <= longest(whole) else { break }
        // A single letter of a running text names nobody.
        guard last > first || !words[first].isInside, let name = name(whole),
          name & 1 == 1 || !isSpaced
        else { continue }
        hit = (
          words[first].range.lowerBound..<words[last].range.upperBound, whole.folded,
          Self.sorts[name / 2]
        )
        next = last + 1
      }
      hit = hit ?? hitInside(words[first])
      if let hit { hits.append(hit) }
      first = next
    }
    return hits
  }

  /// A name or number that stands in one word with digits or letters: "Anna2", "NHS9434765919".
  private func hitInside(_ word: Word) -> (range: Range<Int>, word: String, sort: NameSort)? {
    let isDigit = { (letter: UInt8) in 0x30...0x39 ~= letter }
    guard !word.isNumber, word.folded.utf8.contains(where: isDigit) else { return nil }
    for isNumber in [false, true] {
      for part in word.folded.utf8.split(whereSeparator: { isDigit($0) != isNumber }) {
        let text = String(decoding: part, as: UTF8.self)
        for one in Words.of(text) {
          if let name = name(one) { return (word.range, text, Self.sorts[name / 2]) }
        }
      }
    }
    return nil
  }

  /// How many words it makes sense to join.
  private func longest(_ word: Word) -> Int {
    if word.isNumber { return Self.longestNumber }
    // Nothing but letters, each by itself.
    if word.words == word.folded.utf8.count { return Self.longestSpelt }
    return word.isRunning ? max(Self.longest, longestRunning) : Self.longest
  }

  private func name(_ word: Word) -> Int? {
    known(word.folded, word) ?? (word.other == word.folded ? nil : known(word.other, word))
      ?? (word.bare == word.folded ? nil : known(word.bare, word))
      ?? Self.telephone(word).flatMap { names[$0] }
  }

  /// A form of a word as it is, or where it is a single one that ends with an s without it: "Annas Idee".
  private func known(_ form: String, _ word: Word) -> Int? {
    let length = form.utf8.count
    if has(length), let name = names[form] { return name }
    guard word.words == 1, length > 4, has(length - 1), form.hasSuffix("s") else { return nil }
    return names[String(form.dropLast())]
  }

  private func has(_ length: Int) -> Bool { length < lengths.count && lengths[length] }
}
