import Measures
import Records

/// Days of records.
enum Day {
  /// Milliseconds of a day.
  static let milliseconds: Int64 = 86_400_000

  /// The day of a moment in UTC.
  static func utc(_ milliseconds: Int64) -> PartialDate {
    Instant(milliseconds: milliseconds)?.localDate ?? Self.first
  }

  /// The days on which a record may have occurred, as ``local(_:_:)`` has them.
  static func span(_ occurred: DateTime?, _ recorded: Int64) -> DaySpan {
    DaySpan(occurred ?? .date(utc(recorded)))
  }

  /// The day of a record where it happened: by its own offset, or as much of a date as is known; where
  /// nothing was said, the day in UTC on which it was recorded.
  static func local(_ occurred: DateTime?, _ recorded: Int64) -> PartialDate {
    switch occurred {
    case .instant(let instant): instant.localDate ?? utc(recorded)
    case .date(let date): date
    case nil: utc(recorded)
    }
  }

  /// 1970-01-01. Safe to force: that day is in the calendar.
  private static let first = PartialDate(year: 1970, month: 1, day: 1)!
}

extension Instant {
  /// The day at its offset; nil outside of the years 1 to 9999.
  var localDate: PartialDate? {
    PartialDate(String(description.prefix(10)))
  }
}
