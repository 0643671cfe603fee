import Measures
import Records

/// Something that could not be computed, and why.
public struct LeftOut: Group {
  /// Why.
  public var reason: NotComputable?
  /// Which figure it would have been, by its name in the result; missing where none would have come of it.
  public var what: String?
  /// The goal that it is about.
  public var goal: Link?
  /// The score that it is about.
  public var score: Link?
  /// The reason as a sentence.
  public var because: String?

  /// Nothing set.
  public init() {}

  @inline(never)
  init(_ reason: NotComputable, what: String? = nil, goal: Link? = nil, score: Link? = nil) {
    self.reason = reason
    self.what = what
    self.goal = goal
    self.score = score
    because = reason.sentence
  }

  public static let fields: [Field<LeftOut>] = [
    Field(1, "reason", \.reason, required: true, "Why."),
    Field(
      2, "what", \.what, upTo: 100,
      "Which figure it would have been, by its name in the result."),
    Field(3, "goal", \.goal, to: ["goal"], "The goal that it is about."),
    Field(4, "score", \.score, to: ["score"], "The score that it is about."),
    Field(5, "because", \.because, upTo: 400, "The reason as a sentence."),
  ]
}
