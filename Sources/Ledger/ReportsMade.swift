import Records

/// A report about the place that was made.
package struct ReportMade: Sendable {
  /// Its name.
  package let name: String
  /// Whatever came with a lower commit was there when it was made, and whatever came with this or a higher one was not.
  package let commit: Int64
  /// When, in milliseconds since 1970.
  package let when: Int64
}

extension Ledger {
  /// The reports about the place that were made for an organisation, in the order of their commits, and how many
  /// entries that was read from. One that was made since the last commit is not among them: nothing was written
  /// after it.
  package func reportsMade(
    for organisation: String
  ) throws(CoachingError) -> (reports: [ReportMade], entries: Int) {
    try storage.read { (connection) throws(CoachingError) in
      let register = try connection.register()
      var made: [ReportMade] = []
      var entries = 0
      // The chains of accesses alone.
      try Replay(self, register, connection).walk(before: 0) { (step) throws(CoachingError) in
        entries += 1
        guard case .entry(let envelope) = step.content, envelope.kind == Envelope.Internal.accesses
        else { return }
        for row in try AccessRow.rows(of: envelope)
        where row.verb == .report && row.isAllowed && row.organisation == organisation {
          guard let seen = row.seen, seen < .max else { continue }
          made.append(ReportMade(name: row.reason ?? "", commit: seen + 1, when: row.when))
        }
      }
      return (made.sorted { $0.commit < $1.commit }, entries)
    }
  }
}
