// Lists, groups and the host's own fields. Heads are written before the number of elements is known:
// one byte holds it up to 23, and where there are more the head is put in afterwards.

/// A part of a map in the writer: its number and where it begins, with the number.
struct EncodedPart {
  let number: UInt32
  let start: Int
}

extension RecordReader {
  /// A list, of which each element counts, also an empty group.
  mutating func list(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    guard case .arrayStart = token, let element = plan.element else { throw wrong(plan) }
    let start = writer.bytes.count
    writer.array(0)
    var count = 0
    while true {
      let token = try self.token()
      if case .arrayEnd = token { break }
      try value(token, element)
      count += 1
    }
    setHead(at: start, major: 4, count)
  }

  private mutating func setHead(at start: Int, major: UInt8, _ count: Int) {
    if count < 24 {
      writer.bytes[start] = major << 5 | UInt8(truncatingIfNeeded: count)
    } else {
      var head = CBORWriter()
      head.head(major, UInt64(count))
      writer.bytes.replaceSubrange(start...start, with: head.bytes)
    }
  }

  /// A group, a concept or an attachment: a map from the number of a part to its value.
  mutating func group(_ token: JSONToken, _ plan: ValuePlan) throws(CoachingError) {
    guard case .objectStart = token else { throw wrong(plan) }
    let outer = field
    let start = writer.bytes.count
    let firstPart = parts.count
    writer.map(0)
    var expected = 0
    while case .name(let name) = try self.token() {
      if let index = name.withUTF8({ plan.parts.names.index(of: $0, from: expected) }) {
        try part(plan.parts.all[index], of: plan)
        expected = index + 1
      } else if let number = Self.number(name) {
        try begin(number)
        try encodedItem(try self.token(), depth: 4)
      } else {
        throw unknown(name)
      }
      field = outer
    }
    try endMap(at: start, firstPart)
  }

  /// A name that nothing has. Outside of records it is that of a parameter, and is said if it can be a slip of
  /// the pen: another may be a text that went astray.
  private func unknown(_ name: JSONText) -> CoachingError {
    guard kind == 0, field == 0 else { return error(.unknownField) }
    let isPlain =
      name.rawBytes.count <= 40 && name.rawBytes.first.map(ASCII.isLetter) ?? false
      && name.rawBytes.allSatisfy {
        ASCII.isDigit($0) || ASCII.isLetter($0) || $0 == ASCII.underscore
      }
    return error(.invalidParameter(isPlain ? name.string : "", problem: "is not known"))
  }

  private mutating func part(_ part: PartPlan, of plan: ValuePlan) throws(CoachingError) {
    // The parts of a concept or an attachment are no fields of the catalogue.
    if plan.shape == .group { field = part.number }
    let token = try token()
    try begin(part.number)
    let start = writer.bytes.count
    try value(token, part.value)
    guard isNothing(from: start, part.value.shape), let nothing = parts.popLast() else { return }
    writer.bytes.removeLast(writer.bytes.count - nothing.start)
  }

  private mutating func begin(_ number: UInt32) throws(CoachingError) {
    parts.append(EncodedPart(number: number, start: writer.bytes.count))
    writer.unsigned(UInt64(number))
  }

  /// Puts the parts from `firstPart` on into ascending order, and their number into the head.
  private mutating func endMap(at start: Int, _ firstPart: Int) throws(CoachingError) {
    let count = parts.count - firstPart
    var isAscending = true
    for index in stride(from: firstPart + 1, to: parts.count, by: 1)
    where parts[index - 1].number >= parts[index].number {
      isAscending = false
    }
    if !isAscending { try sortParts(from: firstPart) }
    parts.removeLast(count)
    setHead(at: start, major: 5, count)
  }

  private mutating func sortParts(from firstPart: Int) throws(CoachingError) {
    let open = parts[firstPart...]
    let ends = open.dropFirst().map(\.start) + [writer.bytes.count]
    let pieces = zip(open, ends).map { (number: $0.number, bytes: writer.bytes[$0.start..<$1]) }
      .sorted { $0.number < $1.number }
    for (first, second) in zip(pieces, pieces.dropFirst()) where first.number == second.number {
      throw malformed("a field stands twice in one object")
    }
    let sorted = Array(pieces.map(\.bytes).joined())
    writer.bytes.replaceSubrange((writer.bytes.count - sorted.count)..., with: sorted)
  }
}

// MARK: - The host's own fields

extension RecordReader {
  /// Any JSON value. Recurses no deeper than the reader lets documents be.
  mutating func anyValue(_ token: JSONToken) throws(CoachingError) {
    switch token {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .integer(let value): writer.integer(value)
    case .real(let value): writer.number(value)
    case .string(let text): text.withUTF8 { writer.text($0) }
    case .arrayStart: try anyArray()
    case .objectStart: try anyObject()
    case .name, .arrayEnd, .objectEnd, .end:
      // The reader never gives these where a value must be.
      throw malformed("this byte is not allowed here")
    }
  }

  private mutating func anyArray() throws(CoachingError) {
    let start = writer.bytes.count
    writer.array(0)
    var count = 0
    while true {
      let token = try self.token()
      if case .arrayEnd = token { break }
      try anyValue(token)
      count += 1
    }
    setHead(at: start, major: 4, count)
  }

  private mutating func anyObject() throws(CoachingError) {
    let start = writer.bytes.count
    writer.map(0)
    var members: [(name: Range<Int>, all: Range<Int>)] = []
    while case .name(let name) = try self.token() {
      let first = writer.bytes.count
      name.withUTF8 { writer.text($0) }
      let end = writer.bytes.count
      try anyValue(try self.token())
      members.append((first..<end, first..<writer.bytes.count))
    }
    let bytes = writer.bytes
    members.sort { bytes[$0.name].lexicographicallyPrecedes(bytes[$1.name]) }
    writer.bytes.removeLast(bytes.count - start - 1)
    for member in members { writer.bytes += bytes[member.all] }
    setHead(at: start, major: 5, members.count)
  }
}
