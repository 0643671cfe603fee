/// An instrument as data: what its scores look like and what may be made of them. It knows its items by
/// number only; their text belongs to whoever holds the rights.
public struct Instrument: Sendable, Hashable {
  /// What becomes of the items.
  public enum Scoring: String, Sendable, CaseIterable {
    /// Their mean, over those answered.
    case mean
    /// Their sum. Where items are missing, as many as the instrument allows, those answered stand for
    /// them with their mean: what is missing is not 0.
    case sum
    /// Nothing: the total comes from elsewhere, and a cut set gives its level.
    case level
    /// Nothing: each stands for itself, and there is no composite.
    case apart
    /// T of goal attainment scaling, each item being a goal.
    case attainment
  }

  /// What a change is judged by.
  public struct ChangeRule: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Whether it is for one item, and not for the total.
    public var isForItem: Bool
    /// From how much on a change counts.
    public var threshold: Threshold

    /// A rule.
    public init(_ name: String, isForItem: Bool = false, _ threshold: Threshold) {
      self.name = name
      self.isForItem = isForItem
      self.threshold = threshold
    }
  }

  /// Its identifier.
  public var identifier: String
  /// Its version.
  public var version: String
  /// Where its rules come from.
  public var citation: String
  /// The lowest value of an item, or of the total where there are no items.
  public var minimum: Double
  /// The highest value.
  public var maximum: Double
  /// The step between values; nil where any value will do.
  public var step: Double?
  /// Which way is better.
  public var direction: Direction
  /// Items for which the other way is better, by number.
  public var otherWay: [Int]
  /// How many items it has, numbered from 1; 0 where the person names them.
  public var items: Int
  /// How many items must be answered.
  public var minimumAnswered: Int
  /// What becomes of the items.
  public var scoring: Scoring
  /// What a change is judged by.
  public var changeRules: [ChangeRule]
  /// Where the levels begin.
  public var cutSets: [CutSet]

  /// An instrument.
  public init(
    _ identifier: String, version: String, citation: String, scale: ClosedRange<Double>,
    step: Double? = nil, direction: Direction = .higherIsBetter, otherWay: [Int] = [],
    items: Int = 0,
    minimumAnswered: Int = 1, scoring: Scoring = .mean, changeRules: [ChangeRule] = [],
    cutSets: [CutSet] = []
  ) {
    self.identifier = identifier
    self.version = version
    self.citation = citation
    minimum = scale.lowerBound
    maximum = scale.upperBound
    self.step = step
    self.direction = direction
    self.otherWay = otherWay
    self.items = items
    self.minimumAnswered = minimumAnswered
    self.scoring = scoring
    self.changeRules = changeRules
    self.cutSets = cutSets
  }
}
