import Measures
import Records

/// What a programme gave for what it cost: a range, with every input and its source.
public struct ValueReport: Report {
  /// Benefit for each unit of cost, at least.
  public var lowest: Double?
  /// Benefit for each unit of cost, at most.
  public var highest: Double?
  /// The currency of all amounts.
  public var currency: String?
  /// Every benefit and cost; where sources differ, from the lowest to the highest.
  public var inputs: [ValueInput] = []
  /// Benefits and costs without a period, which are left out where days are asked for.
  public var undated: Int64?
  /// Why there is no range.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    ValueReport.self, name: "value", about: .place, for: [.coach, .manager],
    sources: [
      """
      The lowest value sets the lowest benefits against the highest costs, the highest the other way round; several \
      amounts of one title and period are readings of the same: conventions of this project.
      """
    ],
    """
    Benefit divided by cost as a range, from amounts of money that outcomes of the programme state with their source. \
    Time that somebody expects to save is no benefit.
    """)

  public static let fields: [Field<ValueReport>] = [
    Field(
      1, "lowest", \.lowest, in: 0...1e18, "Benefit for each unit of cost, at least."),
    Field(
      2, "highest", \.highest, in: 0...1e18, "Benefit for each unit of cost, at most."),
    Field(3, "currency", \.currency, upTo: 100, "The currency of all amounts."),
    Field(
      4, "inputs", \.inputs,
      "Every benefit and cost; where sources differ, from the lowest to the highest."),
    Field(5, "notComputable", \.notComputable, "Why there is no range."),
    Field(
      6, "undated", \.undated, in: 0...1_000_000,
      "Benefits and costs without a period, which are left out where days are asked for."),
  ]

  public static func make(
    _ parameters: PlaceSpan, from source: ReportSource
  ) throws(CoachingError) -> ValueReport {
    let span = try parameters.days(source)
    let hasDays = parameters.from != nil || parameters.until != nil
    var answer = ValueReport()
    for record in try source.practice([Outcome.self]).all(Outcome.self) {
      let measure = record.content.measure
      guard measure == .benefit || measure == .cost, record.content.overlaps(span),
        let amount = record.content.amount
      else { continue }
      if hasDays, record.content.from == nil, record.content.until == nil {
        // It may be of any days.
        answer.undated = (answer.undated ?? 0) + 1
      } else {
        answer.add(record.content, amount)
      }
    }
    let units = Set(answer.inputs.compactMap(\.unit))
    guard units.count < 2 else {
      answer.notComputable = [LeftOut(.mixedScales, what: "currency")]
      return answer
    }
    answer.currency = units.first
    let inputs = { (measure: OutcomeMeasure) in
      answer.inputs.filter { $0.measure == measure }.map {
        ValueRange.Input(
          $0.title ?? "", lowest: $0.lowest ?? 0, highest: $0.highest ?? 0,
          source: $0.isSourced ? $0.sources.joined(separator: "; ") : "")
      }
    }
    switch ValueRange.of(benefits: inputs(.benefit), costs: inputs(.cost)) {
    case .computed(let range): (answer.lowest, answer.highest) = (range.lowest, range.highest)
    case .notComputable(let reason): answer.notComputable = [LeftOut(reason)]
    }
    return answer
  }

  private mutating func add(_ outcome: Outcome, _ amount: Quantity) {
    let same = inputs.firstIndex {
      $0.title == outcome.title && $0.measure == outcome.measure && $0.from == outcome.from
        && $0.until == outcome.until && $0.unit == amount.unit
    }
    guard let same else { return inputs.append(ValueInput(outcome, amount)) }
    inputs[same].lowest = min(inputs[same].lowest ?? amount.value, amount.value)
    inputs[same].highest = max(inputs[same].highest ?? amount.value, amount.value)
    inputs[same].isSourced = inputs[same].isSourced && outcome.sourceWithDate != nil
    if let source = outcome.sourceWithDate { inputs[same].sources.append(source) }
  }
}

extension Outcome {
  /// Where the figure comes from, and of which date that is.
  var sourceWithDate: String? {
    guard let source, !source.isEmpty else { return nil }
    return sourceDate.map { "\(source) (\($0))" } ?? source
  }

  /// Whether its period lies in some days at least in part; one without a period does.
  func overlaps(_ span: DaySpan) -> Bool {
    from.isNotAfter(span.last) && until.isNotBefore(span.first)
  }
}

/// A benefit or a cost.
public struct ValueInput: Group {
  /// What it is.
  public var title: String?
  /// Benefit or cost.
  public var measure: OutcomeMeasure?
  /// The lowest that is stated.
  public var lowest: Double?
  /// The highest that is stated.
  public var highest: Double?
  /// The currency.
  public var unit: String?
  /// First day of the period.
  public var from: PartialDate?
  /// Last day of the period.
  public var until: PartialDate?
  /// Who states it, with the date.
  public var sources: [String] = []
  /// Whether all that was stated has a source.
  fileprivate var isSourced = true

  /// Nothing set.
  public init() {}

  fileprivate init(_ outcome: Outcome, _ amount: Quantity) {
    title = outcome.title
    measure = outcome.measure
    (lowest, highest, unit) = (amount.value, amount.value, amount.unit)
    (from, until) = (outcome.from, outcome.until)
    sources = [outcome.sourceWithDate].compactMap { $0 }
    isSourced = !sources.isEmpty
  }

  public static let fields: [Field<ValueInput>] = [
    Field(1, "title", \.title, upTo: 200, "What it is."),
    Field(2, "measure", \.measure, "Benefit or cost."),
    Field(3, "lowest", \.lowest, in: -1e308...1e308, "The lowest that is stated."),
    Field(4, "highest", \.highest, in: -1e308...1e308, "The highest that is stated."),
    Field(5, "unit", \.unit, upTo: 100, "The currency."),
    Field(6, "from", \.from, "First day of the period."),
    Field(7, "until", \.until, "Last day of the period."),
    Field(8, "sources", \.sources, upTo: 1100, "Who states it, with the date."),
  ]
}
