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
    SuitabilityReport.self, name: "leftOut", about: .place, for: [.coach, .manager],
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
    var people: [Reviewed] = []
    try source.eachClient(holding: [Engagement.self], [Client.self]) {
      (records) throws(CoachingError) in
      let reviews = try records.all(Engagement.self).filter {
        $0.content.suitability?.outcome != nil && $0.reviewed.lies(in: year)
      }
      let newest = reviews.max { $0.reviewed.last < $1.reviewed.last }
      guard let outcome = newest?.content.suitability?.outcome else { return }
      people.append(Reviewed(outcome, try records.all(Client.self).last?.content ?? Client()))
    }
    guard !people.isEmpty else {
      answer.notComputable = [LeftOut(.noData)]
      return answer
    }
    let languages = Dictionary(grouping: people, by: \.language)
      .filter { $0.value.count >= FewPeople.smallest }.keys.sorted()
    let needs = ["noneNoted"] + CommunicationNeed.list.entries.map(\.name) + ["several"]
    for (name, categories, category, property)
      in [
        ("byLanguage", languages + ["other"], \Reviewed.language, \SuitabilityReport.byLanguage),
        ("byNeed", needs, \.need, \.byNeed),
        ("byInterpreter", ["needed", "notNeeded", "notSaid"], \.interpreter, \.byInterpreter),
      ]
      as [(
        String, [String], KeyPath<Reviewed, String>, WritableKeyPath<SuitabilityReport, [CountLine]>
      )]
    {
      let rows = Partition(name, categories)
      switch Self.published(people.map { ($0[keyPath: category], $0.outcome) }, rows, year, source)
      {
      case .computed(let table): answer[keyPath: property] = Self.lines(table)
      case .notComputable(let reason): answer.notComputable.append(LeftOut(reason, what: name))
      }
    }
    return answer
  }

  private static let outcomes = Partition(
    "outcome", SuitabilityOutcome.list.entries.map(\.name))

  private static func published(
    _ people: [(category: String, outcome: Int)], _ rows: Partition, _ year: Period,
    _ source: ReportSource
  ) -> Computed<PublishedTable> {
    guard var table = CountTable(rows: rows, columns: outcomes) else {
      return .notComputable(.tooLarge)
    }
    for (category, outcome) in people {
      // Whatever is not among the categories is in the last but for needs, which has all of them.
      let row = rows.categories.firstIndex(of: category) ?? rows.categories.count - 1
      guard table.count(row: row, column: outcome) else { return .notComputable(.tooLarge) }
    }
    return PublicationRule(rows: rows, columns: outcomes, unit: .year)
      .published(table, of: year, today: source.today)
  }

  /// Rounded, since tables by different rows share their totals; without the totals.
  private static func lines(_ table: PublishedTable) -> [CountLine] {
    table.rows.categories.indices.flatMap { row in
      table.columns.categories.indices.map { column in
        CountLine(
          table.columns.categories[column], table.rows.categories[row],
          table.count(row: row, column: column).map { FewPeople.rounded(Int64($0)) })
      }
    }
  }
}

extension Held<Engagement> {
  /// When suitability was reviewed.
  fileprivate var reviewed: DaySpan {
    (content.suitability?.date ?? content.startDate).map { DaySpan(.date($0)) } ?? days
  }
}

/// Somebody whose suitability was reviewed.
private struct Reviewed {
  /// Which of the outcomes, in the order of their list.
  let outcome: Int
  let language: String
  let need: String
  let interpreter: String

  init(_ outcome: SuitabilityOutcome, _ client: Client) {
    let entries = SuitabilityOutcome.list.entries
    // One of a newer version counts with the last, so that nobody is lost.
    self.outcome = entries.firstIndex { $0.number == outcome.rawValue } ?? entries.count - 1
    language =
      client.languages.first.map { String(decoding: $0.utf8.prefix { $0 != 45 }, as: UTF8.self) }
      ?? "notSaid"
    let needs = client.communicationNeeds
    let one = needs.first.flatMap { CommunicationNeed.list.entry(numbered: $0.rawValue)?.name }
    need =
      switch needs.count {
      case 0: client.otherCommunicationNeeds.isEmpty ? "noneNoted" : "several"
      case 1: one ?? "several"
      default: "several"
      }
    interpreter = client.interpreterNeeded.map { $0 ? "needed" : "notNeeded" } ?? "notSaid"
  }
}
