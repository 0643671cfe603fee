import Measures
import Records

/// Where the conversations of a place stood between fixing and enabling, by quarter and kind of conversation.
public struct FixingToEnablingTrend: Report {
  /// Quarters that are over, in order.
  public var quarters: [FixingQuarter] = []
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    FixingToEnablingTrend.self, name: "fixingToEnablingTrend", about: .place,
    for: [.coach, .manager],
    sources: [
      FewPeople.convention,
      """
      A value of any scale counts as where it lies from 0, its lowest, to 10, its highest; below 3.5 is told as \
      fixing, from 6.5 on as enabling: conventions of this project.
      """,
    ],
    """
    Where conversations stood from fixing it for the person (0) to enabling the person (10), for each quarter that \
    is over: the mean, and how many lay where by kind of conversation. A coach's own picture is another report.
    """)

  public static let fields: [Field<FixingToEnablingTrend>] = [
    Field(1, "quarters", \.quarters, "Quarters that are over, in order."),
    Field(2, "notComputable", \.notComputable, "Why there are no figures."),
  ]

  public static func make(
    _ parameters: PlaceSpan, from source: ReportSource
  ) throws(CoachingError) -> FixingToEnablingTrend {
    let span = try parameters.days(source)
    var sums: [FixingSum] = []
    var quarters = Numbering()
    var events: Set<UniqueID> = []
    try source.eachClient(holding: [Conversation.self], around: span) {
      (records) throws(CoachingError) in
      for talk in try records.all(Conversation.self) {
        guard let place = talk.content.fixingToEnabling?.onTen else { continue }
        // One conversation about several people is one.
        if let event = talk.common.sharedEvent, !events.insert(event).inserted { continue }
        let quarter = Period(.quarter, containing: talk.days.first)
        guard talk.days.lies(in: quarter) else { continue }
        let (number, isNew) = quarters.number(quarter.description)
        if isNew { sums.append(FixingSum(quarter)) }
        sums[number].add(place, talk.content, of: records.id)
      }
    }
    var answer = FixingToEnablingTrend()
    let periods = try parameters.periods(.quarter, sums.map(\.quarter.days.first), source)
    answer.quarters = periods.compactMap { period in
      sums.first { $0.quarter == period }?.line()
    }
    if answer.quarters.isEmpty { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }
}

extension Scale {
  /// The same place on a scale from 0 to 10.
  var onTen: Scale {
    // A scale that was read has a maximum above its minimum.
    Scale((value - minimum) / (maximum - minimum) * 10, of: 0...10, saidBy: saidBy)
  }
}

extension Conversation {
  /// Of which kind it was, where that was said.
  var arrangementName: String {
    arrangement.flatMap { ConversationArrangement.list.entry(numbered: $0.rawValue)?.name }
      ?? "notSaid"
  }
}

/// What is added up of the conversations of a quarter.
private struct FixingSum {
  let quarter: Period
  private var places: [Scale] = []
  private var clients: Set<UniqueID> = []
  private var cells = ClientCells()

  init(_ quarter: Period) {
    self.quarter = quarter
  }

  mutating func add(_ place: Scale, _ talk: Conversation, of client: UniqueID) {
    places.append(place)
    clients.insert(client)
    let part = place.value < 3.5 ? "fixing" : place.value < 6.5 ? "between" : "enabling"
    cells.add(part, talk.arrangementName, of: client)
  }

  func line() -> FixingQuarter {
    var line = FixingQuarter()
    line.period = quarter.description
    line.mean = MeanLine(places, people: clients.count).aboutClients()
    line.conversations = cells.lines()
    return line
  }
}

/// Where the conversations of a quarter stood.
public struct FixingQuarter: Group {
  /// The quarter.
  public var period: String?
  /// The mean over the conversations.
  public var mean: MeanLine?
  /// How many conversations lay where, by whether they were planned.
  public var conversations: [CountLine] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<FixingQuarter>] = [
    Field(1, "period", \.period, upTo: 7, required: true, "The quarter."),
    Field(2, "mean", \.mean, "The mean over the conversations."),
    Field(
      3, "conversations", \.conversations,
      "How many conversations lay where, by whether they were planned."),
  ]
}
