import Measures
import Records

/// The values that scores of one instrument by one rater give, goal by goal and item by item.
struct MeasurePoints {
  /// How scores of an instrument are to be read.
  enum Form {
    /// Problems of COPM: each a goal with an item for performance and one for satisfaction.
    case problems
    /// As many goals or items as the person names, which have a mean.
    case activities
    /// Goals or items that each stand for themselves.
    case apart
    /// One total.
    case total
  }

  /// What one value is about.
  struct Subject {
    var goal: UniqueID?
    var item: Int?
  }

  let form: Form
  private let instrument: Instrument
  private var numbers = Numbering()
  private var scored: [(subject: Subject, values: [ScoredValue])] = []
  /// Scores that are left out.
  private(set) var notComputable: [LeftOut] = []

  /// Instruments of which every score is about a goal.
  private static let aboutGoals = ["copm", "gas", "gbo", "psfs"]

  init(_ instrument: Instrument) {
    self.instrument = instrument
    if instrument.identifier == "copm" {
      form = .problems
    } else if instrument.scoring == .apart || instrument.scoring == .attainment {
      form = .apart
    } else if instrument.items == 0, instrument.scoring == .mean {
      form = .activities
    } else {
      form = .total
    }
  }

  /// Adds what a score says, or why it says nothing.
  mutating func add(_ score: Held<Score>) {
    if let reason = take(score) { notComputable.append(LeftOut(reason, score: score.link)) }
  }

  private mutating func take(_ held: Held<Score>) -> NotComputable? {
    let score = held.content
    let scale = Self.scale(instrument, isTotal: form == .total)
    let isOpen = instrument.scoring == .sum && instrument.items == 0
    let isSame =
      (score.minimum ?? scale.lowerBound) == scale.lowerBound
      && (score.maximum ?? scale.upperBound) == scale.upperBound
    guard isOpen || isSame else { return .mixedScales }
    let goal = score.goal?.target
    if form == .total { return takeTotal(held, goal) }
    let needsGoal = Self.aboutGoals.contains(instrument.identifier)
    if form == .problems || score.items.isEmpty {
      guard goal != nil || !needsGoal else { return .noGoal }
    }
    guard form != .problems, let total = score.total, score.items.isEmpty else {
      return takeItems(held, goal)
    }
    // The one value of a question that stands for itself needs an item where there are several.
    guard instrument.items == 0 else { return .noComposite }
    if let problem = instrument.problem(of: total) { return problem }
    put(total, Subject(goal: goal), held)
    return nil
  }

  private mutating func takeItems(
    _ held: Held<Score>, _ goal: UniqueID?
  ) -> NotComputable? {
    let score = held.content
    guard score.items.count >= instrument.minimumAnswered else { return .tooFewItems }
    for item in score.items {
      guard let number = item.number, let value = item.value else { return .unknownItem }
      let last = form == .problems ? 2 : instrument.items
      guard last == 0 || number <= last else { return .unknownItem }
      if let problem = instrument.problem(of: value) { return problem }
    }
    for item in score.items {
      guard let number = item.number, let value = item.value else { continue }
      put(value, Subject(goal: goal, item: Int(number)), held)
    }
    return nil
  }

  private mutating func takeTotal(
    _ held: Held<Score>, _ goal: UniqueID?
  ) -> NotComputable? {
    let score = held.content
    let total: Double
    if let given = score.total {
      total = given
    } else {
      guard !score.items.isEmpty else { return .noScores }
      let items = score.items.compactMap { item in
        item.number.flatMap { number in item.value.map { (item: Int(number), value: $0) } }
      }
      let result = instrument.score(items, asked: score.itemsAsked.map { Int($0) })
      guard let computed = result.value else { return result.reason }
      total = computed.total
    }
    let scale = Self.scale(instrument, isTotal: true)
    guard scale.contains(total) else { return .outsideScale }
    put(total, Subject(goal: goal), held)
    return nil
  }

  private mutating func put(_ value: Double, _ subject: Subject, _ score: Held<Score>) {
    let item = subject.item.map { UInt32(truncatingIfNeeded: $0) }
    let (number, isNew) = numbers.number(Numbering.key([subject.goal], [item]))
    if isNew { scored.append((subject, [])) }
    scored[number].values.append(
      ScoredValue(occasion: score.content.occasion, days: score.days, value: value))
  }

  /// Each goal or item with its value at the start and its newest one.
  var subjects: [ScoredSubject] {
    scored.map { subject, values in
      ScoredSubject(subject: subject, isTotal: form == .total, pair: Self.pair(values))
    }
  }

  /// What was scored at the start and newest: the start is what is said to be the baseline, or else the
  /// first; a single value is the start, unless it is said to be a later one.
  private static func pair(_ values: [ScoredValue]) -> Pair {
    if let start = values.first(where: { $0.occasion == .baseline }) {
      // What surely lay before the start came no later.
      let later = values.last { $0.occasion != .baseline && $0.days.last >= start.days.first }
      return Pair(start.value, later?.value)
    }
    guard let first = values.first, let last = values.last else { return Pair(nil, nil) }
    if values.count > 1 { return Pair(first.value, last.value) }
    return first.occasion == nil ? Pair(first.value, nil) : Pair(nil, first.value)
  }

  /// On which scale a value lies: a sum on that of all its items together, and where their number is open
  /// on none that is known.
  static func scale(_ instrument: Instrument, isTotal: Bool) -> ClosedRange<Double> {
    // Safe: an instrument that was registered has a maximum above its minimum.
    let (minimum, maximum) = (instrument.minimum, instrument.maximum)
    guard isTotal, instrument.scoring == .sum else { return minimum...maximum }
    let items = Double(instrument.items)
    return items == 0 ? -1e9...1e9 : minimum * items...maximum * items
  }
}

/// A value, and on which occasion it was scored.
struct ScoredValue {
  let occasion: ScoreOccasion?
  let days: DaySpan
  let value: Double
}

/// What is scored for itself, at the start and newest.
struct ScoredSubject {
  let subject: MeasurePoints.Subject
  let isTotal: Bool
  let pair: Pair
}
