import Records

/// Entries that were opened for one answer: their plain bytes in one piece of memory, read into
/// documents one by one and only when somebody asks.
package struct OpenedPage: Sendable {
  private struct Row {
    var file = UniqueID.zero
    var commit: Int64 = 0
    var start = 0
    /// 0 for an entry that is not in `plain`.
    var count = 0
  }

  private var rows: [Row]
  /// What remains of the few that were expunged.
  private var expunged: [Int: Document] = [:]
  private var plain: [UInt8] = []

  /// Room for `count` entries, of which each has to be put.
  init(count: Int) {
    rows = [Row](repeating: Row(), count: count)
    plain.reserveCapacity(count * 768)
  }

  /// Number of records.
  package var count: Int { rows.count }

  mutating func put(
    _ bytes: UnsafeRawBufferPointer, at index: Int, file: UniqueID, commit: Int64
  ) {
    rows[index] = Row(file: file, commit: commit, start: plain.count, count: bytes.count)
    plain.append(contentsOf: bytes)
  }

  mutating func put(_ expunged: Document, at index: Int) {
    self.expunged[index] = expunged
  }

  /// One record.
  package func document(_ index: Int) throws(CoachingError) -> Document {
    var document = Document(kind: 0, file: .id(.zero), id: .zero)
    try read(index, into: &document)
    return document
  }

  /// One record, in the memory of another that is no longer wanted. When it throws, the other is
  /// neither of them.
  package func read(_ index: Int, into document: inout Document) throws(CoachingError) {
    guard rows.indices.contains(index) else { throw CoachingError(.end) }
    let row = rows[index]
    guard row.count > 0 else {
      guard let expunged = expunged[index] else {
        throw CoachingError(.damaged("an entry is missing"))
      }
      document = expunged
      return
    }
    try plain.withBytes { (plain) throws(CoachingError) in
      // In bounds: `put` noted where it appended.
      let bytes = UnsafeRawBufferPointer(rebasing: plain[row.start..<row.start + row.count])
      try document.become(try EnvelopeView(bytes), in: row.file, commit: row.commit)
    }
  }

  /// All records.
  package var documents: [Document] {
    get throws(CoachingError) {
      var documents: [Document] = []
      documents.reserveCapacity(count)
      for index in 0..<count { documents.append(try document(index)) }
      return documents
    }
  }

  /// Whether the entry at `index` is of the record with this id. The id follows the head of the map,
  /// key 1 and the head of its 16 bytes.
  func isRecord(_ id: UniqueID, at index: Int) -> Bool {
    guard rows[index].count > 19 else { return false }
    return plain.withUnsafeBytes { plain in
      guard let base = plain.baseAddress else { return false }
      return UniqueID(bytes: base + rows[index].start + 3) == id
    }
  }
}
