import Records

extension HumanName {
  /// Whether it may be displayed on a day: an old or maiden name never, others within their time.
  func isUsed(on day: PartialDate) -> Bool {
    guard use != .old, use != .maiden else { return false }
    return (from?.earliest ?? .min) <= day.latest && (until?.latest ?? .max) >= day.earliest
  }

  /// The whole name; nil when nothing of it is known.
  var inFull: String? {
    if let text { return text }
    let parts = [prefix, given, family, suffix].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
