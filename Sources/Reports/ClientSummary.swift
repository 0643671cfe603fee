import Records

/// One page about a client: who, what matters, the goals, what is being tried and whose idea it was, the last
/// reflections, what comes next. Concerns are never part of it.
public struct ClientSummary: Report {
  /// The word for the person that the organisation wants to be read; missing where it never said.
  public var personWord: String?
  /// The name that is used now; a former name is never given.
  public var name: String?
  /// When the client was born.
  public var birthDate: PartialDate?
  /// When the client died.
  public var deceasedDate: PartialDate?
  /// Languages of the client, as BCP 47 tags.
  public var languages: [String] = []
  /// Whether an interpreter is needed.
  public var interpreterNeeded: Bool?
  /// How the client likes to be told things.
  public var communicationNeeds: [CommunicationNeed] = []
  /// The tree of goals.
  public var goals: [GoalLine] = []
  /// Strategies that are to be tried, tried or kept.
  public var strategies: [StrategyLine] = []
  /// The last three reflections, the newest first.
  public var reflections: [ReflectionLine] = []
  /// Open actions, those due first before others.
  public var actions: [ActionLine] = []
  /// The next contact that was agreed on and lies not before today.
  public var nextContact: PartialDate?
  /// Conversations so far.
  public var conversations: Int64?
  /// The day that counted as today.
  public var today: PartialDate?
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []
  /// What matters to the person, in the newest words.
  public var whatMatters: String?
  /// What the person is good at and can build on.
  public var strengths: String?
  /// What helps the person.
  public var whatHelps: String?
  /// What to avoid.
  public var whatToAvoid: String?
  /// Words of stakeholders that leave a question open.
  public var openAgreements: [AgreementLine] = []
  /// What stands in the way and was not overcome.
  public var barriers: [BarrierLine] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    ClientSummary.self, name: "clientSummary", about: .client, for: .readers,
    """
    One page about a client: who, what matters, the goals with both statuses and scores, what is being tried \
    and whose idea it was, the last reflections, what comes next, open agreements and barriers. Concerns are \
    never part of it.
    """)

  public static let fields: [Field<ClientSummary>] = [
    Field(
      1, "name", \.name, upTo: 1000, "The name that is used now; a former name is never given."),
    Field(2, "birthDate", \.birthDate, "When the client was born."),
    Field(3, "deceasedDate", \.deceasedDate, "When the client died."),
    Field(
      4, "languages", \.languages, upTo: 35, "Languages of the client, as BCP 47 tags."),
    Field(5, "interpreterNeeded", \.interpreterNeeded, "Whether an interpreter is needed."),
    Field(
      6, "communicationNeeds", \.communicationNeeds, "How the client likes to be told things."),
    Field(7, "goals", \.goals, "The tree of goals."),
    Field(8, "strategies", \.strategies, "Strategies that are to be tried, tried or kept."),
    Field(9, "reflections", \.reflections, "The last three reflections, the newest first."),
    Field(10, "actions", \.actions, "Open actions, those due first before others."),
    Field(
      11, "nextContact", \.nextContact,
      "The next contact that was agreed on and lies not before today."),
    Field(12, "conversations", \.conversations, in: 0...1_000_000, "Conversations so far."),
    Field(13, "today", \.today, "The day that counted as today."),
    Field(14, "notComputable", \.notComputable, "Why there is nothing to tell."),
    Field(
      15, "whatMatters", \.whatMatters, upTo: 20_000,
      "What matters to the person, in the newest words."),
    Field(
      16, "strengths", \.strengths, upTo: 20_000,
      "What the person is good at and can build on."),
    Field(17, "whatHelps", \.whatHelps, upTo: 20_000, "What helps the person."),
    Field(18, "whatToAvoid", \.whatToAvoid, upTo: 20_000, "What to avoid."),
    Field(
      19, "openAgreements", \.openAgreements,
      "Words of stakeholders that leave a question open."),
    Field(20, "barriers", \.barriers, "What stands in the way and was not overcome."),
    Field(
      21, "personWord", \.personWord, upTo: 100,
      "The word for the person that the organisation wants to be read."),
  ]

  public static func make(
    _ parameters: ClientParameters, from source: ReportSource
  ) throws(CoachingError) -> ClientSummary {
    let records = try source.file(
      parameters.file,
      [
        Client.self, Goal.self, Strategy.self, Score.self, Reflection.self, Action.self,
        Conversation.self, AboutMe.self, Barrier.self, Agreement.self, Decision.self, Cycle.self,
        Practice.self,
      ])
    var answer = ClientSummary()
    let today = parameters.today ?? Day.utc(source.now)
    answer.today = today
    answer.personWord = try source.settings().personWord
    answer.notComputable = records.nothing
    guard answer.notComputable.isEmpty else { return answer }
    var blank = answer
    blank.conversations = 0
    for client in try records.all(Client.self) { answer.tell(client.content, today) }
    for about in try records.all(AboutMe.self) { answer.tell(about.content) }
    answer.goals = try GoalTree(records).lines()
    answer.barriers = try records.all(Barrier.self).filter { $0.content.isOpen(on: today) }
      .map(BarrierLine.init)
    answer.strategies = try records.all(Strategy.self).filter(\.content.isOpen)
      .map(StrategyLine.init)
    answer.reflections = try records.all(Reflection.self).suffix(3).reversed()
      .map(ReflectionLine.init)
    let conversations = try records.all(Conversation.self)
    answer.conversations = Int64(conversations.count)
    // After a death nothing is due.
    guard answer.deceasedDate == nil else { return answer }
    answer.openAgreements = try AgreementWords(records, source).open(on: today)
    answer.actions = try records.all(Action.self).filter(\.content.isOpen)
      .sorted { $0.content.isDueBefore($1.content) }.map(ActionLine.init)
    answer.nextContact = conversations.compactMap(\.content.nextContact)
      .filter { $0.latest >= today.earliest }.min()
    if answer == blank { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }

  /// What a newer record does not say, an older one did.
  private mutating func tell(_ about: AboutMe) {
    whatMatters = about.whatMatters ?? whatMatters
    strengths = about.strengths ?? strengths
    whatHelps = about.whatHelps ?? whatHelps
    whatToAvoid = about.whatToAvoid ?? whatToAvoid
  }

  /// What a newer record does not say, an older one did. Of names the newest record that has any counts: a name
  /// that it calls a former one may be used in an older record.
  private mutating func tell(_ client: Client, _ today: PartialDate) {
    if !client.names.isEmpty { name = client.names.first { $0.isUsed(on: today) }?.inFull }
    birthDate = client.birthDate ?? birthDate
    deceasedDate = client.deceasedDate ?? deceasedDate
    if !client.languages.isEmpty { languages = client.languages }
    interpreterNeeded = client.interpreterNeeded ?? interpreterNeeded
    if !client.communicationNeeds.isEmpty { communicationNeeds = client.communicationNeeds }
  }
}

/// A strategy that is being tried or kept.
public struct StrategyLine: Group {
  /// The strategy.
  public var strategy: Link?
  /// The idea.
  public var idea: String?
  /// Whose idea it was.
  public var whoseIdea: IdeaOrigin?
  /// What became of it so far.
  public var status: StrategyStatus?
  /// The goals that it is for.
  public var goals: [Link] = []

  /// Nothing set.
  public init() {}

  init(_ strategy: Held<Strategy>) {
    self.strategy = strategy.link
    idea = strategy.content.idea
    whoseIdea = strategy.content.whoseIdea
    status = strategy.content.status
    goals = strategy.content.goals
  }

  public static let fields: [Field<StrategyLine>] = [
    Field(1, "strategy", \.strategy, to: ["strategy"], required: true, "The strategy."),
    Field(2, "idea", \.idea, upTo: 20_000, "The idea."),
    Field(3, "whoseIdea", \.whoseIdea, "Whose idea it was."),
    Field(4, "status", \.status, "What became of it so far."),
    Field(5, "goals", \.goals, to: ["goal"], "The goals that it is for."),
  ]
}

/// A reflection in short.
public struct ReflectionLine: Group {
  /// The reflection.
  public var reflection: Link?
  /// When it was.
  public var occurred: DateTime?
  /// Who reflected.
  public var reflector: Reflector?
  /// What was noticed or learnt.
  public var whatILearnt: String?
  /// What comes next.
  public var whatNext: String?

  /// Nothing set.
  public init() {}

  init(_ reflection: Held<Reflection>) {
    self.reflection = reflection.link
    occurred = reflection.common.occurred
    reflector = reflection.content.reflector
    whatILearnt = reflection.content.whatILearnt
    whatNext = reflection.content.whatNext
  }

  public static let fields: [Field<ReflectionLine>] = [
    Field(1, "reflection", \.reflection, to: ["reflection"], required: true, "The reflection."),
    Field(2, "occurred", \.occurred, "When it was."),
    Field(3, "reflector", \.reflector, "Who reflected."),
    Field(4, "whatILearnt", \.whatILearnt, upTo: 20_000, "What was noticed or learnt."),
    Field(5, "whatNext", \.whatNext, upTo: 20_000, "What comes next."),
  ]
}

/// Something that stands in the way.
public struct BarrierLine: Group {
  /// The barrier.
  public var barrier: Link?
  /// What it is, in the words of whoever names it.
  public var words: String?
  /// Of which sort it is.
  public var nature: BarrierKind?
  /// The goals that it stands in the way of.
  public var goals: [Link] = []

  /// Nothing set.
  public init() {}

  init(_ barrier: Held<Barrier>) {
    self.barrier = barrier.link
    words = barrier.content.words
    nature = barrier.content.nature
    goals = barrier.content.goals
  }

  public static let fields: [Field<BarrierLine>] = [
    Field(1, "barrier", \.barrier, to: ["barrier"], required: true, "The barrier."),
    Field(2, "words", \.words, upTo: 20_000, "What it is, in the words of whoever names it."),
    Field(3, "nature", \.nature, "Of which sort it is."),
    Field(4, "goals", \.goals, to: ["goal"], "The goals that it stands in the way of."),
  ]
}

extension Barrier {
  /// Whether it still stands in the way on a day; what helps does not.
  func isOpen(on day: PartialDate) -> Bool {
    effect != .enabler && (resolvedDate?.earliest ?? .max) > day.latest
  }
}
