// Groups and choices that several kinds use.

/// A number by which a person or an organisation is known elsewhere.
public struct Identifier: Group, Hashable {
  /// URI of the numbering.
  public var system: String?
  /// The identifier.
  public var value: String?

  /// Nothing set.
  public init() {}

  /// An identifier.
  public init(system: String, value: String) {
    self.system = system
    self.value = value
  }

  public static let fields: [Field<Identifier>] = [
    Field(901, "system", \.system, upTo: 256, required: true, "URI of the numbering."),
    Field(902, "value", \.value, upTo: 256, required: true, "The identifier."),
  ]
}

/// A name of a person, and when it was theirs.
public struct HumanName: Group, Hashable {
  /// What the name is for; an old or maiden name is never displayed.
  public var use: NameUse?
  /// The whole name as it is displayed.
  public var text: String?
  /// Family name.
  public var family: String?
  /// Given names in their order.
  public var given: String?
  /// What stands before the name, such as a title.
  public var prefix: String?
  /// What stands after the name.
  public var suffix: String?
  /// Since when it is their name.
  public var from: PartialDate?
  /// Until when it was their name.
  public var until: PartialDate?

  /// Nothing set.
  public init() {}

  /// A name as it is displayed.
  public init(_ text: String, use: NameUse? = nil) {
    self.text = text
    self.use = use
  }

  public static let fields: [Field<HumanName>] = [
    Field(911, "use", \.use, "What the name is for; an old or maiden name is never displayed."),
    Field(912, "text", \.text, upTo: 200, "The whole name as it is displayed."),
    Field(913, "family", \.family, upTo: 200, "Family name."),
    Field(914, "given", \.given, upTo: 200, "Given names in their order."),
    Field(915, "prefix", \.prefix, upTo: 100, "What stands before the name, such as a title."),
    Field(916, "suffix", \.suffix, upTo: 100, "What stands after the name."),
    Field(917, "from", \.from, "Since when it is their name."),
    Field(918, "until", \.until, "Until when it was their name."),
  ]
}

/// What a name is for.
public struct NameUse: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The name that the person usually goes by.
  public static let usual = Self(rawValue: 1)
  /// The name in official registers.
  public static let official = Self(rawValue: 2)
  /// A name for a limited time.
  public static let temp = Self(rawValue: 3)
  /// What friends and family say; not for formal use.
  public static let nickname = Self(rawValue: 4)
  /// Stands for the real name, to protect the person.
  public static let anonymous = Self(rawValue: 5)
  /// A former name; never displayed.
  public static let old = Self(rawValue: 6)
  /// The name before marriage; never displayed.
  public static let maiden = Self(rawValue: 7)

  public static let list = ChoiceList(
    "NameUse", source: "http://hl7.org/fhir/name-use",
    [
      (usual, "usual", "The name that the person usually goes by."),
      (official, "official", "The name in official registers."),
      (temp, "temp", "A name for a limited time."),
      (nickname, "nickname", "What friends and family say; not for formal use."),
      (anonymous, "anonymous", "Stands for the real name, to protect the person."),
      (old, "old", "A former name; never displayed."),
      (maiden, "maiden", "The name before marriage; never displayed."),
    ])
}

/// What somebody needs in order to be reached.
public struct CommunicationNeed: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Reads ordinary text with ease.
  public static let readsEasily = Self(rawValue: 1)
  /// Easy-read text: short sentences with pictures.
  public static let easyRead = Self(rawValue: 2)
  /// Pictures.
  public static let pictures = Self(rawValue: 3)
  /// Symbols.
  public static let symbols = Self(rawValue: 4)
  /// Signing.
  public static let signing = Self(rawValue: 5)
  /// Large print.
  public static let largePrint = Self(rawValue: 6)
  /// Text that is read aloud.
  public static let readAloud = Self(rawValue: 7)
  /// Short messages.
  public static let shortMessages = Self(rawValue: 8)

  public static let list = ChoiceList(
    "CommunicationNeed", source: "CoachingKit",
    [
      (readsEasily, "readsEasily", "Reads ordinary text with ease."),
      (easyRead, "easyRead", "Easy-read text: short sentences with pictures."),
      (pictures, "pictures", "Pictures."),
      (symbols, "symbols", "Symbols."),
      (signing, "signing", "Signing."),
      (largePrint, "largePrint", "Large print."),
      (readAloud, "readAloud", "Text that is read aloud."),
      (shortMessages, "shortMessages", "Short messages."),
    ])
}

/// Where something takes place.
public struct Setting: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// In a clinic, surgery or hospital.
  public static let clinic = Self(rawValue: 1)
  /// At home.
  public static let home = Self(rawValue: 2)
  /// At school or nursery.
  public static let school = Self(rawValue: 3)
  /// At work.
  public static let work = Self(rawValue: 4)
  /// Out and about: shops, clubs, parks.
  public static let community = Self(rawValue: 5)
  /// In a group.
  public static let group = Self(rawValue: 6)
  /// Online.
  public static let online = Self(rawValue: 7)

  public static let list = ChoiceList(
    "Setting", source: "CoachingKit",
    [
      (clinic, "clinic", "In a clinic, surgery or hospital."),
      (home, "home", "At home."),
      (school, "school", "At school or nursery."),
      (work, "work", "At work."),
      (community, "community", "Out and about: shops, clubs, parks."),
      (group, "group", "In a group."),
      (online, "online", "Online."),
    ])
}

/// One of those whom a plan concerns.
public struct Party: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The client.
  public static let client = Self(rawValue: 1)
  /// A supporter: family, carer, teacher, friend.
  public static let supporter = Self(rawValue: 2)
  /// A practitioner.
  public static let practitioner = Self(rawValue: 3)
  /// An organisation or service.
  public static let organisation = Self(rawValue: 4)

  public static let list = ChoiceList(
    "Party", source: "CoachingKit",
    [
      (client, "client", "The client."),
      (supporter, "supporter", "A supporter: family, carer, teacher, friend."),
      (practitioner, "practitioner", "A practitioner."),
      (organisation, "organisation", "An organisation or service."),
    ])
}

extension PartialDate {
  /// Whether every day that this date may mean is before every day that the other may mean.
  func isBefore(_ other: PartialDate) -> Bool {
    latest < other.earliest
  }
}
