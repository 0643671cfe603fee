import Measures
import Records

/// Where conversations with one client stood between fixing and enabling, over time and by kind of
/// conversation.
public struct SpectrumReport: Report {
  /// All conversations, for each who placed them.
  public var overall: [SpectrumFigure] = []
  /// The same by month: how it went over time.
  public var months: [SpectrumFigure] = []
  /// The same by whether it was planned.
  public var arrangements: [SpectrumFigure] = []
  /// The same by how it was held.
  public var modes: [SpectrumFigure] = []
  /// Conversations in these days, placed or not.
  public var held: Int64?
  /// Conversations of which no more than a month or year is known, so that they may lie outside.
  public var undated: Int64?
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    SpectrumReport.self, name: "fixingToEnabling", about: .client, for: .readers,
    sources: [
      """
      That a value of any scale is told as where it lies from 0, its lowest, to 10, its highest, is a \
      convention of this project.
      """
    ],
    """
    Where conversations stood from fixing it for the person (0) to enabling the person (10): how many where, \
    by month, by whether they were planned and by how they were held. What different people said stays apart.
    """)

  public static let fields: [Field<SpectrumReport>] = [
    Field(1, "overall", \.overall, "All conversations, for each who placed them."),
    Field(2, "months", \.months, "The same by month: how it went over time."),
    Field(3, "arrangements", \.arrangements, "The same by whether it was planned."),
    Field(4, "modes", \.modes, "The same by how it was held."),
    Field(5, "held", \.held, in: 0...1_000_000, "Conversations in these days, placed or not."),
    Field(
      6, "undated", \.undated, in: 0...1_000_000,
      "Conversations of which no more than a month or year is known, so that they may lie outside."),
    Field(7, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  public static func make(
    _ parameters: SpanParameters, from source: ReportSource
  ) throws(CoachingError) -> SpectrumReport {
    let records = try source.file(parameters.file, [Conversation.self])
    var answer = SpectrumReport()
    answer.notComputable = records.nothing
    let (held, undated) = try parameters.select(try records.all(Conversation.self))
    guard answer.notComputable.isEmpty else { return answer }
    answer.held = Int64(held.count)
    answer.undated = undated
    var places: [SpectrumPlace] = []
    for talk in held {
      // Raters never merge: what each of them says stands beside what others do.
      for one in [talk] + (try records.others(of: talk)) {
        guard let scale = one.content.fixingToEnabling else { continue }
        let isSaid = one.id != talk.id && talk.content.fixingToEnabling?.saidBy == scale.saidBy
        if !isSaid { places.append(SpectrumPlace(scale, of: talk)) }
      }
    }
    answer.overall = SpectrumFigure.figures(places, apartBy: .nothing)
    answer.months = SpectrumFigure.figures(places, apartBy: .month)
    answer.arrangements = SpectrumFigure.figures(places, apartBy: .arrangement)
    answer.modes = SpectrumFigure.figures(places, apartBy: .mode)
    if places.isEmpty {
      answer.notComputable = [LeftOut(.noScores, what: "overall")]
    }
    return answer
  }
}

/// What conversations are held apart by, beside who placed them.
enum SpectrumSplit {
  case nothing, month, arrangement, mode
}

/// Where one conversation stood.
struct SpectrumPlace {
  /// From 0 for the lowest to 10 for the highest value of its scale.
  let position: Double
  let saidBy: SaidBy?
  let month: String?
  let arrangement: ConversationArrangement?
  let mode: ConversationMode?

  init(_ scale: Scale, of conversation: Held<Conversation>) {
    position = scale.onTen.value
    saidBy = scale.saidBy
    let day = Day.local(conversation.common.occurred, conversation.recorded)
    month = day.month == nil ? nil : String(day.description.prefix(7))
    arrangement = conversation.content.arrangement
    mode = conversation.content.mode
  }
}

/// Where some conversations stood between fixing and enabling.
public struct SpectrumFigure: Group {
  /// Who placed them; missing where nobody said.
  public var saidBy: SaidBy?
  /// In which month, `2026-03`.
  public var month: String?
  /// Whether they were planned; missing where nobody said.
  public var arrangement: ConversationArrangement?
  /// How they were held; missing where nobody said.
  public var mode: ConversationMode?
  /// How many there are.
  public var count: Int64?
  /// The mean, from 0 for fixing to 10 for enabling.
  public var mean: Double?
  /// How many stood where.
  public var distribution: [SpectrumCount] = []

  /// Nothing set.
  public init() {}

  /// A figure for each of what they are held apart by, in the order in which they come first.
  static func figures(
    _ places: [SpectrumPlace], apartBy split: SpectrumSplit
  ) -> [SpectrumFigure] {
    var numbers = Numbering()
    var figures: [SpectrumFigure] = []
    var positions: [[Double]] = []
    for place in places {
      let figure = SpectrumFigure(place, split)
      // Of a year alone nobody knows the month.
      if split == .month, figure.month == nil { continue }
      let choices = [figure.saidBy?.rawValue, figure.arrangement?.rawValue, figure.mode?.rawValue]
      let (number, isNew) = numbers.number(Numbering.key([], choices, figure.month ?? ""))
      if isNew {
        figures.append(figure)
        positions.append([])
      }
      positions[number].append(place.position)
    }
    for index in figures.indices { figures[index].count(positions[index]) }
    return figures
  }

  private init(_ place: SpectrumPlace, _ split: SpectrumSplit) {
    saidBy = place.saidBy
    switch split {
    case .nothing: break
    case .month: month = place.month
    case .arrangement: arrangement = place.arrangement
    case .mode: mode = place.mode
    }
  }

  private mutating func count(_ positions: [Double]) {
    count = Int64(positions.count)
    mean = Mean.of(positions).value?.value
    for place in 0...10 {
      let many = positions.count { $0.rounded() == Double(place) }
      if many > 0 { distribution.append(SpectrumCount(Int64(place), many)) }
    }
  }

  public static let fields: [Field<SpectrumFigure>] = [
    Field(1, "saidBy", \.saidBy, "Who placed them; missing where nobody said."),
    Field(2, "month", \.month, upTo: 7, "In which month: 2026-03."),
    Field(3, "arrangement", \.arrangement, "Whether they were planned."),
    Field(4, "mode", \.mode, "How they were held."),
    Field(5, "count", \.count, in: 0...1_000_000, required: true, "How many there are."),
    Field(6, "mean", \.mean, in: 0...10, "The mean, from 0 for fixing to 10 for enabling."),
    Field(7, "distribution", \.distribution, "How many stood where."),
  ]
}

/// How many conversations stood at one place.
public struct SpectrumCount: Group {
  /// Where, from 0 for fixing to 10 for enabling.
  public var place: Int64?
  /// How many.
  public var count: Int64?

  /// Nothing set.
  public init() {}

  init(_ place: Int64, _ count: Int) {
    self.place = place
    self.count = Int64(count)
  }

  public static let fields: [Field<SpectrumCount>] = [
    Field(
      1, "place", \.place, in: 0...10, required: true,
      "Where, from 0 for fixing to 10 for enabling."),
    Field(2, "count", \.count, in: 0...1_000_000, required: true, "How many."),
  ]
}
