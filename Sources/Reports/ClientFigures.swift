import Access
import Measures
import Records

/// What is added up of the clients of a place for a year, one after the other.
protocol ClientFigures {
  /// Kinds of which a client must have a record to be counted.
  static var counted: [any Kind.Type] { get }
  /// Kinds that are read besides.
  static var besides: [any Kind.Type] { get }

  /// Nothing added up yet.
  init(_ year: Period)

  /// Adds a client who has a record of one of the kinds. Must not ask for more records.
  mutating func add(_ client: FileRecords) throws(CoachingError)
}

extension ClientFigures {
  static var besides: [any Kind.Type] { [] }

  /// Numbers of the kinds of which a client must have a record.
  static var holding: Set<UInt32> { Set(counted.map { $0.kind.number }) }

  /// Numbers of all kinds that are read.
  static var kinds: Set<UInt32> { Set((counted + besides).map { $0.kind.number }) }
}

/// Figures that are added up while the log is read for something else.
final class GatheredFigures: Gathering {
  private var figures: [any ClientFigures] = []
  private var year: Period?
  private var isEnded = false
  private var records = 0
  private(set) var kinds: Set<UInt32> = []

  /// Begins to add up, for a year.
  func begin(_ figures: [any ClientFigures.Type], of year: Period) {
    self.figures = figures.map { $0.init(year) }
    self.year = year
    kinds = figures.reduce(into: []) { $0.formUnion($1.kinds) }
  }

  func gather(_ client: UniqueID, _ records: [Document]) throws(CoachingError) {
    guard !records.isEmpty else { return }
    self.records += records.count
    let client = FileRecords(client, records)
    for index in figures.indices where client.has(type(of: figures[index]).holding) {
      try figures[index].add(client)
    }
  }

  func end() { isEnded = true }

  /// What came of it for a year, and of how many records; nil where it was not added up.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func take<Figures: ClientFigures>(
    _: Figures.Type, of year: Period
  ) -> (figures: Figures, records: Int)? {
    guard isEnded, year == self.year else { return nil }
    for case let figures as Figures in figures { return (figures, records) }
    return nil
  }
}
