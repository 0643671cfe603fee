/// The part that all kinds have in common, beside what the store adds (id, version, actor, time).
public struct Common: Group, Equatable {
  /// Who said so, wrote it together or confirmed it. The author, who may be a receptionist, is the
  /// actor of the save.
  public var informants: [Informant] = []
  /// When it happened, which may be long before it was recorded.
  public var occurred: DateTime?
  /// Who may not see it that otherwise might; where nothing is said, it is as the rules say.
  public var visibility: [VisibilityLimit] = []
  /// Why not everybody may see it.
  public var visibilityReason: String?
  /// Language of the text (BCP 47).
  public var language: String?
  /// The same words in other languages.
  public var translations: [Translation] = []
  /// Pictures, drawings, sounds or films: an answer without words.
  public var attachments: [Attachment] = []
  /// Records that belong to this one in a way no other field says.
  public var related: [Link] = []
  /// One event that stands in several files, such as a meeting about siblings: the same id in each.
  public var sharedEvent: UniqueID?
  /// What this was taken from in other systems: messages, letters, rows.
  public var sources: [Source] = []
  /// The host's own fields.
  public var extensions: Extensions?
  /// Supporters who may not see it, where others may.
  public var hiddenFrom: [Link] = []
  /// Ids of actors of the file's organisation who may see it too, where it is candid: where only who recorded
  /// it and the practitioners whom it is about may. Any other record refuses it.
  public var sharedWith: [String] = []

  /// Nothing set.
  public init() {}

  /// Number of the field `informants`.
  @inlinable package static var informantsField: UInt32 { 1001 }
  /// Number of the field `occurred`.
  @inlinable package static var occurredField: UInt32 { 1002 }
  /// Number of the field `sharedEvent`.
  @inlinable package static var sharedEventField: UInt32 { 1009 }
  /// Number of the field `sources`.
  @inlinable package static var sourcesField: UInt32 { 1010 }

  public static let fields: [Field<Common>] = [
    Field(
      1001, "informants", \.informants, "Who said so, wrote it together or confirmed it."),
    Field(
      1002, "occurred", \.occurred,
      "When it happened; a partial date where no more is known. Order follows this."),
    Field(
      1003, "visibility", \.visibility,
      "Who may not see it that otherwise might; where nothing is said, it is as the rules say."),
    Field(
      1004, "visibilityReason", \.visibilityReason, upTo: 1000,
      "Why not everybody may see it."),
    Field(1005, "language", \.language, upTo: 35, "Language of the text as a BCP 47 tag."),
    Field(1006, "translations", \.translations, "The same words in other languages."),
    Field(
      1007, "attachments", \.attachments,
      "Pictures, drawings, sounds or films that the host keeps: an answer without words."),
    Field(
      1008, "related", \.related, to: [],
      "Records of the same file that belong to this one in a way no other field says."),
    Field(
      1009, "sharedEvent", \.sharedEvent,
      "The same id in the records of several files that are about one event."),
    Field(1010, "sources", \.sources, "What it was taken from in other systems."),
    Field(
      1011, "extensions", \.extensions,
      "The host's own fields: names of \"x-\" and any JSON value."),
    Field(
      1012, "hiddenFrom", \.hiddenFrom, to: ["supporter"],
      "Supporters who may not see it, where others may."),
    Field(
      1013, "sharedWith", \.sharedWith, upTo: 256,
      """
      Ids of actors of the file's organisation who may see it too, where it is candid: where only who recorded it \
      and the practitioners whom it is about may. Any other record refuses it.
      """),
  ]
}

/// Somebody who said, wrote or confirmed what a record says.
public struct Informant: Group, Hashable {
  /// In which role.
  public var role: SaidBy?
  /// What they had to do with it; where nothing is said, they said so.
  public var share: InformantShare?
  /// The client's or supporter's record in this file.
  public var record: Link?
  /// A name, where there is no record.
  public var name: String?

  /// Nothing set.
  public init() {}

  /// Somebody in a role.
  public init(
    _ role: SaidBy, share: InformantShare? = nil, record: Link? = nil, name: String? = nil
  ) {
    self.role = role
    self.share = share
    self.record = record
    self.name = name
  }

  public static let fields: [Field<Informant>] = [
    Field(1101, "role", \.role, "In which role."),
    Field(1102, "share", \.share, "What they had to do with it."),
    Field(
      1103, "record", \.record, to: ["client", "supporter"],
      "The client's or supporter's record in this file."),
    Field(1104, "name", \.name, upTo: 200, "A name, where there is no record."),
  ]
}

/// What somebody had to do with a record.
public struct InformantShare: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Said so.
  public static let said = Self(rawValue: 1)
  /// Wrote it together with the author.
  public static let wroteTogether = Self(rawValue: 2)
  /// Confirmed it afterwards.
  public static let confirmed = Self(rawValue: 3)

  public static let list = ChoiceList(
    "InformantShare", source: "CoachingKit",
    [
      (said, "said", "Said so."),
      (wroteTogether, "wroteTogether", "Wrote it together with the author."),
      (confirmed, "confirmed", "Confirmed it afterwards."),
    ])
}

/// Who may not see a record that the rules would show to them.
public struct VisibilityLimit: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Not the client.
  public static let notForClient = Self(rawValue: 1)
  /// Not the supporters.
  public static let notForSupporters = Self(rawValue: 2)
  /// Nobody but whoever recorded it.
  public static let authorOnly = Self(rawValue: 3)

  public static let list = ChoiceList(
    "VisibilityLimit", source: "CoachingKit",
    [
      (notForClient, "notForClient", "Not the client."),
      (notForSupporters, "notForSupporters", "Not the supporters."),
      (authorOnly, "authorOnly", "Nobody but whoever recorded it."),
    ])
}

/// The words of a record in another language.
public struct Translation: Group, Hashable {
  /// The language (BCP 47).
  public var language: String?
  /// Number of the field that was translated.
  public var field: Int64?
  /// The translated words.
  public var text: String?
  /// Who translated.
  public var translator: String?
  /// Whether somebody checked it with the speaker.
  public var isChecked: Bool?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Translation>] = [
    Field(1121, "language", \.language, upTo: 35, required: true, "Language as a BCP 47 tag."),
    Field(
      1122, "field", \.field, in: 1...65535, "Number of the field whose words these are."),
    Field(1123, "text", \.text, upTo: 20_000, required: true, "The words."),
    Field(1124, "translator", \.translator, upTo: 200, "Who translated."),
    Field(1125, "checked", \.isChecked, "Whether it was checked with the speaker."),
  ]
}

/// Something in another system that a record was taken from.
public struct Source: Group, Hashable {
  /// The URI of the other system's numbering.
  public var system: String?
  /// The identifier there.
  public var value: String?

  /// Nothing set.
  public init() {}

  /// A source.
  public init(system: String, value: String) {
    self.system = system
    self.value = value
  }

  public static let fields: [Field<Source>] = [
    Field(1141, "system", \.system, upTo: 256, required: true, "URI of the other system."),
    Field(1142, "value", \.value, upTo: 256, required: true, "The identifier there."),
  ]
}
