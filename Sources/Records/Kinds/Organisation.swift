/// An organisation that coaches, refers or provides.
public struct Organisation: Kind, Hashable {
  public static let kind = KindDefinition(
    Organisation.self, number: 4, name: "organisation", in: .practiceFiles,
    "An organisation that coaches, refers or provides: its sector, its place and its staff.")

  /// What it is called.
  public var name: String?
  /// Numbers by which registers and systems know it.
  public var identifiers: [Identifier] = []
  /// The sector it belongs to.
  public var sector: OrganisationSector?
  /// The sector in other words, where the list does not name it.
  public var otherSector: Concept?
  /// The organisation of which it is a part.
  public var partOf: Link?
  /// The place or cluster it belongs to.
  public var place: Concept?
  /// Staff in post, each number with its date.
  public var staffCounts: [StaffCount] = []

  /// Nothing set.
  public init() {}

  /// An organisation of this name.
  public init(name: String) {
    self.name = name
  }

  public static let fields: [Field<Organisation>] = [
    Field(1, "name", \.name, upTo: 200, "What it is called."),
    Field(2, "identifiers", \.identifiers, "Numbers by which registers and systems know it."),
    Field(3, "sector", \.sector, "The sector it belongs to."),
    Field(
      4, "otherSector", \.otherSector,
      "The sector in other words, where the list does not name it."),
    Field(
      5, "partOf", \.partOf, to: ["organisation"], inDirectory: true,
      "The organisation of which it is a part."),
    Field(6, "place", \.place, "The place or cluster it belongs to."),
    Field(7, "staffCounts", \.staffCounts, "Staff in post, each number with its date."),
  ]
}

/// Staff in post on a date.
public struct StaffCount: Group, Hashable {
  /// How many people.
  public var number: Int64?
  /// On which date.
  public var date: PartialDate?
  /// Of which profession or role; of all where nothing is said.
  public var profession: PractitionerRole?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<StaffCount>] = [
    Field(100, "number", \.number, in: 0...10_000_000, required: true, "How many people."),
    Field(101, "date", \.date, "On which date."),
    Field(
      102, "profession", \.profession,
      "Of which profession or role; of all where nothing is said."),
  ]
}

/// The sector of an organisation.
public struct OrganisationSector: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Primary care.
  public static let primaryCare = Self(rawValue: 1)
  /// Community services.
  public static let community = Self(rawValue: 2)
  /// Mental health services.
  public static let mentalHealth = Self(rawValue: 3)
  /// Hospitals.
  public static let acute = Self(rawValue: 4)
  /// Social care.
  public static let socialCare = Self(rawValue: 5)
  /// Education.
  public static let education = Self(rawValue: 6)
  /// Charities and other voluntary organisations.
  public static let thirdSector = Self(rawValue: 7)
  /// Private providers.
  public static let privateSector = Self(rawValue: 8)
  /// Employment services.
  public static let employment = Self(rawValue: 9)
  /// Volunteer agencies.
  public static let volunteer = Self(rawValue: 10)
  /// Another sector: see otherSector.
  public static let other = Self(rawValue: 11)

  public static let list = ChoiceList(
    "OrganisationSector", source: "CoachingKit",
    [
      (primaryCare, "primaryCare", "Primary care."),
      (community, "community", "Community services."),
      (mentalHealth, "mentalHealth", "Mental health services."),
      (acute, "acute", "Hospitals."),
      (socialCare, "socialCare", "Social care."),
      (education, "education", "Education."),
      (thirdSector, "thirdSector", "Charities and other voluntary organisations."),
      (privateSector, "private", "Private providers."),
      (employment, "employment", "Employment services."),
      (volunteer, "volunteer", "Volunteer agencies."),
      (other, "other", "Another sector: see otherSector."),
    ])
}
