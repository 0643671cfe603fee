/// A stretch of coaching with one client.
public struct Engagement: Kind, Hashable {
  public static let kind = KindDefinition(
    Engagement.self, number: 5, name: "engagement", in: .clientFiles, rule: .fields([3]),
    "A stretch of coaching: how it came about, with whom, in which way, and how it ended.")

  /// Who coaches.
  public var coaches: [Link] = []
  /// When it began.
  public var startDate: PartialDate?
  /// When it ended.
  public var endDate: PartialDate?
  /// Why it ended.
  public var endReason: Concept?
  /// Who is coached: the client or somebody around them.
  public var coachees: [Link] = []
  /// The approach that is followed.
  public var approach: CoachingApproach?
  /// An approach that the list does not name.
  public var otherApproach: Concept?
  /// The organisation that is responsible.
  public var responsibleOrganisation: Link?
  /// Where the person came from and why.
  public var referral: Referral?
  /// When coaching was introduced to the person.
  public var introducedDate: PartialDate?
  /// How coaching was introduced to the person.
  public var introducedHow: String?
  /// In what form it was introduced.
  public var introductionForms: [IntroductionForm] = []
  /// What the person expects, in their own words.
  public var expectations: String?
  /// The person's answer to being coached.
  public var coachingAgreement: CoachingAgreement?
  /// Whether coaching suits the person now, and what follows.
  public var suitability: SuitabilityReview?
  /// How many contacts are planned.
  public var plannedContacts: Int64?
  /// Cost as planned; the unit is the currency (ISO 4217).
  public var costPlanned: Quantity?
  /// Cost as spent; the unit is the currency (ISO 4217).
  public var costSpent: Quantity?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Engagement>] = [
    Field(1, "coaches", \.coaches, to: ["practitioner"], inDirectory: true, "Who coaches."),
    Field(2, "startDate", \.startDate, "When it began."),
    Field(3, "endDate", \.endDate, "When it ended."),
    Field(4, "endReason", \.endReason, "Why it ended."),
    Field(
      5, "coachees", \.coachees, to: ["client", "supporter"],
      "Who is coached: the client or somebody around them."),
    Field(6, "approach", \.approach, "The approach that is followed."),
    Field(7, "otherApproach", \.otherApproach, "An approach that the list does not name."),
    Field(
      8, "responsibleOrganisation", \.responsibleOrganisation,
      to: ["organisation"], inDirectory: true,
      "The organisation that is responsible."),
    Field(9, "referral", \.referral, "Where the person came from and why."),
    Field(10, "introducedDate", \.introducedDate, "When coaching was introduced to the person."),
    Field(
      11, "introducedHow", \.introducedHow, upTo: 4000,
      "How coaching was introduced to the person."),
    Field(12, "introductionForms", \.introductionForms, "In what form it was introduced."),
    Field(
      13, "expectations", \.expectations, upTo: 20_000,
      "What the person expects, in their own words."),
    Field(14, "coachingAgreement", \.coachingAgreement, "The person's answer to being coached."),
    Field(
      15, "suitability", \.suitability, "Whether coaching suits the person now, and what follows."),
    Field(
      16, "plannedContacts", \.plannedContacts, in: 0...10_000, "How many contacts are planned."),
    Field(
      17, "costPlanned", \.costPlanned, "Cost as planned; the unit is the currency (ISO 4217)."),
    Field(18, "costSpent", \.costSpent, "Cost as spent; the unit is the currency (ISO 4217)."),
  ]

  public static func brokenRule(in record: Engagement, common: Common) -> RuleProblem? {
    guard let start = record.startDate, let end = record.endDate, end.isBefore(start)
    else { return nil }
    return RuleProblem(field: 3, rule: "endDate must not be before startDate")
  }
}

/// Where a person came from and why.
public struct Referral: Group, Hashable {
  /// Who referred, where there is no entry.
  public var from: String?
  /// The entry of who referred.
  public var referrer: Link?
  /// Why, in the words of the referral.
  public var reason: String?
  /// Whether it asks for a solution or names a goal.
  public var framedAs: ReferralFraming?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Referral>] = [
    Field(100, "from", \.from, upTo: 200, "Who referred, where there is no entry."),
    Field(
      101, "referrer", \.referrer, to: ["practitioner", "organisation"], inDirectory: true,
      "The entry of who referred."),
    Field(102, "reason", \.reason, upTo: 20_000, "Why, in the words of the referral."),
    Field(103, "framedAs", \.framedAs, "Whether it asks for a solution or names a goal."),
  ]
}

/// A person's answer to being coached.
public struct CoachingAgreement: Group, Hashable {
  /// The answer.
  public var answer: AgreementAnswer?
  /// When it was given.
  public var date: PartialDate?
  /// The answer in the person's own words.
  public var words: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<CoachingAgreement>] = [
    Field(120, "answer", \.answer, "The answer."),
    Field(121, "date", \.date, "When it was given."),
    Field(122, "words", \.words, upTo: 4000, "The answer in the person's own words."),
  ]
}

/// Whether coaching suits a person now.
public struct SuitabilityReview: Group, Hashable {
  /// What follows from the review.
  public var outcome: SuitabilityOutcome?
  /// Why.
  public var reason: String?
  /// When it was reviewed.
  public var date: PartialDate?
  /// What was found about language.
  public var language: String?
  /// What was found about insight.
  public var insight: String?
  /// What was found about readiness to change.
  public var readiness: String?
  /// What was found about capacity.
  public var capacity: String?
  /// What was found about being well enough.
  public var wellness: String?
  /// What was found about having time.
  public var time: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<SuitabilityReview>] = [
    Field(140, "outcome", \.outcome, "What follows from the review."),
    Field(141, "reason", \.reason, upTo: 4000, "Why."),
    Field(142, "date", \.date, "When it was reviewed."),
    Field(143, "language", \.language, upTo: 4000, "What was found about language."),
    Field(144, "insight", \.insight, upTo: 4000, "What was found about insight."),
    Field(145, "readiness", \.readiness, upTo: 4000, "What was found about readiness to change."),
    Field(146, "capacity", \.capacity, upTo: 4000, "What was found about capacity."),
    Field(147, "wellness", \.wellness, upTo: 4000, "What was found about being well enough."),
    Field(148, "time", \.time, upTo: 4000, "What was found about having time."),
  ]
}

/// An approach to coaching.
public struct CoachingApproach: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Occupational performance coaching.
  public static let occupationalPerformanceCoaching = Self(rawValue: 1)
  /// CO-OP: goal, plan, do, check.
  public static let coOp = Self(rawValue: 2)
  /// TGROW: topic, goal, reality, options, will.
  public static let tgrow = Self(rawValue: 3)
  /// Solution-focused coaching.
  public static let solutionFocused = Self(rawValue: 4)
  /// Problem solving.
  public static let problemSolving = Self(rawValue: 5)
  /// Motivational interviewing.
  public static let motivationalInterviewing = Self(rawValue: 6)
  /// A mixture.
  public static let mixed = Self(rawValue: 7)

  public static let list = ChoiceList(
    "CoachingApproach", source: "CoachingKit",
    [
      (
        occupationalPerformanceCoaching, "occupationalPerformanceCoaching",
        "Occupational performance coaching."
      ),
      (coOp, "coOp", "CO-OP: goal, plan, do, check."),
      (tgrow, "tgrow", "TGROW: topic, goal, reality, options, will."),
      (solutionFocused, "solutionFocused", "Solution-focused coaching."),
      (problemSolving, "problemSolving", "Problem solving."),
      (motivationalInterviewing, "motivationalInterviewing", "Motivational interviewing."),
      (mixed, "mixed", "A mixture."),
    ])
}

/// How a referral is framed.
public struct ReferralFraming: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It asks for a solution, such as a piece of equipment.
  public static let solution = Self(rawValue: 1)
  /// It names what the person wants to be able to do.
  public static let goal = Self(rawValue: 2)

  public static let list = ChoiceList(
    "ReferralFraming", source: "CoachingKit",
    [
      (solution, "solution", "It asks for a solution, such as a piece of equipment."),
      (goal, "goal", "It names what the person wants to be able to do."),
    ])
}

/// A form in which coaching is introduced.
public struct IntroductionForm: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A leaflet.
  public static let leaflet = Self(rawValue: 1)
  /// A talk.
  public static let talk = Self(rawValue: 2)
  /// A film.
  public static let film = Self(rawValue: 3)
  /// Pictures.
  public static let pictures = Self(rawValue: 4)

  public static let list = ChoiceList(
    "IntroductionForm", source: "CoachingKit",
    [
      (leaflet, "leaflet", "A leaflet."),
      (talk, "talk", "A talk."),
      (film, "film", "A film."),
      (pictures, "pictures", "Pictures."),
    ])
}

/// An answer to a proposal.
public struct AgreementAnswer: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Agrees.
  public static let agree = Self(rawValue: 1)
  /// Does not agree.
  public static let disagree = Self(rawValue: 2)
  /// Has not answered yet.
  public static let pending = Self(rawValue: 3)

  public static let list = ChoiceList(
    "AgreementAnswer", source: "CoachingKit",
    [
      (agree, "agree", "Agrees."),
      (disagree, "disagree", "Does not agree."),
      (pending, "pending", "Has not answered yet."),
    ])
}

/// What follows from a suitability review.
public struct SuitabilityOutcome: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The person is coached.
  public static let coach = Self(rawValue: 1)
  /// Somebody around the person is coached.
  public static let coachSomeoneElse = Self(rawValue: 2)
  /// Coaching is adapted to the person.
  public static let adapt = Self(rawValue: 3)
  /// Not now.
  public static let notNow = Self(rawValue: 4)

  public static let list = ChoiceList(
    "SuitabilityOutcome", source: "CoachingKit",
    [
      (coach, "coach", "The person is coached."),
      (coachSomeoneElse, "coachSomeoneElse", "Somebody around the person is coached."),
      (adapt, "adapt", "Coaching is adapted to the person."),
      (notNow, "notNow", "Not now."),
    ])
}
