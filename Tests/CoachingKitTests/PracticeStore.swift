import CoachingKit
import Testing

/// A place in a store, as the evaluation of a roll-out tells of it.
struct PracticeStore {
  let actor: Store.Actor
  /// The file of the organisation, in which the register and the events are.
  let file: UniqueID
  var practitioners: [Record<Practitioner>] = []
  private(set) var organisation: Record<Organisation>

  /// An organisation with 140 staff, and `trained` of them trained at the beginning of 2025, of whom the first
  /// `champions` are champions.
  init(_ actor: Store.Actor, trained: Int, champions: Int = 0) throws {
    self.actor = actor
    file = try actor.openFile(.organisation, HostIdentifier(system: "urn:ods", value: "A1"))
    organisation = Record(Organisation(name: "Riverside"), in: file)
    organisation.sector = .primaryCare
    organisation.place = Concept(code: "north", text: "The north")
    var staff = StaffCount()
    staff.number = 140
    staff.date = PartialDate("2025-01-01")
    organisation.staffCounts = [staff]
    try actor.save(&organisation)
    for number in 0..<trained { try train(number, isChampion: number < champions) }
  }

  private mutating func train(_ number: Int, isChampion: Bool) throws {
    var entry = Record(Practitioner(name: "Practitioner \(number)"), in: file)
    entry.consentsToListing = true
    entry.roles = [number % 2 == 0 ? .nurse : .receptionist]
    var post = Post()
    post.organisation = organisation.link
    entry.posts = [post]
    var training = Training()
    training.date = PartialDate("2025-01-10")
    entry.trainings = [training]
    if isChampion {
      var champion = Champion()
      champion.since = PartialDate("2025-02-01")
      champion.offer = number == 0 ? "Buddy visits" : "Questions by phone"
      entry.champion = champion
    }
    try actor.save(&entry)
    practitioners.append(entry)
  }

  /// Ends the post of a practitioner on a day.
  mutating func move(_ number: Int, until day: String) throws {
    practitioners[number].posts[0].until = PartialDate(day)
    try save(number)
  }

  /// Saves a practitioner again.
  mutating func save(_ number: Int) throws { try actor.save(&practitioners[number]) }

  /// Returns of the first practitioners for the quarter that ends on a day.
  func returns(
    _ people: Range<Int>, until day: String, _ fill: (Int, inout Record<UsageReturn>) -> Void
  ) throws {
    for number in people {
      var one = Record(UsageReturn(), in: file)
      one.practitioner = practitioners[number].link
      one.until = PartialDate(day)
      fill(number, &one)
      try actor.save(&one)
    }
  }

  /// An event, who came to it, and how many forms came back.
  @discardableResult
  func event(
    _ kind: LearningEventKind, on day: String, came people: Range<Int>, forms: Int = 0
  ) throws -> Record<LearningEvent> {
    var event = Record(LearningEvent(), in: file)
    event.eventKind = kind
    var date = LearningDay()
    date.date = PartialDate(day)
    event.days = [date]
    try actor.save(&event)
    for number in people {
      var one = Record(Attendance(), in: file)
      one.event = event.link
      one.practitioner = practitioners[number].link
      one.daysOffered = 2
      one.daysAttended = number < 9 ? 1 : 2
      try actor.save(&one)
    }
    for _ in 0..<forms {
      var form = Record(EventFeedback(), in: file)
      form.event = event.link
      try actor.save(&form)
    }
    return event
  }
}

extension HostIdentifier {
  /// A client of the examples.
  static func client(_ number: Int) -> HostIdentifier {
    HostIdentifier(system: "urn:ehr", value: "\(number)")
  }
}
