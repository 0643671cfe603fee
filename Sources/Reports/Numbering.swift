import Records

/// Numbers for keys, in the order in which they come first: what reports group by. Keys are text, since a
/// dictionary of each sort of key would be machine code of its own.
struct Numbering {
  private var numbers: [String: Int] = [:]

  /// The number of a key, and whether it is new.
  mutating func number(_ key: String) -> (number: Int, isNew: Bool) {
    if let number = numbers[key] { return (number, false) }
    let number = numbers.count
    numbers[key] = number
    return (number, true)
  }

  /// The number of a key that came before.
  func known(_ key: UniqueID) -> Int? { numbers[Self.key([key], [])] }

  /// A key of records, choices and a text: different ones have different keys.
  static func key(_ ids: [UniqueID?], _ choices: [UInt32?], _ text: String = "") -> String {
    var key = ""
    for id in ids {
      if let id { key += id.description }
      key += " "
    }
    for choice in choices {
      if let choice { key += choice.description }
      key += " "
    }
    return key + text
  }
}
