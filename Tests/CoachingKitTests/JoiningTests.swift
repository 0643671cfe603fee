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

  @Test func whatOneFileTakesAwayTheOthersDoNotGive() throws {
    let test = try TestStore()
    let store = try test.open()
    try test.with { anna in
      let files = try (0..<3).map { try anna.openFile(.client, .client($0)) }
      var (client, mother) = (Client(), Supporter())
      (client.actorID, mother.actorID) = ("zed", "mum")
      mother.authorities = [Authority(.parentalResponsibility)]
      _ = try saved(anna, client, in: files[0])
      _ = try saved(anna, mother, in: files[0])
      _ = try saved(anna, Goal(statement: "Walk"), in: files[0])
      let dead = try saved(anna, Client(), in: files[1])
      var barred = mother
      barred.authorities = [Authority(.courtLimit)]
      let limit = try saved(anna, barred, in: files[2])
      let zed = try store.actor(id: "zed", organisation: "riverside", roles: .client)
      let mum = try store.actor(id: "mum", organisation: "riverside", roles: .supporter)
      func sees(_ actor: Store.Actor) -> Bool {
        (try? actor.find(Goal.self, in: files[0]).count) == 1
      }
      #expect(sees(zed) && sees(mum))
      // Joined through one that says nothing of it.
      try anna.join(files[0], files[1], reason: "twice in the register")
      try anna.join(files[1], files[2], reason: "twice in the register")
      #expect(sees(zed) && !sees(mum))
      var death = dead
      death.deceasedDate = PartialDate("2025-05-01")
      try anna.save(&death)
      #expect(!sees(zed) && !sees(mum))
      try anna.separate(files[0], files[1], reason: "another child")
      #expect(sees(zed) && sees(mum))
      // What ended takes nothing away.
      try anna.separate(files[1], files[2], reason: "another child")
      try anna.join(files[0], files[2], reason: "twice in the register")
      #expect(sees(zed) && !sees(mum))
      try anna.retract(limit.id, in: files[2], version: limit.version, reason: "lifted")
      #expect(sees(mum))
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
