import Measures
import Records

/// What is due for a client, and what was done since last time.
public struct DueAndSince: Report {
  /// Open actions that are due by today, the oldest first.
  public var due: [ActionLine] = []
  /// Open actions that are due later, or of which nobody said when.
  public var open: [ActionLine] = []
  /// Actions that were done since the last conversation before today.
  public var done: [ActionLine] = []
  /// The day of that conversation; missing where there was none, and then all that was ever done is given.
  public var since: PartialDate?
  /// The day that counted as today.
  public var today: PartialDate?
  /// The next contact that was agreed on and lies not before today.
  public var nextContact: PartialDate?
  /// Consents to be renewed by today.
  public var consentsToRenew: [RenewalLine] = []
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []
  /// Agreements to ask for again by today.
  public var agreementsToRenew: [RenewalLine] = []
  /// Decisions to look at again by today.
  public var decisionsToReview: [DecisionLine] = []

  /// Nothing set.
  public init() {}

  /// Parameters.
  public struct Parameters: FileParameters {
    /// The client's file.
    public var file: UniqueID?
    /// The day that counts as today, since due dates are local dates; the day in UTC where none is given.
    public var today: PartialDate?
    /// After how many months a consent that does not say when is to be renewed; never where none is given.
    public var renewAfterMonths: Int64?

    /// Nothing set.
    public init() {}

    /// Of a file.
    public init(file: UniqueID, today: PartialDate? = nil, renewAfterMonths: Int64? = nil) {
      self.file = file
      self.today = today
      self.renewAfterMonths = renewAfterMonths
    }

    /// The day that counts as today.
    fileprivate func day(_ source: ReportSource) -> PartialDate { today ?? Day.utc(source.now) }

    /// Whether a day, where one was said, surely lies after today. Where the day in UTC counts as today, the next one
    /// may have begun already.
    @inline(never)
    fileprivate func isBefore(_ day: PartialDate?, _ source: ReportSource) -> Bool {
      guard let day else { return false }
      return day.earliest > self.day(source).latest + (today == nil ? Day.milliseconds : 0)
    }

    public static let fields: [Field<Parameters>] = [
      Field(1, "file", \.file, required: true, "The client's file."),
      Field(
        2, "today", \.today,
        "The day that counts as today, since due dates are local; the day in UTC where none is given."
      ),
      Field(
        3, "renewAfterMonths", \.renewAfterMonths, in: 1...1200,
        "After how many months a consent that does not say when is to be renewed."),
    ]
  }

  public static let report = ReportDefinition(
    DueAndSince.self, name: "dueAndSince", about: .client, for: .readers,
    """
    Actions that are due, open, and done since the last conversation; consents and agreements to be \
    renewed, and decisions to look at again. After the person's death nothing is due.
    """)

  public static let fields: [Field<DueAndSince>] = [
    Field(1, "due", \.due, "Open actions that are due by today, the oldest first."),
    Field(2, "open", \.open, "Open actions that are due later, or of which nobody said when."),
    Field(3, "done", \.done, "Actions that were done since the last conversation before today."),
    Field(
      4, "since", \.since,
      "The day of that conversation; missing where there was none: then all that was done is given."
    ),
    Field(5, "today", \.today, "The day that counted as today."),
    Field(
      6, "nextContact", \.nextContact,
      "The next contact that was agreed on and lies not before today."),
    Field(7, "consentsToRenew", \.consentsToRenew, "Consents to be renewed by today."),
    Field(8, "notComputable", \.notComputable, "Why there is nothing to tell."),
    Field(9, "agreementsToRenew", \.agreementsToRenew, "Agreements to ask for again by today."),
    Field(10, "decisionsToReview", \.decisionsToReview, "Decisions to look at again by today."),
  ]

  public static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> DueAndSince {
    let records = try source.file(
      parameters.file,
      [
        Client.self, Action.self, Conversation.self, Consent.self, Agreement.self, Decision.self,
      ])
    var answer = DueAndSince()
    let today = parameters.day(source)
    answer.today = today
    answer.notComputable = records.nothing
    guard answer.notComputable.isEmpty else { return answer }
    let blank = answer
    var since: PartialDate?
    for talk in try records.all(Conversation.self) {
      let day = Day.local(talk.common.occurred, talk.recorded)
      if day.latest < today.earliest { since = max(since ?? day, day) }
    }
    answer.since = since
    for document in records.documents(Action.kind.number) {
      let action = try Held<Action>(document)
      let status = action.content.status
      guard !action.content.isOpen, status != .revoked, status != .enteredInError else { continue }
      let day = try action.doneDay(document, source)
      guard !parameters.isBefore(action.content.doneDate, source) else { continue }
      if day.latest >= (since?.earliest ?? .min) { answer.done.append(ActionLine(action)) }
    }
    if try records.deceasedDate() == nil { try answer.tell(records, source, parameters) }
    if answer == blank { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }

  /// What is still to come, which after a death is nothing.
  private mutating func tell(
    _ records: FileRecords, _ source: ReportSource, _ parameters: Parameters
  ) throws(CoachingError) {
    guard let today else { return }
    let open = try records.all(Action.self).filter(\.content.isOpen)
      .sorted { $0.content.isDueBefore($1.content) }
    for action in open {
      let isDue = (action.content.dueDate?.latest ?? .max) <= today.latest
      let line = ActionLine(action)
      if isDue { due.append(line) } else { self.open.append(line) }
    }
    for talk in try records.all(Conversation.self) {
      let day = talk.common.occurred.map { Day.local($0, talk.recorded) }
      guard !parameters.isBefore(day, source), let next = talk.content.nextContact,
        next.latest >= today.earliest
      else { continue }
      nextContact = min(nextContact ?? next, next)
    }
    try renew(records, source, today, parameters.renewAfterMonths)
  }

  private mutating func renew(
    _ records: FileRecords, _ source: ReportSource, _ today: PartialDate, _ months: Int64?
  ) throws(CoachingError) {
    consentsToRenew = try records.all(Consent.self).compactMap { consent in
      guard consent.content.status == .given, !consent.content.isWithdrawn(by: today) else {
        return nil
      }
      let by = consent.content.renewBy ?? consent.renewBy(after: months)
      guard let by, by.latest <= today.latest else { return nil }
      return RenewalLine(consent.link, by)
    }
    agreementsToRenew = try AgreementWords(records, source).newest.compactMap { word in
      guard let by = word.content.askAgainBy, by.latest <= today.latest else { return nil }
      return RenewalLine(word.link, by)
    }
    decisionsToReview = try records.all(Decision.self)
      .filter { $0.content.isReviewDue(on: today) }.map { DecisionLine($0, today) }
  }
}

extension FileRecords {
  /// When the client died, by the newest record that says so; nil where none of those that were asked for does.
  func deceasedDate() throws(CoachingError) -> PartialDate? {
    try all(Client.self).last { $0.content.deceasedDate != nil }?.content.deceasedDate
  }
}

extension Consent {
  /// Whether it was taken back by a day, whatever its status still says.
  fileprivate func isWithdrawn(by day: PartialDate) -> Bool {
    withdrawnOn.map { CivilDay(firstOf: $0) <= CivilDay(lastOf: .date(day)) } ?? false
  }
}

extension Held<Consent> {
  /// When it is to be renewed where it does not say so: some months after it was given.
  fileprivate func renewBy(after months: Int64?) -> PartialDate? {
    guard let months else { return nil }
    let given = content.from ?? when
    return CivilDay(lastOf: given).adding(months: Int(months)).flatMap {
      PartialDate($0.description)
    }
  }
}

/// An agreed step.
public struct ActionLine: Group {
  /// The action.
  public var action: Link?
  /// What is to be done.
  public var what: String?
  /// Who does it.
  public var performer: ActionPerformer?
  /// By when.
  public var dueDate: PartialDate?
  /// When it was done.
  public var doneDate: PartialDate?
  /// The goals that it is for.
  public var goals: [Link] = []

  /// Nothing set.
  public init() {}

  init(_ action: Held<Action>) {
    self.action = action.link
    what = action.content.what
    performer = action.content.performerRole
    dueDate = action.content.dueDate
    doneDate = action.content.doneDate
    goals = action.content.goals
  }

  public static let fields: [Field<ActionLine>] = [
    Field(1, "action", \.action, to: ["action"], required: true, "The action."),
    Field(2, "what", \.what, upTo: 4000, "What is to be done."),
    Field(3, "performer", \.performer, "Who does it."),
    Field(4, "dueDate", \.dueDate, "By when."),
    Field(5, "doneDate", \.doneDate, "When it was done."),
    Field(6, "goals", \.goals, to: ["goal"], "The goals that it is for."),
  ]
}

/// A consent or an agreement to be renewed.
public struct RenewalLine: Group {
  /// The record.
  public var record: Link?
  /// By when.
  public var renewBy: PartialDate?

  /// Nothing set.
  public init() {}

  init(_ record: Link, _ renewBy: PartialDate) {
    self.record = record
    self.renewBy = renewBy
  }

  public static let fields: [Field<RenewalLine>] = [
    Field(1, "record", \.record, to: ["consent", "agreement"], required: true, "The record."),
    Field(2, "renewBy", \.renewBy, "By when."),
  ]
}

extension Held<Action> {
  /// The day on which it was done; where nobody said so, that on which the first version was recorded that says it
  /// was, since it was not known before.
  fileprivate func doneDay(
    _ document: Document, _ source: ReportSource
  ) throws(CoachingError) -> PartialDate {
    if let day = content.doneDate { return day }
    return Day.utc(try source.first(of: self, document) { !$0.isOpen }.changed)
  }
}
