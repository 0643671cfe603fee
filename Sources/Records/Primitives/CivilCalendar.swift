/// The proleptic Gregorian calendar for the years 1...9999, in days and milliseconds since 1970
/// UTC.
package enum CivilCalendar {
  package static let years = 1...9999
  package static let millisecondsPerMinute: Int64 = 60_000
  package static let millisecondsPerDay: Int64 = 86_400_000

  /// From the first millisecond of the year 1 to the last of 9999, in UTC.
  static let milliseconds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  package static func isDay(year: Int, month: Int, day: Int) -> Bool {
    years.contains(year) && (1...12).contains(month) && day >= 1
      && day <= daysInMonth(month, year: year)
  }

  /// The length of a month; `month` is known to be 1...12.
  package static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1970-01-01 to a day that `isDay` holds for.
  ///
  /// Years are counted from March, so that the leap day is the last of its year.
  package static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + dayOfYear - daysBefore1970
  }

  /// The day that lies `days` after 1970-01-01; for days of the years 1...9999.
  package static func day(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let sinceMarch0 = days + daysBefore1970
    let era = sinceMarch0 / daysPerEra
    let dayOfEra = sinceMarch0 % daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// From 0000-03-01 to 1970-01-01.
  private static let daysBefore1970 = 719_468
  /// 400 years, after which the calendar repeats.
  private static let daysPerEra = 146_097
}
