/// From how many answers a figure is confident.
///
/// A convention of this project: under ten answers one person more or less moves a rate by more
/// than ten percent, and where fewer than one in five answered, those who did may be unlike the rest.
public struct AnswerBound: Sendable, Equatable {
  /// The least number of answers.
  public var answers: Int
  /// The least percentage of those asked.
  public var percentage: Int

  /// A bound.
  public init(answers: Int = 10, percentage: Int = 20) {
    self.answers = answers
    self.percentage = percentage
  }
}

/// How many answered of those who were asked.
public struct Answers: Sendable, Equatable {
  /// How many answered.
  public let answered: Int
  /// How many were asked, at least as many.
  public let asked: Int

  /// Nil when the counts are negative or more answered than were asked.
  public init?(_ answered: Int, of asked: Int) {
    guard answered >= 0, answered <= asked else { return nil }
    self.answered = answered
    self.asked = asked
  }

  /// The response rate in percent, half up; nil when nobody was asked.
  public var percentage: FixedDecimal? { percent(answered, of: asked) }

  /// Whether there are too few to be confident.
  public func areTooFew(_ bound: AnswerBound = AnswerBound()) -> Bool {
    guard answered >= bound.answers else { return true }
    // Compared as floating point, where nothing overflows.
    return Double(answered) * 100 < Double(bound.percentage) * Double(asked)
  }
}

/// A share of those counted, never without what it is a share of.
public struct Rate: Sendable, Equatable {
  /// How many.
  public let numerator: Int
  /// Of how many, at least one.
  public let denominator: Int
  /// How many answered of those who were asked. Where nobody had to answer, because everybody is
  /// known, that is the denominator of itself.
  public let answers: Answers
  /// In percent, with one decimal, half up.
  public let percentage: FixedDecimal

  /// A share of those who answered, out of those who were asked.
  ///
  /// Without `asked` everybody is known, as with attendance: the share is of all.
  public static func of(
    _ numerator: Int, of denominator: Int, asked: Int? = nil
  ) -> Computed<Rate> {
    make(numerator, denominator, Answers(denominator, of: asked ?? denominator))
  }

  /// A response rate: how many answered of those who were asked.
  public static func ofAnswers(_ answered: Int, of asked: Int) -> Computed<Rate> {
    make(answered, asked, Answers(answered, of: asked))
  }

  /// Whether there are too few to be confident.
  public func isTooFew(_ bound: AnswerBound = AnswerBound()) -> Bool { answers.areTooFew(bound) }

  private static func make(
    _ numerator: Int, _ denominator: Int, _ answers: Answers?
  ) -> Computed<Rate> {
    guard let answers, numerator >= 0, numerator <= denominator else {
      return .notComputable(.countsContradict)
    }
    guard denominator > 0 else { return .notComputable(.denominatorZero) }
    guard let percentage = percent(numerator, of: denominator) else {
      return .notComputable(.tooLarge)
    }
    return .computed(
      Rate(
        numerator: numerator, denominator: denominator, answers: answers, percentage: percentage))
  }
}

/// A percentage with one decimal; nil when there is nothing to divide by.
private func percent(_ numerator: Int, of denominator: Int) -> FixedDecimal? {
  // A percent with one decimal is a thousandth.
  let thousandths = FixedDecimal(
    rounding: Int64(numerator), over: Int64(denominator), decimals: 3)
  return thousandths.flatMap { FixedDecimal(units: $0.units, decimals: 1) }
}
