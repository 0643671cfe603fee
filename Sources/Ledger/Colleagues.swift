import Records

// Which practitioner an actor is: candid records are seen by the practitioners whom they are about.
extension Ledger {
  /// What stands for the entries of the directory that say that they are an actor, in the files of one
  /// organisation. An id that stands in several of them has to say so in each: otherwise a copy would make
  /// somebody into a colleague.
  func entries(
    of reader: ReaderCode, _ owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> [ReaderCode] {
    let code = keys.readerCode(entryOf: reader)
    let row = try connection.statement(.selectNamedAnywhere)
    row.bind(1, code.bits)
    var entries: Set<UniqueID> = []
    while try row.step() { entries.insert(try row.id(0)) }
    var codes: [ReaderCode] = []
    for entry in entries where try areAll(entry, of: code, owner, connection) == true {
      codes.append(keys.readerCode(about: entry))
    }
    return codes
  }

  /// Whether every entry of an id in the files of an organisation stands and says that it is an actor; nil
  /// where there is none.
  fileprivate func areAll(
    _ id: UniqueID, of code: ReaderCode, _ owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> Bool? {
    var answer: Bool?
    for (number, kind) in try connection.identities(of: id)
    where kind == Practitioner.kind.number {
      guard try connection.file(numbered: number)?.owner == owner else { continue }
      guard try connection.current(id, in: number)?.state == .active,
        try connection.names(code, id, in: number)
      else { return false }
      answer = true
    }
    return answer
  }
}

extension AppendJob {
  /// Refuses to share what everybody sees, and to make oneself into a colleague.
  func checkCandour(
    _ append: Append, after before: Body?, _ connection: any Connection
  ) throws(CoachingError) {
    guard append.state == .active else { return }
    if append.body.has(Readership.sharedWith),
      !append.readership.restriction.contains(.candid)
    {
      throw CoachingError(
        .rule("only a candid record that is not for its author only is shared with somebody"),
        kind: append.kind, field: Readership.sharedWith)
    }
    guard append.kind == Practitioner.kind.number, let actor = try actor(of: append.body),
      actor == self.actor.id, try isColleague(append, after: before, connection)
    else { return }
    throw CoachingError(
      .rule("that an entry which is there is the actor's own is said by somebody else"),
      kind: append.kind, field: Self.actorField)
  }

  private static var actorField: UInt32 { 11 }

  private func actor(of practitioner: Body) throws(CoachingError) -> String? {
    do { return try practitioner.value(Self.actorField, as: String.self) } catch {
      throw CoachingError(
        .wrongType(expected: "text"), kind: Practitioner.kind.number, field: Self.actorField)
    }
  }

  /// Whether an entry that says that it is the actor is, or may have been, somebody else.
  private func isColleague(
    _ append: Append, after before: Body?, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    if let before { return try actor(of: before) != actor.id }
    let code = ledger.keys.readerCode(entryOf: ledger.readerCode(actor))
    if let own = try ledger.areAll(append.id, of: code, owner, connection) { return !own }
    // What leads to an entry that is gone, with the file that it was in, is not theirs either.
    for file in try connection.files() where file.kind != .client && file.owner == owner {
      let sources = try connection.sources(linkingTo: append.id, in: file.number)
      if !sources.isEmpty { return true }
    }
    return false
  }
}
