import Records

/// The name of a choice of each record: mostly the same as of the one before, and then not looked up again.
struct LatestName {
  private var number: UInt32?
  private var name = "notSaid"

  mutating func of(_ choice: (some Choice)?) -> String {
    guard number != choice?.rawValue else { return name }
    number = choice?.rawValue
    name = choice.name
    return name
  }
}

extension Optional where Wrapped: Choice {
  /// Its name, where there is one.
  var name: String {
    flatMap { Wrapped.list.entry(numbered: $0.rawValue)?.name } ?? "notSaid"
  }
}
