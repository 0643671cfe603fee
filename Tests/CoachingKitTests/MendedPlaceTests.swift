import CoachingKit
import Testing

/// What reports about a place tell where records are about different things, say less, or contradict each other.
@Suite struct MendedPlaceTests {
  private let year = PlaceYear(period: "2025")
  private let span = PlaceSpan(from: PartialDate("2025"), until: PartialDate("2025"))

  // MARK: Value

  private func amount(
    _ measure: OutcomeMeasure, _ amount: Double, _ title: String? = nil,
    of period: (String?, String?) = ("2025", "2025")
  ) -> Outcome {
    var outcome = Outcome()
    (outcome.measure, outcome.title, outcome.source) = (measure, title, "Ledger")
    outcome.amount = Quantity(amount, unit: "GBP")
    outcome.from = period.0.flatMap { PartialDate($0) }
    outcome.until = period.1.flatMap { PartialDate($0) }
    return outcome
  }

  @Test func costsOfTwoOrganisationsOrPlacesAreAddedUp() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      let other = try anna.saving(Record(Organisation(name: "Hillside"), in: place.file))
      for (number, organisation) in [place.organisation.link, other.link].enumerated() {
        var cost = amount(.cost, Double(number + 1) * 1000, "Training")
        cost.aboutOrganisation = organisation
        _ = try anna.saving(Record(cost, in: place.file))
      }
      _ = try anna.saving(Record(amount(.benefit, 6000, "Saved"), in: place.file))
      let value = try anna.report(ValueReport.self, span)
      #expect(value.lowest == 2 && value.highest == 2 && value.inputs.count == 3)
      for (number, name) in ["North", "South"].enumerated() {
        var cost = amount(.cost, Double(number + 1) * 500, "Rooms")
        cost.place = Concept(text: name)
        _ = try anna.saving(Record(cost, in: place.file))
      }
      let both = try anna.report(ValueReport.self, span)
      #expect(both.lowest == 4.0 / 3 && both.highest == both.lowest && both.inputs.count == 5)
    }
  }

  @Test func amountsWithoutATitleAreNoReadingsOfOneThing() throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for outcome in [amount(.cost, 100), amount(.cost, 300), amount(.benefit, 400, "Saved")] {
        _ = try anna.saving(Record(outcome, in: place.file))
      }
      let value = try anna.report(ValueReport.self, span)
      #expect(value.lowest == 1 && value.highest == 1)
      #expect(value.inputs.map(\.lowest) == [100, 300, 400])
    }
  }

  private static let beyond: [(String?, String?)] = [
    ("2024", "2026"), ("2025", nil), (nil, "2025"), ("2024-12-31", "2025-06"),
  ]

  @Test(arguments: beyond)
  func anAmountWhosePeriodReachesBeyondTheDaysIsCountedApart(
    _ period: (String?, String?)
  ) throws {
    try TestStore().with { anna in
      let place = try PracticeStore(anna, trained: 0)
      for outcome in [
        amount(.cost, 50, "Rooms"), amount(.benefit, 100, "Saved", of: ("2025-02", "2025-11")),
        amount(.cost, 300, "Training", of: period), amount(.cost, 7, "Long ago", of: (nil, "2020")),
      ] {
        _ = try anna.saving(Record(outcome, in: place.file))
      }
      let value = try anna.report(ValueReport.self, span)
      #expect(value.lowest == 2 && value.highest == 2 && value.undated == 1)
      #expect(value.inputs.map(\.title) == ["Rooms", "Saved"])
      #expect(try anna.report(ValueReport.self, PlaceSpan()).undated == nil)
    }
  }
}
