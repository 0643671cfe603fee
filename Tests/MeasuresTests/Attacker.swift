import Measures

/// Somebody who knows a published table, that it sums up, and that no count is negative; and wants to
/// know a suppressed count.
struct Attacker {
  /// Row by row, with the totals; nil is suppressed.
  private let cells: [Int?]
  private let height: Int
  private let width: Int
  /// Places in `cells`, the last of which is the sum of the others.
  private let sums: [[Int]]

  init(_ table: PublishedTable, _ rows: Int, _ columns: Int) {
    (height, width) = (rows + 1, columns + 1)
    var cells: [Int?] = []
    for row in 0..<rows {
      for column in 0..<columns { cells.append(table.count(row: row, column: column)) }
      cells.append(table.total(row: row))
    }
    for column in 0..<columns { cells.append(table.total(column: column)) }
    self.cells = cells + [table.total]
    let width = columns + 1
    let lines = (0...rows).map { row in (0...columns).map { row * width + $0 } }
    sums = lines + (0...columns).map { column in lines.map { $0[column] } }
  }

  /// Whether what is published is true.
  func isConsistent(with counts: [[Int]]) -> Bool {
    counts.enumerated().allSatisfy { row, line in
      line.enumerated().allSatisfy { column, count in
        (cells[row * width + column] ?? count) == count
      }
    }
  }

  /// Suppressed places that follow from the sums: by elimination, and where that leaves a sum of counts
  /// to be 0 or a count within one value, by that.
  func sumsThatAreKnown() -> [Int] {
    let hidden = cells.indices.filter { cells[$0] == nil }
    var rows = sums.map { sum -> [Double] in
      let known =
        sum.dropLast().reduce(0) { $0 + (cells[$1] ?? 0) } - (cells[sum[sum.count - 1]] ?? 0)
      return hidden.map { place in
        place == sum[sum.count - 1] ? -1.0 : sum.contains(place) ? 1.0 : 0.0
      } + [Double(-known)]
    }
    Attacker.eliminate(&rows, hidden.count)
    return rows.compactMap { row in
      let involved = hidden.indices.filter { abs(row[$0]) > 1e-6 }
      let isAloneOrAllZero =
        involved.count == 1
        || (!involved.isEmpty && abs(row[hidden.count]) < 1e-6
          && (involved.allSatisfy { row[$0] > 0 } || involved.allSatisfy { row[$0] < 0 }))
      return isAloneOrAllZero ? hidden[involved[0]] : nil
    }
  }

  /// The fewest values that a suppressed count inside the table may have, when all tables with counts
  /// up to `most` are tried; counting stops at 4.
  func leastChoice(upTo most: Int) -> Int {
    var seen = Array(repeating: Set<Int>(), count: cells.count)
    var filled = cells
    let inner = cells.indices.filter { $0 / width < height - 1 && $0 % width < width - 1 }
    let free = inner.filter { cells[$0] == nil }
    guard !free.isEmpty else { return .max }
    for place in free {
      // The place in question first, so that each of its values is tried at once.
      let order = [place] + free.filter { $0 != place }
      for value in 0...most where seen[place].count < 4 {
        filled[place] = value
        if hasTable(order, 1, most, &filled) { seen[place].insert(value) }
        filled[place] = nil
      }
    }
    return free.map { seen[$0].count }.min() ?? .max
  }

  private func hasTable(
    _ order: [Int], _ next: Int, _ most: Int, _ filled: inout [Int?]
  ) -> Bool {
    guard mayHold(filled) else { return false }
    guard next < order.count else { return holds(filled) }
    for value in 0...most {
      filled[order[next]] = value
      let found = hasTable(order, next + 1, most, &filled)
      filled[order[next]] = nil
      if found { return true }
    }
    return false
  }

  /// Whether no sum of a row or column contradicts its total, as far as it is filled.
  private func mayHold(_ filled: [Int?]) -> Bool {
    sums.allSatisfy { sum in
      let parts = sum.dropLast()
      guard let total = filled[sum[sum.count - 1]] else { return true }
      let known = parts.reduce(0) { $0 + (filled[$1] ?? 0) }
      return parts.contains { filled[$0] == nil } ? known <= total : known == total
    }
  }

  /// Whether the counts inside sum up to every total that is published.
  private func holds(_ filled: [Int?]) -> Bool {
    var table = filled
    // Rows first, then columns, the last of which sums up the totals of the rows.
    for sum in sums.dropLast(width).dropLast() + sums.suffix(width) {
      let total = sum.dropLast().reduce(0) { $0 + (table[$1] ?? 0) }
      let place = sum[sum.count - 1]
      guard (cells[place] ?? total) == total else { return false }
      table[place] = total
    }
    return true
  }

  /// Gauss and Jordan, with the largest pivot.
  private static func eliminate(_ rows: inout [[Double]], _ columns: Int) {
    var top = 0
    for column in 0..<columns where top < rows.count {
      let pivot = (top..<rows.count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? top
      guard abs(rows[pivot][column]) > 1e-9 else { continue }
      rows.swapAt(top, pivot)
      let head = rows[top].map { $0 / rows[top][column] }
      rows[top] = head
      for other in rows.indices where other != top && rows[other][column] != 0 {
        let factor = rows[other][column]
        for index in head.indices { rows[other][index] -= factor * head[index] }
      }
      top += 1
    }
  }
}
