public import Records

/// Why something cannot be computed: a permanent number and name, and a sentence for people.
///
/// It says what is missing or does not fit, and never holds a value of a record.
public struct NotComputable: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Nothing was recorded yet.
  public static let noData = Self(rawValue: 1)
  /// No goal has a score.
  public static let noScores = Self(rawValue: 2)
  /// Nothing was scored both times.
  public static let notScoredTwice = Self(rawValue: 3)
  /// A goal has no scale.
  public static let noScale = Self(rawValue: 4)
  /// A score is about no goal.
  public static let noGoal = Self(rawValue: 5)
  /// Values of different scales do not go together.
  public static let mixedScales = Self(rawValue: 6)
  /// A value lies outside of its scale.
  public static let outsideScale = Self(rawValue: 7)
  /// A value lies between the steps of its scale.
  public static let betweenSteps = Self(rawValue: 8)
  /// A weight is negative.
  public static let negativeWeight = Self(rawValue: 9)
  /// The instrument is not registered.
  public static let unknownInstrument = Self(rawValue: 10)
  /// The instrument is registered, but not in this version.
  public static let unknownVersion = Self(rawValue: 11)
  /// Several versions are registered, and none was named.
  public static let versionNotNamed = Self(rawValue: 12)
  /// The instrument has no cut set of this name and version.
  public static let unknownCutSet = Self(rawValue: 13)
  /// The instrument has no item of this number.
  public static let unknownItem = Self(rawValue: 14)
  /// An item has more than one value.
  public static let itemTwice = Self(rawValue: 15)
  /// Fewer items were answered than the instrument asks for.
  public static let tooFewItems = Self(rawValue: 16)
  /// The instrument makes no total of its items.
  public static let noComposite = Self(rawValue: 17)
  /// There is nothing to divide by: the denominator is 0.
  public static let denominatorZero = Self(rawValue: 18)
  /// Nobody counted it.
  public static let notCounted = Self(rawValue: 19)
  /// Counts contradict each other.
  public static let countsContradict = Self(rawValue: 20)
  /// A number is too large to compute with.
  public static let tooLarge = Self(rawValue: 21)
  /// A parameter of the computation lies outside of its bounds.
  public static let parameterOutside = Self(rawValue: 22)
  /// The period is not one that figures are given for.
  public static let periodNotClosed = Self(rawValue: 23)
  /// An amount has no source.
  public static let noSource = Self(rawValue: 24)
  /// What different people said does not go together.
  public static let mixedRaters = Self(rawValue: 25)
  /// The table is not by the partitions of its rule.
  public static let otherPartition = Self(rawValue: 26)
  /// It is about so few people that it could tell of them.
  public static let suppressed = Self(rawValue: 27)
  /// The instrument has no change rule of this name for this figure.
  public static let unknownChangeRule = Self(rawValue: 28)
  /// What it is about is not there for whoever asks.
  public static let notThere = Self(rawValue: 29)
  /// It was before what it would be counted from.
  public static let wasBefore = Self(rawValue: 30)
  /// Several cut sets fit, and none was named.
  public static let cutSetNotNamed = Self(rawValue: 31)
  /// It is not known well enough when something was.
  public static let timeNotKnown = Self(rawValue: 32)

  /// The sentence for people.
  public var sentence: String {
    Self.list.entry(numbered: rawValue)?.meaning ?? "It cannot be computed."
  }

  public static let list = ChoiceList(
    "NotComputable", source: "CoachingKit",
    [
      (noData, "noData", "Nothing was recorded yet."),
      (noScores, "noScores", "There is no score."),
      (notScoredTwice, "notScoredTwice", "Nothing was scored both times."),
      (noScale, "noScale", "A goal has no scale."),
      (noGoal, "noGoal", "A score is about no goal."),
      (mixedScales, "mixedScales", "Values of different scales do not go together."),
      (outsideScale, "outsideScale", "A value lies outside of its scale."),
      (betweenSteps, "betweenSteps", "A value lies between the steps of its scale."),
      (negativeWeight, "negativeWeight", "A weight is negative."),
      (unknownInstrument, "unknownInstrument", "The instrument is not registered."),
      (unknownVersion, "unknownVersion", "This version of the instrument is not registered."),
      (
        versionNotNamed, "versionNotNamed",
        "Several versions of the instrument are registered, and none is named."
      ),
      (unknownCutSet, "unknownCutSet", "The instrument has no cut set of this name and version."),
      (unknownItem, "unknownItem", "The instrument has no item of this number."),
      (itemTwice, "itemTwice", "An item has more than one value."),
      (tooFewItems, "tooFewItems", "Fewer items were answered than the instrument asks for."),
      (noComposite, "noComposite", "The instrument makes no total of its items."),
      (denominatorZero, "denominatorZero", "There is nothing to divide by: the denominator is 0."),
      (notCounted, "notCounted", "Nobody counted it."),
      (countsContradict, "countsContradict", "Counts contradict each other."),
      (tooLarge, "tooLarge", "A number is too large to compute with."),
      (parameterOutside, "parameterOutside", "A parameter lies outside of its bounds."),
      (periodNotClosed, "periodNotClosed", "The period is not one that figures are given for."),
      (noSource, "noSource", "An amount has no source."),
      (mixedRaters, "mixedRaters", "What different people said does not go together."),
      (otherPartition, "otherPartition", "The table is not by the partitions of its rule."),
      (suppressed, "suppressed", "It is about so few people that it could tell of them."),
      (
        unknownChangeRule, "unknownChangeRule",
        "The instrument has no change rule of this name for this figure."
      ),
      (notThere, "notThere", "What it is about is not there for whoever asks."),
      (wasBefore, "wasBefore", "It was before what it would be counted from."),
      (
        cutSetNotNamed, "cutSetNotNamed",
        "Several cut sets of the instrument fit, and none is named with its version."
      ),
      (timeNotKnown, "timeNotKnown", "It is not known well enough when something was."),
    ])
}
