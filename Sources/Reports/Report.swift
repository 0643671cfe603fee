import Access
import Measures
import Records

/// A report: a struct of what it says, and the parameters that it takes. One report, one file.
///
/// Both are tables of fields, as kinds of record are: JSON, its schema and the classes of Python come
/// from them.
public protocol Report: Group {
  /// What can be asked for.
  associatedtype Parameters: Group
  /// The report as data.
  static var report: ReportDefinition { get }
  /// Makes it of the records that the actor may see.
  static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> Self
}

/// What a report is about, and so what it may read.
public struct ReportScope: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// One client: what exists for the actor in that file.
  public static let client = Self(rawValue: 1)
  /// One practitioner: what exists for the actor in that file.
  public static let practitioner = Self(rawValue: 2)
  /// Everything that the actor's organisation opened, as figures that name nobody.
  public static let place = Self(rawValue: 3)

  public static let list = ChoiceList(
    "ReportScope", source: "CoachingKit",
    [
      (client, "client", "One client: what exists for the actor in that file."),
      (practitioner, "practitioner", "One practitioner: what exists for the actor in that file."),
      (
        place, "place",
        "Everything that the actor's organisation opened, as figures that name nobody."
      ),
    ])
}

/// A report as data: what the catalogue lists, and what runs it.
public final class ReportDefinition: Sendable {
  /// The permanent name, in lower camel case.
  public let name: String
  /// What it says, in a sentence or two.
  public let meaning: String
  /// What it is about.
  public let scope: ReportScope
  /// Who may ask for it: an actor with one of these roles.
  public let roles: Roles
  /// Where its formulas and conventions come from.
  public let sources: [String]
  /// What it takes.
  public let parameters: [FieldDefinition]
  /// What it says.
  public let result: [FieldDefinition]
  /// Whether its answers about a place are kept: not where what it is made of is kept already.
  let isKept: Bool
  /// Makes it and writes it, so that whoever only wants JSON needs no types.
  private let run:
    @Sendable (UnsafeBufferPointer<UInt8>, Access, InstrumentRegistry) throws(CoachingError) ->
      [UInt8]

  /// A report of a type, whose answers about a place are kept or not. Part 1 of the parameters of a report about one file is that file.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init<R: Report>(
    _: R.Type, name: String, about scope: ReportScope, for roles: Roles, isKept: Bool = true,
    sources: [String] = [], _ meaning: String
  ) {
    self.name = name
    self.meaning = meaning
    self.scope = scope
    self.roles = roles
    self.isKept = isKept
    self.sources = sources
    parameters = R.Parameters.fields.map(\.definition)
    result = R.fields.map(\.definition)
    run = { (text, access, instruments) throws(CoachingError) in
      let parameters = try GroupJSON.read(text, as: R.Parameters.self)
      return try GroupJSON.write(try access.report(R.self, parameters, instruments))
    }
  }

  /// The report as JSON, by its parameters as JSON.
  package func json(
    _ parameters: UnsafeBufferPointer<UInt8>, _ access: Access, _ instruments: InstrumentRegistry
  ) throws(CoachingError) -> [UInt8] {
    try run(parameters, access, instruments)
  }
}

/// Parameters of a report about one file.
public protocol FileParameters: Group {
  /// The file that it is about.
  var file: UniqueID? { get }
}

extension Access {
  /// Makes a report.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  package func report<R: Report>(
    _: R.Type, _ parameters: R.Parameters, _ instruments: InstrumentRegistry
  ) throws(CoachingError) -> R {
    let definition = R.report
    guard definition.scope != .place else {
      return try report(definition.name, for: definition.roles) {
        (reading) throws(CoachingError) in
        try ReportSource(reading, instruments).report(R.self, parameters)
      }
    }
    guard let file = (parameters as? any FileParameters)?.file else {
      throw CoachingError(.invalidParameter("file", problem: "is required"))
    }
    return try report(definition.name, about: file, for: definition.roles) {
      (reading) throws(CoachingError) in
      try R.make(parameters, from: ReportSource(reading, instruments))
    }
  }
}
