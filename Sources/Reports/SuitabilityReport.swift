import Measures
import Records

/// Who is left out: what followed from the review whether coaching suits somebody, by language and by need.
public struct SuitabilityReport: Report {
  /// The year.
  public var period: String?
  /// Outcomes by the preferred language; one of few people is part of `other`.
  public var byLanguage: [CountLine] = []
  /// Outcomes by communication need.
  public var byNeed: [CountLine] = []
  /// Outcomes by whether an interpreter is needed.
  public var byInterpreter: [CountLine] = []
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    SuitabilityReport.self, name: "whoIsLeftOut", about: .place, for: [.coach, .manager],
    sources: [
      FewPeople.convention,
      """
      Cells from which a small one could be computed are left out too: Cox LH. Network models for complementary cell \
      suppression. J Am Stat Assoc 1995;90:1453-1462.
      """,
    ],
    """
    What followed from the reviews of a year whether coaching suits somebody, by language, communication need and \
    interpreter: who is coached, and who is not now. Each person counts once, by the newest review of the year.
    """)

  public static let fields: [Field<SuitabilityReport>] = [
    Field(1, "period", \.period, upTo: 4, "The year."),
    Field(
      2, "byLanguage", \.byLanguage,
      "Outcomes by the preferred language; one of few people is part of other."),
    Field(3, "byNeed", \.byNeed, "Outcomes by communication need."),
    Field(4, "byInterpreter", \.byInterpreter, "Outcomes by whether an interpreter is needed."),
    Field(5, "notComputable", \.notComputable, "Why there are no figures."),
  ]

  public static func make(
    _ parameters: PlaceYear, from source: ReportSource
  ) throws(CoachingError) -> SuitabilityReport {
    var answer = SuitabilityReport()
    let year = try parameters.year()
    answer.period = year.description
    guard year.isClosed(on: source.today) else {
      answer.notComputable = [LeftOut(.periodNotClosed)]
      return answer
    }
    let people = try source.figures(ReviewedClients.self, of: year).people
    guard !people.isEmpty else {
      answer.notComputable = [LeftOut(.noData)]
      return answer
    }
    // A language of few people is not named at all.
    var names: [String] = []
    for one in people where !names.contains(one.language) {
      let count = people.count { $0.language == one.language }
      if count >= FewPeople.smallest { names.append(one.language) }
    }
    let languages = Order.of(names).map { names[$0] }
    let needs = ["noneNoted"] + CommunicationNeed.list.entries.map(\.name) + ["several"]
    let rule = Publication(people: people, year: year, today: source.today)
    (answer.byLanguage, answer.notComputable) = rule.lines(
      "byLanguage", languages + ["other"], people.map(\.language))
    for (name, categories, own) in [
      ("byNeed", needs, people.map(\.need)),
      ("byInterpreter", ["needed", "notNeeded", "notSaid"], people.map(\.interpreter)),
    ] {
      let (lines, problems) = rule.lines(name, categories, own)
      if name == "byNeed" { answer.byNeed = lines } else { answer.byInterpreter = lines }
      answer.notComputable += problems
    }
    return answer
  }
}

/// How tables about the people who were reviewed in a year are published.
private struct Publication {
  let people: [Reviewed]
  let year: Period
  let today: CivilDay

  private static let outcomes = Partition(
    "outcome", SuitabilityOutcome.list.entries.map(\.name))

  /// The table by what each of the people belongs to, or why there is none.
  func lines(
    _ name: String, _ categories: [String], _ own: [String]
  ) -> (lines: [CountLine], problems: [LeftOut]) {
    let rows = Partition(name, categories)
    guard var table = CountTable(rows: rows, columns: Self.outcomes) else {
      return ([], [LeftOut(.tooLarge, what: name)])
    }
    for index in people.indices {
      // Whatever is not among the categories is in the last but for needs, which has all of them.
      let row = categories.firstIndex(of: own[index]) ?? categories.count - 1
      guard table.count(row: row, column: people[index].outcome) else {
        return ([], [LeftOut(.tooLarge, what: name)])
      }
    }
    switch PublicationRule(rows: rows, columns: Self.outcomes, unit: .year)
      .published(table, of: year, today: today)
    {
    case .computed(let table): return (lines(table), [])
    case .notComputable(let reason): return ([], [LeftOut(reason, what: name)])
    }
  }

  /// Rounded, since tables by different rows share their totals; without the totals.
  private func lines(_ table: PublishedTable) -> [CountLine] {
    var lines: [CountLine] = []
    for (row, category) in table.rows.categories.enumerated() {
      for (column, outcome) in table.columns.categories.enumerated() {
        let count = table.count(row: row, column: column)
        lines.append(CountLine(outcome, category, count.map { FewPeople.rounded(Int64($0)) }))
      }
    }
    return lines
  }
}

extension Held<Engagement> {
  /// When suitability was reviewed.
  fileprivate var reviewed: DaySpan {
    (content.suitability?.date ?? content.startDate).map { DaySpan(.date($0)) } ?? days
  }
}

/// Those whose suitability was reviewed in a year, each by the newest review.
struct ReviewedClients: ClientFigures {
  static let counted: [any Kind.Type] = [Engagement.self]
  static let besides: [any Kind.Type] = [Client.self]

  private let year: Period
  fileprivate private(set) var people: [Reviewed] = []

  init(_ year: Period) { self.year = year }

  mutating func add(_ client: FileRecords) throws(CoachingError) {
    let reviews = try client.all(Engagement.self).filter {
      $0.content.suitability?.outcome != nil && $0.reviewed.lies(in: year)
    }
    guard let newest = Order.of(reviews.map { Int64($0.reviewed.last.number) }).last,
      let outcome = reviews[newest].content.suitability?.outcome
    else { return }
    people.append(Reviewed(outcome, try client.all(Client.self).map(\.content)))
  }
}

/// Somebody whose suitability was reviewed.
private struct Reviewed {
  /// Which of the outcomes, in the order of their list.
  let outcome: Int
  let language: String
  let need: String
  let interpreter: String

  /// Of a client as the newest record that says something does: one that says less takes nothing back.
  init(_ outcome: SuitabilityOutcome, _ clients: [Client]) {
    let entries = SuitabilityOutcome.list.entries
    // One of a newer version counts with the last, so that nobody is lost.
    self.outcome = entries.firstIndex { $0.number == outcome.rawValue } ?? entries.count - 1
    language =
      clients.last { !$0.languages.isEmpty }?.languages.first.map {
        String(decoding: $0.utf8.prefix { $0 != 45 }, as: UTF8.self)
      }
      ?? "notSaid"
    let said = clients.last {
      !$0.communicationNeeds.isEmpty || !$0.otherCommunicationNeeds.isEmpty
    }
    let needs = said?.communicationNeeds ?? []
    let one = needs.first.flatMap { CommunicationNeed.list.entry(numbered: $0.rawValue)?.name }
    need =
      switch needs.count {
      case 0: said == nil ? "noneNoted" : "several"
      case 1: one ?? "several"
      default: "several"
      }
    let isNeeded = clients.last { $0.interpreterNeeded != nil }?.interpreterNeeded
    interpreter = isNeeded.map { $0 ? "needed" : "notNeeded" } ?? "notSaid"
  }
}
