/// The roll-out of coaching in a place.
public struct Programme: Kind, Hashable {
  public static let kind = KindDefinition(
    Programme.self, number: 24, name: "programme", in: [.programme], rule: .fields([5, 6]),
    "The roll-out of coaching in a place: its phases, partners, aims, and how it is to be measured."
  )

  /// What it is called.
  public var name: String?
  /// The place or cluster it is for.
  public var place: Concept?
  /// Whom it is for.
  public var population: String?
  /// When it begins.
  public var from: PartialDate?
  /// When it ends.
  public var until: PartialDate?
  /// Its phases, each with its dates.
  public var phases: [ProgrammePhase] = []
  /// Organisations that were invited, and where they stand.
  public var partners: [ProgrammePartner] = []
  /// How ready people and organisations are, dated.
  public var readiness: [ReadinessEntry] = []
  /// What it is to achieve.
  public var aims: [String] = []
  /// What success looks like.
  public var success: String?
  /// How it is to be measured.
  public var measures: [PlannedMeasure] = []

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Programme>] = [
    Field(1, "name", \.name, upTo: 200, "What it is called."),
    Field(2, "place", \.place, "The place or cluster it is for."),
    Field(3, "population", \.population, upTo: 4000, "Whom it is for."),
    Field(4, "from", \.from, "When it begins."),
    Field(5, "until", \.until, "When it ends."),
    Field(6, "phases", \.phases, "Its phases, each with its dates."),
    Field(7, "partners", \.partners, "Organisations that were invited, and where they stand."),
    Field(8, "readiness", \.readiness, "How ready people and organisations are, dated."),
    Field(9, "aims", \.aims, upTo: 4000, "What it is to achieve."),
    Field(10, "success", \.success, upTo: 20_000, "What success looks like."),
    Field(11, "measures", \.measures, "How it is to be measured."),
  ]

  public static func brokenRule(in record: Programme, common: Common) -> RuleProblem? {
    if let from = record.from, let until = record.until, until.isBefore(from) {
      return RuleProblem(field: 5, rule: "a programme must not end before it began")
    }
    for phase in record.phases {
      guard let from = phase.from, let until = phase.until, until.isBefore(from) else { continue }
      return RuleProblem(field: 6, rule: "a phase must not end before it began")
    }
    return nil
  }
}

/// A phase of a programme.
public struct ProgrammePhase: Group, Hashable {
  /// Which phase.
  public var phase: ProgrammeStep?
  /// Since when.
  public var from: PartialDate?
  /// Until when.
  public var until: PartialDate?
  /// What belongs to it here.
  public var note: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ProgrammePhase>] = [
    Field(100, "phase", \.phase, required: true, "Which phase."),
    Field(101, "from", \.from, "Since when."),
    Field(102, "until", \.until, "Until when."),
    Field(103, "note", \.note, upTo: 4000, "What belongs to it here."),
  ]
}

/// An organisation that was invited to take part.
public struct ProgrammePartner: Group, Hashable {
  /// Its entry of the directory.
  public var organisation: Link?
  /// Its name, where there is no entry.
  public var name: String?
  /// Where it stands.
  public var status: PartnerStatus?
  /// Since when.
  public var since: PartialDate?
  /// What it committed to, or why it is not ready.
  public var note: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ProgrammePartner>] = [
    Field(
      120, "organisation", \.organisation, to: ["organisation"], inDirectory: true,
      "Its entry of the directory."),
    Field(121, "name", \.name, upTo: 200, "Its name, where there is no entry."),
    Field(122, "status", \.status, "Where it stands."),
    Field(123, "since", \.since, "Since when."),
    Field(124, "note", \.note, upTo: 4000, "What it committed to, or why it is not ready."),
  ]
}

/// How ready somebody was on a date.
public struct ReadinessEntry: Group, Hashable {
  /// Whose readiness.
  public var of: ReadinessOf?
  /// How ready, from not at all (0) to fully (10).
  public var value: Scale?
  /// In words.
  public var words: String?
  /// When it was assessed.
  public var date: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<ReadinessEntry>] = [
    Field(140, "of", \.of, required: true, "Whose readiness."),
    Field(141, "value", \.value, scale: 0...10, "How ready, from not at all (0) to fully (10)."),
    Field(142, "words", \.words, upTo: 4000, "In words."),
    Field(143, "date", \.date, "When it was assessed."),
  ]
}

/// Something that is to be measured.
public struct PlannedMeasure: Group, Hashable {
  /// What is measured.
  public var what: String?
  /// Whom the outcome is about.
  public var category: OutcomeCategory?
  /// With words or with numbers.
  public var method: MeasureMethod?
  /// How and by whom.
  public var how: String?
  /// When.
  public var when: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<PlannedMeasure>] = [
    Field(160, "what", \.what, upTo: 1000, required: true, "What is measured."),
    Field(161, "category", \.category, "Whom the outcome is about."),
    Field(162, "method", \.method, "With words or with numbers."),
    Field(163, "how", \.how, upTo: 4000, "How and by whom."),
    Field(164, "when", \.when, upTo: 1000, "When."),
  ]
}

/// A phase of a programme.
public struct ProgrammeStep: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// People are prepared.
  public static let preparePeople = Self(rawValue: 1)
  /// The system is prepared.
  public static let prepareSystem = Self(rawValue: 2)
  /// People are trained.
  public static let train = Self(rawValue: 3)
  /// Those who were trained are supported.
  public static let support = Self(rawValue: 4)
  /// It becomes the usual way.
  public static let embed = Self(rawValue: 5)
  /// It spreads to others.
  public static let spread = Self(rawValue: 6)

  public static let list = ChoiceList(
    "ProgrammeStep", source: "CoachingKit",
    [
      (preparePeople, "preparePeople", "People are prepared."),
      (prepareSystem, "prepareSystem", "The system is prepared."),
      (train, "train", "People are trained."),
      (support, "support", "Those who were trained are supported."),
      (embed, "embed", "It becomes the usual way."),
      (spread, "spread", "It spreads to others."),
    ])
}

/// Where a partner of a programme stands.
public struct PartnerStatus: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Was invited.
  public static let invited = Self(rawValue: 1)
  /// Has committed itself.
  public static let committed = Self(rawValue: 2)
  /// Is not ready.
  public static let notReady = Self(rawValue: 3)
  /// Takes part.
  public static let joined = Self(rawValue: 4)

  public static let list = ChoiceList(
    "PartnerStatus", source: "CoachingKit",
    [
      (invited, "invited", "Was invited."),
      (committed, "committed", "Has committed itself."),
      (notReady, "notReady", "Is not ready."),
      (joined, "joined", "Takes part."),
    ])
}

/// Whose readiness was assessed.
public struct ReadinessOf: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The people who are to coach.
  public static let people = Self(rawValue: 1)
  /// Their managers.
  public static let managers = Self(rawValue: 2)
  /// The organisations.
  public static let organisations = Self(rawValue: 3)
  /// The commitment of champions.
  public static let champions = Self(rawValue: 4)

  public static let list = ChoiceList(
    "ReadinessOf", source: "CoachingKit",
    [
      (people, "people", "The people who are to coach."),
      (managers, "managers", "Their managers."),
      (organisations, "organisations", "The organisations."),
      (champions, "champions", "The commitment of champions."),
    ])
}

/// How something is measured.
public struct MeasureMethod: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// With words: interviews, stories, reflections.
  public static let qualitative = Self(rawValue: 1)
  /// With numbers: counts, scores, rates.
  public static let quantitative = Self(rawValue: 2)

  public static let list = ChoiceList(
    "MeasureMethod", source: "CoachingKit",
    [
      (qualitative, "qualitative", "With words: interviews, stories, reflections."),
      (quantitative, "quantitative", "With numbers: counts, scores, rates."),
    ])
}
