/// An idea to try on the way to a goal.
public struct Strategy: Kind, Hashable {
  public static let kind = KindDefinition(
    Strategy.self, number: 8, name: "strategy", in: .clientFiles,
    "An idea to try on the way to one goal or several, whose idea it was, and what became of it.")

  /// The idea.
  public var idea: String?
  /// The goals it is for.
  public var goals: [Link] = []
  /// Whose idea it was.
  public var whoseIdea: IdeaOrigin?
  /// What became of it.
  public var status: StrategyStatus?
  /// Whether permission was asked before it was suggested or shown.
  public var permissionAsked: Bool?
  /// What it builds on: strengths, routines, what has worked before.
  public var buildsOn: String?
  /// The family of methods it belongs to.
  public var methodFamily: MethodFamily?
  /// A method that the list does not name.
  public var otherMethod: Concept?
  /// What it needs: things, leaflets, links.
  public var resources: [String] = []
  /// The strategy it replaces.
  public var replaces: Link?
  /// The strategy of which it is an adaptation.
  public var adapts: Link?

  /// Nothing set.
  public init() {}

  /// An idea for goals.
  public init(idea: String, goals: [Link] = []) {
    self.idea = idea
    self.goals = goals
  }

  public static let fields: [Field<Strategy>] = [
    Field(1, "idea", \.idea, upTo: 20_000, "The idea."),
    Field(2, "goals", \.goals, to: ["goal"], "The goals it is for."),
    Field(3, "whoseIdea", \.whoseIdea, "Whose idea it was."),
    Field(4, "status", \.status, "What became of it."),
    Field(
      5, "permissionAsked", \.permissionAsked,
      "Whether permission was asked before it was suggested or shown."),
    Field(
      6, "buildsOn", \.buildsOn, upTo: 4000,
      "What it builds on: strengths, routines, what has worked before."),
    Field(7, "methodFamily", \.methodFamily, "The family of methods it belongs to."),
    Field(8, "otherMethod", \.otherMethod, "A method that the list does not name."),
    Field(9, "resources", \.resources, upTo: 1000, "What it needs: things, leaflets, links."),
    Field(10, "replaces", \.replaces, to: ["strategy"], "The strategy it replaces."),
    Field(11, "adapts", \.adapts, to: ["strategy"], "The strategy of which it is an adaptation."),
  ]
}

/// Whose idea something was.
public struct IdeaOrigin: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The client's.
  public static let client = Self(rawValue: 1)
  /// A supporter's.
  public static let supporter = Self(rawValue: 2)
  /// Found together.
  public static let joint = Self(rawValue: 3)
  /// Suggested by the practitioner.
  public static let practitionerSuggested = Self(rawValue: 4)
  /// Shown by the practitioner.
  public static let practitionerModelled = Self(rawValue: 5)

  public static let list = ChoiceList(
    "IdeaOrigin", source: "CoachingKit",
    [
      (client, "client", "The client's."),
      (supporter, "supporter", "A supporter's."),
      (joint, "joint", "Found together."),
      (practitionerSuggested, "practitionerSuggested", "Suggested by the practitioner."),
      (practitionerModelled, "practitionerModelled", "Shown by the practitioner."),
    ])
}

/// What became of a strategy.
public struct StrategyStatus: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Not tried yet.
  public static let toTry = Self(rawValue: 1)
  /// Being tried.
  public static let trying = Self(rawValue: 2)
  /// It works and stays.
  public static let keeps = Self(rawValue: 3)
  /// It was adapted.
  public static let adapted = Self(rawValue: 4)
  /// It was dropped.
  public static let dropped = Self(rawValue: 5)

  public static let list = ChoiceList(
    "StrategyStatus", source: "CoachingKit",
    [
      (toTry, "toTry", "Not tried yet."),
      (trying, "trying", "Being tried."),
      (keeps, "keeps", "It works and stays."),
      (adapted, "adapted", "It was adapted."),
      (dropped, "dropped", "It was dropped."),
    ])
}

/// A family of methods.
public struct MethodFamily: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Backward chaining: the last step first.
  public static let backwardChaining = Self(rawValue: 1)
  /// Visual supports.
  public static let visualSupports = Self(rawValue: 2)
  /// Calming through the senses.
  public static let sensoryCalming = Self(rawValue: 3)
  /// Changing the surroundings.
  public static let environment = Self(rawValue: 4)
  /// Equipment.
  public static let equipment = Self(rawValue: 5)
  /// A routine.
  public static let routine = Self(rawValue: 6)
  /// Practice.
  public static let practice = Self(rawValue: 7)
  /// Pacing.
  public static let pacing = Self(rawValue: 8)
  /// Another: see otherMethod.
  public static let other = Self(rawValue: 9)

  public static let list = ChoiceList(
    "MethodFamily", source: "CoachingKit",
    [
      (backwardChaining, "backwardChaining", "Backward chaining: the last step first."),
      (visualSupports, "visualSupports", "Visual supports."),
      (sensoryCalming, "sensoryCalming", "Calming through the senses."),
      (environment, "environment", "Changing the surroundings."),
      (equipment, "equipment", "Equipment."),
      (routine, "routine", "A routine."),
      (practice, "practice", "Practice."),
      (pacing, "pacing", "Pacing."),
      (other, "other", "Another: see otherMethod."),
    ])
}
