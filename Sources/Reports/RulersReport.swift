import Measures
import Records

/// How important each goal is to one client and how confident they are, and how that changed.
public struct RulersReport: Report {
  /// Each goal that has an importance, a confidence or a readiness.
  public var goals: [RulerLine] = []
  /// The change over time of what was scored with a ruler, each rater apart.
  public var rulers: [MeasureLine] = []
  /// Goals of which none of the three was said.
  public var unrated: Int64?
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// Parameters.
  public struct Parameters: FileParameters {
    /// The client's file.
    public var file: UniqueID?
    /// The part of a scale above which a value is high; 0.5, its middle, where none is given.
    public var highAbove: Double?

    /// Nothing set.
    public init() {}

    /// Of a file.
    public init(file: UniqueID, highAbove: Double? = nil) {
      self.file = file
      self.highAbove = highAbove
    }

    public static let fields: [Field<Parameters>] = [
      Field(1, "file", \.file, required: true, "The client's file."),
      Field(
        2, "highAbove", \.highAbove, in: 0...1,
        "The part of a scale above which a value is high; 0.5, its middle, where none is given."),
    ]
  }

  public static let report = ReportDefinition(
    RulersReport.self, name: "rulers", about: .client, for: .readers,
    sources: [
      """
      Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press, 2013. That high begins above \
      the middle of the scale is a convention of this project.
      """
    ],
    """
    How important each goal is and how confident the person is of reaching it, by what the goal says now, and \
    the change over time by scores of the instruments importance-ruler, confidence-ruler and readiness-ruler.
    """)

  public static let fields: [Field<RulersReport>] = [
    Field(
      1, "goals", \.goals, "Each goal that has an importance, a confidence or a readiness."),
    Field(
      2, "rulers", \.rulers,
      "The change over time of what was scored with a ruler, each rater apart."),
    Field(
      3, "unrated", \.unrated, in: 0...1_000_000, "Goals of which none of the three was said."),
    Field(4, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  private static let instruments = [
    "importance-ruler", "confidence-ruler", "readiness-ruler",
  ]

  public static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> RulersReport {
    let records = try source.file(parameters.file, [Goal.self, Score.self])
    var answer = RulersReport()
    answer.notComputable = records.nothing
    guard answer.notComputable.isEmpty else { return answer }
    let goals = try records.all(Goal.self)
    answer.goals = goals.compactMap { RulerLine($0, parameters.highAbove ?? 0.5) }
    answer.unrated = Int64(goals.count - answer.goals.count)
    let scores = try records.all(Score.self).filter {
      instruments.contains($0.content.instrumentCode)
    }
    answer.rulers = MeasureLine.lines(scores, source.instruments, MeasuresReport.Parameters())
    if answer.goals.isEmpty, scores.isEmpty {
      answer.notComputable = [LeftOut(.noScores, what: "goals")]
    }
    return answer
  }
}

/// The rulers of one goal.
public struct RulerLine: Group {
  /// The goal.
  public var goal: Link?
  /// How important it is.
  public var importance: Scale?
  /// How confident the person is of reaching it.
  public var confidence: Scale?
  /// How ready the person is to start.
  public var readiness: Scale?
  /// Whether importance is high.
  public var isImportant: Bool?
  /// Whether confidence is high.
  public var isConfident: Bool?
  /// Why there is no profile.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  init?(_ goal: Held<Goal>, _ highAbove: Double) {
    importance = goal.content.importance
    confidence = goal.content.confidence
    readiness = goal.content.readiness
    guard importance != nil || confidence != nil || readiness != nil else { return nil }
    self.goal = goal.link
    if let importance, let confidence, importance.saidBy != confidence.saidBy {
      notComputable = [LeftOut(.mixedRaters)]
      return
    }
    let profile = Rulers.profile(
      importance: importance, confidence: confidence, highAbove: highAbove)
    isImportant = profile.value?.isImportant
    isConfident = profile.value?.isConfident
    if let reason = profile.reason { notComputable = [LeftOut(reason)] }
  }

  public static let fields: [Field<RulerLine>] = [
    Field(1, "goal", \.goal, to: ["goal"], required: true, "The goal."),
    Field(2, "importance", \.importance, scale: 0...10, "How important it is."),
    Field(
      3, "confidence", \.confidence, scale: 1...10,
      "How confident the person is of reaching it."),
    Field(4, "readiness", \.readiness, scale: 0...10, "How ready the person is to start."),
    Field(5, "important", \.isImportant, "Whether importance is high."),
    Field(6, "confident", \.isConfident, "Whether confidence is high."),
    Field(7, "notComputable", \.notComputable, "Why there is no profile."),
  ]
}
