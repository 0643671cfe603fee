import Measures
import Records

/// A learning event, with who came and what came back.
public struct EventLine: Group {
  /// What it is called.
  public var title: String?
  /// Of which kind it is.
  public var kind: LearningEventKind?
  /// Its first day.
  public var date: PartialDate?
  /// How many came; missing where nothing was recorded of that. Who missed days, and of whom no day is known that they
  /// came, did not.
  public var came: Int64?
  /// How many of them came on every day that was offered.
  public var inFull: Int64?
  /// How many of them came on some of the days.
  public var inPart: Int64?
  /// Of the members of the register who were trained by the day of the event: those who came. Missing where people came
  /// whom nobody names.
  @Part public var ofTrained: RateLine?
  /// Of a meeting of champions: of those who were champions on its day, those who came.
  @Part public var ofChampions: RateLine?
  /// How many gave feedback, of those who came.
  @Part public var feedback: RateLine?
  /// Why it is not known how many came.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// The events of some days, with those in the register who agreed to be listed.
  static func lines(
    _ records: FileRecords, _ span: DaySpan, _ listed: [Held<Practitioner>]
  ) throws(CoachingError) -> [EventLine] {
    let attendances = try records.all(Attendance.self)
    let agreed = Set(listed.map(\.id))
    let unlisted = Set(records.documents(Practitioner.kind.number).map(\.id)).subtracting(agreed)
    let forms = try records.all(EventFeedback.self).compactMap { $0.content.event?.target }
    var lines: [EventLine] = []
    for event in try records.all(LearningEvent.self) {
      let dates = event.content.days.compactMap(\.date)
      let date = dates.min()
      let days = date.map { DaySpan(.date($0)) } ?? event.days
      guard days.first <= span.last, days.last >= span.first else { continue }
      var line = EventLine()
      line.title = event.content.title
      line.kind = event.content.eventKind
      line.date = date
      var people = Numbering()
      var own: [Attendance] = []
      for one in attendances where one.content.event?.target == event.id {
        let person = one.content.practitioner?.target ?? one.id
        let (number, isNew) = people.number(Numbering.key([person], []))
        if isNew { own.append(one.content.counted) } else { own[number].add(one.content.counted) }
      }
      line.tell(own, forms: forms.count { $0 == event.id })
      // Of members who did not agree to be listed it is not told that one of few came.
      let isHidden = { (one: Attendance) in
        one.daysAttended != 0 && one.practitioner.map { unlisted.contains($0.target) } ?? false
      }
      if !FewPeople.mayTell([own.count(where: isHidden)]) { line.hideWhoCame() }
      if !own.isEmpty {
        // Who was trained at the event itself was so by its last day.
        let day = dates.max().map { CivilDay(lastOf: .date($0)) } ?? days.last
        // Who came on none of the days is in the list, and did not come.
        let came = own.filter { $0.daysAttended != 0 }
        line.ofTrained = came.share(of: listed.filter { $0.content.isTrained(by: day) })
        if line.kind == .championsMeeting {
          let champions = listed.filter { $0.content.champion?.holds(on: day) ?? false }
          line.ofChampions = came.share(of: champions)
        }
      }
      lines.append(line)
    }
    return Order.of(lines.map { $0.date?.earliest ?? .min }).map { lines[$0] }
  }

  private mutating func hideWhoCame() {
    (came, inFull, inPart) = (nil, nil, nil)
    feedback = feedback.map { RateLine(answers: Int($0.numerator ?? 0), of: nil) }
    notComputable.append(LeftOut(.suppressed, what: "came"))
  }

  private mutating func tell(_ attendances: [Attendance], forms: Int) {
    guard !attendances.isEmpty else {
      notComputable = [LeftOut(.notCounted, what: "came")]
      if forms > 0 { feedback = RateLine(answers: forms, of: nil) }
      return
    }
    var counts = (all: 0, full: 0, part: 0)
    for one in attendances {
      // A head-count is at most a million.
      let heads = Int(one.headCount ?? 1)
      guard one.daysAttended != 0 else { continue }
      counts.all += heads
      guard let offered = one.daysOffered, let attended = one.daysAttended else { continue }
      if attended >= offered { counts.full += heads } else { counts.part += heads }
    }
    came = Int64(counts.all)
    if counts.full + counts.part > 0 {
      inFull = Int64(counts.full)
      inPart = Int64(counts.part)
    }
    if forms > 0 { feedback = RateLine(answers: forms, of: counts.all) }
  }

  public static let fields: [Field<EventLine>] = [
    Field(1, "title", \.title, upTo: 200, "What it is called."),
    Field(2, "kind", \.kind, "Of which kind it is."),
    Field(3, "date", \.date, "Its first day."),
    Field(
      4, "came", \.came, in: 0...1_000_000_000,
      """
      How many came. Who missed days, and of whom no day is known that they came, did not. Not told where 1 to 4 of \
      them are members who did not agree to be listed.
      """),
    Field(
      5, "inFull", \.inFull, in: 0...1_000_000_000,
      "How many of them came on every day that was offered."),
    Field(
      6, "inPart", \.inPart, in: 0...1_000_000_000,
      "How many of them came on some of the days."),
    Field(
      7, "ofTrained", \.ofTrained,
      """
      Of the members of the register who were trained by the day of the event: those who came. Not told where people \
      came whom nobody names, since they may be among them or not.
      """),
    Field(
      8, "ofChampions", \.ofChampions,
      "Of a meeting of champions: of those who were champions on its day, those who came."),
    Field(9, "feedback", \.feedback, "How many gave feedback, of those who came."),
    Field(10, "notComputable", \.notComputable, "Why it is not known how many came."),
  ]
}

extension [Attendance] {
  /// How many of some people came.
  @inline(never)
  fileprivate func share(of people: [Held<Practitioner>]) -> RateLine {
    guard allSatisfy({ $0.practitioner != nil }) else {
      var line = RateLine()
      line.denominator = Int64(people.count)
      line.notComputable = [LeftOut(.notCounted)]
      return line
    }
    let came = Set(compactMap { $0.practitioner?.target })
    return RateLine(people.count { came.contains($0.id) }, of: people.count)
  }
}

extension Attendance {
  /// As it is counted: who has a reason for missing days, and no day that they came, came on none.
  fileprivate var counted: Attendance {
    guard daysAttended == nil, !whyMissed.isEmpty || whyMissedNote != nil else { return self }
    var one = self
    one.daysAttended = 0
    return one
  }

  /// Takes in what else was recorded of the same person at the same event, such as another of its days: nobody comes
  /// twice to one event.
  fileprivate mutating func add(_ other: Attendance) {
    guard let own = daysAttended, let more = other.daysAttended else {
      // One of both says no more than that they came.
      let known = daysAttended == nil ? other : self
      let days = known.daysAttended == 0 ? nil : known.daysAttended
      (daysAttended, daysOffered) = (days, known.daysOffered)
      return
    }
    daysAttended = own + more
    daysOffered = daysOffered.flatMap { own in other.daysOffered.map { own + $0 } }
  }
}
