// A small EHR: one engagement of coaching, from the referral to a goal that is met.
//
//     swift run Story STORE KEY_FILE      (both are made if missing)
//
// The same story as examples/c/story.c, at the same times; it ends with the same summary. A second
// run finds the client's file and only prints.
import CoachingKit
import Foundation

@main
struct Story {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { fail("usage: Story STORE KEY_FILE") }
    do {
      let store = try Store.open(
        arguments[1], key: try key(in: arguments[2]), options: Store.Options(create: true))
      try run(in: store)
      try store.close()
    } catch let error as CoachingError {
      fail("\(error.message) \(error.hint)")
    } catch {
      fail("\(error)")
    }
  }

  static func run(in store: Store) throws {
    var ehr = try Ehr(store)
    if (try? ehr.anna.findFile(Ehr.client)) == nil { try ehr.recordStory() }
    let file = try ehr.anna.findFile(Ehr.client)
    print(try Summary(actor: ehr.anna, file: file).text)
    let operations = try store.actor(
      id: "operations", organisation: "riverside", roles: .administrator, purpose: "HSYSADMIN")
    let verification = try operations.verify()
    note("verified: \(verification.entries) entries, \(verification.findings.count) findings")
  }

  /// The key in a file, made if missing. A real EHR gets it from its key service.
  static func key(in path: String) throws -> Store.Key {
    if !FileManager.default.fileExists(atPath: path) {
      let bytes = (0..<32).map { _ in UInt8.random(in: 0...255) }
      let isMade = FileManager.default.createFile(
        atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      guard isMade else { fail("\(path): cannot be made") }
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    return try bytes.withUnsafeBytes { try Store.Key($0) }
  }
}

/// Says something that is not part of the summary.
func note(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}

func fail(_ text: String) -> Never {
  note(text)
  exit(1)
}
