/// The fields of a record in neutral form: their deterministic CBOR and an index by field number.
///
/// Storage, JSON, validation and the C accessors all work on this; fields that this version does not
/// know are kept as they are. Setting a field appends its new bytes and moves the index; the canonical
/// form is put together when it is asked for.
public struct Body: Sendable {
  /// Bytes that the encoded fields of one record may take.
  public static let limit = 1 << 20

  /// Whether it is within the limit once it is written, with the head of each field.
  package var fitsLimit: Bool { size + 3 * (count + 2) <= Self.limit }

  /// Where a field lies.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var number: UInt32
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32
  }

  // Seen by the C getters, which are inlined into another module.
  @usableFromInline private(set) var bytes: [UInt8] = []
  @usableFromInline private(set) var slots: [Slot] = []
  private var live = 0
  /// Length of `bytes` when they are exactly the canonical form, else -1.
  private var canonicalCount = -1

  /// No fields.
  public init() {}

  /// No fields yet, and room for some.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    slots.reserveCapacity(16)
  }

  /// The fields of a canonical map.
  public init(decoding encoded: UnsafeRawBufferPointer) throws(CBORProblem) {
    try load(encoded)
  }

  /// Replaces everything by the fields of a canonical map, in the memory that is there. `trusting`
  /// as in ``CBORReader``.
  package mutating func load(
    _ encoded: UnsafeRawBufferPointer, trusting: Bool = false
  ) throws(CBORProblem) {
    bytes.removeAll(keepingCapacity: true)
    canonicalCount = -1
    do throws(CBORProblem) {
      guard encoded.count <= Self.limit + 8 else { throw .outOfRange }
      live = trusting ? try index(trusted: encoded) : try index(encoded)
    } catch {
      // What was found until then lies in bytes that are not kept.
      slots.removeAll()
      live = 0
      throw error
    }
    bytes.append(contentsOf: encoded)
    canonicalCount = bytes.count
  }

  /// Finds the fields, checking their form. Answers the size of their values.
  private mutating func index(_ encoded: UnsafeRawBufferPointer) throws(CBORProblem) -> Int {
    slots.removeAll(keepingCapacity: true)
    var reader = CBORReader(encoded)
    var previous: UInt32 = 0
    var live = 0
    for _ in 0..<(try reader.map()) {
      let number = try reader.number32()
      guard number > previous else { throw .notDeterministic }
      previous = number
      let start = reader.position
      try reader.skip(depth: 1)
      slots.append(Slot(number: number, start: UInt32(start), end: UInt32(reader.position)))
      live += reader.position - start
    }
    guard reader.isAtEnd else { throw .trailingBytes }
    return live
  }

  /// Finds the fields of bytes whose form was checked before they were sealed.
  private mutating func index(
    trusted encoded: UnsafeRawBufferPointer
  ) throws(CBORProblem) -> Int {
    var head = CBORWalk(encoded)
    let (major, fields) = try head.head()
    // Each field takes two bytes at least.
    guard major == 5, fields <= UInt64(encoded.count / 2) else { throw .truncated }
    let count = Int(fields)
    if slots.count != count {
      slots.removeAll(keepingCapacity: true)
      slots.reserveCapacity(count)
      for _ in 0..<count { slots.append(Slot(number: 0, start: 0, end: 0)) }
    }
    return try slots.withUnsafeMutableBufferPointer { (slots) throws(CBORProblem) in
      var walk = head
      var previous: UInt64 = 0
      var live = 0
      for index in 0..<count {
        let (major, number) = try walk.head()
        guard major == 0, number > previous, number <= UInt64(UInt32.max) else {
          throw .notDeterministic
        }
        previous = number
        let start = walk.position
        try walk.skip()
        // Safe to truncate: the number was compared above, and places are below the limit of a body.
        slots[index] = Slot(
          number: UInt32(truncatingIfNeeded: number), start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: walk.position))
        live &+= walk.position &- start
      }
      guard walk.position == encoded.count else { throw .trailingBytes }
      return live
    }
  }

  /// Numbers of the fields that have a value, ascending.
  public var numbers: [UInt32] { slots.map(\.number) }

  /// Number of fields that have a value.
  public var count: Int { slots.count }

  /// Bytes of all values together.
  public var size: Int { live }

  @inlinable
  @inline(__always)
  func slotIndex(_ number: UInt32) -> (index: Int, found: Bool) {
    // A record has a dozen fields: walking beats halving.
    var index = 0
    while index < slots.count {
      let candidate = slots[index].number
      if candidate >= number { return (index, candidate == number) }
      index += 1
    }
    return (index, false)
  }

  /// Whether the field has a value.
  public func has(_ number: UInt32) -> Bool { slotIndex(number).found }

  /// Where the value lies within `withBytes(_:)`.
  @inlinable
  @inline(__always)
  public func range(of number: UInt32) -> Range<Int>? {
    let (index, found) = slotIndex(number)
    guard found else { return nil }
    return Int(slots[index].start)..<Int(slots[index].end)
  }

  /// All bytes, in which `range(of:)` points. Valid only during the call.
  @inlinable
  @inline(__always)
  public func withBytes<R, E>(
    _ use: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try bytes.withUnsafeBufferPointer { (bytes) throws(E) in
      try use(UnsafeRawBufferPointer(bytes))
    }
  }

  /// All bytes, for a getter that has no time for counting references. Valid as long as this body is
  /// neither changed nor released.
  @inlinable
  @inline(__always)
  package var unsafeBytes: UnsafeRawBufferPointer {
    // The pointer outlives the closure: what it points at is the heap memory of the array, which has
    // it to itself and stays where it is until the array is changed or released.
    withBytes { $0 }
  }

  /// Calls `use` with the encoded value, or answers nil when there is none.
  public func withValue<R, E>(
    _ number: UInt32, _ use: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R? {
    guard let range = range(of: number) else { return nil }
    return try bytes.withBytes { (bytes) throws(E) in
      try use(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Calls `use` with a reader of the value at a slot of this body.
  @inline(__always)
  func read(
    _ slot: Slot, _ use: (inout CBORReader) throws(CBORProblem) -> Void
  ) throws(CBORProblem) {
    try bytes.withBytes { (bytes) throws(CBORProblem) in
      var reader = CBORReader(
        UnsafeRawBufferPointer(rebasing: bytes[Int(slot.start)..<Int(slot.end)]))
      try use(&reader)
    }
  }

  /// The value of a field, nil when it has none.
  public func value<V: FieldValue>(_ number: UInt32, as type: V.Type) throws(CBORProblem) -> V? {
    try withValue(number) { (encoded) throws(CBORProblem) in
      var reader = CBORReader(encoded)
      return try V.decode(from: &reader)
    }
  }

  /// Sets a field. The value must be right for the field: ``FieldCheck`` tells.
  public mutating func set(_ number: UInt32, _ value: some FieldValue) {
    var writer = CBORWriter()
    value.encode(into: &writer)
    writer.bytes.withUnsafeBytes { set(number, encoded: $0) }
  }

  /// Sets a field to one encoded item.
  package mutating func set(_ number: UInt32, encoded: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: encoded)
    place(number, from: start)
  }

  /// Takes over the fields of another that this one does not have.
  package mutating func complete(from other: Body) {
    for slot in other.slots where !has(slot.number) {
      other.withValue(slot.number) { set(slot.number, encoded: $0) }
    }
  }

  /// Sets a field to a text that was checked.
  package mutating func set(_ number: UInt32, text: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    var writer = CBORWriter()
    swap(&writer.bytes, &bytes)
    writer.text(text)
    swap(&writer.bytes, &bytes)
    place(number, from: start)
  }

  private mutating func place(_ number: UInt32, from start: Int) {
    let slot = Slot(number: number, start: UInt32(start), end: UInt32(bytes.count))
    canonicalCount = -1
    live += bytes.count - start
    let (index, found) = slotIndex(number)
    if found {
      live -= Int(slots[index].end - slots[index].start)
      slots[index] = slot
    } else if index == slots.count {
      slots.append(slot)
    } else {
      slots.insert(slot, at: index)
    }
    if bytes.count > 4096 + 2 * live { compact() }
  }

  /// Removes a field.
  public mutating func remove(_ number: UInt32) {
    let (index, found) = slotIndex(number)
    guard found else { return }
    live -= Int(slots[index].end - slots[index].start)
    slots.remove(at: index)
    canonicalCount = -1
  }

  /// Drops the bytes of values that were replaced.
  private mutating func compact() {
    self = Self(slots: slots, from: bytes)
  }

  private init(slots: [Slot], from source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    for slot in slots {
      let start = bytes.count
      bytes.append(contentsOf: source[Int(slot.start)..<Int(slot.end)])
      place(slot.number, from: start)
    }
  }

  /// Appends the canonical map: RFC 8949, section 4.2.
  public func encode(into writer: inout CBORWriter) {
    bytes.withUnsafeBytes { source in
      if canonicalCount == source.count {
        writer.bytes.append(contentsOf: source)
        return
      }
      writer.map(slots.count)
      // Gathered first and appended at once: a field takes five bytes beside its value at most.
      withUnsafeTemporaryAllocation(byteCount: live + 5 * slots.count, alignment: 8) { room in
        var end = 0
        for slot in slots {
          end += CBORWriter.number(slot.number, to: room, at: end)
          // In bounds: slots only ever hold ranges of bytes appended before, `live` in all.
          let value = UnsafeRawBufferPointer(rebasing: source[Int(slot.start)..<Int(slot.end)])
          UnsafeMutableRawBufferPointer(rebasing: room[end...]).copyMemory(from: value)
          end += value.count
        }
        writer.bytes.append(contentsOf: room[..<end])
      }
    }
  }

  /// The canonical map.
  public var encoded: [UInt8] {
    var writer = CBORWriter(capacity: live + 4 * slots.count + 4)
    encode(into: &writer)
    return writer.bytes
  }
}

extension Body: Equatable {
  /// The same fields with the same values.
  public static func == (first: Body, second: Body) -> Bool {
    first.encoded == second.encoded
  }
}

extension Group {
  /// The struct that a body describes; fields of other versions are passed over.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public init(body: Body) throws(CBORProblem) {
    self.init()
    // Rules of kinds ask for this at every save. Both are in ascending order of numbers, so that one walk
    // finds all; in place, since taking a row out of its array counts references.
    try Self.fields.withUnsafeBufferPointer { (rows) throws(CBORProblem) in
      var row = 0
      for slot in body.slots {
        while row < rows.count, rows[row].definition.number < slot.number { row += 1 }
        guard row < rows.count else { return }
        guard rows[row].definition.number == slot.number else { continue }
        try body.read(slot) { (reader) throws(CBORProblem) in try rows[row].read(&self, &reader) }
      }
    }
  }

  /// Writes every field of the table into a body and leaves all other fields there alone.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  public func encode(into body: inout Body) {
    for field in Self.fields {
      guard field.isSet(self) else {
        body.remove(field.definition.number)
        continue
      }
      var writer = CBORWriter()
      field.write(self, &writer)
      writer.bytes.withUnsafeBytes { body.set(field.definition.number, encoded: $0) }
    }
  }
}

/// Walks over the fields of a body whose form was checked before it was sealed, without taking it in. Valid
/// as long as the bytes.
package struct FieldWalk {
  private var walk: CBORWalk
  private var rest: UInt64

  /// The value of the field whose number was read last.
  package private(set) var value: CBORReader

  package init(_ encoded: UnsafeRawBufferPointer) throws(CBORProblem) {
    walk = CBORWalk(encoded)
    value = CBORReader(encoded, trusting: true)
    rest = try walk.argument(5)
  }

  /// The number of the next field; nil behind the last.
  package mutating func next() throws(CBORProblem) -> UInt32? {
    guard rest > 0 else { return nil }
    rest &-= 1
    let number = try walk.argument(0)
    value.position = walk.position
    try walk.skip()
    return UInt32(truncatingIfNeeded: number)
  }
}
