import Records

/// What stakeholders said, and the words that they said it about.
struct AgreementWords {
  /// The newest word of each stakeholder on each subject.
  let newest: [Held<Agreement>]
  private let source: ReportSource
  private let goals: [UniqueID: Held<Goal>]
  private let decisions: [UniqueID: Held<Decision>]
  private let strategies: [UniqueID: Held<Strategy>]
  private let cycles: [UniqueID: Held<Cycle>]

  init(_ records: FileRecords, _ source: ReportSource) throws(CoachingError) {
    self.source = source
    goals = Self.byID(try records.all(Goal.self))
    decisions = Self.byID(try records.all(Decision.self))
    strategies = Self.byID(try records.all(Strategy.self))
    cycles = Self.byID(try records.all(Cycle.self))
    var places: [AgreementKey: Int] = [:]
    var newest: [Held<Agreement>] = []
    for word in try records.all(Agreement.self) {
      let key = AgreementKey(word.content)
      if let place = places[key] {
        newest[place] = word
      } else {
        places[key] = newest.count
        newest.append(word)
      }
    }
    self.newest = newest
  }

  private static func byID<K>(_ records: [Held<K>]) -> [UniqueID: Held<K>] {
    Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Those that are open, as lines.
  func open(on today: PartialDate) throws(CoachingError) -> [AgreementLine] {
    var lines: [AgreementLine] = []
    for word in newest {
      let line = try line(word, today)
      if line.isOpen { lines.append(line) }
    }
    return lines
  }

  /// Whether somebody may see what a word is on.
  func exists(_ subject: UniqueID) -> Bool {
    goals[subject] != nil || decisions[subject] != nil || strategies[subject] != nil
      || cycles[subject] != nil
  }

  /// A word as a line.
  func line(
    _ word: Held<Agreement>, _ today: PartialDate
  ) throws(CoachingError) -> AgreementLine {
    var line = AgreementLine()
    line.agreement = word.link
    line.on = word.content.subject
    line.answer = word.content.answer
    line.stakeholderRole = word.content.stakeholderRole
    line.stakeholder = word.content.stakeholder
    line.stakeholderInDirectory = word.content.stakeholderInDirectory
    line.otherStakeholder = word.content.otherStakeholder
    line.isReopened = try isReopened(word.content)
    line.renewBy = word.content.askAgainBy
    line.isDue = (word.content.askAgainBy?.latest ?? .max) <= today.latest
    line.occurred = word.common.occurred
    return line
  }

  /// Whether the words have changed since the version that was agreed on. A version may differ in other
  /// things, such as a status; where it cannot be read any more, nobody knows what was agreed on.
  private func isReopened(_ word: Agreement) throws(CoachingError) -> Bool {
    guard let version = word.onVersion, let subject = word.subject?.target else { return false }
    if let goal = goals[subject], goal.version != version {
      return try source.version(version, of: goal).map { $0.words } != goal.words
    }
    if let decision = decisions[subject], decision.version != version {
      let old = try source.version(version, of: decision)?.content
      return old?.decided != decision.content.decided || old?.options != decision.content.options
    }
    if let strategy = strategies[subject], strategy.version != version {
      return try source.version(version, of: strategy)?.content.idea != strategy.content.idea
    }
    if let cycle = cycles[subject], cycle.version != version {
      return try source.version(version, of: cycle)?.content.plan != cycle.content.plan
    }
    return false
  }
}

/// Whose word it is and on what: a later one takes the place of an earlier one.
private struct AgreementKey: Hashable {
  var subject: UniqueID?
  var role: Party?
  var stakeholder: UniqueID?
  var inDirectory: UniqueID?
  var other: String?

  init(_ word: Agreement) {
    subject = word.subject?.target
    role = word.stakeholderRole
    stakeholder = word.stakeholder?.target
    inDirectory = word.stakeholderInDirectory?.target
    other = word.otherStakeholder
  }
}

extension Agreement {
  /// What it is on.
  var subject: Link? { goal ?? decision ?? strategy ?? cycle }

  /// By when to ask again: for the word itself, or whether the person can decide now.
  var askAgainBy: PartialDate? {
    let dates = [renewBy, madeFor?.reviewDate].compactMap { $0 }
    return dates.min()
  }
}

extension Held<Goal> {
  /// What people agree on: the words, or what stands for them.
  fileprivate var words: GoalWords {
    GoalWords(
      statement: content.statement, smart: content.smart, pictures: common.attachments)
  }
}

private struct GoalWords: Equatable {
  var statement: String?
  var smart: SmartParts?
  var pictures: [Attachment]
}
