import CoachingKit

/// What the EHR keeps while it runs: who works with it, and the records that others link to.
struct Ehr {
  static let client = HostIdentifier(system: "urn:ehr", value: "4711")
  static let riverside = FileReference.named(
    .organisation, HostIdentifier(system: "urn:ehr:organisations", value: "riverside"))

  let anna: Store.Actor
  let reception: Store.Actor
  var organisation = Record(Organisation(name: "Riverside Children's Therapy"), in: riverside)
  var coach = Record(Practitioner(name: "Anna Lind"), in: riverside)
  var child = Record(Client(), for: client)
  var parent = Record(Supporter(.parent, name: "Maria Okafor"), for: client)
  var engagement = Record(Engagement(), for: client)
  var goal = Record(
    Goal(statement: "I want to put my jumper on by myself before school."), for: client)
  var step = Record(Goal(statement: "Find the front of my jumper."), for: client)
  var strategy = Record(
    Strategy(idea: "Lay the jumper face down on the bed, label at the bottom."), for: client)
  var adapted = Record(
    Strategy(idea: "Lay it out the evening before, label at the bottom."), for: client)
  var cycle = Record(Cycle(), for: client)
  var secondCycle = Record(Cycle(), for: client)

  init(_ store: Store) throws {
    anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    reception = try store.actor(
      id: "reception", organisation: "riverside", roles: .coach, purpose: "HOPERAT")
  }

  /// The steps, in the order of the story.
  mutating func recordStory() throws {
    try people()
    try referral()
    try goals()
    try firstConversation()
    try plan()
    try firstRound()
    try secondRound()
    try drawing()
    try mistake()
    try nextAction()
    try changedGoal()
    try receptionSaves()
    try goalMet()
  }

  /// Who coaches stands in the organisation's file, apart from every client.
  mutating func people() throws {
    organisation.sector = .community
    try anna.save(&organisation)
    coach.roles = [.occupationalTherapist]
    var post = Post()
    post.organisation = organisation.link
    coach.posts = [post]
    try anna.save(&coach)
    // Saving the first record of a client opens the file.
    child.names = [HumanName("Sam Okafor")]
    child.birthDate = PartialDate(year: 2018, month: 9)
    child.communicationNeeds = [.pictures]
    try anna.save(&child)
    parent.occurred = at(2, 9)
    parent.mayBeCoachee = true
    try anna.save(&parent)
  }

  /// The school asks for a thing; what the child wants comes later.
  mutating func referral() throws {
    var referral = Referral()
    referral.from = "Hill Road Primary School"
    referral.reason = "Late every morning. Please send a dressing aid."
    referral.framedAs = .solution
    var agreement = CoachingAgreement()
    agreement.answer = .agree
    engagement.occurred = at(2, 9)
    engagement.referral = referral
    engagement.coachingAgreement = agreement
    engagement.approach = .occupationalPerformanceCoaching
    engagement.coaches = [coach.link]
    engagement.coachees = [parent.link]
    engagement.responsibleOrganisation = organisation.link
    engagement.startDate = march(2)
    try anna.save(&engagement)
  }

  /// The goal is in the child's own words, and the confidence is what the child says.
  mutating func goals() throws {
    goal.occurred = at(2, 16)
    goal.whoseWords = .client
    goal.whoseGoal = .client
    goal.whyItMatters = "So I can play before the bell."
    goal.lifecycleStatus = .active
    goal.confidence = Scale(3, of: 1...10, saidBy: .client)
    try anna.save(&goal)

    step.occurred = at(2, 17)
    step.whoseWords = .client
    step.lifecycleStatus = .active
    step.partOf = goal.link
    try anna.save(&step)
  }

  func firstConversation() throws {
    var conversation = Record(Conversation(minutes: 45), for: Ehr.client)
    conversation.occurred = at(2, 16)
    conversation.mode = .inPerson
    conversation.setting = .home
    conversation.techniques = [.openQuestions, .scaling]
    conversation.engagement = engagement.link
    conversation.coaches = [coach.link]
    conversation.coachees = [parent.link]
    conversation.goals = [goal.link]
    try anna.save(&conversation)
  }

  /// The mother has the idea; the plan for a first round is made together.
  mutating func plan() throws {
    strategy.occurred = at(2, 17)
    strategy.whoseIdea = .supporter
    strategy.status = .trying
    strategy.goals = [goal.link]
    try anna.save(&strategy)

    var plan = CyclePlan()
    plan.when = "After breakfast, before the bags are packed"
    plan.who = "Sam; his mother counts and does not touch"
    cycle.occurred = at(2, 17)
    cycle.strategy = strategy.link
    cycle.number = 1
    cycle.plan = plan
    cycle.opened = march(2)
    try anna.save(&cycle)
  }

  /// A strategy, one morning.
  func tried(
    _ day: Int, _ strategy: Record<Strategy>, in cycle: Record<Cycle>, went: Double, _ words: String
  ) throws -> Record<Practice> {
    var practice = Record(Practice(of: strategy.link), for: Ehr.client)
    practice.occurred = at(day, 8)
    practice.cycle = cycle.link
    practice.participants = [child.link]
    practice.setting = .home
    practice.howItWent = Scale(went, of: 0...10, saidBy: .supporter)
    practice.howItWentWords = words
    return try anna.saving(practice)
  }

  /// One morning goes well enough, one badly; the mother looks back and asks.
  func firstRound() throws {
    let first = try tried(3, strategy, in: cycle, went: 5, "Over his head at the second try.")
    _ = try tried(
      5, strategy, in: cycle, went: 1, "The taxi came early. Tears, and the jumper flew.")

    var observation = Record(Observation(), for: Ehr.client)
    observation.occurred = at(3, 18)
    observation.manner = .video
    observation.seen = "He looks for the label first, and then rushes."
    observation.practice = first.link
    observation.observingPractitioner = coach.link
    try anna.save(&observation)

    var reflection = Record(Reflection(), for: Ehr.client)
    reflection.occurred = at(6, 20)
    reflection.reflector = .supporter
    reflection.whatWorked = "He finds the label without me."
    reflection.whatILearnt = "A taxi at the door is too much at once."
    reflection.confidence = Scale(6, of: 1...10, saidBy: .supporter)
    reflection.cycle = cycle.link
    try anna.save(&reflection)

    let words = "What could already be done the evening before?"
    var feedback = Record(Feedback(words: words, type: .question), for: Ehr.client)
    feedback.occurred = at(6, 20)
    feedback.askedFor = true
    feedback.strategy = strategy.link
    feedback.fromPractitioner = coach.link
    feedback.to = [parent.link]
    try anna.save(&feedback)
  }

  /// The strategy is adapted together, and works.
  mutating func secondRound() throws {
    adapted.occurred = at(6, 21)
    adapted.whoseIdea = .joint
    adapted.status = .keeps
    adapted.adapts = strategy.link
    adapted.goals = [goal.link]
    try anna.save(&adapted)

    strategy.status = .adapted
    try anna.save(&strategy)
    cycle.closed = march(6)
    cycle.decided = .adapt
    cycle.nextStrategy = adapted.link
    try anna.save(&cycle)
    secondCycle.occurred = at(6, 21)
    secondCycle.strategy = adapted.link
    secondCycle.number = 2
    try anna.save(&secondCycle)
    _ = try tried(10, adapted, in: secondCycle, went: 8, "By himself. He only asked which arm.")
  }

  /// A reflection without a word: the child's drawing, which the EHR keeps.
  func drawing() throws {
    var reflection = Record(Reflection(), for: Ehr.client)
    reflection.occurred = at(10, 17)
    reflection.reflector = .client
    reflection.form = .drawing
    reflection.attachments = [
      Attachment(link: "https://ehr.example/drawings/17", mediaType: "image/png")
    ]
    try anna.save(&reflection)
  }

  /// A practice of somebody else: retracted with a reason, gone from lists, and still in the log.
  func mistake() throws {
    let wrong = try tried(12, adapted, in: secondCycle, went: 9, "She did the zip as well.")
    try anna.retract(wrong, reason: "This was his sister's morning.")
  }

  func nextAction() throws {
    var action = Record(
      Action(what: "Lay the coat out the same way.", due: march(27)), for: Ehr.client)
    action.occurred = at(13, 16)
    action.status = .active
    action.performerRole = .supporter
    action.goals = [goal.link]
    try anna.save(&action)
  }

  /// The child wants more: the same goal in a second version. The first stays in its history.
  mutating func changedGoal() throws {
    goal.statement = "I want to put my jumper and my coat on by myself."
    goal.confidence = Scale(7, of: 1...10, saidBy: .client)
    goal.occurred = at(13, 16)
    try anna.save(&goal)
  }

  /// Reception saves the goal while Anna has it open.
  func receptionSaves() throws {
    var theirs = try newest(goal)
    theirs.targetDate = march(31)
    try reception.save(&theirs)
  }

  /// Anna's save is refused, so nothing of reception's is lost: she reads the newest version, and does
  /// to it what she came to do.
  mutating func goalMet() throws {
    setMet(&goal)
    do {
      try anna.save(&goal)
    } catch {
      guard error.status == .conflict else { throw error }
      note("conflict: version \(error.version) is newer; set again on that one")
      goal = try newest(goal)
      setMet(&goal)
    }
    goal.confidence = Scale(9, of: 1...10, saidBy: .client)
    goal.occurred = at(20, 16)
    try anna.save(&goal)
    setMet(&step)
    try anna.save(&step)
  }

  private func newest(_ goal: Record<Goal>) throws -> Record<Goal> {
    try anna.get(Goal.self, goal.id, in: try anna.findFile(Ehr.client))
  }

  private func setMet(_ goal: inout Record<Goal>) {
    goal.lifecycleStatus = .completed
    goal.achievementStatus = .achieved
  }
}

/// A time in March.
func at(_ day: Int, _ hour: Int) -> DateTime? {
  let firstOfMarch: Int64 = 1_772_323_200_000
  let moment = firstOfMarch + Int64((day - 1) * 24 + hour) * 3_600_000
  return Instant(milliseconds: moment, zone: "Europe/London").map { .instant($0) }
}

/// A day in March.
func march(_ day: Int) -> PartialDate? {
  PartialDate(year: 2026, month: 3, day: day)
}
