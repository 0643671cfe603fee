/// The story of somebody who was coached, told so that nobody is recognised who did not want to be.
/// Nothing in it leads to the client: the consent lies in the client's file.
public struct Story: Kind, Hashable {
  public static let kind = KindDefinition(
    Story.self, number: 33, name: "story", in: [.organisation, .programme], common: .anonymous,
    rule: .fields([10]),
    "A case study: what mattered, what was tried, what changed; told only when checked.")

  /// What it is called.
  public var title: String?
  /// How it was at the beginning.
  public var situation: String?
  /// What mattered to the person.
  public var whatMattered: String?
  /// What was tried.
  public var whatWasTried: String?
  /// What changed.
  public var whatChanged: String?
  /// In the person's own words.
  public var ownWords: String?
  /// What can be learnt from it.
  public var learning: String?
  /// For whom it is.
  public var audiences: [Audience] = []
  /// For whom else it is.
  public var otherAudience: Concept?
  /// Where it stands.
  public var status: StoryStatus?
  /// Date of the consent, which the client's file holds.
  public var consentOn: PartialDate?
  /// Who looked at the consent.
  public var consentCheckedBy: String?
  /// Who read it a second time.
  public var secondReader: String?
  /// When it was read a second time.
  public var secondReadOn: PartialDate?
  /// When the person approved the final text.
  public var approvedOn: PartialDate?
  /// When its text was checked for names.
  public var checkedOn: PartialDate?
  /// Who had its text checked for names.
  public var checkedBy: String?
  /// What the check answered for the text as it is.
  public var checkedText: String?
  /// Words that the check took for names and that may stay.
  public var overruled: [OverruledHit] = []
  /// Where it was published, and taken down.
  public var publications: [Publication] = []

  /// Numbers of the fields that say when something happened without which a story is not told.
  package static var pastFields: [UInt32] { [11, 14, 15, 16] }

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Story>] = [
    Field(1, "title", \.title, upTo: 200, "What it is called."),
    Field(2, "situation", \.situation, upTo: 20_000, "How it was at the beginning."),
    Field(3, "whatMattered", \.whatMattered, upTo: 20_000, "What mattered to the person."),
    Field(4, "whatWasTried", \.whatWasTried, upTo: 20_000, "What was tried."),
    Field(5, "whatChanged", \.whatChanged, upTo: 20_000, "What changed."),
    Field(6, "ownWords", \.ownWords, upTo: 20_000, "In the person's own words."),
    Field(7, "learning", \.learning, upTo: 20_000, "What can be learnt from it."),
    Field(8, "audiences", \.audiences, "For whom it is."),
    Field(9, "otherAudience", \.otherAudience, "For whom else it is."),
    Field(10, "status", \.status, "Where it stands."),
    Field(11, "consentOn", \.consentOn, "Date of the consent, which the client's file holds."),
    Field(12, "consentCheckedBy", \.consentCheckedBy, upTo: 200, "Who looked at the consent."),
    Field(13, "secondReader", \.secondReader, upTo: 200, "Who read it a second time."),
    Field(14, "secondReadOn", \.secondReadOn, "When it was read a second time."),
    Field(15, "approvedOn", \.approvedOn, "When the person approved the final text."),
    Field(16, "checkedOn", \.checkedOn, "When its text was checked for names."),
    Field(17, "checkedBy", \.checkedBy, upTo: 200, "Who had its text checked for names."),
    Field(
      18, "checkedText", \.checkedText, upTo: 64, "What the check answered for the text as it is."),
    Field(19, "overruled", \.overruled, "Words that the check took for names and that may stay."),
    Field(20, "publications", \.publications, "Where it was published, and taken down."),
  ]

  public static func brokenRule(in record: Story, common: Common) -> RuleProblem? {
    guard record.status == .published else { return nil }
    let owed: [(UInt32, Bool)] = [
      (11, record.consentOn != nil), (12, record.consentCheckedBy != nil),
      (13, record.secondReader != nil), (14, record.secondReadOn != nil),
      (15, record.approvedOn != nil),
      (16, record.checkedOn != nil), (17, record.checkedBy != nil), (18, record.checkedText != nil),
    ]
    if let missing = owed.first(where: { !$0.1 }) {
      return RuleProblem(
        field: missing.0,
        rule: "a story is published with consent, checked, read a second time and approved")
    }
    if record.secondReader == record.checkedBy {
      return RuleProblem(
        field: 13, rule: "a story is read a second time by somebody else than who had it checked")
    }
    // What was changed because of the check is not what was approved before.
    if let approved = record.approvedOn, let checked = record.checkedOn, approved.isBefore(checked)
    {
      return RuleProblem(field: 15, rule: "approvedOn must not be before checkedOn")
    }
    return nil
  }
}

/// A word that the check took for a name and that may stay.
public struct OverruledHit: Group, Hashable {
  /// What the check calls it.
  public var hit: String?
  /// Who decided.
  public var by: String?
  /// Why it may stay.
  public var reason: String?
  /// When it was decided.
  public var on: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<OverruledHit>] = [
    Field(100, "hit", \.hit, upTo: 32, required: true, "What the check calls it."),
    Field(101, "by", \.by, upTo: 200, required: true, "Who decided."),
    Field(102, "reason", \.reason, upTo: 1000, required: true, "Why it may stay."),
    Field(103, "on", \.on, "When it was decided."),
  ]
}

/// Where a story was published.
public struct Publication: Group, Hashable {
  /// Where: the name of the leaflet, newsletter or site.
  public var place: String?
  /// Its address.
  public var address: String?
  /// Since when.
  public var from: PartialDate?
  /// When it was taken down.
  public var takenDown: PartialDate?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Publication>] = [
    Field(
      120, "place", \.place, upTo: 1000, required: true,
      "Where: the name of the leaflet, newsletter or site."),
    Field(121, "address", \.address, upTo: 2048, "Its address."),
    Field(122, "from", \.from, "Since when."),
    Field(123, "takenDown", \.takenDown, "When it was taken down."),
  ]
}

/// Where a story stands.
public struct StoryStatus: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It is being written.
  public static let draft = Self(rawValue: 1)
  /// It is told.
  public static let published = Self(rawValue: 2)
  /// It is to be taken down wherever it is.
  public static let withdrawn = Self(rawValue: 3)

  public static let list = ChoiceList(
    "StoryStatus", source: "CoachingKit",
    [
      (draft, "draft", "It is being written."),
      (published, "published", "It is told."),
      (withdrawn, "withdrawn", "It is to be taken down wherever it is."),
    ])
}
