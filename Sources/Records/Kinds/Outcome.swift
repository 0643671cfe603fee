/// A figure of a programme, with where it comes from.
public struct Outcome: Kind, Hashable {
  public static let kind = KindDefinition(
    Outcome.self, number: 36, name: "outcome", in: [.organisation, .programme], rule: .fields([11]),
    "A figure of a programme: of how many, in which period, by which source and of when.")

  /// What it is.
  public var title: String?
  /// Whom it is about.
  public var category: OutcomeCategory?
  /// What is measured.
  public var measure: OutcomeMeasure?
  /// What is measured, where the list does not name it.
  public var otherMeasure: Concept?
  /// Where the figure comes from.
  public var source: String?
  /// Of which date the source is.
  public var sourceDate: PartialDate?
  /// How many.
  public var numerator: Double?
  /// Of how many.
  public var denominator: Double?
  /// An amount with its unit, such as money.
  public var amount: Quantity?
  /// First day of the period.
  public var from: PartialDate?
  /// Last day of the period.
  public var until: PartialDate?
  /// The organisation it is about.
  public var aboutOrganisation: Link?
  /// The place it is about.
  public var place: Concept?
  /// What to know about it.
  public var note: String?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Outcome>] = [
    Field(1, "title", \.title, upTo: 200, "What it is."),
    Field(2, "category", \.category, "Whom it is about."),
    Field(3, "measure", \.measure, "What is measured."),
    Field(4, "otherMeasure", \.otherMeasure, "What is measured, where the list does not name it."),
    Field(5, "source", \.source, upTo: 1000, "Where the figure comes from."),
    Field(6, "sourceDate", \.sourceDate, "Of which date the source is."),
    Field(7, "numerator", \.numerator, in: -1e15...1e15, "How many."),
    Field(8, "denominator", \.denominator, in: 0...1e15, "Of how many."),
    Field(9, "amount", \.amount, "An amount with its unit, such as money."),
    Field(10, "from", \.from, "First day of the period."),
    Field(11, "until", \.until, "Last day of the period."),
    Field(
      12, "aboutOrganisation", \.aboutOrganisation, to: ["organisation"], inDirectory: true,
      "The organisation it is about."),
    Field(13, "place", \.place, "The place it is about."),
    Field(14, "note", \.note, upTo: 4000, "What to know about it."),
  ]

  public static func brokenRule(in record: Outcome, common: Common) -> RuleProblem? {
    if let from = record.from, let until = record.until, until.isBefore(from) {
      return RuleProblem(field: 11, rule: "a period must not end before it began")
    }
    return nil
  }
}

/// Whom an outcome is about.
public struct OutcomeCategory: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The people who are coached.
  public static let patient = Self(rawValue: 1)
  /// The staff.
  public static let staff = Self(rawValue: 2)
  /// The system.
  public static let system = Self(rawValue: 3)

  public static let list = ChoiceList(
    "OutcomeCategory", source: "CoachingKit",
    [
      (patient, "patient", "The people who are coached."),
      (staff, "staff", "The staff."),
      (system, "system", "The system."),
    ])
}

/// What an outcome measures.
public struct OutcomeMeasure: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Contacts.
  public static let contacts = Self(rawValue: 1)
  /// Turnover of the caseload.
  public static let caseloadTurnover = Self(rawValue: 2)
  /// Appointments.
  public static let appointments = Self(rawValue: 3)
  /// Cost.
  public static let cost = Self(rawValue: 4)
  /// Benefit.
  public static let benefit = Self(rawValue: 5)
  /// Returns or responses.
  public static let returns = Self(rawValue: 6)
  /// Another: see otherMeasure.
  public static let other = Self(rawValue: 7)

  public static let list = ChoiceList(
    "OutcomeMeasure", source: "CoachingKit",
    [
      (contacts, "contacts", "Contacts."),
      (caseloadTurnover, "caseloadTurnover", "Turnover of the caseload."),
      (appointments, "appointments", "Appointments."),
      (cost, "cost", "Cost."),
      (benefit, "benefit", "Benefit."),
      (returns, "returns", "Returns or responses."),
      (other, "other", "Another: see otherMeasure."),
    ])
}
