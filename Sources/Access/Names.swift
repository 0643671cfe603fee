import Records

/// Names and identifiers to be looked for in texts.
struct Names {
  private struct Name {
    var sort: NameSort
    /// Whether it may be written as several words: a full name, an identifier in blocks of digits.
    var joinsWords: Bool
  }

  /// How many words a name or identifier may be written in.
  private static let longest = 8
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
    let words = Words.of(part)
    var hanging = ""
    for word in words {
      hanging = word.isGlued ? hanging + word.folded : word.folded
      add(hanging, sort, joinsWords: false)
      guard !beside.contains(word.folded), !Self.common.contains(word.folded) else { continue }
      add(word.folded, sort, joinsWords: false)
    }
    let spoken = words.filter { !beside.contains($0.folded) }.map(\.folded)
    if spoken.count > 1 { add(spoken.joined(), sort, joinsWords: true) }
  }

  /// Adds identifiers.
  mutating func add(_ identifiers: [Identifier]) {
    for identifier in identifiers { add(whole: identifier.value, .identifier) }
  }

  /// Adds what is found as a whole only, in blocks or in one: an identifier, a number or address.
  mutating func add(whole text: String?, _ sort: NameSort) {
    let whole = Words.of(text ?? "").map(\.folded).joined()
    guard whole.utf8.count >= Self.shortestIdentifier else { return }
    add(whole, sort, joinsWords: true)
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
      var whole = ""
      var isSpaced = false
      var next = first + 1
      var hit: (range: Range<Int>, word: String, sort: NameSort)?
      for last in first..<min(first + Self.longest, words.count) {
        if last > first, !words[last].isGlued { isSpaced = true }
        whole += words[last].folded
        guard let name = names[whole], name.joinsWords || !isSpaced else { continue }
        hit = (words[first].range.lowerBound..<words[last].range.upperBound, whole, name.sort)
        next = last + 1
      }
      if let hit { hits.append(hit) }
      first = next
    }
    return hits
  }
}
