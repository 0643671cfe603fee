import Testing

@testable import Records

@Suite struct PartialDateTests {
  @Test(arguments: ["2026", "2026-03", "2026-03-01", "0001-01-01", "9999-12-31", "2000-02-29"])
  func datesRoundTrip(text: String) {
    #expect(PartialDate(text)?.description == text)
    #expect(DateTime(text)?.description == text)
  }

  @Test(arguments: [
    "", "26", "02026", "2026-", "2026-3", "2026-03-", "2026-03-1", "2026-03-011", "2026-0301",
    "202603", "2026-13", "2026-00", "2026-02-29", "1900-02-29", "2026-04-31", "2026-03-00", "0000",
    "2026/03", " 2026", "2026 ", "-2026", "2026-03-01T", "٢٠٢٦",
  ])
  func anyOtherTextIsRefused(text: String) {
    #expect(PartialDate(text) == nil)
    #expect(DateTime(text) == nil)
  }

  @Test func aDayWithoutAMonthIsRefused() {
    #expect(PartialDate(year: 2026, day: 1) == nil)
    #expect(PartialDate(year: .max, month: .min, day: .max) == nil)
    #expect(PartialDate(year: 2026, month: 0) == nil)
  }

  @Test func boundsAreTheFirstAndTheLastMillisecond() throws {
    let year = try #require(PartialDate("2024"))
    #expect(year.earliest == 1_704_067_200_000)
    #expect(year.latest == 1_735_689_599_999)
    let month = try #require(PartialDate("2024-02"))
    #expect(month.latest - month.earliest + 1 == 29 * CivilCalendar.millisecondsPerDay)
    let day = try #require(PartialDate("1970-01-01"))
    #expect(day.earliest == 0 && day.latest == 86_399_999)
    #expect(PartialDate("0001")?.earliest == CivilCalendar.milliseconds.lowerBound)
    #expect(PartialDate("9999")?.latest == CivilCalendar.milliseconds.upperBound)
  }

  @Test func everyDayOfTenThousandYearsComesAfterTheOneBefore() {
    var expected = Int(CivilCalendar.milliseconds.lowerBound / CivilCalendar.millisecondsPerDay)
    var wrong = 0
    for year in CivilCalendar.years {
      for month in 1...12 {
        for day in 1...CivilCalendar.daysInMonth(month, year: year) {
          let days = CivilCalendar.days(year: year, month: month, day: day)
          if days != expected || CivilCalendar.day(days) != (year, month, day) { wrong += 1 }
          expected += 1
        }
      }
    }
    #expect(wrong == 0)
    #expect(
      Int64(expected) * CivilCalendar.millisecondsPerDay == CivilCalendar.milliseconds.upperBound
        + 1)
  }

  @Test func aDateTimeIsSortedByItsFirstMoment() throws {
    let texts = [
      "2025-12-31T23:59:59Z", "2026", "2026-01", "2026-01-01", "2026-01-01T00:00:00Z",
      "2026-01-01T00:00:00.001Z", "2026-01-02",
    ]
    let times = try texts.map { try #require(DateTime($0)) }
    #expect(times.shuffled().sorted() == times)
    #expect(DateTime("1970-01-01T01:00:00+01:00")?.sortKey == 0)
    #expect(DateTime("1970")?.sortKey == 0)
  }

  /// The last moment of each is the millisecond before the first of what comes next.
  @Test(arguments: [
    ("2026", "2027"), ("2026-01", "2026-02"), ("2026-12", "2027-01"), ("2026-04-30", "2026-05-01"),
    ("2026-02", "2026-03-01"), ("2024-02", "2024-03-01"), ("2024-02-28", "2024-02-29"),
    ("2024-02-29", "2024-03"), ("2024", "2025"), ("2000-02-29", "2000-03"), ("1900-02", "1900-03"),
    ("1969", "1970"), ("9998", "9999"),
  ])
  func theLastMomentOfADateIsJustBeforeTheNext(text: String, next: String) throws {
    let date = try #require(DateTime(text))
    let following = try #require(DateTime(next))
    #expect(date.lastMoment == following.sortKey - 1)
  }

  @Test func theLastMomentOfTheLastYearIsTheLastOfTheCalendar() {
    for text in ["9999", "9999-12", "9999-12-31"] {
      #expect(DateTime(text)?.lastMoment == 253_402_300_799_999)
    }
    #expect(CivilCalendar.milliseconds.upperBound == 253_402_300_799_999)
  }

  @Test func theLastMomentOfAnInstantIsItself() {
    #expect(DateTime("2026-03-02T10:25:00.125+01:00")?.lastMoment == 1_772_443_500_125)
    #expect(DateTime("1970-01-01T00:00:00Z")?.lastMoment == 0)
  }
}
