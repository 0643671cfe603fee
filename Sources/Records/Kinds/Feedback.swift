/// What one person gave another to go on with.
public struct Feedback: Kind, Hashable {
  public static let kind = KindDefinition(
    Feedback.self, number: 13, name: "feedback", in: .allFiles,
    "What one person gave another to go on with: affirmation, information, a suggestion.")

  /// What was said.
  public var words: String?
  /// What sort of feedback it is.
  public var type: FeedbackType?
  /// Whether it was asked for.
  public var askedFor: Bool?
  /// The strategy it is about.
  public var strategy: Link?
  /// The round it is about.
  public var cycle: Link?
  /// The goal it is about.
  public var goal: Link?
  /// In which role it was given.
  public var fromRole: SaidBy?
  /// Who gave it, where client or supporter.
  public var from: Link?
  /// Who gave it, where a practitioner.
  public var fromPractitioner: Link?
  /// In which role it was received.
  public var toRole: SaidBy?
  /// Who received it, where client or supporter.
  public var to: [Link] = []
  /// Who received it, where practitioners.
  public var toPractitioners: [Link] = []
  /// Where information in it came from.
  public var informationSource: InformationSource?
  /// Title or link of where the information came from.
  public var informationReference: String?

  /// Nothing set.
  public init() {}

  /// Feedback in words.
  public init(words: String, type: FeedbackType? = nil) {
    self.words = words
    self.type = type
  }

  public static let fields: [Field<Feedback>] = [
    Field(1, "words", \.words, upTo: 20_000, "What was said."),
    Field(2, "type", \.type, "What sort of feedback it is."),
    Field(3, "askedFor", \.askedFor, "Whether it was asked for."),
    Field(4, "strategy", \.strategy, to: ["strategy"], "The strategy it is about."),
    Field(5, "cycle", \.cycle, to: ["cycle"], "The round it is about."),
    Field(6, "goal", \.goal, to: ["goal"], "The goal it is about."),
    Field(7, "fromRole", \.fromRole, "In which role it was given."),
    Field(
      8, "from", \.from, to: ["client", "supporter"], "Who gave it, where client or supporter."),
    Field(
      9, "fromPractitioner", \.fromPractitioner, to: ["practitioner"], inDirectory: true,
      "Who gave it, where a practitioner."),
    Field(10, "toRole", \.toRole, "In which role it was received."),
    Field(
      11, "to", \.to, to: ["client", "supporter"], "Who received it, where client or supporter."),
    Field(
      12, "toPractitioners", \.toPractitioners, to: ["practitioner"], inDirectory: true,
      "Who received it, where practitioners."),
    Field(13, "informationSource", \.informationSource, "Where information in it came from."),
    Field(
      14, "informationReference", \.informationReference, upTo: 2048,
      "Title or link of where the information came from."),
  ]
}

/// A sort of feedback.
public struct FeedbackType: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Says what is strong or went well.
  public static let affirmation = Self(rawValue: 1)
  /// Gives information.
  public static let information = Self(rawValue: 2)
  /// Suggests something.
  public static let suggestion = Self(rawValue: 3)
  /// Shows how it can be done.
  public static let model = Self(rawValue: 4)
  /// Offers a resource.
  public static let resource = Self(rawValue: 5)
  /// Asks a question.
  public static let question = Self(rawValue: 6)

  public static let list = ChoiceList(
    "FeedbackType", source: "CoachingKit",
    [
      (affirmation, "affirmation", "Says what is strong or went well."),
      (information, "information", "Gives information."),
      (suggestion, "suggestion", "Suggests something."),
      (model, "model", "Shows how it can be done."),
      (resource, "resource", "Offers a resource."),
      (question, "question", "Asks a question."),
    ])
}

/// A source of information.
public struct InformationSource: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A trusted web site.
  public static let trustedSite = Self(rawValue: 1)
  /// A leaflet.
  public static let leaflet = Self(rawValue: 2)
  /// A book.
  public static let book = Self(rawValue: 3)

  public static let list = ChoiceList(
    "InformationSource", source: "CoachingKit",
    [
      (trustedSite, "trustedSite", "A trusted web site."),
      (leaflet, "leaflet", "A leaflet."),
      (book, "book", "A book."),
    ])
}
