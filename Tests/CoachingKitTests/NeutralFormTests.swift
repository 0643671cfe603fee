import CoachingKit
import Records
import Testing

/// Documents that a host puts together itself pass the same checks as everything else.
@Suite struct NeutralFormTests {
  private func refusal(_ change: (inout Document) -> Void) throws -> Status? {
    let store = try TestStore()
    return try store.with { anna in
      let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4711"))
      var document = Document(kind: Goal.kind.number, file: .id(file))
      document.body.set(1, "Get dressed by myself")
      change(&document)
      do throws(CoachingError) {
        try anna.save(&document)
        return nil
      } catch {
        return error.status
      }
    }
  }

  @Test func aSoundDocumentIsSaved() throws {
    #expect(try refusal { _ in } == nil)
    // Fields and kinds of a newer version are kept as they are.
    #expect(try refusal { $0.body.set(900_000, "of a newer version") } == nil)
    #expect(try refusal { $0.kind = 59_999 } == nil)
  }

  @Test func aValueOfAnotherTypeIsRefused() throws {
    #expect(try refusal { $0.body.set(1, Int64(5)) } == .wrongType)
    #expect(try refusal { $0.body.remove(1) } == .rule)
  }

  @Test func kindsThatAreNoneAreRefused() throws {
    #expect(try refusal { $0.kind = 0 } == .unknownKind)
    #expect(try refusal { $0.kind = 60_001 } == .unknownKind)
    #expect(try refusal { $0.kind = .max } == .unknownKind)
  }

  @Test func theNilIdIsRefused() throws {
    #expect(try refusal { $0.id = .zero } == .invalidArgument)
  }
}
