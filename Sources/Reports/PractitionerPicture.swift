import Measures
import Records

/// A practitioner's own picture, for that practitioner alone: conversations, confidence, what colleagues saw.
public struct PractitionerPicture: Report {
  /// Conversations with the practitioner as coach, in files that they may read; shared ones count once.
  public var conversations: Int64?
  /// Minutes of those conversations, where they were said.
  public var minutes: Int64?
  /// Techniques that were used.
  public var techniques: [CountLine] = []
  /// Where conversations stood from fixing (0) to enabling (10), by quarter.
  public var fixingToEnabling: [MeanLine] = []
  /// The same by kind of conversation.
  public var byArrangement: [MeanLine] = []
  /// How many of these conversations lay where from fixing to enabling.
  public var distribution: [CountLine] = []
  /// The own usage returns, oldest first.
  public var returns: [OwnReturn] = []
  /// What colleagues saw, oldest first.
  public var observations: [SeenLine] = []
  /// Why there is nothing to tell.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    PractitionerPicture.self, name: "practitionerPicture", about: .practitioner,
    for: [.coach, .practitioner],
    """
    A practitioner's own picture: conversations, techniques, fixing to enabling over time, own usage returns and \
    what colleagues saw. Only for the practitioner, by the actorId of the entry in that file; others get totals of \
    the place.
    """)

  public static let fields: [Field<PractitionerPicture>] = [
    Field(
      1, "conversations", \.conversations, in: 0...1_000_000_000,
      "Conversations with the practitioner as coach, in files that they may read; shared ones count once."
    ),
    Field(
      2, "minutes", \.minutes, in: 0...1_000_000_000_000,
      "Minutes of those conversations, where they were said."),
    Field(3, "techniques", \.techniques, "Techniques that were used."),
    Field(
      4, "fixingToEnabling", \.fixingToEnabling,
      "Where conversations stood from fixing (0) to enabling (10), by quarter."),
    Field(5, "byArrangement", \.byArrangement, "The same by kind of conversation."),
    Field(6, "returns", \.returns, "The own usage returns, oldest first."),
    Field(7, "observations", \.observations, "What colleagues saw, oldest first."),
    Field(8, "notComputable", \.notComputable, "Why there is nothing to tell."),
    Field(
      9, "distribution", \.distribution,
      "How many of these conversations lay where from fixing to enabling."),
  ]

  public static func make(
    _ parameters: OneFile, from source: ReportSource
  ) throws(CoachingError) -> PractitionerPicture {
    let entries = try source.file(parameters.file, [Practitioner.self]).all(Practitioner.self)
    let own = entries.filter { $0.content.actorID == source.actorID }.map(\.id)
    // Candid words are for nobody else, whoever may read the file.
    guard entries.isEmpty || !own.isEmpty else { throw CoachingError(.notPermitted) }
    let practice = try source.practice([UsageReturn.self, PeerObservation.self])
    var answer = PractitionerPicture()
    let returns = try practice.all(UsageReturn.self)
      .filter { own.contains($0.content.practitioner?.target ?? .zero) }
    answer.returns = Order.of(returns.map(\.occurred)).map { OwnReturn(returns[$0]) }
    let observations = try practice.all(PeerObservation.self)
      .filter { own.contains($0.content.observed?.target ?? .zero) }
    answer.observations = Order.of(observations.map(\.occurred)).map { SeenLine(observations[$0]) }
    var talks = OwnConversations()
    try source.eachClient(holding: [Conversation.self], linkedTo: own) {
      (records) throws(CoachingError) in
      for talk in try records.all(Conversation.self)
      where talk.content.coaches.contains(where: { own.contains($0.target) }) {
        talks.add(talk)
      }
    }
    if talks.count == 0, answer.returns.isEmpty, answer.observations.isEmpty {
      answer.notComputable = [LeftOut(.noData)]
    } else {
      talks.tell(&answer)
    }
    return answer
  }
}

/// What is added up of somebody's own conversations.
private struct OwnConversations {
  private(set) var count: Int64 = 0
  private var minutes: Int64?
  private var techniques: [UInt32] = []
  /// Where conversations stood, by quarter and by arrangement.
  private var quarters = ScalesByName()
  private var arrangements = ScalesByName()
  private var parts: [Int64] = [0, 0, 0]
  private var events = SharedEvents()

  mutating func add(_ talk: Held<Conversation>) {
    let event = talk.common.sharedEvent
    if events.isNew(.conversation, of: event) { count += 1 }
    // Wrapping: each is at most a day.
    if let more = talk.content.minutes, events.isNew(.minutes, of: event) {
      minutes = (minutes ?? 0) &+ more
    }
    if !talk.content.techniques.isEmpty, events.isNew(.techniques, of: event) {
      techniques += talk.content.techniques.map(\.rawValue)
    }
    guard let place = talk.content.fixingToEnabling?.asStaffSaw, events.isNew(.place, of: event)
    else {
      return
    }
    arrangements.add(place, talk.content.arrangement.name)
    parts[FixingPart.index(of: place.value)] += 1
    let quarter = Period(.quarter, containing: talk.days.first)
    if talk.days.lies(in: quarter) { quarters.add(place, quarter.description) }
  }

  func tell(_ answer: inout PractitionerPicture) {
    answer.conversations = count
    answer.minutes = minutes
    for entry in Technique.list.entries {
      let count = techniques.count { $0 == entry.number }
      if count > 0 { answer.techniques.append(CountLine(entry.name, nil, Int64(count))) }
    }
    answer.fixingToEnabling = quarters.lines
    answer.byArrangement = arrangements.lines
    if !arrangements.isEmpty {
      answer.distribution = zip(FixingPart.names, parts).map {
        CountLine($0, nil, $1)
      }
    }
  }
}

/// Values on scales under names.
private struct ScalesByName {
  private var names: [String] = []
  private var values: [[Scale]] = []

  mutating func add(_ value: Scale, _ name: String) {
    if let index = names.firstIndex(of: name) {
      values[index].append(value)
    } else {
      names.append(name)
      values.append([value])
    }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The means in the order of the names. They are somebody's own, so that few are told too.
  var lines: [MeanLine] {
    Order.of(names).map { MeanLine(values[$0], smallest: 1, as: names[$0]) }
  }
}

/// One of somebody's own usage returns.
public struct OwnReturn: Group {
  /// Last day of the period that it is about.
  public var until: PartialDate?
  /// How often coaching was used.
  public var usage: UsageFrequency?
  /// How confident they were.
  public var confidence: Scale?
  /// How useful it still was.
  public var stillUseful: Scale?

  /// Nothing set.
  public init() {}

  init(_ record: Held<UsageReturn>) {
    until = record.content.until ?? Day.local(record.common.occurred, record.recorded)
    usage = record.content.usage
    confidence = record.content.confidence
    stillUseful = record.content.stillUseful
  }

  public static let fields: [Field<OwnReturn>] = [
    Field(1, "until", \.until, "Last day of the period that it is about."),
    Field(2, "usage", \.usage, "How often coaching was used."),
    Field(3, "confidence", \.confidence, scale: 1...10, "How confident they were."),
    Field(4, "stillUseful", \.stillUseful, scale: 1...10, "How useful it still was."),
  ]
}

/// What a colleague saw.
public struct SeenLine: Group {
  /// The record.
  public var observation: Link?
  /// When.
  public var date: PartialDate?
  /// What was watched.
  public var form: PeerObservationForm?
  /// What went well.
  public var wentWell: String?
  /// One thing to try next.
  public var oneThingToTry: String?
  /// From fixing to enabling.
  public var fixingToEnabling: Scale?

  /// Nothing set.
  public init() {}

  init(_ record: Held<PeerObservation>) {
    observation = record.link
    date = Day.local(record.common.occurred, record.recorded)
    form = record.content.form
    wentWell = record.content.wentWell
    oneThingToTry = record.content.oneThingToTry
    fixingToEnabling = record.content.fixingToEnabling
  }

  public static let fields: [Field<SeenLine>] = [
    Field(
      1, "observation", \.observation, to: ["peer_observation"], required: true, "The record."),
    Field(2, "date", \.date, "When."),
    Field(3, "form", \.form, "What was watched."),
    Field(4, "wentWell", \.wentWell, upTo: 20_000, "What went well."),
    Field(5, "oneThingToTry", \.oneThingToTry, upTo: 4000, "One thing to try next."),
    Field(
      6, "fixingToEnabling", \.fixingToEnabling, scale: 0...10, "From fixing to enabling."),
  ]
}
