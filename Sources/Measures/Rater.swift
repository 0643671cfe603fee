public import Records

/// Who rated. Scores of different raters are never put together: two parents are two raters.
public struct Rater: Sendable, Hashable {
  /// In which role; nil where that was not recorded.
  public var role: SaidBy?
  /// The record of the person, where there is one.
  public var person: UniqueID?

  /// A rater.
  public init(_ role: SaidBy?, person: UniqueID? = nil) {
    self.role = role
    self.person = person
  }
}

/// What one rater gave, or what came of it.
public struct ByRater<Value: Sendable>: Sendable {
  /// Who rated.
  public let rater: Rater
  /// What they gave.
  public internal(set) var value: Value
}

extension ByRater: Equatable where Value: Equatable {}

extension Rater {
  /// Puts what each rater gave together, in the order in which raters come first.
  public static func apart<Value: Sendable>(
    _ values: [(rater: Rater, value: Value)]
  ) -> [ByRater<[Value]>] {
    var groups: [ByRater<[Value]>] = []
    var places: [Rater: Int] = [:]
    for (rater, value) in values {
      if let place = places[rater] {
        groups[place].value.append(value)
      } else {
        places[rater] = groups.count
        groups.append(ByRater(rater: rater, value: [value]))
      }
    }
    return groups
  }
}
