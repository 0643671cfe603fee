import Records

/// How many records of one organisation's clients say what in a quarter, and how many clients that are.
package struct Tally: Sendable, Equatable {
  /// One count.
  package struct Cell: Sendable, Equatable {
    /// How many records, or the sum of their numbers.
    package fileprivate(set) var count: Int64 = 0
    /// Clients whose records were counted, up to ``Tally/clientLimit``: what is small shall be known to be.
    fileprivate var files: [Int64] = []
    /// In a change: clients of which something was taken away.
    fileprivate var gone: [Int64] = []
    /// Whether a client was taken out of those told apart, who may have other records here, or whose place another may
    /// take: there may be more than it seems.
    fileprivate var isShort = false

    /// How many clients they are of: the number, or the limit where there are as many or more.
    package var clients: Int { files.count }
  }

  /// How many clients of a cell are told apart.
  package static let clientLimit = 10

  private var cells: [Int64: Cell] = [:]

  /// Nothing counted.
  package init() {}

  /// Adds what a record of a client's file says, or takes it away.
  package mutating func add(_ record: RecordCounters, of file: Int64, sign: Int64) {
    for code in record.all { cells[code, default: Cell()].add(1, of: file, sign) }
  }

  /// Adds what was counted in one client's file.
  package mutating func add(_ counts: TallyCounts, of file: Int64) {
    for (code, count) in counts.counts { cells[code, default: Cell()].add(count, of: file, 1) }
  }

  /// Adds the cells of another, by which clients were added or taken away.
  package mutating func merge(_ change: Tally) {
    for (code, cell) in change.cells { cells[code, default: Cell()].merge(cell) }
    cells = cells.filter { $0.value.count != 0 || !$0.value.files.isEmpty }
  }

  /// The cells in the order of their counters.
  package var sorted: [(counter: TallyCounter, cell: Cell)] {
    cells.sorted { $0.key < $1.key }.map { (TallyCounter($0.key), $0.value) }
  }

  /// Several as one.
  package static func sum(of tallies: [Tally]) -> Tally {
    tallies.reduce(into: Tally()) { $0.merge($1) }
  }

  /// Whether a cell may be of so many clients although it seems to be of fewer, which only the log tells.
  package func mayHideCells(of clients: Int) -> Bool {
    cells.values.contains { $0.isShort && $0.clients < clients && $0.count >= clients }
  }

  /// Whether nothing is counted.
  package var isEmpty: Bool { cells.isEmpty }

  /// Takes out the cells of fewer clients, and answers how many that were.
  package mutating func removeCells(below clients: Int) -> Int {
    let all = cells.count
    cells = cells.filter { $0.value.clients >= clients }
    return all - cells.count
  }

  /// Whether both count the same; which clients were told apart may differ.
  package func counts(asMuchAs other: Tally) -> Bool {
    let counts = { (tally: Tally) in tally.cells.mapValues(\.count).filter { $0.value != 0 } }
    return counts(self) == counts(other)
  }
}

extension Tally.Cell {
  fileprivate mutating func add(_ amount: Int64, of file: Int64, _ sign: Int64) {
    // Wrapping: a sum of minutes that does not fit into 64 bits is no sum of minutes.
    count &+= amount &* sign
    if sign > 0 {
      include(file)
    } else {
      files.removeAll { $0 == file }
      if !gone.contains(file) { gone.append(file) }
    }
  }

  private mutating func include(_ file: Int64) {
    guard files.count < Tally.clientLimit, !files.contains(file) else { return }
    files.append(file)
  }

  fileprivate mutating func merge(_ change: Self) {
    count &+= change.count
    let before = files
    files.removeAll(where: change.gone.contains)
    for file in change.files { include(file) }
    isShort = isShort || change.isShort || !before.allSatisfy(files.contains)
  }
}

// MARK: - As bytes

extension Tally {
  /// The cells in the order of their counters, each as counter, count and clients, and -1 where there may be more.
  package func encode(into writer: inout CBORWriter) {
    writer.array(cells.count)
    for (code, cell) in cells.sorted(by: { $0.key < $1.key }) {
      let clients = cell.files + (cell.isShort ? [-1] : [])
      writer.array(2 + clients.count)
      writer.integer(code)
      writer.integer(cell.count)
      for client in clients { writer.integer(client) }
    }
  }

  package init(_ reader: inout CBORReader) throws(CBORProblem) {
    for _ in 0..<(try reader.array()) {
      let count = try reader.array()
      guard (2...3 + Self.clientLimit).contains(count) else { throw .outOfRange }
      let code = try reader.integer()
      var cell = Cell()
      cell.count = try reader.integer()
      for _ in 2..<count {
        let client = try reader.integer()
        if client == -1 { cell.isShort = true } else { cell.files.append(client) }
      }
      cells[code] = cell
    }
  }
}

/// The counts of one file alone, for which nobody needs to be told apart.
package struct TallyCounts: Sendable {
  fileprivate var counts: [(code: Int64, count: Int64)] = []

  /// Nothing counted.
  package init() {}

  /// Adds what a record says.
  package mutating func add(_ record: RecordCounters) {
    var expected = 0
    for code in record.all {
      // Records of one kind mostly have the same counters in the same order: then nothing is searched for.
      if expected >= counts.count || counts[expected].code != code {
        expected = counts.firstIndex { $0.code == code } ?? counts.count
        if expected == counts.count { counts.append((code, 0)) }
      }
      counts[expected].count &+= 1
      expected += 1
    }
  }
}
