import Testing

@testable import Records

/// What is written can be read and is then the same.
@Suite struct RecordRoundTripTests {
  @Test(arguments: Catalogue.shared.kinds.map(\.number))
  func fixturesComeBackAsTheSameBody(number: UInt32) throws {
    let kind = try #require(Catalogue.shared.kind(numbered: number))
    let documents = try RecordJSON.read(Fixtures.records(of: kind), arrayAllowed: true)
    #expect(!documents.isEmpty && documents.allSatisfy { $0.kind == kind.number })
    for document in documents {
      try FieldCheck.check(document.body, of: kind)
      try expectSame(document)
    }
  }

  @Test(arguments: Catalogue.shared.kinds.map(\.number))
  func bodiesMadeAtRandomComeBackAsTheSameBytes(number: UInt32) throws {
    let kind = try #require(Catalogue.shared.kind(numbered: number))
    var generator = RecordGenerator(seed: UInt64(number))
    for _ in 0..<20 {
      let document = Document(kind: number, file: .id(.zero), body: generator.body(of: kind))
      try expectSame(document)
    }
  }

  @Test func everythingBesideTheFieldsComesBackButTheProvenance() throws {
    let file = FileReference.named(
      .programme, HostIdentifier(system: "urn:ehr", value: "\"4711\" \u{1F642}"))
    var document = Document(kind: 7, file: file, version: .max)
    document.provenance = Provenance(
      state: .enteredInError, recorded: 1_772_446_800_123, commit: 12, actor: "anna",
      organisation: "riverside", purpose: "TREAT", reason: "misfiled")
    let read = try #require(try RecordJSON.read(RecordJSON.text(of: document)).first)
    #expect(read.kind == 7 && read.file == file && read.version == .max)
    #expect(read.id == document.id && read.body == document.body && read.provenance == nil)
  }

  @Test func severalRecordsAreAnArray() throws {
    let documents = (0..<3).map { _ in Document(kind: 7, file: .id(.zero)) }
    let text = try RecordJSON.text(of: documents)
    let read = try RecordJSON.read(text, arrayAllowed: true)
    #expect(read.map(\.id) == documents.map(\.id))
    #expect(try RecordJSON.read(Array("[]".utf8), arrayAllowed: true).isEmpty)
  }

  private func expectSame(_ document: Document) throws {
    let text = try RecordJSON.text(of: document)
    let read = try #require(try RecordJSON.read(text).first)
    #expect(read.body.encoded == document.body.encoded)
    #expect(read.id == document.id && read.file == document.file && read.kind == document.kind)
    #expect(try RecordJSON.text(of: read) == text)
  }
}
