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
  @Part public var fixingToEnabling: MeanLine?
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
      sum.add(SaidExperience(one, of: one.id, in: year))
    }
    let talks = try YearOfTalks.of(year, from: source)
    // All of them: the version that is told may be of the year where the newest is not.
    for (said, changed) in try source.figures(SaidExperiences.self, of: year).all {
      guard let changed else {
        sum.add(said)
        continue
      }
      for one in try changed.versions(Experience.self, since: earlier.first, source) {
        sum.add(SaidExperience(one, of: said.answer.person, in: year))
      }
    }
    if sum.isEmpty, talks.balance.isEmpty {
      answer.notComputable = [LeftOut(.noData)]
    } else {
      sum.tell(&answer, reports: earlier.telling(of: year))
      answer.balance = talks.balance.isEmpty ? TalkSum.nothingCounted : talks.balance
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

  private let year: Period
  private var forms = ClientCells()
  private var spectrum = Answers<Scale>()
  private var items: [(name: String, values: Answers<Scale>)] = []
  private var heard = Answers<Scale>()
  private var difference = Answers<Scale>()
  private var again = Answers<String>()
  private(set) var isEmpty = true

  init(_ year: Period) {
    self.year = year
  }

  /// Counts an observation as it is now.
  mutating func count(_ observation: Held<PeerObservation>) {
    guard observation.days.lies(in: year) else { return }
    isEmpty = false
    let record = observation.content
    forms.add(record.form.name, of: record.observed?.target ?? observation.id)
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
  mutating func add(_ said: SaidExperience) {
    if said.isWithin { isEmpty = false }
    heard.add(said.heard, said.answer)
    difference.add(said.difference, said.answer)
    again.add(said.again, said.answer)
  }

  func tell(_ answer: inout QualityReport, reports: [Int64]) {
    answer.observations = forms.lines()
    answer.fixingToEnabling = line(nil, spectrum, reports)
    answer.fidelity = Order.of(items.map(\.name)).compactMap {
      line(items[$0].name, items[$0].values, reports)
    }
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

/// What a version of an experience says that is told of a year: nothing where it is of another.
private struct SaidExperience {
  let answer: ToldAnswers.Answer
  let isWithin: Bool
  let heard: Scale?
  let difference: Scale?
  let again: String?

  init(_ experience: Held<Experience>, of person: UniqueID, in year: Period) {
    answer = ToldAnswers.Answer(
      record: experience.id, person: person, commit: experience.commit)
    isWithin = experience.days.lies(in: year)
    let content = isWithin ? experience.content : nil
    heard = content?.feltHeard
    difference = content?.feltDifference
    again = content?.wouldDoAgain.flatMap { Again.list.entry(numbered: $0.rawValue)?.name }
  }
}

/// What clients say of how coaching was for them.
struct SaidExperiences: ClientFigures {
  static let counted: [any Kind.Type] = [Experience.self]

  private let year: Period
  /// What the newest versions say, with those of which there are older ones.
  fileprivate private(set) var all: [(said: SaidExperience, changed: FileRecords?)] = []

  init(_ year: Period) { self.year = year }

  mutating func add(_ client: FileRecords) throws(CoachingError) {
    for document in client.documents(Experience.kind.number) {
      let newest = try Held<Experience>(document)
      all.append(
        (
          SaidExperience(newest, of: client.id, in: year),
          newest.version > 1 ? FileRecords(client.id, [document]) : nil
        ))
    }
  }
}
