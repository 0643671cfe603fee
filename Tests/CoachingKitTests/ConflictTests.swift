import CoachingKit
import Testing

@Suite struct ConflictTests {
  let store: Store
  let anna: Store.Actor
  let file: UniqueID

  init() throws {
    store = try storeInMemory()
    anna = try store.actor(id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "4711"))
  }

  @Test func aRepeatedSaveAddsNothingEvenWhenNewerVersionsExist() throws {
    let first = Record(Goal(statement: "Walk to the bus"), in: file)
    var saved = try anna.saving(first)
    saved.whyItMatters = "To see friends"
    _ = try anna.saving(saved)
    #expect(try anna.saving(first).version == 1)
    #expect(try anna.history(of: first.id, in: file).count == 2)
  }

  @Test func aStaleSaveIsAConflictThatNamesTheNewest() throws {
    let first = try anna.saving(Record(Goal(statement: "Walk to the bus"), in: file))
    var mine = first
    mine.whyItMatters = "To see friends"
    var theirs = first
    theirs.whyItMatters = "To be on my own"
    _ = try anna.saving(mine)
    let error = #expect(throws: CoachingError.self) { try anna.save(&theirs) }
    #expect(error?.status == .conflict)
    #expect(error?.version == 2)
    #expect(error?.record == first.id)
  }

  @Test func aBatchIsAllOrNothing() throws {
    let good = Record(Goal(statement: "Walk to the bus"), in: file).document
    var stale = try anna.saving(Record(Goal(statement: "Ride a bike"), in: file)).document
    stale.version = 7
    #expect(throws: CoachingError.self) { try anna.commit([.save(good), .save(stale)]) }
    #expect(try anna.find(Goal.self, in: file).count == 1)
  }

  @Test func aBatchMayChangeARecordTwiceAndLinkToItsOwnRecords() throws {
    let goal = Record(Goal(statement: "Walk to the bus"), in: file)
    var changed = goal
    changed.whyItMatters = "To see friends"
    var again = changed.document
    again.version = 1
    let step = Record(Strategy(idea: "One stop first", goals: [goal.link]), in: file)
    let saved = try anna.commit([
      .save(goal.document), .save(step.document), .save(again),
    ])
    #expect(saved.map(\.version) == [1, 1, 2])
    #expect(try anna.verify().findings == [])
    #expect(try anna.get(Goal.self, goal.id, in: file).whyItMatters == "To see friends")
  }

  @Test func aBatchMixesNewRecordsOldOnesAndRepetitionsInAnyOrder() throws {
    let early = Record(Goal(statement: "Made first, saved last"), in: file)
    let gone = Record(Goal(statement: "A mistake"), in: file)
    var old = try anna.saving(Record(Goal(statement: "Walk to the bus"), in: file))
    let sent = old.document
    old.whyItMatters = "To see friends"
    old = try anna.saving(old)
    var unsaved = sent
    unsaved.version = 0
    old.whyItMatters = "To be on my own"
    let saved = try anna.commit([
      .save(unsaved), .save(gone.document), .save(old.document), .save(early.document),
      .retract(gone.id, file: file, version: 1, reason: "another family"),
    ])
    #expect(saved.map(\.id) == [old.id, gone.id, old.id, early.id, gone.id])
    #expect(saved.map(\.version) == [1, 1, 3, 1, 2])
    #expect(saved.map(\.provenance.state) == [.active, .active, .active, .active, .enteredInError])
    #expect(try anna.get(Goal.self, early.id, in: file).statement == "Made first, saved last")
    #expect(try anna.history(of: gone.id, in: file).map(\.version) == [1, 2])
    #expect(try anna.verify().findings == [])
  }

  @Test func aBatchThatSaysTheSameTwiceSaysItOnce() throws {
    let goal = Record(Goal(statement: "Walk to the bus"), in: file).document
    let saved = try anna.commit([.save(goal), .save(goal)])
    #expect(saved.map(\.version) == [1, 1])
    #expect(try anna.history(of: goal.id, in: file).count == 1)
  }

  @Test func aBatchThatChangesARecordTwiceFromTheSameBaseIsAConflict() throws {
    let goal = Record(Goal(statement: "Walk to the bus"), in: file)
    var changed = goal
    changed.whyItMatters = "To see friends"
    let error = #expect(throws: CoachingError.self) {
      try anna.commit([.save(goal.document), .save(changed.document)])
    }
    #expect(error?.status == .conflict)
  }

  @Test func whatWasExpungedIsNotBroughtBackByACopy() throws {
    var goal = try anna.saving(Record(Goal(statement: "Walk to the bus"), in: file))
    try anna.expunge(goal.id, in: file, reason: "another client's")
    goal.whyItMatters = "To see friends"
    let error = #expect(throws: CoachingError.self) { try anna.save(&goal) }
    #expect(error?.status == .expunged)
  }

  @Test func retractingTwiceAddsNothing() throws {
    let goal = try anna.saving(Record(Goal(statement: "Walk to the bus"), in: file))
    try anna.retract(goal, reason: "another family")
    try anna.retract(goal, reason: "another family")
    try anna.retract(goal.id, in: file, version: 2, reason: "another family")
    #expect(try anna.history(of: goal.id, in: file).count == 2)
  }

  @Test func aLinkToNothingOrToAnotherKindIsRefused() throws {
    let client = try anna.saving(Record(Client(), in: file))
    for target in [UniqueID.makeVersion7(), client.id] {
      let error = #expect(throws: CoachingError.self) {
        try anna.saving(Record(Strategy(idea: "One stop", goals: [Link(target)]), in: file))
      }
      #expect(error?.status == .invalidLink)
    }
  }

  @Test func aGoalThatWouldBePartOfItselfIsRefused() throws {
    var big = try anna.saving(Record(Goal(statement: "Go to school alone"), in: file))
    var small = Record(Goal(statement: "Walk to the bus"), in: file)
    small.partOf = big.link
    small = try anna.saving(small)
    big.partOf = small.link
    let error = #expect(throws: CoachingError.self) { try anna.save(&big) }
    #expect(error?.status == .rule)
  }

  @Test func anOrganisationThatWouldBePartOfItselfIsRefused() throws {
    let place = try anna.openFile(.organisation, HostIdentifier(system: "urn:ods", value: "1"))
    let area = try anna.openFile(.programme, HostIdentifier(system: "urn:ods", value: "2"))
    var trust = try anna.saving(Record(Organisation(name: "Trust"), in: place))
    var team = Record(Organisation(name: "Team"), in: area)
    team.partOf = trust.link
    team = try anna.saving(team)
    var group = Record(Organisation(name: "Group"), in: place)
    group.partOf = team.link
    group = try anna.saving(group)
    for part in [trust, team, group] {
      trust.partOf = part.link
      let error = #expect(throws: CoachingError.self) { try anna.saving(trust) }
      #expect(error?.status == .rule && error?.field == 5)
    }
    var one = Record(Organisation(name: "One"), in: place)
    var two = Record(Organisation(name: "Two"), in: area)
    (one.partOf, two.partOf) = (two.link, one.link)
    #expect(throws: CoachingError.self) {
      try anna.commit([.save(one.document), .save(two.document)])
    }
    // Practitioners train each other.
    var ann = try anna.saving(Record(Practitioner(name: "Ann"), in: place))
    var bo = Record(Practitioner(name: "Bo"), in: place)
    var training = Training()
    training.trainer = ann.link
    bo.trainings = [training]
    bo = try anna.saving(bo)
    training.trainer = bo.link
    ann.trainings = [training]
    _ = try anna.saving(ann)
  }

  @Test func aClientsKindDoesNotBelongIntoAPracticeFile() throws {
    let practice = try anna.openFile(.practitioner, HostIdentifier(system: "urn:staff", value: "1"))
    let error = #expect(throws: CoachingError.self) {
      try anna.saving(Record(Strategy(idea: "One stop"), in: practice))
    }
    #expect(error?.status == .wrongFile)
  }
}
