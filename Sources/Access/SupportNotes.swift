import Ledger
import Records

// Support notes are anonymous: no field of theirs leads to anybody, and no name of the register stands in
// their words.
extension Access {
  private static let rule = "the words of a support note name somebody of the register"

  /// Refuses support notes in whose words a name or identifier of the register stands: of all practitioners in
  /// the files of the actor's organisation, also where only an earlier version of their entry says so, and of
  /// those that are saved together with the note. So is the reason with which a note is retracted.
  ///
  /// The register is read anew each time, some 10 µs for each version of an entry; a practitioner whom
  /// somebody else adds in the same moment may be missed.
  func checkSupportNotes(_ appends: [Append]) throws(CoachingError) {
    var notes: [Int] = []
    // By index, as in `append`: few are notes or retractions.
    for index in appends.indices {
      if appends[index].kind == SupportNote.kind.number {
        notes.append(index)
      } else if appends[index].kind == 0, try isSupportNote(appends[index]) {
        notes.append(index)
      }
    }
    guard !notes.isEmpty else { return }
    var names = try register()
    for index in appends.indices where appends[index].kind == Practitioner.kind.number {
      try names.add(practitioner: appends[index].body)
    }
    for index in notes {
      do throws(CoachingError) {
        try check(appends[index].body, names)
        if let reason = appends[index].reason { try check(reason: reason, names) }
      } catch {
        throw CoachingError(
          error.fact, kind: SupportNote.kind.number, field: error.field, record: appends[index].id)
      }
    }
  }

  /// Refuses a reason for the destruction of a support note that names somebody.
  func checkReason(
    _ reason: String, of record: UniqueID, in file: UniqueID
  ) throws(CoachingError) {
    guard try ledger.kind(of: record, in: file, gate: gate) == SupportNote.kind.number else {
      return
    }
    try check(reason: reason, try register())
  }

  /// Whether a retraction is of a support note.
  private func isSupportNote(_ append: Append) throws(CoachingError) -> Bool {
    guard case .id(let file) = append.file else { return false }
    return try ledger.kind(of: append.id, in: file, gate: gate) == SupportNote.kind.number
  }

  private func check(_ body: Body, _ names: Names) throws(CoachingError) {
    var field: UInt32?
    do {
      try body.texts { place, text in
        if field == nil, !names.hits(in: text).isEmpty { field = place.field }
      }
    } catch {
      throw CoachingError(.wrongType(expected: "another form"))
    }
    if let field { throw CoachingError(.rule(Self.rule), field: field) }
  }

  private func check(reason: String, _ names: Names) throws(CoachingError) {
    var reason = reason
    let isNaming = reason.withUTF8 { !names.hits(in: $0).isEmpty }
    if isNaming { throw CoachingError(.rule(Self.rule), kind: SupportNote.kind.number) }
  }

  /// The present and earlier names and identifiers of all practitioners whom the actor's organisation has in
  /// its files.
  func register() throws(CoachingError) -> Names {
    var names = Names()
    try addRegister(to: &names)
    return names
  }

  func addRegister(to names: inout Names) throws(CoachingError) {
    let kind = Practitioner.kind.number
    // Most versions of an entry change something else.
    var last: [UInt8] = []
    let owner = ledger.ownerCode(actor.organisation)
    for file in try ledger.files(
      holding: [kind], where: { $0.kind != .client && $0.owner == owner })
    {
      do throws(CoachingError) {
        try ledger.eachVersion(kind, .active, in: file, gate: gate) {
          (document, _) throws(CoachingError) in
          let named = document.body.fields([1, 2, 11])
          guard named != last else { return }
          last = named
          try names.add(practitioner: document.body)
        }
      } catch {
        // Erased meanwhile, or not there for this actor.
        guard error.fact == .notFound else { throw error }
      }
    }
  }
}

extension Names {
  fileprivate mutating func add(practitioner body: Body) throws(CoachingError) {
    do {
      let practitioner = try Practitioner(body: body)
      add(practitioner.names, .practitioner)
      add(practitioner.identifiers)
      add(whole: practitioner.actorID, .identifier)
    } catch {
      throw CoachingError(.wrongType(expected: "another form"), kind: Practitioner.kind.number)
    }
  }
}
