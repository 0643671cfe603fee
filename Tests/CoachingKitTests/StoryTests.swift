import CoachingKit
import Testing

@Suite struct StoryTests {
  let key: Store.Key
  let identifier = HostIdentifier(system: "urn:ehr", value: "4711")

  init() throws {
    let bytes = [UInt8](repeating: 7, count: 32)
    key = try bytes.withUnsafeBytes { try Store.Key($0) }
  }

  @Test func aGoalIsSavedChangedRetractedAndVerified() throws {
    let folder = TemporaryFolder()
    let store = try Store.open(
      folder.path + "/clinic.coaching", key: key, options: Store.Options(create: true))
    let anna = try store.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    var goal = Record(Goal(statement: "Get dressed for school by myself"), for: identifier)
    try anna.save(&goal)
    #expect(goal.version == 1)
    let file = try #require(goal.fileID)
    goal.importance = Scale(9, of: 0...10, saidBy: .client)
    try anna.save(&goal)
    #expect(goal.version == 2)
    let read = try anna.get(Goal.self, goal.id, in: file)
    #expect(read.content == goal.content)
    let strategy = try anna.saving(
      Record(Strategy(idea: "Lay clothes out in order", goals: [goal.link]), in: file))
    var query = Query()
    query.linkedTo = goal.id
    #expect(try anna.documents(query, in: file).documents.map(\.id) == [strategy.id])
    try anna.retract(strategy, reason: "wrong file")
    #expect(try anna.documents(query, in: file).documents.isEmpty)
    #expect(try anna.history(of: goal.id, in: file).map(\.version) == [1, 2])
    let verification = try anna.verify()
    #expect(verification.findings == [])
    #expect(verification.entries == 5)
    try anna.expunge(strategy.id, in: file, reason: "belongs to somebody else")
    #expect(try anna.verify().findings == [])
    #expect(try anna.changes(since: 0).count == 4)
    try store.rebuild()
    #expect(try anna.verify().findings == [])
    try store.close()
    let again = try Store.open(folder.path + "/clinic.coaching", key: key)
    let ben = try again.actor(id: "ben", organisation: "hillside", roles: [.coach, .administrator])
    #expect(throws: CoachingError.self) { try ben.get(Goal.self, goal.id, in: file) }
    try again.close()
  }
}
