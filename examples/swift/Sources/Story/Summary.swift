import CoachingKit

/// The summary of a client from what is in the store.
struct Summary {
  let actor: Store.Actor
  let file: UniqueID

  var text: String {
    get throws {
      let client = try find(Client.self).first
      let parts: [(String, [String])] = [
        ("Goals", tree(try find(Goal.self), below: nil, indent: 2)),
        ("Strategies tried", try find(Strategy.self).flatMap(lines)),
        ("Practices", try find(Practice.self).map(line)),
        ("Reflections", try find(Reflection.self).map(line)),
        ("Next action", nextAction(try find(Action.self))),
        ("Confidence", span(try confidences())),
      ]
      let head = "Summary for \(client?.names.first?.text ?? "")"
      return parts.reduce(head) { $0 + (["\n", $1.0] + $1.1).joined(separator: "\n") }
    }
  }

  /// The records of a kind, oldest first.
  private func find<Content>(_ kind: Content.Type) throws -> [Record<Content>] {
    var query = Query()
    query.order = .oldestFirst
    return try actor.find(kind, in: file, query)
  }

  /// Goals, each with its small steps below it.
  private func tree(_ goals: [Record<Goal>], below parent: UniqueID?, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    return goals.filter { $0.partOf?.target == parent }.flatMap { goal in
      let words = goal.whoseWords?.name ?? "not said"
      let lifecycle = goal.lifecycleStatus?.name ?? "no status"
      let achievement = goal.achievementStatus?.name ?? "achievement not said"
      return [
        space + (goal.statement ?? ""), "\(space)  (words: \(words); \(lifecycle); \(achievement))",
      ] + tree(goals, below: goal.id, indent: indent + 4)
    }
  }

  private func lines(_ strategy: Record<Strategy>) -> [String] {
    let origin = strategy.whoseIdea?.name ?? "not said"
    return [
      "  \(strategy.idea ?? "")", "    (idea: \(origin); \(strategy.status?.name ?? "no status"))",
    ]
  }

  private func line(_ practice: Record<Practice>) -> String {
    var parts = [day(practice.occurred)]
    if let setting = practice.setting { parts.append(setting.name) }
    if let went = practice.howItWent {
      parts.append("\(plain(went.value)) of \(plain(went.maximum))")
    }
    if let amount = practice.amount { parts.append("\(plain(amount.value)) \(amount.unit)") }
    return "  \(parts.joined(separator: ", ")): \(practice.howItWentWords ?? "")"
  }

  private func line(_ reflection: Record<Reflection>) -> String {
    let words = [
      reflection.whatHappened, reflection.whatWorked, reflection.whatDidNotWork,
      reflection.whatILearnt, reflection.whatNext,
    ].compactMap { $0 }
    let drawn = reflection.attachments.prefix(1).map { "[\($0.mediaType)]" }
    let who = reflection.reflector?.name ?? "not said"
    return (["  \(day(reflection.occurred)), \(who):"] + words + drawn).joined(separator: " ")
  }

  private func due(_ action: Record<Action>) -> String {
    action.dueDate?.description ?? ""
  }

  /// The agreed step that is due first.
  private func nextAction(_ actions: [Record<Action>]) -> [String] {
    let active = actions.filter { $0.status == .active }
    let first = active.min { due($0) < due($1) }
    return first.map { action in
      let who = action.performerRole?.name ?? "not said"
      return ["  \(due(action)), \(who): \(action.what ?? "")"]
    } ?? []
  }
}

// MARK: - Confidence

extension Summary {
  /// A confidence and the day on which it was said.
  private struct Said {
    var day: String
    var scale: Scale

    var text: String {
      let bounds = "\(plain(scale.minimum)) to \(plain(scale.maximum))"
      return
        "\(plain(scale.value)) of \(bounds), said by: \(scale.saidBy?.name ?? "not said"), \(day)"
    }
  }

  /// Each confidence that was said; of a goal, every version with another than the one before.
  private func confidences() throws -> [Said] {
    var found: [Said] = []
    for goal in try find(Goal.self) {
      var before: Scale?
      for document in try actor.history(of: goal.id, in: file) {
        let version = try Record<Goal>(document)
        guard let scale = version.confidence else { continue }
        if scale != before { found.append(Said(day: day(version.occurred), scale: scale)) }
        before = scale
      }
    }
    for reflection in try find(Reflection.self) {
      guard let scale = reflection.confidence else { continue }
      found.append(Said(day: day(reflection.occurred), scale: scale))
    }
    return found
  }

  /// The first and the last.
  private func span(_ said: [Said]) -> [String] {
    guard var first = said.first, var last = said.first else { return [] }
    for one in said.dropFirst() {
      if one.day < first.day { first = one }
      if one.day >= last.day { last = one }
    }
    return ["  first: \(first.text)", "  last: \(last.text)"]
  }
}

/// The local day of a moment, as far as it is known.
private func day(_ moment: DateTime?) -> String {
  moment.map { String($0.description.prefix(10)) } ?? ""
}

/// A number without ".0".
private func plain(_ number: Double) -> String {
  number == number.rounded() ? "\(Int(number))" : "\(number)"
}
