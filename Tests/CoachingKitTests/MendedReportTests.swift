import CoachingKit
import Testing

/// What reports tell of records that say less, say it late, or say it in two places.
@Suite struct MendedReportTests {
  private let today = PartialDate("2026-03-01")

  private func file(_ anna: Store.Actor, _ number: Int = 1) throws -> UniqueID {
    try anna.openFile(.client, .client(number))
  }

  private func saved<K: Kind>(
    _ anna: Store.Actor, _ content: K, in file: UniqueID, _ occurred: String? = nil
  ) throws -> Record<K> {
    var record = Record(content, in: file)
    record.occurred = occurred.flatMap { DateTime($0) }
    return try anna.saving(record)
  }

  // MARK: Agreements and decisions

  @Test func aDecisionMadeForSomebodyIsDueWhenThePersonMayDecideAgain() throws {
    try TestStore().with { anna in
      let file = try file(anna)
      var decision = Record(Decision(question: "Which school?", decided: "The near one"), in: file)
      decision.madeFor = MadeForPerson()
      decision.madeFor?.reviewDate = PartialDate("2026-02-01")
      decision.efficacy = .worked
      try anna.save(&decision)
      func due() throws -> [Int] {
        let day = ClientParameters(file: file, today: today)
        return [
          Int(try anna.report(DecisionsReport.self, day).reviewsDue ?? -1),
          try anna.report(DueAndSince.self, .init(file: file, today: today)).decisionsToReview
            .count,
        ]
      }
      #expect(try due() == [1, 1])
      decision.reviewedDate = PartialDate("2026-02-10")
      try anna.save(&decision)
      #expect(try due() == [0, 0])
    }
  }
}
