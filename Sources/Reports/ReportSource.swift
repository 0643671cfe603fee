import Access
import Measures
import Records

/// What a report is made of: the records that exist for whoever asks.
public struct ReportSource {
  private let reading: ReportReading
  private let registry: InstrumentRegistry
  private let gathered = GatheredFigures()

  init(_ reading: ReportReading, _ instruments: InstrumentRegistry) {
    self.reading = reading
    registry = instruments
  }

  /// The instruments that are registered.
  var instruments: InstrumentRegistry {
    reading.goesBeyondRecords()
    return registry
  }

  /// Now, in milliseconds since 1970: the later of the clock and the newest time that was recorded.
  var now: Int64 { reading.now }

  /// How the organisation wants things to be called.
  func settings() throws(CoachingError) -> Settings { try reading.settings() }

  /// The records of a file in the order in which they occurred: all, or those of some kinds.
  func file(
    _ file: UniqueID?, _ kinds: [any Kind.Type]? = nil
  ) throws(CoachingError) -> FileRecords {
    guard let file else { throw CoachingError(.invalidParameter("file", problem: "is required")) }
    guard let numbers = kinds.map({ Set($0.map { $0.kind.number }) }) else {
      return FileRecords(file, try reading.records(in: file).withoutRepetition.told)
    }
    // What is said of goals needs them, to know of those that were entered in error.
    let isAboutGoals =
      numbers.contains(Score.kind.number) || numbers.contains(Agreement.kind.number)
    let read = isAboutGoals ? numbers.union([Goal.kind.number]) : numbers
    let records = try reading.records(in: file, kinds: read).withoutRepetition
    let told = try records.told.withoutMistakenGoals.filter { numbers.contains($0.kind) }
    return FileRecords(file, told, repeated: records.repeated)
  }

  /// An older version of a record that is before the actor; nil where it cannot be read any more.
  func version(_ version: Int64, of record: Document) throws(CoachingError) -> Document? {
    guard case .id(let file) = record.file else { return nil }
    var older = try reading.version(version, of: record.id, in: file)
    older?.beginning = record.beginning
    return older
  }

  /// Of a record that was changed, the first version since which each has said what it says; where some cannot be read
  /// any more, the first behind them.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func first<K: Kind>(
    of newest: Held<K>, _ document: Document, saying saysSo: (K) -> Bool
  ) throws(CoachingError) -> Held<K> {
    var first = newest
    while first.version > 1, let older = try version(first.version - 1, of: document) {
      let held = try Held<K>(older)
      guard saysSo(held.content) else { break }
      first = held
    }
    return first
  }

  /// A report about the place: as it is kept, or made anew.
  func report<R: Report>(
    _: R.Type, _ parameters: R.Parameters
  ) throws(CoachingError) -> R {
    guard R.report.isKept else { return try R.make(parameters, from: self) }
    return try kept(R.report.name, parameters) { () throws(CoachingError) in
      try R.make(parameters, from: self)
    }
  }

  /// What `make` answers under a name and parameters: as it is kept, or made anew. What may be about days that are
  /// not over holds today alone.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func kept<Parameters: Group, Answer: Group>(
    _ name: String, _ parameters: Parameters, _ make: () throws(CoachingError) -> Answer
  ) throws(CoachingError) -> Answer {
    let today = self.today
    let isOver = (parameters as? any PastParameters)?.areOver(on: today) ?? false
    var question = CBORWriter()
    question.text(CatalogueJSON.version)
    question.text(name)
    parameters.encode(into: &question)
    var answer: Answer?
    try reading.answer(question.bytes, on: isOver ? nil : Int64(today.number)) { content in
      answer = try? content.withBytes { (content) throws(CBORProblem) in
        var reader = CBORReader(content, trusting: true)
        return try Answer.decode(from: &reader)
      }
      return answer != nil
    } make: { () throws(CoachingError) in
      let made = try make()
      answer = made
      var writer = CBORWriter(capacity: 4096)
      made.encode(into: &writer)
      return writer.bytes
    }
    // One of both was called.
    guard let answer else { throw CoachingError(.damaged("an answer opens but cannot be read")) }
    return answer
  }

  /// When a report about the place was made before.
  func reportsMade(_ report: ReportDefinition) throws(CoachingError) -> EarlierReports {
    // The summary of a place tells what each of its parts does.
    let names: Set = [report.name, PlaceSummary.report.name]
    return EarlierReports(made: try reading.reportsMade(names))
  }

  /// What the clients of the place have in some quarters, and in no known quarter: of each cell it is known whether it is
  /// of so many clients.
  func tallies(
    in quarters: [Quarter], known clients: Int
  ) throws(CoachingError) -> (quarters: [Tally], unknown: Tally) {
    try reading.tallies(in: quarters, known: clients)
  }

  /// Calls `use` for each client of the organisation who has a record of one of the kinds `holding`, with those
  /// records. With `targets` for those alone of whom something leads to one of these records. Files of one person
  /// are one client.
  @inline(never)
  func eachClient(
    holding: [any Kind.Type], linkedTo targets: [UniqueID]? = nil,
    _ use: (FileRecords) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    let kinds = Self.numbers(holding)
    try reading.each(.clientFiles, holding: kinds, linkedTo: targets, kinds: kinds) {
      (client, records) throws(CoachingError) in
      try use(FileRecords(client, records))
    }
  }

  /// Calls `use` with at least the conversations of the organisation's clients that may lie in some days, and
  /// whose they are, client after client. `narrowed` says which of those days are of interest for a client.
  /// `use` must not ask for more records.
  func eachTalk(
    around days: DaySpan, narrowed: ((UniqueID) -> DaySpan)? = nil,
    _ use: (borrowing Talk, UniqueID) throws(CoachingError) -> Void
  ) throws(CoachingError) {
    try reading.scan(Conversation.kind.number, occurred: days.moments) { client in
      (narrowed?(client) ?? days).moments
    } _: { (record, client) throws(CoachingError) in
      try use(Talk(record), client)
    }
  }

  /// What is added up of the clients of the organisation, for a year.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func figures<Figures: ClientFigures>(
    _: Figures.Type, of year: Period
  ) throws(CoachingError) -> Figures {
    if let (figures, records) = gathered.take(Figures.self, of: year) {
      reading.use(gathered: records, of: Figures.kinds)
      return figures
    }
    var figures = Figures(year)
    try reading.each(.clientFiles, holding: Figures.holding, kinds: Figures.kinds) {
      (client, records) throws(CoachingError) in
      try figures.add(FileRecords(client, records))
    }
    return figures
  }

  /// Says that ``tallies(in:known:)`` will be asked for, and these figures of a year, so that records are not read
  /// once for each of them and once for what is asked before.
  func willAskForTallies(and figures: [any ClientFigures.Type], of year: Period) {
    gathered.begin(figures, of: year)
    reading.willAskForTallies(and: gathered)
  }

  /// The records of some kinds in all files about practice of the organisation, file after file.
  @inline(never)
  func practice(_ kinds: [any Kind.Type]) throws(CoachingError) -> FileRecords {
    let numbers = Self.numbers(kinds)
    var documents: [Document] = []
    try reading.each(.practiceFiles, holding: numbers, kinds: numbers) { documents += $1 }
    return FileRecords(.zero, documents)
  }

  /// A story in the files about practice of the organisation, with its file; nil where it is not there for whoever
  /// asks. No link leads to it from a client's file, only its id does.
  func story(_ id: UniqueID) throws(CoachingError) -> (file: UniqueID, story: Story)? {
    let kind = Story.kind.number
    for file in try reading.practiceFiles(holding: [kind]) {
      guard let document = try reading.version(0, of: id, in: file), document.kind == kind,
        document.provenance?.state == .active
      else { continue }
      return (file, try Held<Story>(document).content)
    }
    return nil
  }

  /// The host's id of whoever asks.
  var actorID: String { reading.actor.id }

  private static func numbers(_ kinds: [any Kind.Type]) -> Set<UInt32> {
    Set(kinds.map { $0.kind.number })
  }
}

extension [Document] {
  /// One conversation that stands in several files of one person is one: that of which more was recorded, with
  /// what others alone say.
  fileprivate var withoutRepetition: (told: [Document], repeated: [Document]) {
    guard contains(where: { $0.file != first?.file }) else { return (self, []) }
    var all = self
    var numbers = Numbering()
    var kept: [Int] = []
    let events = indices.map { index -> Int? in
      let document = self[index]
      guard document.kind == Conversation.kind.number,
        let event = try? document.body.value(Common.sharedEventField, as: UniqueID.self)
      else { return nil }
      let (number, isNew) = numbers.number(Numbering.key([event], []))
      if isNew {
        kept.append(index)
      } else if document.body.size > self[kept[number]].body.size {
        kept[number] = index
      }
      return number
    }
    let repeated = indices.filter { index in
      events[index].map { all[kept[$0]].file != all[index].file } ?? false
    }
    for index in repeated {
      if let event = events[index] { all[kept[event]].body.complete(from: self[index].body) }
    }
    let told = indices.filter { !repeated.contains($0) }
    return (told.map { all[$0] }, repeated.map { all[$0] })
  }

  /// Without goals that were entered in error, and what scores and agreements say of them.
  fileprivate var withoutMistakenGoals: [Document] {
    get throws(CoachingError) {
      var mistaken: Set<UniqueID> = []
      for document in self where document.kind == Goal.kind.number {
        // Its number is permanent; what cannot be read fails where the goal itself is.
        let status = try? document.body.value(2, as: GoalLifecycleStatus.self)
        if status == .enteredInError { mistaken.insert(document.id) }
      }
      guard !mistaken.isEmpty else { return self }
      var kept: [Document] = []
      for document in self {
        let goal: UniqueID? =
          switch document.kind {
          case Goal.kind.number: document.id
          case Score.kind.number: try Held<Score>(document).content.goal?.target
          case Agreement.kind.number: try Held<Agreement>(document).content.goal?.target
          default: nil
          }
        if goal.map(mistaken.contains) != true { kept.append(document) }
      }
      return kept
    }
  }

  /// Those of a kind in the order in which they occurred, and of one moment in that in which they were recorded.
  fileprivate var inOrder: [Document] {
    let times = map { document in
      (try? document.body.value(Common.occurredField, as: DateTime.self))?.sortKey
        ?? document.recorded
    }
    // Mostly they are.
    let areInOrder = indices.dropFirst().allSatisfy { times[$0 - 1] < times[$0] }
    guard !areInOrder else { return self }
    let byTime = Order.of(times)
    let areApart = indices.dropFirst().allSatisfy { times[byTime[$0 - 1]] < times[byTime[$0]] }
    guard !areApart else { return byTime.map { self[$0] } }
    // What was recorded together is in the order of its ids, whichever way it was read.
    var order: [Int] = indices.map { $0 }
    func sort(_ key: (Document) -> Int64) {
      let keys = order.map { key(self[$0]) }
      order = Order.of(keys).map { order[$0] }
    }
    sort { Int64(bitPattern: $0.id.low ^ 1 << 63) }
    sort { Int64(bitPattern: $0.id.high ^ 1 << 63) }
    sort { $0.beginning?.commit ?? $0.provenance?.commit ?? 0 }
    let keys = order.map { times[$0] }
    return Order.of(keys).map { self[order[$0]] }
  }
}

extension Document {
  /// When it was recorded first, in milliseconds since 1970.
  var recorded: Int64 { beginning?.recorded ?? provenance?.recorded ?? 0 }
}

/// The records of one file.
struct FileRecords {
  /// The file.
  let id: UniqueID
  private let byKind: [UInt32: [Document]]
  /// Conversations that stand once more in another file of the person.
  private let repeated: [Document]

  init(_ id: UniqueID, _ documents: [Document], repeated: [Document] = []) {
    self.id = id
    self.repeated = repeated
    byKind = Dictionary(grouping: documents, by: \.kind).mapValues(\.inOrder)
  }

  /// The records of a kind in the order in which they occurred, unread.
  func documents(_ kind: UInt32) -> [Document] { byKind[kind] ?? [] }

  /// The records of a kind, and of those that were changed since some commit their versions back to the one that
  /// held before it: of each record the oldest first.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func versions<K: Kind>(
    _: K.Type, since commit: Int64?, _ source: ReportSource
  ) throws(CoachingError) -> [Held<K>] {
    var found: [Held<K>] = []
    for document in byKind[K.kind.number] ?? [] {
      var held = try Held<K>(document)
      var versions = [held]
      while let commit, held.commit >= commit, held.version > 1,
        let older = try source.version(held.version - 1, of: document)
      {
        held = try Held(older)
        versions.append(held)
      }
      found += versions.reversed()
    }
    return found
  }

  // Generic in the machine code too, as fields are: made anew for each kind in each report it would be a
  // tenth of them.
  /// The records of a kind in the order in which they occurred.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func all<K: Kind>(_: K.Type) throws(CoachingError) -> [Held<K>] {
    var found: [Held<K>] = []
    for document in byKind[K.kind.number] ?? [] { found.append(try Held(document)) }
    return found
  }

  /// What else was recorded of a conversation, in other files of the person.
  func others(of talk: Held<Conversation>) throws(CoachingError) -> [Held<Conversation>] {
    guard let event = talk.common.sharedEvent else { return [] }
    var others: [Held<Conversation>] = []
    for document in repeated {
      let other = try Held<Conversation>(document)
      if other.common.sharedEvent == event { others.append(other) }
    }
    return others
  }

  /// What is said where nothing was recorded: an empty page would not tell.
  var nothing: [LeftOut] { byKind.isEmpty ? [LeftOut(.noData)] : [] }

  /// Whether there are records of one of these kinds.
  func has(_ kinds: Set<UInt32>) -> Bool { kinds.contains { byKind[$0] != nil } }

  /// How many records there are of a kind.
  func count(_ kind: any Kind.Type) -> Int { byKind[kind.kind.number]?.count ?? 0 }
}

/// When a report about the place was made before, so that figures made of answers can be the same again.
struct EarlierReports {
  fileprivate let made: [(commit: Int64, when: Int64)]

  /// Before which commit it was made first.
  var first: Int64? { made.first?.commit }

  /// Before which commits it told of a period: only one that is over is told of.
  func telling(of period: Period) -> [Int64] {
    made.filter { period.isClosed(on: CivilDay(firstOf: .date(Day.utc($0.when)))) }.map(\.commit)
  }
}

/// A record as a report reads it.
struct Held<K: Kind> {
  /// Its id.
  let id: UniqueID
  /// Its version.
  let version: Int64
  /// When it was recorded first, in milliseconds since 1970.
  let recorded: Int64
  /// When it was recorded as it is.
  let changed: Int64
  /// Number of the commit it came with.
  let commit: Int64
  /// What all kinds have in common.
  let common: Common
  /// Its fields.
  let content: K

  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  init(_ document: Document) throws(CoachingError) {
    id = document.id
    version = document.version
    recorded = document.recorded
    changed = document.provenance?.recorded ?? 0
    commit = document.provenance?.commit ?? 0
    do {
      common = try Common(body: document.body)
      content = try K(body: document.body)
    } catch {
      throw CoachingError(
        .damaged("an entry opens but cannot be read"), kind: document.kind, record: document.id)
    }
  }

  /// When it occurred; where that was not said, the day on which it was recorded.
  @inline(never)
  var when: DateTime { common.occurred ?? .date(Day.utc(recorded)) }

  /// When it occurred, and where that was not said when it was recorded, in milliseconds since 1970.
  var occurred: Int64 { common.occurred?.sortKey ?? recorded }

  /// A link to it.
  var link: Link { Link(id) }
}

extension DaySpan {
  /// Milliseconds since 1970 of all moments that may lie in these days somewhere on earth.
  fileprivate var moments: Range<Int64> {
    let length = CivilCalendar.millisecondsPerDay
    // Two days at both ends are more than any offset. No overflow: days are of the years 1 to 9999.
    return (Int64(first.number) - 2) * length..<(Int64(last.number) + 3) * length
  }
}
