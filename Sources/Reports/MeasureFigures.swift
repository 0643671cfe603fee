import Measures
import Records

/// A value at the start and a value later, what changed between them, and what that means.
public struct MeasureFigure: Group {
  /// What it is: `total`, `performance` or `satisfaction`, `goal` or `item`.
  public var what: String?
  /// The goal that it is about, where it is about one.
  public var goal: Link?
  /// The item by its number, where it is about one.
  public var item: Int64?
  /// At the start: the mean of all that was scored then.
  public var before: Double?
  /// How many were scored at the start.
  public var scoredBefore: Int64?
  /// Later: the mean of all that was scored then.
  public var after: Double?
  /// How many were scored later.
  public var scoredAfter: Int64?
  /// The mean at the start of what was scored both times.
  public var from: Double?
  /// The mean later of what was scored both times.
  public var to: Double?
  /// How many were scored both times.
  public var scoredBoth: Int64?
  /// Later less at the start, over what was scored both times.
  public var change: Double?
  /// The change for the better: above 0 also where a lower value is the better one.
  public var improvement: Double?
  /// From how much on a change for the better counts.
  public var threshold: Double?
  /// Which rule says so.
  public var changeRule: String?
  /// Where the threshold comes from.
  public var thresholdCitation: String?
  /// Whether the change for the better reaches it.
  public var isReached: Bool?
  /// The level at the start.
  public var levelBefore: String?
  /// The level later.
  public var levelAfter: String?
  /// The cut set that makes levels, with its version.
  public var cutSet: String?
  /// Why something is missing.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<MeasureFigure>] = [
    Field(
      1, "what", \.what, upTo: 100, required: true,
      "What it is: total, performance or satisfaction, goal or item."),
    Field(2, "goal", \.goal, to: ["goal"], "The goal that it is about, where it is about one."),
    Field(
      3, "item", \.item, in: 1...10_000, "The item by its number, where it is about one."),
    Field(
      4, "before", \.before, in: -1e9...1e9,
      "At the start: the mean of all that was scored then."),
    Field(
      5, "scoredBefore", \.scoredBefore, in: 0...1_000_000, "How many were scored at the start."),
    Field(
      6, "after", \.after, in: -1e9...1e9, "Later: the mean of all that was scored then."),
    Field(7, "scoredAfter", \.scoredAfter, in: 0...1_000_000, "How many were scored later."),
    Field(
      8, "from", \.from, in: -1e9...1e9,
      "The mean at the start of what was scored both times."),
    Field(
      9, "to", \.to, in: -1e9...1e9, "The mean later of what was scored both times."),
    Field(
      10, "scoredBoth", \.scoredBoth, in: 0...1_000_000, "How many were scored both times."),
    Field(
      11, "change", \.change, in: -1e9...1e9,
      "Later less at the start, over what was scored both times."),
    Field(
      12, "improvement", \.improvement, in: -1e9...1e9,
      "The change for the better: above 0 also where a lower value is the better one."),
    Field(
      13, "threshold", \.threshold, in: 0...1e9,
      "From how much on a change for the better counts."),
    Field(14, "changeRule", \.changeRule, upTo: 1000, "Which rule says so."),
    Field(
      15, "thresholdCitation", \.thresholdCitation, upTo: 1000,
      "Where the threshold comes from."),
    Field(16, "reached", \.isReached, "Whether the change for the better reaches it."),
    Field(17, "levelBefore", \.levelBefore, upTo: 1000, "The level at the start."),
    Field(18, "levelAfter", \.levelAfter, upTo: 1000, "The level later."),
    Field(
      19, "cutSet", \.cutSet, upTo: 201, "The cut set that makes levels, with its version."),
    Field(20, "notComputable", \.notComputable, "Why something is missing."),
  ]
}

/// Makes figures of the values of one instrument by one rater.
struct MeasureFigures {
  private let instrument: Instrument
  private let parameters: MeasuresReport.Parameters

  init(_ instrument: Instrument, _ parameters: MeasuresReport.Parameters) {
    self.instrument = instrument
    self.parameters = parameters
  }

  func figures(_ points: MeasurePoints) -> [MeasureFigure] {
    let subjects = points.subjects
    if points.form == .problems {
      return [
        figure("performance", Self.some(subjects) { $0.subject.item == 1 }),
        figure("satisfaction", Self.some(subjects) { $0.subject.item == 2 }),
      ]
    }
    var figures: [MeasureFigure] = []
    let activities = points.form == .activities ? Self.some(subjects) { !$0.isTotal } : []
    // Where no score can be taken, the mean says so.
    if points.form == .activities, !activities.isEmpty || subjects.isEmpty {
      var mean = figure("total", activities, ofItems: true)
      // The total of a score without items is no activity.
      if activities.count < subjects.count {
        mean.notComputable.append(LeftOut(.noGoal, what: "total"))
      }
      figures.append(mean)
    }
    for subject in activities.isEmpty ? subjects : activities { figures.append(figure(subject)) }
    return figures
  }

  @inline(never)
  private static func some(
    _ subjects: [ScoredSubject], _ isMeant: (ScoredSubject) -> Bool
  ) -> [ScoredSubject] {
    subjects.filter(isMeant)
  }

  private func figure(
    _ what: String, _ scored: [ScoredSubject], ofItems: Bool = false
  ) -> MeasureFigure {
    var figure = MeasureFigure()
    figure.what = what
    // The mean of one activity changes no less by chance than that activity does.
    let isOne = ofItems && scored.count { $0.pair.before != nil && $0.pair.after != nil } == 1
    compute(&figure, scored, isForItem: false, isJudgedAsItem: isOne)
    return figure
  }

  /// Of one goal or item.
  private func figure(_ scored: ScoredSubject) -> MeasureFigure {
    var figure = MeasureFigure()
    let isTotal = scored.isTotal
    figure.goal = scored.subject.goal.map { Link($0) }
    figure.item = scored.subject.item.map(Int64.init)
    figure.what = figure.item != nil ? "item" : isTotal || figure.goal == nil ? "total" : "goal"
    compute(&figure, [scored], isForItem: !isTotal, isJudgedAsItem: !isTotal)
    level(&figure, scored)
    return figure
  }

  private func compute(
    _ figure: inout MeasureFigure, _ scored: [ScoredSubject], isForItem: Bool, isJudgedAsItem: Bool
  ) {
    let pairs = scored.map(\.pair)
    let (before, after) = (pairs.compactMap(\.before), pairs.compactMap(\.after))
    figure.before = Mean.of(before).value?.value
    figure.scoredBefore = Int64(before.count)
    figure.after = Mean.of(after).value?.value
    figure.scoredAfter = Int64(after.count)
    figure.scoredBoth = Int64(pairs.count { $0.before != nil && $0.after != nil })
    let scale = MeasurePoints.scale(instrument, isTotal: !isForItem)
    let direction = instrument.direction(of: figure.item.map { Int($0) })
    let result = Change.of(pairs, on: scale, direction: direction)
    let isTimeKnown = scored.allSatisfy(\.isTimeKnown)
    if let reason = isTimeKnown ? result.reason : .timeNotKnown {
      figure.notComputable.append(LeftOut(reason, what: "change"))
    }
    guard let change = result.value else { return }
    figure.from = change.before.value
    figure.to = change.after.value
    figure.change = change.difference
    figure.improvement = change.improvement
    judge(&figure, change, isForItem: isJudgedAsItem)
  }

  /// Says whether a change counts, by the threshold that was asked for.
  private func judge(_ figure: inout MeasureFigure, _ change: Change, isForItem: Bool) {
    let threshold: Threshold
    if let value = parameters.threshold {
      threshold = Threshold(value, citation: "As asked for.")
    } else {
      let name = parameters.changeRule
      let rules = instrument.changeRules.filter { $0.isForItem == isForItem }
      // A rule that is asked for by name may be for the other figures; who has none at all was not meant.
      guard !rules.isEmpty || name != nil && !instrument.changeRules.isEmpty else { return }
      let suited = "\(name ?? "")-\(figure.what ?? "")"
      // A rule that is named for one part is not for the other.
      let others: [String] = ["performance", "satisfaction"].filter { $0 != figure.what }
      let found = rules.first { rule in
        let isMeant = name == nil || rule.name == name || rule.name == suited
        return isMeant && !others.contains { rule.name.hasSuffix("-\($0)") }
      }
      guard let rule = found else {
        figure.notComputable.append(LeftOut(.unknownChangeRule, what: "reached"))
        return
      }
      figure.changeRule = rule.name
      threshold = rule.threshold
    }
    figure.threshold = threshold.value
    figure.thresholdCitation = threshold.citation
    figure.isReached = change.reaches(threshold)
  }

  /// Says which level a value stands for, where the instrument has a cut set for it.
  private func level(_ figure: inout MeasureFigure, _ scored: ScoredSubject) {
    let item = scored.subject.item
    let sets = instrument.cutSets.filter { item.map($0.items.contains) ?? $0.items.isEmpty }
    guard !sets.isEmpty else { return }
    // A set that is asked for is meant for the instrument that has it.
    let isMeant =
      instrument.scoring == .level || sets.contains { $0.name == parameters.cutSet }
    let name = isMeant ? parameters.cutSet : nil
    let version = isMeant ? parameters.cutSetVersion : nil
    func level(_ value: Double?) -> String? {
      guard let value else { return nil }
      let result = instrument.level(of: value, item: item, cutSet: name, version: version)
      let reason = result.reason
      if let reason, !figure.notComputable.contains(where: { $0.what == "level" }) {
        figure.notComputable.append(LeftOut(reason, what: "level"))
      }
      return result.value?.name
    }
    figure.levelBefore = level(scored.pair.before)
    figure.levelAfter = level(scored.pair.after)
    let used = sets.filter {
      (name == nil || $0.name == name) && (version == nil || $0.version == version)
    }
    if used.count == 1 { figure.cutSet = used.first.map { "\($0.name) \($0.version)" } }
  }
}
