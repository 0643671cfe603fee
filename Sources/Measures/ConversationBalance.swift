/// The balance of a conversation, from what somebody counted while listening.
///
/// Reflections to questions, complex reflections of all, and change talk of all talk about change: Moyers
/// TB, Manuel JK, Ernst D. Motivational Interviewing Treatment Integrity Coding Manual 4.2.1, 2014; for
/// change talk Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press, 2013.
public struct ConversationBalance: Sendable, Equatable {
  /// Reflections for each question.
  public let reflectionsToQuestions: Computed<Ratio>
  /// Complex reflections of all reflections.
  public let complexReflections: Computed<Ratio>
  /// Change talk of change and sustain talk.
  public let changeTalk: Computed<Ratio>

  /// The balance of what was counted; nil is what nobody counted.
  public init(
    questions: Int64?, simpleReflections: Int64?, complexReflections: Int64?,
    changeTalk: Int64?, sustainTalk: Int64?
  ) {
    let reflections = Self.sum(simpleReflections, complexReflections)
    reflectionsToQuestions = Ratio.of(reflections, to: questions)
    self.complexReflections = Ratio.of(complexReflections, to: reflections)
    self.changeTalk = Ratio.of(changeTalk, to: Self.sum(changeTalk, sustainTalk))
  }

  /// Nil where one of both was not counted: what is missing is not 0.
  private static func sum(_ first: Int64?, _ second: Int64?) -> Int64? {
    guard let first, let second, first >= 0, second >= 0 else { return nil }
    let sum = first.addingReportingOverflow(second)
    return sum.overflow ? nil : sum.partialValue
  }
}

/// One count divided by another, never without the two.
public struct Ratio: Sendable, Equatable {
  /// What is divided.
  public let numerator: Int64
  /// What it is divided by, at least 1.
  public let denominator: Int64
  /// The ratio with four decimals, half up.
  public let value: FixedDecimal

  /// The ratio of two counts; nil is what nobody counted.
  public static func of(_ numerator: Int64?, to denominator: Int64?) -> Computed<Ratio> {
    guard let numerator, let denominator else { return .notComputable(.notCounted) }
    guard numerator >= 0, denominator >= 0 else { return .notComputable(.countsContradict) }
    guard denominator > 0 else { return .notComputable(.denominatorZero) }
    guard let value = FixedDecimal(rounding: numerator, over: denominator, decimals: 4) else {
      return .notComputable(.tooLarge)
    }
    return .computed(Ratio(numerator: numerator, denominator: denominator, value: value))
  }
}
