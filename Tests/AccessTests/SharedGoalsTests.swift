import Ledger
import Records
import Testing

@testable import Access

/// What is shared with a goal, in files that are made of nothing but links.
@Suite struct SharedGoalsTests {
  private let partOf: UInt32 = 12
  private let other: UInt32 = 2

  /// Records by name, as kind and what they link to: through `partOf` where the name begins with "^".
  private func shared(
    _ goals: [String], of records: [String: (any Kind.Type, [String])]
  ) -> Set<String> {
    let ids = records.mapValues { _ in UniqueID.makeVersion7() }
    var targets: [UniqueID: [HeldLink]] = [:]
    for (name, (_, links)) in records {
      guard let source = ids[name] else { continue }
      for link in links {
        let isPart = link.hasPrefix("^")
        guard let target = ids[isPart ? String(link.dropFirst()) : link] else { continue }
        targets[source, default: []].append(
          HeldLink(field: isPart ? partOf : other, target: target))
      }
    }
    let kinds = Dictionary(
      uniqueKeysWithValues: records.compactMap { name, record in
        ids[name].map { ($0, record.0.kind.number) }
      })
    let links = FileLinks(kinds: kinds, targets: targets)
    let shared = SharedGoals(goals.compactMap { ids[$0] }, links).records
    return Set(ids.filter { shared.contains($0.value) }.keys)
  }

  @Test func smallStepsComeWithItAndTheBiggerGoalDoesNot() {
    let shared = shared(
      ["goal"],
      of: [
        "bigger": (Goal.self, []), "goal": (Goal.self, ["^bigger"]),
        "step": (Goal.self, ["^goal"]), "step of step": (Goal.self, ["^step"]),
        "beside": (Goal.self, ["^bigger"]), "related": (Goal.self, ["goal"]),
      ])
    #expect(shared == ["goal", "step", "step of step"])
  }

  @Test func whatHangsOnItComesWithItThroughOthers() {
    let shared = shared(
      ["goal"],
      of: [
        "goal": (Goal.self, []), "strategy": (Strategy.self, ["goal"]),
        "cycle": (Cycle.self, ["strategy"]), "practice": (Practice.self, ["cycle"]),
        "reflection": (Reflection.self, ["practice"]), "alone": (Reflection.self, []),
      ])
    #expect(shared == ["goal", "strategy", "cycle", "practice", "reflection"])
  }

  @Test func whatAlsoHangsOnAnotherGoalDoesNotComeWithIt() {
    let records: [String: (any Kind.Type, [String])] = [
      "goal": (Goal.self, []), "other": (Goal.self, []),
      "strategy": (Strategy.self, ["goal", "other"]), "practice": (Practice.self, ["strategy"]),
      "talk": (Conversation.self, ["other"]), "reflection": (Reflection.self, ["goal", "talk"]),
    ]
    #expect(shared(["goal"], of: records) == ["goal"])
    #expect(shared(["goal", "other"], of: records) == Set(records.keys))
  }

  @Test func peopleAndPapersHangOnNoGoal() {
    let shared = shared(
      ["goal"],
      of: [
        "goal": (Goal.self, []), "client": (Client.self, ["goal"]),
        "supporter": (Supporter.self, ["goal"]), "consent": (Consent.self, ["goal"]),
        "concern": (Concern.self, ["goal"]), "through": (Reflection.self, ["concern"]),
        "with people": (Reflection.self, ["goal", "client", "supporter"]),
      ])
    #expect(shared == ["goal", "with people"])
  }

  @Test func whatIsNoGoalOrIsNotThereSharesNothing() {
    let shared = shared(
      ["reflection", "nothing"],
      of: ["reflection": (Reflection.self, []), "feedback": (Feedback.self, ["reflection"])])
    #expect(shared == [])
  }

  @Test func loopsOfLinksComeToAnEnd() {
    let shared = shared(
      ["goal"],
      of: [
        "goal": (Goal.self, ["^step"]), "step": (Goal.self, ["^goal"]),
        "one": (Strategy.self, ["two", "goal"]), "two": (Strategy.self, ["one"]),
      ])
    #expect(shared == ["goal", "step", "one", "two"])
  }

  @Test func theFieldThatLeadsToTheBiggerGoalIsThatOfTheCatalogue() throws {
    let goal = try #require(Catalogue.shared.kind(numbered: Goal.kind.number))
    #expect(goal.fields.first { $0.name == "partOf" }?.number == partOf)
  }
}
