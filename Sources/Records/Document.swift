/// Whether a record stands.
public struct RecordState: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It stands.
  public static let active = Self(rawValue: 1)
  /// It was entered in error; it can still be read.
  public static let enteredInError = Self(rawValue: 2)
  /// Its content was destroyed.
  public static let expunged = Self(rawValue: 3)

  public static let list = ChoiceList(
    "State", source: "CoachingKit",
    [
      (active, "active", "It stands."),
      (enteredInError, "enteredInError", "It was entered in error; it can still be read."),
      (expunged, "expunged", "Its content was destroyed."),
    ])
}

/// A number by which a person or thing is known in another system.
public struct HostIdentifier: Hashable, Sendable {
  /// The URI of the numbering.
  public var system: String
  /// The identifier.
  public var value: String

  /// An identifier.
  public init(system: String, value: String) {
    self.system = system
    self.value = value
  }
}

/// The file of a record: known by its id, or named by a host identifier until it is saved.
public enum FileReference: Hashable, Sendable {
  /// A file by its id.
  case id(UniqueID)
  /// A file of this kind by an identifier; saving opens it when there is none.
  case named(FileKind, HostIdentifier)
}

/// Who recorded a version, when, and why it no longer stands.
public struct Provenance: Hashable, Sendable {
  /// Whether it stands.
  public var state: RecordState
  /// Milliseconds since 1970, UTC.
  public var recorded: Int64
  /// Number of the commit it came with.
  public var commit: Int64
  /// Id of the actor.
  public var actor: String
  /// Organisation of the actor.
  public var organisation: String
  /// Purpose of the actor.
  public var purpose: String
  /// Why it was retracted or expunged.
  public var reason: String?

  /// Where a version comes from.
  public init(
    state: RecordState, recorded: Int64, commit: Int64, actor: String, organisation: String,
    purpose: String, reason: String? = nil
  ) {
    self.state = state
    self.recorded = recorded
    self.commit = commit
    self.actor = actor
    self.organisation = organisation
    self.purpose = purpose
    self.reason = reason
  }
}

/// When a record was recorded first.
package struct Beginning: Sendable {
  /// Milliseconds since 1970, UTC.
  package let recorded: Int64
  /// Number of the commit.
  package let commit: Int64

  /// The first version of a record.
  package init(recorded: Int64, commit: Int64) {
    (self.recorded, self.commit) = (recorded, commit)
  }
}

/// A record in neutral form: what every layer below the typed structs passes around.
public struct Document: Sendable {
  /// Number of its kind, known to this version or not.
  public var kind: UInt32
  /// Its file.
  public var file: FileReference
  /// Its id, unique within the file.
  public var id: UniqueID
  /// Its version, and so the one that the next save is based on; 0 before the first.
  public var version: Int64
  /// Its fields.
  public var body: Body
  /// Where it comes from; nil before the first save.
  public var provenance: Provenance?
  /// How it began, where it was changed since and somebody looked.
  package var beginning: Beginning?
  /// Fields whose value was given without its scale: saving takes the one of the settings.
  package var scalesNotGiven: [UInt32] = []

  /// A record.
  public init(
    kind: UInt32, file: FileReference, id: UniqueID = .makeVersion7(), version: Int64 = 0,
    body: Body = Body(), provenance: Provenance? = nil
  ) {
    self.kind = kind
    self.file = file
    self.id = id
    self.version = version
    self.body = body
    self.provenance = provenance
  }
}

extension Document {
  /// Gives the values that came without a scale the one of the settings.
  package mutating func complete(_ settings: Settings?) throws(CoachingError) {
    try settings?.complete(scalesNotGiven, in: &body, kind: kind, record: id)
    scalesNotGiven = []
  }
}
