/// Names of the catalogue as C constants.
enum ConstantName {
  /// `COACH_` and the names in upper case, words parted by `_`.
  static func constant(_ names: String...) -> String {
    (["COACH"] + names.map(upperSnake)).joined(separator: "_")
  }

  /// `whyItMatters`, `GoalOwner`, `on-hold` as `WHY_IT_MATTERS`, `GOAL_OWNER`, `ON_HOLD`.
  static func upperSnake(_ name: String) -> String {
    let letters = Array(name)
    var result = ""
    for (index, letter) in letters.enumerated() {
      guard letter.isLetter || letter.isNumber else {
        result.append("_")
        continue
      }
      if index > 0, startsWord(letters, at: index) { result.append("_") }
      result += letter.uppercased()
    }
    return result
  }

  private static func startsWord(_ letters: [Character], at index: Int) -> Bool {
    guard letters[index].isUppercase else { return false }
    let before = letters[index - 1]
    if before.isLowercase || before.isNumber { return true }
    // The last capital of several begins a word of its own: `BMIValue`.
    return before.isUppercase && index + 1 < letters.count && letters[index + 1].isLowercase
  }
}
