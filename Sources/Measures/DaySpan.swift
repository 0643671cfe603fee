public import Records

/// From one day to another, both included.
public struct DaySpan: Sendable, Hashable {
  /// The first day.
  public let first: CivilDay
  /// The last day.
  public let last: CivilDay

  /// Nil when the days cross.
  public init?(from first: CivilDay, through last: CivilDay) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// From one day to another that is not before it.
  init(_ first: CivilDay, _ last: CivilDay) {
    self.first = first
    self.last = last
  }

  /// The days that a time may mean: one, or those of a month or year. A moment counts at its own
  /// offset.
  public init(_ time: DateTime) {
    first = CivilDay(firstOf: time)
    last = CivilDay(lastOf: time)
  }

  /// How many days.
  public var count: Int { first.days(until: last) + 1 }

  /// Whether a time lies in the span. A partial date that lies in it only in part is counted apart.
  public func placement(of time: DateTime) -> Placement {
    let days = DaySpan(time)
    if days.first >= first && days.last <= last { return .inside }
    return days.last < first || days.first > last ? .outside : .straddling
  }

  /// Where a time lies.
  public enum Placement: Sendable {
    /// In the span.
    case inside
    /// Before or after it.
    case outside
    /// Perhaps in it: a month or year that only partly lies in it.
    case straddling
  }
}
