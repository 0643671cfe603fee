import Measures
import Records

/// What the conversations of a place in a year come to. More than one report tells of them, and they are read once.
struct YearOfTalks: Group {
  /// How many, how long, and what they were part of.
  @Part var flow: FlowReport?
  /// The balance over those in which both was counted; empty where nothing was counted in any.
  var balance: [PlaceRatio] = []

  static let fields: [Field<YearOfTalks>] = [
    Field(1, "flow", \.flow, "How many, how long, and what they were part of."),
    Field(
      2, "balance", \.balance,
      "The balance over those in which both was counted; empty where nothing was counted in any."),
  ]

  /// Of a year that is over.
  static func of(
    _ year: Period, from source: ReportSource
  ) throws(CoachingError) -> YearOfTalks {
    try source.kept("yearOfTalks", PlaceYear(period: year.description)) {
      () throws(CoachingError) in
      var flow = FlowSum(year)
      try source.eachClient(holding: [Engagement.self]) { (records) throws(CoachingError) in
        flow.add(try records.all(Engagement.self), of: records.id)
      }
      var talks = TalkSum()
      try source.eachTalk(around: flow.days, narrowed: flow.days(of:)) {
        (talk, client) throws(CoachingError) in
        try flow.add(talk, of: client)
        if talk.days.lies(in: year) { try talks.add(talk, of: client) }
      }
      var answer = YearOfTalks()
      answer.flow = flow.report(conversations: talks.conversations, minutes: talks.spent)
      answer.balance = talks.balance
      return answer
    }
  }
}

/// What is added up of conversations.
struct TalkSum {
  /// Two counts, and of how many clients.
  fileprivate struct Pair {
    var first: Int64 = 0
    var second: Int64 = 0
    var clients: Set<UniqueID> = []

    mutating func add(_ numerator: Int64?, _ others: Int64?, of client: UniqueID) {
      // What nobody counted is not 0.
      guard let numerator, let others else { return }
      first &+= numerator
      second &+= others
      clients.insert(client)
    }
  }

  private var modes = ClientCells()
  private var mode = LatestName()
  private var minutes = ClientCells()
  private var events = SharedEvents()
  /// Shared ones of which no record said yet how they were held, and whose the first was.
  private var modeless: [(event: UniqueID, client: UniqueID)] = []
  private var isCounted = false
  private var questions = Pair()
  private var complex = Pair()
  private var change = Pair()

  mutating func add(_ talk: borrowing Talk, of client: UniqueID) throws(CoachingError) {
    let event = talk.sharedEvent
    if let counts = try talk.counts(), events.isNew(.counts, of: event) { add(counts, of: client) }
    if let spent = talk.minutes, events.isNew(.minutes, of: event) {
      minutes.add("minutes", of: client, spent)
    }
    if let event, talk.mode == nil {
      if events.isNew(.conversation, of: event) { modeless.append((event, client)) }
    } else if events.isNew(.mode, of: event) {
      modes.add(mode.of(talk.mode), of: client)
    }
  }

  private mutating func add(_ counts: TalkCounts, of client: UniqueID) {
    isCounted = true
    var reflections: Int64?
    if let simple = counts.simpleReflections, let complex = counts.complexReflections {
      reflections = simple &+ complex
    }
    questions.add(reflections, counts.questions, of: client)
    complex.add(counts.complexReflections, reflections, of: client)
    var talkOfChange: Int64?
    if let change = counts.changeTalk, let sustain = counts.sustainTalk {
      talkOfChange = change &+ sustain
    }
    change.add(counts.changeTalk, talkOfChange, of: client)
  }

  /// By how they were held; one about several clients counts once.
  var conversations: [CountLine] {
    var all = modes
    for (event, client) in modeless where !events.has(.mode, of: event) {
      all.add(ConversationMode?.none.name, of: client)
    }
    return all.lines()
  }

  /// Minutes spent.
  var spent: CountLine? { minutes.lines(roundedTo: 300).first }

  /// The balance; empty where nobody counted.
  var balance: [PlaceRatio] { isCounted ? ratios : [] }

  /// The balance where nobody counted.
  static var nothingCounted: [PlaceRatio] { TalkSum().ratios }

  private var ratios: [PlaceRatio] {
    [
      PlaceRatio("reflectionsToQuestions", questions), PlaceRatio("complexReflections", complex),
      PlaceRatio("changeTalk", change),
    ]
  }
}

/// One count divided by another over the conversations of a place.
public struct PlaceRatio: Group {
  /// Which ratio.
  public var what: String?
  /// What is divided, rounded to the nearest 5.
  public var numerator: Int64?
  /// What it is divided by, rounded to the nearest 5.
  public var denominator: Int64?
  /// The ratio of the rounded counts with two decimals, half up.
  public var value: Double?
  /// Why there is no ratio.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  fileprivate init(_ name: String, _ pair: TalkSum.Pair) {
    what = name
    guard !pair.clients.isEmpty else {
      notComputable = [LeftOut(.notCounted)]
      return
    }
    guard pair.clients.count >= FewPeople.smallest else {
      notComputable = [LeftOut(.suppressed)]
      return
    }
    // Of the rounded counts: the ratio of the others would say more than they do.
    let counts = (FewPeople.rounded(pair.first), FewPeople.rounded(pair.second))
    let ratio = Ratio.of(counts.0, to: counts.1)
    (numerator, denominator) = counts
    value =
      ratio.value.flatMap {
        FixedDecimal(rounding: $0.numerator, over: $0.denominator, decimals: 2)
      }?
      .value
    if let reason = ratio.reason { notComputable = [LeftOut(reason)] }
  }

  public static let fields: [Field<PlaceRatio>] = [
    Field(1, "what", \.what, upTo: 100, required: true, "Which ratio."),
    Field(
      2, "numerator", \.numerator, in: 0...1_000_000_000_000,
      "What is divided, rounded to the nearest 5."),
    Field(
      3, "denominator", \.denominator, in: 0...1_000_000_000_000,
      "What it is divided by, rounded to the nearest 5."),
    Field(
      4, "value", \.value, in: 0...1e12,
      "The ratio of the rounded counts with two decimals, half up."),
    Field(5, "notComputable", \.notComputable, "Why there is no ratio."),
  ]
}
