import Records

/// What was told of events that stand in several files: each part once, whichever of the records says it.
struct SharedEvents {
  /// A part of what records say of an event.
  enum Part: Int {
    case conversation = 1
    case minutes = 2
    case mode = 4
    case counts = 8
    case techniques = 16
    case place = 32
  }

  private var told: [UniqueID: Int] = [:]

  /// Whether a part was not told yet, which it is from now on. Without an event it is one of its own.
  mutating func isNew(_ part: Part, of event: UniqueID?) -> Bool {
    guard let event else { return true }
    let before = told[event] ?? 0
    guard before & part.rawValue == 0 else { return false }
    told[event] = before | part.rawValue
    return true
  }

  /// Whether a part was told.
  func has(_ part: Part, of event: UniqueID) -> Bool {
    (told[event] ?? 0) & part.rawValue != 0
  }
}
