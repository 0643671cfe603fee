import Records

/// A month, quarter or year of the calendar: `2026-03`, `2026-Q1`, `2026`.
public struct Period: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How long periods are.
  public enum Unit: String, Sendable, CaseIterable {
    /// A month.
    case month
    /// Three months from January, April, July or October.
    case quarter
    /// A year.
    case year

    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  /// How long it is.
  public let unit: Unit
  /// Its days.
  public let days: DaySpan

  /// The period that a day lies in.
  public init(_ unit: Unit, containing day: CivilDay) {
    let (year, month, _) = day.parts
    let firstMonth = (month - 1) / unit.months * unit.months + 1
    let lastMonth = firstMonth + unit.months - 1
    let length = CivilCalendar.daysInMonth(lastMonth, year: year)
    // There are both days in every year that has `day`.
    let first = CivilDay(year: year, month: firstMonth, day: 1) ?? day
    let last = CivilDay(year: year, month: lastMonth, day: length) ?? day
    self.unit = unit
    days = DaySpan(first, last)
  }

  /// Reads `2026`, `2026-Q1` or `2026-03`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard [4, 7].contains(bytes.count), let year = Self.number(bytes[..<4]) else { return nil }
    let unit: Unit
    let month: Int
    if bytes.count == 4 {
      (unit, month) = (.year, 1)
    } else if bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "Q") {
      guard let quarter = Self.number(bytes[6...]), (1...4).contains(quarter) else { return nil }
      (unit, month) = (.quarter, quarter * 3 - 2)
    } else {
      guard bytes[4] == UInt8(ascii: "-"), let number = Self.number(bytes[5...]) else { return nil }
      (unit, month) = (.month, number)
    }
    guard let day = CivilDay(year: year, month: month, day: 1) else { return nil }
    self.init(unit, containing: day)
  }

  /// Whether it is over: nothing more happens in it, although something may still be recorded.
  public func isClosed(on today: CivilDay) -> Bool { days.last < today }

  /// The period after it; nil after the year 9999.
  public var next: Period? {
    days.last.adding(days: 1).map { Period(unit, containing: $0) }
  }

  /// The periods from the one that `first` lies in through the last that is closed today, at most
  /// `limit`.
  public static func closed(
    _ unit: Unit, from first: CivilDay, today: CivilDay, limit: Int = 1200
  ) -> [Period] {
    var periods: [Period] = []
    var period: Period? = Period(unit, containing: first)
    while let one = period, one.isClosed(on: today), periods.count < limit {
      periods.append(one)
      period = one.next
    }
    return periods
  }

  /// `2026-03`, `2026-Q1` or `2026`.
  public var description: String {
    let day = days.first.description
    switch unit {
    case .month: return String(day.prefix(7))
    case .quarter: return "\(day.prefix(4))-Q\((days.first.parts.month + 2) / 3)"
    case .year: return String(day.prefix(4))
    }
  }

  /// By the first day, and of those with the same the shorter first.
  public static func < (left: Period, right: Period) -> Bool {
    (left.days.first, left.days.last) < (right.days.first, right.days.last)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
