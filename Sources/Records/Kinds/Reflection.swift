/// Looking back in order to go on.
public struct Reflection: Kind, Hashable {
  public static let kind = KindDefinition(
    Reflection.self, number: 12, name: "reflection", in: .allFiles,
    "Looking back on a round, a practice or a conversation: what happened and what was learnt.")

  /// What happened.
  public var whatHappened: String?
  /// What worked.
  public var whatWorked: String?
  /// What did not work.
  public var whatDidNotWork: String?
  /// What I noticed or learnt.
  public var whatILearnt: String?
  /// What comes next.
  public var whatNext: String?
  /// How it felt.
  public var feeling: String?
  /// How confident the one who reflects is of going on.
  public var confidence: Scale?
  /// Who reflects.
  public var reflector: Reflector?
  /// The strategy it is about.
  public var strategy: Link?
  /// The round it is about.
  public var cycle: Link?
  /// The practice it is about.
  public var practice: Link?
  /// The conversation it is about.
  public var conversation: Link?
  /// The goal it is about.
  public var goal: Link?
  /// The client and supporters who reflect.
  public var people: [Link] = []
  /// The practitioners who reflect.
  public var practitioners: [Link] = []
  /// The question that prompted it.
  public var prompt: String?
  /// The form it took.
  public var form: ReflectionForm?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Reflection>] = [
    Field(1, "whatHappened", \.whatHappened, upTo: 20_000, "What happened."),
    Field(2, "whatWorked", \.whatWorked, upTo: 20_000, "What worked."),
    Field(3, "whatDidNotWork", \.whatDidNotWork, upTo: 20_000, "What did not work."),
    Field(4, "whatILearnt", \.whatILearnt, upTo: 20_000, "What I noticed or learnt."),
    Field(5, "whatNext", \.whatNext, upTo: 20_000, "What comes next."),
    Field(6, "feeling", \.feeling, upTo: 4000, "How it felt."),
    Field(
      7, "confidence", \.confidence, scale: 1...10,
      "How confident the one who reflects is of going on."),
    Field(8, "reflector", \.reflector, "Who reflects."),
    Field(9, "strategy", \.strategy, to: ["strategy"], "The strategy it is about."),
    Field(10, "cycle", \.cycle, to: ["cycle"], "The round it is about."),
    Field(11, "practice", \.practice, to: ["practice"], "The practice it is about."),
    Field(
      12, "conversation", \.conversation, to: ["conversation"], "The conversation it is about."),
    Field(13, "goal", \.goal, to: ["goal"], "The goal it is about."),
    Field(
      14, "people", \.people, to: ["client", "supporter"],
      "The client and supporters who reflect."),
    Field(
      15, "practitioners", \.practitioners, to: ["practitioner"], inDirectory: true,
      "The practitioners who reflect."),
    Field(16, "prompt", \.prompt, upTo: 4000, "The question that prompted it."),
    Field(17, "form", \.form, "The form it took."),
  ]
}

/// Who reflects.
public struct Reflector: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The client.
  public static let client = Self(rawValue: 1)
  /// A supporter.
  public static let supporter = Self(rawValue: 2)
  /// A practitioner.
  public static let practitioner = Self(rawValue: 3)
  /// Two people together.
  public static let pair = Self(rawValue: 4)
  /// A group.
  public static let group = Self(rawValue: 5)

  public static let list = ChoiceList(
    "Reflector", source: "CoachingKit",
    [
      (client, "client", "The client."),
      (supporter, "supporter", "A supporter."),
      (practitioner, "practitioner", "A practitioner."),
      (pair, "pair", "Two people together."),
      (group, "group", "A group."),
    ])
}

/// A form of reflecting.
public struct ReflectionForm: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// In words.
  public static let words = Self(rawValue: 1)
  /// By choosing a picture.
  public static let pictureChosen = Self(rawValue: 2)
  /// By drawing.
  public static let drawing = Self(rawValue: 3)
  /// By voice.
  public static let voice = Self(rawValue: 4)

  public static let list = ChoiceList(
    "ReflectionForm", source: "CoachingKit",
    [
      (words, "words", "In words."),
      (pictureChosen, "pictureChosen", "By choosing a picture."),
      (drawing, "drawing", "By drawing."),
      (voice, "voice", "By voice."),
    ])
}
