import CoachingKit
import Testing

@Suite struct JoiningTests {
  let store: TestStore

  init() throws {
    store = try TestStore()
    try store.fill()
    try store.with { anna in
      let (one, other) = try files(anna)
      try anna.join(one, other, reason: "moved here")
    }
  }

  private func files(_ anna: Store.Actor) throws -> (UniqueID, UniqueID) {
    (
      try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4711")),
      try anna.findFile(HostIdentifier(system: "urn:ehr", value: "4712"))
    )
  }

  @Test func whatIsJoinedIsFoundUntilItIsSeparated() throws {
    try store.with { anna in
      let (one, other) = try files(anna)
      #expect(try anna.find(Goal.self, in: other).count == 1)
      #expect(try anna.verify().findings == [])
      try anna.separate(other, one, reason: "another child")
      #expect(try anna.find(Goal.self, in: other).isEmpty)
      #expect(try anna.find(Goal.self, in: one).count == 1)
      #expect(try anna.verify().findings == [])
    }
  }

  @Test(arguments: [
    "DELETE FROM same_person WHERE file = 1", "UPDATE same_person SET other = 3",
    "INSERT INTO same_person VALUES(1, 3)",
  ])
  func aChangedTableIsFoundAndMended(_ sql: String) throws {
    try store.tamper(sql)
    #expect(try store.findings().map(\.kind).contains(.derived))
    let open = try store.open()
    try open.rebuild()
    try open.close()
    #expect(try store.findings() == [])
    try store.with { anna in
      let (_, other) = try files(anna)
      #expect(try anna.find(Goal.self, in: other).count == 1)
    }
  }

  @Test func aReasonIsAsked() throws {
    try store.with { anna in
      let (one, other) = try files(anna)
      #expect(throws: CoachingError(.invalidArgument("reason"))) {
        try anna.separate(one, other, reason: "")
      }
    }
  }
}
