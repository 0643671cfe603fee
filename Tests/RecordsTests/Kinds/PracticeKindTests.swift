import Testing

@testable import Records

/// What holds of the kinds that are apart from clients.
@Suite struct PracticeKindTests {
  private func kind(_ name: String) throws -> KindDefinition {
    try #require(Catalogue.shared.kind(named: name))
  }

  private func all(_ kind: KindDefinition) -> [FieldDefinition] {
    kind.fields.flatMap { [$0] + $0.parts }
  }

  @Test func aSupportNoteHasNoFieldThatCouldLeadToAnybody() throws {
    let note = try kind("support_note")
    for field in all(note) {
      switch field.type.element {
      case .text, .integer, .choice, .dateTime: continue
      default: Issue.record("\(field.name)")
      }
    }
    #expect(note.fields.filter { $0.number > 1000 }.map(\.name) == ["occurred", "language"])
    #expect(!note.files.contains(.client) && !note.files.contains(.practitioner))
  }

  @Test(arguments: [1001, 1003, 1004, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 99, 2000])
  func aSupportNoteWithAnotherFieldIsRefusedAndTheFieldNamed(_ number: UInt32) throws {
    var body = Body()
    var writer = CBORWriter()
    writer.text("Ann")
    writer.bytes.withUnsafeBytes { body.set(number, encoded: $0) }
    let note = try kind("support_note")
    #expect(throws: CoachingError(.unknownField, kind: note.number, field: number)) {
      try FieldCheck.complete(body, of: note)
    }
  }

  @Test(arguments: ["event_feedback", "inquiry", "story"])
  func whatIsAnonymousHasNoInformants(_ name: String) throws {
    let anonymous = try kind(name)
    #expect(anonymous.place(named: "informants") == nil)
    #expect(anonymous.place(named: "sources") == nil)
    #expect(anonymous.place(named: "sharedEvent") == nil)
    #expect(anonymous.place(named: "hiddenFrom") == nil)
    #expect(anonymous.place(named: "translations") != nil)
  }

  /// A link leads to records of the same file alone, which is about practice; the rest are words, and
  /// looked through.
  @Test func noCommonFieldOfAStoryLeadsToAClient() throws {
    let story = try kind("story")
    #expect(!story.files.contains(.client) && !story.files.contains(.practitioner))
    #expect(
      story.fields.filter { $0.number > 1000 }.map(\.name) == [
        "occurred", "visibility", "visibilityReason", "language", "translations", "attachments",
        "related", "extensions",
      ])
    for field in all(story) {
      switch field.type.element {
      case .link(let target): #expect(!target.inDirectory, "\(field.name)")
      case .id: Issue.record("\(field.name)")
      default: continue
      }
    }
  }

  /// The wall, from the other side.
  @Test func noKindOfPracticeAloneLinksToAClientsRecord() {
    let practice = Catalogue.shared.kinds.filter { !$0.files.contains(.client) }
    #expect(practice.count >= 15)
    let apart = Set(practice.map(\.name) + ["practitioner", "organisation"])
    for kind in practice {
      for field in kind.fields where field.number < 1000 {
        for one in [field] + field.parts {
          guard case .link(let target) = one.type.element else { continue }
          #expect(!target.kinds.isEmpty && apart.isSuperset(of: target.kinds), "\(one.name)")
        }
      }
    }
  }

  @Test func nobodyIsAHeadCount() {
    var attendance = Attendance()
    attendance.headCount = 3
    #expect(Attendance.brokenRule(in: attendance, common: Common()) == nil)
    attendance.practitioner = Link(.zero)
    #expect(Attendance.brokenRule(in: attendance, common: Common())?.field == 4)
  }

  @Test func moreDaysThanWereOfferedAreRefused() {
    var attendance = Attendance()
    (attendance.daysOffered, attendance.daysAttended) = (2, 2)
    #expect(Attendance.brokenRule(in: attendance, common: Common()) == nil)
    attendance.daysAttended = 2.5
    #expect(Attendance.brokenRule(in: attendance, common: Common())?.field == 8)
  }

  @Test func morePeopleThanWereSeenAreRefused() {
    var tracking = UsageReturn()
    (tracking.peopleCoached, tracking.peopleSeen) = (5, 4)
    #expect(UsageReturn.brokenRule(in: tracking, common: Common())?.field == 5)
    tracking.peopleSeen = nil
    #expect(UsageReturn.brokenRule(in: tracking, common: Common()) == nil)
  }

  @Test func whatEndsBeforeItBeginsIsRefused() throws {
    let (from, until) = (PartialDate("2026-02"), PartialDate("2026-01-31"))
    var tracking = UsageReturn()
    (tracking.from, tracking.until) = (from, until)
    #expect(UsageReturn.brokenRule(in: tracking, common: Common())?.field == 3)
    var programme = Programme()
    (programme.from, programme.until) = (from, until)
    #expect(Programme.brokenRule(in: programme, common: Common())?.field == 5)
    programme.until = nil
    var phase = ProgrammePhase()
    (phase.from, phase.until) = (from, until)
    programme.phases = [phase]
    #expect(Programme.brokenRule(in: programme, common: Common())?.field == 6)
    var outcome = Outcome()
    (outcome.from, outcome.until) = (from, until)
    #expect(Outcome.brokenRule(in: outcome, common: Common())?.field == 11)
    var request = HelpRequest()
    (request.askedOn, request.answeredOn) = (from, until)
    #expect(HelpRequest.brokenRule(in: request, common: Common())?.field == 7)
  }

  @Test func nobodyObservesThemselves() {
    var observation = PeerObservation()
    observation.observed = Link(.zero)
    #expect(PeerObservation.brokenRule(in: observation, common: Common()) == nil)
    observation.observer = Link(.zero)
    #expect(PeerObservation.brokenRule(in: observation, common: Common())?.field == 3)
  }

  @Test func aStoryIsReadBySomebodyElseAndApprovedAfterItWasChecked() throws {
    var story = Story()
    story.status = .published
    story.consentOn = PartialDate("2026-01")
    (story.consentCheckedBy, story.checkedBy, story.checkedText) = ("desk", "desk", "00")
    story.checkedOn = PartialDate("2026-02-09")
    story.approvedOn = PartialDate("2026-02-09")
    story.secondReadOn = PartialDate("2026-02-09")
    story.secondReader = "desk"
    #expect(Story.brokenRule(in: story, common: Common())?.field == 13)
    story.secondReader = "lead"
    #expect(Story.brokenRule(in: story, common: Common()) == nil)
    story.approvedOn = PartialDate("2026-02")
    #expect(Story.brokenRule(in: story, common: Common()) == nil, "it may have been after the 9th")
    story.approvedOn = PartialDate("2026-02-08")
    #expect(Story.brokenRule(in: story, common: Common())?.field == 15)
    story.status = .withdrawn
    #expect(Story.brokenRule(in: story, common: Common()) == nil)
  }

  @Test func aStoryIsPublishedWhenItWasReadApprovedAndChecked() throws {
    var story = Story()
    story.status = .published
    let date = try #require(PartialDate("2026-02"))
    #expect(Story.brokenRule(in: story, common: Common())?.field == 11)
    story.consentOn = date
    #expect(Story.brokenRule(in: story, common: Common())?.field == 12)
    story.consentCheckedBy = "desk"
    #expect(Story.brokenRule(in: story, common: Common())?.field == 13)
    story.secondReader = "lead"
    #expect(Story.brokenRule(in: story, common: Common())?.field == 14)
    story.secondReadOn = date
    #expect(Story.brokenRule(in: story, common: Common())?.field == 15)
    story.approvedOn = date
    #expect(Story.brokenRule(in: story, common: Common())?.field == 16)
    story.checkedOn = date
    #expect(Story.brokenRule(in: story, common: Common())?.field == 17)
    story.checkedBy = "desk"
    #expect(Story.brokenRule(in: story, common: Common())?.field == 18)
    story.checkedText = "00"
    #expect(Story.brokenRule(in: story, common: Common()) == nil)
    story = Story()
    story.status = .draft
    #expect(Story.brokenRule(in: story, common: Common()) == nil)
  }
}
