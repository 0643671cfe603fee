import Measures
import Records
import Testing

@Suite struct CalendarTests {
  @Test func daysBetweenAreCountedOverMonthsAndYears() throws {
    let first = try #require(CivilDay(year: 2023, month: 12, day: 31))
    let second = try #require(CivilDay(year: 2024, month: 3, day: 1))
    #expect(first.days(until: second) == 61 && second.days(until: first) == -61)
    #expect(first.adding(days: 61) == second)
    #expect(first.adding(days: .max) == nil && first.adding(days: 4_000_000) == nil)
    #expect(CivilDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDay(number: .max) == nil)
    #expect(second.description == "2024-03-01")
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-03-31", -1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-11-15", 3, "2025-02-15"),
    ("2024-01-15", -1, "2023-12-15"),
  ])
  func monthsEndWithTheirLastDay(from: String, months: Int, to: String) throws {
    let day = CivilDay(firstOf: try #require(DateTime(from)))
    #expect(day.adding(months: months)?.description == to)
    #expect(day.adding(months: .max) == nil && day.adding(months: -100_000) == nil)
    #expect(day.adding(months: 110_000) == nil)
  }

  @Test func weeksBeginOnMonday() throws {
    let sunday = try #require(CivilDay(year: 2026, month: 3, day: 1))
    #expect(sunday.weekday == 7 && sunday.startOfWeek.description == "2026-02-23")
    let before1970 = try #require(CivilDay(year: 1969, month: 12, day: 29))
    #expect(before1970.weekday == 1 && before1970.startOfWeek == before1970)
    let first = try #require(CivilDay(year: 1, month: 1, day: 1))
    #expect(first.startOfWeek == first)
  }

  @Test func aMomentCountsAtItsOwnOffset() throws {
    let late = try #require(DateTime("2026-03-31T23:30:00-05:00"))
    let early = try #require(DateTime("1969-12-31T00:30:00+02:00"))
    #expect(CivilDay(firstOf: late).description == "2026-03-31")
    #expect(CivilDay(lastOf: early).description == "1969-12-31")
    let march = try #require(Period("2026-03"))
    #expect(march.days.placement(of: late) == .inside)
  }

  @Test(arguments: [
    ("2026", DaySpan.Placement.straddling), ("2026-03", .inside), ("2026-04", .outside),
    ("2026-03-31", .inside), ("2026-04-01", .outside), ("2026-02-28", .outside), ("2025", .outside),
  ])
  func aPartialDateThatStraddlesIsCountedApart(date: String, placement: DaySpan.Placement) throws {
    let march = try #require(Period("2026-03"))
    #expect(march.days.placement(of: try #require(DateTime(date))) == placement)
  }

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31", 365), ("2024-Q1", "2024-01-01", "2024-03-31", 91),
    ("2024-Q4", "2024-10-01", "2024-12-31", 92), ("2024-02", "2024-02-01", "2024-02-29", 29),
    ("9999", "9999-01-01", "9999-12-31", 365), ("0001-Q1", "0001-01-01", "0001-03-31", 90),
  ])
  func periodsAreThoseOfTheCalendar(text: String, first: String, last: String, count: Int) {
    let period = Period(text)
    #expect(period?.days.first.description == first && period?.days.last.description == last)
    #expect(period?.description == text && period?.days.count == count)
  }

  @Test(arguments: [
    "", "26", "2026-Q5", "2026-Q0", "2026-13", "2026-3", "2026Q1", "2026-q1", "0000", "2026/03",
    "٢٠٢٦",
  ])
  func anyOtherTextIsNoPeriod(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func closedPeriodsEndBeforeTodayAndDoNotOverlap() throws {
    let first = try #require(CivilDay(year: 2025, month: 2, day: 10))
    let today = try #require(CivilDay(year: 2026, month: 3, day: 31))
    let quarters = Period.closed(.quarter, from: first, today: today)
    #expect(quarters.map(\.description) == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"])
    #expect(Period.closed(.year, from: first, today: today).map(\.description) == ["2025"])
    #expect(Period.closed(.month, from: first, today: today).count == 13)
    for unit in Period.Unit.allCases {
      let periods = Period.closed(unit, from: first, today: today)
      for (one, next) in zip(periods, periods.dropFirst()) {
        #expect(one.days.last.adding(days: 1) == next.days.first)
      }
      #expect(periods.allSatisfy { $0.days.last < today })
    }
    #expect(Period.closed(.month, from: today, today: first).isEmpty)
    #expect(Period("9999")?.next == nil)
    #expect(DaySpan(from: today, through: first) == nil)
  }
}
