public import Records

/// The rulers of motivational interviewing: how important a change is to somebody, and how confident
/// they are to make it; together they make four profiles.
///
/// Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press, 2013. That high begins
/// above the middle of the scale is a convention of this project.
public enum Rulers {
  /// What importance and confidence come to.
  public struct Profile: Sendable, Equatable {
    /// Whether importance is high.
    public let isImportant: Bool
    /// Whether confidence is high.
    public let isConfident: Bool
  }

  /// The profile of two values, each on its own scale.
  ///
  /// `highAbove` is the part of the scale above which a value is high: 0.5 is its middle.
  public static func profile(
    importance: Scale?, confidence: Scale?, highAbove: Double = 0.5
  ) -> Computed<Profile> {
    guard (0...1).contains(highAbove) else { return .notComputable(.parameterOutside) }
    guard let importance, let confidence else { return .notComputable(.noScores) }
    guard isOnScale(importance), isOnScale(confidence) else {
      return .notComputable(.outsideScale)
    }
    return .computed(
      Profile(
        isImportant: isHigh(importance, highAbove), isConfident: isHigh(confidence, highAbove)))
  }

  /// The change of one ruler from the first to the last of its values in order, which must have one
  /// scale and one speaker.
  public static func change(_ values: [Scale]) -> Computed<Change> {
    guard let first = values.first else { return .notComputable(.noScores) }
    guard isOnScale(first) else { return .notComputable(.outsideScale) }
    for value in values where value.minimum != first.minimum || value.maximum != first.maximum {
      return .notComputable(.mixedScales)
    }
    for value in values where value.saidBy != first.saidBy {
      return .notComputable(.mixedRaters)
    }
    return Change.fromFirstToLast(values.map(\.value), on: first.minimum...first.maximum)
  }

  /// Also what makes the range of a scale safe to form.
  private static func isOnScale(_ value: Scale) -> Bool {
    value.minimum < value.maximum && value.minimum <= value.value && value.value <= value.maximum
  }

  private static func isHigh(_ value: Scale, _ highAbove: Double) -> Bool {
    value.position > highAbove
  }
}
