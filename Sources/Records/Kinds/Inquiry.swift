/// An inquiry into how the approach works: interviews, groups, forms.
public struct Inquiry: Kind, Hashable {
  public static let kind = KindDefinition(
    Inquiry.self, number: 32, name: "inquiry", in: [.organisation, .programme], common: .anonymous,
    "Part of an evaluation: an interview, a focus group or a form, and its themes.")

  /// How people were asked.
  public var method: InquiryMethod?
  /// What it is called.
  public var title: String?
  /// What was asked.
  public var questions: [String] = []
  /// Whether those asked agreed to being recorded.
  public var consentToRecord: Bool?
  /// From whose perspective.
  public var perspective: InquiryPerspective?
  /// The perspective in other words.
  public var otherPerspective: Concept?
  /// How many contributions, which are not people.
  public var contributions: Int64?
  /// From how many sources they come.
  public var origins: Int64?
  /// What came up.
  public var themes: [Theme] = []
  /// What was found; never about one client.
  public var summary: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Inquiry>] = [
    Field(1, "method", \.method, "How people were asked."),
    Field(2, "title", \.title, upTo: 200, "What it is called."),
    Field(3, "questions", \.questions, upTo: 4000, "What was asked."),
    Field(4, "consentToRecord", \.consentToRecord, "Whether those asked agreed to being recorded."),
    Field(5, "perspective", \.perspective, "From whose perspective."),
    Field(6, "otherPerspective", \.otherPerspective, "The perspective in other words."),
    Field(
      7, "contributions", \.contributions, in: 0...1_000_000,
      "How many contributions, which are not people."),
    Field(8, "origins", \.origins, in: 0...1_000_000, "From how many sources they come."),
    Field(9, "themes", \.themes, "What came up."),
    Field(10, "summary", \.summary, upTo: 20_000, "What was found; never about one client."),
  ]
}

/// Something that came up in an inquiry.
public struct Theme: Group, Hashable {
  /// The theme.
  public var name: String?
  /// In how many contributions.
  public var contributions: Int64?
  /// What was said about it.
  public var words: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Theme>] = [
    Field(100, "name", \.name, upTo: 200, required: true, "The theme."),
    Field(101, "contributions", \.contributions, in: 0...1_000_000, "In how many contributions."),
    Field(102, "words", \.words, upTo: 20_000, "What was said about it."),
  ]
}

/// How an inquiry asks.
public struct InquiryMethod: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// An interview.
  public static let interview = Self(rawValue: 1)
  /// A focus group.
  public static let focusGroup = Self(rawValue: 2)
  /// A form.
  public static let form = Self(rawValue: 3)
  /// Another way.
  public static let other = Self(rawValue: 4)

  public static let list = ChoiceList(
    "InquiryMethod", source: "CoachingKit",
    [
      (interview, "interview", "An interview."),
      (focusGroup, "focusGroup", "A focus group."),
      (form, "form", "A form."),
      (other, "other", "Another way."),
    ])
}

/// Whose perspective an inquiry gives.
public struct InquiryPerspective: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// People who were coached.
  public static let peopleCoached = Self(rawValue: 1)
  /// Those around them.
  public static let supporters = Self(rawValue: 2)
  /// Those who coach.
  public static let practitioners = Self(rawValue: 3)
  /// Champions.
  public static let champions = Self(rawValue: 4)
  /// Trainers.
  public static let trainers = Self(rawValue: 5)
  /// Managers.
  public static let managers = Self(rawValue: 6)
  /// Partner organisations.
  public static let partners = Self(rawValue: 7)
  /// Another: see otherPerspective.
  public static let other = Self(rawValue: 8)

  public static let list = ChoiceList(
    "InquiryPerspective", source: "CoachingKit",
    [
      (peopleCoached, "peopleCoached", "People who were coached."),
      (supporters, "supporters", "Those around them."),
      (practitioners, "practitioners", "Those who coach."),
      (champions, "champions", "Champions."),
      (trainers, "trainers", "Trainers."),
      (managers, "managers", "Managers."),
      (partners, "partners", "Partner organisations."),
      (other, "other", "Another: see otherPerspective."),
    ])
}
