import Measures
import Records

/// What the scores of one client say, for each instrument, version and rater apart.
public struct MeasuresReport: Report {
  /// Each instrument in each version by each rater.
  public var instruments: [MeasureLine] = []
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// Parameters.
  public struct Parameters: FileParameters {
    /// The client's file.
    public var file: UniqueID?
    /// Only this instrument, by its code; all where none is given.
    public var instrument: String?
    /// Which of the instrument's change rules says what counts as a change; its first where none is given.
    public var changeRule: String?
    /// From how much on a change counts, instead of a change rule.
    public var threshold: Double?
    /// Which of the instrument's cut sets makes levels; needed only where it has several.
    public var cutSet: String?
    /// Which version of the cut set.
    public var cutSetVersion: String?

    /// Nothing set.
    public init() {}

    /// Of a file.
    public init(file: UniqueID, instrument: String? = nil) {
      self.file = file
      self.instrument = instrument
    }

    public static let fields: [Field<Parameters>] = [
      Field(1, "file", \.file, required: true, "The client's file."),
      Field(
        2, "instrument", \.instrument, upTo: 1000,
        "Only this instrument, by its code; all where none is given."),
      Field(
        3, "changeRule", \.changeRule, upTo: 1000,
        "Which of the instrument's change rules says what counts: its first where none is given."),
      Field(
        4, "threshold", \.threshold, in: 0.000_001...1_000_000,
        "From how much on a change counts, instead of a change rule."),
      Field(
        5, "cutSet", \.cutSet, upTo: 100,
        "Which of the instrument's cut sets makes levels; needed only where it has several."),
      Field(6, "cutSetVersion", \.cutSetVersion, upTo: 100, "Which version of the cut set."),
    ]
  }

  public static let report = ReportDefinition(
    MeasuresReport.self, name: "measures", about: .client, for: .readers,
    sources: Instrument.builtIn.map { "\($0.identifier): \($0.citation)" } + [
      """
      A score of copm or gbo is about one goal, one of gas too, one of psfs about a goal or by item; the items \
      of copm are 1 performance and 2 satisfaction: conventions of this project.
      """
    ],
    """
    What scores say: first and newest values, and the change over what was scored both times, with how many \
    there were. Instruments, their versions and raters are never merged: two parents are two raters.
    """)

  public static let fields: [Field<MeasuresReport>] = [
    Field(
      1, "instruments", \.instruments, "Each instrument in each version by each rater."),
    Field(2, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  public static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> MeasuresReport {
    let records = try source.file(parameters.file, [Score.self])
    var answer = MeasuresReport()
    answer.notComputable = records.nothing
    guard answer.notComputable.isEmpty else { return answer }
    let scores = try records.all(Score.self).filter {
      parameters.instrument == nil || $0.content.instrumentCode == parameters.instrument
    }
    answer.instruments = MeasureLine.lines(scores, source.instruments, parameters)
    if scores.isEmpty {
      answer.notComputable = [LeftOut(.noScores, what: "instruments")]
    }
    return answer
  }
}

/// What one rater's scores of one instrument say.
public struct MeasureLine: Group {
  /// Code of the instrument, or where it has none its words.
  public var instrument: String?
  /// The version that scores name; missing where they name none.
  public var version: String?
  /// Who rated; missing where nobody said.
  public var rater: SaidBy?
  /// The rater's record, where client or supporter.
  public var raterPerson: Link?
  /// The rater's entry, where a practitioner.
  public var raterPractitioner: Link?
  /// Where the instrument comes from.
  public var citation: String?
  /// How many scores there are.
  public var scores: Int64?
  /// When the first one was.
  public var first: DateTime?
  /// When the newest one was.
  public var newest: DateTime?
  /// What they come to.
  public var figures: [MeasureFigure] = []
  /// Scores that are not part of it, and why.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// A line for each instrument, version and rater, in the order in which they come first.
  static func lines(
    _ scores: [Held<Score>], _ registry: InstrumentRegistry,
    _ parameters: MeasuresReport.Parameters
  ) -> [MeasureLine] {
    var groups: [[Held<Score>]] = []
    var numbers = Numbering()
    for score in scores {
      let (number, isNew) = numbers.number(score.content.groupKey)
      if isNew { groups.append([]) }
      groups[number].append(score)
    }
    return groups.compactMap { group in
      group.first.map { MeasureLine($0.content, group, registry, parameters) }
    }
  }

  /// `one` is any of the scores.
  private init(
    _ one: Score, _ scores: [Held<Score>], _ registry: InstrumentRegistry,
    _ parameters: MeasuresReport.Parameters
  ) {
    instrument = one.instrumentCode
    version = one.instrumentVersion
    rater = one.rater
    raterPerson = one.raterPerson
    raterPractitioner = one.raterPractitioner
    self.scores = Int64(scores.count)
    var times: [ScoredTime] = []
    for score in scores { times.append(ScoredTime(score, times.count)) }
    first = ScoredTime.end(times, isFirst: true).number.flatMap { scores[$0].common.occurred }
    newest = ScoredTime.end(times, isFirst: false).number.flatMap { scores[$0].common.occurred }
    switch registry.instrument(one.instrumentCode, version: one.instrumentVersion) {
    case .notComputable(let reason):
      notComputable = [LeftOut(reason, what: "figures")]
    case .computed(let instrument):
      citation = instrument.citation
      var points = MeasurePoints(instrument)
      for score in scores { points.add(score) }
      points.finish()
      notComputable = points.notComputable
      figures = MeasureFigures(instrument, parameters).figures(points)
    }
  }

  public static let fields: [Field<MeasureLine>] = [
    Field(
      1, "instrument", \.instrument, upTo: 1000,
      "Code of the instrument, or where it has none its words."),
    Field(
      2, "version", \.version, upTo: 100,
      "The version that scores name; missing where they name none."),
    Field(3, "rater", \.rater, "Who rated; missing where nobody said."),
    Field(
      4, "raterPerson", \.raterPerson, to: ["client", "supporter"],
      "The rater's record, where client or supporter."),
    Field(
      5, "raterPractitioner", \.raterPractitioner, to: ["practitioner"], inDirectory: true,
      "The rater's entry, where a practitioner."),
    Field(6, "citation", \.citation, upTo: 1000, "Where the instrument comes from."),
    Field(7, "scores", \.scores, in: 0...1_000_000, "How many scores there are."),
    Field(8, "first", \.first, "When the first one was."),
    Field(9, "newest", \.newest, "When the newest one was."),
    Field(10, "figures", \.figures, "What they come to."),
    Field(
      11, "notComputable", \.notComputable, "Scores that are not part of it, and why."),
  ]
}

extension Score {
  /// By which the instrument is known: the LOINC codes of goal attainment scaling are `gas`.
  var instrumentCode: String {
    isAttainment ? "gas" : instrument?.code ?? instrument?.text ?? ""
  }

  /// Who rated: two people in one role are two, but the client is one by whichever record.
  var whoRated: Rater {
    let person = raterPerson?.target ?? raterPractitioner?.target
    return Rater(rater, person: rater == .client ? nil : person)
  }

  /// What scores are put together by: never two instruments, versions or raters.
  fileprivate var groupKey: String {
    let version = instrumentVersion.map { "=" + $0 } ?? ""
    let rater = whoRated
    return Numbering.key(
      [rater.person], [rater.role?.rawValue], version + "\u{0}" + instrumentCode)
  }
}
