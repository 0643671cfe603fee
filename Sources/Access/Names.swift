import Records

/// Names and identifiers to be looked for in texts.
struct Names {
  private struct Name {
    var sort: NameSort
    /// Whether it may be written as several words: a full name, an identifier in blocks of digits.
    var joinsWords: Bool
  }

  /// How many words a name or identifier may be written in, and how many blocks of digits a number.
  private static let longest = 8
  private static let longestNumber = 18
  /// The last digits of a telephone number, which are the same with and without the code of a country. What
  /// they are noted by begins with what no word has.
  private static let lastDigits = 9
  private static let telephone = "#"
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

  private var names: [String: Name] = [:]
  /// How many letters the longest name has that is written without spaces.
  private var longestRunning = 0

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
    let words = Words.of(part, isName: true)
    var hanging = Spelling()
    var spoken = Spelling()
    for word in words {
      if !word.isGlued { hanging = Spelling() }
      hanging.add(word)
      add(hanging, sort, joinsWords: false)
      guard !beside.contains(word.folded) else { continue }
      spoken.add(word)
      guard !Self.common.contains(word.folded) else { continue }
      var alone = Spelling()
      alone.add(word)
      add(alone, sort, joinsWords: false)
    }
    if spoken.words > 1 { add(spoken, sort, joinsWords: true) }
  }

  /// Adds identifiers.
  mutating func add(_ identifiers: [Identifier]) {
    for identifier in identifiers { add(whole: identifier.value, .identifier) }
  }

  /// Adds what is found as a whole only, in blocks or in one: an identifier, a number or address.
  mutating func add(whole text: String?, _ sort: NameSort) {
    var whole = Spelling()
    for word in Words.of(text ?? "", isName: true) { whole.add(word) }
    guard whole.folded.utf8.count >= Self.shortestIdentifier else { return }
    add(whole, sort, joinsWords: true)
  }

  /// Adds how to reach somebody: as a whole, and a telephone number however it begins.
  mutating func add(_ contacts: [ContactPoint], _ sort: NameSort) {
    for contact in contacts {
      add(whole: contact.value, sort)
      var number = Spelling()
      for word in Words.of(contact.value ?? "") {
        if word.isNumber { number.add(word) } else if number.words > 0 { break }
      }
      if let key = Self.telephone(number.folded) { add(key, sort, joinsWords: true) }
    }
  }

  /// What a telephone number is noted by; nil for one that is too short or too long.
  private static func telephone(_ digits: String) -> String? {
    let isPrefixed = digits.utf8.first == UInt8(ascii: "0")
    guard lastDigits...(isPrefixed ? 17 : 15) ~= digits.utf8.count else { return nil }
    return telephone + digits.suffix(lastDigits)
  }

  private mutating func add(_ spelling: Spelling, _ sort: NameSort, joinsWords: Bool) {
    add(spelling.folded, sort, joinsWords: joinsWords)
    if spelling.hasOther { add(spelling.other, sort, joinsWords: joinsWords) }
    if spelling.isRunning {
      longestRunning = max(longestRunning, spelling.folded.unicodeScalars.count)
    }
  }

  private mutating func add(_ word: String, _ sort: NameSort, joinsWords: Bool) {
    // An initial names nobody.
    guard word.utf8.count > 1, !Self.common.contains(word) else { return }
    let there = names[word]
    names[word] = Name(
      sort: there?.sort ?? sort, joinsWords: joinsWords || there?.joinsWords ?? false)
  }

  /// Where the names stand in a text, and of what sort each is.
  func hits(in text: UnsafeBufferPointer<UInt8>) -> [(
    range: Range<Int>, word: String, sort: NameSort
  )] {
    let words = Words.of(text)
    var hits: [(range: Range<Int>, word: String, sort: NameSort)] = []
    var first = 0
    while first < words.count {
      var whole = Spelling()
      var isSpaced = false
      var next = first + 1
      var hit: (range: Range<Int>, word: String, sort: NameSort)?
      for last in first..<words.count {
        if last > first, !words[last].isGlued { isSpaced = true }
        whole.add(words[last])
        guard whole.words <= longest(of: whole) else { break }
        // A single letter of a running text names nobody.
        guard whole.words > 1 || !words[last].isInside, let name = name(whole),
          name.joinsWords || !isSpaced
        else { continue }
        hit = (
          words[first].range.lowerBound..<words[last].range.upperBound, whole.folded, name.sort
        )
        next = last + 1
      }
      if let hit { hits.append(hit) }
      first = next
    }
    return hits
  }

  /// How many words it makes sense to join.
  private func longest(of spelling: borrowing Spelling) -> Int {
    if spelling.isNumber { return Self.longestNumber }
    return spelling.isRunning ? max(Self.longest, longestRunning) : Self.longest
  }

  private func name(_ spelling: borrowing Spelling) -> Name? {
    if let name = names[spelling.folded] { return name }
    if spelling.hasOther, let name = names[spelling.other] { return name }
    guard spelling.isNumber, let key = Self.telephone(spelling.folded) else { return nil }
    return names[key]
  }
}

/// Words in one, in both of their forms.
private struct Spelling {
  var folded = ""
  var other = ""
  var hasOther = false
  var words = 0
  /// Whether the first is of a script that is written without spaces.
  var isRunning = false
  /// Whether all are digits.
  var isNumber = true

  mutating func add(_ word: Word) {
    if words == 0 { isRunning = word.isRunning }
    if word.other != nil, !hasOther {
      other = folded
      hasOther = true
    }
    folded += word.folded
    if hasOther { other += word.other ?? word.folded }
    isNumber = isNumber && word.isNumber
    words += 1
  }
}
