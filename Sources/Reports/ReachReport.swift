import Measures
import Records

/// How far coaching reached the staff of a place: who was trained, who came to what, how far it was taken up.
public struct ReachReport: Report {
  /// Members of the register who agreed to be listed and were trained by the last day.
  public var trained: Int64?
  /// Of those, how many work in organisations whose staff in post is known, of that staff.
  @Part public var ofStaff: RateLine?
  /// By organisation.
  public var organisations: [RateLine] = []
  /// By sector.
  public var sectors: [RateLine] = []
  /// By profession or role.
  public var professions: [RateLine] = []
  /// Learning events in these days, with who came and what came back.
  public var events: [EventLine] = []
  /// How adoption stages moved, for each year that is over.
  public var stages: [CountLine] = []
  /// How many people stood at each stage when each of those years began and when it ended.
  public var stageLevels: [StageLevel] = []
  /// What is told as it is.
  public var notSuppressed: String?
  /// Why there are no figures.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    ReachReport.self, name: "reach", about: .place, for: [.coach, .manager],
    sources: [
      """
      Training, attendance and how many forms came back are told as they are, of members of the register who agreed to \
      be listed; how adoption stages moved only of none, or of 5 and more, and how many people stood at a stage only \
      to the nearest 5; shares of an event are of those who were trained, or champions, by its day, and of nobody else \
      who came: conventions of this project.
      """,
      FewPeople.answers,
    ],
    """
    Who was trained, by organisation, sector and profession, of the staff in post; who came to learning events, in \
    full or in part, and how many gave feedback; how adoption stages moved. Nobody is named.
    """)

  public static let fields: [Field<ReachReport>] = [
    Field(
      1, "trained", \.trained, in: 0...1_000_000,
      "Members of the register who agreed to be listed and were trained by the last day."),
    Field(
      2, "ofStaff", \.ofStaff,
      "Of those, how many work in organisations whose staff in post is known, of that staff."),
    Field(3, "organisations", \.organisations, "By organisation."),
    Field(4, "sectors", \.sectors, "By sector."),
    Field(5, "professions", \.professions, "By profession or role."),
    Field(
      6, "events", \.events, "Learning events in these days, with who came and what came back."),
    Field(7, "stages", \.stages, "How adoption stages moved, for each year that is over."),
    Field(8, "notSuppressed", \.notSuppressed, upTo: 200, "What is told as it is."),
    Field(9, "notComputable", \.notComputable, "Why there are no figures."),
    Field(
      10, "stageLevels", \.stageLevels,
      "How many people stood at each stage when each of those years began and when it ended."),
  ]

  public static func make(
    _ parameters: PlaceSpan, from source: ReportSource
  ) throws(CoachingError) -> ReachReport {
    let span = try parameters.days(source)
    let records = try source.practice([
      Practitioner.self, Organisation.self, LearningEvent.self, Attendance.self,
      EventFeedback.self,
    ])
    let all = try records.all(Practitioner.self)
    let listed = all.filter { $0.content.consentsToListing == true }
    let trained = listed.map(\.content).filter { $0.isTrained(by: span.last) }
    var answer = ReachReport()
    answer.notSuppressed =
      "Training and attendance of members of the register who agreed to be listed."
    answer.events = try EventLine.lines(records, span, listed)
    guard !all.isEmpty || !answer.events.isEmpty else {
      answer.notComputable = [LeftOut(.noData)]
      return answer
    }
    answer.trained = Int64(trained.count)
    answer.tell(trained, of: try records.all(Organisation.self), on: span.last)
    let earlier = try source.reportsMade(report)
    let stages = AdoptionStages(
      try records.versions(Practitioner.self, since: earlier.first, source))
    let years = try parameters.periods(.year, stages.days, source)
    let settings = years.isEmpty ? Settings() : try source.settings()
    for year in years {
      let people = stages.told(in: year, reports: earlier.telling(of: year))
      answer.stages += people.moves
      answer.stageLevels += people.levels(settings)
    }
    return answer
  }

  private mutating func tell(
    _ trained: [Practitioner], of records: [Held<Organisation>], on day: CivilDay
  ) {
    let places = trained.map { $0.organisations(on: day) }
    let staff = records.map { $0.content.staff(on: day) }
    for (record, staff) in zip(records, staff) {
      let count = places.count { $0.contains(record.id) }
      guard count > 0 || staff != nil else { continue }
      organisations.append(RateLine(count, of: staff, as: record.content.name))
    }
    for entry in OrganisationSector.list.entries {
      let own = records.indices.filter { records[$0].content.sector?.rawValue == entry.number }
      guard !own.isEmpty else { continue }
      let ids = Self.counted(own.map { (records[$0].id, staff[$0]) })
      let count = places.count { !$0.isDisjoint(with: ids) }
      sectors.append(RateLine(count, of: Self.sum(own.map { staff[$0] }), as: entry.name))
    }
    for entry in PractitionerRole.list.entries {
      let role = PractitionerRole(rawValue: entry.number)
      let own = records.map { $0.content.staff(on: day, role) }
      let staff = Self.sum(own)
      let ids = Self.counted(Array(zip(records.map(\.id), own)))
      // Where no such staff is known there is no share, and also those without a post count.
      let count = zip(trained, places).count {
        $0.roles.contains(role) && (staff == nil || !$1.isDisjoint(with: ids))
      }
      if count > 0 || staff != nil {
        professions.append(RateLine(count, of: staff, as: entry.name))
      }
    }
    let counted = Set(records.indices.filter { staff[$0] != nil }.map { records[$0].id })
    ofStaff = RateLine(places.count { !$0.isDisjoint(with: counted) }, of: Self.sum(staff))
  }

  /// Whose trained people count: of organisations whose staff is known, since the others are not in what it is a share
  /// of; of all where no staff is known and there is no share.
  private static func counted(_ staff: [(id: UniqueID, count: Int?)]) -> Set<UniqueID> {
    let known = staff.filter { $0.count != nil }
    return Set((known.isEmpty ? staff : known).map(\.id))
  }

  /// What is known added up; nil where nothing is.
  private static func sum(_ counts: [Int?]) -> Int? {
    let known = counts.compactMap { $0 }
    // Each is at most ten million, and a list has no more than some thousands.
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}

extension Practitioner {
  /// The organisations in which they have a post on a day.
  func organisations(on day: CivilDay) -> Set<UniqueID> {
    Set(posts.filter { $0.holds(on: day) }.compactMap { $0.organisation?.target })
  }
}

extension Post {
  /// Whether they have it on a day.
  func holds(on day: CivilDay) -> Bool { from.isNotAfter(day) && until.isNotBefore(day) }
}

extension Champion {
  /// Whether they are a champion on a day.
  func holds(on day: CivilDay) -> Bool { since.isNotAfter(day) && until.isNotBefore(day) }
}

extension PartialDate? {
  /// Whether it may lie on a day or before; what is missing does.
  func isNotAfter(_ day: CivilDay) -> Bool { map { CivilDay(firstOf: .date($0)) <= day } ?? true }
  /// Whether it may lie on a day or after; what is missing does.
  func isNotBefore(_ day: CivilDay) -> Bool { map { CivilDay(lastOf: .date($0)) >= day } ?? true }
}

extension Organisation {
  /// Staff in post on a day, all or of one profession, by the newest number that was known by then.
  fileprivate func staff(on day: CivilDay, _ profession: PractitionerRole? = nil) -> Int? {
    let known = staffCounts.filter { $0.profession == profession && $0.date.isNotAfter(day) }
    let newest = Order.of(known.map { $0.date?.latest ?? .min }).last
    return newest.flatMap { known[$0].number.map(Int.init) }
  }
}
