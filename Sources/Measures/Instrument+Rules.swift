extension Instrument {
  /// What is wrong with it, in words that hold none of it; nil where nothing is.
  var brokenRule: String? {
    brokenScale ?? brokenItems ?? brokenChange ?? brokenCuts
  }

  private static let bounds = -1_000_000.0...1_000_000.0
  private static let itemLimit = 1000
  private static let listLimit = 100

  private var brokenScale: String? {
    guard Self.isName(identifier), Self.isName(version) else {
      return "identifier and version of an instrument must be 1 to 100 visible ASCII characters"
    }
    guard Self.isText(citation) else { return "an instrument must have a citation" }
    guard Self.bounds.contains(minimum), Self.bounds.contains(maximum), minimum < maximum else {
      return "the scale of an instrument must rise within -1000000 to 1000000"
    }
    if let step {
      guard step >= 0.000_001, step <= maximum - minimum else {
        return "the step of an instrument must be at least 0.000001 and fit into its scale"
      }
    }
    return nil
  }

  private var brokenItems: String? {
    guard (0...Self.itemLimit).contains(items) else {
      return "an instrument must have 0 to 1000 items"
    }
    guard minimumAnswered >= 1, minimumAnswered <= (items > 0 ? items : Self.itemLimit) else {
      return "minimumAnswered must be from 1 to the number of items"
    }
    guard areItems(otherWay), otherWay.isEmpty || scoring == .apart else {
      // In one total they would count against each other.
      return "otherWay must be items of an instrument that is scored apart"
    }
    if scoring == .level, cutSets.isEmpty { return "scoring by level needs a cut set" }
    if scoring == .attainment, minimum != -2 || maximum != 2 {
      return "scoring by attainment needs the scale from -2 to 2"
    }
    return nil
  }

  private var brokenChange: String? {
    guard changeRules.count <= Self.listLimit else { return "there may be 100 change rules" }
    for rule in changeRules {
      guard Self.isText(rule.name), Self.isText(rule.threshold.citation) else {
        return "a change rule must have a name and a citation"
      }
      guard rule.threshold.value > 0, rule.threshold.value <= Self.bounds.upperBound else {
        return "the threshold of a change rule must be above 0"
      }
    }
    guard Set(changeRules.map(\.name)).count == changeRules.count else {
      return "change rules must have different names"
    }
    return nil
  }

  private var brokenCuts: String? {
    guard cutSets.count <= Self.listLimit else { return "there may be 100 cut sets" }
    for set in cutSets {
      if let rule = set.brokenRule { return rule }
      guard areItems(set.items) else {
        return "the items of a cut set must be items of the instrument"
      }
    }
    guard Set(cutSets.map { [$0.name, $0.version] }).count == cutSets.count else {
      return "cut sets must differ in name or version"
    }
    return nil
  }

  /// Whether these are items of the instrument, none of them twice.
  private func areItems(_ numbers: [Int]) -> Bool {
    Set(numbers).count == numbers.count && numbers.allSatisfy { $0 >= 1 && $0 <= items }
  }

  fileprivate static func isName(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  fileprivate static func isText(_ text: String) -> Bool { (1...1000).contains(text.utf8.count) }
}

extension CutSet {
  fileprivate var brokenRule: String? {
    guard Instrument.isName(name), Instrument.isName(version), Instrument.isText(citation) else {
      return "a cut set must have a name and a version of visible ASCII, and a citation"
    }
    guard (1...100).contains(levels.count), levels.allSatisfy({ Instrument.isText($0.name) })
    else { return "a cut set must have 1 to 100 levels with names" }
    guard (0...6).contains(decimals) else { return "a cut set has 0 to 6 decimals" }
    let bounds = levels.map(\.lowest) + [highest]
    for bound in bounds {
      guard abs(bound) <= 1_000_000,
        FixedDecimal(rounding: bound, decimals: decimals)?.value == bound
      else { return "bounds of levels must have no more than the decimals of their cut set" }
    }
    guard zip(levels, levels.dropFirst()).allSatisfy({ $0.lowest < $1.lowest }),
      highest >= bounds[levels.count - 1]
    else { return "the levels of a cut set must rise up to its highest score" }
    return nil
  }
}
