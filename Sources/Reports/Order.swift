/// Puts things in order by numbers or texts: an order of each sort of thing would be machine code of its own.
enum Order {
  /// Where things stand when numbers rise; equal ones stay as they are.
  @inline(never)
  static func of(_ numbers: [Int64]) -> [Int] {
    numbers.indices.sorted { numbers[$0] < numbers[$1] }
  }

  /// Where things stand in the order of texts; equal ones stay as they are.
  @inline(never)
  static func of(_ texts: [String]) -> [Int] {
    texts.indices.sorted { texts[$0] < texts[$1] }
  }
}
