import Records

/// What an answer is kept under: a code over what was asked.
package struct AnswerCode: Sendable, Equatable {
  let bits: UniqueID
}

/// What a report about a place answered, which holds until something is committed that it would be made of.
package struct Answer: Sendable {
  /// As bytes of whoever asked for it.
  package var content: [UInt8]
  /// What it was made of.
  package var ingredients: Ingredients
  /// The day on which alone it holds, by its number; nil where it was about days that were over.
  package var day: Int64?

  /// An answer.
  package init(content: [UInt8], ingredients: Ingredients, day: Int64?) {
    self.content = content
    self.ingredients = ingredients
    self.day = day
  }
}

/// Answers that are kept: each is a row among the figures of its organisation.
private enum Answers {
  /// How many of one organisation are kept. With one more all are dropped, so that whoever asks for ever other
  /// days does not fill the store.
  static let limit = 200
  /// Behind how many versions, or changes of the store, they are looked through by everybody who asks before it
  /// is written down that the answer still holds, as with ``Tallies``.
  static let unwrittenVersions = 50
  static let unwrittenChanges = 1000
  /// Behind how many versions the answer is made anew.
  static let followedVersions = 10_000

  static func key(_ code: AnswerCode, _ owner: OwnerCode) -> FigureKey {
    // Half of the code, as an even number below -1; the whole of it stands inside.
    let number = Int64(bitPattern: code.bits.high | 1 << 63) & ~1
    return FigureKey(owner: owner, number: number)
  }
}

extension Ledger {
  /// The code of a question.
  package func answerCode(_ question: [UInt8]) -> AnswerCode {
    AnswerCode(bits: keys.answerCode(question))
  }

  /// The number of the last commit.
  package func lastCommit() throws(CoachingError) -> Int64 {
    try storage.read { (connection) throws(CoachingError) in try connection.lastCommit().number }
  }

  /// The answer that is kept of an organisation under a code, where it holds on a day: nil asks for one that
  /// holds on all.
  package func answer(
    _ code: AnswerCode, of owner: OwnerCode, on day: Int64?
  ) throws(CoachingError) -> Answer? {
    let found = try unlessDamaged { () throws(CoachingError) in
      try storage.read { (connection) throws(CoachingError) -> (Answer, reached: Int64?)? in
        guard let (answer, since) = try answer(code, of: owner, connection), answer.day == day
        else {
          return nil
        }
        let last = try connection.lastCommit().number
        guard since <= last else { return nil }
        var follower = AnswerFollower(self, owner, answer.ingredients, connection)
        guard try follower.holds(since: since) else { return nil }
        return (answer, follower.isWorthWriting ? last : nil)
      }
    }
    guard let (answer, reached) = found else { return nil }
    if let reached { try keep(answer, code, of: owner, since: reached) }
    return answer
  }

  /// Keeps an answer that was made of what had been committed up to `since`, if not of more.
  package func keep(
    _ answer: Answer, _ code: AnswerCode, of owner: OwnerCode, since: Int64
  ) throws(CoachingError) {
    guard !isReadOnly else { return }
    do throws(CoachingError) {
      try queue.commit(AnswerJob(self, answer, code, owner, since))
    } catch {
      // An answer that cannot be kept, on a full disk or while others write, is an answer all the same.
      guard case .damaged = error.fact else { return }
      throw error
    }
  }

  /// Whether the answers of an organisation are what was kept there.
  func answersOpen(_ owner: OwnerCode, _ connection: any Connection) throws(CoachingError) -> Bool {
    for number in try connection.figures(owner, in: FigureKey.answers) {
      let answer = try unlessDamaged { () throws(CoachingError) in
        try open(FigureKey(owner: owner, number: number), .answer, connection) {
          (reader) throws(CBORProblem) in try Answer.decode(&reader)
        }
      }
      if answer == nil { return false }
    }
    return true
  }

  private func answer(
    _ code: AnswerCode, of owner: OwnerCode, _ connection: any Connection
  ) throws(CoachingError) -> (answer: Answer, since: Int64)? {
    let found = try open(Answers.key(code, owner), .answer, connection) {
      (reader) throws(CBORProblem) in try Answer.decode(&reader)
    }
    guard let found, found.code == code else { return nil }
    return (found.answer, found.since)
  }
}

extension Answer {
  fileprivate func encode(_ code: AnswerCode, _ since: Int64, into writer: inout CBORWriter) {
    writer.id(code.bits)
    writer.integer(since)
    writer.integer(day ?? .min)
    ingredients.encode(into: &writer)
    content.withBytes { writer.data($0) }
  }

  fileprivate static func decode(
    _ reader: inout CBORReader
  ) throws(CBORProblem) -> (code: AnswerCode, since: Int64, answer: Answer) {
    let code = AnswerCode(bits: try reader.id())
    let since = try reader.integer()
    let day = try reader.integer()
    let ingredients = try Ingredients(&reader)
    let content = Array(try reader.data())
    let answer = Answer(content: content, ingredients: ingredients, day: day == .min ? nil : day)
    return (code, since, answer)
  }
}

/// Looks through what was committed for what an answer would be made of.
private struct AnswerFollower {
  private let ledger: Ledger
  private let owner: OwnerCode
  private let ingredients: Ingredients
  private let connection: any Connection
  private var versions = 0
  private var changes = 0

  init(
    _ ledger: Ledger, _ owner: OwnerCode, _ ingredients: Ingredients, _ connection: any Connection
  ) {
    (self.ledger, self.owner) = (ledger, owner)
    (self.ingredients, self.connection) = (ingredients, connection)
  }

  var isWorthWriting: Bool {
    versions > Answers.unwrittenVersions || changes > Answers.unwrittenChanges
  }

  mutating func holds(since commit: Int64) throws(CoachingError) -> Bool {
    var feed = try VersionFeed(of: owner, since: commit, connection)
    while let stretch = try feed.next() {
      versions += stretch.positions.count
      guard versions <= Answers.followedVersions else { return false }
      var holds = true
      try ledger.each(stretch, connection) { (entry, _, _) throws(CoachingError) in
        if try touches(entry) { holds = false }
      }
      guard holds else { return false }
    }
    changes = feed.changes
    return true
  }

  private func touches(_ entry: EnvelopeView?) throws(CoachingError) -> Bool {
    // What was destroyed, or joins or parts files, may have been part of anything; a new file is empty.
    guard let entry else { return true }
    guard entry.isVersion else { return entry.kind != Envelope.Internal.fileOpened }
    return try ingredients.contain(entry)
  }
}

/// Writes an answer down.
private final class AnswerJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger
  private let answer: Answer
  private let code: AnswerCode
  private let owner: OwnerCode
  private let since: Int64

  init(
    _ ledger: Ledger, _ answer: Answer, _ code: AnswerCode, _ owner: OwnerCode, _ since: Int64
  ) {
    (self.ledger, self.answer, self.code) = (ledger, answer, code)
    (self.owner, self.since) = (owner, since)
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    let key = Answers.key(code, owner)
    let kept = try connection.figures(owner, in: FigureKey.answers)
    if kept.count >= Answers.limit, !kept.contains(key.number) {
      try connection.deleteFigures(owner, in: FigureKey.answers)
    }
    try ledger.put(key, .answer, connection) { answer.encode(code, since, into: &$0) }
  }
}
