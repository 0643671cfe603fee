import Measures
import Records

/// How well coaching is done at a place: what colleagues saw, what was counted while listening, and how it was
/// for the people coached. Totals only.
public struct QualityReport: Report {
  /// The year.
  public var period: String?
  /// Peer observations by form.
  public var observations: [CountLine] = []
  /// How colleagues placed each other from fixing (0) to enabling (10).
  public var fixingToEnabling: MeanLine?
  /// Fidelity by instrument and number of the item.
  public var fidelity: [MeanLine] = []
  /// The balance over conversations in which both was counted.
  public var balance: [PlaceRatio] = []
  /// How far the people coached felt heard, and felt a difference.
  public var experience: [MeanLine] = []
  /// Whether the people coached would do it again.
  public var wouldDoAgain: [CountLine] = []
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    QualityReport.self, name: "quality", about: .place, for: [.coach, .manager],
    sources: [
      FewPeople.convention, FewPeople.answers,
      """
      Moyers TB, Manuel JK, Ernst D. Motivational Interviewing Treatment Integrity Coding Manual 4.2.1, 2014, for \
      reflections to questions and complex reflections; Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. \
      Guilford Press, 2013, for change talk.
      """,
    ],
    """
    How well coaching is done, in totals: peer observations and fidelity by item, the balance of conversations, \
    and what being coached was like. What only its author may see is not part of it.
    """)

  public static let fields: [Field<QualityReport>] = [
    Field(1, "period", \.period, upTo: 4, "The year."),
    Field(2, "observations", \.observations, "Peer observations by form."),
    Field(
      3, "fixingToEnabling", \.fixingToEnabling,
      "How colleagues placed each other from fixing (0) to enabling (10)."),
    Field(4, "fidelity", \.fidelity, "Fidelity by instrument and number of the item."),
    Field(5, "balance", \.balance, "The balance over conversations in which both was counted."),
    Field(
      6, "experience", \.experience,
      "How far the people coached felt heard, and felt a difference."),
    Field(
      7, "wouldDoAgain", \.wouldDoAgain, "Whether the people coached would do it again."),
    Field(8, "notComputable", \.notComputable, "Why there are no figures."),
  ]

  public static func make(
    _ parameters: PlaceYear, from source: ReportSource
  ) throws(CoachingError) -> QualityReport {
    var answer = QualityReport()
    let year = try parameters.year()
    answer.period = year.description
    guard year.isClosed(on: source.today) else {
      answer.notComputable = [LeftOut(.periodNotClosed)]
      return answer
    }
    let earlier = try source.reportsMade(report)
    var sum = QualitySum(year)
    let practice = try source.practice([PeerObservation.self, Experience.self])
    for one in try practice.all(PeerObservation.self) { sum.count(one) }
    for one in try practice.versions(PeerObservation.self, since: earlier.first, source) {
      sum.add(one)
    }
    // One that stands apart from clients is of somebody of whom nothing is known.
    for one in try practice.versions(Experience.self, since: earlier.first, source) {
      sum.add(one, of: one.id)
    }
    // All of them: the version that is told may be of the year where the newest is not.
    try source.eachClient(holding: [Experience.self]) { (records) throws(CoachingError) in
      for one in try records.versions(Experience.self, since: earlier.first, source) {
        sum.add(one, of: records.id)
      }
    }
    try source.eachClient(holding: [Conversation.self], around: year.days) {
      (records) throws(CoachingError) in
      for talk in try records.all(Conversation.self) { sum.add(talk, of: records.id) }
    }
    if sum.isEmpty {
      answer.notComputable = [LeftOut(.noData)]
    } else {
      sum.tell(&answer, reports: earlier.telling(of: year))
    }
    return answer
  }
}

/// What is added up for the quality of a year.
private struct QualitySum {
  /// What records answer, in their versions.
  struct Answers<Value> {
    private var versions: [(answer: ToldAnswers.Answer, value: Value?)] = []

    /// Nothing in a version before which the record said something takes that back.
    mutating func add(_ value: Value?, _ answer: ToldAnswers.Answer) {
      guard value != nil || versions.last?.answer.record == answer.record else { return }
      versions.append((answer, value))
    }

    /// Who said what, as far as it is told.
    func told(_ reports: [Int64]) -> [(person: UniqueID, value: Value)] {
      ToldAnswers(versions.map(\.answer), reports: reports).indices.compactMap { index in
        versions[index].value.map { (versions[index].answer.person, $0) }
      }
    }
  }

  /// Two counts, and of how many clients.
  struct Pair {
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

  private let year: Period
  private var forms = ClientCells()
  private var spectrum = Answers<Scale>()
  private var items: [(name: String, values: Answers<Scale>)] = []
  private var heard = Answers<Scale>()
  private var difference = Answers<Scale>()
  private var again = Answers<String>()
  private var questions = Pair()
  private var complex = Pair()
  private var change = Pair()
  private var events: Set<UniqueID> = []
  private(set) var isEmpty = true

  init(_ year: Period) {
    self.year = year
  }

  /// Counts an observation as it is now.
  mutating func count(_ observation: Held<PeerObservation>) {
    guard observation.days.lies(in: year) else { return }
    isEmpty = false
    let record = observation.content
    let form = record.form.flatMap { PeerObservationForm.list.entry(numbered: $0.rawValue)?.name }
    forms.add(form ?? "notSaid", of: record.observed?.target ?? observation.id)
  }

  /// Takes in what a version of an observation says.
  mutating func add(_ observation: Held<PeerObservation>) {
    let isWithin = observation.days.lies(in: year)
    let record = observation.content
    let answer = ToldAnswers.Answer(
      record: observation.id, person: record.observed?.target ?? observation.id,
      commit: observation.commit)
    spectrum.add(isWithin ? record.fixingToEnabling?.onTen : nil, answer)
    let instrument = record.instrument?.code ?? record.instrument?.text
    var ratings: [(name: String, value: Scale?)] = record.fidelity.compactMap { rating in
      rating.item.map { (instrument.map { "\($0) " } ?? "") + "\($0)" }.map { ($0, rating.value) }
    }
    for (name, _) in ratings where !items.contains(where: { $0.name == name }) {
      items.append((name, Answers()))
    }
    if !isWithin { ratings = [] }
    for index in items.indices {
      items[index].values.add(
        ratings.last { $0.name == items[index].name }?.value, answer)
    }
  }

  /// Takes in what a version of an experience says.
  mutating func add(_ experience: Held<Experience>, of client: UniqueID) {
    let isWithin = experience.days.lies(in: year)
    if isWithin { isEmpty = false }
    let answer = ToldAnswers.Answer(
      record: experience.id, person: client, commit: experience.commit)
    heard.add(isWithin ? experience.content.feltHeard : nil, answer)
    difference.add(isWithin ? experience.content.feltDifference : nil, answer)
    let name = experience.content.wouldDoAgain.flatMap {
      Again.list.entry(numbered: $0.rawValue)?.name
    }
    again.add(isWithin ? name : nil, answer)
  }

  mutating func add(_ talk: Held<Conversation>, of client: UniqueID) {
    guard let counts = talk.content.counts, talk.days.lies(in: year) else { return }
    if let event = talk.common.sharedEvent, !events.insert(event).inserted { return }
    isEmpty = false
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

  func tell(_ answer: inout QualityReport, reports: [Int64]) {
    answer.observations = forms.lines()
    answer.fixingToEnabling = line(nil, spectrum, reports)
    answer.fidelity = Order.of(items.map(\.name)).compactMap {
      line(items[$0].name, items[$0].values, reports)
    }
    answer.balance = [
      PlaceRatio("reflectionsToQuestions", questions), PlaceRatio("complexReflections", complex),
      PlaceRatio("changeTalk", change),
    ]
    answer.experience = [("feltHeard", heard), ("feltDifference", difference)]
      .compactMap { line($0.0, $0.1, reports) }
    var cells = ClientCells()
    for one in again.told(reports) { cells.add(one.value, of: one.person) }
    answer.wouldDoAgain = cells.lines()
  }

  private func line(_ name: String?, _ answers: Answers<Scale>, _ reports: [Int64]) -> MeanLine? {
    let told = answers.told(reports)
    guard !told.isEmpty else { return nil }
    let people = Set(told.map(\.person)).count
    return MeanLine(told.map(\.value), people: people, as: name).aboutClients()
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

  fileprivate init(_ name: String, _ pair: QualitySum.Pair) {
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
