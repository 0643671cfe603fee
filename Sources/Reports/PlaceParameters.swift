import Measures
import Records

/// Parameters of a report about a place that may be about days that are over.
protocol PastParameters {
  /// Whether all days that they are about are over.
  func areOver(on today: CivilDay) -> Bool
}

/// Parameters of a report about a place over some days.
public struct PlaceSpan: Group {
  /// From this day, month or year on; from the beginning where none is given.
  public var from: PartialDate?
  /// To the end of this day, month or year; to today where none is given.
  public var until: PartialDate?

  /// Nothing set.
  public init() {}

  /// From a day to another.
  public init(from: PartialDate?, until: PartialDate?) {
    (self.from, self.until) = (from, until)
  }

  public static let fields: [Field<PlaceSpan>] = [
    Field(
      1, "from", \.from,
      "From this day, month or year on; from the beginning where none is given."),
    Field(
      2, "until", \.until, "To the end of this day, month or year; to today where none is given."),
  ]

  /// The days.
  @inline(never)
  func days(_ source: ReportSource) throws(CoachingError) -> DaySpan {
    let today = source.today
    let first = from.map { CivilDay(firstOf: .date($0)) } ?? .first
    // Where it is tomorrow already, today begins after the day in UTC.
    let open = today.days(until: first) == 1 ? first : today
    let last = until.map { CivilDay(lastOf: .date($0)) } ?? open
    guard let span = DaySpan(from: first, through: last) else {
      throw CoachingError(.invalidParameter("until", problem: "lies before from"))
    }
    return span
  }

  /// The periods that lie in the days and are over, of which something happened. They are the same
  /// whatever days are asked for, so that no two of them overlap.
  @inline(never)
  func periods(
    _ unit: Period.Unit, _ days: [CivilDay], _ source: ReportSource
  ) throws(CoachingError) -> [Period] {
    let span = try self.days(source)
    var periods: [Period] = []
    for index in Order.of(days.map { Int64($0.number) }) {
      let period = Period(unit, containing: days[index])
      guard period.days.first >= span.first, period.days.last <= span.last,
        period.isClosed(on: source.today), period != periods.last
      else { continue }
      periods.append(period)
    }
    return periods
  }
}

/// Parameters of a report about a place in a year.
public struct PlaceYear: Group {
  /// A year (`2026`) that is over.
  public var period: String?

  /// Nothing set.
  public init() {}

  /// Of a year.
  public init(period: String) {
    self.period = period
  }

  public static let fields: [Field<PlaceYear>] = [
    Field(
      1, "period", \.period, upTo: 4, required: true,
      "A year (2026) that is over. Figures are of years alone, since periods that overlap could be subtracted."
    )
  ]

  /// The year.
  @inline(never)
  func year() throws(CoachingError) -> Period {
    guard let period, let year = Period(period), year.unit == .year else {
      throw CoachingError(.invalidParameter("period", problem: "is not a year such as 2026"))
    }
    return year
  }
}

extension PlaceSpan: PastParameters {
  func areOver(on today: CivilDay) -> Bool {
    until.map { CivilDay(lastOf: .date($0)) < today } ?? false
  }
}

extension PlaceYear: PastParameters {
  func areOver(on today: CivilDay) -> Bool {
    (try? year())?.isClosed(on: today) ?? false
  }
}

extension CivilDay {
  /// The first day of the calendar. Safe to force: the day is in it.
  static let first = CivilDay(year: 1, month: 1, day: 1)!
  /// The last one. Safe to force as well.
  static let last = CivilDay(year: 9999, month: 12, day: 31)!
}

extension ReportSource {
  /// Today in UTC.
  var today: CivilDay { CivilDay(firstOf: .date(Day.utc(now))) }
}

extension Held {
  /// The days on which it may have occurred, where it happened.
  @inline(never)
  var days: DaySpan { Day.span(common.occurred, recorded) }
}

extension DaySpan {
  /// The only day that it may be; nil where it may be several.
  var onlyDay: CivilDay? { first == last ? first : nil }

  /// Whether it lies in a period.
  func lies(in period: Period) -> Bool { period.days.first <= first && last <= period.days.last }
}
