/// The one check of a value against its field. Setters, JSON, Swift structs and documents from
/// elsewhere all pass through it, in encoded form.
public struct FieldCheck {
  let kind: UInt32
  let field: UInt32

  /// A check for a field of a kind; both numbers go into the errors.
  public init(kind: UInt32, field: UInt32) {
    self.kind = kind
    self.field = field
  }

  /// Checks one encoded value against a type. Text is known to be valid UTF-8 afterwards.
  public func check(
    _ encoded: UnsafeRawBufferPointer, is type: FieldType
  ) throws(CoachingError) {
    // Texts are checked one by one below, so that the error can say what is wrong with which.
    var reader = CBORReader(encoded, trusting: true)
    try value(&reader, type)
    guard reader.isAtEnd else { throw wrong(type) }
  }

  /// Checks a document of unknown making: its form, whether this version knows the fields or not, and
  /// what it knows of its kind.
  package static func check(_ document: Document) throws(CoachingError) {
    do throws(CoachingError) {
      do {
        _ = try document.body.encoded.withBytes { (encoded) throws(CBORProblem) in
          try Body(decoding: encoded)
        }
      } catch {
        throw CoachingError(.wrongType(expected: "another form"), kind: document.kind)
      }
      guard let kind = Catalogue.shared.kind(numbered: document.kind) else { return }
      try check(document.body, of: kind)
    } catch {
      var error = error
      error.record = document.id
      throw error
    }
  }

  /// Checks all fields of a body that this version knows, and that none required is missing.
  public static func check(_ body: Body, of kind: KindDefinition) throws(CoachingError) {
    for number in body.numbers {
      guard let field = kind.place(number), field.part == nil else { continue }
      let check = FieldCheck(kind: kind.number, field: number)
      let checked: Void? = try body.withValue(number) { (encoded) throws(CoachingError) in
        try check.check(encoded, is: field.field.type)
      }
      if checked == nil { throw CoachingError(.notSet, kind: kind.number, field: number) }
    }
    try complete(body, of: kind)
  }

  /// Checks what only a whole record can be checked for: fields that the kind must not have, required
  /// fields, and the kind's rule.
  public static func complete(_ body: Body, of kind: KindDefinition) throws(CoachingError) {
    if kind.isLimited, let number = body.numbers.first(where: kind.refuses) {
      throw CoachingError(.unknownField, kind: kind.number, field: number)
    }
    for field in kind.required where !body.has(field.number) {
      throw CoachingError(.missingField, kind: kind.number, field: field.number)
    }
    for group in kind.demandingGroups {
      let check = FieldCheck(kind: kind.number, field: group.number)
      _ = try body.withValue(group.number) { (encoded) throws(CoachingError) in
        try check.check(encoded, is: group.type)
      }
    }
    let problem: RuleProblem?
    do { problem = try kind.brokenRule(in: body) } catch {
      throw CoachingError(.wrongType(expected: "another form"), kind: kind.number)
    }
    if let problem {
      throw CoachingError(.rule(problem.rule), kind: kind.number, field: problem.field)
    }
  }

  private func error(_ fact: CoachingError.Fact) -> CoachingError {
    CoachingError(fact, kind: kind, field: field)
  }

  private func wrong(_ type: FieldType) -> CoachingError {
    error(.wrongType(expected: type.name))
  }

  private func value(_ reader: inout CBORReader, _ type: FieldType) throws(CoachingError) {
    switch type {
    case .text(let maximum): try text(&reader, maximum)
    case .integer(let range): try integer(&reader, range)
    case .real(let range): try number(&reader, range)
    case .choice(let list): try choice(&reader, list)
    case .scale: _ = try decode(Scale.self, &reader, type, bounds: "its scale")
    case .concept: try concept(&reader)
    case .quantity: try quantity(&reader)
    case .attachment: try attachment(&reader)
    case .group(let parts): try group(&reader, parts)
    case .list(let element, let maximum): try list(&reader, element, maximum)
    case .boolean: _ = try decode(Bool.self, &reader, type)
    case .instant: _ = try decode(Instant.self, &reader, type, bounds: "the years 1 to 9999")
    case .date: _ = try decode(PartialDate.self, &reader, type, bounds: "the calendar")
    case .dateTime: _ = try decode(DateTime.self, &reader, type, bounds: "the calendar")
    case .id, .link: _ = try decode(UniqueID.self, &reader, type, bounds: "UUIDs")
    case .extensions: try extensions(&reader)
    }
  }

  private func decode<V: FieldValue>(
    _: V.Type, _ reader: inout CBORReader, _ type: @autoclosure () -> FieldType,
    bounds: @autoclosure () -> String = "its bounds"
  ) throws(CoachingError) -> V {
    do { return try V.decode(from: &reader) } catch {
      switch error {
      case .outOfRange: throw self.error(.outOfRange(bounds: bounds()))
      case .invalidText: throw self.error(.invalidUTF8)
      case .tooDeep:
        throw self.error(.tooLarge("The nesting of extension fields", limit: Extensions.depthLimit))
      default: throw wrong(type())
      }
    }
  }

  private func text(_ reader: inout CBORReader, _ maximum: Int) throws(CoachingError) {
    let bytes: UnsafeBufferPointer<UInt8>
    do { bytes = try reader.textBytes() } catch {
      throw wrong(.text(maximum: maximum))
    }
    try text(bytes, maximum)
  }

  /// Checks a text that is not encoded yet.
  public func text(_ bytes: UnsafeBufferPointer<UInt8>, _ maximum: Int) throws(CoachingError) {
    guard bytes.count >= 1, bytes.count <= maximum else {
      throw error(.outOfRange(bounds: "1 to \(maximum) bytes"))
    }
    guard UTF8Check.isValid(bytes) else { throw error(.invalidUTF8) }
    guard !UTF8Check.containsNUL(bytes) else { throw error(.embeddedNUL) }
  }

  private func integer(
    _ reader: inout CBORReader, _ range: ClosedRange<Int64>
  ) throws(CoachingError) {
    var bounds: String { "\(range.lowerBound) to \(range.upperBound)" }
    guard range.contains(try decode(Int64.self, &reader, .integer(range), bounds: bounds)) else {
      throw error(.outOfRange(bounds: bounds))
    }
  }

  private func number(
    _ reader: inout CBORReader, _ range: ClosedRange<Double>
  ) throws(CoachingError) {
    guard range.contains(try decode(Double.self, &reader, .real(range))) else {
      throw error(.outOfRange(bounds: "\(range.lowerBound) to \(range.upperBound)"))
    }
  }

  private func choice(_ reader: inout CBORReader, _ list: ChoiceList) throws(CoachingError) {
    let number: UInt32
    do { number = try reader.number32() } catch { throw wrong(.choice(list)) }
    guard number != 0 else { throw error(.unknownChoice(list: list.name)) }
  }

  private func concept(_ reader: inout CBORReader) throws(CoachingError) {
    var isEmpty = true
    try parts(of: .concept, &reader) { (number, text) throws(CoachingError) in
      isEmpty = false
      try part(text, number == 3 ? 1000 : 256)
    }
    guard !isEmpty else { throw error(.outOfRange(bounds: "a code, a system or words")) }
  }

  /// Calls `check` with the parts 1 to 3 of a concept or an attachment, which are texts.
  private func parts(
    of type: FieldType, _ reader: inout CBORReader,
    _ check: (UInt64, UnsafeBufferPointer<UInt8>) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    do {
      for _ in 0..<(try reader.map()) {
        let number = try reader.unsigned()
        if (1...3).contains(number) {
          try check(number, try reader.textBytes())
        } else {
          try reader.skip()
        }
      }
    } catch let problem as CoachingError {
      throw problem
    } catch {
      throw wrong(type)
    }
  }

  private func quantity(_ reader: inout CBORReader) throws(CoachingError) {
    let count = try decode(Quantity.self, &reader, .quantity).unit.utf8.count
    guard count >= 1, count <= 64 else { throw error(.outOfRange(bounds: "1 to 64 bytes")) }
  }

  private func attachment(_ reader: inout CBORReader) throws(CoachingError) {
    var hasLink = false
    var hasMediaType = false
    try parts(of: .attachment, &reader) { (number, text) throws(CoachingError) in
      switch number {
      case 1: hasLink = true
      case 3: hasMediaType = true
      default: return try digest(text)
      }
      try part(text, number == 1 ? 2048 : 128)
    }
    guard hasLink else { throw error(.outOfRange(bounds: "1 to 2048 bytes")) }
    guard hasMediaType else { throw error(.outOfRange(bounds: "1 to 128 bytes")) }
  }

  private func digest(_ text: UnsafeBufferPointer<UInt8>) throws(CoachingError) {
    let isDigest = text.allSatisfy { ASCII.isDigit($0) || (0x61...0x66).contains($0) }
    guard text.count == 64, isDigest else {
      throw error(.outOfRange(bounds: "64 lower-case hexadecimal digits"))
    }
  }

  private func part(_ text: UnsafeBufferPointer<UInt8>, _ maximum: Int) throws(CoachingError) {
    guard text.count >= 1, text.count <= maximum else {
      throw error(.outOfRange(bounds: "1 to \(maximum) bytes"))
    }
  }

  private func list(
    _ reader: inout CBORReader, _ element: FieldType, _ maximum: Int
  ) throws(CoachingError) {
    let count: Int
    do { count = try reader.array() } catch { throw wrong(.list(element, maximum: maximum)) }
    guard (1...maximum).contains(count) else {
      throw error(.outOfRange(bounds: "1 to \(maximum) elements"))
    }
    for _ in 0..<count { try value(&reader, element) }
  }

  private func group(
    _ reader: inout CBORReader, _ parts: [FieldDefinition]
  ) throws(CoachingError) {
    // One bit for each part that is there; no group has more parts than bits.
    var present: UInt64 = 0
    do {
      let count = try reader.map()
      guard count > 0 else { throw error(.outOfRange(bounds: "at least one part")) }
      for _ in 0..<count {
        let number = try reader.number32()
        guard let index = parts.firstIndex(where: { $0.number == number }) else {
          try reader.skip()
          continue
        }
        present |= 1 << UInt64(index & 63)
        try FieldCheck(kind: kind, field: number).value(&reader, parts[index].type)
      }
    } catch let problem as CoachingError {
      throw problem
    } catch {
      throw wrong(.group(parts))
    }
    for (index, part) in parts.enumerated()
    where part.isRequired && present >> UInt64(index & 63) & 1 == 0 {
      throw CoachingError(.missingField, kind: kind, field: part.number)
    }
  }

  private func extensions(_ reader: inout CBORReader) throws(CoachingError) {
    let start = reader.position
    let extensions = try decode(Extensions.self, &reader, .extensions)
    guard reader.position - start <= Extensions.limit else {
      throw error(.tooLarge("The size of extension fields", limit: Extensions.limit))
    }
    guard !extensions.values.isEmpty else { throw error(.outOfRange(bounds: "at least one name")) }
    for name in extensions.values.keys where !Extensions.isName(name) {
      throw error(.outOfRange(bounds: "names of x- and 1 to 60 of a-z, 0-9 and -"))
    }
  }
}
