import CoachingKit
import Testing

@Suite struct SurvivalTests {
  let store: Store
  let anna: Store.Actor
  let file: UniqueID

  init() throws {
    store = try storeInMemory()
    anna = try store.actor(id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4711"))
  }

  @Test func aFieldOfANewerVersionSurvivesAReadAndARewrite() throws {
    var document = Record(Goal(statement: "Walk to the bus"), in: file).document
    document.body.set(777, "of a newer version")
    try anna.save(&document)
    var goal = try anna.get(Goal.self, document.id, in: file)
    goal.whyItMatters = "To see friends"
    try anna.save(&goal)
    let again = try anna.document(goal.id, in: file)
    #expect(try again.body.value(777, as: String.self) == "of a newer version")
    #expect(again.version == 2)
  }

  @Test func aKindOfANewerVersionSurvives() throws {
    var body = Body()
    body.set(1, "of a newer version")
    var document = Document(kind: 900, file: .id(file), body: body)
    try anna.save(&document)
    let read = try anna.document(document.id, in: file)
    #expect(read.kind == 900)
    #expect(read.body == body)
    #expect(try anna.verify().findings == [])
  }

  @Test func aChoiceOfANewerVersionSurvives() throws {
    var goal = Record(Goal(statement: "Walk to the bus"), in: file)
    goal.lifecycleStatus = GoalLifecycleStatus(rawValue: 4000)
    try anna.save(&goal)
    let read = try anna.get(Goal.self, goal.id, in: file)
    #expect(read.lifecycleStatus?.rawValue == 4000)
    #expect(read.lifecycleStatus?.name == "#4000")
  }
}
