import Ledger
import Records

// Who accessed what, and access in an emergency.
extension Access {
  /// Longest time for which an emergency opens a file, in minutes.
  package static let emergencyLimit = 24 * 60

  /// Every access to a file: for the privacy officer of the organisation that opened it, and, without
  /// what does not exist for them, for the client.
  package func accesses(
    of file: UniqueID, in range: Range<Int64>
  ) throws(CoachingError) -> [AccessRow] {
    try notingRefusal(.accessLog, in: file) { () throws(CoachingError) in
      try require([.privacyOfficer, .client])
      let owner = ledger.ownerCode(actor.organisation)
      let rows = try ledger.accesses(of: file, in: range, gate: clientGate) {
        actor.roles.contains(.privacyOfficer) && $0.owner == owner
      }
      try ledger.note([row(.accessLog, in: file, count: Int64(rows.count))])
      return rows
    }
  }

  /// The gate for what a client may see as one, whatever else the actor is.
  private var clientGate: RuleGate {
    RuleGate(
      ledger,
      ActorIdentity(
        id: actor.id, organisation: actor.organisation,
        roles: actor.roles.intersection(.client), purpose: actor.purpose))
  }

  /// Every emergency in the files of the actor's organisation: for its privacy officer.
  package func emergencies(in range: Range<Int64>) throws(CoachingError) -> [AccessRow] {
    try noting(.administer, in: .zero) { () throws(CoachingError) in
      try require(.privacyOfficer)
      let owner = ledger.ownerCode(actor.organisation)
      return try ledger.emergencies(in: range) { $0.owner == owner }
    }
  }

  /// Opens the client files of an identifier for reading, for so many minutes and this actor alone. It is
  /// on the disk, with the reason, before anything can be read.
  package func breakGlass(
    _ identifier: HostIdentifier, reason: String, minutes: Int
  ) throws(CoachingError) -> [UniqueID] {
    let rule: Roles = [.coach, .practitioner]
    let files =
      actor.roles.isDisjoint(with: rule) ? [] : try ledger.files(of: identifier).map(\.id)
    guard !files.isEmpty else {
      var refusal = row(.breakGlass, in: .zero, isAllowed: false)
      refusal.reason = reason
      try ledger.note([refusal], isSynced: true)
      throw CoachingError(actor.roles.isDisjoint(with: rule) ? .notPermitted : .notFound)
    }
    var rows = files.map { row(.breakGlass, in: $0) }
    for index in rows.indices {
      (rows[index].reason, rows[index].isEmergency) = (reason, true)
    }
    try ledger.note(rows, isSynced: true)
    for file in files { gate.emergencies.open(file, minutes: minutes) }
    return files
  }
}
