/// All kinds that this version knows.
public final class Catalogue: Sendable {
  /// The one catalogue.
  public static let shared = Catalogue(kinds: AllKinds.types.map { $0.kind })

  /// The kinds in order of their numbers.
  public let kinds: [KindDefinition]
  private let byNumber: [KindDefinition?]
  private let byName: [String: KindDefinition]

  init(kinds: [KindDefinition]) {
    self.kinds = kinds
    var byNumber: [KindDefinition?] = []
    var byName: [String: KindDefinition] = [:]
    for kind in kinds {
      while byNumber.count <= Int(kind.number) { byNumber.append(nil) }
      byNumber[Int(kind.number)] = kind
      byName[kind.name] = kind
    }
    self.byNumber = byNumber
    self.byName = byName
  }

  /// The kind of this number.
  public func kind(numbered number: UInt32) -> KindDefinition? {
    Int(number) < byNumber.count ? byNumber[Int(number)] : nil
  }

  /// The kind of this name.
  public func kind(named name: String) -> KindDefinition? {
    byName[name]
  }

  /// Every list of choices that a field uses, the record's own first, in order of first use.
  public var choiceLists: [ChoiceList] {
    var lists = [FileKind.list, RecordState.list, SaidBy.list]
    for kind in kinds { ChoiceList.collect(kind.fields, into: &lists) }
    return lists
  }
}
