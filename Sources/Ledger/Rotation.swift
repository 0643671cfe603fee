import Records
import Sealing

extension Ledger {
  /// Replaces the root key by a new one that only `secrets` open. File keys are wrapped anew and what is
  /// derived is built again; no entry is written again. This ledger, and every other that is open,
  /// holds the old root key then: their transactions are refused.
  package func rotateRootKey(
    _ secrets: Secrets, by actor: ActorIdentity
  ) throws(CoachingError) {
    let slot = try secrets.newSlot()
    let root = try sealing { try GuardedKey.random() }
    let after = try Ledger(self, root: root)
    // A transaction of its own: what others save is not undone when this store turns out to be damaged.
    try storage.write { (connection) throws(CoachingError) in
      try Rotation(before: self, after: after, connection: connection).run(slot, actor)
    }
    try purge()
  }
}

/// One change from a root key to another. What carries a code under the old one is checked before it gets
/// a code under the new one, so that nothing becomes authentic that was not.
private struct Rotation {
  let before: Ledger
  let after: Ledger
  let connection: any Connection

  func run(_ slot: NewKeySlot, _ actor: ActorIdentity) throws(CoachingError) {
    let files = try connection.files()
    guard let register = files.first, register.number == FileRow.register else {
      throw CoachingError(.damaged("the register is missing"))
    }
    var rows = DerivedRows(before, register)
    try Replay(before, register, connection).walk { (step) throws(CoachingError) in
      try rows.add(step)
    }
    for file in files {
      var renewed = file
      if file.number != FileRow.register {
        guard let organisation = rows.opened[file.id]?.organisation,
          before.ownerCode(organisation) == file.owner
        else { throw CoachingError(.damaged("the register does not know a file")) }
        renewed.owner = after.ownerCode(organisation)
      }
      try renew(file, as: renewed)
      try renewHeads(of: file)
    }
    try renewHeader()
    // What was signed before is still checked with the same public key.
    let seed = try before.signingSeed(connection)
    try Ledger.put(signingSeed: try after.keys.wrapSigningSeed(seed), connection)
    try renewSlots(slot)
    let commit = try after.nextCommit(connection)
    var chain = try InternalChain(after, register, commit, by: actor, entries: 1, connection)
    let entry = Document(
      kind: Envelope.Internal.rotation, file: .id(register.id), id: register.id, body: Body())
    _ = try chain.append(Append(saving: entry), connection)
    try chain.end(connection)
    // Derived tables hold codes under the old key.
    try RebuildJob(after).apply(connection)
  }

  private func renew(_ file: FileRow, as renewed: FileRow) throws(CoachingError) {
    let update = try connection.statement(file.hasKey ? .updateFileKey : .updateOwner)
    update.bind(1, file.number)
    update.bind(2, renewed.owner.bits)
    if file.hasKey {
      let wrapped = try before.keys.withKey(of: file, connection) {
        (key) throws(CoachingError) in try after.keys.wrap(key, for: renewed)
      }
      wrapped.withBytes { update.bind(3, copying: $0) }
    }
    try update.run()
  }

  private func renewHeads(of file: FileRow) throws(CoachingError) {
    var heads: [Int64: Head] = [:]
    let row = try connection.statement(.selectHeads)
    row.bind(1, file.number)
    while try row.step() {
      let head = Head(position: row.integer(1), link: row.bytes(2).map { Array($0) } ?? [])
      guard let origin = before.origins[row.integer(0)],
        try before.keys.headCode(file: file.id, origin: origin, head)
          == row.bytes(3).map({ Array($0) })
      else { throw CoachingError(.damaged("the head of a file does not verify")) }
      heads[row.integer(0)] = head
    }
    for (number, head) in heads {
      guard let origin = before.origins[number] else { continue }
      let code = try after.keys.headCode(file: file.id, origin: origin, head)
      let update = try connection.statement(.putHead)
      update.bind(1, file.number)
      update.bind(2, number)
      update.bind(3, head.position)
      head.link.withBytes { update.bind(4, copying: $0) }
      code.withBytes { update.bind(5, copying: $0) }
      try update.run()
    }
  }

  private func renewHeader() throws(CoachingError) {
    let header = try StoreHeader(connection)
    try header.verify(before.keys)
    let update = try connection.statement(.updateHeader)
    try header.bytes(authenticatedBy: after.keys).withBytes { update.bind(1, copying: $0) }
    try update.run()
  }

  /// Removes every slot, since they lead to the old root key, and adds one.
  private func renewSlots(_ slot: NewKeySlot) throws(CoachingError) {
    var last: Int64 = 0
    for (number, _) in try Ledger.readSlots(connection) {
      last = number
      try connection.clearSlot(number)
    }
    try Ledger.insertSlot(
      slot, numbered: try Ledger.slotNumber(after: last), root: after.root, store: after.id,
      connection)
  }
}
