/// A coaching meeting.
public struct Conversation: Kind, Hashable {
  public static let kind = KindDefinition(
    Conversation.self, number: 6, name: "conversation", in: .clientFiles, rule: .fields([6]),
    "A coaching conversation of any length: who, when, about what, and how it was held.")

  /// How many minutes it took.
  public var minutes: Int64?
  /// Who coached.
  public var coaches: [Link] = []
  /// Who was coached: the client or somebody around them.
  public var coachees: [Link] = []
  /// Goals that were spoken about.
  public var goals: [Link] = []
  /// What was said, in short.
  public var summary: String?
  /// Techniques that were used, or that none could be named.
  public var techniques: [Technique] = []
  /// How it was held.
  public var mode: ConversationMode?
  /// Where it was held.
  public var setting: Setting?
  /// Whether it was planned or just happened.
  public var arrangement: ConversationArrangement?
  /// Whether it was with the person, or about the person.
  public var heldWith: HeldWith?
  /// When to speak next: a local date.
  public var nextContact: PartialDate?
  /// From fixing it for the person (0) to enabling the person (10).
  public var fixingToEnabling: Scale?
  /// The engagement it belongs to.
  public var engagement: Link?
  /// Information that was given.
  public var informationGiven: [InformationGiven] = []
  /// What somebody counted while listening.
  public var counts: TalkCounts?
  /// Who interpreted.
  public var interpreter: Interpreter?
  /// Whether coach and person are new to each other.
  public var knownSince: Acquaintance?
  /// Supporters who were there and were not coached.
  public var supportersPresent: [Link] = []
  /// Practitioners who were there and did not coach.
  public var practitionersPresent: [Link] = []
  /// Who else was there.
  public var othersPresent: [String] = []
  /// The team of the coaches.
  public var team: Concept?
  /// Techniques that the list does not name.
  public var otherTechniques: [Concept] = []
  /// Minutes expected to be saved later; never a benefit.
  public var minutesExpectedSaved: Int64?

  /// Nothing set.
  public init() {}

  /// A conversation at a time.
  public init(minutes: Int64) {
    self.minutes = minutes
  }

  public static let fields: [Field<Conversation>] = [
    Field(1, "minutes", \.minutes, in: 0...1440, "How many minutes it took."),
    Field(2, "coaches", \.coaches, to: ["practitioner"], inDirectory: true, "Who coached."),
    Field(
      3, "coachees", \.coachees, to: ["client", "supporter"],
      "Who was coached: the client or somebody around them."),
    Field(4, "goals", \.goals, to: ["goal"], "Goals that were spoken about."),
    Field(5, "summary", \.summary, upTo: 20_000, "What was said, in short."),
    Field(6, "techniques", \.techniques, "Techniques that were used, or that none could be named."),
    Field(7, "mode", \.mode, "How it was held."),
    Field(8, "setting", \.setting, "Where it was held."),
    Field(9, "arrangement", \.arrangement, "Whether it was planned or just happened."),
    Field(10, "heldWith", \.heldWith, "Whether it was with the person, or about the person."),
    Field(11, "nextContact", \.nextContact, "When to speak next: a local date."),
    Field(
      12, "fixingToEnabling", \.fixingToEnabling, scale: 0...10,
      "From fixing it for the person (0) to enabling the person (10)."),
    Field(13, "engagement", \.engagement, to: ["engagement"], "The engagement it belongs to."),
    Field(14, "informationGiven", \.informationGiven, "Information that was given."),
    Field(15, "counts", \.counts, "What somebody counted while listening."),
    Field(16, "interpreter", \.interpreter, "Who interpreted."),
    Field(17, "knownSince", \.knownSince, "Whether coach and person are new to each other."),
    Field(
      18, "supportersPresent", \.supportersPresent, to: ["supporter"],
      "Supporters who were there and were not coached."),
    Field(
      19, "practitionersPresent", \.practitionersPresent, to: ["practitioner"], inDirectory: true,
      "Practitioners who were there and did not coach."),
    Field(20, "othersPresent", \.othersPresent, upTo: 200, "Who else was there."),
    Field(21, "team", \.team, "The team of the coaches."),
    Field(22, "otherTechniques", \.otherTechniques, "Techniques that the list does not name."),
    Field(
      23, "minutesExpectedSaved", \.minutesExpectedSaved, in: 0...100_000,
      "Minutes expected to be saved later; never a benefit."),
  ]

  public static func brokenRule(in record: Conversation, common: Common) -> RuleProblem? {
    guard record.techniques.contains(.couldNotName) else { return nil }
    guard record.techniques.count > 1 || !record.otherTechniques.isEmpty else { return nil }
    return RuleProblem(field: 6, rule: "couldNotName must not stand beside a technique")
  }
}

/// A piece of information that was given.
public struct InformationGiven: Group, Hashable {
  /// What was explained or handed over.
  public var what: String?
  /// Whether the person had asked for it.
  public var askedFor: Bool?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<InformationGiven>] = [
    Field(100, "what", \.what, upTo: 4000, required: true, "What was explained or handed over."),
    Field(101, "askedFor", \.askedFor, "Whether the person had asked for it."),
  ]
}

/// What somebody counted while listening to a conversation.
public struct TalkCounts: Group, Hashable {
  /// Questions.
  public var questions: Int64?
  /// Reflections that repeat what was said.
  public var simpleReflections: Int64?
  /// Reflections that add meaning or feeling.
  public var complexReflections: Int64?
  /// Utterances of the person in favour of change.
  public var changeTalk: Int64?
  /// Utterances of the person in favour of staying as it is.
  public var sustainTalk: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<TalkCounts>] = [
    Field(120, "questions", \.questions, in: 0...100_000, "Questions."),
    Field(
      121, "simpleReflections", \.simpleReflections, in: 0...100_000,
      "Reflections that repeat what was said."),
    Field(
      122, "complexReflections", \.complexReflections, in: 0...100_000,
      "Reflections that add meaning or feeling."),
    Field(
      123, "changeTalk", \.changeTalk, in: 0...100_000,
      "Utterances of the person in favour of change."),
    Field(
      124, "sustainTalk", \.sustainTalk, in: 0...100_000,
      "Utterances of the person in favour of staying as it is."),
  ]
}

/// Who interpreted a conversation.
public struct Interpreter: Group, Hashable {
  /// Of what kind the interpreter was.
  public var kind: InterpreterKind?
  /// Into which language (BCP 47).
  public var language: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Interpreter>] = [
    Field(140, "kind", \.kind, "Of what kind the interpreter was."),
    Field(141, "language", \.language, upTo: 35, "Into which language (BCP 47)."),
  ]
}

/// How a conversation is held.
public struct ConversationMode: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// In person.
  public static let inPerson = Self(rawValue: 1)
  /// By video.
  public static let video = Self(rawValue: 2)
  /// By telephone.
  public static let phone = Self(rawValue: 3)
  /// By text message.
  public static let textMessage = Self(rawValue: 4)
  /// By letter.
  public static let letter = Self(rawValue: 5)

  public static let list = ChoiceList(
    "ConversationMode", source: "CoachingKit",
    [
      (inPerson, "inPerson", "In person."),
      (video, "video", "By video."),
      (phone, "phone", "By telephone."),
      (textMessage, "textMessage", "By text message."),
      (letter, "letter", "By letter."),
    ])
}

/// How a conversation came about.
public struct ConversationArrangement: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It was planned.
  public static let planned = Self(rawValue: 1)
  /// An opportunity was taken.
  public static let opportunistic = Self(rawValue: 2)

  public static let list = ChoiceList(
    "ConversationArrangement", source: "CoachingKit",
    [
      (planned, "planned", "It was planned."),
      (opportunistic, "opportunistic", "An opportunity was taken."),
    ])
}

/// Whom a conversation was held with.
public struct HeldWith: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// With the person.
  public static let person = Self(rawValue: 1)
  /// About the person, in a team meeting.
  public static let team = Self(rawValue: 2)
  /// About the person, with another agency.
  public static let agency = Self(rawValue: 3)

  public static let list = ChoiceList(
    "HeldWith", source: "CoachingKit",
    [
      (person, "person", "With the person."),
      (team, "team", "About the person, in a team meeting."),
      (agency, "agency", "About the person, with another agency."),
    ])
}

/// How long coach and person know each other.
public struct Acquaintance: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// They are new to each other.
  public static let new = Self(rawValue: 1)
  /// They have long known each other.
  public static let longKnown = Self(rawValue: 2)

  public static let list = ChoiceList(
    "Acquaintance", source: "CoachingKit",
    [
      (new, "new", "They are new to each other."),
      (longKnown, "longKnown", "They have long known each other."),
    ])
}

/// A kind of interpreter.
public struct InterpreterKind: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A professional interpreter in the room.
  public static let professional = Self(rawValue: 1)
  /// An adult of the family.
  public static let family = Self(rawValue: 2)
  /// A child.
  public static let child = Self(rawValue: 3)
  /// A professional by telephone.
  public static let phone = Self(rawValue: 4)
  /// A sign language interpreter.
  public static let sign = Self(rawValue: 5)

  public static let list = ChoiceList(
    "InterpreterKind", source: "CoachingKit",
    [
      (professional, "professional", "A professional interpreter in the room."),
      (family, "family", "An adult of the family."),
      (child, "child", "A child."),
      (phone, "phone", "A professional by telephone."),
      (sign, "sign", "A sign language interpreter."),
    ])
}

/// A technique of coaching.
public struct Technique: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The coach could not name one.
  public static let couldNotName = Self(rawValue: 1)
  /// Clean language.
  public static let cleanLanguage = Self(rawValue: 2)
  /// TGROW: topic, goal, reality, options, will.
  public static let tgrow = Self(rawValue: 3)
  /// Active listening.
  public static let activeListening = Self(rawValue: 4)
  /// Open questions.
  public static let openQuestions = Self(rawValue: 5)
  /// Reflective listening.
  public static let reflectiveListening = Self(rawValue: 6)
  /// Scaling questions.
  public static let scaling = Self(rawValue: 7)
  /// Motivational interviewing.
  public static let motivationalInterviewing = Self(rawValue: 8)
  /// Neuro-linguistic programming.
  public static let nlp = Self(rawValue: 9)
  /// Solution-focused questions.
  public static let solutionFocused = Self(rawValue: 10)
  /// Teach-back.
  public static let teachBack = Self(rawValue: 11)
  /// Goal, plan, do, check.
  public static let goalPlanDoCheck = Self(rawValue: 12)

  public static let list = ChoiceList(
    "Technique", source: "CoachingKit",
    [
      (couldNotName, "couldNotName", "The coach could not name one."),
      (cleanLanguage, "cleanLanguage", "Clean language."),
      (tgrow, "tgrow", "TGROW: topic, goal, reality, options, will."),
      (activeListening, "activeListening", "Active listening."),
      (openQuestions, "openQuestions", "Open questions."),
      (reflectiveListening, "reflectiveListening", "Reflective listening."),
      (scaling, "scaling", "Scaling questions."),
      (motivationalInterviewing, "motivationalInterviewing", "Motivational interviewing."),
      (nlp, "nlp", "Neuro-linguistic programming."),
      (solutionFocused, "solutionFocused", "Solution-focused questions."),
      (teachBack, "teachBack", "Teach-back."),
      (goalPlanDoCheck, "goalPlanDoCheck", "Goal, plan, do, check."),
    ])
}
