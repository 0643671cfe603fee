import Ledger
import Measures
import Records

/// What a report may read: the only way for reports to records.
package struct ReportReading {
  private let access: Access
  private let ledger: Ledger
  private let owner: OwnerCode
  private let gate: any Gate
  private let making = Making()
  /// Now: the later of the clock and the newest time that was ever recorded.
  package let now: Int64
  /// The last commit that was there when it began: whatever is read was committed by then, or later.
  fileprivate let last: Int64

  fileprivate init(_ access: Access, _ gate: any Gate) throws(CoachingError) {
    self.access = access
    ledger = access.ledger
    owner = ledger.ownerCode(access.actor.organisation)
    self.gate = gate
    (last, now) = try ledger.present()
  }

  /// Who asks. What goes by that is not kept for others.
  package var actor: ActorIdentity {
    making.isKeepable = false
    return access.actor
  }

  /// Says that something was looked at that is no record, so that what comes of it is not kept.
  package func goesBeyondRecords() { making.isKeepable = false }

  /// How the organisation wants things to be called; looked up when it is asked for, since few reports are read
  /// by people as they are.
  package func settings() throws(CoachingError) -> Settings {
    making.use([Settings.kind.number])
    return try access.settings() ?? Settings()
  }

  /// The active records of a file that exist for the actor, in the order in which they occurred: all of
  /// them, or those of some kinds. Files that are said to be of the same
  /// person count as one.
  package func records(
    in file: UniqueID, kinds: Set<UInt32>? = nil
  ) throws(CoachingError) -> [Document] {
    if let kinds { making.use(kinds) } else { making.isKeepable = false }
    let records = try ledger.records(in: file, kinds: kinds, gate: gate)
    making.work += records.count
    return records
  }

  /// Calls `use` with at least the active records of a kind that occurred in some milliseconds since 1970, of the
  /// clients of the actor's organisation, and with the file that stands for the client. `narrowed` says which
  /// of those milliseconds are of interest for a client. `use` must not read.
  package func scan(
    _ kind: UInt32, occurred: Range<Int64>, narrowed: (UniqueID) -> Range<Int64>,
    _ use: (LentRecord, UniqueID) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    making.use([kind], occurred: occurred)
    if let gathering = making.gathering, try !ledger.keepsTallies(of: owner) {
      making.gathering = nil
      let (looks, tallies) = try ledger.scanAll(
        kind, clientsOf: owner, gate: gate, others: gathering.kinds, use,
        gather: gathering.gather)
      making.work += looks
      making.tallies = tallies
      gathering.end()
    } else {
      making.work += try ledger.scan(
        kind, clientsOf: owner, gate: gate, occurred: narrowed, use)
    }
  }

  /// Says that tallies will be asked for, and what else: whoever reads the log before has them counted on the way
  /// where none are kept, and the rest gathered.
  package func willAskForTallies(and gathering: any Gathering) { making.gathering = gathering }

  /// Says that records were used that had been gathered.
  package func use(gathered records: Int, of kinds: Set<UInt32>) {
    making.use(kinds)
    making.work += records
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

  /// What the clients of the actor's organisation have in some quarters, and in no known quarter: of each cell it is
  /// known whether it is of so many clients.
  package func tallies(
    in quarters: [Quarter], known clients: Int
  ) throws(CoachingError) -> (quarters: [Tally], unknown: Tally) {
    // They are kept themselves.
    making.isKeepable = false
    return try ledger.tallies(
      of: owner, in: quarters, known: clients, counted: making.tallies)
  }

  /// When one of some reports about the place was made for the actor's organisation, with the commit before which it
  /// told everything, in the order of those. The last of them is the one that is being made: what is saved
  /// meanwhile waits as if it came later.
  package func reportsMade(
    _ names: Set<String>
  ) throws(CoachingError) -> [(commit: Int64, when: Int64)] {
    if making.reportsMade == nil {
      let (reports, entries) = try ledger.reportsMade(for: access.actor.organisation)
      making.work += entries
      making.reportsMade = reports
    }
    let made = (making.reportsMade ?? []).filter { names.contains($0.name) && $0.commit <= last }
    return made.map { ($0.commit, $0.when) } + [(last + 1, now)]
  }

  /// The files about practice that the actor's organisation opened and that have a record of one of some kinds.
  package func practiceFiles(
    holding kinds: Set<UInt32>
  ) throws(CoachingError) -> [UniqueID] {
    try files(.practiceFiles, holding: kinds)
  }

  /// Calls `use` for the files of these kinds that the actor's organisation opened and that have a record of one of the
  /// kinds `holding`, with the file that stands for the client, or the file itself, and with the active records of
  /// some kinds in the order in which they occurred. Files of one client are one. With `targets` those alone in one
  /// of whose files something leads to one of these records.
  package func each(
    _ fileKinds: [FileKind], holding: Set<UInt32>, linkedTo targets: [UniqueID]? = nil,
    kinds: Set<UInt32>,
    _ use: (UniqueID, [Document]) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    making.use(kinds)
    var rest = try files(fileKinds, holding: holding, linkedTo: targets)[...]
    var seen: Set<UniqueID> = []
    while !rest.isEmpty {
      let read = try ledger.records(ofPeopleIn: rest, kinds: kinds, seen: &seen, gate: gate)
      rest = read.rest
      for (file, records) in read.people {
        making.work += records.count
        try use(file, records)
      }
    }
  }

  private func files(
    _ kinds: [FileKind], holding records: Set<UInt32>, linkedTo targets: [UniqueID]? = nil
  ) throws(CoachingError) -> [UniqueID] {
    making.use(records)
    return try ledger.files(holding: records, linkedTo: targets) {
      making.work += 1
      return kinds.contains($0.kind) && $0.owner == owner
    }
  }
}

/// Takes what is read on the way to something else.
package protocol Gathering: AnyObject {
  /// Kinds of the records that are wanted.
  var kinds: Set<UInt32> { get }
  /// Takes the active records of a client of those kinds, with the file that stands for the client. Must not read.
  func gather(_ client: UniqueID, _ records: [Document]) throws(CoachingError)
  /// That was every client.
  func end()
}

// MARK: - Keeping

/// What is being made, and what of.
private final class Making {
  var ingredients = Ingredients()
  /// How many files and records were looked at.
  var work = 0
  /// Whether it is made of records alone.
  var isKeepable = true
  /// What was found or made for this report already.
  var answers: [Answer] = []
  /// What of that is to be kept.
  var kept: [Answer] = []
  /// Read once, for all reports that this one is made of.
  var reportsMade: [ReportMade]?
  /// Who takes what a count of tallies passes, until there was one.
  var gathering: (any Gathering)?
  /// What came of it.
  var tallies: CountedTallies?

  /// Less work than this takes less time than to write down what came of it.
  static let keptWork = 500

  func use(_ kinds: Set<UInt32>, occurred: Range<Int64>? = nil) {
    for kind in kinds {
      ingredients.insert(kind, occurred: occurred ?? Int64.min..<Int64.max)
    }
  }
}

extension ReportReading {
  /// Answers a question about the place: `read` takes what is kept, as long as nothing was committed that it would be
  /// made of; where there is none, or none that can be read, `make` makes it anew, and it is kept if that took long.
  /// With a `day` it holds on that one alone.
  package func answer(
    _ question: [UInt8], on day: Int64?, read: ([UInt8]) -> Bool,
    make: () throws(CoachingError) -> [UInt8]
  ) throws(CoachingError) {
    let code = ledger.answerCode(question, of: owner)
    if let answer = try known(code, on: day), read(answer.content) {
      return making.ingredients.formUnion(answer.ingredients)
    }
    let (ingredients, work, isKeepable) = (making.ingredients, making.work, making.isKeepable)
    (making.ingredients, making.work, making.isKeepable) = (Ingredients(), 0, true)
    let content = try make()
    if making.isKeepable {
      let answer = Answer(
        code: code, content: content, ingredients: making.ingredients, day: day)
      making.answers.append(answer)
      if making.work >= Making.keptWork {
        making.kept.append(answer)
        making.work = 0
      }
    }
    making.ingredients.formUnion(ingredients)
    making.work += work
    making.isKeepable = making.isKeepable && isKeepable
  }

  private func known(
    _ code: AnswerCode, on day: Int64?
  ) throws(CoachingError) -> Answer? {
    if let answer = making.answers.first(where: { $0.code == code }) { return answer }
    guard let (answer, isFarBehind) = try ledger.answer(code, of: owner, on: day) else {
      return nil
    }
    making.answers.append(answer)
    if isFarBehind { making.kept.append(answer) }
    return answer
  }

  /// Writes down what is to be kept, in one commit.
  fileprivate func keep() {
    ledger.keep(making.kept, of: owner, since: last)
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
      let reading = try ReportReading(self, OrganisationGate(self))
      let result = try work(reading)
      try note(report: name, in: .zero, seen: reading.last)
      reading.keep()
      return result
    }
  }

  private func note(
    report name: String, in file: UniqueID, seen: Int64? = nil
  ) throws(CoachingError) {
    var row = row(.report, in: file)
    row.reason = name
    row.seen = seen
    try ledger.note([row])
  }
}
