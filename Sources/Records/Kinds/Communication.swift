/// Telling people about the approach.
public struct Communication: Kind, Hashable {
  public static let kind = KindDefinition(
    Communication.self, number: 34, name: "communication", in: [.organisation, .programme],
    "Something that tells people about coaching: to whom, by which channel, when, with which story."
  )

  /// For whom it is.
  public var audiences: [Audience] = []
  /// For whom else it is.
  public var otherAudience: Concept?
  /// By which channel.
  public var channel: CommunicationChannel?
  /// The channel in other words.
  public var otherChannel: Concept?
  /// When it was sent, shown or held.
  public var date: PartialDate?
  /// What it is called.
  public var title: String?
  /// What it says.
  public var summary: String?
  /// Stories that it tells.
  public var stories: [Link] = []
  /// How many people it reached.
  public var reached: Int64?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Communication>] = [
    Field(1, "audiences", \.audiences, "For whom it is."),
    Field(2, "otherAudience", \.otherAudience, "For whom else it is."),
    Field(3, "channel", \.channel, "By which channel."),
    Field(4, "otherChannel", \.otherChannel, "The channel in other words."),
    Field(5, "date", \.date, "When it was sent, shown or held."),
    Field(6, "title", \.title, upTo: 200, "What it is called."),
    Field(7, "summary", \.summary, upTo: 20_000, "What it says."),
    Field(8, "stories", \.stories, to: ["story"], "Stories that it tells."),
    Field(9, "reached", \.reached, in: 0...100_000_000, "How many people it reached."),
  ]
}

/// A channel of communication.
public struct CommunicationChannel: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A leaflet.
  public static let leaflet = Self(rawValue: 1)
  /// A poster.
  public static let poster = Self(rawValue: 2)
  /// A newsletter.
  public static let newsletter = Self(rawValue: 3)
  /// A blog.
  public static let blog = Self(rawValue: 4)
  /// A talk.
  public static let talk = Self(rawValue: 5)
  /// Social media.
  public static let socialMedia = Self(rawValue: 6)
  /// Another: see otherChannel.
  public static let other = Self(rawValue: 7)

  public static let list = ChoiceList(
    "CommunicationChannel", source: "CoachingKit",
    [
      (leaflet, "leaflet", "A leaflet."),
      (poster, "poster", "A poster."),
      (newsletter, "newsletter", "A newsletter."),
      (blog, "blog", "A blog."),
      (talk, "talk", "A talk."),
      (socialMedia, "socialMedia", "Social media."),
      (other, "other", "Another: see otherChannel."),
    ])
}

/// For whom something is told.
public struct Audience: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// People who are or may be coached.
  public static let peopleCoached = Self(rawValue: 1)
  /// Those around them.
  public static let supporters = Self(rawValue: 2)
  /// Everybody.
  public static let general = Self(rawValue: 3)
  /// Those who coach.
  public static let practitioners = Self(rawValue: 4)
  /// Managers.
  public static let managers = Self(rawValue: 5)
  /// Those who pay.
  public static let commissioners = Self(rawValue: 6)
  /// Partner organisations.
  public static let partners = Self(rawValue: 7)
  /// Others: see otherAudience.
  public static let other = Self(rawValue: 8)

  public static let list = ChoiceList(
    "Audience", source: "CoachingKit",
    [
      (peopleCoached, "peopleCoached", "People who are or may be coached."),
      (supporters, "supporters", "Those around them."),
      (general, "public", "Everybody."),
      (practitioners, "practitioners", "Those who coach."),
      (managers, "managers", "Managers."),
      (commissioners, "commissioners", "Those who pay."),
      (partners, "partners", "Partner organisations."),
      (other, "other", "Others: see otherAudience."),
    ])
}
