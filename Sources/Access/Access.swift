import Ledger
import Records

/// Who may do what: the only way to plain text, for every verb and every actor. What an actor may not
/// see does not exist for it. The rules are one table, ``Rule/all``.
package struct Access: Sendable {
  let ledger: Ledger
  /// Who acts.
  package let actor: ActorIdentity
  let gate: RuleGate
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
      guard appends[index].body.fitsLimit else {
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
    return try appendNoting(appends)
  }

  /// A refusal is noted, and so is a save that was made before; what is written says itself who wrote.
  private func appendNoting(_ appends: [Append]) throws(CoachingError) -> Receipt {
    let receipt: Receipt
    do throws(CoachingError) {
      try checkSupportNotes(appends)
      try checkStories(appends)
      receipt = try ledger.append(appends, by: actor, gate: gate)
    } catch {
      guard let index = appends.firstIndex(where: { $0.id == error.record }) else { throw error }
      let isRetraction = appends[index].state == .enteredInError
      try note(
        error, isRetraction ? .retract : .save, in: try file(appends[index].file),
        kind: appends[index].kind, record: appends[index].id)
      throw error
    }
    try ledger.note(
      receipt.repeated.map { index, file in
        row(
          appends[index].state == .enteredInError ? .retract : .save, in: file,
          kind: appends[index].kind, record: appends[index].id, count: 1)
      })
    return receipt
  }

  func file(_ reference: FileReference) throws(CoachingError) -> UniqueID {
    switch reference {
    case .id(let id): id
    case .named(_, let identifier): try ledger.findFile(identifier, gate: gate)?.id ?? .zero
    }
  }

  /// Destroys the content of a version, or with version 0 of all.
  package func expunge(
    _ record: UniqueID, in file: UniqueID, version: Int64, reason: String
  ) throws(CoachingError) {
    try notingRefusal(.expunge, in: file, record: record) { () throws(CoachingError) in
      try checkReason(reason, of: record, in: file)
      let isNew = try ledger.expunge(
        record, in: file, version: version, reason: reason, by: actor, gate: gate)
      if !isNew { try ledger.note([row(.expunge, in: file, record: record)]) }
    }
  }

  /// The file of an identifier, opened when there is none.
  package func openFile(
    _ kind: FileKind, _ identifier: HostIdentifier
  ) throws(CoachingError) -> UniqueID {
    try notingFile { () throws(CoachingError) in
      try ledger.openFile(kind, identifier, by: actor, gate: gate)
    }
  }

  // MARK: Reading

  /// The file of an identifier: of the actor's organisation, or else one that another shares.
  package func findFile(_ identifier: HostIdentifier) throws(CoachingError) -> UniqueID {
    try notingFile { () throws(CoachingError) in
      let owner = ledger.ownerCode(actor.organisation)
      let own = try ledger.findFile(identifier, ownedBy: owner, gate: gate)
      guard let file = try own == nil ? ledger.findFile(identifier, gate: gate) : own else {
        throw CoachingError(.notFound)
      }
      return file.id
    }
  }

  /// One version of a record; version 0 is the newest.
  package func get(
    _ id: UniqueID, in file: UniqueID, version: Int64
  ) throws(CoachingError) -> Document {
    try notingRefusal(.get, in: file, record: id) { () throws(CoachingError) in
      let document = try ledger.get(id, in: file, version: version, gate: gate)
      try ledger.note([row(.get, in: file, kind: document.kind, record: id, count: 1)])
      return document
    }
  }

  /// All versions of a record, oldest first.
  package func history(of id: UniqueID, in file: UniqueID) throws(CoachingError) -> [Document] {
    try notingRefusal(.history, in: file, record: id) { () throws(CoachingError) in
      let documents = try ledger.history(of: id, in: file, gate: gate)
      try ledger.note([
        row(
          .history, in: file, kind: documents.last?.kind ?? 0, record: id,
          count: Int64(documents.count))
      ])
      return documents
    }
  }

  /// A page of records.
  package func find(
    _ query: Query, in file: UniqueID?, cursor: String?
  ) throws(CoachingError) -> Page {
    let binding = Array("\(actor.id)\0\(actor.organisation)\0\(actor.purpose)\0".utf8)
    do throws(CoachingError) {
      return try notingRefusal(.find, in: file ?? .zero, kind: query.kind ?? 0) {
        () throws(CoachingError) in
        let page = try ledger.find(query, in: file, cursor: cursor, binding: binding, gate: gate)
        var counts = page.records.countsByFile
        for file in page.files where counts[file] == nil { counts[file] = 0 }
        if counts.isEmpty { throw CoachingError(.notFound) }
        try ledger.note(
          counts.map { file, count in
            row(.find, in: file, kind: query.kind ?? 0, record: query.linkedTo, count: count)
          })
        return page
      }
    } catch {
      // An identifier that leads nowhere: an empty page, and who asked is known.
      guard file == nil, error.fact == .notFound else { throw error }
      return Page.none
    }
  }

  /// Every version committed after a commit.
  package func changes(since commit: Int64, limit: Int) throws(CoachingError) -> [Document] {
    let documents = try ledger.changes(since: commit, limit: limit, gate: gate)
    var counts: [UniqueID: Int64] = [:]
    for document in documents {
      if case .id(let file) = document.file { counts[file, default: 0] += 1 }
    }
    try ledger.note(counts.map { file, count in row(.changes, in: file, count: count) })
    return documents
  }

  /// Backs the whole store up with `write`, and answers the commit that it reaches; shows no content.
  package func backUp(
    _ write: (Ledger) throws(CoachingError) -> Int64
  ) throws(CoachingError) -> Int64 {
    // Noted before: a file that is there was handed out.
    try noting(.administer, in: .zero) { () throws(CoachingError) in try require(.administrator) }
    return try write(ledger)
  }

  /// Verifies one file, or the whole store; shows no content. Only administrators, who see no content, are
  /// told how many entries there are: others could tell from it how much is hidden from them.
  package func verify(
    file: UniqueID?, progress: Progress
  ) throws(CoachingError) -> Verification {
    let verb: AccessRow.Verb = file == nil ? .administer : .verify
    return try noting(verb, in: file ?? .zero) { () throws(CoachingError) in
      if file == nil { try require(.administrator) }
      if actor.roles.contains(.administrator) {
        return try ledger.verify(file: file, gate: nil, progress: progress)
      }
      var found = try ledger.verify(file: file, gate: gate) { done, total in
        progress(done < total ? 0 : 1, 1)
      }
      found.entries = 0
      return found
    }
  }

  // MARK: Proof

  /// The heads of all chains, signed; shows no content.
  package func exportHeads() throws(CoachingError) -> [UInt8] {
    try noting(.administer, in: .zero) { () throws(CoachingError) in
      try require(.administrator)
      return try ledger.exportHeads()
    }
  }

  /// Compares the store with heads that were exported earlier; shows no content.
  package func checkHeads(
    _ text: UnsafeBufferPointer<UInt8>, publicKey: [UInt8]?
  ) throws(CoachingError) -> Verification {
    try noting(.administer, in: .zero) { () throws(CoachingError) in
      try require(.administrator)
      return try ledger.checkHeads(text, publicKey: publicKey)
    }
  }

  /// A file with its proof.
  package func exportFile(_ file: UniqueID) throws(CoachingError) -> [UInt8] {
    try notingRefusal(.export, in: file) { () throws(CoachingError) in
      let export = try ledger.exportFile(file, gate: gate)
      try ledger.note([row(.export, in: file, count: export.count)])
      return export.json
    }
  }
}
