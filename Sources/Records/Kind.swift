/// What kind of file a record belongs to.
public struct FileKind: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The file of one client.
  public static let client = Self(rawValue: 1)
  /// The file of a practitioner's own development.
  public static let practitioner = Self(rawValue: 2)
  /// The file of an organisation.
  public static let organisation = Self(rawValue: 3)
  /// The file of a programme of a place.
  public static let programme = Self(rawValue: 4)

  public static let list = ChoiceList(
    "FileKind", source: "CoachingKit",
    [
      (client, "client", "The file of one client."),
      (practitioner, "practitioner", "The file of a practitioner's own development."),
      (organisation, "organisation", "The file of an organisation."),
      (programme, "programme", "The file of a programme of a place."),
    ])
}

extension [FileKind] {
  /// Only files of clients.
  public static let clientFiles: [FileKind] = [.client]
  /// The files about practice, apart from clients.
  public static let practiceFiles: [FileKind] = [.practitioner, .organisation, .programme]
  /// Every kind of file.
  public static let allFiles: [FileKind] = clientFiles + practiceFiles
}

/// A kind of record: a plain struct and the table of its fields. One kind, one file.
public protocol Kind: Group {
  /// The kind as data.
  static var kind: KindDefinition { get }
  /// A rule over several fields, its own and the common ones; nil when the record keeps it.
  static func brokenRule(in record: Self, common: Common) -> RuleProblem?
}

extension Kind {
  /// Most kinds have no rule beyond their fields.
  public static func brokenRule(in record: Self, common: Common) -> RuleProblem? { nil }
}

/// A rule that a record breaks: the field to blame and the rule in words.
public struct RuleProblem: Error, Sendable {
  /// Number of the field.
  public let field: UInt32
  /// The rule, as a sentence without any value of the record.
  public let rule: String

  /// A broken rule.
  public init(field: UInt32, rule: String) {
    self.field = field
    self.rule = rule
  }
}

/// A kind as data: what validation, encoding, JSON, the catalogue and the bindings are driven by.
public final class KindDefinition: Sendable {
  /// The permanent number.
  public let number: UInt32
  /// The permanent name: `goal`, `learning_event`.
  public let name: String
  /// What a record of this kind says, in a sentence or two.
  public let meaning: String
  /// The kinds of file it may live in.
  public let files: [FileKind]
  /// Its own fields and the common ones, ascending by number.
  public let fields: [FieldDefinition]
  /// Whether ``Kind/brokenRule(in:common:)`` says anything.
  private let rule: @Sendable (Body) throws(CBORProblem) -> RuleProblem?
  private let ruleScope: RuleScope
  /// Fields and parts, and by number where in `places` each stands, plus one.
  private let places: [FieldPlace]
  private let placeByNumber: [UInt16]
  private let byName: [String: FieldDefinition]
  /// Required fields, checked at every save.
  let required: [FieldDefinition]
  /// Groups with required parts, which setters fill one by one: checked as a whole at every save.
  let demandingGroups: [FieldDefinition]
  /// Whether it has other fields than its own and all common ones, so that what it lacks is refused.
  let isLimited: Bool
  /// Whether nothing in a record of this kind leads to anybody; then no other record leads to it either.
  package let isImpersonal: Bool
  /// Fields that are or contain links.
  package let linkHolders: [FieldDefinition]
  /// The field by whose identifiers records of this kind are found.
  package let identifierField: UInt32?

  /// When a kind's rule is to be asked.
  public enum RuleScope: Sendable {
    /// The kind has no rule.
    case never
    /// For every record.
    case always
    /// Only for records with one of these fields: without them the rule holds.
    case fields([UInt32])
  }

  /// A kind with a table of fields, the common fields that it takes, and when its rule over several
  /// fields is to be asked.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init<K: Kind>(
    _ type: K.Type, number: UInt32, name: String, in files: [FileKind],
    common: CommonFields = .all, rule scope: RuleScope = .never,
    _ meaning: String
  ) {
    self.number = number
    self.name = name
    self.meaning = meaning
    self.files = files
    fields = K.fields.map(\.definition) + common.definitions
    isLimited = common != .all
    isImpersonal = common == .impersonal
    ruleScope = scope
    rule = Self.rule(of: K.self)
    let places = fields.flatMap { field in
      [FieldPlace(field: field, part: nil)]
        + field.parts.map { FieldPlace(field: field, part: $0) }
    }
    self.places = places
    placeByNumber = Self.index(places)
    byName = Dictionary(fields.map { ($0.name, $0) }) { _, last in last }
    required = fields.filter(\.isRequired)
    demandingGroups = fields.filter { $0.parts.contains(where: \.isRequired) }
    linkHolders = fields.filter(\.holdsLinks)
    identifierField = byName["identifiers"]?.number
  }

  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  private static func rule<K: Kind>(
    of _: K.Type
  ) -> @Sendable (Body) throws(CBORProblem) -> RuleProblem? {
    { (body) throws(CBORProblem) in
      K.brokenRule(in: try K(body: body), common: try Common(body: body))
    }
  }

  /// Numbers stay below some 1200, so that a table is small and takes no hashing.
  private static func index(_ places: [FieldPlace]) -> [UInt16] {
    let length = places.reduce(1) { max($0, Int($1.holder.number) + 1) }
    var index = [UInt16](repeating: 0, count: length)
    for (position, place) in places.enumerated() {
      index[Int(place.holder.number)] = UInt16(position + 1)
    }
    return index
  }

  /// The rule that a record's fields break, if any.
  func brokenRule(in body: Body) throws(CBORProblem) -> RuleProblem? {
    switch ruleScope {
    case .never: nil
    case .always: try rule(body)
    case .fields(let fields): fields.contains(where: body.has) ? try rule(body) : nil
    }
  }

  /// Whether a record of this kind must not have a field of this number: one of the common fields that
  /// the kind does not take. Where nobody may be named, a field of a newer version is refused too, since
  /// it could hold anything.
  func refuses(_ number: UInt32) -> Bool {
    place(number) == nil && (isImpersonal || CommonFields.isCommon(number))
  }

  /// The field or part of this number.
  public func place(_ number: UInt32) -> FieldPlace? {
    guard number < placeByNumber.count else { return nil }
    let position = Int(placeByNumber[Int(number)])
    return position == 0 ? nil : places[position - 1]
  }

  /// The field of this name, or the part "group.part".
  public func place(named name: String) -> FieldPlace? {
    if let field = byName[name] { return FieldPlace(field: field, part: nil) }
    let halves = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let group = byName[String(halves[0])],
      let part = group.parts.first(where: { $0.name == halves[1] })
    else { return nil }
    return FieldPlace(field: group, part: part)
  }
}

/// A field, or a part inside a field.
public struct FieldPlace: Sendable {
  /// The field of the record.
  public let field: FieldDefinition
  /// The part, when a part of a group is meant.
  public let part: FieldDefinition?
  /// Whichever of the two holds the value.
  public var holder: FieldDefinition { part ?? field }
}
