/// Who the person is beyond what ails them, in their own words.
public struct AboutMe: Kind, Hashable {
  public static let kind = KindDefinition(
    AboutMe.self, number: 18, name: "about_me", in: .clientFiles,
    "What a good day is to the person: what matters, hopes, strengths, people, what helps.")

  /// What matters to the person.
  public var whatMatters: String?
  /// What the person hopes for.
  public var hopes: String?
  /// What the person is good at and can build on.
  public var strengths: String?
  /// Who the person is to others: parent, worker, neighbour, pupil.
  public var roles: String?
  /// How the person's days and weeks go.
  public var routines: String?
  /// Who matters to the person, and how; pets too.
  public var importantPeople: String?
  /// The records of people who matter to the person.
  public var supporters: [Link] = []
  /// What helps the person, also on bad days.
  public var whatHelps: String?
  /// What to avoid.
  public var whatToAvoid: String?
  /// Whose words these are.
  public var whoseWords: SaidBy?

  /// Nothing set.
  public init() {}

  /// What matters to a person.
  public init(whatMatters: String) {
    self.whatMatters = whatMatters
  }

  public static let fields: [Field<AboutMe>] = [
    Field(1, "whatMatters", \.whatMatters, upTo: 20_000, "What matters to the person."),
    Field(2, "hopes", \.hopes, upTo: 20_000, "What the person hopes for."),
    Field(
      3, "strengths", \.strengths, upTo: 20_000, "What the person is good at and can build on."),
    Field(
      4, "roles", \.roles, upTo: 20_000,
      "Who the person is to others: parent, worker, neighbour, pupil."),
    Field(5, "routines", \.routines, upTo: 20_000, "How the person's days and weeks go."),
    Field(
      6, "importantPeople", \.importantPeople, upTo: 20_000,
      "Who matters to the person, and how; pets too."),
    Field(
      7, "supporters", \.supporters, to: ["supporter"],
      "The records of people who matter to the person."),
    Field(8, "whatHelps", \.whatHelps, upTo: 20_000, "What helps the person, also on bad days."),
    Field(9, "whatToAvoid", \.whatToAvoid, upTo: 20_000, "What to avoid."),
    Field(10, "whoseWords", \.whoseWords, "Whose words these are."),
  ]
}
