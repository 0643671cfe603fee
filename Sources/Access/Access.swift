import Ledger
import Records

/// Who may do what: the only way to plain text, for every verb and every actor. What an actor may not
/// see does not exist for it. The rules are one table, ``Rule/all``.
package struct Access: Sendable {
  private let ledger: Ledger
  /// Who acts.
  package let actor: ActorIdentity
  private let gate: RuleGate

  /// Access of an actor to a store.
  package init(_ ledger: Ledger, actor: ActorIdentity) {
    self.ledger = ledger
    self.actor = actor
    gate = RuleGate(ledger, actor)
  }

  /// Refuses an actor who has none of these roles.
  package func require(_ roles: Roles) throws(CoachingError) {
    guard !actor.roles.isDisjoint(with: roles) else { throw CoachingError(.notPermitted) }
  }

  // MARK: Writing

  /// Saves and retracts, all or nothing.
  package func append(_ appends: [Append]) throws(CoachingError) -> Receipt {
    // By index: a loop over the elements would retain and release every body.
    for index in appends.indices {
      guard appends[index].body.size + 3 * (appends[index].body.count + 2) <= Body.limit else {
        throw CoachingError(
          .tooLarge("The size of a record", limit: Body.limit), kind: appends[index].kind,
          record: appends[index].id)
      }
      // The nil id stands for "none" in the tables.
      guard appends[index].id != .zero else { throw CoachingError(.invalidArgument("id")) }
      guard appends[index].state == .active else { continue }
      guard Append.kinds.contains(appends[index].kind) else {
        throw CoachingError(
          .unknownKind, kind: appends[index].kind, record: appends[index].id)
      }
      guard let kind = Catalogue.shared.kind(numbered: appends[index].kind) else { continue }
      do throws(CoachingError) { try FieldCheck.complete(appends[index].body, of: kind) } catch {
        var error = error
        error.record = appends[index].id
        throw error
      }
    }
    return try ledger.append(appends, by: actor, gate: gate)
  }

  /// Destroys the content of a version, or with version 0 of all.
  package func expunge(
    _ record: UniqueID, in file: UniqueID, version: Int64, reason: String
  ) throws(CoachingError) {
    try ledger.expunge(
      record, in: file, version: version, reason: reason, by: actor, gate: gate)
  }

  /// The file of an identifier, opened when there is none.
  package func openFile(
    _ kind: FileKind, _ identifier: HostIdentifier
  ) throws(CoachingError) -> UniqueID {
    try ledger.openFile(kind, identifier, by: actor, gate: gate)
  }

  // MARK: Reading

  /// The file of an identifier.
  package func findFile(_ identifier: HostIdentifier) throws(CoachingError) -> UniqueID {
    guard let file = try ledger.findFile(identifier, gate: gate) else {
      throw CoachingError(.notFound)
    }
    return file.id
  }

  /// One version of a record; version 0 is the newest.
  package func get(
    _ id: UniqueID, in file: UniqueID, version: Int64
  ) throws(CoachingError) -> Document {
    try ledger.get(id, in: file, version: version, gate: gate)
  }

  /// All versions of a record, oldest first.
  package func history(of id: UniqueID, in file: UniqueID) throws(CoachingError) -> [Document] {
    try ledger.history(of: id, in: file, gate: gate)
  }

  /// A page of records.
  package func find(
    _ query: Query, in file: UniqueID?, cursor: String?
  ) throws(CoachingError) -> Page {
    let binding = Array("\(actor.id)\0\(actor.organisation)\0\(actor.purpose)\0".utf8)
    return try ledger.find(query, in: file, cursor: cursor, binding: binding, gate: gate)
  }

  /// Every version committed after a commit.
  package func changes(since commit: Int64, limit: Int) throws(CoachingError) -> [Document] {
    try ledger.changes(since: commit, limit: limit, gate: gate)
  }

  /// Copies the whole store into a new file and answers the commit that it reaches; shows no content.
  package func backUp(to path: String, progress: Progress) throws(CoachingError) -> Int64 {
    try require(.administrator)
    return try ledger.backUp(to: path, progress: progress)
  }

  /// Writes what came after a commit and answers the commit that it reaches; shows no content.
  package func increment(
    since commit: Int64, into target: any Connection, progress: Progress
  ) throws(CoachingError) -> Int64 {
    try require(.administrator)
    return try ledger.increment(since: commit, into: target, progress: progress)
  }

  /// Verifies one file that the actor may see, or the whole store; shows no content.
  package func verify(
    file: UniqueID?, progress: Progress
  ) throws(CoachingError) -> Verification {
    if file == nil { try require(.administrator) }
    return try ledger.verify(file: file, gate: gate, progress: progress)
  }
}
