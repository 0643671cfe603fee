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
      FewPeople.convention,
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
    var sum = QualitySum(year)
    let practice = try source.practice([PeerObservation.self, Experience.self])
    sum.add(try practice.all(PeerObservation.self))
    // One that stands apart from clients is of somebody of whom nothing is known.
    for one in try practice.all(Experience.self) { sum.add(one, of: one.id) }
    try source.eachClient(holding: [Conversation.self, Experience.self], around: year.days) {
      (records) throws(CoachingError) in
      for one in try records.all(Experience.self) { sum.add(one, of: records.id) }
      for talk in try records.all(Conversation.self) { sum.add(talk, of: records.id) }
    }
    sum.tell(&answer)
    if sum.isEmpty { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }
}

/// What is added up for the quality of a year.
private struct QualitySum {
  /// Values on scales, and of how many people.
  struct Values {
    var values: [Scale] = []
    var people: Set<UniqueID> = []

    mutating func add(_ value: Scale?, of person: UniqueID) {
      guard let value else { return }
      values.append(value)
      people.insert(person)
    }

    func line(_ name: String? = nil) -> MeanLine {
      MeanLine(values, people: people.count, as: name).aboutClients()
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
  private var spectrum = Values()
  private var items: [(name: String, values: Values)] = []
  private var heard = Values()
  private var difference = Values()
  private var again = ClientCells()
  private var questions = Pair()
  private var complex = Pair()
  private var change = Pair()
  private var events: Set<UniqueID> = []
  private(set) var isEmpty = true

  init(_ year: Period) {
    self.year = year
  }

  mutating func add(_ observations: [Held<PeerObservation>]) {
    for observation in observations where observation.days.lies(in: year) {
      let record = observation.content
      let person = record.observed?.target ?? observation.id
      isEmpty = false
      let form = record.form.flatMap { PeerObservationForm.list.entry(numbered: $0.rawValue)?.name }
      forms.add(form ?? "notSaid", of: person)
      spectrum.add(record.fixingToEnabling?.onTen, of: person)
      for rating in record.fidelity {
        guard let number = rating.item else { continue }
        let instrument = record.instrument?.code ?? record.instrument?.text
        let name = instrument.map { "\($0) \(number)" } ?? "\(number)"
        if !items.contains(where: { $0.name == name }) { items.append((name, Values())) }
        for index in items.indices where items[index].name == name {
          items[index].values.add(rating.value, of: person)
        }
      }
    }
  }

  mutating func add(_ experience: Held<Experience>, of client: UniqueID) {
    guard experience.days.lies(in: year) else { return }
    isEmpty = false
    heard.add(experience.content.feltHeard, of: client)
    difference.add(experience.content.feltDifference, of: client)
    guard let answer = experience.content.wouldDoAgain,
      let name = Again.list.entry(numbered: answer.rawValue)?.name
    else { return }
    again.add(name, of: client)
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

  func tell(_ answer: inout QualityReport) {
    answer.observations = forms.lines()
    if !spectrum.values.isEmpty { answer.fixingToEnabling = spectrum.line() }
    answer.fidelity = Order.of(items.map(\.name)).map { items[$0].values.line(items[$0].name) }
    answer.balance = [
      PlaceRatio("reflectionsToQuestions", questions), PlaceRatio("complexReflections", complex),
      PlaceRatio("changeTalk", change),
    ]
    answer.experience = [("feltHeard", heard), ("feltDifference", difference)]
      .filter { !$0.1.values.isEmpty }.map { $0.1.line($0.0) }
    answer.wouldDoAgain = again.lines()
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
  /// The ratio with two decimals, half up.
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
    let ratio = Ratio.of(pair.first, to: pair.second)
    numerator = FewPeople.rounded(pair.first)
    denominator = FewPeople.rounded(pair.second)
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
    Field(4, "value", \.value, in: 0...1e12, "The ratio with two decimals, half up."),
    Field(5, "notComputable", \.notComputable, "Why there is no ratio."),
  ]
}
