import Measures
import Records

/// The goals of one file, and what hangs on each.
struct GoalTree {
  private let goals: [Held<Goal>]
  private let byID: [UniqueID: Int]
  private let strategies: [Held<Strategy>]
  /// Rounds and practices, and what each is for.
  private var steps: [(id: UniqueID, for: [Link?])] = []
  private let scores: [Held<Score>]
  private let reflections: [Held<Reflection>]
  private let actions: [Held<Action>]

  init(_ records: FileRecords) throws(CoachingError) {
    goals = try records.all(Goal.self)
    byID = Dictionary(goals.enumerated().map { ($1.id, $0) }) { first, _ in first }
    strategies = try records.all(Strategy.self)
    for one in try records.all(Cycle.self) { steps.append((one.id, [one.content.strategy])) }
    for one in try records.all(Practice.self) {
      steps.append((one.id, [one.content.goal, one.content.strategy, one.content.cycle]))
    }
    scores = try records.all(Score.self)
    reflections = try records.all(Reflection.self)
    // After a death nothing is next.
    actions = try records.deceasedDate() == nil ? records.all(Action.self) : []
  }

  /// A line for each goal: smaller goals stand behind the bigger one.
  func lines() -> [GoalLine] {
    let children = Dictionary(grouping: goals.indices) { index in
      goals[index].content.partOf.flatMap { byID[$0.target] }
    }
    var lines: [GoalLine] = []
    var seen: Set<Int> = []
    // Deepest last on the stack, so that nothing recurses.
    var stack = (children[nil] ?? []).reversed().map { (index: $0, depth: Int64(0)) }
    while let (index, depth) = stack.popLast() {
      // Loops are refused when they are saved; two joined files could still make one.
      guard seen.insert(index).inserted else { continue }
      lines.append(line(goals[index], depth: depth))
      stack += (children[index] ?? []).reversed().map { ($0, depth + 1) }
    }
    for index in goals.indices where !seen.contains(index) {
      lines.append(line(goals[index], depth: 0))
    }
    return lines
  }

  private func line(_ goal: Held<Goal>, depth: Int64) -> GoalLine {
    var line = GoalLine()
    line.goal = goal.link
    line.depth = depth
    line.partOf = goal.content.partOf.flatMap { byID[$0.target] == nil ? nil : $0 }
    line.statement = goal.content.statement
    line.lifecycleStatus = goal.content.lifecycleStatus
    line.achievementStatus = goal.content.achievementStatus
    line.targetDate = goal.content.targetDate
    line.scores = newestScores(of: goal.id)
    let strategies = self.strategies.filter { $0.content.goals.contains { $0.target == goal.id } }
    line.strategies = Int64(strategies.count { $0.content.isOpen })
    // What leads to it: itself, its strategies, their rounds, and practices of any of them.
    var about = Set(strategies.map(\.id) + [goal.id])
    for step in steps where about.holds(step.for) { about.insert(step.id) }
    line.lastReflection =
      reflections.last { reflection in
        let one = reflection.content
        return about.holds([one.goal, one.strategy, one.cycle, one.practice])
      }?.when
    if let next = nextAction(of: goal.id) {
      line.nextAction = next.content.what
      line.nextActionDue = next.content.dueDate
    }
    return line
  }

  /// Records come in the order in which they occurred, so that the last is the newest.
  private func newestScores(of goal: UniqueID) -> [GoalScore] {
    var newest: [GoalScore] = []
    var raters: [Rater] = []
    for score in scores where score.content.goal?.target == goal {
      let rater = score.content.whoRated
      var line = GoalScore()
      line.instrument = score.content.instrument.flatMap { $0.code ?? $0.text }
      line.rater = score.content.rater
      line.raterPerson = score.content.raterPerson ?? score.content.raterPractitioner
      line.total = score.content.total
      line.occurred = score.common.occurred
      if let old = newest.indices.first(where: {
        newest[$0].instrument == line.instrument && raters[$0] == rater
      }) {
        newest.remove(at: old)
        raters.remove(at: old)
      }
      newest.append(line)
      raters.append(rater)
    }
    return newest
  }

  private func nextAction(of goal: UniqueID) -> Held<Action>? {
    actions.filter { $0.content.isOpen && $0.content.goals.contains { $0.target == goal } }
      .min { $0.content.isDueBefore($1.content) }
  }
}

extension Set<UniqueID> {
  /// Whether one of some links leads to one of them.
  fileprivate func holds(_ links: [Link?]) -> Bool {
    links.contains { $0.map { contains($0.target) } ?? false }
  }
}

extension Strategy {
  /// Whether it is to be tried, tried or kept; one of which nothing is said is.
  var isOpen: Bool { status != .dropped && status != .adapted }
}

extension Action {
  /// Whether it is still to be done.
  var isOpen: Bool {
    status != .completed && status != .revoked && status != .enteredInError && doneDate == nil
  }

  /// Whether it comes before another in a list of what is due: what has no date comes last.
  func isDueBefore(_ other: Action) -> Bool {
    guard let due = dueDate else { return false }
    guard let other = other.dueDate else { return true }
    return due.latest < other.latest
  }
}
