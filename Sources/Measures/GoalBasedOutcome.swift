/// Goal-based outcomes: how near the person feels to a goal, from 0 to 10, at each meeting; what
/// counts is the change from the first to the last score of each goal.
///
/// Law D, Jacob J. Goals and Goal Based Outcomes (GBOs): some useful information, 3rd ed. CAMHS Press,
/// 2015.
public enum GoalBasedOutcome {
  /// Of each goal.
  public static let scale = 0.0...10.0

  /// The change of one goal, whose scores are given in order.
  public static func change(_ scores: [Double]) -> Computed<Change> {
    Change.fromFirstToLast(scores, on: scale)
  }
}
