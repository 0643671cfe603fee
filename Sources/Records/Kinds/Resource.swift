/// Something to learn or to coach with.
public struct Resource: Kind, Hashable {
  public static let kind = KindDefinition(
    Resource.self, number: 35, name: "resource", in: .practiceFiles,
    "Something to learn or to coach with: a text, a picture, a film or a thing.")

  /// What it is called.
  public var title: String?
  /// Where it is. The library never opens it.
  public var link: String?
  /// What it is.
  public var form: ResourceForm?
  /// In which language it is (BCP 47).
  public var textLanguage: String?
  /// How easy it is to read.
  public var readingEase: ReadingEase?
  /// Whose needs it meets.
  public var needs: [CommunicationNeed] = []
  /// What it is about.
  public var topics: [Concept] = []
  /// Techniques that it is about.
  public var techniques: [Technique] = []
  /// What is in it.
  public var description: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Resource>] = [
    Field(1, "title", \.title, upTo: 200, "What it is called."),
    Field(2, "link", \.link, upTo: 2048, "Where it is. The library never opens it."),
    Field(3, "form", \.form, "What it is."),
    Field(4, "textLanguage", \.textLanguage, upTo: 35, "In which language it is (BCP 47)."),
    Field(5, "readingEase", \.readingEase, "How easy it is to read."),
    Field(6, "needs", \.needs, "Whose needs it meets."),
    Field(7, "topics", \.topics, "What it is about."),
    Field(8, "techniques", \.techniques, "Techniques that it is about."),
    Field(9, "description", \.description, upTo: 4000, "What is in it."),
  ]
}

/// What a resource is.
public struct ResourceForm: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Something to read.
  public static let text = Self(rawValue: 1)
  /// A picture.
  public static let picture = Self(rawValue: 2)
  /// A film.
  public static let film = Self(rawValue: 3)
  /// A thing.
  public static let object = Self(rawValue: 4)
  /// A sound.
  public static let sound = Self(rawValue: 5)

  public static let list = ChoiceList(
    "ResourceForm", source: "CoachingKit",
    [
      (text, "text", "Something to read."),
      (picture, "picture", "A picture."),
      (film, "film", "A film."),
      (object, "object", "A thing."),
      (sound, "sound", "A sound."),
    ])
}

/// How easy something is to read.
public struct ReadingEase: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Easy-read: short sentences with pictures.
  public static let easyRead = Self(rawValue: 1)
  /// Plain language.
  public static let plain = Self(rawValue: 2)
  /// Everyday language.
  public static let everyday = Self(rawValue: 3)
  /// For professionals.
  public static let professional = Self(rawValue: 4)

  public static let list = ChoiceList(
    "ReadingEase", source: "CoachingKit",
    [
      (easyRead, "easyRead", "Easy-read: short sentences with pictures."),
      (plain, "plain", "Plain language."),
      (everyday, "everyday", "Everyday language."),
      (professional, "professional", "For professionals."),
    ])
}
