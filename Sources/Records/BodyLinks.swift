/// A link that a record holds.
public struct HeldLink: Hashable, Sendable {
  /// Number of the field or part that holds it.
  public let field: UInt32
  /// Id of the record at the other end.
  public let target: UniqueID

  /// A link.
  public init(field: UInt32, target: UniqueID) {
    self.field = field
    self.target = target
  }
}

extension Body {
  /// Every link in the fields that the kind knows, and with each of them where it may lead.
  public func links(
    of kind: KindDefinition
  ) throws(CBORProblem) -> [(link: HeldLink, to: LinkTarget)] {
    var found: [(link: HeldLink, to: LinkTarget)] = []
    // Both ascend by number, so that one walk finds what they share.
    var holder = 0
    for slot in slots {
      while holder < kind.linkHolders.count, kind.linkHolders[holder].number < slot.number {
        holder += 1
      }
      guard holder < kind.linkHolders.count else { break }
      guard kind.linkHolders[holder].number == slot.number else { continue }
      try withValue(slot.number) { (encoded) throws(CBORProblem) in
        var reader = CBORReader(encoded, trusting: true)
        try Self.collect(kind.linkHolders[holder].type, slot.number, from: &reader, into: &found)
      }
    }
    return found
  }

  private static func collect(
    _ type: FieldType, _ number: UInt32, from reader: inout CBORReader,
    into found: inout [(link: HeldLink, to: LinkTarget)]
  ) throws(CBORProblem) {
    switch type {
    case .link(let target):
      found.append((HeldLink(field: number, target: try reader.id()), target))
    case .list(let element, _):
      for _ in 0..<(try reader.array()) {
        try collect(element, number, from: &reader, into: &found)
      }
    case .group(let parts):
      for _ in 0..<(try reader.map()) {
        let key = try reader.number32()
        if let part = parts.first(where: { $0.number == key }) {
          try collect(part.type, key, from: &reader, into: &found)
        } else {
          try reader.skip()
        }
      }
    default:
      try reader.skip()
    }
  }

  /// Removes every link to one of these records; a list or group that holds nothing else goes with it.
  package mutating func removeLinks(
    of kind: KindDefinition, to targets: Set<UniqueID>
  ) throws(CBORProblem) {
    for holder in kind.linkHolders where has(holder.number) {
      let kept = try withValue(holder.number) { (encoded) throws(CBORProblem) -> [UInt8] in
        var reader = CBORReader(encoded, trusting: true)
        return try Self.without(targets, holder.type, &reader, encoded)
      }
      guard let kept, !kept.isEmpty else {
        remove(holder.number)
        continue
      }
      kept.withBytes { set(holder.number, encoded: $0) }
    }
  }

  /// The bytes of a value without links to `targets`; none when nothing is left.
  private static func without(
    _ targets: Set<UniqueID>, _ type: FieldType, _ reader: inout CBORReader,
    _ all: UnsafeRawBufferPointer
  ) throws(CBORProblem) -> [UInt8] {
    let start = reader.position
    switch type {
    case .link:
      guard !targets.contains(try reader.id()) else { return [] }
    case .list(let element, _):
      var kept: [[UInt8]] = []
      for _ in 0..<(try reader.array()) { kept.append(try without(targets, element, &reader, all)) }
      return joined(kept.filter { !$0.isEmpty }) { $0.array($1) }
    case .group(let parts):
      var kept: [[UInt8]] = []
      for _ in 0..<(try reader.map()) {
        var part = CBORWriter()
        let key = try reader.number32()
        part.unsigned(UInt64(key))
        let type = parts.first { $0.number == key }?.type ?? .boolean
        let value = try without(targets, type, &reader, all)
        if !value.isEmpty { kept.append(part.bytes + value) }
      }
      return joined(kept) { $0.map($1) }
    default:
      try reader.skip()
    }
    // In bounds: the reader stands within what it reads.
    return Array(all[start..<reader.position])
  }

  /// Puts the links to `targets` that another body has back where this one says what that one says without
  /// them: whoever did not see them neither kept nor removed them.
  package mutating func restoreLinks(
    of kind: KindDefinition, to targets: Set<UniqueID>, from other: Body
  ) throws(CBORProblem) {
    for holder in kind.linkHolders {
      let (whole, seen) =
        try other.withValue(holder.number) {
          (encoded) throws(CBORProblem) -> ([UInt8], [UInt8]) in
          var reader = CBORReader(encoded, trusting: true)
          return (Array(encoded), try Self.without(targets, holder.type, &reader, encoded))
        } ?? ([], [])
      guard whole != seen else { continue }
      let own = withValue(holder.number) { Array($0) } ?? []
      let restored = try Self.restored(holder.type, whole: whole, seen: seen, in: own, targets)
      restored.withBytes { set(holder.number, encoded: $0) }
    }
  }

  /// One value in place of `own`, which was changed from `seen`, what was left of `whole`.
  private static func restored(
    _ type: FieldType, whole: [UInt8], seen: [UInt8], in own: [UInt8], _ targets: Set<UniqueID>
  ) throws(CBORProblem) -> [UInt8] {
    if own == seen { return whole }
    // Something else stands in the place of what was hidden.
    guard case .list(let element, _) = type else { return own }
    var elements = own.isEmpty ? [] : try Self.elements(of: own)
    for full in try Self.elements(of: whole) where !elements.contains(full) {
      let rest = try full.withBytes { (encoded) throws(CBORProblem) -> [UInt8] in
        var reader = CBORReader(encoded, trusting: true)
        return try without(targets, element, &reader, encoded)
      }
      guard rest != full else { continue }
      if rest.isEmpty {
        elements.append(full)
      } else if let place = elements.firstIndex(of: rest) {
        elements[place] = full
      }
    }
    return joined(elements) { $0.array($1) }
  }

  private static func elements(of list: [UInt8]) throws(CBORProblem) -> [[UInt8]] {
    try list.withBytes { (encoded) throws(CBORProblem) in
      var reader = CBORReader(encoded, trusting: true)
      var elements: [[UInt8]] = []
      for _ in 0..<(try reader.array()) {
        let start = reader.position
        try reader.skip()
        // In bounds: the reader stands within what it reads.
        elements.append(Array(encoded[start..<reader.position]))
      }
      return elements
    }
  }

  private static func joined(
    _ items: [[UInt8]], _ head: (inout CBORWriter, Int) -> Void
  ) -> [UInt8] {
    guard !items.isEmpty else { return [] }
    var writer = CBORWriter()
    head(&writer, items.count)
    return writer.bytes + items.joined()
  }

  /// The identifiers of a client, practitioner or organisation; empty for other kinds.
  public func identifiers(of kind: KindDefinition) throws(CBORProblem) -> [HostIdentifier] {
    guard let field = kind.identifierField,
      let identifiers = try value(field, as: [Identifier].self)
    else { return [] }
    return identifiers.compactMap { identifier in
      guard let system = identifier.system, let value = identifier.value else { return nil }
      return HostIdentifier(system: system, value: value)
    }
  }
}

extension FieldDefinition {
  /// Whether the field or one of its parts is a link.
  var holdsLinks: Bool {
    if case .link = type.element { true } else { parts.contains { $0.holdsLinks } }
  }
}
