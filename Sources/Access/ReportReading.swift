import Ledger
import Measures
import Records

/// What a report may read: the only way for reports to records.
package struct ReportReading {
  private let access: Access
  private let ledger: Ledger
  private let owner: OwnerCode
  private let gate: any Gate
  /// Now: the later of the clock and the newest time that was ever recorded.
  package let now: Int64
  /// Who asks.
  package let actor: ActorIdentity

  fileprivate init(_ access: Access, _ gate: any Gate) throws(CoachingError) {
    self.access = access
    ledger = access.ledger
    owner = ledger.ownerCode(access.actor.organisation)
    self.gate = gate
    actor = access.actor
    now = try ledger.now()
  }

  /// How the organisation wants things to be called; looked up when it is asked for, since few reports are read
  /// by people as they are.
  package func settings() throws(CoachingError) -> Settings {
    try access.settings() ?? Settings()
  }

  /// The active records of a file that exist for the actor, in the order in which they occurred: all of
  /// them, or those of some kinds, or of some milliseconds since 1970. Files that are said to be of the same
  /// person count as one.
  package func records(
    in file: UniqueID, kinds: Set<UInt32>? = nil, occurred: Range<Int64>? = nil
  ) throws(CoachingError) -> [Document] {
    try ledger.records(in: file, kinds: kinds, occurred: occurred, gate: gate)
  }

  /// One version of a record; nil where there is none that can be read.
  package func version(
    _ version: Int64, of record: UniqueID, in file: UniqueID
  ) throws(CoachingError) -> Document? {
    let document: Document
    do throws(CoachingError) {
      document = try ledger.get(record, in: file, version: version, gate: gate)
    } catch {
      guard error.fact == .notFound || error.fact == .expunged else { throw error }
      return nil
    }
    return document
  }

  /// What the clients of the actor's organisation have in some quarters, and in no known quarter.
  package func tallies(
    in quarters: [Quarter]
  ) throws(CoachingError) -> (quarters: [Tally], unknown: Tally) {
    try ledger.tallies(of: owner, in: quarters)
  }

  /// When one of some reports about the place was made for the actor's organisation before, with the commit that
  /// came next, in the order of those.
  package func reportsMade(
    _ names: Set<String>
  ) throws(CoachingError) -> [(commit: Int64, when: Int64)] {
    try ledger.reportsMade(names, for: actor.organisation)
  }

  /// The files of these kinds that the actor's organisation opened and that have a record of one of some kinds;
  /// of those that are said to be of one person only the first.
  package func files(
    _ kinds: [FileKind], holding records: Set<UInt32>
  ) throws(CoachingError) -> [UniqueID] {
    var seen: Set<UniqueID> = []
    var files: [UniqueID] = []
    let holding = try ledger.files(holding: records) {
      kinds.contains($0.kind) && $0.owner == owner
    }
    for file in holding where !seen.contains(file) {
      do throws(CoachingError) {
        seen.formUnion(try ledger.samePerson(as: file, gate: gate))
        files.append(file)
      } catch {
        // Erased meanwhile, or not there for this actor.
        guard error.fact == .notFound else { throw error }
      }
    }
    return files
  }
}

extension Access {
  /// Runs a report about one file, as far as it exists for the actor. One row of the access log.
  package func report<R>(
    _ name: String, about file: UniqueID, for roles: Roles,
    _ work: (ReportReading) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try notingRefusal(.report, in: file) { () throws(CoachingError) in
      try require(roles)
      let result = try work(try ReportReading(self, gate))
      try note(report: name, in: file)
      return result
    }
  }

  /// Runs a report about the files of the actor's organisation, whose figures name nobody. One row of the
  /// access log, in the register.
  package func report<R>(
    _ name: String, for roles: Roles,
    _ work: (ReportReading) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try notingRefusal(.report, in: .zero) { () throws(CoachingError) in
      try require(roles)
      let result = try work(try ReportReading(self, OrganisationGate(self)))
      try note(report: name, in: .zero)
      return result
    }
  }

  private func note(report name: String, in file: UniqueID) throws(CoachingError) {
    var row = row(.report, in: file)
    row.reason = name
    try ledger.note([row])
  }
}
