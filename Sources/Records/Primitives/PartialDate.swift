/// A day, a month or a year of the Gregorian calendar, as known: `2026-03-01`, `2026-03`, `2026`.
public struct PartialDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let storedYear: Int16
  /// Zero when not known, and so is the day.
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, 1...9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1...12, when known.
  public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  /// The day of the month, when known.
  public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// Nil when there is no such date, or a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard month != nil || day == nil,
      CivilCalendar.isDay(year: year, month: month ?? 1, day: day ?? 1)
    else { return nil }
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month ?? 0)
    storedDay = UInt8(truncatingIfNeeded: day ?? 0)
  }

  /// Reads `2026`, `2026-03` or `2026-03-01`; nil for anything else.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    var cursor = TextCursor(text)
    guard let date = PartialDate(reading: &cursor), cursor.isAtEnd else { return nil }
    self = date
  }

  /// Reads `2026`, `2026-03` or `2026-03-01`; nil for anything else.
  public init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ PartialDate($0) }) else { return nil }
    self = date
  }

  private init?(reading cursor: inout TextCursor) {
    guard let year = cursor.digits(4) else { return nil }
    var month: Int?
    var day: Int?
    if !cursor.isAtEnd {
      month = cursor.digits(2, after: ASCII.hyphen)
      guard month != nil else { return nil }
    }
    if !cursor.isAtEnd {
      day = cursor.digits(2, after: ASCII.hyphen)
      guard day != nil else { return nil }
    }
    self.init(year: year, month: month, day: day)
  }

  /// The first millisecond of it in UTC, counted from 1970.
  public var earliest: Int64 {
    let days = CivilCalendar.days(year: year, month: month ?? 1, day: day ?? 1)
    return Int64(days) * CivilCalendar.millisecondsPerDay
  }

  /// The last millisecond of it in UTC, counted from 1970.
  public var latest: Int64 {
    let lastMonth = month ?? 12
    let lastDay = day ?? CivilCalendar.daysInMonth(lastMonth, year: year)
    let days = CivilCalendar.days(year: year, month: lastMonth, day: lastDay)
    return Int64(days + 1) * CivilCalendar.millisecondsPerDay - 1
  }

  /// As much as is known: `2026`, `2026-03` or `2026-03-01`.
  public var description: String { plainText }

  /// By the first day; of those with the same first day the less exact comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay)
      < (right.storedYear, right.storedMonth, right.storedDay)
  }
}

extension PartialDate: PlainTextWritable {
  package func append(to buffer: inout [UInt8]) {
    ASCII.appendDigits(year, width: 4, to: &buffer)
    for part in [storedMonth, storedDay] where part != 0 {
      buffer.append(ASCII.hyphen)
      ASCII.appendDigits(Int(part), width: 2, to: &buffer)
    }
  }
}
