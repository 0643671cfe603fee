import Testing

@testable import Records

@Suite struct InstantTests {
  @Test func aMomentWithFractionOffsetAndZoneIsRead() throws {
    let text = "2026-03-01T10:00:00.250+01:00[Europe/London]"
    let instant = try #require(Instant(text))
    #expect(instant.milliseconds == 1_772_355_600_250)
    #expect(instant.offsetMinutes == 60)
    #expect(instant.zone == "Europe/London")
    #expect(instant.description == text)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00"),
    ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999+00:00"),
    ("2024-02-29T00:00:00.5-00:00", "2024-02-29T00:00:00.500+00:00"),
    ("2026-01-01T00:00:00.001000000-03:30", "2026-01-01T00:00:00.001-03:30"),
    ("2026-01-01T00:00:00.000+18:00", "2026-01-01T00:00:00+18:00"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00"),
    ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999+00:00"),
    ("2026-01-01T00:00:00Z[Etc/GMT+1]", "2026-01-01T00:00:00+00:00[Etc/GMT+1]"),
    (
      "2026-01-01T00:00:00-03:00[America/Argentina/Buenos_Aires]",
      "2026-01-01T00:00:00-03:00[America/Argentina/Buenos_Aires]"
    ),
  ])
  func otherFormsArePrintedInTheOneForm(text: String, printed: String) {
    #expect(Instant(text)?.description == printed)
  }

  @Test(arguments: [
    "", "2026", "2026-03-01", "2026-03-01T10:00", "2026-03-01T10:00Z", "2026-03-01T10:00:00",
    "2026-03-01 10:00:00Z", "2026-03-01t10:00:00z", "2026-03-01T10:00:00z", "20260301T100000Z",
    "2026-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z",
    "2026-03-32T10:00:00Z", "2026-03-00T10:00:00Z", "0000-03-01T10:00:00Z",
    "2026-03-01T24:00:00Z", "2026-03-01T10:60:00Z", "2026-03-01T10:00:60Z",
    "2026-03-01T10:00:00.Z", "2026-03-01T10:00:00,5Z", "2026-03-01T10:00:00.0000000000Z",
    "2026-03-01T10:00:00+1:00", "2026-03-01T10:00:00+0100", "2026-03-01T10:00:00+01",
    "2026-03-01T10:00:00+18:01", "2026-03-01T10:00:00-18:01", "2026-03-01T10:00:00+01:60",
    "2026-03-01T10:00:00\u{2212}01:00", "+2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z ",
    "2026-03-01T10:00:00Z\0", "-026-03-01T10:00:00Z",
  ])
  func anyOtherTextIsRefused(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: ["2026-03-01T10:00:00.0001Z", "2026-03-01T10:00:00.123456789Z"])
  func anythingFinerThanAMillisecondIsRefusedRatherThanCut(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: [
    "[]", "[", "[Europe/London", "Europe/London]", "[!Europe/London]", "[u-ca=gregory]", "[+01:00]",
    "[/etc/passwd]", "[Europe//London]", "[Europe/]", "[../etc]", "[-a]", "[Europe/London]x",
    "[Europe/London][Europe/Paris]", "[Europe/Lóndon]", "[a]]",
    "[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]",
  ])
  func anyOtherZoneIsRefused(zone: String) {
    #expect(Instant("2026-03-01T10:00:00+01:00" + zone) == nil)
  }

  @Test func aZoneOfSixtyFourBytesIsTheLongest() {
    let zone = String(repeating: "a", count: 64)
    #expect(Instant("2026-03-01T10:00:00Z[\(zone)]")?.zone == zone)
    #expect(Instant(milliseconds: 0, zone: zone) != nil)
    #expect(Instant(milliseconds: 0, zone: zone + "a") == nil)
  }

  @Test func yearsOutsideOneTo9999AreRefusedInUTCAndAtTheOffset() {
    #expect(Instant("0001-01-01T00:00:00+01:00") == nil)
    #expect(Instant("9999-12-31T23:59:59-01:00") == nil)
    #expect(Instant(milliseconds: CivilCalendar.milliseconds.lowerBound, offsetMinutes: -1) == nil)
    #expect(Instant(milliseconds: CivilCalendar.milliseconds.upperBound, offsetMinutes: 1) == nil)
    #expect(Instant(milliseconds: .min) == nil)
    #expect(Instant(milliseconds: .max, offsetMinutes: 1080) == nil)
    #expect(Instant(milliseconds: 0, offsetMinutes: .min) == nil)
  }

  @Test func randomMomentsRoundTrip() {
    var generator = SeededGenerator(seed: 3)
    let margin: Int64 = 1080 * 60_000
    let range = CivilCalendar.milliseconds
    for _ in 0..<5000 {
      let instant = Instant(
        milliseconds: .random(
          in: range.lowerBound + margin...range.upperBound - margin, using: &generator),
        offsetMinutes: .random(in: -1080...1080, using: &generator),
        zone: Bool.random(using: &generator) ? "Africa/Porto-Novo" : nil)
      #expect(instant != nil)
      #expect(instant.flatMap { Instant($0.description) } == instant)
    }
  }

  @Test func nowIsAtTheOffsetAskedFor() {
    #expect(Instant.now().offsetMinutes == 0)
    #expect(Instant.now(offsetMinutes: -210)?.offsetMinutes == -210)
    #expect(Instant.now(offsetMinutes: 1081) == nil)
    #expect(Instant.now().milliseconds > 1_700_000_000_000)
  }

  @Test func orderIsThatOfTheMoment() throws {
    let early = try #require(Instant("2026-03-01T12:00:00+03:00"))
    let late = try #require(Instant("2026-03-01T10:00:00+00:00"))
    let same = try #require(Instant("2026-03-01T13:00:00+03:00"))
    #expect(early < late)
    #expect(late < same && late != same)
  }
}
