import Measures
import Records

/// A place in a year, on one page: how far coaching reached, how much and how well it is used, who is left out,
/// what stands in the way, what came of it and what it is worth.
public struct PlaceSummary: Report {
  /// The year.
  public var period: String?
  /// Who was trained, who came to what, and how adoption stages moved.
  @Part public var reach: ReachReport?
  /// How much coaching is used, by those who returned.
  @Part public var usage: UsageReport?
  /// How well it is done.
  @Part public var quality: QualityReport?
  /// What was recorded about clients, barriers by kind among it.
  @Part public var records: PlacePicture?
  /// For whom coaching was found suitable, by language and communication need.
  @Part public var leftOut: SuitabilityReport?
  /// How the goals that started in the year went.
  @Part public var goals: PersonCentredOutcomeReport?
  /// Caseload, contacts and minutes.
  @Part public var flow: FlowReport?
  /// Outcomes at the level of the programme, each with its source.
  @Part public var outcomes: ProgrammeCounts?
  /// Benefit and cost as a range, with every input.
  @Part public var value: ValueReport?
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []
  /// What the organisation calls clients, where it says so.
  public var peopleWord: String?

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    PlaceSummary.self, name: "placeSummary", about: .place, for: [.coach, .manager],
    isKept: false,
    """
    A place in a year that is over, on one page: reach, usage, quality, adoption stages, barriers, who is left out, \
    outcomes, and value as a range with its inputs. Each part is a report of its own, with the same parameters and \
    the same figures.
    """)

  public static let fields: [Field<PlaceSummary>] = [
    Field(1, "period", \.period, upTo: 4, "The year."),
    Field(
      2, "reach", \.reach, "Who was trained, who came to what, and how adoption stages moved."),
    Field(3, "usage", \.usage, "How much coaching is used, by those who returned."),
    Field(4, "quality", \.quality, "How well it is done."),
    Field(
      5, "records", \.records, "What was recorded about clients, barriers by kind among it."),
    Field(
      6, "leftOut", \.leftOut,
      "For whom coaching was found suitable, by language and communication need."),
    Field(7, "goals", \.goals, "How the goals that started in the year went."),
    Field(8, "flow", \.flow, "Caseload, contacts and minutes."),
    Field(
      9, "outcomes", \.outcomes, "Outcomes at the level of the programme, each with its source."),
    Field(10, "value", \.value, "Benefit and cost as a range, with every input."),
    Field(11, "notComputable", \.notComputable, "Why there are no figures."),
    Field(
      12, "peopleWord", \.peopleWord, upTo: 100,
      "What the organisation calls clients, where it says so."),
  ]

  public static func make(
    _ parameters: PlaceYear, from source: ReportSource
  ) throws(CoachingError) -> PlaceSummary {
    var answer = PlaceSummary()
    let year = try parameters.year()
    answer.period = year.description
    answer.peopleWord = try source.settings().peopleWord
    guard year.isClosed(on: source.today) else {
      answer.notComputable = [LeftOut(.periodNotClosed)]
      return answer
    }
    source.willAskForTallies(
      and: [SaidExperiences.self, ReviewedClients.self, GoalsOfClients.self], of: year)
    let date = PartialDate(year.description)
    let span = PlaceSpan(from: date, until: date)
    answer.reach = try source.report(ReachReport.self, span)
    answer.usage = try source.report(UsageReport.self, span)
    answer.quality = try source.report(QualityReport.self, parameters)
    answer.records = try source.report(
      PlacePicture.self,
      PlacePicture.Parameters(period: year.description))
    answer.leftOut = try source.report(SuitabilityReport.self, parameters)
    answer.goals = try source.report(
      PersonCentredOutcomeReport.self,
      PersonCentredOutcomeReport.Parameters(period: year.description))
    answer.flow = try source.report(FlowReport.self, parameters)
    answer.outcomes = try source.report(ProgrammeCounts.self, span)
    answer.value = try source.report(ValueReport.self, span)
    return answer
  }
}
