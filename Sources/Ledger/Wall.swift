import Records

// The wall between clients and practice: a record about practice neither links to a client nor names one, whichever
// field or id somebody tries it by. Only of what exists for the actor, or a refusal would say that it is there; and
// what is there already may stay.
extension AppendJob {
  private static let sharedID =
    "a record about practice has its id with nothing of a client in common"
  private static let namelessID =
    "a support note or story has its id with no other record in common"
  private static let event = "what happened to a client is shared with no record about practice"
  private static let identifier = "a record about practice holds no identifier of a client"
  private static let informant = "a record about practice names no client and nobody around one"

  /// Refuses what would lead from a record about practice to a client.
  func checkWall(_ number: Int, _ connection: any Connection) throws(CoachingError) {
    let plan = plans[number]
    let append = appends[plan.index]
    do throws(CoachingError) {
      if plan.isNew { try checkIdentity(plan, connection) }
      guard append.state == .active, files[plan.file].row.kind != .client else { return }
      try checkFields(append, after: before[number]?.body, connection)
    } catch {
      throw CoachingError(error.fact, kind: append.kind, field: error.field, record: append.id)
    }
  }

  /// Notes the records about practice of this job. Two of one id are looked at here, since only one of them is noted.
  func notePractice() throws(CoachingError) {
    for (number, plan) in plans.enumerated() where files[plan.file].row.kind != .client {
      let append = appends[plan.index]
      if let other = practice[append.id], plan.isNew || plans[other].isNew,
        Self.ties(append.kind, appends[plans[other].index].kind)
      {
        throw CoachingError(.rule(Self.namelessID), kind: append.kind, record: append.id)
      }
      practice[append.id] = number
    }
  }

  // MARK: Ids

  /// Refuses a new record about practice under the id of a client's file or record, and the other way round; and a
  /// story or note under that of anything else: it would be a link that no field shows.
  private func checkIdentity(
    _ plan: Plan, _ connection: any Connection
  ) throws(CoachingError) {
    let append = appends[plan.index]
    let isClients = files[plan.file].row.kind == .client
    var isShared = isClients && practice[append.id] != nil
    if !isClients { try checkFileID(append, connection) }
    if !isShared, !isUnknown(append.id) {
      // Hosts may give a record in each of many files of clients the same id. Where more have it, those before met
      // the rule.
      let limit: Int64 = isClients ? 16 : .max
      for (file, kind) in try connection.identities(of: append.id, atMost: limit) {
        if try exists(append.id, kind, in: file, inClientFile: !isClients, connection) {
          isShared = true
          break
        }
        if !isClients, Self.ties(append.kind, kind),
          try exists(append.id, kind, in: file, inClientFile: false, connection)
        {
          throw CoachingError(.rule(Self.namelessID))
        }
      }
    }
    if isShared { throw CoachingError(.rule(Self.sharedID)) }
  }

  /// Refuses the id of a client's file, and to a story or note that of any file: a practitioner's names somebody too.
  private func checkFileID(
    _ append: Append, _ connection: any Connection
  ) throws(CoachingError) {
    guard let row = try connection.file(append.id) else { return }
    let isNameless = Self.isNameless(append.kind)
    guard row.kind == .client || isNameless, try ledger.visible(row, gate, connection) != nil
    else { return }
    throw CoachingError(.rule(isNameless ? Self.namelessID : Self.sharedID))
  }

  /// Whether an id that two records about practice share leads from what names nobody to what may name somebody.
  private static func ties(_ kind: UInt32, _ other: UInt32) -> Bool {
    kind != other && (isNameless(kind) || isNameless(other))
  }

  /// Whether a kind tells of somebody without a name, so that nothing may lead there.
  private static func isNameless(_ kind: UInt32) -> Bool {
    kind == Story.kind.number || kind == SupportNote.kind.number
  }

  // MARK: Fields

  private func checkFields(
    _ append: Append, after before: Body?, _ connection: any Connection
  ) throws(CoachingError) {
    let kind = Catalogue.shared.kind(numbered: append.kind)
    let fields = [
      Common.informantsField, Common.sharedEventField, Common.sourcesField, kind?.identifierField,
    ]
    for case let field? in fields where append.body.has(field) {
      guard append.body.bytes(of: field) != before?.bytes(of: field) else { continue }
      do throws(CoachingError) {
        try check(field, of: append.body, connection)
      } catch {
        throw CoachingError(error.fact, field: field)
      }
    }
  }

  private func check(
    _ field: UInt32, of body: Body, _ connection: any Connection
  ) throws(CoachingError) {
    switch field {
    case Common.informantsField:
      // That a client said so may be told; who it was may not.
      let isNaming = try list(field, of: body, Informant.self).contains {
        ($0.role == .client || $0.role == .supporter) && $0.name != nil
      }
      if isNaming { throw CoachingError(.rule(Self.informant)) }
    // Nothing looks up by it which records a client's file has, so that none can be told from another.
    case Common.sharedEventField: throw CoachingError(.rule(Self.event))
    case Common.sourcesField:
      for one in try list(field, of: body, Source.self) {
        try check(one.system, one.value, connection)
      }
    default:
      for one in try list(field, of: body, Identifier.self) {
        try check(one.system, one.value, connection)
      }
    }
  }

  private func list<V: FieldValue>(
    _ field: UInt32, of body: Body, _: V.Type
  ) throws(CoachingError) -> [V] {
    do { return try body.value(field, as: [V].self) ?? [] } catch {
      throw CoachingError(.wrongType(expected: "list"))
    }
  }

  private func check(
    _ system: String?, _ value: String?, _ connection: any Connection
  ) throws(CoachingError) {
    guard let system, let value else { return }
    let identifier = HostIdentifier(system: system, value: value)
    if let (file, _) = named[identifier], files[file].row.kind == .client {
      throw CoachingError(.rule(Self.identifier))
    }
    for (number, record) in try connection.lookup(ledger.keys.lookupCode(identifier)) {
      guard let row = try connection.file(numbered: number), row.kind == .client,
        let file = try ledger.visible(row, gate, connection)
      else { continue }
      // A file that was opened by it has it whether there is a record of the client or not.
      let isKnown = record == .zero ? true : try isVisible(record, in: file, connection)
      if isKnown { throw CoachingError(.rule(Self.identifier)) }
    }
  }

  private func isVisible(
    _ id: UniqueID, in file: VisibleFile, _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    guard let current = try connection.current(id, in: file.row.number) else { return false }
    return try file.view.shows(
      id, kind: current.kind, current.restriction, in: file.row, connection)
  }
}

extension Body {
  fileprivate func bytes(of field: UInt32) -> [UInt8]? { withValue(field) { Array($0) } }
}
