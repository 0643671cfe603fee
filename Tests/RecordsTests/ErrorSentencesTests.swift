import Records
import Testing

@Suite struct ErrorSentencesTests {
  /// One error of each fact.
  static let errors: [CoachingError] = [
    CoachingError(.invalidHandle), CoachingError(.invalidArgument("length")),
    CoachingError(.handleBusy), CoachingError(.inUse), CoachingError(.closed),
    CoachingError(.forked), CoachingError(.tooLarge("The size of a record", limit: 1024)),
    CoachingError(.invalidUTF8, kind: 7, field: 1), CoachingError(.embeddedNUL, kind: 7, field: 1),
    CoachingError(.invalidJSON("a name stands twice", offset: 12)),
    CoachingError(.unknownKind), CoachingError(.unknownField, kind: 7),
    CoachingError(.wrongType(expected: "text"), kind: 7, field: 1),
    CoachingError(.outOfRange(bounds: "1 to 10"), kind: 7, field: 7),
    CoachingError(.unknownChoice(list: "GoalOwner"), kind: 7, field: 10),
    CoachingError(.missingField, kind: 15, field: 1), CoachingError(.notSet, kind: 7, field: 1),
    CoachingError(.wrongFile(allowed: "client"), kind: 8),
    CoachingError(.invalidLink("there is no such record"), kind: 7, field: 12),
    CoachingError(.rule("targetDate must not be before startDate"), kind: 7, field: 5),
    CoachingError(.notFound), CoachingError(.conflict, version: 4), CoachingError(.expunged),
    CoachingError(.invalidCursor), CoachingError(.end), CoachingError(.notPermitted),
    CoachingError(.unknownReport), CoachingError(.invalidParameter("from", problem: "is required")),
    CoachingError(.readOnly),
    CoachingError(.wrongKey), CoachingError(.notAStore), CoachingError(.unsupportedFeature),
    CoachingError(.damaged("an entry is missing")), CoachingError(.networkFileSystem),
    CoachingError(.cannotOpen(errno: 2)), CoachingError(.cannotOpen(errno: 17)),
    CoachingError(.rotated), CoachingError(.secondCopy),
    CoachingError(.busy(milliseconds: 10_000)),
    CoachingError(.diskFull), CoachingError(.storage(code: 10)), CoachingError(.noMemory),
    CoachingError(.cancelled), CoachingError(.notYetDestroyed), CoachingError(.fileExists),
    CoachingError(.wrongBackup),
  ]

  @Test func everyStatusButOKHasAnErrorWithAMessageAndAHintOfItsOwn() {
    #expect(Set(Self.errors.map(\.status)) == Set(Status.allCases).subtracting([.ok]))
    #expect(Set(Self.errors.map(\.message)).count == Self.errors.count, "messages differ")
    for error in Self.errors {
      #expect(error.message.hasSuffix("."), "\(error.status): \(error.message)")
      #expect(error.hint.hasSuffix("."), "\(error.status): \(error.hint)")
    }
  }

  @Test func messagesNameKindAndFieldAndTheBounds() {
    let messages = Dictionary(
      Self.errors.map { ($0.status, $0.message) }, uniquingKeysWith: { first, _ in first })
    let expected: [Status: String] = [
      .invalidUTF8: "A text for goal.statement is not UTF-8.",
      .embeddedNUL: "A text for goal.statement contains U+0000.",
      .wrongType: "goal.statement is of type text.",
      .outOfRange: "The value for goal.confidence is not within 1 to 10.",
      .unknownChoice: "The value for goal.whoseGoal is not in GoalOwner.",
      .missingField: "score.instrument is required.",
      .invalidLink: "The link in goal.partOf is refused: there is no such record.",
      .rule: "goal.targetDate breaks a rule: targetDate must not be before startDate.",
      .conflict: "Version 4 of the record was saved meanwhile.",
      .tooLarge: "The size of a record is over the limit of 1024.",
      .busy: "Other writers held the store for 10000 ms.",
      .damaged: "The store is damaged: an entry is missing.",
    ]
    for (status, message) in expected { #expect(messages[status] == message) }
  }

  @Test func aPartOfAGroupIsNamedWithItsGroup() {
    let error = CoachingError(.outOfRange(bounds: "1 to 1000 bytes"), kind: 7, field: 100)
    #expect(error.message.contains("goal.smart.activity"))
  }
}
