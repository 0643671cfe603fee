import Glibc
import Records

/// Entries that were opened for one answer: their plain bytes in one piece of memory, read into
/// documents one by one and only when somebody asks.
///
/// Safe to share: it changes only while it is put together, by the one who does that.
package final class OpenedPage: @unchecked Sendable {
  private struct Row {
    var file = UniqueID.zero
    var commit: Int64 = 0
    var start = 0
    /// 0 for one that is not read from plain bytes.
    var count = 0
  }

  @exclusivity(unchecked) private var rows: [Row]
  /// The few that are not as they were sealed: expunged, or without what leads to hidden records.
  @exclusivity(unchecked) private var made: [Int: Document] = [:]
  // Owned. All bytes below `used` were handed out to be written.
  private var plain: UnsafeMutableRawPointer?
  private var capacity: Int
  private var used = 0

  /// Room for `count` entries, of which each has to be put.
  init(count: Int) {
    rows = [Row](repeating: Row(), count: count)
    capacity = count * 768
    plain = malloc(max(capacity, 1))
    if plain == nil { capacity = 0 }
  }

  deinit {
    free(plain)
  }

  /// Number of records.
  package var count: Int { rows.count }

  /// Puts the entry of `count` bytes that `open` writes.
  func put(
    _ count: Int, at index: Int, file: UniqueID, commit: Int64,
    _ open: (UnsafeMutableRawPointer) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    if used + count > capacity {
      let larger = 2 * (used + count)
      guard let grown = realloc(plain, larger) else { throw CoachingError(.noMemory) }
      plain = grown
      capacity = larger
    }
    guard let plain else { throw CoachingError(.noMemory) }
    try open(plain + used)
    rows[index] = Row(file: file, commit: commit, start: used, count: count)
    used += count
  }

  func put(_ document: Document, at index: Int) {
    made[index] = document
    rows[index].count = 0
    if case .id(let file) = document.file { rows[index].file = file }
  }

  /// How many records there are of each file.
  package var countsByFile: [UniqueID: Int64] {
    var counts: [UniqueID: Int64] = [:]
    var last = UniqueID.zero
    var count: Int64 = 0
    // Records of one file mostly stand together.
    for row in rows {
      if row.file != last {
        if count > 0 { counts[last, default: 0] += count }
        (last, count) = (row.file, 0)
      }
      count += 1
    }
    if count > 0 { counts[last, default: 0] += count }
    return counts
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
      guard let made = made[index] else {
        throw CoachingError(.damaged("an entry is missing"))
      }
      document = made
      return
    }
    let view = try EnvelopeView(bytes(row))
    try document.become(view, in: row.file, commit: row.commit)
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
    let row = rows[index]
    guard row.count > 19, let base = bytes(row).baseAddress else {
      return false
    }
    return UniqueID(bytes: base + 3) == id
  }

  /// The plain bytes of an entry. Valid as long as this page is neither changed nor released.
  private func bytes(_ row: Row) -> UnsafeRawBufferPointer {
    // In bounds: `put` noted where it wrote.
    UnsafeRawBufferPointer(start: plain.map { UnsafeRawPointer($0) + row.start }, count: row.count)
  }
}
