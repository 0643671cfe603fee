import Measures
import Records

/// The person-centred outcome measure over the clients of a place.
public struct PersonCentredOutcomeReport: Report {
  /// The year in which goals started.
  public var period: String?
  /// Persons with a score 2 to 26 weeks after the start, of all persons of the measure.
  @Part public var rate: RateLine?
  /// Persons of whom a date leaves open whether they belong to the measure, rounded; they are in neither count.
  public var undetermined: CountLine?
  /// Persons of the measure of whom a date leaves open whether their score counts, rounded; it does not.
  public var scoreUndetermined: CountLine?
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// Parameters.
  public struct Parameters: Group {
    /// A year (`2026`) that is over.
    public var period: String?
    /// Whether days 14 and 182 count; they do where nothing is said. The published logic leaves them out.
    public var includesEnds: Bool?

    /// Nothing set.
    public init() {}

    /// Of a year.
    public init(period: String, includesEnds: Bool? = nil) {
      (self.period, self.includesEnds) = (period, includesEnds)
    }

    public static let fields: [Field<Parameters>] = [
      Field(1, "period", \.period, upTo: 4, required: true, "A year (2026) that is over."),
      Field(
        2, "includesEnds", \.includesEnds,
        "Whether days 14 and 182 count; they do where nothing is said. The published logic leaves them out."
      ),
    ]
  }

  public static let report = ReportDefinition(
    PersonCentredOutcomeReport.self, name: "personCentredOutcome", about: .place,
    for: [.coach, .manager],
    sources: [
      """
      HL7 Person-Centered Outcomes implementation guide (R4) and the measures of the National Committee for Quality \
      Assurance that it serves: follow-up 2 to 26 weeks after a goal was set.
      """,
      """
      Rounded to the nearest 5, and told only where 5 clients or more have a score and 5 or more have none; and with and without the ends only where \
      none or 5 and more differ: a convention of this project.
      """,
    ],
    """
    Persons of 18 and over whose goal started in the year with a scale and a plan; of those, how many had a score 14 to \
    182 days after the start. A plan is a strategy or a provision for the goal.
    """)

  public static let fields: [Field<PersonCentredOutcomeReport>] = [
    Field(1, "period", \.period, upTo: 4, "The year in which goals started."),
    Field(
      2, "rate", \.rate,
      "Persons with a score 2 to 26 weeks after the start, of all persons of the measure."),
    Field(
      3, "undetermined", \.undetermined,
      "Persons of whom a date leaves open whether they belong to the measure; they are in neither count."
    ),
    Field(
      4, "scoreUndetermined", \.scoreUndetermined,
      "Persons of the measure of whom a date leaves open whether their score counts; it does not."),
    Field(5, "notComputable", \.notComputable, "Why there are no figures."),
  ]

  public static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> PersonCentredOutcomeReport {
    var answer = PersonCentredOutcomeReport()
    let year = try PlaceYear(period: parameters.period ?? "").year()
    answer.period = year.description
    guard year.isClosed(on: source.today) else {
      answer.notComputable = [LeftOut(.periodNotClosed)]
      return answer
    }
    let goals = try source.figures(GoalsOfClients.self, of: year).goals
    guard !goals.isEmpty else {
      answer.notComputable = [LeftOut(.noData)]
      return answer
    }
    let all = PersonCentredOutcome(goals, in: year.days)
    let inner = PersonCentredOutcome(
      goals, in: year.days, window: PersonCentredOutcome.Window(includesEnds: false))
    let isOpen = parameters.includesEnds == false
    // The two differ by those scored on the ends alone.
    let apart = (all.rate.value?.numerator ?? 0) - (inner.rate.value?.numerator ?? 0)
    let chosen = isOpen ? inner : all
    switch chosen.rate {
    case .notComputable(let reason): answer.notComputable = [LeftOut(reason, what: "rate")]
    case .computed(let rate):
      let isTold =
        mayTell(rate, year, source) && (!isOpen || FewPeople.mayTell([apart]))
      let counts = [rate.numerator, rate.denominator].map { FewPeople.rounded(Int64($0)) }
      answer.rate =
        isTold ? RateLine(Int(counts[0]), of: Int(counts[1])) : RateLine(suppressed: nil)
    }
    answer.undetermined = line("undetermined", chosen.undetermined)
    answer.scoreUndetermined = line("scoreUndetermined", chosen.scoreUndetermined)
    return answer
  }

  /// Nothing for none; no exact number.
  private static func line(_ name: String, _ people: Int) -> CountLine? {
    guard people > 0 else { return nil }
    let isFew = people < FewPeople.smallest
    return CountLine(name, nil, isFew ? nil : FewPeople.rounded(Int64(people)))
  }

  /// Whether neither those with a score nor those without are too few.
  private static func mayTell(_ rate: Rate, _ year: Period, _ source: ReportSource) -> Bool {
    let columns = Partition("score", ["scored", "notScored"])
    guard var table = CountTable(rows: .everybody, columns: columns),
      table.count(row: 0, column: 0, people: rate.numerator),
      table.count(row: 0, column: 1, people: rate.denominator - rate.numerator)
    else { return false }
    let published = PublicationRule(columns: columns, unit: .year)
      .published(table, of: year, today: source.today)
    return published.value?.count(row: 0, column: 0) != nil && published.value?.total != nil
  }
}

/// The goals of clients, whenever they started.
struct GoalsOfClients: ClientFigures {
  static let counted: [any Kind.Type] = [Goal.self]
  static let besides: [any Kind.Type] = [
    Client.self, Score.self, Strategy.self, Provision.self,
  ]

  fileprivate private(set) var goals: [PersonCentredOutcome.Goal] = []

  init(_ year: Period) {}

  mutating func add(_ client: FileRecords) throws(CoachingError) {
    let birth = try client.all(Client.self).compactMap(\.content.birthDate).last
    var planned: Set<UniqueID> = []
    // Of plans no more is read than what they are for. Numbers of fields are permanent.
    for (kind, field) in [(Strategy.kind.number, UInt32(2)), (Provision.kind.number, 4)] {
      for plan in client.documents(kind) {
        planned.formUnion(try plan.links(field).map(\.target))
      }
    }
    let scores = try client.all(Score.self)
    for goal in try client.all(Goal.self)
    where goal.content.lifecycleStatus != .enteredInError {
      let own = scores.filter { $0.content.goal?.target == goal.id }
      let isScaled = own.contains { $0.content.minimum != nil && $0.content.maximum != nil }
      goals.append(
        PersonCentredOutcome.Goal(
          person: client.id, birth: birth,
          start: goal.content.startDate.map(DateTime.date) ?? goal.when,
          hasScale: goal.content.attainment != nil || isScaled,
          hasPlan: planned.contains(goal.id), scores: own.map(\.when)))
    }
  }
}

extension PersonCentredOutcomeReport.Parameters: PastParameters {
  func areOver(on today: CivilDay) -> Bool {
    PlaceYear(period: period ?? "").areOver(on: today)
  }
}

extension Document {
  /// The links of a field that is a list of them.
  fileprivate func links(_ field: UInt32) throws(CoachingError) -> [Link] {
    do { return try body.value(field, as: [Link].self) ?? [] } catch {
      throw CoachingError(
        .damaged("an entry opens but cannot be read"), kind: kind, record: id)
    }
  }
}
