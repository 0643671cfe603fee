import Measures
import Records

/// Where the conversations of a place stood between fixing and enabling, by quarter, kind of conversation and team.
public struct FixingToEnablingTrend: Report {
  /// Quarters that are over, in order.
  public var quarters: [FixingQuarter] = []
  /// Conversations of which the date leaves open in which quarter they lay; they are in none.
  public var undated: CountLine?
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
      """
      A team is an organisation of the register. A conversation is of the team in which the first of its coaches who \
      had a post on that day had the first of them: a convention of this project, so that each is of one. Where \
      coaches are named, nothing is told of fewer than 5 of them, since it is their opinion.
      """,
      """
      A conversation of one quarter that stands in several files is one: each part is told as the file says that was \
      opened first, of those that say it: a convention of this project.
      """,
    ],
    """
    Where conversations stood from fixing it for the person (0) to enabling the person (10), for each quarter that \
    is over: the mean, and how many lay where by kind of conversation and by team. What a client or supporter said of \
    it is no part of that: raters are never merged. A coach's own picture is another report.
    """)

  public static let fields: [Field<FixingToEnablingTrend>] = [
    Field(1, "quarters", \.quarters, "Quarters that are over, in order."),
    Field(2, "notComputable", \.notComputable, "Why there are no figures."),
    Field(
      3, "undated", \.undated,
      "Conversations of which the date leaves open in which quarter they lay; they are in none."),
  ]

  public static func make(
    _ parameters: PlaceSpan, from source: ReportSource
  ) throws(CoachingError) -> FixingToEnablingTrend {
    let span = try parameters.days(source)
    let present = Period(.quarter, containing: source.today).days.first
    if span.last >= present {
      // What is told is the same on all days of this quarter, and whatever is recorded of it.
      guard span.first < present, let last = present.adding(days: -1) else {
        var answer = FixingToEnablingTrend()
        answer.notComputable = [LeftOut(.periodNotClosed)]
        return answer
      }
      let past = PlaceSpan(from: parameters.from, until: PartialDate(last.description))
      return try source.report(FixingToEnablingTrend.self, past)
    }
    let teams = try Teams(source.practice([Practitioner.self, Organisation.self]))
    var sums = FixingSums(span)
    try source.eachTalk(around: span) { (talk, client) throws(CoachingError) in
      let place = try talk.fixingToEnabling()?.asStaffSaw?.value
      // Most are of one file and need no more.
      guard place != nil || talk.sharedEvent != nil else { return }
      let (days, coaches) = (talk.days, try talk.coaches())
      let placed = PlacedTalk(
        client: client, days: days, place: place, arrangement: talk.arrangement,
        coach: coaches.first, team: teams.name(of: coaches, on: days.first))
      sums.add(placed, talk.sharedEvent)
    }
    var answer = FixingToEnablingTrend()
    let quarters = sums.told
    let periods = try parameters.periods(.quarter, quarters.map(\.quarter.days.first), source)
    answer.quarters = periods.compactMap { period in
      quarters.first { $0.quarter == period }?.line()
    }
    answer.undated = sums.undated.lines().first
    if answer.quarters.isEmpty {
      answer.notComputable = [LeftOut(sums.isInNoQuarter ? .periodNotClosed : .noData)]
    }
    return answer
  }
}

extension Scale {
  /// Where a conversation stood from 0 to 10, unless a client or supporter said so: raters never merge.
  var asStaffSaw: Scale? {
    saidBy == .client || saidBy == .supporter ? nil : onTen
  }

  /// The same place on a scale from 0 to 10.
  var onTen: Scale { Scale(position * 10, of: 0...10, saidBy: saidBy) }
}

/// In which part from fixing (0) to enabling (10) a conversation lay.
enum FixingPart {
  static let names = ["fixing", "between", "enabling"]

  static func index(of place: Double) -> Int { place < 3.5 ? 0 : place < 6.5 ? 1 : 2 }
}

/// Which team coaches were of.
private struct Teams {
  private var names: [UniqueID: String] = [:]
  private var posts: [UniqueID: [Post]] = [:]

  init(_ register: FileRecords) throws(CoachingError) {
    for one in try register.all(Organisation.self) { names[one.id] = one.content.name }
    for one in try register.all(Practitioner.self) { posts[one.id] = one.content.posts }
  }

  /// The team of the first coach who had a post on a day.
  func name(of coaches: [UniqueID], on day: CivilDay) -> String? {
    for coach in coaches {
      for post in posts[coach] ?? [] where post.holds(on: day) {
        if let name = post.organisation.flatMap({ names[$0.target] }) { return name }
      }
    }
    return nil
  }
}

/// What a conversation says to this report.
private struct PlacedTalk {
  /// Of whom it was read first.
  let client: UniqueID
  let days: DaySpan
  var place: Double?
  var arrangement: ConversationArrangement?
  /// Whose opinion it is taken for.
  var coach: UniqueID?
  var team: String?

  /// Whether nothing is left to be said.
  var isWhole: Bool { place != nil && arrangement != nil && team != nil }
}

/// Conversations about several people, each of them one: what one of its records does not say, another may.
private struct SharedTalks {
  private var numbers: [UniqueID: Int] = [:]
  private var events = SharedEvents()
  /// Those of which no record says all by itself.
  private(set) var talks: [PlacedTalk] = []

  /// Takes in a record of an event. Answers the conversation where that says all of it.
  mutating func add(_ talk: PlacedTalk, _ event: UniqueID) -> PlacedTalk? {
    guard let number = numbers[event] else {
      guard events.isNew(.place, of: event) else { return nil }
      if talk.isWhole { return talk }
      numbers[event] = talks.count
      talks.append(talk)
      return nil
    }
    // Safe: `numbers` has places in `talks`.
    if talks[number].place == nil {
      let before = talks[number]
      talks[number] = talk
      talks[number].complete(from: before)
    } else {
      talks[number].complete(from: talk)
    }
    return nil
  }
}

extension PlacedTalk {
  fileprivate mutating func complete(from other: PlacedTalk) {
    arrangement = arrangement ?? other.arrangement
    coach = coach ?? other.coach
    team = team ?? other.team
  }
}

/// What is added up of conversations, by quarter.
private struct FixingSums {
  private var quarters: [FixingSum] = []
  /// Of which the date leaves open in which quarter they lay.
  private(set) var undated = ClientCells()
  private(set) var isInNoQuarter = false
  private let span: DaySpan
  private var number = 0
  private var events = SharedEvents()

  init(_ span: DaySpan) {
    self.span = span
  }

  mutating func add(_ talk: PlacedTalk, _ event: UniqueID?) {
    let days = talk.days
    // Mostly of the same quarter as the one before.
    if !quarters.indices.contains(number) || !days.lies(in: quarters[number].quarter) {
      let quarter = Period(.quarter, containing: days.first)
      // Only those that are told: what lies elsewhere changes nothing.
      guard days.lies(in: quarter), span.first <= quarter.days.first,
        quarter.days.last <= span.last
      else {
        guard talk.place != nil, span.first <= days.last, days.first <= span.last else { return }
        isInNoQuarter = true
        if !days.lies(in: quarter), events.isNew(.place, of: event) {
          undated.add("undated", of: talk.client)
        }
        return
      }
      number = quarters.firstIndex { $0.quarter == quarter } ?? quarters.count
      if number == quarters.count { quarters.append(FixingSum(quarter)) }
    }
    quarters[number].add(talk, event)
  }

  /// The quarters of which something is known.
  var told: [FixingSum] { quarters.map(\.whole).filter { !$0.isEmpty } }
}

/// How many conversations lay where, in columns of which it is known who coached.
private struct FixingTable {
  private var cells = ClientCells()
  private var columns: [(name: String, coaches: [UniqueID])] = []

  mutating func add(_ part: String, _ column: String, of client: UniqueID, by coach: UniqueID?) {
    cells.add(part, column, of: client, by: coach)
    guard let coach else { return }
    if let index = columns.firstIndex(where: { $0.name == column }) {
      FewPeople.note(coach, in: &columns[index].coaches)
    } else {
      columns.append((column, [coach]))
    }
  }

  /// What may be told: of a column of few coaches not even where their conversations lay, and nothing where that would be
  /// the rest of what is told.
  var lines: [CountLine] {
    let lines = cells.lines()
    let few = columns.filter { !FewPeople.mayTell([$0.coaches.count]) }
    let isRest = !few.isEmpty && Set(few.flatMap(\.coaches)).count < FewPeople.smallest
    var told: [CountLine] = []
    var hidden: [String] = []
    for line in lines {
      let column = line.also ?? ""
      guard isRest || few.contains(where: { $0.name == column }) else {
        told.append(line)
        continue
      }
      guard !hidden.contains(column) else { continue }
      hidden.append(column)
      told += FixingPart.names.map { CountLine($0, column, nil) }
    }
    return told
  }
}

/// What is added up of the conversations of a quarter.
private struct FixingSum {
  let quarter: Period
  /// A quarter depends on nothing outside of it, so that each has its own.
  private var shared = SharedTalks()
  private var places: [Double] = []
  private var clients: Set<UniqueID> = []
  private var latest: UniqueID?
  private var coaches: [UniqueID] = []
  private var name = LatestName()
  private var arrangements = FixingTable()
  private var teams = FixingTable()

  init(_ quarter: Period) {
    self.quarter = quarter
  }

  var isEmpty: Bool { places.isEmpty }

  /// With the conversations of which no record says all by itself.
  var whole: FixingSum {
    var whole = self
    for talk in shared.talks { whole.count(talk) }
    return whole
  }

  mutating func add(_ talk: PlacedTalk, _ event: UniqueID?) {
    guard let event else { return count(talk) }
    if let whole = shared.add(talk, event) { count(whole) }
  }

  private mutating func count(_ talk: PlacedTalk) {
    guard let place = talk.place else { return }
    let client = talk.client
    places.append(place)
    if client != latest {
      clients.insert(client)
      latest = client
    }
    if let coach = talk.coach { FewPeople.note(coach, in: &coaches) }
    let part = FixingPart.names[FixingPart.index(of: place)]
    arrangements.add(part, name.of(talk.arrangement), of: client, by: talk.coach)
    teams.add(part, talk.team ?? "notSaid", of: client, by: talk.coach)
  }

  func line() -> FixingQuarter {
    var line = FixingQuarter()
    line.period = quarter.description
    // Of few coaches it is as little told as of few clients.
    let people = FewPeople.mayTell([coaches.count]) ? clients.count : 0
    var mean = MeanLine(numbers: places, people: people).aboutClients()
    if mean.mean != nil { (mean.minimum, mean.maximum) = (0, 10) }
    line.mean = mean
    line.conversations = arrangements.lines
    line.teams = teams.lines
    return line
  }
}

/// Where the conversations of a quarter stood.
public struct FixingQuarter: Group {
  /// The quarter.
  public var period: String?
  /// The mean over the conversations.
  @Part public var mean: MeanLine?
  /// How many conversations lay where, by whether they were planned.
  public var conversations: [CountLine] = []
  /// How many conversations lay where, by team.
  public var teams: [CountLine] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<FixingQuarter>] = [
    Field(1, "period", \.period, upTo: 7, required: true, "The quarter."),
    Field(2, "mean", \.mean, "The mean over the conversations."),
    Field(
      3, "conversations", \.conversations,
      "How many conversations lay where, by whether they were planned."),
    Field(4, "teams", \.teams, "How many conversations lay where, by team."),
  ]
}
