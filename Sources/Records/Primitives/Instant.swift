import Glibc

/// A moment to the millisecond, with the offset of the place it was noted at and, when known, the
/// name of its time zone.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Milliseconds since 1970 in UTC.
  public let milliseconds: Int64
  private let storedOffset: Int16
  /// The IANA name of the time zone, such as `Europe/London`.
  public let zone: String?

  /// Minutes that local time is ahead of UTC, -1080...1080.
  public var offsetMinutes: Int { Int(storedOffset) }

  /// Nil when the year is not 1...9999 in UTC and at the offset, when the offset is more than 18
  /// hours, or when the zone is not named as IANA names are.
  public init?(milliseconds: Int64, offsetMinutes: Int = 0, zone: String? = nil) {
    guard CivilCalendar.milliseconds.contains(milliseconds),
      Instant.offsetRange.contains(offsetMinutes),
      CivilCalendar.milliseconds.contains(
        milliseconds + Int64(offsetMinutes) * CivilCalendar.millisecondsPerMinute)
    else { return nil }
    if var name = zone {
      guard name.withUTF8(Instant.isZoneName) else { return nil }
    }
    self.init(unchecked: milliseconds, offset: Int16(offsetMinutes), zone: zone)
  }

  private init(unchecked milliseconds: Int64, offset: Int16, zone: String?) {
    self.milliseconds = milliseconds
    self.storedOffset = offset
    self.zone = zone
  }

  /// The present moment in UTC.
  public static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    // A clock set beyond the years 1...9999 stays at their edge.
    let range = CivilCalendar.milliseconds
    let seconds = min(max(Int64(time.tv_sec), range.lowerBound / 1000), range.upperBound / 1000)
    let milliseconds = seconds * 1000 + Int64(time.tv_nsec) / 1_000_000
    return Instant(unchecked: milliseconds, offset: 0, zone: nil)
  }

  /// The present moment at an offset; nil when the offset is more than 18 hours.
  public static func now(offsetMinutes: Int) -> Instant? {
    Instant(milliseconds: now().milliseconds, offsetMinutes: offsetMinutes)
  }

  /// By the moment; the same moment by offset, then by zone, so that equal means identical.
  public static func < (left: Instant, right: Instant) -> Bool {
    (left.milliseconds, left.storedOffset, left.zone ?? "")
      < (right.milliseconds, right.storedOffset, right.zone ?? "")
  }

  static let offsetRange = -1080...1080
  static let zoneLimit = 64

  /// Whether this is the form of an IANA name: parts of letters, digits, `_`, `+` and `-`, each
  /// beginning with a letter or `_`, parted by `/`.
  ///
  /// The beginnings are checked because hosts look zones up as files: no name is an absolute path.
  static func isZoneName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count >= 1, name.count <= zoneLimit else { return false }
    var previous = ASCII.slash
    for byte in name {
      let begins = ASCII.isLetter(byte) || byte == ASCII.underscore
      let continues = ASCII.isDigit(byte) || byte == ASCII.plus || byte == ASCII.hyphen
      guard begins || (previous != ASCII.slash && (continues || byte == ASCII.slash))
      else { return false }
      previous = byte
    }
    return previous != ASCII.slash
  }
}
