/// What a person wants to be able to do.
public struct Goal: Kind, Hashable {
  public static let kind = KindDefinition(
    Goal.self, number: 7, name: "goal", in: .allFiles, rule: .always,
    "What the person wants to be able to do or be, in their own words, picture or sound.")

  /// The goal in the person's own words; a picture or sound may stand for it.
  public var statement: String?
  /// Where the goal stands; says nothing of achievement.
  public var lifecycleStatus: GoalLifecycleStatus?
  /// How far it is achieved; says nothing of lifecycle.
  public var achievementStatus: GoalAchievementStatus?
  /// When work on it began.
  public var startDate: PartialDate?
  /// By when it is to be reached.
  public var targetDate: PartialDate?
  /// How important it is.
  public var importance: Scale?
  /// How confident the person is of reaching it.
  public var confidence: Scale?
  /// How ready the person is to start.
  public var readiness: Scale?
  /// Why it matters to the person.
  public var whyItMatters: String?
  /// Whose goal it is.
  public var whoseGoal: GoalOwner?
  /// Whose words the statement is in.
  public var whoseWords: SaidBy?
  /// The bigger goal of which it is a small step.
  public var partOf: Link?
  /// Parts of life it is about.
  public var domains: [GoalDomain] = []
  /// What exactly, how much, when, where and how often, where given.
  public var smart: SmartParts?
  /// What each level of goal attainment scaling means here.
  public var attainment: AttainmentScale?
  /// Its weight among the person's goals.
  public var weight: Double?
  /// Why it has its present status.
  public var statusReason: Concept?
  /// Every lifecycle status with its date, oldest first.
  public var lifecycleHistory: [GoalLifecycleEntry] = []
  /// Every achievement status with its date, oldest first.
  public var achievementHistory: [GoalAchievementEntry] = []
  /// Parts of life that the list does not name.
  public var otherDomains: [Concept] = []

  /// Nothing set.
  public init() {}

  /// A goal in the person's own words.
  public init(statement: String) {
    self.statement = statement
  }

  public static let fields: [Field<Goal>] = [
    Field(
      1, "statement", \.statement, upTo: 20_000,
      "The goal in the person's own words; a picture or sound may stand for it."),
    Field(
      2, "lifecycleStatus", \.lifecycleStatus,
      "Where the goal stands; says nothing of achievement."),
    Field(
      3, "achievementStatus", \.achievementStatus,
      "How far it is achieved; says nothing of lifecycle."),
    Field(4, "startDate", \.startDate, "When work on it began."),
    Field(5, "targetDate", \.targetDate, "By when it is to be reached."),
    Field(6, "importance", \.importance, scale: 0...10, "How important it is."),
    Field(
      7, "confidence", \.confidence, scale: 1...10, "How confident the person is of reaching it."),
    Field(8, "readiness", \.readiness, scale: 0...10, "How ready the person is to start."),
    Field(9, "whyItMatters", \.whyItMatters, upTo: 20_000, "Why it matters to the person."),
    Field(10, "whoseGoal", \.whoseGoal, "Whose goal it is."),
    Field(11, "whoseWords", \.whoseWords, "Whose words the statement is in."),
    Field(12, "partOf", \.partOf, to: ["goal"], "The bigger goal of which it is a small step."),
    Field(13, "domains", \.domains, "Parts of life it is about."),
    Field(14, "smart", \.smart, "What exactly, how much, when, where and how often, where given."),
    Field(15, "attainment", \.attainment, "What each level of goal attainment scaling means here."),
    Field(16, "weight", \.weight, in: 0...1000, "Its weight among the person's goals."),
    Field(17, "statusReason", \.statusReason, "Why it has its present status."),
    Field(
      18, "lifecycleHistory", \.lifecycleHistory,
      "Every lifecycle status with its date, oldest first."),
    Field(
      19, "achievementHistory", \.achievementHistory,
      "Every achievement status with its date, oldest first."),
    Field(20, "otherDomains", \.otherDomains, "Parts of life that the list does not name."),
  ]

  public static func brokenRule(in record: Goal, common: Common) -> RuleProblem? {
    if record.statement == nil, record.smart?.activity == nil, common.attachments.isEmpty {
      return RuleProblem(field: 1, rule: "a goal needs a statement, an activity or an attachment")
    }
    if let start = record.startDate, let target = record.targetDate, target.isBefore(start) {
      return RuleProblem(field: 5, rule: "targetDate must not be before startDate")
    }
    if let last = record.lifecycleHistory.last, last.status != record.lifecycleStatus {
      return RuleProblem(
        field: 18, rule: "the last of lifecycleHistory must be the lifecycleStatus")
    }
    if let last = record.achievementHistory.last, last.status != record.achievementStatus {
      return RuleProblem(
        field: 19, rule: "the last of achievementHistory must be the achievementStatus")
    }
    return nil
  }
}

/// What makes a goal specific.
public struct SmartParts: Group, Hashable {
  /// What exactly.
  public var activity: String?
  /// How much, with its unit.
  public var amount: Quantity?
  /// When.
  public var when: String?
  /// Where.
  public var place: String?
  /// How often.
  public var howOften: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<SmartParts>] = [
    Field(100, "activity", \.activity, upTo: 1000, "What exactly."),
    Field(101, "amount", \.amount, "How much, with its unit."),
    Field(102, "when", \.when, upTo: 1000, "When."),
    Field(103, "place", \.place, upTo: 1000, "Where."),
    Field(104, "howOften", \.howOften, upTo: 1000, "How often."),
  ]
}

/// The five levels of goal attainment scaling, in words.
public struct AttainmentScale: Group, Hashable {
  /// What -2 means: much less than expected.
  public var muchLess: String?
  /// What -1 means: less than expected.
  public var less: String?
  /// What 0 means: the expected outcome.
  public var expected: String?
  /// What +1 means: more than expected.
  public var more: String?
  /// What +2 means: much more than expected.
  public var muchMore: String?
  /// The level at the start.
  public var baseline: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<AttainmentScale>] = [
    Field(120, "muchLess", \.muchLess, upTo: 4000, "What -2 means: much less than expected."),
    Field(121, "less", \.less, upTo: 4000, "What -1 means: less than expected."),
    Field(122, "expected", \.expected, upTo: 4000, "What 0 means: the expected outcome."),
    Field(123, "more", \.more, upTo: 4000, "What +1 means: more than expected."),
    Field(124, "muchMore", \.muchMore, upTo: 4000, "What +2 means: much more than expected."),
    Field(125, "baseline", \.baseline, in: -2...2, "The level at the start."),
  ]
}

/// A lifecycle status and its date.
public struct GoalLifecycleEntry: Group, Hashable {
  /// The status.
  public var status: GoalLifecycleStatus?
  /// Since when.
  public var date: DateTime?
  /// Why.
  public var reason: Concept?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<GoalLifecycleEntry>] = [
    Field(140, "status", \.status, required: true, "The status."),
    Field(141, "date", \.date, "Since when."),
    Field(142, "reason", \.reason, "Why."),
  ]
}

/// An achievement status and its date.
public struct GoalAchievementEntry: Group, Hashable {
  /// The status.
  public var status: GoalAchievementStatus?
  /// Since when.
  public var date: DateTime?
  /// Why.
  public var reason: Concept?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<GoalAchievementEntry>] = [
    Field(160, "status", \.status, required: true, "The status."),
    Field(161, "date", \.date, "Since when."),
    Field(162, "reason", \.reason, "Why."),
  ]
}

/// Where a goal stands.
public struct GoalLifecycleStatus: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It was proposed.
  public static let proposed = Self(rawValue: 1)
  /// It is planned.
  public static let planned = Self(rawValue: 2)
  /// It was agreed, and work has not begun.
  public static let accepted = Self(rawValue: 3)
  /// It is being worked on.
  public static let active = Self(rawValue: 4)
  /// It rests for a while.
  public static let onHold = Self(rawValue: 5)
  /// It is no longer being worked on.
  public static let completed = Self(rawValue: 6)
  /// It was given up.
  public static let cancelled = Self(rawValue: 7)
  /// It was recorded by mistake.
  public static let enteredInError = Self(rawValue: 8)
  /// It was proposed and not accepted.
  public static let rejected = Self(rawValue: 9)

  public static let list = ChoiceList(
    "GoalLifecycleStatus", source: "http://hl7.org/fhir/goal-status",
    [
      (proposed, "proposed", "It was proposed."),
      (planned, "planned", "It is planned."),
      (accepted, "accepted", "It was agreed, and work has not begun."),
      (active, "active", "It is being worked on."),
      (onHold, "on-hold", "It rests for a while."),
      (completed, "completed", "It is no longer being worked on."),
      (cancelled, "cancelled", "It was given up."),
      (enteredInError, "entered-in-error", "It was recorded by mistake."),
      (rejected, "rejected", "It was proposed and not accepted."),
    ])
}

/// How far a goal is achieved.
public struct GoalAchievementStatus: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Sought and not yet reached.
  public static let inProgress = Self(rawValue: 1)
  /// On the way, and nearer.
  public static let improving = Self(rawValue: 2)
  /// On the way, and further off.
  public static let worsening = Self(rawValue: 3)
  /// On the way, as far as before.
  public static let noChange = Self(rawValue: 4)
  /// Reached.
  public static let achieved = Self(rawValue: 5)
  /// Reached, and kept up.
  public static let sustaining = Self(rawValue: 6)
  /// Not reached.
  public static let notAchieved = Self(rawValue: 7)
  /// Not reached, and no progress.
  public static let noProgress = Self(rawValue: 8)
  /// Cannot be reached.
  public static let notAttainable = Self(rawValue: 9)

  public static let list = ChoiceList(
    "GoalAchievementStatus", source: "http://terminology.hl7.org/CodeSystem/goal-achievement",
    [
      (inProgress, "in-progress", "Sought and not yet reached."),
      (improving, "improving", "On the way, and nearer."),
      (worsening, "worsening", "On the way, and further off."),
      (noChange, "no-change", "On the way, as far as before."),
      (achieved, "achieved", "Reached."),
      (sustaining, "sustaining", "Reached, and kept up."),
      (notAchieved, "not-achieved", "Not reached."),
      (noProgress, "no-progress", "Not reached, and no progress."),
      (notAttainable, "not-attainable", "Cannot be reached."),
    ])
}

/// Whose goal a goal is.
public struct GoalOwner: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The client's.
  public static let client = Self(rawValue: 1)
  /// The family's.
  public static let family = Self(rawValue: 2)
  /// The client's and others' together.
  public static let joint = Self(rawValue: 3)
  /// The practitioner's.
  public static let practitioner = Self(rawValue: 4)

  public static let list = ChoiceList(
    "GoalOwner", source: "CoachingKit",
    [
      (client, "client", "The client's."),
      (family, "family", "The family's."),
      (joint, "joint", "The client's and others' together."),
      (practitioner, "practitioner", "The practitioner's."),
    ])
}

/// A part of life: the first three of occupational therapy, then the guide's twelve.
public struct GoalDomain: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Looking after oneself.
  public static let selfCare = Self(rawValue: 1)
  /// Work, school, household.
  public static let productivity = Self(rawValue: 2)
  /// Play, hobbies, company.
  public static let leisure = Self(rawValue: 3)
  /// Housing.
  public static let housing = Self(rawValue: 4)
  /// Access to services.
  public static let accessToServices = Self(rawValue: 5)
  /// What those who care need.
  public static let caregiverNeeds = Self(rawValue: 6)
  /// The end of life.
  public static let endOfLife = Self(rawValue: 7)
  /// Independence.
  public static let independence = Self(rawValue: 8)
  /// Legal matters.
  public static let legal = Self(rawValue: 9)
  /// Managing health conditions.
  public static let managingConditions = Self(rawValue: 10)
  /// Managing medication.
  public static let medicationManagement = Self(rawValue: 11)
  /// Better health and wellness.
  public static let improvingHealthAndWellness = Self(rawValue: 12)
  /// What the body can do.
  public static let physicalFunction = Self(rawValue: 13)
  /// Being with others.
  public static let socialFunctioning = Self(rawValue: 14)
  /// Emotional and mental health.
  public static let emotionalAndMentalHealth = Self(rawValue: 15)

  public static let list = ChoiceList(
    "GoalDomain", source: "http://hl7.org/fhir/us/pco/CodeSystem/pco-goal-domains-temporary",
    [
      (selfCare, "selfCare", "Looking after oneself."),
      (productivity, "productivity", "Work, school, household."),
      (leisure, "leisure", "Play, hobbies, company."),
      (housing, "housing", "Housing."),
      (accessToServices, "access-to-services", "Access to services."),
      (caregiverNeeds, "caregiver-needs", "What those who care need."),
      (endOfLife, "end-of-life", "The end of life."),
      (independence, "independence", "Independence."),
      (legal, "legal", "Legal matters."),
      (managingConditions, "managing-conditions", "Managing health conditions."),
      (medicationManagement, "medication-management", "Managing medication."),
      (improvingHealthAndWellness, "improving-health-and-wellness", "Better health and wellness."),
      (physicalFunction, "physical-function", "What the body can do."),
      (socialFunctioning, "social-functioning", "Being with others."),
      (emotionalAndMentalHealth, "emotional-and-mental-health", "Emotional and mental health."),
    ])
}
