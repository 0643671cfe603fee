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
  /// Whether there are rules or levels for single items beside a total.
  private let isByItem: Bool
  private let instrument: Instrument
  private var numbers = Numbering()
  private var scored: [(subject: Subject, values: [ScoredTime])] = []
  /// Scores that are left out.
  private(set) var notComputable: [LeftOut] = []

  /// Instruments of which every score is about a goal.
  private static let aboutGoals = ["copm", "gas", "gbo", "psfs"]

  init(_ instrument: Instrument) {
    self.instrument = instrument
    isByItem =
      instrument.changeRules.contains(where: \.isForItem)
      || instrument.cutSets.contains { !$0.items.isEmpty }
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

  /// Says where there are rules for items, and no item.
  mutating func finish() {
    guard form == .total, isByItem, !scored.contains(where: { $0.subject.item != nil }) else {
      return
    }
    notComputable.append(LeftOut(.noScores, what: "item"))
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
    if form == .total {
      let reason = takeTotal(held, goal)
      guard isByItem, !score.items.isEmpty else { return reason }
      let problem = takeItems(held, goal)
      if reason == nil, let problem {
        notComputable.append(LeftOut(problem, what: "item", score: held.link))
      }
      return reason
    }
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
    scored[number].values.append(ScoredTime(score, scored[number].values.count, value))
  }

  /// Each goal or item with its value at the start and its newest one.
  var subjects: [ScoredSubject] {
    scored.map { subject, values in
      // The total of as many items as there are is about none of them.
      let isOfAll = form == .activities && subject.goal == nil
      let (pair, isKnown) = ScoredTime.pair(values)
      return ScoredSubject(
        subject: subject, isTotal: subject.item == nil && (form == .total || isOfAll), pair: pair,
        isTimeKnown: isKnown)
    }
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

/// What is scored for itself, at the start and newest.
struct ScoredSubject {
  let subject: MeasurePoints.Subject
  let isTotal: Bool
  let pair: Pair
  /// Whether it is known which of the values was first and which newest.
  let isTimeKnown: Bool
}
