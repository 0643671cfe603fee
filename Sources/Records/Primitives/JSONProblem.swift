/// Why a document is not I-JSON (RFC 7493), and where. It never holds text of the document.
public struct JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The document stops in the middle.
    case unexpectedEnd
    /// A byte that the grammar does not allow here.
    case unexpectedByte
    /// Something after the value.
    case trailingBytes
    /// More than `JSONProblem.depthLimit` arrays and objects in each other.
    case tooDeep
    /// A name twice in one object.
    case duplicateName
    /// A string that is not UTF-8.
    case invalidUTF8
    /// A byte below 0x20 in a string that should have been escaped.
    case controlCharacter
    /// A backslash with something after it that is no escape.
    case invalidEscape
    /// One half of a surrogate pair without the other.
    case loneSurrogate
    /// U+0000 in a string.
    case nulCharacter
    /// A scalar that Unicode says is no character, such as U+FFFF.
    case noncharacter
    /// A number with a leading zero or without digits where they must be.
    case invalidNumber
    /// An integer beyond 64 bits, a real beyond double precision, or one that is not finite.
    case numberOutOfRange
  }

  /// How many arrays and objects may be in each other.
  public static let depthLimit = 64

  /// What is wrong.
  public let kind: Kind
  /// The byte of the document that shows it; when writing, the length written so far.
  public let offset: Int

  /// A problem at a byte of the document.
  public init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// The kind and the place, for logs.
  public var description: String { "JSON: \(kind) at byte \(offset)" }
}
