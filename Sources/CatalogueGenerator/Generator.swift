import Glibc
import Records

/// Prints what is made from the catalogue: the C header, its JSON and its JSON Schema.
@main
struct Generator {
  private static let usage = """
    usage: catalogue-generator FILE            writes coachingkit_catalog.h
           catalogue-generator --check FILE    exits with 1 when that file is not current
           catalogue-generator --json          prints the catalogue as JSON
           catalogue-generator --schema        prints the JSON Schema of records

    """

  static func main() {
    switch Array(CommandLine.arguments.dropFirst()) {
    case ["--json"]: emit(CatalogueJSON.write())
    case ["--schema"]: emit(CatalogueSchema.write())
    case let words where words.count == 2 && words[0] == "--check": check(words[1])
    case let words where words.count == 1 && !words[0].hasPrefix("-"): generate(words[0])
    default: fail(usage, code: 2)
    }
  }

  private static func generate(_ path: String) {
    guard OutputFile.write(header(), to: path) else { fail("\(path) cannot be written\n") }
  }

  private static func check(_ path: String) {
    guard OutputFile.read(path) == header() else {
      fail("\(path) is not current: run catalogue-generator \(path)\n")
    }
  }

  private static func header() -> [UInt8] {
    let header = CatalogueHeader(of: .shared)
    let faults = HeaderCheck.faults(in: header)
    guard faults.isEmpty else {
      fail(faults.map { "the header is refused: \($0)\n" }.joined())
    }
    return Array(header.text.utf8)
  }

  private static func emit(_ bytes: [UInt8]) {
    guard OutputFile.write(bytes + Array("\n".utf8), descriptor: 1) else { exit(1) }
  }

  private static func fail(_ message: String, code: Int32 = 1) -> Never {
    _ = OutputFile.write(Array(message.utf8), descriptor: 2)
    exit(code)
  }
}
