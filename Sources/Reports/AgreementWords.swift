import Measures
import Records

/// What stakeholders said, and the words that they said it about.
struct AgreementWords {
  /// The newest word of each stakeholder on each subject.
  private(set) var newest: [Held<Agreement>] = []
  private let source: ReportSource
  private var subjects: [Document] = []
  /// Agreements that were changed since they were recorded.
  private var changed: [UniqueID: Document] = [:]
  private var numbers = Numbering()
  private let isDead: Bool

  init(_ records: FileRecords, _ source: ReportSource) throws(CoachingError) {
    self.source = source
    isDead = try records.deceasedDate() != nil
    for kind in AgreedWords.all {
      for document in records.documents(kind.kind)
      where numbers.number(Numbering.key([document.id], [])).isNew { subjects.append(document) }
    }
    let clients = Set(records.documents(Client.kind.number).map(\.id))
    var words = Numbering()
    for document in records.documents(Agreement.kind.number) {
      let word = try Held<Agreement>(document)
      if word.version > 1 { changed[word.id] = document }
      let (number, isNew) = words.number(word.content.key(clients))
      if isNew { newest.append(word) } else { newest[number] = word }
    }
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
  func exists(_ subject: UniqueID) -> Bool { numbers.known(subject) != nil }

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
    line.isReopened = try isReopened(word)
    line.renewBy = word.content.askAgainBy
    // After a death nobody is asked again.
    line.isDue = !isDead && (word.content.askAgainBy?.latest ?? .max) <= today.latest
    line.occurred = word.common.occurred
    return line
  }

  /// Whether the words have changed since the version that was agreed on. A version may differ in other
  /// things, such as a status; where it cannot be read any more, nobody knows what was agreed on.
  private func isReopened(_ word: Held<Agreement>) throws(CoachingError) -> Bool {
    guard let subject = word.content.subject?.target, let number = numbers.known(subject) else {
      return false
    }
    let now = subjects[number]
    var then = now
    if let version = word.content.onVersion, version < now.version {
      guard let named = try source.version(version, of: now) else { return true }
      then = named
    }
    var said = try said(word)
    // Of what was not even recorded then, times of recording say nothing: somebody entered it all later.
    if said.end < now.recorded { said.end = .max }
    // What is said on no version, or on one that was still to come, is said on the one that stood then; where no version
    // is named, of those that one batch brought together with the word on the first, since nobody knows better.
    while then.version > 1, let form = then.provenance {
      let isBefore = said.isBefore(form)
      guard isBefore || word.content.onVersion == nil && said.commit == form.commit else { break }
      let older = try source.version(then.version - 1, of: now)
      guard isBefore || older?.provenance?.commit == form.commit else { break }
      guard let older else { return true }
      then = older
    }
    let fields = AgreedWords.all.first { $0.kind == now.kind }?.fields ?? []
    return !fields.allSatisfy { then.body.bytes(of: $0) == now.body.bytes(of: $0) }
  }
}

extension AgreementWords {
  /// When something was said.
  private struct Moment {
    let commit: Int64
    /// The end of it anywhere on earth in milliseconds since 1970, where no version is named that it is about.
    var end: Int64

    /// Whether it was before a version of what it is on.
    func isBefore(_ version: Provenance) -> Bool {
      commit < version.commit || end < version.recorded
    }
  }

  /// When a word was said first: one that is mended is no later word.
  private func said(_ word: Held<Agreement>) throws(CoachingError) -> Moment {
    var first = word
    if let document = changed[word.id] {
      first = try source.first(of: word, document) {
        $0.answer == word.content.answer && $0.key([]) == word.content.key([])
          && $0.onVersion == word.content.onVersion
      }
    }
    let end: Int64 =
      switch word.content.onVersion == nil ? word.common.occurred : nil {
      case .instant(let instant): instant.milliseconds
      case .date(let date): (Int64(CivilDay(lastOf: .date(date)).number) + 2) * Day.milliseconds
      case nil: .max
      }
    return Moment(commit: first.commit, end: end)
  }
}

/// What people agree on: the fields with the words of a record, or with what stands for them.
private struct AgreedWords {
  let kind: UInt32
  let fields: [UInt32]

  static let all = [
    // The statement, the exact parts, and pictures.
    AgreedWords(Goal.self, [1, 14, 1007]),
    // The options, and what was decided.
    AgreedWords(Decision.self, [2, 3]),
    // The idea.
    AgreedWords(Strategy.self, [1]),
    // The plan.
    AgreedWords(Cycle.self, [3]),
  ]

  private init(_ kind: any Kind.Type, _ fields: [UInt32]) {
    self.kind = kind.kind.number
    self.fields = fields
  }
}

extension Body {
  /// The encoded value of a field; nothing where it is not set.
  fileprivate func bytes(of field: UInt32) -> [UInt8] {
    guard let range = range(of: field) else { return [] }
    return withBytes { Array($0[range]) }
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

  /// Whose word it is and on what: a later one takes the place of an earlier one.
  /// The client is one by whichever record, and without one.
  fileprivate func key(_ clients: Set<UniqueID>) -> String {
    let isClient =
      stakeholderRole == .client || stakeholder.map { clients.contains($0.target) } ?? false
    let role = isClient ? Party.client : stakeholderRole
    return Numbering.key(
      [subject?.target, isClient ? nil : stakeholder?.target, stakeholderInDirectory?.target],
      [role?.rawValue], otherStakeholder ?? "")
  }
}
