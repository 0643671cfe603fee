import Measures
import Records

/// A share, never without what it is a share of.
public struct RateLine: Group {
  /// Of what.
  public var what: String?
  /// How many.
  public var numerator: Int64?
  /// Of how many.
  public var denominator: Int64?
  /// How many were asked, where those are others than the denominator.
  public var asked: Int64?
  /// In percent, with one decimal, half up.
  public var percentage: Double?
  /// How many answered of those who were asked, in percent, where that is not the share itself.
  public var responsePercentage: Double?
  /// Whether there are too few answers to be confident.
  public var isTooFew: Bool?
  /// Why there is no percentage.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// A share of those who answered out of those who were asked, or of all; nothing is one that nobody counted.
  @inline(never)
  init(_ numerator: Int, of denominator: Int?, asked: Int? = nil, as name: String? = nil) {
    self.init(numerator, denominator, denominator.map { Rate.of(numerator, of: $0, asked: asked) })
    what = name
    if let asked, asked != denominator {
      self.asked = Int64(asked)
      responsePercentage = Answers(denominator ?? 0, of: asked)?.percentage?.value
    }
  }

  /// How many answered of those who were asked.
  @inline(never)
  init(answers: Int, of asked: Int?, as name: String? = nil) {
    self.init(answers, asked, asked.map { Rate.ofAnswers(answers, of: $0) })
    what = name
  }

  private init(_ numerator: Int, _ denominator: Int?, _ rate: Computed<Rate>?) {
    self.numerator = Int64(numerator)
    self.denominator = denominator.map { Int64($0) }
    percentage = rate?.value?.percentage.value
    isTooFew = rate?.value?.isTooFew()
    if let reason = rate == nil ? .notCounted : rate?.reason { notComputable = [LeftOut(reason)] }
  }

  /// A share that is not told.
  @inline(never)
  init(suppressed name: String?) {
    what = name
    notComputable = [LeftOut(.suppressed)]
  }

  public static let fields: [Field<RateLine>] = [
    Field(1, "what", \.what, upTo: 200, "Of what."),
    Field(2, "numerator", \.numerator, in: 0...1_000_000_000, "How many."),
    Field(3, "denominator", \.denominator, in: 0...1_000_000_000, "Of how many."),
    Field(
      4, "asked", \.asked, in: 0...1_000_000_000,
      "How many were asked, where those are others than the denominator."),
    Field(
      5, "percentage", \.percentage, in: 0...100, "In percent, with one decimal, half up."),
    Field(
      6, "responsePercentage", \.responsePercentage, in: 0...100,
      "How many answered of those who were asked, in percent, where that is not the share itself."),
    Field(7, "tooFew", \.isTooFew, "Whether there are too few answers to be confident."),
    Field(8, "notComputable", \.notComputable, "Why there is no percentage."),
  ]
}

/// A mean, never without how many it is of.
public struct MeanLine: Group {
  /// Of what.
  public var what: String?
  /// The mean with one decimal, half up.
  public var mean: Double?
  /// How many people, or where it is of other things how many of those.
  public var count: Int64?
  /// The lowest value of the scale.
  public var minimum: Double?
  /// The highest value of the scale.
  public var maximum: Double?
  /// Whether there are too few to be confident.
  public var isTooFew: Bool?
  /// Why there is no mean.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// The mean of what so many people said on a scale, out of those who were asked; of fewer than `smallest`
  /// nothing is told.
  @inline(never)
  init(
    _ values: [Scale], people: Int? = nil, asked: Int? = nil, smallest: Int = FewPeople.smallest,
    as name: String? = nil
  ) {
    self.init(
      numbers: values.map(\.value), people: people, asked: asked, smallest: smallest, as: name)
    guard mean != nil, let first = values.first else { return }
    (minimum, maximum) = (first.minimum, first.maximum)
    guard !values.allSatisfy({ ($0.minimum, $0.maximum) == (first.minimum, first.maximum) }) else {
      return
    }
    (mean, minimum, maximum) = (nil, nil, nil)
    notComputable = [LeftOut(.mixedScales)]
  }

  /// The mean of numbers.
  @inline(never)
  init(
    numbers: [Double], people: Int? = nil, asked: Int? = nil,
    smallest: Int = FewPeople.smallest, as name: String? = nil
  ) {
    what = name
    let people = people ?? numbers.count
    guard numbers.isEmpty || people >= smallest else {
      notComputable = [LeftOut(.suppressed)]
      return
    }
    count = Int64(numbers.count)
    switch Mean.of(numbers) {
    case .computed(let value):
      mean = value.rounded(decimals: 1)?.value
      isTooFew = Answers(people, of: max(asked ?? people, people))?.areTooFew()
    case .notComputable(let reason):
      notComputable = [LeftOut(numbers.isEmpty ? .noData : reason)]
    }
  }

  /// With the count rounded, where it is of records about clients.
  @inline(never)
  func aboutClients() -> MeanLine {
    var line = self
    line.count = count.map { FewPeople.rounded($0) }
    return line
  }

  public static let fields: [Field<MeanLine>] = [
    Field(1, "what", \.what, upTo: 200, "Of what."),
    Field(2, "mean", \.mean, in: -1e9...1e9, "The mean with one decimal, half up."),
    Field(
      3, "count", \.count, in: 0...1_000_000_000,
      "How many people, or where it is of other things how many of those."),
    Field(4, "minimum", \.minimum, in: -1e9...1e9, "The lowest value of the scale."),
    Field(5, "maximum", \.maximum, in: -1e9...1e9, "The highest value of the scale."),
    Field(6, "tooFew", \.isTooFew, "Whether there are too few to be confident."),
    Field(7, "notComputable", \.notComputable, "Why there is no mean."),
  ]
}
