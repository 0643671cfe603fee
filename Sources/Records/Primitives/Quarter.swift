/// A quarter of a calendar year by its number: what tallies are kept under. Elsewhere it is a period like others.
package struct Quarter: Hashable, Sendable {
  /// Quarters since the beginning of the year 0.
  package let number: Int64

  package init(number: Int64) {
    self.number = number
  }

  /// A quarter, 1 to 4, of a year, 1 to 9999.
  package init?(_ quarter: Int, of year: Int) {
    guard (1...4).contains(quarter), CivilCalendar.years.contains(year) else { return nil }
    number = Int64(year * 4 + quarter - 1)
  }
}

extension DateTime {
  /// The quarter it lies in where it happened: by its own offset. Nil for a date of which that is not known.
  package var quarter: Quarter? {
    switch self {
    case .date(let date): date.month.map { Quarter(number: Int64(date.year * 4 + ($0 - 1) / 3)) }
    case .instant(let instant):
      Quarter(milliseconds: instant.milliseconds, offsetMinutes: instant.offsetMinutes)
    }
  }
}

extension Quarter {
  /// The quarter of a moment.
  package init(milliseconds: Int64, offsetMinutes: Int = 0) {
    let bounds = CivilCalendar.milliseconds
    // A moment within the years 1 to 9999 may lie outside of them at its offset.
    let local = milliseconds &+ Int64(offsetMinutes) * CivilCalendar.millisecondsPerMinute
    let moment = min(max(local, bounds.lowerBound), bounds.upperBound)
    let length = CivilCalendar.millisecondsPerDay
    let days = moment >= 0 ? moment / length : -((length - 1 - moment) / length)
    let day = CivilCalendar.day(Int(days))
    number = Int64(day.year * 4 + (day.month - 1) / 3)
  }
}
