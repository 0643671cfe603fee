import Ledger
import Records

/// The rules as the ledger asks for them, for one actor.
struct RuleGate: Gate {
  let actor: ActorIdentity
  let emergencies: Emergencies
  private let owner: OwnerCode
  private let reader: ReaderCode
  private let organisation: ReaderCode
  private let codeOfSupporter: @Sendable (UniqueID) -> ReaderCode
  private let codeOfKeptOut: @Sendable (UniqueID?) -> ReaderCode
  /// What the actor sees of each kind of file of its organisation, by the number of the kind.
  private let own: [View?]
  /// The rows that need a look into the file.
  private let personal: [Rule]
  private let shared: [Rule]

  init(_ ledger: Ledger, _ actor: ActorIdentity) {
    self.actor = actor
    emergencies = Emergencies()
    owner = ledger.ownerCode(actor.organisation)
    reader = ledger.readerCode(actor)
    organisation = ledger.readerCode(organisation: actor.organisation)
    codeOfSupporter = { ledger.readerCode(supporter: $0) }
    codeOfKeptOut = { ledger.readerCode(keptOut: $0) }
    let rules = Rule.all.filter { !$0.roles.isDisjoint(with: actor.roles) }
    let last = FileKind.programme.rawValue
    own = (0...last).map { [reader] kind in
      let holding = rules.filter {
        $0.reach == .organisation && $0.files.contains(FileKind(rawValue: kind))
      }
      return View(holding.map { $0.grant() }, reader: reader)
    }
    personal = rules.filter { $0.reach == .client || $0.reach == .supporter }
    shared = rules.filter { $0.reach == .shared }
  }

  var opensFiles: Bool { actor.roles.contains(.coach) }

  func view(
    of file: FileFacts, _ rules: borrowing RuleReader
  ) throws(CoachingError) -> View? {
    let isOwn = file.owner == owner
    let known = own.indices.contains(Int(file.kind.rawValue)) ? own[Int(file.kind.rawValue)] : nil
    let isSimple = isOwn ? personal.isEmpty : shared.isEmpty
    if isSimple, !emergencies.isAny { return isOwn ? known : nil }
    var grants = isOwn ? known?.grants ?? [] : []
    for rule in isOwn ? personal : shared where rule.files.contains(file.kind) {
      grants += try self.grants(rule, rules)
    }
    if emergencies.isOpen(file.id) { grants.append(Grant(.everything)) }
    return View(grants, reader: reader)
  }

  private func grants(
    _ rule: Rule, _ rules: borrowing RuleReader
  ) throws(CoachingError) -> [Grant] {
    switch rule.reach {
    case .organisation: return []
    case .client:
      var grants: [Grant] = []
      for record in try rules.records(naming: reader) where record.kind == Client.kind.number {
        // With the client's death the login ends.
        if try isDead(record, rules) { return [] }
        grants = [rule.grant()]
      }
      if !grants.isEmpty, try isDeadElsewhere(rules) { return [] }
      return grants
    case .supporter: return try supporting(rule, rules)
    case .shared: return try sharing(rule, naming: organisation, nil, rules)
    }
  }

  /// Whether a record of a client says that they died; a day to come is mistyped.
  private func isDead(
    _ record: Document, _ rules: borrowing RuleReader
  ) throws(CoachingError) -> Bool {
    guard let death = try record.read(Client.self).deceasedDate else { return false }
    return !death.isToCome(at: try rules.now)
  }

  /// Whether another file of the person says that they died.
  private func isDeadElsewhere(_ rules: borrowing RuleReader) throws(CoachingError) -> Bool {
    var isDead = false
    try rules.eachJoined { (other) throws(CoachingError) in
      for record in try other.records(of: Client.kind.number) {
        if try self.isDead(record, rules) { isDead = true }
      }
    }
    return isDead
  }

  /// Whether another file of the person says that the actor is to see nothing of them.
  private func isBarredElsewhere(_ rules: borrowing RuleReader) throws(CoachingError) -> Bool {
    var isBarred = false
    try rules.eachJoined { (other) throws(CoachingError) in
      for record in try other.records(naming: reader) where record.kind == Supporter.kind.number {
        if try record.read(Supporter.self).isBarred(at: try other.now) { isBarred = true }
      }
    }
    return isBarred
  }

  /// What a supporter sees: everything by authority, otherwise what consents say.
  private func supporting(
    _ rule: Rule, _ rules: borrowing RuleReader
  ) throws(CoachingError) -> [Grant] {
    var grants: [Grant] = []
    var keptOut = [codeOfKeptOut(nil)]
    for record in try rules.records(naming: reader) where record.kind == Supporter.kind.number {
      let supporter = try record.read(Supporter.self)
      let now = try rules.now
      // It takes away what other records about the same person give, too.
      guard !supporter.isBarred(at: now) else { return [] }
      keptOut.append(codeOfKeptOut(record.id))
      if supporter.decides(at: now) {
        grants.append(rule.grant())
      } else {
        grants += try sharing(rule, naming: codeOfSupporter(record.id), record.id, rules)
      }
    }
    for index in grants.indices { grants[index].keptOut = keptOut }
    if !grants.isEmpty, try isBarredElsewhere(rules) { return [] }
    return grants
  }

  /// What consents in force share with an organisation or a supporter.
  private func sharing(
    _ rule: Rule, naming code: ReaderCode, _ supporter: UniqueID?, _ rules: borrowing RuleReader
  ) throws(CoachingError) -> [Grant] {
    var grants: [Grant] = []
    for record in try rules.records(naming: code) where record.kind == Consent.kind.number {
      let consent = try record.read(Consent.self)
      guard names(supporter, consent), consent.covers(purpose: actor.purpose, supporter),
        try consent.isInForce(at: try rules.now, rules),
        let extent = try consent.extent(rules)
      else { continue }
      grants.append(rule.grant(extent))
    }
    return grants
  }

  /// Whether a consent is for a supporter, or for this actor of its organisation.
  private func names(_ supporter: UniqueID?, _ consent: Consent) -> Bool {
    consent.recipients.contains { recipient in
      if let supporter { return recipient.supporter?.target == supporter }
      return recipient.organisation == actor.organisation
        && (recipient.practitioner ?? actor.id) == actor.id
    }
  }
}

extension Document {
  /// The record as a struct of its kind.
  func read<K: Kind>(_: K.Type) throws(CoachingError) -> K {
    do { return try K(body: body) } catch {
      throw CoachingError(.damaged("an entry opens but cannot be read"), kind: kind)
    }
  }
}
