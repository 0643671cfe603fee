import Records

// A record is mended later, and does not move for that: where it says no time, it is of the time when it was recorded
// first, and among others of one time it keeps its place.
extension Ledger {
  /// When the oldest version of a record was recorded that can still be read, and the commit it came with, of those
  /// before a version; nil where there is none.
  private func beginning(
    of id: UniqueID, before version: Int64, in file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> Beginning? {
    var earlier: Int64 = 1
    while earlier < version {
      if let place = try connection.place(ofSuperseded: earlier, id, in: file.number),
        let (envelope, commit) = try entry(at: place, of: file, connection)
      {
        return Beginning(recorded: envelope.recorded, commit: commit)
      }
      earlier += 1
    }
    return nil
  }

  /// When a version was recorded; one that says no time, when the first was.
  @inline(__always)
  func recorded(
    _ version: EnvelopeView, in file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> Int64 {
    guard version.version > 1 else { return version.recorded }
    return try firstRecorded(version, in: file, connection)
  }

  private func firstRecorded(
    _ version: EnvelopeView, in file: FileRow, _ connection: any Connection
  ) throws(CoachingError) -> Int64 {
    guard try version.occurred == nil else { return version.recorded }
    return try beginning(of: version.id, before: version.version, in: file, connection)?.recorded
      ?? version.recorded
  }

  /// Adds how a record began.
  func begin(
    _ document: inout Document, _ connection: any Connection
  ) throws(CoachingError) {
    guard document.version > 1, case .id(let id) = document.file,
      let file = try connection.file(id)
    else { return }
    document.beginning = try beginning(
      of: document.id, before: document.version, in: file, connection)
  }
}
