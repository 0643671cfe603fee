import Measures
import Records

/// What was decided for one client, with whom, and whether it worked.
public struct DecisionsReport: Report {
  /// Each decision, in the order in which they were made.
  public var decisions: [DecisionLine] = []
  /// How many there are.
  public var count: Int64?
  /// Of them, the client's own.
  public var own: Int64?
  /// Of them, made by several together.
  public var together: Int64?
  /// Of them, made for a person who could not decide.
  public var madeForPerson: Int64?
  /// Of them, looked at again.
  public var reviewed: Int64?
  /// Of those that were looked at again, it worked.
  public var worked: Int64?
  /// Of those that were looked at again, it worked in part.
  public var partlyWorked: Int64?
  /// Of those that were looked at again, it did not work.
  public var didNotWork: Int64?
  /// Of those that were looked at again, it is too early to say.
  public var tooEarly: Int64?
  /// To be looked at again by today, and not yet done.
  public var reviewsDue: Int64?
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    DecisionsReport.self, name: "decisions", about: .client, for: .readers,
    """
    What was decided: how much of it together, how much for a person who could not decide, what was looked at \
    again, and what worked. Who made a decision is told only where it was recorded.
    """)

  public static let fields: [Field<DecisionsReport>] = [
    Field(1, "decisions", \.decisions, "Each decision, in the order in which they were made."),
    Field(2, "count", \.count, in: 0...1_000_000, "How many there are."),
    Field(3, "own", \.own, in: 0...1_000_000, "Of them, the client's own."),
    Field(4, "together", \.together, in: 0...1_000_000, "Of them, made by several together."),
    Field(
      5, "madeForPerson", \.madeForPerson, in: 0...1_000_000,
      "Of them, made for a person who could not decide."),
    Field(6, "reviewed", \.reviewed, in: 0...1_000_000, "Of them, looked at again."),
    Field(
      7, "worked", \.worked, in: 0...1_000_000, "Of those that were looked at again, it worked."),
    Field(
      8, "partlyWorked", \.partlyWorked, in: 0...1_000_000,
      "Of those that were looked at again, it worked in part."),
    Field(
      9, "didNotWork", \.didNotWork, in: 0...1_000_000,
      "Of those that were looked at again, it did not work."),
    Field(
      10, "tooEarly", \.tooEarly, in: 0...1_000_000,
      "Of those that were looked at again, it is too early to say."),
    Field(
      11, "reviewsDue", \.reviewsDue, in: 0...1_000_000,
      "To be looked at again by today, and not yet done."),
    Field(12, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  public static func make(
    _ parameters: ClientParameters, from source: ReportSource
  ) throws(CoachingError) -> DecisionsReport {
    let records = try source.file(parameters.file, [Decision.self, Client.self])
    let decisions = try records.all(Decision.self)
    // After a death nothing is looked at again.
    let today =
      try records.deceasedDate() == nil ? parameters.today ?? Day.utc(source.now) : nil
    func count(_ isMeant: (Decision) -> Bool) -> Int64 {
      Int64(decisions.count { isMeant($0.content) })
    }
    var answer = DecisionsReport()
    answer.notComputable = decisions.isEmpty ? [LeftOut(.noData)] : []
    guard answer.notComputable.isEmpty else { return answer }
    answer.decisions = decisions.map { DecisionLine($0, today) }
    answer.count = Int64(decisions.count)
    answer.own = count { $0.whoseDecision == .client }
    answer.together = count { $0.whoseDecision == .joint }
    answer.madeForPerson = count { $0.madeFor != nil }
    answer.reviewed = count(\.isReviewed)
    answer.worked = count { $0.efficacy == .worked }
    answer.partlyWorked = count { $0.efficacy == .partly }
    answer.didNotWork = count { $0.efficacy == .didNot }
    answer.tooEarly = count { $0.efficacy == .tooEarly }
    answer.reviewsDue = count { $0.isReviewDue(on: today) }
    return answer
  }
}

/// A decision in short.
public struct DecisionLine: Group {
  /// The decision.
  public var decision: Link?
  /// What was to be decided.
  public var question: String?
  /// What was decided.
  public var decided: String?
  /// When: a local day.
  public var day: PartialDate?
  /// Whose decision it was.
  public var whoseDecision: DecisionOwner?
  /// Whether it was made for a person who could not decide.
  public var isMadeForPerson: Bool?
  /// The goals that it is about.
  public var goals: [Link] = []
  /// When to look at it again.
  public var reviewDate: PartialDate?
  /// Whether that is due and not yet done.
  public var isReviewDue: Bool?
  /// Whether it worked.
  public var efficacy: DecisionEfficacy?

  /// Nothing set.
  public init() {}

  init(_ decision: Held<Decision>, _ today: PartialDate?) {
    self.decision = decision.link
    question = decision.content.question
    decided = decision.content.decided
    day = decision.content.decidedDate ?? Day.local(decision.common.occurred, decision.recorded)
    whoseDecision = decision.content.whoseDecision
    isMadeForPerson = decision.content.madeFor != nil
    goals = decision.content.goals
    reviewDate = decision.content.reviews.min() ?? decision.content.reviewDate
    isReviewDue = decision.content.isReviewDue(on: today)
    efficacy = decision.content.efficacy
  }

  public static let fields: [Field<DecisionLine>] = [
    Field(1, "decision", \.decision, to: ["decision"], required: true, "The decision."),
    Field(2, "question", \.question, upTo: 20_000, "What was to be decided."),
    Field(3, "decided", \.decided, upTo: 20_000, "What was decided."),
    Field(4, "day", \.day, "When: a local day."),
    Field(5, "whoseDecision", \.whoseDecision, "Whose decision it was."),
    Field(
      6, "madeForPerson", \.isMadeForPerson,
      "Whether it was made for a person who could not decide."),
    Field(7, "goals", \.goals, to: ["goal"], "The goals that it is about."),
    Field(8, "reviewDate", \.reviewDate, "When to look at it again."),
    Field(9, "reviewDue", \.isReviewDue, "Whether that is due and not yet done."),
    Field(10, "efficacy", \.efficacy, "Whether it worked."),
  ]
}

extension Decision {
  /// Whether somebody looked at it again.
  var isReviewed: Bool { efficacy != nil || reviewedDate != nil }

  /// When it is still to be looked at again: for whether it worked, unless that is known, and for whether the person
  /// can decide now.
  fileprivate var reviews: [PartialDate] {
    let isJudged = efficacy != nil && efficacy != .tooEarly
    return [isJudged ? nil : reviewDate, madeFor?.reviewDate].compactMap { $0 }
      .filter { (reviewedDate?.latest ?? .min) < $0.earliest }
  }

  /// Whether it is to be looked at again by a day, and was not; never where there is no such day.
  func isReviewDue(on day: PartialDate?) -> Bool {
    guard let day else { return false }
    return reviews.contains { $0.latest <= day.latest }
  }
}
