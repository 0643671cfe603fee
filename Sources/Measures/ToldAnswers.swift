public import Records

/// Which answers of people a figure is made of, so that no answer can be told from two reports.
///
/// Whoever sees a figure of 17 answers today and of 18 tomorrow can compute the eighteenth: from two counts, or
/// from two means and how many they are of. Rounding does not help, since now and then one answer more crosses
/// from one rounded number to the next. Therefore a figure is made of whatever was there when it was told first,
/// and of later answers five people at a time, in the order in which they were recorded: it stays the same until
/// five more have answered, and then tells of those five together.
///
/// A changed answer is a later one of the same person, and until its turn comes what it was holds.
public struct ToldAnswers {
  /// Of how many people at least answers are told, at first and later.
  public static let smallest = 5

  /// A version of an answer.
  public struct Answer: Sendable {
    /// Which record it is a version of.
    public var record: UniqueID
    /// Whose it is.
    public var person: UniqueID
    /// Number of the commit it came with.
    public var commit: Int64

    /// An answer.
    public init(record: UniqueID, person: UniqueID, commit: Int64) {
      (self.record, self.person, self.commit) = (record, person, commit)
    }
  }

  /// Before which commit everything is told; nil where the figure was never told before, and all is.
  public let first: Int64?
  /// Which of the answers are told, of each record the newest that is, in the order of their commits.
  public let indices: [Int]

  /// Of several versions of one record, older ones come first. `reports` are the commits before which the figure
  /// was told, lowest first.
  public init(_ answers: [Answer], reports: [Int64]) {
    // By record within one commit: an order that nothing that comes later changes.
    let order = answers.indices.sorted {
      (answers[$0].commit, answers[$0].record, $0) < (answers[$1].commit, answers[$1].record, $1)
    }
    var first: Int64?
    var last = order.count
    for report in reports {
      let count = order.firstIndex { answers[$0].commit >= report } ?? order.count
      guard Set(order[..<count].map { answers[$0].person }).count >= Self.smallest else { continue }
      first = report
      last = Self.end(of: order.map { answers[$0].person }, after: count)
      break
    }
    self.first = first
    var seen: Set<UniqueID> = []
    indices = order[..<last].reversed().filter { seen.insert(answers[$0].record).inserted }
      .reversed()
  }

  /// Where the last five people end who are told together.
  private static func end(of people: [UniqueID], after first: Int) -> Int {
    var told = first
    var waiting: Set<UniqueID> = []
    for index in first..<people.count {
      waiting.insert(people[index])
      guard waiting.count == smallest else { continue }
      told = index + 1
      waiting.removeAll()
    }
    return told
  }
}
