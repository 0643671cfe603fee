/// What an actor is. The numbers are those of the C interface.
public struct Roles: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// Coaches for its organisation: reads and writes its files.
  public static let coach = Roles(rawValue: 1)
  /// Another practitioner of the organisation: reads its files.
  public static let practitioner = Roles(rawValue: 2)
  /// Reads who people are and how to reach them.
  public static let reception = Roles(rawValue: 4)
  /// Reads records about practice, and no client's.
  public static let manager = Roles(rawValue: 8)
  /// The client: reads and adds to the own file.
  public static let client = Roles(rawValue: 16)
  /// A supporter of a client: sees and adds what consent or authority give.
  public static let supporter = Roles(rawValue: 32)
  /// Verifies, backs up and mends the whole store, and sees no content.
  public static let administrator = Roles(rawValue: 64)
  /// Reads who accessed what, erases files, and sees no content.
  public static let privacyOfficer = Roles(rawValue: 128)

  /// Every role that this version knows.
  package static let all = Roles(rawValue: 255)

  private static let allNames = [
    "coach", "practitioner", "reception", "manager", "client", "supporter", "administrator",
    "privacyOfficer",
  ]

  /// The roles by their names in JSON.
  package var names: [String] {
    Self.allNames.enumerated().filter { rawValue >> UInt32($0.offset) & 1 == 1 }.map(\.element)
  }
}
