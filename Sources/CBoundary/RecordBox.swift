import CCoachingKit
import Records

/// What a `coach_record` stands for.
final class RecordBox: Handled {
  static let handleType = HandleType.record

  // The handle is held exclusively by every call: no check at run time is needed beside that.

  /// The kind; nil for one of a newer version, or for a number that is none.
  @exclusivity(unchecked) private(set) var kind: KindDefinition?
  /// The types of the kind's fields.
  @exclusivity(unchecked) private(set) var shapes: FieldShapes

  @exclusivity(unchecked) private(set) var document: Document
  /// What setters were refused.
  @exclusivity(unchecked) var poison = Poison()
  /// What was lent to C.
  @exclusivity(unchecked) var texts = BorrowedTexts()
  /// Room for encoding one value.
  @exclusivity(unchecked) private var writer = CBORWriter()

  init(_ document: Document) {
    self.document = document
    kind = Catalogue.shared.kind(numbered: document.kind)
    shapes = .of(kind)
  }

  /// An independent copy.
  init(copying other: RecordBox) {
    document = other.document
    kind = other.kind
    shapes = other.shapes
    poison = other.poison
  }

  /// Becomes another record in the memory that it has.
  func become(_ read: (inout Document) throws(CoachingError) -> Void) throws(CoachingError) {
    texts.forget()
    poison = Poison()
    try read(&document)
    if document.kind != kind?.number {
      kind = Catalogue.shared.kind(numbered: document.kind)
      shapes = .of(kind)
    }
  }

  /// Changes the record. Texts that were lent end here. The kind must stay.
  @inline(__always)
  func change<R, E>(_ body: (inout Document) throws(E) -> R) throws(E) -> R {
    texts.forget()
    return try body(&document)
  }

  /// The record for saving: refused while a refused setter was not made good.
  func sound() throws(CoachingError) -> Document {
    guard var error = poison.first else { return document }
    error.record = document.id
    throw error
  }

  /// The kind, for calls that need to know its fields.
  func knownKind() throws(CoachingError) -> KindDefinition {
    guard let kind else { throw CoachingError(.unknownKind, kind: document.kind) }
    return kind
  }
}

// MARK: Setting

extension RecordBox {
  /// Sets a value of the expected shape, if the field's one check accepts it.
  func set(
    _ value: some FieldValue, at address: FieldAddress, as shape: FieldShape
  ) throws(CoachingError) {
    try expect(shape, at: address)
    try store(value, at: address)
  }

  /// Stores a value, if the field's one check accepts it.
  func store(_ value: some FieldValue, at address: FieldAddress) throws(CoachingError) {
    // In and out again, so that the memory serves for every value.
    var writer = CBORWriter()
    swap(&writer, &self.writer)
    defer { swap(&writer, &self.writer) }
    writer.bytes.removeAll(keepingCapacity: true)
    value.encode(into: &writer)
    try writer.bytes.withBytes { (encoded) throws(CoachingError) in
      try check(address).check(encoded, is: address.type)
      try replace(at: address, with: encoded)
    }
  }

  /// Sets a text, without encoding it apart from the body.
  func set(
    text: UnsafeBufferPointer<UInt8>, at address: FieldAddress
  ) throws(CoachingError) {
    guard case .text(let maximum) = address.type else { throw wrongType(at: address) }
    try check(address).text(text, maximum)
    if address.index == nil, address.place.part == nil {
      let number = address.place.field.number
      try checkRoom(for: text.count + 5, inPlaceOf: number)
      change { $0.body.set(number, text: text) }
    } else {
      try store(String(decoding: text, as: UTF8.self), at: address)
    }
  }

  private func replace(
    at address: FieldAddress, with encoded: UnsafeRawBufferPointer
  ) throws(CoachingError) {
    let field = address.place.field
    guard let index = address.index else {
      if address.place.part == nil {
        try checkRoom(for: encoded.count, inPlaceOf: field.number)
        return change { $0.body.set(field.number, encoded: encoded) }
      }
      return try replace(at: address, with: encoded, withinBounds: "its group")
    }
    if case .list(_, let maximum) = field.type, index >= maximum {
      throw error(.outOfRange(bounds: "1 to \(maximum) elements"), at: address)
    }
    try replace(at: address, with: encoded, withinBounds: "the list and one element behind it")
  }

  private func replace(
    at address: FieldAddress, with encoded: UnsafeRawBufferPointer, withinBounds bounds: String
  ) throws(CoachingError) {
    // What is replaced is not counted off: a record this near to the limit has no use for it.
    try checkRoom(for: encoded.count + 16, inPlaceOf: nil)
    let isDone: Bool
    do {
      isDone = try document.body.replace(at: address, with: encoded)
    } catch {
      throw self.error(.wrongType(expected: "another form"), at: address)
    }
    guard isDone else { throw error(.outOfRange(bounds: bounds), at: address) }
    // Not before: what is refused changes nothing, and what was lent stays.
    texts.forget()
  }

  /// Refuses a value with which the body would grow over its limit.
  private func checkRoom(for count: Int, inPlaceOf number: UInt32?) throws(CoachingError) {
    // Each field takes up to three bytes for its number, and the map as many.
    let overhead = 3 * (document.body.count + 2)
    let old = number.flatMap { document.body.range(of: $0)?.count } ?? 0
    guard document.body.size - old + count + overhead <= Body.limit else {
      throw CoachingError(
        .tooLarge("The size of a record", limit: Body.limit), kind: document.kind,
        field: number ?? 0, record: document.id)
    }
  }

  /// The one check of a value, for an address.
  private func check(_ address: FieldAddress) -> FieldCheck {
    FieldCheck(kind: document.kind, field: address.place.holder.number)
  }

  /// Refuses an address of another type.
  @inline(__always)
  func expect(_ shape: FieldShape, at address: FieldAddress) throws(CoachingError) {
    guard address.type.shape == shape else { throw wrongType(at: address) }
  }

  func wrongType(at address: FieldAddress) -> CoachingError {
    error(.wrongType(expected: address.type.name), at: address)
  }

  /// An error about an address of this record.
  func error(_ fact: CoachingError.Fact, at address: FieldAddress) -> CoachingError {
    CoachingError(
      fact, kind: document.kind, field: address.place.holder.number, record: document.id)
  }
}
