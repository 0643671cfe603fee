/// Measure Yourself Concerns and Wellbeing: one or two concerns in the person's own words and
/// wellbeing, each from 0 (not at all bothered) to 6; lower is better.
///
/// Paterson C, Thomas K, Manasse A, Cooke H, Peace G. Measure Yourself Concerns and Wellbeing (MYCaW): an
/// individualised questionnaire for evaluating outcome in cancer support care. Complement Ther Med
/// 2007;15:38-45.
public enum MeasureYourself {
  /// Of each concern and of wellbeing.
  public static let scale = 0.0...6.0

  /// The change of one or more of them: an improvement is a fall.
  public static func change(_ scores: [Pair]) -> Computed<Change> {
    Change.of(scores, on: scale, direction: .lowerIsBetter)
  }
}
