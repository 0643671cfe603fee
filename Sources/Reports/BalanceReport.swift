import Measures
import Records

/// How conversations with one client were balanced, from what somebody counted while listening.
public struct BalanceReport: Report {
  /// Reflections for each question, over the conversations in which both were counted.
  public var reflectionsToQuestions: BalanceFigure?
  /// Complex reflections of all reflections.
  public var complexReflections: BalanceFigure?
  /// Change talk of change and sustain talk.
  public var changeTalk: BalanceFigure?
  /// Each conversation in which something was counted.
  public var conversations: [BalanceLine] = []
  /// Conversations in these days, counted or not.
  public var held: Int64?
  /// Conversations of which no more than a month or year is known, so that they may lie outside.
  public var undated: Int64?
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    BalanceReport.self, name: "conversationBalance", about: .client, for: .readers,
    sources: [
      """
      Moyers TB, Manuel JK, Ernst D. Motivational Interviewing Treatment Integrity Coding Manual 4.2.1, 2014; \
      for change talk Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press, 2013.
      """
    ],
    """
    Reflections to questions, complex reflections of all, and change talk of all talk about change, for each \
    conversation and over all of them, with the counts. Without questions there is no ratio.
    """)

  public static let fields: [Field<BalanceReport>] = [
    Field(
      1, "reflectionsToQuestions", \.reflectionsToQuestions,
      "Reflections for each question, over the conversations in which both were counted."),
    Field(2, "complexReflections", \.complexReflections, "Complex reflections of all reflections."),
    Field(3, "changeTalk", \.changeTalk, "Change talk of change and sustain talk."),
    Field(
      4, "conversations", \.conversations, "Each conversation in which something was counted."),
    Field(5, "held", \.held, in: 0...1_000_000, "Conversations in these days, counted or not."),
    Field(
      6, "undated", \.undated, in: 0...1_000_000,
      "Conversations of which no more than a month or year is known, so that they may lie outside."),
    Field(7, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  public static func make(
    _ parameters: SpanParameters, from source: ReportSource
  ) throws(CoachingError) -> BalanceReport {
    let records = try source.file(parameters.file, [Conversation.self])
    var answer = BalanceReport()
    answer.notComputable = records.nothing
    let (held, undated) = try parameters.select(try records.all(Conversation.self))
    guard answer.notComputable.isEmpty else { return answer }
    answer.held = Int64(held.count)
    answer.undated = undated
    answer.conversations = held.compactMap(BalanceLine.init)
    let counts = held.compactMap(\.content.counts)
    answer.reflectionsToQuestions = BalanceFigure(counts, .reflectionsToQuestions)
    answer.complexReflections = BalanceFigure(counts, .complexReflections)
    answer.changeTalk = BalanceFigure(counts, .changeTalk)
    return answer
  }
}

/// One ratio over several conversations, with the counts that it is made of.
public struct BalanceFigure: Group {
  /// The ratio, half up to four decimals.
  public var value: Double?
  /// The sums of what was counted in all of these conversations.
  public var counts: TalkSums?
  /// In how many conversations everything that the ratio needs was counted.
  public var conversations: Int64?
  /// Why there is no ratio.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  init(_ all: [TalkCounts], _ which: BalanceRatio) {
    let counted = all.filter { which.of($0).reason != .notCounted }
    conversations = Int64(counted.count)
    guard !counted.isEmpty else {
      notComputable = [LeftOut(.notCounted)]
      return
    }
    let sum = TalkSums(counted)
    counts = sum
    let result = which.of(sum.balance)
    value = result.value?.value.value
    if let reason = result.reason { notComputable = [LeftOut(reason)] }
  }

  public static let fields: [Field<BalanceFigure>] = [
    Field(1, "value", \.value, in: 0...1e9, "The ratio, half up to four decimals."),
    Field(
      2, "counts", \.counts, "The sums of what was counted in all of these conversations."),
    Field(
      3, "conversations", \.conversations, in: 0...1_000_000,
      "In how many conversations everything that the ratio needs was counted."),
    Field(4, "notComputable", \.notComputable, "Why there is no ratio."),
  ]
}

/// The balance of one conversation.
public struct BalanceLine: Group {
  /// The conversation.
  public var conversation: Link?
  /// When it was.
  public var occurred: DateTime?
  /// What was counted.
  public var counts: TalkCounts?
  /// Reflections for each question.
  public var reflectionsToQuestions: Double?
  /// Complex reflections of all reflections.
  public var complexReflections: Double?
  /// Change talk of change and sustain talk.
  public var changeTalk: Double?
  /// Why one of them is missing.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  init?(_ conversation: Held<Conversation>) {
    guard let counts = conversation.content.counts else { return nil }
    self.conversation = conversation.link
    occurred = conversation.common.occurred
    self.counts = counts
    reflectionsToQuestions = ratio(.reflectionsToQuestions, counts)
    complexReflections = ratio(.complexReflections, counts)
    changeTalk = ratio(.changeTalk, counts)
  }

  private mutating func ratio(_ which: BalanceRatio, _ counts: TalkCounts) -> Double? {
    let result = which.of(counts)
    if let reason = result.reason {
      notComputable.append(LeftOut(reason, what: which.rawValue))
    }
    return result.value?.value.value
  }

  public static let fields: [Field<BalanceLine>] = [
    Field(
      1, "conversation", \.conversation, to: ["conversation"], required: true,
      "The conversation."),
    Field(2, "occurred", \.occurred, "When it was."),
    Field(3, "counts", \.counts, "What was counted."),
    Field(
      4, "reflectionsToQuestions", \.reflectionsToQuestions, in: 0...1e9,
      "Reflections for each question."),
    Field(
      5, "complexReflections", \.complexReflections, in: 0...1,
      "Complex reflections of all reflections."),
    Field(6, "changeTalk", \.changeTalk, in: 0...1, "Change talk of change and sustain talk."),
    Field(7, "notComputable", \.notComputable, "Why one of them is missing."),
  ]
}

/// Which of the ratios of a conversation.
enum BalanceRatio: String {
  case reflectionsToQuestions, complexReflections, changeTalk

  func of(_ counts: TalkCounts) -> Computed<Ratio> {
    of(TalkSums([counts]).balance)
  }

  func of(_ balance: ConversationBalance) -> Computed<Ratio> {
    switch self {
    case .reflectionsToQuestions: return balance.reflectionsToQuestions
    case .complexReflections: return balance.complexReflections
    case .changeTalk: return balance.changeTalk
    }
  }
}

/// Sums of what was counted in several conversations.
public struct TalkSums: Group {
  /// Questions.
  public var questions: Int64?
  /// Reflections that repeat what was said.
  public var simpleReflections: Int64?
  /// Reflections that add meaning or feeling.
  public var complexReflections: Int64?
  /// Utterances of the person in favour of change.
  public var changeTalk: Int64?
  /// Utterances of the person in favour of staying as it is.
  public var sustainTalk: Int64?

  /// Nothing set.
  public init() {}

  /// What was counted in all of them. Each count is at most 100,000, so that no file can make a sum overflow.
  fileprivate init(_ all: [TalkCounts]) {
    func sum(_ count: KeyPath<TalkCounts, Int64?>) -> Int64? {
      var sum: Int64 = 0
      for one in all {
        guard let count = one[keyPath: count] else { return nil }
        sum &+= count
      }
      return sum
    }
    questions = sum(\.questions)
    simpleReflections = sum(\.simpleReflections)
    complexReflections = sum(\.complexReflections)
    changeTalk = sum(\.changeTalk)
    sustainTalk = sum(\.sustainTalk)
  }

  fileprivate var balance: ConversationBalance {
    ConversationBalance(
      questions: questions, simpleReflections: simpleReflections,
      complexReflections: complexReflections, changeTalk: changeTalk, sustainTalk: sustainTalk)
  }

  /// That of as many conversations as a report can tell of.
  private static let bounds: ClosedRange<Int64> = 0...100_000_000_000

  public static let fields: [Field<TalkSums>] = [
    Field(1, "questions", \.questions, in: bounds, "Questions."),
    Field(
      2, "simpleReflections", \.simpleReflections, in: bounds,
      "Reflections that repeat what was said."),
    Field(
      3, "complexReflections", \.complexReflections, in: bounds,
      "Reflections that add meaning or feeling."),
    Field(
      4, "changeTalk", \.changeTalk, in: bounds, "Utterances of the person in favour of change."),
    Field(
      5, "sustainTalk", \.sustainTalk, in: bounds,
      "Utterances of the person in favour of staying as it is."),
  ]
}
