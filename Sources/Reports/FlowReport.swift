import Measures
import Records

/// How clients come and go at a place in a year, how many contacts they have and how many minutes these take.
public struct FlowReport: Report {
  /// The year.
  public var period: String?
  /// Engagements that were open when the year began, started, did one of both without saying which, ended, and were open
  /// when it ended.
  public var engagements: [CountLine] = []
  /// Engagements that ended, of all that were open at the start or started, both to the nearest 5.
  @Part public var turnover: RateLine?
  /// Contacts of each engagement that ended in the year, to the end of that year.
  @Part public var contactsPerEngagement: MeanLine?
  /// Conversations by how they were held; one about several clients counts once.
  public var conversations: [CountLine] = []
  /// Minutes spent, as they were recorded, to the nearest 300.
  public var minutes: CountLine?
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    FlowReport.self, name: "flow", about: .place, for: [.coach, .manager],
    sources: [
      FewPeople.convention,
      """
      Turnover is engagements that ended divided by those that were open at the start or started, all together to the \
      nearest 5, since a sum of rounded parts may be less than what ended; minutes expected to be saved later are no part \
      of anything: conventions of this project.
      """,
      """
      An engagement that does not say when it started, and was recorded after it had ended, is told of the year in which \
      it ended, as startNotSaid: it was open at the start or started. Whether it was open in a year before is not known, \
      and it is told of none: a convention of this project.
      """,
      """
      A conversation that names no engagement is a contact of the only one in whose days it lay: a convention of this \
      project.
      """,
    ],
    """
    Engagements that were open, started and ended in a year, contacts of those that ended, conversations and the minutes \
    spent on them. Minutes expected to be saved later are never counted.
    """)

  public static let fields: [Field<FlowReport>] = [
    Field(1, "period", \.period, upTo: 4, "The year."),
    Field(
      2, "engagements", \.engagements,
      """
      Engagements that were open when the year began (openAtStart), started, did one of both without saying which \
      (startNotSaid), ended, and were open when it ended (openAtEnd).
      """),
    Field(
      3, "turnover", \.turnover,
      "Engagements that ended, of all that were open at the start or started, both to the nearest 5."
    ),
    Field(
      4, "contactsPerEngagement", \.contactsPerEngagement,
      "Contacts of each engagement that ended in the year, to the end of that year."
    ),
    Field(
      5, "conversations", \.conversations,
      "Conversations by how they were held; one about several clients counts once."),
    Field(6, "minutes", \.minutes, "Minutes spent, as they were recorded, to the nearest 300."),
    Field(7, "notComputable", \.notComputable, "Why there are no figures."),
  ]

  public static func make(
    _ parameters: PlaceYear, from source: ReportSource
  ) throws(CoachingError) -> FlowReport {
    var answer = FlowReport()
    let year = try parameters.year()
    answer.period = year.description
    guard year.isClosed(on: source.today) else {
      answer.notComputable = [LeftOut(.periodNotClosed)]
      return answer
    }
    guard let flow = try YearOfTalks.of(year, from: source).flow else {
      throw CoachingError(.damaged("an answer opens but cannot be read"))
    }
    return flow
  }
}

/// What is added up of the engagements of a year and their conversations.
struct FlowSum {
  /// An engagement of a client of whom one ended in the year.
  private struct Span {
    let id: UniqueID
    let days: DaySpan
    /// Its place among those that ended.
    let ended: Int?
  }

  private let year: Period
  private var engagements = ClientCells()
  /// All of them that were open at some time in the year.
  private var open = ClientCells()
  private var spans: [UniqueID: [Span]] = [:]
  /// How many contacts each engagement took that ended.
  private var contacts: [Double] = []
  private var events = Numbering()

  init(_ year: Period) {
    self.year = year
  }

  /// The days of the conversations that are of interest.
  var days: DaySpan { spans.isEmpty ? year.days : contactDays }

  /// Those of a client's conversations.
  func days(of client: UniqueID) -> DaySpan { spans[client] == nil ? year.days : contactDays }

  /// All days to the end of the year.
  private var contactDays: DaySpan {
    DaySpan(from: .first, through: year.days.last) ?? year.days
  }

  /// Counts the engagements of a client.
  mutating func add(_ engagements: [Held<Engagement>], of client: UniqueID) {
    let before = contacts.count
    var spans: [Span] = []
    for engagement in engagements {
      let start = engagement.content.startDate.map { DaySpan(.date($0)) } ?? engagement.days
      let end = engagement.content.endDate.map { DaySpan(.date($0)) }
      var ended: Int?
      if add(start, end, of: client) {
        ended = contacts.count
        contacts.append(0)
      }
      // One of which it is not said when it started may have done so on any day before.
      let isDated =
        start.isSaid(before: end)
        && (engagement.content.startDate != nil || engagement.common.occurred != nil)
      let days = DaySpan(from: isDated ? start.first : .first, through: end?.last ?? .last)
      spans.append(Span(id: engagement.id, days: days ?? start, ended: ended))
    }
    if contacts.count > before { self.spans[client] = spans }
  }

  /// Counts an engagement, and answers whether it ended in the year.
  private mutating func add(_ start: DaySpan, _ end: DaySpan?, of client: UniqueID) -> Bool {
    let isSaid = start.isSaid(before: end)
    // Before its end nothing is known of one that does not say when it started.
    let known = isSaid ? start.first : end?.first ?? start.first
    guard known <= year.days.last, end.map({ $0.last >= year.days.first }) ?? true else {
      return false
    }
    let isEnded = end?.lies(in: year) ?? false
    open.add("", of: client)
    engagements.add(
      !isSaid ? "startNotSaid" : known < year.days.first ? "openAtStart" : "started", of: client)
    engagements.add(isEnded ? "ended" : "openAtEnd", of: client)
    return isEnded
  }

  /// Counts a conversation as a contact of the engagement that it was part of, where that ended: the one that it
  /// names, or else the only one in whose days it lay.
  mutating func add(_ talk: borrowing Talk, of client: UniqueID) throws(CoachingError) {
    guard let spans = spans[client] else { return }
    let days = talk.days
    guard days.last <= year.days.last else { return }
    var own = try talk.engagement()
    if own == nil {
      let around = spans.filter { $0.days.first <= days.first && days.last <= $0.days.last }
      own = around.count == 1 ? around.first?.id : nil
    }
    guard let own, let index = spans.first(where: { $0.id == own })?.ended else { return }
    // One that stands in two files of the client is one.
    if let event = talk.sharedEvent,
      !events.number(Numbering.key([client, event, own], [])).isNew
    {
      return
    }
    contacts[index] += 1
  }

  func report(conversations: [CountLine], minutes: CountLine?) -> FlowReport {
    var answer = FlowReport()
    answer.period = year.description
    answer.conversations = conversations
    answer.minutes = minutes
    guard !engagements.isEmpty else {
      if conversations.isEmpty { answer.notComputable = [LeftOut(.noData)] }
      return answer
    }
    let lines = engagements.lines()
    answer.engagements = lines
    answer.contactsPerEngagement =
      MeanLine(numbers: contacts, people: spans.count).aboutClients()
    let count = { (name: String) in lines.first { $0.what == name } }
    let parts = [count("openAtStart"), count("started"), count("startNotSaid")]
    let ended = count("ended") ?? CountLine("ended", nil, 0)
    // All of them would tell how many there are of a part that is not told.
    guard let ended = ended.count, let all = open.lines().first?.count,
      !parts.contains(where: { $0?.isSuppressed == true })
    else {
      answer.turnover = RateLine(suppressed: nil)
      return answer
    }
    // Rounded counts, of which the smaller one never becomes the larger one; they are at most some billions.
    answer.turnover = RateLine(Int(ended), of: Int(all))
    return answer
  }
}

extension DaySpan {
  /// Whether it may be when an engagement started that had this end. What was recorded later, or happened later, does not
  /// say when it started.
  fileprivate func isSaid(before end: DaySpan?) -> Bool { end.map { first <= $0.last } ?? true }
}
