import Measures
import Records

/// How much those who were trained use coaching, by their own returns: for each quarter that is over.
public struct UsageReport: Report {
  /// Quarters with returns, in order.
  public var quarters: [UsageQuarter] = []
  /// Returns whose days are not known well enough to belong to one quarter.
  public var undated: Int64?
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    UsageReport.self, name: "usage", about: .place, for: [.coach, .manager],
    sources: [
      FewPeople.convention,
      """
      Under ten answers, or answers of fewer than one in five who were asked, are too few to be confident: a \
      convention of this project. How many were trained and returned is told as it is.
      """,
    ],
    """
    For each quarter that is over: how many of those trained returned what they use, how many of them use \
    coaching at all and regularly, also those who returned before and so many months after the training, how \
    useful it still is and how confident they are. Nobody is named.
    """)

  public static let fields: [Field<UsageReport>] = [
    Field(1, "quarters", \.quarters, "Quarters with returns, in order."),
    Field(
      2, "undated", \.undated, in: 0...1_000_000,
      "Returns whose days are not known well enough to belong to one quarter."),
    Field(3, "notComputable", \.notComputable, "Why there are no figures."),
  ]

  public static func make(
    _ parameters: PlaceSpan, from source: ReportSource
  ) throws(CoachingError) -> UsageReport {
    _ = try parameters.days(source)
    let records = try source.practice([Practitioner.self, UsageReturn.self])
    let trained = try records.all(Practitioner.self).filter { !$0.content.trainings.isEmpty }
    let all = try records.all(UsageReturn.self).map(Returned.init)
    // Of several returns of one person in a quarter the newest holds.
    let returns = Order.of(all.map(\.recorded)).map { all[$0] }.filter { $0.quarter != nil }
    var answer = UsageReport()
    answer.undated = Int64(all.count - returns.count)
    let quarters = try parameters.periods(.quarter, returns.map(\.last), source)
    for quarter in quarters {
      let asked = trained.filter { $0.content.isTrained(by: quarter.days.last) }.map(\.id)
      var now: [Returned] = []
      var before: [Returned] = []
      for one in returns {
        if one.quarter == quarter { now.replace(one) }
        if one.last < quarter.days.first { before.replace(one) }
      }
      answer.quarters.append(UsageQuarter(quarter, now, before, asked: Set(asked)))
    }
    if quarters.isEmpty { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }
}

/// What is needed of a return.
private struct Returned {
  /// Whose it is; one that names nobody is of somebody else.
  let person: UniqueID
  /// The last day of the period that it is about, and when it was recorded.
  let last: CivilDay
  let recorded: Int64
  /// The quarter it is about; nil where the date leaves it open.
  let quarter: Period?
  let usage: UsageFrequency?
  let months: Int64?
  let stillUseful: Scale?
  let confidence: Scale?

  init(_ record: Held<UsageReturn>) {
    person = record.content.practitioner?.target ?? record.id
    let days = (record.content.until ?? record.content.from).map { DaySpan(.date($0)) }
    let span = days ?? record.days
    let quarter = Period(.quarter, containing: span.last)
    (last, recorded) = (span.last, record.recorded)
    self.quarter = span.lies(in: quarter) ? quarter : nil
    usage = record.content.usage
    months = record.content.monthsAfterTraining
    (stillUseful, confidence) = (record.content.stillUseful, record.content.confidence)
  }
}

extension [Returned] {
  /// Takes in a return for what the same person returned, unless that is about a later day.
  fileprivate mutating func replace(_ one: Returned) {
    guard let index = firstIndex(where: { $0.person == one.person }) else { return append(one) }
    if self[index].last <= one.last { self[index] = one }
  }
}

extension Practitioner {
  /// Whether they were trained by a day; a training without a date was before.
  func isTrained(by day: CivilDay) -> Bool {
    trainings.contains { $0.date.map { CivilDay(firstOf: .date($0)) <= day } ?? true }
  }
}

/// Usage in one quarter.
public struct UsageQuarter: Group {
  /// The quarter.
  public var period: String?
  /// Of those trained by then, how many returned.
  public var returns: RateLine?
  /// Of those who said how often: how many use it at all, from tried to always.
  public var atAll: RateLine?
  /// Of those who said how often: how many use it regularly or always.
  public var regularly: RateLine?
  /// Of those who had returned before, how many use it more often, as often or less often than then.
  public var changes: [CountLine] = []
  /// The same for those who had returned in a quarter before, and for those who were asked so many months after
  /// the training.
  public var groups: [UsageShares] = []
  /// How useful it still is.
  public var stillUseful: MeanLine?
  /// How confident they are to coach.
  public var confidence: MeanLine?

  /// Nothing set.
  public init() {}

  fileprivate init(
    _ quarter: Period, _ now: [Returned], _ before: [Returned], asked: Set<UniqueID>
  ) {
    period = quarter.description
    returns = RateLine(answers: now.count { asked.contains($0.person) }, of: asked.count)
    // Who returned without being known as trained was asked all the same.
    let invited = asked.union(now.map(\.person)).count
    let all = UsageSplit(now)
    (atAll, regularly) = all.shares(asked: invited)
    stillUseful = MeanLine(now.compactMap(\.stillUseful), asked: invited)
    confidence = MeanLine(now.compactMap(\.confidence), asked: invited)
    let again = now.filter { one in before.contains { $0.person == one.person } }
    groups = UsageShares.all([UsageSplit(again, "returnedBefore")], of: all)
    var months: [Int64] = []
    for index in Order.of(now.map { $0.months ?? -1 }) {
      if let month = now[index].months, month != months.last { months.append(month) }
    }
    groups += UsageShares.all(
      months.map { month in UsageSplit(now.filter { $0.months == month }, "\(month)") }, of: all)
    changes = Self.changes(again, before)
  }

  private static func changes(_ now: [Returned], _ before: [Returned]) -> [CountLine] {
    var counts = [0, 0, 0]
    for one in now {
      let old = before.first { $0.person == one.person }
      guard let usage = one.usage?.rawValue, let old = old?.usage?.rawValue else { continue }
      counts[usage > old ? 0 : usage == old ? 1 : 2] += 1
    }
    guard counts != [0, 0, 0] else { return [] }
    let isTold = FewPeople.mayTell(counts)
    return zip(["more", "asOften", "less"], counts).map {
      CountLine($0, nil, isTold ? Int64($1) : nil)
    }
  }

  public static let fields: [Field<UsageQuarter>] = [
    Field(1, "period", \.period, upTo: 7, required: true, "The quarter."),
    Field(2, "returns", \.returns, "Of those trained by then, how many returned."),
    Field(
      3, "atAll", \.atAll,
      "Of those who said how often: how many use it at all, from tried to always."),
    Field(
      4, "regularly", \.regularly,
      "Of those who said how often: how many use it regularly or always."),
    Field(
      5, "groups", \.groups,
      "The same for those who had returned in a quarter before, and for those who were asked so many months after the training."
    ),
    Field(
      6, "changes", \.changes,
      "Of those who had returned before, how many use it more often, as often or less often than then."
    ),
    Field(7, "stillUseful", \.stillUseful, "How useful it still is."),
    Field(8, "confidence", \.confidence, "How confident they are to coach."),
  ]
}

/// How often some people use coaching.
private struct UsageSplit {
  /// Not at all, less than regularly, and regularly or always.
  var cells = [0, 0, 0]
  /// Who they are.
  let name: String

  init(_ returns: [Returned], _ name: String = "") {
    self.name = name
    for usage in returns.compactMap(\.usage) {
      cells[usage == .notUsed ? 0 : usage.rawValue < UsageFrequency.regularly.rawValue ? 1 : 2] += 1
    }
  }

  var people: Int { cells[0] + cells[1] + cells[2] }

  /// Whether everything may be told.
  var mayTell: Bool { FewPeople.mayTell(cells) }

  /// The shares of those who use it at all and regularly, as far as they may be told together.
  func shares(asked: Int? = nil) -> (atAll: RateLine, regularly: RateLine) {
    let tellsRegularly = mayTell || FewPeople.mayTell([cells[0] + cells[1], cells[2]])
    let tellsAtAll =
      mayTell || !tellsRegularly && FewPeople.mayTell([cells[0], cells[1] + cells[2]])
    return (
      tellsAtAll
        ? RateLine(cells[1] + cells[2], of: people, asked: asked) : RateLine(suppressed: nil),
      tellsRegularly ? RateLine(cells[2], of: people, asked: asked) : RateLine(suppressed: nil)
    )
  }
}

/// How often some of those who returned use coaching.
public struct UsageShares: Group {
  /// Who they are: `returnedBefore`, or the number of months after the training.
  public var what: String?
  /// How many use it at all.
  public var atAll: RateLine?
  /// How many use it regularly or always.
  public var regularly: RateLine?

  /// Nothing set.
  public init() {}

  /// Groups of people that do not overlap, of all. A group is told where neither it nor what remains when it is
  /// taken off all of them is too few.
  fileprivate static func all(
    _ groups: [UsageSplit], of all: UsageSplit
  ) -> [UsageShares] {
    var rest = all.cells
    var told: [String] = []
    for split in Order.of(groups.map { -Int64($0.people) }).map({ groups[$0] }) {
      let remaining = zip(rest, split.cells).map { $0 - $1 }
      guard all.mayTell, split.mayTell, FewPeople.mayTell(remaining) else { continue }
      rest = remaining
      told.append(split.name)
    }
    return groups.filter { $0.people > 0 }.map { split in
      var shares = UsageShares()
      shares.what = split.name
      let isTold = told.contains(split.name)
      (shares.atAll, shares.regularly) =
        isTold ? split.shares() : (RateLine(suppressed: nil), RateLine(suppressed: nil))
      return shares
    }
  }

  public static let fields: [Field<UsageShares>] = [
    Field(
      1, "what", \.what, upTo: 20, required: true,
      "Who they are: returnedBefore, or the number of months after the training."),
    Field(2, "atAll", \.atAll, "How many use it at all."),
    Field(3, "regularly", \.regularly, "How many use it regularly or always."),
  ]
}
