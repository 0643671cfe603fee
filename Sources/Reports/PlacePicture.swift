import Measures
import Records

/// What is recorded about the clients of a place in a closed quarter or year: how many records of each kind,
/// and of each choice, scale and yes or no in them how many say what.
public struct PlacePicture: Report {
  /// The period.
  public var period: String?
  /// Counts of records by kind.
  public var kinds: [KindCount] = []
  /// Counts of what they say.
  public var values: [ValueCount] = []
  /// Cells that were left out, because they are about too few clients.
  public var suppressed: Int64?
  /// About how many clients a cell is at least.
  public var smallest: Int64?
  /// Counts are rounded to the nearest multiple of this.
  public var roundedTo: Int64?
  /// Records whose date leaves open in which quarter they lie, rounded in the same way.
  public var undated: Int64?
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []
  /// What the organisation calls clients, where it says so.
  public var peopleWord: String?

  /// Nothing set.
  public init() {}

  /// Parameters.
  public struct Parameters: Group {
    /// A quarter (`2026-Q1`) or a year (`2026`) that is over.
    public var period: String?

    /// Nothing set.
    public init() {}

    /// Of a period.
    public init(period: String) {
      self.period = period
    }

    public static let fields: [Field<Parameters>] = [
      Field(
        1, "period", \.period, upTo: 7, required: true,
        "A quarter (2026-Q1) or a year (2026) that is over.")
    ]
  }

  public static let report = ReportDefinition(
    PlacePicture.self, name: "placePicture", about: .place, for: [.coach, .manager],
    isKept: false,
    sources: [
      """
      Periods are quarters and years that are over; a cell about fewer than 5 clients is left out, and every \
      count is rounded to the nearest 5, so that none can be had by subtraction: conventions of this project. A meeting \
      about several clients is a record in each file; minutes, which count once, are told by flow.
      """
    ],
    """
    What is recorded about the clients of a place in a closed quarter or year: how many records of each \
    kind, and of each choice, scale and yes or no in them how many say what.
    """)

  public static let fields: [Field<PlacePicture>] = [
    Field(1, "period", \.period, upTo: 7, "The period."),
    Field(2, "kinds", \.kinds, "Counts of records by kind."),
    Field(3, "values", \.values, "Counts of what they say."),
    Field(
      4, "suppressed", \.suppressed, in: 0...1_000_000,
      "Cells that were left out, because they are about too few clients."),
    Field(5, "smallest", \.smallest, in: 5...10, "About how many clients a cell is at least."),
    Field(
      6, "roundedTo", \.roundedTo, in: 1...1000,
      "Counts are rounded to the nearest multiple of this."),
    Field(
      7, "undated", \.undated, in: 0...1_000_000_000,
      "Records whose date leaves open in which quarter they lie, rounded in the same way."),
    Field(8, "notComputable", \.notComputable, "Why there are no figures."),
    Field(
      9, "peopleWord", \.peopleWord, upTo: 100,
      "What the organisation calls clients, where it says so."),
  ]

  public static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> PlacePicture {
    var answer = PlacePicture()
    guard let text = parameters.period, let period = Period(text), period.unit != .month else {
      throw CoachingError(
        .invalidParameter("period", problem: "is not a quarter such as 2026-Q1 or a year"))
    }
    answer.period = period.description
    let settings = try source.settings()
    let smallest = settings.smallestCell ?? Int64(FewPeople.smallest)
    answer.peopleWord = settings.peopleWord
    answer.smallest = smallest
    answer.roundedTo = FewPeople.base
    guard let now = Instant(milliseconds: source.now), period.isClosed(on: CivilDay(now)) else {
      answer.notComputable = [LeftOut(.periodNotClosed)]
      return answer
    }
    let (tallies, unknown) = try source.tallies(in: period.quarters, known: Int(smallest))
    var sum = Tally.sum(of: tallies)
    answer.undated = FewPeople.rounded(
      unknown.sorted.filter { $0.counter.field == 0 }.reduce(0) { $0 + $1.cell.count })
    guard !sum.isEmpty else {
      if answer.undated == 0 { answer.undated = nil }
      answer.notComputable = [LeftOut(.noData)]
      return answer
    }
    let small = sum.removeCells(below: Int(smallest))
    answer.suppressed = Int64(small)
    for (counter, cell) in sum.sorted { answer.tell(counter, cell.count) }
    if answer.kinds.isEmpty { answer.notComputable = [LeftOut(.suppressed)] }
    return answer
  }

  private mutating func tell(_ counter: TallyCounter, _ count: Int64) {
    guard let kind = Catalogue.shared.kind(numbered: counter.kind) else { return }
    if counter.field == 0 {
      var line = KindCount()
      line.kind = kind.name
      line.count = FewPeople.rounded(count)
      kinds.append(line)
    } else if let field = kind.place(counter.field)?.field, !counter.isOpinionOfStaff {
      var line = ValueCount()
      line.kind = kind.name
      line.field = field.name
      switch field.type.element {
      case .choice(let list):
        line.value = list.entry(numbered: counter.value)?.name ?? "#\(counter.value)"
      case .boolean: line.value = counter.value == 2 ? "true" : "false"
      case .scale: line.tenth = Int64(counter.value) - 1
      default: break
      }
      line.count = FewPeople.rounded(count)
      values.append(line)
    }
  }
}

extension TallyCounter {
  /// Whether it counts where conversations stood from fixing to enabling, which is the opinion of who coached: the trend
  /// tells of that, and of no few coaches.
  fileprivate var isOpinionOfStaff: Bool { kind == Conversation.kind.number && field == 12 }
}

/// How many records of a kind there are.
public struct KindCount: Group {
  /// The kind.
  public var kind: String?
  /// How many, rounded.
  public var count: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<KindCount>] = [
    Field(1, "kind", \.kind, upTo: 100, required: true, "The kind."),
    Field(2, "count", \.count, in: 0...1_000_000_000, required: true, "How many, rounded."),
  ]
}

/// How many records say something.
public struct ValueCount: Group {
  /// The kind.
  public var kind: String?
  /// The field.
  public var field: String?
  /// The choice; `true` or `false` for a yes or no; missing for scales.
  public var value: String?
  /// Of a scale, where on it from 0 for its lowest to 10 for its highest value.
  public var tenth: Int64?
  /// How many, rounded.
  public var count: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ValueCount>] = [
    Field(1, "kind", \.kind, upTo: 100, required: true, "The kind."),
    Field(2, "field", \.field, upTo: 100, required: true, "The field."),
    Field(
      3, "value", \.value, upTo: 100,
      "The choice; true or false for a yes or no; missing for scales."),
    Field(
      4, "tenth", \.tenth, in: -1...10,
      "Of a scale, where on it from 0 for its lowest to 10 for its highest value."),
    Field(6, "count", \.count, in: 0...1_000_000_000_000, required: true, "How many, rounded."),
  ]
}

extension Period {
  /// The quarters in it.
  fileprivate var quarters: [Quarter] {
    let (year, month, _) = days.first.parts
    let first = (month + 2) / 3
    return (first...(unit == .year ? 4 : first)).compactMap { Quarter($0, of: year) }
  }
}
