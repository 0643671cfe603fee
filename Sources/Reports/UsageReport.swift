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
      FewPeople.convention, FewPeople.answers,
      """
      Under ten answers, or answers of fewer than one in five who were asked, are too few to be confident: a \
      convention of this project. How many members who agreed to be listed were trained and returned is told as it is; a \
      return without a name is by one of them. Who was asked so many months after \
      the training: those who were trained so many months before the end of the quarter.
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
    let trained = try records.all(Practitioner.self).filter {
      !$0.content.trainings.isEmpty && $0.content.consentsToListing == true
    }
    let earlier = try source.reportsMade(report)
    let returns = Returns(
      try records.versions(UsageReturn.self, since: earlier.first, source).map(Returned.init))
    let now = returns.newest(before: nil)
    var answer = UsageReport()
    answer.undated = Int64(now.count { $0.quarter == nil })
    let dated = now.filter { $0.quarter != nil }
    for quarter in try parameters.periods(.quarter, dated.map(\.last), source) {
      let asked = trained.filter { $0.content.isTrained(by: quarter.days.last) }
      answer.quarters.append(
        UsageQuarter(quarter, returns, asked, reports: earlier.telling(of: quarter)))
    }
    if answer.quarters.isEmpty { answer.notComputable = [LeftOut(.noData)] }
    if now.isEmpty { answer.undated = nil }
    return answer
  }
}

/// What is needed of a return.
private struct Returned {
  /// The version of the record.
  let answer: ToldAnswers.Answer
  /// The last day of the period that it is about.
  let last: CivilDay
  /// The quarter it is about; nil where the date leaves it open.
  let quarter: Period?
  let usage: UsageFrequency?
  let months: Int64?
  let stillUseful: Scale?
  let confidence: Scale?
  /// Whether it says whose it is.
  let isNamed: Bool

  /// Whose it is; one that names nobody is of somebody else.
  var person: UniqueID { answer.person }

  init(_ record: Held<UsageReturn>) {
    answer = ToldAnswers.Answer(
      record: record.id, person: record.content.practitioner?.target ?? record.id,
      commit: record.commit)
    isNamed = record.content.practitioner != nil
    let days = (record.content.until ?? record.content.from).map { DaySpan(.date($0)) }
    let span = days ?? record.days
    let quarter = Period(.quarter, containing: span.last)
    last = span.last
    self.quarter = span.lies(in: quarter) ? quarter : nil
    usage = record.content.usage
    months = record.content.monthsAfterTraining
    (stillUseful, confidence) = (record.content.stillUseful, record.content.confidence)
  }
}

/// All returns, of those that were changed several versions.
private struct Returns {
  private let all: [Returned]

  init(_ versions: [Returned]) {
    all = Order.of(versions.map(\.answer.commit)).map { versions[$0] }
  }

  /// Each return as it was before a commit, or is now.
  func newest(before commit: Int64?) -> [Returned] {
    let then = all.filter { one in commit.map { one.answer.commit < $0 } ?? true }
    return ToldAnswers(then.map(\.answer), reports: []).indices.map { then[$0] }
  }

  /// The answers of a quarter that are told, of each person one, and before which commit all of them are.
  func told(
    _ quarter: Period, reports: [Int64], where isGiven: (Returned) -> Bool
  ) -> (answers: [Returned], first: Int64?) {
    let isMeant = { (one: Returned) in one.quarter == quarter && isGiven(one) }
    // Whatever a return said before or after, all its versions belong together.
    let records = Set(all.filter(isMeant).map(\.answer.record))
    let versions = all.filter { records.contains($0.answer.record) }
    let told = ToldAnswers(versions.map(\.answer), reports: reports)
    return (told.indices.map { versions[$0] }.filter(isMeant).onePerPerson, told.first)
  }
}

extension [Returned] {
  /// Of several returns of one person the one about the latest day, and of those the newest.
  fileprivate var onePerPerson: [Returned] {
    var people: [Returned] = []
    for one in self {
      if let index = people.firstIndex(where: { $0.person == one.person }) {
        if people[index].last <= one.last { people[index] = one }
      } else {
        people.append(one)
      }
    }
    return people
  }
}

extension Practitioner {
  /// Whether they were trained by a day; a training without a date was before.
  func isTrained(by day: CivilDay) -> Bool {
    trainings.contains { $0.date.map { CivilDay(firstOf: .date($0)) <= day } ?? true }
  }
}

extension CivilDay {
  /// The last day of the month so many months before, at most a hundred years.
  fileprivate func endOfMonth(before months: Int64) -> CivilDay {
    let (year, month, _) = parts
    // Months are at most 1,200.
    let number = year * 12 + month - 1 - Int(months)
    let first = CivilDay(year: number / 12, month: number % 12 + 1, day: 1)
    return first.map { Period(.month, containing: $0).days.last } ?? .first
  }
}

/// Usage in one quarter.
public struct UsageQuarter: Group {
  /// The quarter.
  public var period: String?
  /// Of the members who agreed to be listed and were trained by then: how many returned.
  @Part public var returns: RateLine?
  /// Of those who said how often: how many use it at all, from tried to always.
  @Part public var atAll: RateLine?
  /// Of those who said how often: how many use it regularly or always.
  @Part public var regularly: RateLine?
  /// Of those who had said in a quarter before how often: how many use it more often, as often or less often than they
  /// said last, as they were told first.
  public var changes: [CountLine] = []
  /// The same for those who had returned in a quarter before, and for those who were asked so many months after
  /// the training, as they were told first.
  public var groups: [UsageShares] = []
  /// How useful it still is.
  @Part public var stillUseful: MeanLine?
  /// How confident they are to coach.
  @Part public var confidence: MeanLine?

  /// Nothing set.
  public init() {}

  fileprivate init(
    _ quarter: Period, _ returns: Returns, _ trained: [Held<Practitioner>], reports: [Int64]
  ) {
    period = quarter.description
    let asked = Set(trained.map(\.id))
    // That somebody returned is no opinion. A return without a name is by one of those who were asked.
    let own = returns.newest(before: nil).filter { $0.quarter == quarter }
    let unnamed = asked.isEmpty ? 0 : own.count { !$0.isNamed }
    let people = Set(own.filter(\.isNamed).map(\.person))
    self.returns = RateLine(
      answers: people.intersection(asked).count + unnamed, of: asked.count)
    let invited = Self.invited(asked, own)
    let usage = returns.told(quarter, reports: reports) { $0.usage != nil }
    (atAll, regularly) = UsageSplit(usage.answers).shares(asked: invited)
    func scales(_ value: (Returned) -> Scale?) -> [Scale] {
      returns.told(quarter, reports: reports) { value($0) != nil }.answers.compactMap(value)
    }
    stillUseful = MeanLine(scales(\.stillUseful), asked: invited)
    confidence = MeanLine(scales(\.confidence), asked: invited)
    tellGroups(quarter, returns.newest(before: usage.first), trained)
  }

  /// How many were asked: who returned without being listed as trained was so all the same, but how few of them did is
  /// not told.
  private static func invited(_ asked: Set<UniqueID>, _ returns: [Returned]) -> Int {
    let people = Set(returns.filter(\.isNamed).map(\.person))
    let others = people.subtracting(asked).count
    return asked.count + (FewPeople.mayTell([others]) ? others : 0)
  }

  /// What is part of other figures stays as it was told first: with later answers it could be subtracted.
  private mutating func tellGroups(
    _ quarter: Period, _ returns: [Returned], _ trained: [Held<Practitioner>]
  ) {
    let now = returns.filter { $0.quarter == quarter && $0.usage != nil }.onePerPerson
    let before = returns.filter { $0.quarter != nil && $0.last < quarter.days.first }.onePerPerson
    let all = UsageSplit(now)
    let again = now.filter { one in before.contains { $0.person == one.person } }
    groups = UsageShares.all([UsageSplit(again, "returnedBefore", asked: before.count)], of: all)
    var months: [Int64] = []
    for index in Order.of(now.map { $0.months ?? -1 }) {
      if let month = now[index].months, month != months.last { months.append(month) }
    }
    groups += UsageShares.all(
      months.map { month in
        let own = now.filter { $0.months == month }
        let day = quarter.days.last.endOfMonth(before: month)
        let asked = trained.filter { $0.content.isTrained(by: day) }.map(\.id)
        return UsageSplit(own, "\(month)", asked: Self.invited(Set(asked), own))
      }, of: all)
    // A return that leaves it out between two that say it says nothing of what changed.
    let said = returns.filter {
      $0.quarter != nil && $0.last < quarter.days.first && $0.usage != nil
    }
    changes = Self.changes(again, said.onePerPerson)
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
    Field(
      2, "returns", \.returns,
      "Of the members who agreed to be listed and were trained by then: how many returned."),
    Field(
      3, "atAll", \.atAll,
      "Of those who said how often: how many use it at all, from tried to always."),
    Field(
      4, "regularly", \.regularly,
      "Of those who said how often: how many use it regularly or always."),
    Field(
      5, "groups", \.groups,
      "The same for those who had returned in a quarter before, and for those who were asked so many months after the training, as they were told first."
    ),
    Field(
      6, "changes", \.changes,
      """
      Of those who had said in a quarter before how often: how many use it more often, as often or less often than they \
      said last, as they were told first.
      """),
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
  /// How many were asked.
  let asked: Int?

  init(_ returns: [Returned], _ name: String = "", asked: Int? = nil) {
    (self.name, self.asked) = (name, asked)
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
  @Part public var atAll: RateLine?
  /// How many use it regularly or always.
  @Part public var regularly: RateLine?

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
        isTold
        ? split.shares(asked: split.asked) : (RateLine(suppressed: nil), RateLine(suppressed: nil))
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
