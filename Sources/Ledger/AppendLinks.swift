import Records

/// Links of what is appended: where they may lead, and what becomes of those that the actor cannot see.
extension AppendJob {
  func checkLinks(_ connection: any Connection) throws(CoachingError) {
    try notePractice()
    for number in plans.indices {
      let plan = plans[number]
      try checkWall(number, connection)
      try checkLeadingHere(number, connection)
      guard appends[plan.index].state == .active,
        let kind = Catalogue.shared.kind(numbered: appends[plan.index].kind),
        !kind.linkHolders.isEmpty
      else { continue }
      for (link, target) in try held(appends[plan.index].body, kind) {
        // What was linked before may stay linked.
        if let body = before[number]?.body,
          try held(body, kind).contains(where: { $0.link == link })
        {
          continue
        }
        do throws(CoachingError) {
          try check(link, to: target, from: plan, connection)
        } catch {
          throw CoachingError(
            error.fact, kind: kind.number, field: link.field, record: appends[plan.index].id)
        }
      }
    }
  }

  private func held(
    _ body: Body, _ kind: KindDefinition
  ) throws(CoachingError) -> [(link: HeldLink, to: LinkTarget)] {
    do { return try body.links(of: kind) } catch {
      throw CoachingError(.wrongType(expected: "link"), kind: kind.number)
    }
  }

  private func check(
    _ link: HeldLink, to target: LinkTarget, from plan: Plan, _ connection: any Connection
  ) throws(CoachingError) {
    let kind: UInt32?
    if target.inDirectory {
      kind = try directoryKind(link.target, connection)
    } else {
      kind = try fileKind(link.target, from: plan, connection)
    }
    guard let kind else { throw CoachingError(.invalidLink("there is no such record")) }
    let definition = Catalogue.shared.kind(numbered: kind)
    guard target.kinds.isEmpty || definition.map({ target.kinds.contains($0.name) }) == true else {
      throw CoachingError(.invalidLink("the record is of another kind"))
    }
    // What names nobody would be tied to somebody by a record that does.
    guard definition?.isImpersonal != true else {
      throw CoachingError(.invalidLink("nothing leads to a record of this kind"))
    }
    // Practitioners train each other; of what leads into the directory only organisations are parts.
    if kind == appends[plan.index].kind, !target.inDirectory || kind == Organisation.kind.number {
      try checkLoop(link, of: plan, inDirectory: target.inDirectory, connection)
    }
  }

  /// The kind of a record of the same file that exists for the actor. One that names its readers may be
  /// linked to only by what no more people read: links are seen by whoever reads the record they are in. But
  /// from candid words much follows in files about practice: links to them are left out in reading there.
  private func fileKind(
    _ id: UniqueID, from plan: Plan, _ connection: any Connection
  ) throws(CoachingError) -> UInt32? {
    let key = PlanKey(file: plan.file, id: id)
    let readers = appends[plan.index].readership
    if let other = planned[key] {
      let target = appends[plans[other].index]
      try check(readers, mayLeadTo: target.readership, in: plan)
      return target.kind
    }
    guard let there = try current(key, connection), try isVisible(there, key, connection) else {
      return nil
    }
    if !there.restriction.isDisjoint(with: limiting(in: plan)) {
      let codes = try connection.readers(of: id, in: files[plan.file].row.number)
      let target = Readership(restriction: there.restriction, codes: codes)
      try check(readers, mayLeadTo: target, in: plan)
    }
    return there.kind
  }

  private func check(
    _ readers: Readership, mayLeadTo target: Readership, in plan: Plan
  ) throws(CoachingError) {
    let limiting = limiting(in: plan)
    guard !target.restriction.isDisjoint(with: limiting) else { return }
    // Figures are made of candid records: they lead to none that no figure counts.
    let needed = target.restriction.contains(.named) ? .named : limiting
    guard !readers.restriction.isDisjoint(with: needed), readers.codes.isSubset(of: target.codes)
    else {
      throw CoachingError(.rule("what only some may see is linked to by what others may see"))
    }
  }

  /// What limits who may link to a record of the file of a plan.
  private func limiting(in plan: Plan) -> Restriction {
    files[plan.file].row.kind == .client ? [.named, .candid] : .named
  }

  /// A record that names its readers from now on must not be linked to by what others may see.
  private func checkLeadingHere(
    _ number: Int, _ connection: any Connection
  ) throws(CoachingError) {
    let append = appends[plans[number].index]
    let row = files[plans[number].file].row
    guard !append.readership.restriction.isDisjoint(with: limiting(in: plans[number])),
      before[number] != nil
    else { return }
    for source in try connection.sources(linkingTo: append.id, in: row.number)
    where planned[PlanKey(file: plans[number].file, id: source)] == nil {
      guard let there = try connection.current(source, in: row.number) else { continue }
      let codes = try connection.readers(of: source, in: row.number)
      try check(
        Readership(restriction: there.restriction, codes: codes), mayLeadTo: append.readership,
        in: plans[number])
    }
  }

  /// The kind of an entry of the directory, in whichever file of the actor it stands.
  private func directoryKind(
    _ id: UniqueID, _ connection: any Connection
  ) throws(CoachingError) -> UInt32? {
    if let number = practice[id] { return appends[plans[number].index].kind }
    for (number, kind) in try connection.identities(of: id) {
      if try exists(id, kind, in: number, inClientFile: false, connection) { return kind }
    }
    return nil
  }

  /// Whether a record exists for the actor in a file of a client, or in another.
  @inline(never)
  func exists(
    _ id: UniqueID, _ kind: UInt32, in number: Int64, inClientFile: Bool,
    _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    guard let row = try connection.file(numbered: number),
      (row.kind == .client) == inClientFile,
      let file = try ledger.visible(row, gate, connection),
      let current = try connection.current(id, in: number)
    else { return false }
    return try file.view.shows(id, kind: kind, current.restriction, in: row, connection)
  }

  /// Refuses a record that would be part of itself: follows the same field from record to record of its kind, and
  /// opens each at most once.
  private func checkLoop(
    _ link: HeldLink, of plan: Plan, inDirectory: Bool, _ connection: any Connection
  ) throws(CoachingError) {
    let append = appends[plan.index]
    var seen: Set<UniqueID> = [append.id]
    var next = [link.target]
    while let id = next.popLast() {
      guard id != append.id else {
        throw CoachingError(.rule("a record cannot lead back to itself"))
      }
      guard seen.insert(id).inserted,
        let body = inDirectory
          ? try directoryBody(id, of: append.kind, connection)
          : try body(PlanKey(file: plan.file, id: id), of: append.kind, connection),
        let kind = Catalogue.shared.kind(numbered: append.kind)
      else { continue }
      next += try held(body, kind).filter { $0.link.field == link.field }.map(\.link.target)
    }
  }

  /// An entry of the directory, in whichever file of the actor it stands.
  private func directoryBody(
    _ id: UniqueID, of kind: UInt32, _ connection: any Connection
  ) throws(CoachingError) -> Body? {
    if let number = practice[id] {
      let append = appends[plans[number].index]
      return append.kind == kind ? append.body : nil
    }
    for (number, thatKind) in try connection.identities(of: id) where thatKind == kind {
      guard try exists(id, kind, in: number, inClientFile: false, connection),
        let row = try connection.file(numbered: number),
        let current = try connection.current(id, in: number)
      else { continue }
      return try ledger.content(of: id, current, row, connection)?.envelope.body
    }
    return nil
  }

  private func body(
    _ key: PlanKey, of kind: UInt32, _ connection: any Connection
  ) throws(CoachingError) -> Body? {
    if let other = planned[key] {
      let append = appends[plans[other].index]
      return append.kind == kind ? append.body : nil
    }
    guard let current = try current(key, connection), current.kind == kind else { return nil }
    return try ledger.content(of: key.id, current, files[key.file].row, connection)?.envelope.body
  }
}
