public import Records

// The form of an instrument in JSON. Every member is known by name, and every other one refused: a misspelt
// rule would otherwise be no rule.

extension Instrument {
  /// Reads an instrument; what is wrong is said by the name of the member.
  public init(json: JSONValue) throws(CoachingError) {
    let object = try JSONMembers(
      json, of: "an instrument",
      [
        "identifier", "version", "citation", "minimum", "maximum", "step", "better", "otherWay",
        "items",
        "minimumAnswered", "scoring", "changeRules", "cutSets",
      ])
    let minimum = try object.number("minimum")
    let maximum = try object.number("maximum")
    guard minimum < maximum else { throw object.broken("maximum must be above minimum") }
    guard let direction = Direction(rawValue: try object.text("better", or: "higher")) else {
      throw object.broken("better must be higher or lower")
    }
    guard let scoring = Scoring(rawValue: try object.text("scoring")) else {
      throw object.broken("scoring must be mean, sum, level, apart or attainment")
    }
    self.init(
      try object.text("identifier"), version: try object.text("version"),
      citation: try object.text("citation"), scale: minimum...maximum,
      step: object.has("step") ? try object.number("step") : nil, direction: direction,
      otherWay: try object.numbers("otherWay"),
      items: try object.integer("items", or: 0),
      minimumAnswered: try object.integer("minimumAnswered", or: 1), scoring: scoring)
    for element in try object.array("changeRules") { changeRules.append(try ChangeRule(element)) }
    for element in try object.array("cutSets") { cutSets.append(try CutSet(element)) }
    if let rule = brokenRule { throw CoachingError(.rule(rule)) }
  }

  /// The instrument in the form that is read.
  public var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("identifier", .string(identifier)), ("version", .string(version)),
      ("citation", .string(citation)), ("minimum", .real(minimum)), ("maximum", .real(maximum)),
    ]
    if let step { members.append(("step", .real(step))) }
    if !otherWay.isEmpty { members.append(("otherWay", otherWay.json)) }
    members += [
      ("better", .string(direction.rawValue)), ("items", .integer(Int64(items))),
      ("minimumAnswered", .integer(Int64(minimumAnswered))),
      ("scoring", .string(scoring.rawValue)), ("changeRules", .array(changeRules.map(\.json))),
      ("cutSets", .array(cutSets.map(\.json))),
    ]
    return .object(members)
  }
}

extension Instrument.ChangeRule {
  fileprivate init(_ json: JSONValue) throws(CoachingError) {
    let object = try JSONMembers(
      json, of: "a change rule", ["name", "for", "threshold", "citation"])
    let target = try object.text("for", or: "total")
    guard target == "total" || target == "item" else {
      throw object.broken("for must be total or item")
    }
    self.init(
      try object.text("name"), isForItem: target == "item",
      Threshold(try object.number("threshold"), citation: try object.text("citation")))
  }

  fileprivate var json: JSONValue {
    .object([
      ("name", .string(name)), ("for", .string(isForItem ? "item" : "total")),
      ("threshold", .real(threshold.value)), ("citation", .string(threshold.citation)),
    ])
  }
}

extension CutSet {
  fileprivate init(_ json: JSONValue) throws(CoachingError) {
    let object = try JSONMembers(
      json, of: "a cut set",
      ["name", "version", "citation", "levels", "highest", "decimals", "items"])
    var levels: [Level] = []
    for element in try object.array("levels") {
      let level = try JSONMembers(element, of: "a level", ["name", "from"])
      levels.append(Level(try level.text("name"), from: try level.number("from")))
    }
    self.init(
      try object.text("name"), version: try object.text("version"),
      citation: try object.text("citation"), levels: levels,
      highest: try object.number("highest"), decimals: try object.integer("decimals", or: 0),
      items: try object.numbers("items"))
  }

  fileprivate var json: JSONValue {
    .object([
      ("name", .string(name)), ("version", .string(version)), ("citation", .string(citation)),
      (
        "levels",
        .array(
          levels.map { .object([("name", .string($0.name)), ("from", .real($0.lowest))]) })
      ),
      ("highest", .real(highest)), ("decimals", .integer(Int64(decimals))),
      ("items", items.json),
    ])
  }
}

extension [Int] {
  fileprivate var json: JSONValue { .array(map { .integer(Int64($0)) }) }
}

/// The members of an object, each of a known name and type.
private struct JSONMembers {
  private let value: JSONValue
  private let what: String

  init(_ value: JSONValue, of what: String, _ names: [String]) throws(CoachingError) {
    self.value = value
    self.what = what
    guard case .object(let members) = value else { throw broken("it must be an object") }
    for (name, _) in members where !names.contains(name) {
      throw broken("it has a member that is not known")
    }
  }

  /// An error about this object. The sentence holds no text of the document.
  func broken(_ rule: String) -> CoachingError { CoachingError(.rule("\(what): \(rule)")) }

  func has(_ name: String) -> Bool { value[name] != nil }

  func text(_ name: String, or usual: String? = nil) throws(CoachingError) -> String {
    switch value[name] ?? usual.map(JSONValue.string) {
    case .string(let text): return text
    case nil: throw broken("\(name) is missing")
    default: throw broken("\(name) must be a text")
    }
  }

  func number(_ name: String) throws(CoachingError) -> Double {
    switch value[name] {
    case .integer(let number): return Double(number)
    case .real(let number): return number
    case nil: throw broken("\(name) is missing")
    default: throw broken("\(name) must be a number")
    }
  }

  func integer(_ name: String, or usual: Int) throws(CoachingError) -> Int {
    switch value[name] {
    case .integer(let number): return Int(number)
    case nil: return usual
    default: throw broken("\(name) must be a whole number")
    }
  }

  func numbers(_ name: String) throws(CoachingError) -> [Int] {
    var numbers: [Int] = []
    for element in try array(name) {
      guard case .integer(let number) = element else {
        throw broken("\(name) must be whole numbers")
      }
      numbers.append(Int(number))
    }
    return numbers
  }

  func array(_ name: String) throws(CoachingError) -> [JSONValue] {
    switch value[name] {
    case .array(let elements): return elements
    case nil: return []
    default: throw broken("\(name) must be an array")
    }
  }
}
