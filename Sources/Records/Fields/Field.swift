/// A struct that a table of fields describes: a kind of record, or a group inside one.
public protocol Group: FieldValue {
  /// A value with nothing set.
  init()
  /// The table, in ascending order of numbers.
  static var fields: [Field<Self>] { get }
}

/// One row of a table: what the field is, and the property that carries it.
///
/// The property is a key path; each initialiser below turns it into the operations that the neutral
/// form needs. A property that is nil, or an empty list, is missing.
public struct Field<Owner>: Sendable {
  /// The field as data.
  public private(set) var definition: FieldDefinition
  let isSet: @Sendable (Owner) -> Bool
  let write: @Sendable (Owner, inout CBORWriter) -> Void
  let read: @Sendable (inout Owner, inout CBORReader) throws(CBORProblem) -> Void
  let areEqual: @Sendable (Owner, Owner) -> Bool
  let hash: @Sendable (Owner, inout Hasher) -> Void
}

/// A key path that may be used from any thread, not yet made: it takes the runtime as long to make one
/// for each field as to create a store, and who works with neutral forms needs none.
public typealias Property<Owner, Value> = @Sendable () -> WritableKeyPath<Owner, Value> & Sendable

/// What a property holds: one value or none, or a list of values.
protocol FieldContent: Sendable, Hashable {
  var isMissing: Bool { get }
  func write(to writer: inout CBORWriter)
  static func read(from reader: inout CBORReader) throws(CBORProblem) -> Self
}

extension Optional: FieldContent where Wrapped: FieldValue {
  var isMissing: Bool { self == nil }
  func write(to writer: inout CBORWriter) { self?.encode(into: &writer) }
  static func read(from reader: inout CBORReader) throws(CBORProblem) -> Wrapped? {
    try Wrapped.decode(from: &reader)
  }
}

extension Array: FieldContent where Element: FieldValue {
  var isMissing: Bool { isEmpty }
  func write(to writer: inout CBORWriter) { encode(into: &writer) }
  static func read(from reader: inout CBORReader) throws(CBORProblem) -> [Element] {
    try decode(from: &reader)
  }
}

// What is generic below stays so in the machine code: made anew for each of some three hundred
// properties it would be most of the library.
extension Field {
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  private init<Content: FieldContent>(
    _ definition: FieldDefinition, _ property: @escaping Property<Owner, Content>,
    isSet: @escaping @Sendable (Content) -> Bool = { !$0.isMissing }
  ) {
    self.definition = definition
    self.isSet = { isSet($0[keyPath: property()]) }
    write = { owner, writer in owner[keyPath: property()].write(to: &writer) }
    read = { (owner, reader) throws(CBORProblem) in
      owner[keyPath: property()] = try Content.read(from: &reader)
    }
    areEqual = { $0[keyPath: property()] == $1[keyPath: property()] }
    hash = { owner, hasher in hasher.combine(owner[keyPath: property()]) }
  }

  private static func define(
    _ number: UInt32, _ name: String, _ type: FieldType, _ required: Bool, _ meaning: String,
    _ group: (any Group.Type)? = nil
  ) -> FieldDefinition {
    FieldDefinition(
      number: number, name: name, type: type, isRequired: required, meaning: meaning, group: group)
  }

  private static func list(
    _ number: UInt32, _ name: String, of type: FieldType, _ required: Bool, _ meaning: String,
    _ group: (any Group.Type)? = nil
  ) -> FieldDefinition {
    define(number, name, .list(type, maximum: 1000), required, meaning, group)
  }
}

// One initialiser for each type of field, so that a table reads as a table.
extension Field {
  /// Text of at most `maximum` bytes.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, String?>,
    upTo maximum: Int, required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .text(maximum: maximum), required, meaning), property)
  }

  /// A whole number.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Int64?>,
    in range: ClosedRange<Int64>, required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .integer(range), required, meaning), property)
  }

  /// A number.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Double?>,
    in range: ClosedRange<Double>, required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .real(range), required, meaning), property)
  }

  /// True or false.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Bool?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .boolean, required, meaning), property)
  }

  /// A point in time.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Instant?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .instant, required, meaning), property)
  }

  /// A date, perhaps partial.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String,
    _ property: @autoclosure @escaping Property<Owner, PartialDate?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .date, required, meaning), property)
  }

  /// A date or a point in time.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, DateTime?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .dateTime, required, meaning), property)
  }

  /// A UUID that is not a link.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, UniqueID?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .id, required, meaning), property)
  }

  /// A choice of the property's own list.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init<C: Choice>(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, C?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .choice(C.list), required, meaning), property)
  }

  /// A concept.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Concept?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .concept, required, meaning), property)
  }

  /// A value on a scale.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Scale?>,
    scale: ClosedRange<Double>, required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .scale(scale), required, meaning), property)
  }

  /// An amount.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Quantity?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .quantity, required, meaning), property)
  }

  /// An attachment.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String,
    _ property: @autoclosure @escaping Property<Owner, Attachment?>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.define(number, name, .attachment, required, meaning), property)
  }

  /// A link to a record of one of the named kinds.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, Link?>,
    to kinds: [String],
    inDirectory: Bool = false, required: Bool = false, _ meaning: String
  ) {
    let target = LinkTarget(kinds: kinds, inDirectory: inDirectory)
    self.init(Self.define(number, name, .link(target), required, meaning), property)
  }

  /// A group.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init<G: Group>(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, G?>,
    required: Bool = false, _ meaning: String
  ) {
    // A group without content says nothing, and there is one way to say nothing.
    let type = FieldType.group(G.fields.map(\.definition))
    self.init(
      Self.define(number, name, type, required, meaning, G.self), property,
      isSet: { $0.map { group in G.fields.contains { $0.isSet(group) } } ?? false })
  }

  /// The same for a group whose whole numbers are sums of what several records say.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  package func ofSums(upTo maximum: Int64) -> Field {
    var field = self
    field.definition = definition.ofSums(upTo: maximum)
    return field
  }

  /// Several texts.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, [String]>,
    upTo maximum: Int, required: Bool = false, _ meaning: String
  ) {
    self.init(
      Self.list(number, name, of: .text(maximum: maximum), required, meaning), property)
  }

  /// Several choices.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init<C: Choice>(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, [C]>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.list(number, name, of: .choice(C.list), required, meaning), property)
  }

  /// Several concepts.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, [Concept]>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.list(number, name, of: .concept, required, meaning), property)
  }

  /// Several attachments.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String,
    _ property: @autoclosure @escaping Property<Owner, [Attachment]>,
    required: Bool = false, _ meaning: String
  ) {
    self.init(Self.list(number, name, of: .attachment, required, meaning), property)
  }

  /// Several links to records of the named kinds.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, [Link]>,
    to kinds: [String],
    inDirectory: Bool = false, required: Bool = false, _ meaning: String
  ) {
    let target = LinkTarget(kinds: kinds, inDirectory: inDirectory)
    self.init(Self.list(number, name, of: .link(target), required, meaning), property)
  }

  /// Several groups.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init<G: Group>(
    _ number: UInt32, _ name: String, _ property: @autoclosure @escaping Property<Owner, [G]>,
    required: Bool = false, _ meaning: String
  ) {
    let type = FieldType.group(G.fields.map(\.definition))
    self.init(Self.list(number, name, of: type, required, meaning, G.self), property)
  }

  /// The host's own fields.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(
    _ number: UInt32, _ name: String,
    _ property: @autoclosure @escaping Property<Owner, Extensions?>, _ meaning: String
  ) {
    self.init(Self.define(number, name, .extensions, false, meaning), property)
  }
}

extension Group {
  /// Writes the group as a map from part number to value.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public func encode(into writer: inout CBORWriter) {
    let present = Self.fields.filter { $0.isSet(self) }
    writer.map(present.count)
    for field in present {
      writer.unsigned(UInt64(field.definition.number))
      field.write(self, &writer)
    }
  }

  /// Reads the group; parts that this version does not know are passed over.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Self {
    var group = Self()
    for _ in 0..<(try reader.map()) {
      let number = try reader.number32()
      if let field = fields.first(where: { $0.definition.number == number }) {
        try field.read(&group, &reader)
      } else {
        try reader.skip()
      }
    }
    return group
  }

  /// Compares field by field.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public static func == (first: Self, second: Self) -> Bool {
    fields.allSatisfy { $0.areEqual(first, second) }
  }

  /// Feeds field by field.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public func hash(into hasher: inout Hasher) {
    for field in Self.fields { field.hash(self, &hasher) }
  }
}
