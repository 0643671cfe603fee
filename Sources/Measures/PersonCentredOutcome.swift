public import Records

/// The person-centred outcome measure: of the persons of 18 and over whose goal started in a period
/// with a scale and a plan, how many had a score 2 to 26 weeks after the start.
///
/// HL7 Person-Centered Outcomes implementation guide (R4), and the measures of the National Committee
/// for Quality Assurance that it serves. Their published logic leaves out the ends of the interval; the
/// words "within 2 to 26 weeks" include them. Which holds is a parameter.
public struct PersonCentredOutcome: Sendable, Equatable {
  /// A goal of a person, as far as the measure looks at it.
  public struct Goal: Sendable, Equatable {
    /// Whose goal it is; a person with several goals counts once.
    public var person: UniqueID
    /// When the person was born.
    public var birth: PartialDate?
    /// When the goal started.
    public var start: DateTime?
    /// Whether it has a scale.
    public var hasScale: Bool
    /// Whether it has a plan.
    public var hasPlan: Bool
    /// When it was scored.
    public var scores: [DateTime]

    /// A goal.
    public init(
      person: UniqueID, birth: PartialDate?, start: DateTime?, hasScale: Bool, hasPlan: Bool,
      scores: [DateTime]
    ) {
      self.person = person
      self.birth = birth
      self.start = start
      self.hasScale = hasScale
      self.hasPlan = hasPlan
      self.scores = scores
    }
  }

  /// How many days after the start a score counts.
  public struct Window: Sendable, Equatable {
    /// The first day that counts.
    public let first: Int
    /// The last day that counts.
    public let last: Int

    /// From one day through another, or between the two where the ends do not count. Days beyond the
    /// calendar are those at its ends.
    public init(from: Int = 14, through: Int = 182, includesEnds: Bool = true) {
      let bounds = -4_000_000...4_000_000
      let ends = includesEnds ? 0 : 1
      first = min(max(from, bounds.lowerBound), bounds.upperBound) + ends
      last = min(max(through, bounds.lowerBound), bounds.upperBound) - ends
    }
  }

  /// Persons with a score in the window, of all persons of the measure.
  public let rate: Computed<Rate>
  /// Persons who may belong to the measure or not, because a date is not known exactly; they are in
  /// neither count.
  public let undetermined: Int
  /// Persons of the measure whose score may lie in the window or not; they count as without one.
  public let scoreUndetermined: Int

  /// The measure over goals.
  public init(
    _ goals: [Goal], in period: DaySpan, window: Window = Window(), adultAge: Int = 18
  ) {
    var belongs: [UniqueID: Answer] = [:]
    var scored: [UniqueID: Answer] = [:]
    for goal in goals {
      let answer = Self.belongs(goal, period, adultAge)
      belongs[goal.person] = max(belongs[goal.person] ?? .no, answer)
      guard answer == .yes, let start = goal.start else { continue }
      let best = goal.scores.map { Self.lies($0, after: start, window) }.max() ?? .no
      scored[goal.person] = max(scored[goal.person] ?? .no, best)
    }
    rate = Rate.of(
      scored.values.count { $0 == .yes }, of: belongs.values.count { $0 == .yes })
    undetermined = belongs.values.count { $0 == .perhaps }
    scoreUndetermined = scored.values.count { $0 == .perhaps }
  }

  private enum Answer: Int, Comparable {
    case no, perhaps, yes

    static func < (left: Answer, right: Answer) -> Bool { left.rawValue < right.rawValue }
  }

  private static func belongs(_ goal: Goal, _ period: DaySpan, _ adultAge: Int) -> Answer {
    guard goal.hasScale, goal.hasPlan, let start = goal.start else { return .no }
    let age = isOfAge(goal.birth, on: start, adultAge)
    switch period.placement(of: start) {
    case .outside: return .no
    case .straddling: return min(.perhaps, age)
    case .inside: return age
    }
  }

  /// Whether the person had the age on the day the goal started.
  private static func isOfAge(_ birth: PartialDate?, on start: DateTime, _ age: Int) -> Answer {
    guard let birth else { return .perhaps }
    let months = age.multipliedReportingOverflow(by: 12)
    let born = DaySpan(.date(birth))
    let starts = DaySpan(start)
    guard !months.overflow, let earliest = born.first.adding(months: months.partialValue) else {
      return .no
    }
    if earliest > starts.last { return .no }
    guard let latest = born.last.adding(months: months.partialValue) else { return .perhaps }
    return latest <= starts.first ? .yes : .perhaps
  }

  private static func lies(_ score: DateTime, after start: DateTime, _ window: Window) -> Answer {
    let scores = DaySpan(score)
    let starts = DaySpan(start)
    let fewest = starts.last.days(until: scores.first)
    let most = starts.first.days(until: scores.last)
    if fewest >= window.first && most <= window.last { return .yes }
    return most < window.first || fewest > window.last ? .no : .perhaps
  }
}
