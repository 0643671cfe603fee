/// The person the file is about.
public struct Client: Kind, Hashable {
  public static let kind = KindDefinition(
    Client.self, number: 1, name: "client", in: .clientFiles, rule: .fields([4]),
    "The person the file is about: who they are and what they need to be reached.")

  /// Numbers by which other systems know the person.
  public var identifiers: [Identifier] = []
  /// Names, present and former; a former name is never displayed.
  public var names: [HumanName] = []
  /// Date of birth, as far as it is known.
  public var birthDate: PartialDate?
  /// Date of death, as far as it is known.
  public var deceasedDate: PartialDate?
  /// Languages the person speaks, the preferred first (BCP 47).
  public var languages: [String] = []
  /// Whether an interpreter is needed.
  public var interpreterNeeded: Bool?
  /// What the person needs in order to be reached.
  public var communicationNeeds: [CommunicationNeed] = []
  /// Needs that the list does not name.
  public var otherCommunicationNeeds: [Concept] = []
  /// Reading, writing and understanding, noted together with the person.
  public var understandingNotes: String?
  /// What matters to the person in culture and faith.
  public var cultureNotes: String?
  /// What the person needs to get in and take part.
  public var accessNeeds: String?
  /// The id by which the person acts in the systems of the organisation that the file belongs to.
  public var actorID: String?

  /// Number of the field `deceasedDate`.
  package static var deceasedField: UInt32 { 4 }

  /// Nothing set.
  public init() {}

  /// A client whom another system knows by this number.
  public init(identifier: Identifier) {
    identifiers = [identifier]
  }

  public static let fields: [Field<Client>] = [
    Field(1, "identifiers", \.identifiers, "Numbers by which other systems know the person."),
    Field(2, "names", \.names, "Names, present and former; a former name is never displayed."),
    Field(3, "birthDate", \.birthDate, "Date of birth, as far as it is known."),
    Field(4, "deceasedDate", \.deceasedDate, "Date of death, as far as it is known."),
    Field(
      5, "languages", \.languages, upTo: 35,
      "Languages the person speaks, the preferred first (BCP 47)."),
    Field(6, "interpreterNeeded", \.interpreterNeeded, "Whether an interpreter is needed."),
    Field(
      7, "communicationNeeds", \.communicationNeeds,
      "What the person needs in order to be reached."),
    Field(
      8, "otherCommunicationNeeds", \.otherCommunicationNeeds,
      "Needs that the list does not name."),
    Field(
      9, "understandingNotes", \.understandingNotes, upTo: 4000,
      "Reading, writing and understanding, noted together with the person."),
    Field(
      10, "cultureNotes", \.cultureNotes, upTo: 4000,
      "What matters to the person in culture and faith."),
    Field(
      11, "accessNeeds", \.accessNeeds, upTo: 4000,
      "What the person needs to get in and take part."),
    Field(
      12, "actorId", \.actorID, upTo: 256,
      "The id by which the person acts in systems of the file's organisation, where they may."),
  ]

  public static func brokenRule(in record: Client, common: Common) -> RuleProblem? {
    guard let birth = record.birthDate, let death = record.deceasedDate, death.isBefore(birth)
    else { return nil }
    return RuleProblem(field: 4, rule: "deceasedDate must not be before birthDate")
  }
}
