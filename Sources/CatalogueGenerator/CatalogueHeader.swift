import Records

/// Writes `coachingkit_catalog.h`: comments and constants, nothing else.
struct CatalogueHeader {
  /// Lists whose constants the hand-written header has.
  private static let handWritten: Set<String> = [FileKind.list.name, RecordState.list.name]

  private(set) var text = ""
  /// Every constant in order, to find a name that comes twice.
  private(set) var constants: [String] = []

  /// The header of a catalogue.
  init(of catalogue: Catalogue) {
    opening()
    for kind in catalogue.kinds { add(kind) }
    addCommonFields()
    for list in catalogue.choiceLists where !Self.handWritten.contains(list.name) { add(list) }
    line("")
    line("#endif")
  }

  private mutating func opening() {
    comment([
      "CoachingKit: the kinds of record, their fields and their choices.",
      "",
      "Generated from the catalogue by catalogue-generator: do not edit. Included by coachingkit.h,",
      "which says how records are made and read.",
      "",
      "Of each kind: COACH_GOAL is its number, COACH_NAME_OF_GOAL its name in JSON. Of each field:",
      "COACH_GOAL_STATEMENT and COACH_NAME_OF_GOAL_STATEMENT. A part of a group has a number and a",
      "name of its own: COACH_GOAL_SMART_ACTIVITY and \"smart.activity\". Fields that all kinds have",
      "in common are COACH_COMMON_... Choices are named after their list: the list GoalOwner has",
      "COACH_GOAL_OWNER_CLIENT. Numbers and names never change and are never used again.",
    ])
    line("#ifndef COACHINGKIT_CATALOG_H")
    line("#define COACHINGKIT_CATALOG_H")
  }

  private mutating func add(_ kind: KindDefinition) {
    let files = kind.files.map(\.name).joined(separator: ", ")
    var paragraphs = [kind.meaning, "In files of: \(files)."]
    let common = kind.fields.filter(isCommon).map(\.name)
    if common.count < Common.fields.count {
      let taken = common.joined(separator: ", ")
      paragraphs.append("Of the common fields it takes only: \(taken).")
    }
    section(kind.name, paragraphs)
    define([kind.name], number: kind.number, name: kind.name)
    for field in kind.fields where !isCommon(field) { add(field, of: kind.name) }
  }

  private mutating func addCommonFields() {
    section(
      "common",
      [
        "Fields of every kind that does not say otherwise, beside what saving adds (id, version, actor, time)."
      ])
    for field in Common.fields { add(field.definition, of: "common") }
  }

  private func isCommon(_ field: FieldDefinition) -> Bool {
    Common.fields.contains { $0.definition.number == field.number }
  }

  private mutating func add(_ field: FieldDefinition, of owner: String) {
    line("")
    comment(words(field.name, field))
    define([owner, field.name], number: field.number, name: field.name)
    for part in field.parts {
      let name = "\(field.name).\(part.name)"
      comment(words(name, part), indent: "  ")
      define([owner, field.name, part.name], number: part.number, name: name)
    }
  }

  private func words(_ name: String, _ field: FieldDefinition) -> [String] {
    let required = field.isRequired ? ", required" : ""
    return wrapped("\(name) (\(TypeSentence.words(field.type))\(required)): \(field.meaning)")
  }

  private mutating func add(_ list: ChoiceList) {
    section(list.name, ["Choices. Source: \(list.source)"])
    for entry in list.entries {
      comment(wrapped("\(entry.name): \(entry.meaning)"))
      define([list.name, entry.name], number: entry.number, name: nil)
    }
  }
}

// MARK: - Lines

extension CatalogueHeader {
  private mutating func line(_ content: String) {
    text += content
    text += "\n"
  }

  private mutating func define(_ names: [String], number: UInt32, name: String?) {
    let constant = names.map(ConstantName.upperSnake).joined(separator: "_")
    define("COACH_\(constant)", "\(number)u")
    if let name { define("COACH_NAME_OF_\(constant)", "\"\(name)\"") }
  }

  private mutating func define(_ constant: String, _ value: String) {
    constants.append(constant)
    let whole = "#define \(constant) \(value)"
    guard whole.count > 100 else { return line(whole) }
    line("#define \(constant) \\")
    line("  \(value)")
  }

  private mutating func section(_ title: String, _ paragraphs: [String]) {
    line("")
    let rule = String(repeating: "-", count: 88 - title.count)
    comment(["\(title) \(rule)"] + paragraphs.flatMap { wrapped($0) })
  }

  /// A comment of one line, or a block of several.
  private mutating func comment(_ lines: [String], indent: String = "") {
    guard lines.count > 1 else {
      line("/* \(indent)\(lines.first ?? "") */")
      return
    }
    for (index, content) in lines.enumerated() {
      let start = index == 0 ? "/*" : " *"
      let end = index == lines.count - 1 ? " */" : ""
      line(content.isEmpty ? start + end : "\(start) \(indent)\(content)\(end)")
    }
  }

  private func wrapped(_ paragraph: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in paragraph.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > 90 {
        lines.append(current)
        current = ""
      }
      current += current.isEmpty ? String(word) : " \(word)"
    }
    return lines + [current]
  }
}
