/// Who came to a learning event.
public struct Attendance: Kind, Hashable {
  public static let kind = KindDefinition(
    Attendance.self, number: 26, name: "attendance", in: .practiceFiles, rule: .fields([4, 8]),
    "Who came to a learning event: a practitioner, or a number of people whom nobody names.")

  /// The event, in the same file.
  public var event: Link?
  /// The event, where it is recorded elsewhere.
  public var eventName: String?
  /// The register entry of who came.
  public var practitioner: Link?
  /// How many came, where they are not named.
  public var headCount: Int64?
  /// The organisation they came from.
  public var cameFrom: Link?
  /// Their profession or role.
  public var profession: PractitionerRole?
  /// How many days they could have come.
  public var daysOffered: Double?
  /// How many days they came.
  public var daysAttended: Double?
  /// Why days were missed.
  public var whyMissed: [MissedReason] = []
  /// Why days were missed, in words.
  public var whyMissedNote: String?
  /// Experience of coaching before.
  public var priorExperience: PriorExperience?
  /// Experience of coaching before, in words.
  public var priorExperienceNote: String?
  /// Money claimed for those who stood in: an amount and its currency.
  public var backfillClaimed: Quantity?
  /// Money paid for those who stood in.
  public var backfillPaid: Quantity?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<Attendance>] = [
    Field(1, "event", \.event, to: ["learning_event"], "The event, in the same file."),
    Field(2, "eventName", \.eventName, upTo: 200, "The event, where it is recorded elsewhere."),
    Field(
      3, "practitioner", \.practitioner, to: ["practitioner"], inDirectory: true,
      "The register entry of who came."),
    Field(
      4, "headCount", \.headCount, in: 1...1_000_000, "How many came, where they are not named."),
    Field(
      5, "cameFrom", \.cameFrom, to: ["organisation"], inDirectory: true,
      "The organisation they came from."),
    Field(6, "profession", \.profession, "Their profession or role."),
    Field(7, "daysOffered", \.daysOffered, in: 0...366, "How many days they could have come."),
    Field(8, "daysAttended", \.daysAttended, in: 0...366, "How many days they came."),
    Field(9, "whyMissed", \.whyMissed, "Why days were missed."),
    Field(10, "whyMissedNote", \.whyMissedNote, upTo: 1000, "Why days were missed, in words."),
    Field(11, "priorExperience", \.priorExperience, "Experience of coaching before."),
    Field(
      12, "priorExperienceNote", \.priorExperienceNote, upTo: 4000,
      "Experience of coaching before, in words."),
    Field(
      13, "backfillClaimed", \.backfillClaimed,
      "Money claimed for those who stood in: an amount and its currency."),
    Field(14, "backfillPaid", \.backfillPaid, "Money paid for those who stood in."),
  ]

  public static func brokenRule(in record: Attendance, common: Common) -> RuleProblem? {
    if record.practitioner != nil, record.headCount != nil {
      return RuleProblem(field: 4, rule: "a practitioner is one person and has no head-count")
    }
    if let offered = record.daysOffered, let attended = record.daysAttended, attended > offered {
      return RuleProblem(field: 8, rule: "nobody attends more days than were offered")
    }
    return nil
  }
}

/// Why a day was missed.
public struct MissedReason: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// There was no place left.
  public static let oversubscribed = Self(rawValue: 1)
  /// They were not released from work.
  public static let notReleased = Self(rawValue: 2)
  /// They were on leave.
  public static let leave = Self(rawValue: 3)
  /// They were ill.
  public static let sickness = Self(rawValue: 4)
  /// Another reason.
  public static let other = Self(rawValue: 5)

  public static let list = ChoiceList(
    "MissedReason", source: "CoachingKit",
    [
      (oversubscribed, "oversubscribed", "There was no place left."),
      (notReleased, "notReleased", "They were not released from work."),
      (leave, "leave", "They were on leave."),
      (sickness, "sickness", "They were ill."),
      (other, "other", "Another reason."),
    ])
}

/// Experience of coaching before an event.
public struct PriorExperience: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// None.
  public static let noExperience = Self(rawValue: 1)
  /// Some, without training.
  public static let some = Self(rawValue: 2)
  /// Was trained before.
  public static let trained = Self(rawValue: 3)
  /// Has coached for long.
  public static let experienced = Self(rawValue: 4)

  public static let list = ChoiceList(
    "PriorExperience", source: "CoachingKit",
    [
      (noExperience, "noExperience", "None."),
      (some, "some", "Some, without training."),
      (trained, "trained", "Was trained before."),
      (experienced, "experienced", "Has coached for long."),
    ])
}
