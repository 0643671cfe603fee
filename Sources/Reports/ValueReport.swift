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
  /// Benefits and costs without a period, or with one that reaches beyond the days that are asked for; they are left
  /// out.
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
      amounts of one title, period, organisation and place are readings of the same, and all others, as those without a \
      title, are added up; an amount whose period reaches beyond the days that are asked for is left out, since nobody \
      said how much of it lies in them: conventions of this project.
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
      """
      Benefits and costs without a period, or with one that reaches beyond the days that are asked for; they are left \
      out.
      """),
  ]

  public static func make(
    _ parameters: PlaceSpan, from source: ReportSource
  ) throws(CoachingError) -> ValueReport {
    let span = try parameters.days(source)
    var answer = ValueReport()
    var things: [Outcome] = []
    var isSuppressed = false
    for record in try source.practice([Outcome.self]).all(Outcome.self) {
      let outcome = record.content
      guard outcome.measure == .benefit || outcome.measure == .cost, outcome.overlaps(span),
        let amount = outcome.amount
      else { continue }
      guard parameters.hold(outcome, span) else {
        answer.undated = (answer.undated ?? 0) + 1
        continue
      }
      // Without it there is no sum, which it could be computed from.
      guard !outcome.isAboutFew else {
        isSuppressed = true
        continue
      }
      let same = things.firstIndex {
        $0.isSameThing(as: outcome) && $0.amount?.unit == amount.unit
      }
      if let same {
        answer.inputs[same].add(outcome, amount)
      } else {
        things.append(outcome)
        answer.inputs.append(ValueInput(outcome, amount))
      }
    }
    guard !isSuppressed else {
      answer.notComputable = [LeftOut(.suppressed, what: "inputs")]
      return answer
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
}

extension PlaceSpan {
  /// Whether the whole period of an outcome lies in the days that are asked for: how much of an amount lies in a part of
  /// its period nobody said. Where no first or last day is asked for none has to be known.
  fileprivate func hold(_ outcome: Outcome, _ span: DaySpan) -> Bool {
    let first = outcome.from.map { CivilDay(firstOf: .date($0)) } ?? .first
    let last = outcome.until.map { CivilDay(lastOf: .date($0)) } ?? .last
    return (from == nil || first >= span.first) && (until == nil || last <= span.last)
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
  /// The organisation it is about.
  public var aboutOrganisation: Link?
  /// The place it is about.
  public var place: Concept?
  /// Whether all that was stated has a source.
  fileprivate var isSourced = true

  /// Nothing set.
  public init() {}

  fileprivate init(_ outcome: Outcome, _ amount: Quantity) {
    title = outcome.title
    measure = outcome.measure
    (lowest, highest, unit) = (amount.value, amount.value, amount.unit)
    (from, until) = (outcome.from, outcome.until)
    (aboutOrganisation, place) = (outcome.aboutOrganisation, outcome.place)
    sources = [outcome.sourceWithDate].compactMap { $0 }
    isSourced = !sources.isEmpty
  }

  /// Takes in another reading of the same.
  fileprivate mutating func add(_ outcome: Outcome, _ amount: Quantity) {
    lowest = min(lowest ?? amount.value, amount.value)
    highest = max(highest ?? amount.value, amount.value)
    isSourced = isSourced && outcome.sourceWithDate != nil
    if let source = outcome.sourceWithDate { sources.append(source) }
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
    Field(
      9, "aboutOrganisation", \.aboutOrganisation, to: ["organisation"], inDirectory: true,
      "The organisation it is about."),
    Field(10, "place", \.place, "The place it is about."),
  ]
}
