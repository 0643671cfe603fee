import Access
import Measures
import Records

/// Who may see what of one client's file now: the consents, each with whether it is in force and why not,
/// and the supporters who see by authority.
public struct SharingReport: Report {
  /// Each consent, in the order in which they were given.
  public var consents: [SharingLine] = []
  /// How many of them are in force.
  public var inForce: Int64?
  /// The supporters, with whether they see by authority.
  public var supporters: [SupporterSight] = []
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    SharingReport.self, name: "sharing", about: .client, for: .readers,
    """
    Who may see what now: each consent with recipients, extent, purposes and time, whether it is in force and \
    why not, where a story that is told with it was published, and the supporters who see by authority. Only of \
    what the actor may see.
    """)

  public static let fields: [Field<SharingReport>] = [
    Field(1, "consents", \.consents, "Each consent, in the order in which they were given."),
    Field(2, "inForce", \.inForce, in: 0...1_000_000, "How many of them are in force."),
    Field(3, "supporters", \.supporters, "The supporters, with whether they see by authority."),
    Field(4, "notComputable", \.notComputable, "Why there is nothing to tell."),
  ]

  public static func make(
    _ parameters: OneFile, from source: ReportSource
  ) throws(CoachingError) -> SharingReport {
    let records = try source.file(
      parameters.file, [Client.self, Supporter.self, Consent.self])
    var answer = SharingReport()
    answer.notComputable = records.nothing
    guard answer.notComputable.isEmpty else { return answer }
    let supporters = try records.all(Supporter.self)
    let people = ConsentDeciders(
      clients: try records.all(Client.self).map(\.id),
      supporters: supporters.map { ($0.id, $0.content) })
    let now = source.now
    answer.consents = try records.all(Consent.self).map { SharingLine($0, people, now) }
    answer.inForce = Int64(answer.consents.count { $0.isInForce == true })
    answer.supporters = supporters.map { SupporterSight($0, now) }
    for index in answer.consents.indices {
      guard let id = answer.consents[index].storyID else { continue }
      if let (file, story) = try source.story(id) {
        answer.consents[index].storyFile = file
        answer.consents[index].storyTitle = story.title
        answer.consents[index].publications = story.publications
      } else {
        answer.notComputable.append(LeftOut(.notThere, what: "publications"))
      }
    }
    if answer.consents.isEmpty {
      answer.notComputable = [LeftOut(.noData, what: "consents")]
    }
    return answer
  }
}

/// A consent, and whether it is in force.
public struct SharingLine: Group {
  /// The consent.
  public var consent: Link?
  /// To what.
  public var scope: ConsentScope?
  /// Names of the kinds that are shared, where the scope is kinds.
  public var kinds: [String] = []
  /// Goals that are shared with their small steps, where the scope is goals.
  public var goals: [Link] = []
  /// With whom.
  public var recipients: [ConsentRecipient] = []
  /// For which purposes; none is for treatment.
  public var purposes: [String] = []
  /// From when it holds.
  public var from: DateTime?
  /// Until when it holds.
  public var until: DateTime?
  /// Whether it is in force.
  public var isInForce: Bool?
  /// Why not.
  public var hindrance: ConsentHindrance?
  /// By when to ask again.
  public var renewBy: PartialDate?
  /// The story that is told with it.
  public var storyID: UniqueID?
  /// The file in which the story stands; none where it is not there for whoever asks.
  public var storyFile: UniqueID?
  /// What the story is called.
  public var storyTitle: String?
  /// Where the story was published, and taken down: where it has to go when the consent is withdrawn.
  public var publications: [Publication] = []

  /// Nothing set.
  public init() {}

  init(_ consent: Held<Consent>, _ people: ConsentDeciders, _ now: Int64) {
    self.consent = consent.link
    scope = consent.content.scope
    kinds = consent.content.kinds
    goals = consent.content.goals
    recipients = consent.content.recipients
    purposes = consent.content.purposes
    from = consent.content.from
    until = consent.content.until
    hindrance = consent.content.hindrance(at: now, people)
    isInForce = hindrance == nil
    renewBy = consent.content.renewBy
    storyID = consent.content.storyID
  }

  public static let fields: [Field<SharingLine>] = [
    Field(1, "consent", \.consent, to: ["consent"], required: true, "The consent."),
    Field(2, "scope", \.scope, "To what."),
    Field(
      3, "kinds", \.kinds, upTo: 64,
      "Names of the kinds that are shared, where the scope is kinds."),
    Field(
      4, "goals", \.goals, to: ["goal"],
      "Goals that are shared with their small steps, where the scope is goals."),
    Field(5, "recipients", \.recipients, "With whom."),
    Field(6, "purposes", \.purposes, upTo: 256, "For which purposes; none is for treatment."),
    Field(7, "from", \.from, "From when it holds."),
    Field(8, "until", \.until, "Until when it holds."),
    Field(9, "inForce", \.isInForce, "Whether it is in force."),
    Field(10, "hindrance", \.hindrance, "Why not."),
    Field(11, "renewBy", \.renewBy, "By when to ask again."),
    Field(12, "storyId", \.storyID, "The story that is told with it."),
    Field(
      13, "storyFile", \.storyFile,
      "The file in which the story stands; none where it is not there for whoever asks."),
    Field(14, "storyTitle", \.storyTitle, upTo: 200, "What the story is called."),
    Field(
      15, "publications", \.publications,
      "Where the story was published, and taken down: where it has to go once withdrawn."),
  ]
}

/// A supporter, and whether they see the file by authority.
public struct SupporterSight: Group {
  /// The supporter.
  public var supporter: Link?
  /// Whether they decide for the client, and so see what supporters may.
  public var seesByAuthority: Bool?
  /// Whether a court or the file says that they see nothing, whatever else is said.
  public var isBarred: Bool?

  /// Nothing set.
  public init() {}

  init(_ supporter: Held<Supporter>, _ now: Int64) {
    self.supporter = supporter.link
    isBarred = supporter.content.isBarred(at: now)
    seesByAuthority = isBarred == false && supporter.content.decides(at: now)
  }

  public static let fields: [Field<SupporterSight>] = [
    Field(1, "supporter", \.supporter, to: ["supporter"], required: true, "The supporter."),
    Field(
      2, "seesByAuthority", \.seesByAuthority,
      "Whether they decide for the client, and so see what supporters may."),
    Field(
      3, "barred", \.isBarred,
      "Whether a court or the file says that they see nothing, whatever else is said."),
  ]
}
