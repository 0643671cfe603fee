import Records

extension Ledger {
  /// When one of some reports about the place was made for an organisation, in milliseconds since 1970, and the commit that
  /// moved its row into the log, in the order of those: whatever came with a lower number was there when it was
  /// made, and whatever came with this or a higher one was not. One that was made since the last commit is not
  /// among them: nothing was written after it.
  package func reportsMade(
    _ names: Set<String>, for organisation: String
  ) throws(CoachingError) -> [(commit: Int64, when: Int64)] {
    try storage.read { (connection) throws(CoachingError) in
      guard let register = try connection.file(numbered: FileRow.register) else {
        throw CoachingError(.damaged("the register is missing"))
      }
      var made: [(commit: Int64, when: Int64)] = []
      // The chains of accesses alone.
      try Replay(self, register, connection).walk(before: 0) { (step) throws(CoachingError) in
        guard case .entry(let envelope) = step.content, envelope.kind == Envelope.Internal.accesses
        else { return }
        for row in try AccessRow.rows(of: envelope)
        where row.verb == .report && row.isAllowed && names.contains(row.reason ?? "")
          && row.organisation == organisation
        {
          made.append((step.row.commit, row.when))
        }
      }
      return made.sorted { $0.commit < $1.commit }
    }
  }
}
