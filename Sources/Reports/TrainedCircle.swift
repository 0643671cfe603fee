import Records

/// Who of the practitioners around a client is trained in coaching.
public struct TrainedCircle: Report {
  /// The practitioners whom the client's records name, trained ones first.
  public var practitioners: [CircleLine] = []
  /// Why there are none.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  public static let report = ReportDefinition(
    TrainedCircle.self, name: "trainedCircle", about: .client, for: [.coach, .practitioner],
    """
    The practitioners whom this client's records name, as far as the actor may see them, and which of them \
    were trained in coaching when and in what, by the register.
    """)

  public static let fields: [Field<TrainedCircle>] = [
    Field(
      1, "practitioners", \.practitioners,
      "The practitioners whom the client's records name, trained ones first."),
    Field(2, "notComputable", \.notComputable, "Why there are none."),
  ]

  public static func make(
    _ parameters: ClientParameters, from source: ReportSource
  ) throws(CoachingError) -> TrainedCircle {
    let records = try source.file(parameters.file)
    var named: Set<UniqueID> = []
    // Who was told of a concern is not for everybody.
    for kind in Catalogue.shared.kinds where kind.number != Concern.kind.number {
      for document in records.documents(kind.number) {
        named.formUnion(try document.entriesOfDirectory(kind))
      }
    }
    let today = parameters.today ?? Day.utc(source.now)
    var answer = TrainedCircle()
    var untrained: [CircleLine] = []
    for entry in try source.practice([Practitioner.self]).all(Practitioner.self)
    where named.contains(entry.id) {
      let line = CircleLine(entry, today)
      if line.isTrained == true {
        answer.practitioners.append(line)
      } else {
        untrained.append(line)
      }
    }
    answer.practitioners += untrained
    if answer.practitioners.isEmpty { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }
}

extension Document {
  /// The entries of the directory to which any of its fields links.
  fileprivate func entriesOfDirectory(_ kind: KindDefinition) throws(CoachingError) -> [UniqueID] {
    do {
      return try body.links(of: kind).filter(\.to.inDirectory).map(\.link.target)
    } catch {
      throw CoachingError(
        .damaged("an entry opens but cannot be read"), kind: kind.number, record: id)
    }
  }
}

/// A practitioner around a client.
public struct CircleLine: Group {
  /// The entry in the register.
  public var practitioner: Link?
  /// The name that is used now.
  public var name: String?
  /// Professions and roles.
  public var roles: [PractitionerRole] = []
  /// Whether a training is known that is not still to come.
  public var isTrained: Bool?
  /// The trainings.
  public var trainings: [Training] = []

  /// Nothing set.
  public init() {}

  init(_ entry: Held<Practitioner>, _ today: PartialDate) {
    practitioner = entry.link
    name = entry.content.names.first { $0.isUsed(on: today) }?.inFull
    roles = entry.content.roles
    isTrained = entry.content.trainings.contains {
      ($0.date?.earliest ?? .min) <= today.latest
    }
    trainings = entry.content.trainings
  }

  public static let fields: [Field<CircleLine>] = [
    Field(
      1, "practitioner", \.practitioner, to: ["practitioner"], required: true,
      "The entry in the register."),
    Field(2, "name", \.name, upTo: 1000, "The name that is used now."),
    Field(3, "roles", \.roles, "Professions and roles."),
    Field(4, "trained", \.isTrained, "Whether a training is known that is not still to come."),
    Field(5, "trainings", \.trainings, "The trainings."),
  ]
}
