import Records

/// What an answer is kept under: a code over whose it is and what was asked.
package struct AnswerCode: Sendable, Equatable {
  let bits: UniqueID
}

/// What a report about a place answered, which holds until something is committed that it would be made of.
package struct Answer: Sendable {
  /// What it is kept under.
  package let code: AnswerCode
  /// As bytes of whoever asked for it.
  package let content: [UInt8]
  /// What it was made of.
  package let ingredients: Ingredients
  /// The day on which alone it holds, by its number; nil where it was about days that were over.
  package let day: Int64?

  /// An answer.
  package init(code: AnswerCode, content: [UInt8], ingredients: Ingredients, day: Int64?) {
    (self.code, self.content) = (code, content)
    (self.ingredients, self.day) = (ingredients, day)
  }
}

/// Answers that are kept: each is a row among the figures of its organisation.
private enum Answers {
  /// How many of one organisation are kept. With one more all are dropped, so that whoever asks for ever other
  /// days does not fill the store.
  static let limit = 200
  /// Behind how many entries, or changes of the store, the answer is made anew.
  static let followedEntries = 10_000
  static let followedChanges = 100_000

  static func key(_ code: AnswerCode, _ owner: OwnerCode) -> FigureKey {
    // Half of the code, as an even number below -1; the whole of it stands inside.
    let number = Int64(bitPattern: code.bits.high | 1 << 63) & ~1
    return FigureKey(owner: owner, number: number)
  }
}

extension Ledger {
  /// The code of a question of an organisation.
  package func answerCode(_ question: [UInt8], of owner: OwnerCode) -> AnswerCode {
    AnswerCode(bits: keys.answerCode(question, of: owner))
  }

  /// The answer that is kept of an organisation under a code, where it holds on a day: nil asks for one that
  /// holds on all. `isFarBehind` says that it should be kept anew, so that less has to be looked through.
  package func answer(
    _ code: AnswerCode, of owner: OwnerCode, on day: Int64?
  ) throws(CoachingError) -> (answer: Answer, isFarBehind: Bool)? {
    try unlessDamaged { () throws(CoachingError) in
      try storage.read { (connection) throws(CoachingError) in
        let kept = try open(Answers.key(code, owner), .answer, connection) {
          (reader) throws(CBORProblem) in try Answer.decode(&reader)
        }
        guard let (answer, since) = kept, answer.code == code, answer.day == day else { return nil }
        var follower = AnswerFollower(self, owner, answer.ingredients, connection)
        return try follower.holds(since: since) ? (answer, follower.isFarBehind) : nil
      }
    }
  }

  /// Keeps answers of an organisation that were made of what had been committed up to `since`, if not of more. An
  /// answer that cannot be kept, on a full disk or while others write, is an answer all the same.
  package func keep(_ answers: [Answer], of owner: OwnerCode, since: Int64) {
    guard !isReadOnly, !answers.isEmpty else { return }
    try? queue.commit(AnswerJob(self, answers, owner, since))
  }

  /// Whether nothing was committed since some commit that would be among the ingredients of figures of an organisation.
  /// Whatever they were made of, what was destroyed or joined may have been among it.
  func isUnchanged(
    _ ingredients: Ingredients, of owner: OwnerCode, since commit: Int64,
    _ connection: any Connection
  ) throws(CoachingError) -> Bool {
    var follower = AnswerFollower(self, owner, ingredients, connection)
    return try follower.holds(since: commit)
  }

  /// Whether the answers of an organisation are what was kept there.
  func answersOpen(_ owner: OwnerCode, _ connection: any Connection) throws(CoachingError) -> Bool {
    let areOpen = try unlessDamaged { () throws(CoachingError) -> Bool? in
      for number in try connection.figures(owner, in: FigureKey.answers) {
        _ = try open(FigureKey(owner: owner, number: number), .answer, connection) {
          (reader) throws(CBORProblem) in try Answer.decode(&reader)
        }
      }
      return true
    }
    return areOpen ?? false
  }
}

extension Answer {
  fileprivate func encode(_ since: Int64, into writer: inout CBORWriter) {
    writer.id(code.bits)
    writer.integer(since)
    writer.integer(day ?? .min)
    ingredients.encode(into: &writer)
    content.withBytes { writer.data($0) }
  }

  fileprivate static func decode(
    _ reader: inout CBORReader
  ) throws(CBORProblem) -> (answer: Answer, since: Int64) {
    let code = AnswerCode(bits: try reader.id())
    let since = try reader.integer()
    let day = try reader.integer()
    let ingredients = try Ingredients(&reader)
    let content = Array(try reader.data())
    let answer = Answer(
      code: code, content: content, ingredients: ingredients, day: day == .min ? nil : day)
    return (answer, since)
  }
}

/// Looks through what was committed for what an answer would be made of.
private struct AnswerFollower {
  private let ledger: Ledger
  private let owner: OwnerCode
  private let ingredients: Ingredients
  private let connection: any Connection
  private var entries = 0
  private var changes = 0

  init(
    _ ledger: Ledger, _ owner: OwnerCode, _ ingredients: Ingredients, _ connection: any Connection
  ) {
    (self.ledger, self.owner) = (ledger, owner)
    (self.ingredients, self.connection) = (ingredients, connection)
  }

  var isFarBehind: Bool {
    VersionFeed.isWorthWriting(versions: entries, changes: changes)
  }

  mutating func holds(since commit: Int64) throws(CoachingError) -> Bool {
    guard commit <= (try connection.lastCommit().number) else { return false }
    var feed = try VersionFeed(
      of: owner, since: commit, limit: Answers.followedChanges, connection)
    while let stretch = try feed.next() {
      // Compared before they are added: the table could say any number.
      guard stretch.positions.count <= Answers.followedEntries - entries else { return false }
      entries += stretch.positions.count
      var holds = true
      try ledger.each(stretch, connection) { (entry, _, _) throws(CoachingError) in
        if try touches(entry) { holds = false }
      }
      guard holds else { return false }
    }
    changes = feed.changes
    return changes < Answers.followedChanges
  }

  private func touches(_ entry: EnvelopeView?) throws(CoachingError) -> Bool {
    // What was destroyed, or joins or parts files, may have been part of anything; a new file is empty.
    guard let entry else { return true }
    guard entry.isVersion else { return entry.kind != Envelope.Internal.fileOpened }
    return try ingredients.contain(entry)
  }
}

/// Writes answers down that still hold: what was destroyed since they were made does not come back with them.
private final class AnswerJob: CommitQueue.Job, @unchecked Sendable {
  private let ledger: Ledger
  private let owner: OwnerCode
  private let since: Int64
  private var answers: [Answer]
  private var isFull = false

  init(_ ledger: Ledger, _ answers: [Answer], _ owner: OwnerCode, _ since: Int64) {
    (self.ledger, self.answers) = (ledger, answers)
    (self.owner, self.since) = (owner, since)
  }

  override func check(_ connection: any Connection) throws(CoachingError) {
    var held: [Answer] = []
    for answer in answers {
      if try ledger.isUnchanged(answer.ingredients, of: owner, since: since, connection) {
        held.append(answer)
      }
    }
    answers = held
    let numbers = try connection.figures(owner, in: FigureKey.answers)
    let new = held.count { !numbers.contains(Answers.key($0.code, owner).number) }
    isFull = numbers.count + new > Answers.limit
  }

  override func apply(_ connection: any Connection) throws(CoachingError) {
    if isFull { try connection.deleteFigures(owner, in: FigureKey.answers) }
    for answer in answers {
      try ledger.put(Answers.key(answer.code, owner), .answer, connection) {
        answer.encode(since, into: &$0)
      }
    }
  }
}
