/// A time as it was told: a moment, or a day, month or year (the dateTime of FHIR).
public enum DateTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// A moment with its offset.
  case instant(Instant)
  /// A day, a month or a year.
  case date(PartialDate)

  /// Reads either form; nil for anything else.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    // Only the moment is longer than a whole date.
    if text.count > 10 {
      guard let instant = Instant(text) else { return nil }
      self = .instant(instant)
    } else {
      guard let date = PartialDate(text) else { return nil }
      self = .date(date)
    }
  }

  /// Reads either form; nil for anything else.
  public init?(_ text: String) {
    var text = text
    guard let time = text.withUTF8({ DateTime($0) }) else { return nil }
    self = time
  }

  /// Milliseconds since 1970 of the moment, or of the first moment of the date in UTC.
  public var sortKey: Int64 {
    switch self {
    case .instant(let instant): instant.milliseconds
    case .date(let date): date.earliest
    }
  }

  /// Milliseconds since 1970 of the moment, or of the last moment of the date in UTC.
  package var lastMoment: Int64 {
    switch self {
    case .instant(let instant): instant.milliseconds
    case .date(let date): date.latest
    }
  }

  /// The text form of what it holds.
  public var description: String { plainText }

  /// By `sortKey`; a date comes before a moment with the same key.
  public static func < (left: DateTime, right: DateTime) -> Bool {
    let keys = (left.sortKey, right.sortKey)
    guard keys.0 == keys.1 else { return keys.0 < keys.1 }
    switch (left, right) {
    case (.instant(let first), .instant(let second)): return first < second
    case (.date(let first), .date(let second)): return first < second
    case (.date, .instant): return true
    case (.instant, .date): return false
    }
  }
}

extension DateTime: PlainTextWritable {
  package func append(to buffer: inout [UInt8]) {
    switch self {
    case .instant(let instant): instant.append(to: &buffer)
    case .date(let date): date.append(to: &buffer)
    }
  }
}
