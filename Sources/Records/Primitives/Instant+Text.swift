// RFC 3339 with the time zone suffix of RFC 9557, within narrower limits: upper case only, no leap
// second, no other suffix, and nothing finer than a millisecond, since what cannot be kept is
// refused.

extension Instant {
  /// Reads `2026-03-01T10:00:00.250+01:00[Europe/London]`; fraction and zone may be missing.
  ///
  /// Nil for anything else, also for a moment finer than a millisecond.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    var cursor = TextCursor(text)
    guard let day = Instant.readDay(&cursor),
      cursor.take(UInt8(ascii: "T")),
      let time = Instant.readTime(&cursor),
      let offset = Instant.readOffset(&cursor)
    else { return nil }
    var zone: String?
    if !cursor.isAtEnd {
      zone = Instant.readZone(&cursor)
      guard zone != nil else { return nil }
    }
    let local = Int64(day) * CivilCalendar.millisecondsPerDay + time
    self.init(
      milliseconds: local - Int64(offset) * CivilCalendar.millisecondsPerMinute,
      offsetMinutes: offset, zone: zone)
  }

  /// Reads `2026-03-01T10:00:00.250+01:00[Europe/London]`; fraction and zone may be missing.
  ///
  /// Nil for anything else, also for a moment finer than a millisecond.
  public init?(_ text: String) {
    var text = text
    guard let instant = text.withUTF8({ Instant($0) }) else { return nil }
    self = instant
  }

  /// The form of RFC 3339 and RFC 9557, always with a numeric offset.
  public var description: String { plainText }

  private static func readDay(_ cursor: inout TextCursor) -> Int? {
    guard let year = cursor.digits(4),
      let month = cursor.digits(2, after: ASCII.hyphen),
      let day = cursor.digits(2, after: ASCII.hyphen),
      CivilCalendar.isDay(year: year, month: month, day: day)
    else { return nil }
    return CivilCalendar.days(year: year, month: month, day: day)
  }

  /// Milliseconds since midnight.
  private static func readTime(_ cursor: inout TextCursor) -> Int64? {
    guard let hour = cursor.digits(2), hour < 24,
      let minute = cursor.digits(2, after: ASCII.colon), minute < 60,
      let second = cursor.digits(2, after: ASCII.colon), second < 60,
      let fraction = readFraction(&cursor)
    else { return nil }
    return Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  /// Milliseconds of up to nine digits; nil when digits after the third are not zero.
  private static func readFraction(_ cursor: inout TextCursor) -> Int? {
    guard cursor.take(ASCII.point) else { return 0 }
    var milliseconds = 0
    var weight = 100
    var count = 0
    while let byte = cursor.next, ASCII.isDigit(byte) {
      count += 1
      guard count <= 9, weight > 0 || byte == ASCII.zero else { return nil }
      milliseconds += Int(byte - ASCII.zero) * weight
      weight /= 10
      _ = cursor.take()
    }
    return count > 0 ? milliseconds : nil
  }

  private static func readOffset(_ cursor: inout TextCursor) -> Int? {
    let sign = cursor.take()
    if sign == UInt8(ascii: "Z") { return 0 }
    guard sign == ASCII.plus || sign == ASCII.hyphen,
      let hours = cursor.digits(2),
      let minutes = cursor.digits(2, after: ASCII.colon), minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    return sign == ASCII.hyphen ? -offset : offset
  }

  /// A bracketed name at the very end; its form is checked with that of the instant.
  private static func readZone(_ cursor: inout TextCursor) -> String? {
    guard cursor.take(ASCII.openBracket) else { return nil }
    let rest = cursor.rest
    guard rest.count <= zoneLimit + 1, rest.last == ASCII.closeBracket else { return nil }
    let name = UnsafeBufferPointer(rebasing: rest.dropLast())
    return isZoneName(name) ? String(decoding: name, as: UTF8.self) : nil
  }
}

extension Instant: PlainTextWritable {
  package func append(to buffer: inout [UInt8]) {
    let local = milliseconds + Int64(offsetMinutes) * CivilCalendar.millisecondsPerMinute
    // Floored, so that the time of day is positive before 1970 too.
    let timeOfDay = Int((local % dayLength + dayLength) % dayLength)
    let (year, month, day) = CivilCalendar.day(Int((local - Int64(timeOfDay)) / dayLength))
    ASCII.appendDigits(year, width: 4, to: &buffer)
    append(month, after: ASCII.hyphen, to: &buffer)
    append(day, after: ASCII.hyphen, to: &buffer)
    append(timeOfDay / 3_600_000, after: UInt8(ascii: "T"), to: &buffer)
    append(timeOfDay / 60_000 % 60, after: ASCII.colon, to: &buffer)
    append(timeOfDay / 1000 % 60, after: ASCII.colon, to: &buffer)
    if timeOfDay % 1000 != 0 {
      buffer.append(ASCII.point)
      ASCII.appendDigits(timeOfDay % 1000, width: 3, to: &buffer)
    }
    append(abs(offsetMinutes) / 60, after: offsetSign, to: &buffer)
    append(abs(offsetMinutes) % 60, after: ASCII.colon, to: &buffer)
    appendZone(to: &buffer)
  }

  private var dayLength: Int64 { CivilCalendar.millisecondsPerDay }
  private var offsetSign: UInt8 { offsetMinutes < 0 ? ASCII.hyphen : ASCII.plus }

  private func append(_ value: Int, after separator: UInt8, to buffer: inout [UInt8]) {
    buffer.append(separator)
    ASCII.appendDigits(value, width: 2, to: &buffer)
  }

  private func appendZone(to buffer: inout [UInt8]) {
    guard let zone else { return }
    buffer.append(ASCII.openBracket)
    buffer.append(contentsOf: zone.utf8)
    buffer.append(ASCII.closeBracket)
  }
}
