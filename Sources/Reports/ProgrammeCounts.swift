import Measures
import Records

/// The figures that a programme states, each with its source and date; figures that contradict each other stand
/// beside each other.
public struct ProgrammeCounts: Report {
  /// Figures, in the order of their titles, dates and sources.
  public var figures: [StatedFigure] = []
  /// Parts of the evaluation.
  public var inquiries: [InquiryLine] = []
  /// Contributions of all parts.
  public var contributions: Int64?
  /// From how many sources those come.
  public var origins: Int64?
  /// Why there are none.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    ProgrammeCounts.self, name: "programmeCounts", about: .place, for: [.coach, .manager],
    sources: [FewPeople.convention],
    """
    The figures of outcomes and inquiries with source and date. Where two sources state different numbers for one \
    thing both are kept and marked. One that states more than all there are has no percentage: its counts contradict \
    each other. Contributions are not people.
    """)

  public static let fields: [Field<ProgrammeCounts>] = [
    Field(1, "figures", \.figures, "Figures, in the order of their titles, dates and sources."),
    Field(2, "inquiries", \.inquiries, "Parts of the evaluation."),
    Field(
      3, "contributions", \.contributions, in: 0...1_000_000_000_000,
      "Contributions of all parts."),
    Field(
      4, "origins", \.origins, in: 0...1_000_000_000_000, "From how many sources those come."),
    Field(5, "notComputable", \.notComputable, "Why there are none."),
  ]

  public static func make(
    _ parameters: PlaceSpan, from source: ReportSource
  ) throws(CoachingError) -> ProgrammeCounts {
    let span = try parameters.days(source)
    let records = try source.practice([Outcome.self, Inquiry.self])
    var answer = ProgrammeCounts()
    let outcomes = try records.all(Outcome.self).map(\.content).filter { $0.overlaps(span) }
    let order = Order.of(outcomes.map(\.orderKey))
    answer.figures = order.map { index in
      let one = outcomes[index]
      return StatedFigure(one, isContradicted: outcomes.contains { $0.contradicts(one) })
    }
    let inquiries = try records.all(Inquiry.self).filter {
      $0.days.first <= span.last && $0.days.last >= span.first
    }
    let lines = inquiries.map(InquiryLine.init)
    answer.inquiries = Order.of(lines.map(\.orderKey)).map { lines[$0] }
    // Each is at most a million.
    let counts = inquiries.compactMap(\.content.contributions)
    if !counts.isEmpty {
      answer.contributions = counts.reduce(0, &+)
      answer.origins = inquiries.reduce(0) { $0 &+ ($1.content.origins ?? 1) }
    }
    if outcomes.isEmpty, inquiries.isEmpty { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }
}

extension String {
  /// A text by which things are put in order that differ in one of these parts; what is missing comes first.
  fileprivate init(orderKeyOf parts: [(any CustomStringConvertible)?]) {
    self = parts.map { $0.map { "\u{1}\($0)" } ?? "" }.joined(separator: "\0")
  }
}

extension Outcome {
  /// By title and date, and where these are equal by everything else that is told: no figure stands elsewhere
  /// in the next report.
  fileprivate var orderKey: String {
    String(orderKeyOf: [
      title, sourceDate, source, from, until, measure?.rawValue, category?.rawValue, numerator,
      denominator, amount?.value, amount?.unit,
    ])
  }

  /// Whether it states what the other states, in the same number or in another. Of what has no title nobody knows.
  @inline(never)
  func isSameThing(as other: Outcome) -> Bool {
    title != nil && title == other.title && measure == other.measure
      && from?.earliest == other.from?.earliest && until?.latest == other.until?.latest
      && place == other.place
      && aboutOrganisation == other.aboutOrganisation
  }

  /// Whether it states another number for what the other states.
  fileprivate func contradicts(_ other: Outcome) -> Bool {
    isSameThing(as: other)
      && (numerator != other.numerator || denominator != other.denominator
        || amount != other.amount)
  }

  /// Whether the number is about so few people that it could tell of them. Without a category it may be about people,
  /// and so may an amount that is a count and no money.
  var isAboutFew: Bool {
    guard category != .system else { return false }
    let smallest = Double(FewPeople.smallest)
    let isFew = { (count: Double) in count > 0 && count < smallest }
    let isMoney = measure == .cost || measure == .benefit
    if let amount, !isMoney, isFew(amount.value), amount.value == amount.value.rounded() {
      return true
    }
    guard let numerator else { return false }
    return isFew(numerator) || denominator.map { isFew($0 - numerator) || isFew($0) } ?? false
  }
}

/// A figure that a source states.
public struct StatedFigure: Group {
  /// What it is.
  public var title: String?
  /// Whom it is about.
  public var category: OutcomeCategory?
  /// What is measured.
  public var measure: OutcomeMeasure?
  /// How many.
  public var numerator: Double?
  /// Of how many.
  public var denominator: Double?
  /// In percent, with one decimal, half up.
  public var percentage: Double?
  /// An amount with its unit.
  public var amount: Quantity?
  /// First day of the period.
  public var from: PartialDate?
  /// Last day of the period.
  public var until: PartialDate?
  /// Where it comes from.
  public var source: String?
  /// Of which date the source is.
  public var sourceDate: PartialDate?
  /// Whether another source states another number.
  public var isContradicted: Bool?
  /// Why there is no number or percentage.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  fileprivate init(_ outcome: Outcome, isContradicted: Bool) {
    title = outcome.title
    category = outcome.category
    measure = outcome.measure
    (from, until) = (outcome.from, outcome.until)
    (source, sourceDate) = (outcome.source, outcome.sourceDate)
    self.isContradicted = isContradicted ? true : nil
    guard !outcome.isAboutFew else {
      notComputable = [LeftOut(.suppressed)]
      return
    }
    amount = outcome.amount
    (numerator, denominator) = (outcome.numerator, outcome.denominator)
    guard let numerator, let denominator else { return }
    guard denominator > 0 else {
      notComputable = [LeftOut(.denominatorZero)]
      return
    }
    guard 0...denominator ~= numerator else {
      notComputable = [LeftOut(.countsContradict)]
      return
    }
    percentage = FixedDecimal(rounding: numerator / denominator * 100, decimals: 1)?.value
  }

  public static let fields: [Field<StatedFigure>] = [
    Field(1, "title", \.title, upTo: 200, "What it is."),
    Field(2, "category", \.category, "Whom it is about."),
    Field(3, "measure", \.measure, "What is measured."),
    Field(4, "numerator", \.numerator, in: -1e15...1e15, "How many."),
    Field(5, "denominator", \.denominator, in: 0...1e15, "Of how many."),
    Field(
      6, "percentage", \.percentage, in: -1e18...1e18, "In percent, with one decimal, half up."),
    Field(7, "amount", \.amount, "An amount with its unit."),
    Field(8, "from", \.from, "First day of the period."),
    Field(9, "until", \.until, "Last day of the period."),
    Field(10, "source", \.source, upTo: 1000, "Where it comes from."),
    Field(11, "sourceDate", \.sourceDate, "Of which date the source is."),
    Field(12, "contradicted", \.isContradicted, "Whether another source states another number."),
    Field(13, "notComputable", \.notComputable, "Why there is no number or percentage."),
  ]
}

/// A part of an evaluation.
public struct InquiryLine: Group {
  /// What it is called.
  public var title: String?
  /// How people were asked.
  public var method: InquiryMethod?
  /// From whose perspective.
  public var perspective: InquiryPerspective?
  /// When.
  public var date: PartialDate?
  /// How many contributions, which are not people.
  public var contributions: Int64?
  /// From how many sources.
  public var origins: Int64?

  /// Nothing set.
  public init() {}

  /// By the day, and where that is equal by everything else that is told.
  fileprivate var orderKey: String {
    String(orderKeyOf: [
      date, title, method?.rawValue, perspective?.rawValue, contributions, origins,
    ])
  }

  init(_ record: Held<Inquiry>) {
    title = record.content.title
    method = record.content.method
    perspective = record.content.perspective
    date = Day.local(record.common.occurred, record.recorded)
    contributions = record.content.contributions
    origins = record.content.origins
  }

  public static let fields: [Field<InquiryLine>] = [
    Field(1, "title", \.title, upTo: 200, "What it is called."),
    Field(2, "method", \.method, "How people were asked."),
    Field(3, "perspective", \.perspective, "From whose perspective."),
    Field(4, "date", \.date, "When."),
    Field(
      5, "contributions", \.contributions, in: 0...1_000_000,
      "How many contributions, which are not people."),
    Field(6, "origins", \.origins, in: 0...1_000_000, "From how many sources."),
  ]
}
