import Measures
import Records

/// A value with what says when it was scored among others.
struct ScoredTime {
  private let value: Double
  /// 0 where none was said.
  private let occasion: UInt32
  private let days: DaySpan
  /// The moment, where it is known: what says no time is of when it was recorded.
  private let moment: Int64?
  /// Which one it is in the order of recording, for those of one time.
  private let number: Int

  @inline(never)
  init(_ score: Held<Score>, _ number: Int, _ value: Double = 0) {
    self.value = value
    self.number = number
    occasion = score.content.occasion?.rawValue ?? 0
    days = score.days
    if case .date = score.common.occurred { moment = nil } else { moment = score.occurred }
  }

  private var isBaseline: Bool { occasion == ScoreOccasion.baseline.rawValue }

  /// Whether it came before another; nil where nothing says so.
  @inline(never)
  private func isBefore(_ other: ScoredTime) -> Bool? {
    if let moment, let another = other.moment {
      if moment != another { return moment < another }
    } else {
      // A moment is of a day where it was, and not in UTC.
      if days.last < other.days.first { return true }
      if days.first > other.days.last { return false }
    }
    // A start, a review, an end and what follows come in this order.
    if occasion != 0, other.occasion != 0, occasion != other.occasion {
      return occasion < other.occasion
    }
    let isSame = (moment == nil) == (other.moment == nil) && days == other.days
    return isSame ? number < other.number : nil
  }

  /// The first or the newest of some, and whether it surely is: of baselines or others alone where that is said, and
  /// of those that did not surely lie before a day. Where nothing tells, it is the one that was recorded first or last.
  @inline(never)
  static func end(
    _ times: [ScoredTime], isFirst: Bool, areBaselines: Bool? = nil, from day: CivilDay = .first
  ) -> (number: Int?, isKnown: Bool) {
    var end: ScoredTime?
    var isKnown = true
    for isChecked in [false, true] {
      for time in times
      where time.days.last >= day && time.isBaseline == areBaselines ?? time.isBaseline {
        guard let found = end else {
          end = time
          continue
        }
        let isBefore = time.isBefore(found)
        if isChecked {
          isKnown = isKnown && (isBefore == !isFirst || time.number == found.number)
        } else if (isBefore == true) == isFirst {
          end = time
        }
      }
    }
    return (end?.number, isKnown)
  }

  /// What was scored at the start and newest: the start is what is said to be the baseline, or else the
  /// first; a single value is the start, unless it is said to be a later one. What is not known is missing.
  @inline(never)
  static func pair(_ times: [ScoredTime]) -> (pair: Pair, isKnown: Bool) {
    var start = end(times, isFirst: true, areBaselines: true)
    var newest = end(times, isFirst: false)
    if let number = start.number {
      // What surely lay before the start came no later.
      newest = end(
        times, isFirst: false, areBaselines: false, from: times[number].days.first)
    } else if times.count > 1 {
      start = end(times, isFirst: true)
    } else if times.first?.occasion == 0 {
      (start, newest) = (newest, start)
    }
    let before = start.isKnown ? start.number.map { times[$0].value } : nil
    let after = newest.isKnown ? newest.number.map { times[$0].value } : nil
    return (Pair(before, after), start.isKnown && newest.isKnown)
  }
}
