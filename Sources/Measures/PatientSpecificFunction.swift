/// The Patient-Specific Functional Scale: activities that the person names, each scored from 0 (cannot
/// do it) to 10 (as before).
///
/// Stratford P, Gill C, Westaway M, Binkley J. Assessing disability and change on individual patients: a
/// report of a patient specific measure. Physiotherapy Canada 1995;47:258-263. The detectable changes
/// are those at 90 % confidence given there.
public enum PatientSpecificFunction {
  /// Of each activity.
  public static let scale = 0.0...10.0
  /// The detectable change of the mean.
  public static let detectableMean = Threshold(2, citation: citation)
  /// The detectable change of one activity.
  public static let detectableActivity = Threshold(3, citation: citation)

  private static let citation =
    "Stratford P, Gill C, Westaway M, Binkley J. Physiother Can 1995;47:258-263."

  /// The change of the mean of the activities scored both times.
  public static func change(_ activities: [Pair]) -> Computed<Change> {
    Change.of(activities, on: scale)
  }

  /// The change of one activity.
  public static func change(ofActivity activity: Pair) -> Computed<Change> {
    Change.of([activity], on: scale)
  }
}
