public import Records

/// The instruments that are known: those built in, and those that the host registers.
public struct InstrumentRegistry: Sendable {
  /// All, built in ones first, otherwise as they were registered.
  public private(set) var instruments = Instrument.builtIn

  /// The most instruments there may be.
  public static let limit = 1000

  /// With the instruments built in.
  public init() {}

  /// The instrument of this identifier and version; without a version the only one there is.
  public func instrument(
    _ identifier: String, version: String? = nil
  ) -> Computed<Instrument> {
    let named = instruments.filter { $0.identifier == identifier }
    guard let first = named.first else { return .notComputable(.unknownInstrument) }
    guard let version else {
      return named.count == 1 ? .computed(first) : .notComputable(.versionNotNamed)
    }
    guard let one = named.first(where: { $0.version == version }) else {
      return .notComputable(.unknownVersion)
    }
    return .computed(one)
  }

  /// Registers the instrument in this JSON, or all of an array of them, or none of them.
  ///
  /// One that is registered already may come again unchanged. A change needs a new version, so that
  /// what a score was made by stays known.
  public mutating func register(json: [UInt8]) throws(CoachingError) {
    let document: JSONValue
    do throws(JSONProblem) {
      document = try JSONValue(parsing: json)
    } catch {
      throw CoachingError(error.asFact)
    }
    var registry = self
    if case .array(let elements) = document {
      for element in elements { try registry.register(try Instrument(json: element)) }
    } else {
      try registry.register(try Instrument(json: document))
    }
    self = registry
  }

  /// Registers one instrument.
  public mutating func register(_ instrument: Instrument) throws(CoachingError) {
    if let rule = instrument.brokenRule { throw CoachingError(.rule(rule)) }
    let same = instruments.first {
      $0.identifier == instrument.identifier && $0.version == instrument.version
    }
    if let same {
      guard same == instrument else {
        throw CoachingError(.rule("an instrument that is registered changes only with its version"))
      }
      return
    }
    guard instruments.count < Self.limit else {
      throw CoachingError(.tooLarge("The number of instruments", limit: Self.limit))
    }
    instruments.append(instrument)
  }
}
