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
  public var counts: TalkCounts?
  /// In how many conversations everything that the ratio needs was counted.
  public var conversations: Int64?
  /// Why there is no ratio.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  init(_ all: [TalkCounts], _ which: BalanceRatio) {
    let counted = all.filter { which.of($0).reason != .notCounted }
    conversations = Int64(counted.count)
    guard let first = counted.first else {
      notComputable = [LeftOut(.notCounted)]
      return
    }
    let sum = counted.dropFirst().reduce(first) { $0.adding($1) }
    counts = sum
    let result = which.of(sum)
    value = result.value?.value.value
    if let reason = result.reason { notComputable = [LeftOut(reason)] }
  }

  public static let fields: [Field<BalanceFigure>] = [
    Field(1, "value", \.value, in: 0...1e9, "The ratio, half up to four decimals."),
    Field(2, "counts", \.counts, "The sums of what was counted in all of these conversations.")
      .ofSums(upTo: 100_000_000_000),
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
    let balance = ConversationBalance(
      questions: counts.questions, simpleReflections: counts.simpleReflections,
      complexReflections: counts.complexReflections, changeTalk: counts.changeTalk,
      sustainTalk: counts.sustainTalk)
    switch self {
    case .reflectionsToQuestions: return balance.reflectionsToQuestions
    case .complexReflections: return balance.complexReflections
    case .changeTalk: return balance.changeTalk
    }
  }
}

extension TalkCounts {
  /// What was counted in both. Each count is at most 100,000, so that no file can make a sum overflow.
  fileprivate func adding(_ other: TalkCounts) -> TalkCounts {
    func sum(_ first: Int64?, _ second: Int64?) -> Int64? {
      guard let first, let second else { return nil }
      return first &+ second
    }
    var result = TalkCounts()
    result.questions = sum(questions, other.questions)
    result.simpleReflections = sum(simpleReflections, other.simpleReflections)
    result.complexReflections = sum(complexReflections, other.complexReflections)
    result.changeTalk = sum(changeTalk, other.changeTalk)
    result.sustainTalk = sum(sustainTalk, other.sustainTalk)
    return result
  }
}
