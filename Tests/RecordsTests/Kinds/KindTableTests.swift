import Testing

@testable import Records

/// What every table of fields owes, whatever its kind.
@Suite struct KindTableTests {
  private static let kinds = AllKinds.types.map { $0.kind }

  private func ownFields(_ kind: KindDefinition) -> [FieldDefinition] {
    kind.fields.filter { $0.number < 1000 }
  }

  @Test func kindsHaveNumbersFromOneWithoutGaps() {
    #expect(Self.kinds.map(\.number) == (1...UInt32(Self.kinds.count)).map { $0 })
    #expect(Set(Self.kinds.map(\.name)).count == Self.kinds.count)
  }

  @Test func fieldsAndPartsAscendAndAreUnique() {
    for kind in Self.kinds {
      let fields = ownFields(kind)
      #expect(isAscending(fields) && fields.allSatisfy { $0.number < 100 }, "\(kind.name)")
      let parts = fields.flatMap(\.parts)
      #expect(fields.allSatisfy { isAscending($0.parts) }, "\(kind.name)")
      #expect(parts.allSatisfy { $0.number >= 100 }, "\(kind.name)")
      #expect(Set(parts.map(\.number)).count == parts.count, "\(kind.name)")
      #expect(Set(kind.fields.map(\.name)).count == kind.fields.count, "\(kind.name)")
    }
  }

  @Test func groupsHoldNeitherListsNorGroups() {
    for field in Self.kinds.flatMap(\.fields) {
      for part in field.parts {
        #expect(!part.isList && part.parts.isEmpty, "\(field.name).\(part.name)")
      }
    }
  }

  /// The JSON form of a record says these beside its fields.
  @Test func noFieldTakesANameOfTheRecord() {
    let taken: Set = [
      "kind", "file", "id", "version", "state", "recorded", "commit", "actor", "organisation",
      "purpose", "reason",
    ]
    for kind in Self.kinds {
      #expect(kind.fields.allSatisfy { !taken.contains($0.name) }, "\(kind.name)")
    }
  }

  @Test func linksNameKindsThatExist() {
    let names = Set(Self.kinds.map(\.name))
    for field in Self.kinds.flatMap(\.fields).flatMap({ [$0] + $0.parts }) {
      guard case .link(let target) = field.type.element else { continue }
      #expect(names.isSuperset(of: target.kinds), "\(field.name)")
    }
  }

  /// The wall between clients and practice: only the directory can be linked to from elsewhere.
  @Test func onlyDirectoryEntriesAreLinkedAcrossFiles() {
    for field in Self.kinds.flatMap(\.fields).flatMap({ [$0] + $0.parts }) {
      guard case .link(let target) = field.type.element, !target.kinds.isEmpty else { continue }
      let entries = target.kinds.filter { ["practitioner", "organisation"].contains($0) }
      #expect(entries.count == (target.inDirectory ? target.kinds.count : 0), "\(field.name)")
    }
  }

  @Test func choicesAreNumberedFromOneAndNamedOnce() {
    for field in Self.kinds.flatMap(\.fields).flatMap({ [$0] + $0.parts }) {
      guard case .choice(let list) = field.type.element else { continue }
      #expect(list.entries.map(\.number) == (1...UInt32(list.entries.count)).map { $0 })
      #expect(Set(list.entries.map(\.name)).count == list.entries.count, "\(list.name)")
    }
  }

  private func isAscending(_ fields: [FieldDefinition]) -> Bool {
    zip(fields, fields.dropFirst()).allSatisfy { $0.number < $1.number }
  }
}
