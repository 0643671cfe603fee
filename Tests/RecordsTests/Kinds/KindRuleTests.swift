import Testing

@testable import Records

/// Each rule over several fields: what it refuses, which field it blames, and what it leaves alone.
@Suite struct KindRuleTests {
  private func date(_ text: String) throws -> PartialDate {
    try #require(PartialDate(text))
  }

  private func history(_ statuses: GoalLifecycleStatus...) -> [GoalLifecycleEntry] {
    statuses.map { status in
      var entry = GoalLifecycleEntry()
      entry.status = status
      return entry
    }
  }

  @Test func aGoalNeedsWordsOrAnAttachment() {
    var common = Common()
    #expect(Goal.brokenRule(in: Goal(), common: common)?.field == 1)
    common.attachments = [Attachment(link: "drawing.png", mediaType: "image/png")]
    #expect(Goal.brokenRule(in: Goal(), common: common) == nil)
  }

  @Test func anEmptyRecordOfAnyOtherKindKeepsTheRules() {
    func brokenRule<K: Kind>(_: K.Type) -> RuleProblem? { K.brokenRule(in: K(), common: Common()) }
    for type in AllKinds.types where type != Goal.self {
      #expect(brokenRule(type) == nil, "\(type.kind.name)")
    }
  }

  @Test func aTargetBeforeTheStartIsRefused() throws {
    var goal = Goal(statement: "Walk to the bus")
    goal.startDate = try date("2026-03-02")
    goal.targetDate = try date("2026-03-01")
    #expect(Goal.brokenRule(in: goal, common: Common())?.field == 5)
  }

  @Test(arguments: ["2026", "2026-03", "2026-03-02", "2027"])
  func aTargetThatMayBeTheStartOrLaterIsKept(target: String) throws {
    var goal = Goal(statement: "Walk to the bus")
    goal.startDate = try date("2026-03-02")
    goal.targetDate = try date(target)
    #expect(Goal.brokenRule(in: goal, common: Common()) == nil)
  }

  @Test func aLifecycleStatusThatItsHistoryContradictsIsRefused() {
    var goal = Goal(statement: "Walk to the bus")
    goal.lifecycleStatus = .completed
    goal.lifecycleHistory = history(.active, .onHold)
    #expect(Goal.brokenRule(in: goal, common: Common())?.field == 18)
    goal.lifecycleHistory += history(.completed)
    #expect(Goal.brokenRule(in: goal, common: Common()) == nil)
  }

  @Test func anAchievementStatusThatItsHistoryContradictsIsRefused() {
    var goal = Goal(statement: "Walk to the bus")
    var entry = GoalAchievementEntry()
    entry.status = .improving
    goal.achievementHistory = [entry]
    #expect(Goal.brokenRule(in: goal, common: Common())?.field == 19)
    goal.achievementStatus = .improving
    #expect(Goal.brokenRule(in: goal, common: Common()) == nil)
  }

  @Test func aClosedGoalNeedNotBeAchieved() {
    var goal = Goal(statement: "Walk to the bus")
    goal.lifecycleStatus = .completed
    goal.achievementStatus = .notAchieved
    #expect(Goal.brokenRule(in: goal, common: Common()) == nil)
  }

  @Test func aDeathBeforeTheBirthIsRefused() throws {
    var client = Client()
    client.birthDate = try date("1950")
    client.deceasedDate = try date("1949-12")
    #expect(Client.brokenRule(in: client, common: Common())?.field == 4)
  }

  @Test func aPostThatEndsBeforeItBeganIsRefused() throws {
    var post = Post()
    post.from = try date("2024")
    post.until = try date("2023-12-31")
    var practitioner = Practitioner(name: "Sam")
    practitioner.posts = [Post(), post]
    #expect(Practitioner.brokenRule(in: practitioner, common: Common())?.field == 5)
  }

  @Test func aChampionUntilBeforeSinceIsRefused() throws {
    var practitioner = Practitioner(name: "Sam")
    practitioner.champion = Champion()
    practitioner.champion?.since = try date("2024-05")
    practitioner.champion?.until = try date("2024-04")
    #expect(Practitioner.brokenRule(in: practitioner, common: Common())?.field == 7)
  }

  @Test func anEngagementThatEndsBeforeItBeganIsRefused() throws {
    var engagement = Engagement()
    engagement.startDate = try date("2026-05")
    engagement.endDate = try date("2026-04-30")
    #expect(Engagement.brokenRule(in: engagement, common: Common())?.field == 3)
  }

  @Test func aRoundThatClosesBeforeItOpensIsRefused() throws {
    var cycle = Cycle()
    cycle.opened = try date("2026-05-02")
    cycle.closed = try date("2026-05-01")
    #expect(Cycle.brokenRule(in: cycle, common: Common())?.field == 5)
  }

  @Test func couldNotNameStandsAlone() {
    var conversation = Conversation()
    conversation.techniques = [.couldNotName]
    #expect(Conversation.brokenRule(in: conversation, common: Common()) == nil)
    conversation.otherTechniques = [Concept(text: "drawing")]
    #expect(Conversation.brokenRule(in: conversation, common: Common())?.field == 6)
    conversation.otherTechniques = []
    conversation.techniques = [.scaling, .couldNotName]
    #expect(Conversation.brokenRule(in: conversation, common: Common())?.field == 6)
  }
}

/// The rules of a score.
@Suite struct ScoreRuleTests {
  private let instrument = Concept(text: "five questions")

  @Test func moreAnswersThanQuestionsAreRefused() {
    var score = Score(instrument)
    score.itemsAsked = 5
    score.itemsAnswered = 6
    #expect(Score.brokenRule(in: score, common: Common())?.field == 10)
  }

  @Test func moreItemsThanAnswersAreRefused() {
    var score = Score(instrument)
    score.itemsAnswered = 1
    score.items = [item(1), item(2)]
    #expect(Score.brokenRule(in: score, common: Common())?.field == 12)
  }

  @Test func anItemTwiceIsRefused() {
    var score = Score(instrument)
    score.items = [item(2), item(2)]
    #expect(Score.brokenRule(in: score, common: Common())?.field == 12)
  }

  @Test(arguments: [-0.5, 10.5])
  func aTotalOutsideItsScaleIsRefused(total: Double) {
    var score = Score(instrument, total: total)
    score.minimum = 0
    score.maximum = 10
    #expect(Score.brokenRule(in: score, common: Common())?.field == 3)
  }

  @Test func aTotalWithoutBoundsIsKept() {
    #expect(Score.brokenRule(in: Score(instrument, total: -3), common: Common()) == nil)
  }

  @Test func aScaleWithoutWidthIsRefused() {
    var score = Score(instrument)
    score.minimum = 4
    score.maximum = 4
    #expect(Score.brokenRule(in: score, common: Common())?.field == 5)
  }

  private func item(_ number: Int64) -> ItemValue {
    var item = ItemValue()
    item.number = number
    item.value = 1
    return item
  }
}
