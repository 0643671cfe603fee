import Ledger
import Records

extension AuthorityKind {
  /// The sorts by which somebody decides for the client.
  static let deciding: [AuthorityKind] = [.parentalResponsibility, .attorney, .deputy]
}

extension Supporter {
  /// Whether one of these authorities is in force.
  func has(_ kinds: [AuthorityKind], at now: Int64) -> Bool {
    authorities.contains { authority in
      guard let kind = authority.kind, kinds.contains(kind) else { return false }
      return (authority.from?.sortKey ?? now) <= now
        && now <= (authority.until?.lastMoment ?? now)
    }
  }
}

extension Supporter {
  /// Whether they decide for the client.
  package func decides(at now: Int64) -> Bool { has(AuthorityKind.deciding, at: now) }

  /// Whether they see nothing, whatever consents say.
  package func isBarred(at now: Int64) -> Bool {
    mustNotSee == true || has([.courtLimit], at: now)
  }
}

/// The people of a file who may decide on consents.
package struct ConsentDeciders {
  /// Records of the client.
  package var clients: [UniqueID]
  /// Records of supporters.
  package var supporters: [(id: UniqueID, content: Supporter)]

  /// These people.
  package init(clients: [UniqueID] = [], supporters: [(id: UniqueID, content: Supporter)] = []) {
    (self.clients, self.supporters) = (clients, supporters)
  }
}

extension Consent {
  /// Whether it is for a purpose. One that names none is for treatment; a supporter acts for none of the
  /// purposes of staff, so that a consent for supporters binds them only where it names some.
  func covers(purpose: String, _ supporter: UniqueID?) -> Bool {
    if purposes.isEmpty { return supporter != nil || purpose == "TREAT" }
    return purposes.contains(purpose)
  }

  /// Whether it holds now: given, begun, not over, not withdrawn, and by somebody who still may decide.
  func isInForce(
    at now: Int64, _ rules: borrowing RuleReader
  ) throws(CoachingError) -> Bool {
    guard hindrance(at: now) == nil else { return false }
    guard let decider = givenBy?.target else { return isDecided(at: now, ConsentDeciders()) }
    let record = try rules.record(decider)
    var people = ConsentDeciders()
    if let record, record.kind == Client.kind.number { people.clients = [decider] }
    if let record, record.kind == Supporter.kind.number {
      people.supporters = [(decider, try record.read(Supporter.self))]
    }
    return isDecided(at: now, people)
  }

  /// Why it is not in force; nil when it is. `people` are those of the file.
  package func hindrance(at now: Int64, _ people: ConsentDeciders) -> ConsentHindrance? {
    hindrance(at: now) ?? (isDecided(at: now, people) ? nil : .nobodyDecides)
  }

  private func hindrance(at now: Int64) -> ConsentHindrance? {
    if status == .refused { return .refused }
    if status == .withdrawn || now >= (withdrawnOn?.sortKey ?? .max) { return .withdrawn }
    if status != .given { return .refused }
    if (from?.sortKey ?? now) > now { return .notBegun }
    return now > (until?.lastMoment ?? now) ? .over : nil
  }

  private func isDecided(at now: Int64, _ people: ConsentDeciders) -> Bool {
    let needed: AuthorityKind
    switch basis {
    case .parentalResponsibility: needed = .parentalResponsibility
    case .attorney: needed = .attorney
    case .deputy: needed = .deputy
    case nil, .own, .competentChild:
      // Without another ground only the client decides.
      return givenBy.map { people.clients.contains($0.target) } ?? true
    default:
      // In best interests or on another legal ground staff decided: with the authority of whoever is
      // named beside it, or without, it stands until it ends or is withdrawn.
      return true
    }
    guard let decider = givenBy?.target,
      let supporter = people.supporters.first(where: { $0.id == decider })?.content
    else { return false }
    return supporter.has([needed], at: now) && !supporter.has([.courtLimit], at: now)
  }

  /// What it shares; nil when it is about something else than sharing.
  func extent(_ rules: borrowing RuleReader) throws(CoachingError) -> Grant.Extent? {
    switch scope {
    case .wholeFile: return .everything
    case .kinds:
      let numbers = kinds.compactMap { Catalogue.shared.kind(named: $0)?.number }
      return .some(kinds: Set(numbers).subtracting([Concern.kind.number]), records: [])
    case .goals:
      let shared = SharedGoals(goals.map(\.target), try rules.links())
      return .some(kinds: [], records: shared.records)
    default: return nil
    }
  }
}

/// What shared goals bring with them: their small steps, and what hangs on them and on no other goal.
/// The bigger goal stays hidden.
struct SharedGoals {
  private let links: FileLinks
  private var goals: Set<UniqueID>
  /// Goals that each record hangs on, directly or through others.
  private var reached: [UniqueID: Set<UniqueID>] = [:]
  /// Every record that is shared.
  private(set) var records: Set<UniqueID>

  /// Number of the field by which a small step leads to its bigger goal.
  private static let partOf: UInt32 = 12
  /// People and papers hang on no goal.
  private static let apart: Set<UInt32> = [
    Client.kind.number, Supporter.kind.number, Consent.kind.number, Concern.kind.number,
  ]

  init(_ named: [UniqueID], _ links: FileLinks) {
    self.links = links
    goals = Set(named)
    records = []
    addSmallSteps()
    records = goals.filter { links.kinds[$0] == Goal.kind.number }
    for (id, kind) in links.kinds where kind != Goal.kind.number && !Self.apart.contains(kind) {
      let hangsOn = goals(of: id)
      if !hangsOn.isEmpty, hangsOn.isSubset(of: goals) { records.insert(id) }
    }
  }

  private mutating func addSmallSteps() {
    var steps: [UniqueID: [UniqueID]] = [:]
    for (source, held) in links.targets where links.kinds[source] == Goal.kind.number {
      for link in held where link.field == Self.partOf {
        steps[link.target, default: []].append(source)
      }
    }
    var next = Array(goals)
    while let goal = next.popLast() {
      for step in steps[goal] ?? [] where goals.insert(step).inserted { next.append(step) }
    }
  }

  private func goals(of record: UniqueID) -> Set<UniqueID> {
    var found: Set<UniqueID> = []
    var seen: Set<UniqueID> = [record]
    var next = [record]
    while let id = next.popLast() {
      for link in links.targets[id] ?? [] where seen.insert(link.target).inserted {
        guard let kind = links.kinds[link.target], !Self.apart.contains(kind) else { continue }
        if kind == Goal.kind.number { found.insert(link.target) } else { next.append(link.target) }
      }
    }
    return found
  }
}
