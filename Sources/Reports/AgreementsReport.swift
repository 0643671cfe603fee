import Measures
import Records

/// Who agreed to the goals, decisions and plans of one client, and where the question is open.
public struct AgreementsReport: Report {
  /// What somebody's word was asked on, with the newest word of each.
  public var subjects: [AgreementSubject] = []
  /// How many of them are open.
  public var open: Int64?
  /// How many words are to be asked for again by today.
  public var due: Int64?
  /// Words on nothing that exists for the actor.
  public var elsewhere: [AgreementLine] = []
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    AgreementsReport.self, name: "agreements", about: .client, for: .readers,
    """
    Who agreed to each goal, decision and plan, who did not, and of whom nothing is known yet. The newest \
    word of each stakeholder counts; a change of the words that they agreed to opens the question again.
    """)

  public static let fields: [Field<AgreementsReport>] = [
    Field(
      1, "subjects", \.subjects,
      "What somebody's word was asked on, with the newest word of each."),
    Field(2, "open", \.open, in: 0...1_000_000, "How many of them are open."),
    Field(
      3, "due", \.due, in: 0...1_000_000, "How many words are to be asked for again by today."),
    Field(
      4, "elsewhere", \.elsewhere, "Words on nothing that exists for the actor."),
    Field(5, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  static let kinds: [any Kind.Type] = [
    Agreement.self, Goal.self, Decision.self, Strategy.self, Cycle.self, Client.self,
  ]

  public static func make(
    _ parameters: ClientParameters, from source: ReportSource
  ) throws(CoachingError) -> AgreementsReport {
    let records = try source.file(parameters.file, kinds)
    let today = parameters.today ?? Day.utc(source.now)
    var answer = AgreementsReport()
    answer.notComputable = records.nothing
    guard answer.notComputable.isEmpty else { return answer }
    let words = try AgreementWords(records, source)
    var subjects = Numbering()
    for word in words.newest {
      let line = try words.line(word, today)
      guard let on = line.on, words.exists(on.target) else {
        answer.elsewhere.append(line)
        continue
      }
      let (number, isNew) = subjects.number(Numbering.key([on.target], []))
      if isNew { answer.subjects.append(AgreementSubject(on)) }
      answer.subjects[number].add(line)
    }
    answer.open = Int64(answer.subjects.count { $0.isOpen == true })
    let lines = answer.subjects.flatMap(\.words) + answer.elsewhere
    answer.due = Int64(lines.count { $0.isDue == true })
    if words.newest.isEmpty {
      answer.notComputable = [LeftOut(.noData, what: "subjects")]
    }
    return answer
  }
}

/// Something that people agree on or not.
public struct AgreementSubject: Group {
  /// The goal, decision, strategy or round.
  public var on: Link?
  /// How many agree to it as it is now.
  public var agreed: Int64?
  /// How many disagree.
  public var disagreed: Int64?
  /// How many have not said yet.
  public var pending: Int64?
  /// How many said something about words that have changed since.
  public var reopened: Int64?
  /// Whether somebody disagrees, has not said yet, or spoke of other words.
  public var isOpen: Bool?
  /// The newest word of each.
  public var words: [AgreementLine] = []

  /// Nothing set.
  public init() {}

  init(_ on: Link) {
    self.on = on
    (agreed, disagreed, pending, reopened, isOpen) = (0, 0, 0, 0, false)
  }

  mutating func add(_ line: AgreementLine) {
    words.append(line)
    isOpen = isOpen == true || line.isOpen
    if line.isReopened == true {
      reopened = (reopened ?? 0) + 1
    } else if line.answer == .agree {
      agreed = (agreed ?? 0) + 1
    } else if line.answer == .disagree {
      disagreed = (disagreed ?? 0) + 1
    } else {
      pending = (pending ?? 0) + 1
    }
  }

  public static let fields: [Field<AgreementSubject>] = [
    Field(
      1, "on", \.on, to: ["goal", "decision", "strategy", "cycle"], required: true,
      "The goal, decision, strategy or round."),
    Field(2, "agreed", \.agreed, in: 0...1_000_000, "How many agree to it as it is now."),
    Field(3, "disagreed", \.disagreed, in: 0...1_000_000, "How many disagree."),
    Field(4, "pending", \.pending, in: 0...1_000_000, "How many have not said yet."),
    Field(
      5, "reopened", \.reopened, in: 0...1_000_000,
      "How many said something about words that have changed since."),
    Field(
      6, "open", \.isOpen,
      "Whether somebody disagrees, has not said yet, or spoke of other words."),
    Field(7, "words", \.words, "The newest word of each."),
  ]
}

/// One stakeholder's newest word.
public struct AgreementLine: Group {
  /// The agreement.
  public var agreement: Link?
  /// What it is on.
  public var on: Link?
  /// Whether they agree.
  public var answer: AgreementAnswer?
  /// What they are.
  public var stakeholderRole: Party?
  /// Whose word it is, where client or supporter.
  public var stakeholder: Link?
  /// Whose word it is, where practitioner or organisation.
  public var stakeholderInDirectory: Link?
  /// Whose word it is, where there is no record.
  public var otherStakeholder: String?
  /// Whether the words have changed since.
  public var isReopened: Bool?
  /// By when to ask again.
  public var renewBy: PartialDate?
  /// Whether that is due.
  public var isDue: Bool?
  /// When it was said.
  public var occurred: DateTime?

  /// Nothing set.
  public init() {}

  /// Whether the question is open.
  var isOpen: Bool { answer != .agree || isReopened == true }

  public static let fields: [Field<AgreementLine>] = [
    Field(1, "agreement", \.agreement, to: ["agreement"], required: true, "The agreement."),
    Field(2, "on", \.on, to: ["goal", "decision", "strategy", "cycle"], "What it is on."),
    Field(3, "answer", \.answer, "Whether they agree."),
    Field(4, "stakeholderRole", \.stakeholderRole, "What they are."),
    Field(
      5, "stakeholder", \.stakeholder, to: ["client", "supporter"],
      "Whose word it is, where client or supporter."),
    Field(
      6, "stakeholderInDirectory", \.stakeholderInDirectory, to: ["practitioner", "organisation"],
      inDirectory: true, "Whose word it is, where practitioner or organisation."),
    Field(
      7, "otherStakeholder", \.otherStakeholder, upTo: 200,
      "Whose word it is, where there is no record."),
    Field(8, "reopened", \.isReopened, "Whether the words have changed since."),
    Field(9, "renewBy", \.renewBy, "By when to ask again."),
    Field(10, "due", \.isDue, "Whether that is due."),
    Field(11, "occurred", \.occurred, "When it was said."),
  ]
}
