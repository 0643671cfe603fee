import CoachingKit
import Testing

/// What is agreed and decided, as a Swift app records it.
@Suite struct PlansTests {
  private let jonah = HostIdentifier(system: "urn:ehr", value: "4711")

  @Test func aChangedStatementIsNewerThanWhatWasAgreedOn() throws {
    try TestStore().with { anna in
      var goal = try anna.saving(Record(Goal(statement: "Walk to the bus"), for: jonah))
      let file = try #require(goal.fileID)
      let word = Agreement(.agree, goal: goal.link, onVersion: goal.version)
      let saved = try anna.saving(Record(word, in: file))
      goal.statement = "Walk to school"
      try anna.save(&goal)
      let read = try anna.get(Agreement.self, saved.id, in: file)
      #expect(read.answer == .agree && read.goal == goal.link)
      #expect(try #require(read.onVersion) < goal.version)
    }
  }

  @Test func aDecisionKeepsItsOptionsAndWhoMadeItForWhom() throws {
    try TestStore().with { anna in
      var decision = Decision(question: "Buttons or velcro?", decided: "Buttons")
      decision.options = [DecisionOption(words: "Buttons"), DecisionOption()]
      decision.options[1].picture = Attachment(link: "velcro.png", mediaType: "image/png")
      decision.madeFor = MadeForPerson()
      decision.madeFor?.ground = .mentalHealthLaw
      decision.madeFor?.capacity = .fluctuates
      decision.cost = Quantity(18, unit: "GBP")
      let saved = try anna.saving(Record(decision, for: jonah))
      let file = try #require(saved.fileID)
      #expect(try anna.get(Decision.self, saved.id, in: file).content == decision)
    }
  }

  @Test func anExperienceApartFromTheFileLeadsToNoClient() throws {
    try TestStore().with { anna in
      let talk = try anna.saving(Record(Conversation(minutes: 5), for: jonah))
      let practice = try anna.openFile(
        .practitioner, HostIdentifier(system: "urn:staff", value: "anna"))
      var experience = Record(Experience(words: "She asked, and then she waited"), in: practice)
      experience.conversation = talk.link
      #expect(throws: CoachingError.self) { try anna.save(&experience) }
      experience.conversation = nil
      try anna.save(&experience)
    }
  }

  @Test func aClientSaysWhatMattersAndDecidesNothingForOthers() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let kim = try store.actor(id: "kim", organisation: "riverside", roles: .client)
    var client = Client()
    client.actorID = "kim"
    let file = try #require(try anna.saving(Record(client, for: jonah)).fileID)
    _ = try kim.saving(Record(AboutMe(whatMatters: "Lego"), in: file))
    _ = try kim.saving(Record(Agreement(.disagree), in: file))
    _ = try kim.saving(Record(Barrier(words: "Too loud"), in: file))
    _ = try kim.saving(Record(Experience(words: "She waited"), in: file))
    #expect(throws: CoachingError.self) {
      try kim.saving(Record(Decision(question: "Which school?"), in: file))
    }
    #expect(throws: CoachingError.self) {
      try kim.saving(Record(Provision(what: "Swimming"), in: file))
    }
    try store.close()
  }
}
