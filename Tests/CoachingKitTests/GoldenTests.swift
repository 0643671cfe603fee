import CoachingKit
import Glibc
import Testing

/// Stores of every released format stay readable: each lies in the folder Golden as a file, beside the
/// JSON of all its records.
@Suite struct GoldenTests {
  static let folder = #filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)
  static let formats = ["format-1"]

  @Test(arguments: formats)
  func aStoreOfEveryReleasedFormatIsReadable(_ format: String) throws {
    let store = try TestStore()
    try write(try read("\(Self.folder)/Golden/\(format).coaching"), to: store.path)
    let expected = try read("\(Self.folder)/Golden/\(format).json")
    let json = try store.with(Store.Options()) { anna in
      let verification = try anna.verify()
      #expect(verification.findings == [])
      return try RecordJSON.text(of: try anna.changes(since: 0, limit: 10_000)) + [0x0A]
    }
    #expect(json == expected, "every version of every record reads as it did")
  }

  /// Writes the golden store of the present format anew: only before a format is released.
  @Test(.enabled(if: getenv("COACHINGKIT_WRITE_GOLDEN") != nil))
  func theGoldenStoreOfThePresentFormatIsWritten() throws {
    let store = try TestStore()
    try store.fill()
    try store.with { anna in
      let text = try read("\(Self.folder)/../RecordsTests/Fixtures/goal.json")
      var goals = try text.withUnsafeBufferPointer { try RecordJSON.read($0, arrayAllowed: true) }
      let file = try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711"))
      for index in goals.indices {
        goals[index].file = .id(file)
        for link in [UInt32(12), 1001, 1008, 1012] { goals[index].body.remove(link) }
        try anna.save(&goals[index])
      }
      let practice = try anna.openFile(
        .practitioner, HostIdentifier(system: "urn:nmc", value: "1"))
      var entry = Record(Practitioner(name: "Anna Whitcombe"), in: practice)
      entry.actorID = "anna"
      try anna.save(&entry)
      var candid = Record(UsageReturn(), in: practice)
      candid.practitioner = entry.link
      candid.usage = .regularly
      candid.common.sharedWith = ["ben"]
      try anna.save(&candid)
      let json = try RecordJSON.text(of: try anna.changes(since: 0, limit: 10_000)) + [0x0A]
      try write(json, to: "\(Self.folder)/Golden/format-1.json")
    }
    try store.tamper("UPDATE store SET number = 1 WHERE number = 1")
    try write(try read(store.path), to: "\(Self.folder)/Golden/format-1.coaching")
  }
}
