import Testing

@testable import Records

/// The rules of what is said about a person and a plan, and that words are never demanded.
@Suite struct PlanRuleTests {
  private let someone = Link(UniqueID(high: 1, low: 1))

  private func date(_ text: String) throws -> PartialDate {
    try #require(PartialDate(text))
  }

  @Test(arguments: [
    "goal", "strategy", "cycle", "practice", "reflection", "feedback", "experience", "about_me",
    "barrier", "decision", "provision", "action", "observation", "conversation",
  ])
  func aDrawingIsAnAnswerWithoutAWord(name: String) throws {
    let kind = try #require(Catalogue.shared.kind(named: name))
    var common = Common()
    common.attachments = [Attachment(link: "drawing.png", mediaType: "image/png")]
    var body = Body()
    common.encode(into: &body)
    #expect(throws: Never.self) { try FieldCheck.check(body, of: kind) }
  }

  @Test func anOptionMayBeAPicture() throws {
    var option = DecisionOption()
    option.picture = Attachment(link: "velcro.png", mediaType: "image/png")
    var decision = Decision()
    decision.options = [option]
    var body = Body()
    decision.encode(into: &body)
    #expect(throws: Never.self) { try FieldCheck.check(body, of: Decision.kind) }
  }

  @Test func anAgreementSaysWhetherSomebodyAgrees() {
    var body = Body()
    Agreement().encode(into: &body)
    #expect(throws: CoachingError(.missingField, kind: 20, field: 1)) {
      try FieldCheck.complete(body, of: Agreement.kind)
    }
  }

  @Test func anAgreementIsOnOneThing() {
    var agreement = Agreement(.agree, goal: someone)
    #expect(Agreement.brokenRule(in: agreement, common: Common()) == nil)
    agreement.cycle = someone
    #expect(Agreement.brokenRule(in: agreement, common: Common())?.field == 5)
    agreement.goal = nil
    agreement.decision = someone
    #expect(Agreement.brokenRule(in: agreement, common: Common())?.field == 5)
    agreement.cycle = nil
    agreement.strategy = someone
    #expect(Agreement.brokenRule(in: agreement, common: Common())?.field == 4)
  }

  @Test(arguments: [\Agreement.goal, \.decision, \.strategy, \.cycle])
  func aVersionIsOneOfSomething(subject: WritableKeyPath<Agreement, Link?> & Sendable) {
    var agreement = Agreement(.agree, onVersion: 2)
    #expect(Agreement.brokenRule(in: agreement, common: Common())?.field == 6)
    agreement[keyPath: subject] = someone
    #expect(Agreement.brokenRule(in: agreement, common: Common()) == nil)
  }

  @Test func aProvisionThatEndsBeforeItBeganIsRefused() throws {
    var provision = Provision(what: "Swimming")
    provision.startDate = try date("2026-05")
    provision.endDate = try date("2026-05-01")
    #expect(Provision.brokenRule(in: provision, common: Common()) == nil)
    provision.endDate = try date("2026-04-30")
    #expect(Provision.brokenRule(in: provision, common: Common())?.field == 8)
  }

  @Test func aBarrierOvercomeBeforeItWasThereIsRefused() throws {
    var barrier = Barrier(words: "The buttons are too small")
    barrier.since = try date("2026-05")
    barrier.resolvedDate = try date("2026")
    #expect(Barrier.brokenRule(in: barrier, common: Common()) == nil)
    barrier.resolvedDate = try date("2026-04")
    #expect(Barrier.brokenRule(in: barrier, common: Common())?.field == 12)
  }

  @Test func aReviewBeforeTheDecisionIsRefused() throws {
    var decision = Decision(question: "Buttons or velcro?", decided: "Buttons")
    decision.decidedDate = try date("2026-05-02")
    decision.reviewedDate = try date("2026-05")
    #expect(Decision.brokenRule(in: decision, common: Common()) == nil)
    decision.reviewedDate = try date("2026-05-01")
    #expect(Decision.brokenRule(in: decision, common: Common())?.field == 14)
  }
}
