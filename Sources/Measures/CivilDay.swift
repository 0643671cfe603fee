public import Records

/// A day of the calendar of the years 1...9999, with the arithmetic of days, weeks and months.
public struct CivilDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  /// A day by its number; nil outside of the years 1...9999.
  public init?(number: Int) {
    guard Self.numbers.contains(number) else { return nil }
    self.number = number
  }

  /// A day by its date; nil when there is none such.
  public init?(year: Int, month: Int, day: Int) {
    guard CivilCalendar.isDay(year: year, month: month, day: day) else { return nil }
    number = CivilCalendar.days(year: year, month: month, day: day)
  }

  /// The day of a moment, at the moment's own offset.
  public init(_ instant: Instant) {
    // Within the years 1...9999 at its offset, as every instant is. Floored, also before 1970.
    let local =
      instant.milliseconds + Int64(instant.offsetMinutes) * CivilCalendar.millisecondsPerMinute
    let length = CivilCalendar.millisecondsPerDay
    number = Int(local / length - (local % length < 0 ? 1 : 0))
  }

  /// The first day that a time may mean: of a month or year its first one.
  public init(firstOf time: DateTime) {
    switch time {
    case .instant(let instant): number = CivilDay(instant).number
    case .date(let date): number = Int(date.earliest / CivilCalendar.millisecondsPerDay)
    }
  }

  /// The last day that a time may mean: of a month or year its last one.
  public init(lastOf time: DateTime) {
    switch time {
    case .instant(let instant): number = CivilDay(instant).number
    case .date(let date):
      number = Int((date.latest + 1) / CivilCalendar.millisecondsPerDay) - 1
    }
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) { CivilCalendar.day(number) }

  /// The day of the week by ISO 8601: Monday is 1.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let sinceMonday = (number + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The Monday of its week; of the first week of all its first day.
  public var startOfWeek: CivilDay { CivilDay(number: number - weekday + 1) ?? self }

  /// How many days later another day is.
  public func days(until other: CivilDay) -> Int { other.number - number }

  /// The day so many days later; nil outside of the years 1...9999.
  public func adding(days: Int) -> CivilDay? {
    let sum = number.addingReportingOverflow(days)
    return sum.overflow ? nil : CivilDay(number: sum.partialValue)
  }

  /// The same day of the month so many months later, or the last of that month where it is shorter; nil
  /// outside of the years 1...9999.
  public func adding(months: Int) -> CivilDay? {
    guard (-120_000...120_000).contains(months) else { return nil }
    let (year, month, day) = parts
    let sum = year * 12 + month - 1 + months
    guard sum >= 12, sum / 12 <= CivilCalendar.years.upperBound else { return nil }
    let length = CivilCalendar.daysInMonth(sum % 12 + 1, year: sum / 12)
    return CivilDay(year: sum / 12, month: sum % 12 + 1, day: min(day, length))
  }

  /// `2026-03-01`.
  public var description: String {
    let (year, month, day) = parts
    return PartialDate(year: year, month: month, day: day)?.description ?? ""
  }

  /// By the calendar.
  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

  private static let numbers =
    CivilCalendar.days(
      year: 1, month: 1, day: 1)...CivilCalendar.days(
      year: 9999, month: 12, day: 31)
}
