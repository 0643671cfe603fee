import Glibc
import Testing

@testable import Records

/// Numbers are stored and names are written to JSON: neither may ever mean something else.
@Suite struct ReleasedNumbersTests {
  /// What the catalogue fixes, a line each: kind, field, part, choice.
  private var fixed: [String] {
    var lines: [String] = []
    for kind in Catalogue.shared.kinds {
      lines.append("kind \(kind.number) \(kind.name)")
      for field in kind.fields {
        let name = "\(kind.name).\(field.name)"
        let type = (field.isList ? "list of " : "") + field.type.element.name
        lines.append("field \(kind.name) \(field.number) \(field.name) \(type)")
        lines += field.parts.map { "part \(name) \($0.number) \($0.name) \($0.type.name)" }
      }
    }
    for list in Catalogue.shared.choiceLists {
      lines += list.entries.map { "choice \(list.name) \($0.number) \($0.name)" }
    }
    return lines
  }

  @Test func everyReleasedNumberStillMeansWhatItMeant() throws {
    let released = String(decoding: Fixtures.content(of: "released.txt"), as: UTF8.self)
    let lines = released.split(separator: "\n").map(String.init)
    #expect(lines.count > 300, "the list is there")
    let present = Set(fixed)
    for line in lines { #expect(present.contains(line), "\(line)") }
  }

  @Test func nothingIsReleasedWithoutBeingListed() throws {
    let released = String(decoding: Fixtures.content(of: "released.txt"), as: UTF8.self)
    let listed = Set(released.split(separator: "\n").map(String.init))
    for line in fixed { #expect(listed.contains(line), "add this line: \(line)") }
  }

  /// Writes the list anew: only while nothing in it was released.
  @Test(.enabled(if: getenv("COACHINGKIT_WRITE_RELEASED") != nil))
  func theListIsWritten() throws {
    let text = fixed.joined(separator: "\n") + "\n"
    let file = try #require(fopen(Fixtures.path(of: "released.txt"), "wb"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
  }
}
