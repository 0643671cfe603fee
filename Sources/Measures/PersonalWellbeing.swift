/// The four questions on personal wellbeing of the Office for National Statistics: how satisfied, how
/// worthwhile, how happy, how anxious, each from 0 to 10. Each stands for itself; there is no composite.
///
/// Office for National Statistics. Personal well-being user guidance: thresholds. For anxiety the bands
/// differ, and lower is better.
public enum PersonalWellbeing {
  /// One of the questions, by its number.
  public enum Question: Int, Sendable, CaseIterable {
    /// With life nowadays.
    case satisfied = 1
    /// What one does in life.
    case worthwhile = 2
    /// Yesterday.
    case happy = 3
    /// Yesterday.
    case anxious = 4
  }

  /// The bands of satisfied, worthwhile and happy.
  public static let bands = CutSet(
    "ons4", version: "1", citation: citation,
    levels: [
      .init("low", from: 0), .init("medium", from: 5), .init("high", from: 7),
      .init("very high", from: 9),
    ],
    highest: 10, items: [1, 2, 3])

  /// The bands of anxious.
  public static let anxiousBands = CutSet(
    "ons4-anxious", version: "1", citation: citation,
    levels: [
      .init("very low", from: 0), .init("low", from: 2), .init("medium", from: 4),
      .init("high", from: 6),
    ],
    highest: 10, items: [4])

  /// The band of an answer, which is a whole number.
  public static func band(_ question: Question, _ answer: Double) -> Computed<CutSet.Result> {
    guard answer.rounded() == answer else { return .notComputable(.betweenSteps) }
    return (question == .anxious ? anxiousBands : bands).level(of: answer)
  }

  private static let citation =
    "Office for National Statistics. Personal well-being user guidance."
}
