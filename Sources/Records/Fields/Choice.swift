/// A closed list of choices. Numbers and names are permanent; later versions only add.
public struct ChoiceList: Sendable {
  /// One choice.
  public struct Entry: Sendable {
    /// The permanent number, from 1.
    public let number: UInt32
    /// The permanent name in JSON.
    public let name: String
    /// What choosing it says.
    public let meaning: String
  }

  /// Upper camel case, unique in the catalogue; the prefix of its constants.
  public let name: String
  /// Where the list comes from: the URI of a code system, or what was followed.
  public let source: String
  /// The choices in order of their numbers.
  public let entries: [Entry]

  /// A list of `(choice, name, meaning)`.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init<C: Choice>(_ name: String, source: String, _ entries: [(C, String, String)]) {
    self.name = name
    self.source = source
    self.entries = entries.map { Entry(number: $0.0.rawValue, name: $0.1, meaning: $0.2) }
  }

  /// Adds every list that fields use and that is not there yet, in order of first use.
  package static func collect(_ fields: [FieldDefinition], into lists: inout [ChoiceList]) {
    for field in fields {
      if case .choice(let list) = field.type.element,
        !lists.contains(where: { $0.name == list.name })
      {
        lists.append(list)
      }
      collect(field.parts, into: &lists)
    }
  }

  /// The choice of this name.
  public func entry(named name: some Sequence<UInt8>) -> Entry? {
    entries.first { $0.name.utf8.elementsEqual(name) }
  }

  /// The choice of this number.
  public func entry(numbered number: UInt32) -> Entry? {
    // Numbers run from 1 without gaps in almost every list.
    let index = Int(number) - 1
    if entries.indices.contains(index), entries[index].number == number { return entries[index] }
    return entries.first { $0.number == number }
  }
}

/// A choice: a struct and not an enum, so that choices of a newer version survive.
public protocol Choice: RawRepresentable, Hashable, FieldValue where RawValue == UInt32 {
  /// The choice of this number, known or not.
  init(rawValue: UInt32)
  /// The list it is taken from.
  static var list: ChoiceList { get }
}

extension Choice {
  /// The permanent name, or `#number` for a choice of a newer version.
  public var name: String {
    Self.list.entry(numbered: rawValue)?.name ?? "#\(rawValue)"
  }

  /// Writes the number.
  public func encode(into writer: inout CBORWriter) {
    writer.unsigned(UInt64(rawValue))
  }

  /// Reads the number.
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Self {
    Self(rawValue: try reader.number32())
  }
}
