/// Suppresses the small cells of a table, and others until no suppressed one can be computed.
///
/// Whoever sees the table knows that each row and column sums up to its total, and that no count is
/// negative. That leaves each suppressed count a range of possible values. This goes on until each range
/// holds as many values as a small cell may have, and two at least.
///
/// The sums make a network: rows and columns, totals among them, are its nodes, each count joins
/// one of either, and what a count can change by is what can flow back through the other suppressed
/// counts (Cox LH. Network models for complementary cell suppression. J Am Stat Assoc 1995;90:1453-1462).
struct Suppression {
  private let table: CountTable
  private let size: Int
  /// With the totals as the last of each row and the last row.
  private let cells: [Int]
  private let width: Int
  private let height: Int
  private var isHidden: [Bool]

  init(_ table: CountTable, below size: Int) {
    self.table = table
    self.size = size
    cells = table.withTotals()
    width = table.columns.categories.count + 1
    height = table.rows.categories.count + 1
    isHidden = cells.map { $0 < size }
  }

  mutating func run() -> PublishedTable {
    var pending = cells.indices.filter { isHidden[$0] }
    // To hide more never narrows a range, so that a cell that is done stays so.
    while let cell = pending.popLast() {
      while !isProtected(cell), let more = cheapestCycle(through: cell) {
        for other in more { isHidden[other] = true }
        pending += more
      }
    }
    return PublishedTable(
      rows: table.rows, columns: table.columns,
      cells: zip(cells, isHidden).map { $1 ? nil : $0 })
  }

  /// The cells still shown of the smallest rectangle that has this cell in a corner: each of its four
  /// can then grow where its neighbours shrink. Nil when all such cells are hidden.
  private func cheapestCycle(through cell: Int) -> [Int]? {
    var best: (cost: Int, cells: [Int])?
    for row in 0..<height where row != cell / width {
      for column in 0..<width where column != cell % width {
        let corners = [
          cell / width * width + column, row * width + cell % width, row * width + column,
        ]
        let shown = corners.filter { !isHidden[$0] }
        let cost = shown.reduce(0) { $0 + self.cost($1) }
        if !shown.isEmpty, cost < best?.cost ?? .max { best = (cost, shown) }
      }
    }
    return best?.cells
  }

  /// What it costs to hide a cell: the people in it, and for a total those of the whole table.
  private func cost(_ cell: Int) -> Int {
    cells[cell] + 1 + (isTotal(cell) ? cells[cells.count - 1] : 0)
  }

  private func isTotal(_ cell: Int) -> Bool { isInTotalRow(cell) || isInTotalColumn(cell) }
  private func isInTotalRow(_ cell: Int) -> Bool { cell / width == height - 1 }
  private func isInTotalColumn(_ cell: Int) -> Bool { cell % width == width - 1 }

  // MARK: - The range of a suppressed cell

  /// Whether the range of possible values is wide enough.
  private func isProtected(_ cell: Int) -> Bool {
    let wanted = max(size - 1, 1)
    var found = 0
    for direction in [1, -1] {
      var counts = cells
      while found < wanted, move(cell, by: direction, &counts) { found += 1 }
    }
    return found >= wanted
  }

  /// Changes a cell by one, and others so that all sums hold; false when that cannot be.
  private func move(_ cell: Int, by change: Int, _ counts: inout [Int]) -> Bool {
    guard counts[cell] + change >= 0 else { return false }
    let (from, to) = ends(of: cell)
    let isRise = change > 0
    guard
      let path = path(from: isRise ? to : from, to: isRise ? from : to, avoiding: cell, counts)
    else { return false }
    counts[cell] += change
    for step in path { counts[step.cell] += step.change }
    return true
  }

  private struct Step {
    let cell: Int
    let change: Int
    let origin: Int
  }

  /// The nodes that a cell joins, in the direction in which it grows. Rows come first, then columns.
  /// Totals grow the other way, as they stand on the other side of their sum; so what sums up goes round.
  private func ends(of cell: Int) -> (from: Int, to: Int) {
    let row = cell / width
    let column = height + cell % width
    return isInTotalRow(cell) == isInTotalColumn(cell) ? (row, column) : (column, row)
  }

  /// The shortest way through suppressed cells, each of which grows or shrinks by one.
  private func path(from start: Int, to goal: Int, avoiding cell: Int, _ counts: [Int]) -> [Step]? {
    var steps: [Step?] = Array(repeating: nil, count: height + width)
    var queue = [start]
    var next = 0
    while next < queue.count, steps[goal] == nil {
      let node = queue[next]
      next += 1
      for other in cells(at: node) where other != cell && isHidden[other] {
        let (from, to) = ends(of: other)
        let end = from == node ? to : from
        let change = from == node ? 1 : -1
        guard end != start, steps[end] == nil, counts[other] + change >= 0 else { continue }
        steps[end] = Step(cell: other, change: change, origin: node)
        queue.append(end)
      }
    }
    var path: [Step] = []
    var node = goal
    while node != start {
      guard let step = steps[node] else { return nil }
      path.append(step)
      node = step.origin
    }
    return path
  }

  /// The cells of a row or column.
  private func cells(at node: Int) -> StrideTo<Int> {
    node < height
      ? stride(from: node * width, to: node * width + width, by: 1)
      : stride(from: node - height, to: cells.count, by: width)
  }
}
