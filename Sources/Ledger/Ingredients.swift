import Records

/// What figures were made of: which kinds of records, and when those occurred. Whatever else is recorded leaves
/// the figures as they are.
package struct Ingredients: Sendable {
  private struct Part {
    let kind: UInt32
    /// In milliseconds since 1970.
    var occurred: Range<Int64>
  }

  private var parts: [Part] = []

  /// None.
  package init() {}

  /// Adds the records of a kind that occurred in some milliseconds since 1970.
  package mutating func insert(_ kind: UInt32, occurred: Range<Int64>) {
    guard let index = parts.firstIndex(where: { $0.kind == kind }) else {
      parts.append(Part(kind: kind, occurred: occurred))
      return
    }
    let known = parts[index].occurred
    // What lies between is one of them too, which drops more than it has to and never less.
    parts[index].occurred =
      min(known.lowerBound, occurred.lowerBound)..<max(known.upperBound, occurred.upperBound)
  }

  /// Adds those of something else.
  package mutating func formUnion(_ other: Ingredients) {
    for part in other.parts { insert(part.kind, occurred: part.occurred) }
  }

  /// Whether a version is one of them.
  func contain(_ version: EnvelopeView) throws(CoachingError) -> Bool {
    for part in parts where part.kind == version.kind {
      if let occurred = try version.occurred { return part.occurred.contains(occurred) }
      // One that was changed may be of any time before.
      return version.version > 1 || part.occurred.contains(version.recorded)
    }
    return false
  }

  func encode(into writer: inout CBORWriter) {
    writer.array(parts.count)
    for part in parts {
      writer.integer(Int64(part.kind))
      writer.integer(part.occurred.lowerBound)
      writer.integer(part.occurred.upperBound)
    }
  }

  init(_ reader: inout CBORReader) throws(CBORProblem) {
    for _ in 0..<(try reader.array()) {
      let kind = try reader.integer()
      let (first, end) = (try reader.integer(), try reader.integer())
      guard let kind = UInt32(exactly: kind), first <= end else { throw .outOfRange }
      parts.append(Part(kind: kind, occurred: first..<end))
    }
  }
}

extension EnvelopeView {
  /// When it occurred, in milliseconds since 1970; nil where it does not say so.
  var occurred: Int64? {
    get throws(CoachingError) {
      do {
        var walk = try FieldWalk(body)
        while let number = try walk.next() {
          guard number == Common.occurredField else { continue }
          var value = walk.value
          return try DateTime.decode(from: &value).sortKey
        }
      } catch {
        throw CoachingError(.damaged("an entry opens but cannot be read"), kind: kind)
      }
      return nil
    }
  }
}
