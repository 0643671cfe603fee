/// The catalogue laid out for reading and writing JSON: what is looked up for each value stands
/// where one step finds it.
final class JSONPlan: Sendable {
  /// The plan of the one catalogue.
  static let shared = JSONPlan(Catalogue.shared)

  private let kinds: [KindPlan]
  private let names: NameTable
  private let byNumber: [UInt16]

  private init(_ catalogue: Catalogue) {
    kinds = catalogue.kinds.map { KindPlan($0) }
    names = NameTable(catalogue.kinds.map(\.name))
    var byNumber: [UInt16] = []
    for (index, kind) in catalogue.kinds.enumerated() {
      while byNumber.count <= Int(kind.number) { byNumber.append(0) }
      byNumber[Int(kind.number)] = UInt16(index + 1)
    }
    self.byNumber = byNumber
  }

  func kind(named name: UnsafeBufferPointer<UInt8>) -> KindPlan? {
    names.index(of: name).map { kinds[$0] }
  }

  func kind(numbered number: UInt32) -> KindPlan? {
    guard number < byNumber.count, byNumber[Int(number)] != 0 else { return nil }
    return kinds[Int(byNumber[Int(number)]) - 1]
  }
}

/// A kind and its fields.
final class KindPlan: Sendable {
  let definition: KindDefinition
  let fields: PartPlans

  init(_ definition: KindDefinition) {
    self.definition = definition
    fields = PartPlans(definition.fields)
  }
}

/// The fields of a kind or the parts of a group, found by name and by number.
struct PartPlans: Sendable {
  let all: [PartPlan]
  let names: NameTable

  init(_ definitions: [FieldDefinition]) {
    self.init(definitions.map { PartPlan($0.number, $0.name, $0.type) })
  }

  init(_ parts: [PartPlan]) {
    all = parts
    names = NameTable(parts.map(\.name))
  }

  static let none = PartPlans([PartPlan]())

  /// The place of a number at or after `start`, since maps are in ascending order.
  func index(numbered number: UInt32, from start: Int) -> Int? {
    var index = start
    while index < all.count {
      if all[index].number >= number { return all[index].number == number ? index : nil }
      index += 1
    }
    return nil
  }
}

/// A field of a kind, or a part of a group.
final class PartPlan: Sendable {
  let number: UInt32
  let name: String
  let value: ValuePlan

  init(_ number: UInt32, _ name: String, _ type: FieldType) {
    self.number = number
    self.name = name
    value = ValuePlan(type)
  }
}

/// What one value may be.
final class ValuePlan: Sendable {
  let type: FieldType
  let shape: FieldShape
  /// The most bytes of a text.
  let maximum: Int
  /// The default scale.
  let scale: ClosedRange<Double>
  /// Parts of a group, and of a concept or an attachment, which are maps in the same way.
  let parts: PartPlans
  /// The plan of an element of a list.
  let element: ValuePlan?
  /// The list of choices, their names in its order, and the name of each number.
  let choices: ChoiceList?
  let choiceNames: NameTable
  private let nameByNumber: [String?]

  /// Who said a value on a scale.
  static let saidBy = ValuePlan(.choice(SaidBy.list))

  init(_ type: FieldType) {
    self.type = type
    shape = type.shape
    parts = Self.parts(of: type)
    if case .text(let maximum) = type { self.maximum = maximum } else { maximum = 0 }
    if case .scale(let range) = type { scale = range } else { scale = 0...0 }
    if case .list(let element, _) = type {
      self.element = ValuePlan(element)
    } else {
      element = nil
    }
    if case .choice(let list) = type { choices = list } else { choices = nil }
    let entries = choices?.entries ?? []
    choiceNames = NameTable(entries.map(\.name))
    var names = [String?](repeating: nil, count: Int(entries.map(\.number).max() ?? 0) + 1)
    for entry in entries { names[Int(entry.number)] = entry.name }
    nameByNumber = names
  }

  func choiceName(_ number: UInt32) -> String? {
    number < nameByNumber.count ? nameByNumber[Int(number)] : nil
  }

  private static func parts(of type: FieldType) -> PartPlans {
    switch type {
    case .group(let definitions):
      PartPlans(definitions)
    case .concept:
      PartPlans([
        PartPlan(1, "code", .text(maximum: 256)),
        PartPlan(2, "system", .text(maximum: 256)),
        PartPlan(3, "text", .text(maximum: 1000)),
      ])
    case .attachment:
      PartPlans([
        PartPlan(1, "link", .text(maximum: 2048)),
        PartPlan(2, "sha256", .text(maximum: 64)),
        PartPlan(3, "mediaType", .text(maximum: 128)),
      ])
    default:
      .none
    }
  }
}
