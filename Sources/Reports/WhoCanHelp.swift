import Access
import Measures
import Records

/// Champions whom colleagues may ask, by place and by what they offer.
public struct WhoCanHelp: Report {
  /// Champions who agreed to be listed, in the order of their names.
  public var champions: [ChampionLine] = []
  /// Why there are none.
  public var notComputable: [LeftOut] = []

  /// Nothing set.
  public init() {}

  /// Parameters.
  public struct Parameters: Group {
    /// Only those who work at this place, by its code or name.
    public var place: String?
    /// Only those whose offer holds this word, in small or capital letters, with accents or without.
    public var offer: String?

    /// Nothing set.
    public init() {}

    /// At a place, with an offer.
    public init(place: String?, offer: String? = nil) {
      (self.place, self.offer) = (place, offer)
    }

    public static let fields: [Field<Parameters>] = [
      Field(
        1, "place", \.place, upTo: 200,
        """
        Only those who work at this place, by its code or name, in capital or small letters, with accents or without.
        """),
      Field(
        2, "offer", \.offer, upTo: 200,
        "Only those whose offer holds this word, in small or capital letters, with accents or without."
      ),
    ]
  }

  public static let report = ReportDefinition(
    WhoCanHelp.self, name: "whoCanHelp", about: .place, for: [.coach, .practitioner, .manager],
    """
    Champions whom colleagues may ask, with what they offer and where they work. Only those who agreed to be \
    listed; they are named.
    """)

  public static let fields: [Field<WhoCanHelp>] = [
    Field(
      1, "champions", \.champions,
      "Champions who agreed to be listed, in the order of their names."),
    Field(2, "notComputable", \.notComputable, "Why there are none."),
  ]

  public static func make(
    _ parameters: Parameters, from source: ReportSource
  ) throws(CoachingError) -> WhoCanHelp {
    let records = try source.practice([Practitioner.self, Organisation.self])
    let organisations = try records.all(Organisation.self)
    let today = source.today
    var answer = WhoCanHelp()
    for record in try records.all(Practitioner.self) {
      guard record.content.consentsToListing == true, let champion = record.content.champion,
        champion.holds(on: today)
      else { continue }
      let posts = record.content.organisations(on: today)
      let own = organisations.filter { posts.contains($0.id) }.map(\.content)
      let places = own.compactMap(\.place).flatMap { [$0.code, $0.text].compactMap { $0 } }
      if let place = parameters.place.map(Words.folded),
        !places.contains(where: { Words.folded($0) == place })
      {
        continue
      }
      if let word = parameters.offer, champion.offer?.holds(word) != true { continue }
      answer.champions.append(ChampionLine(record, own, Day.utc(source.now)))
    }
    let found = answer.champions
    answer.champions = Order.of(found.map { $0.name ?? "" }).map { found[$0] }
    if answer.champions.isEmpty { answer.notComputable = [LeftOut(.noData)] }
    return answer
  }
}

extension String {
  /// Whether it holds a word, in capital or small letters, with accents or without.
  fileprivate func holds(_ word: String) -> Bool {
    let (text, word) = (Array(Words.folded(self).utf8), Array(Words.folded(word).utf8))
    guard !word.isEmpty, word.count <= text.count else { return word.isEmpty }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}

/// A champion whom colleagues may ask.
public struct ChampionLine: Group {
  /// The entry in the register.
  public var practitioner: Link?
  /// The name that is used now.
  public var name: String?
  /// What kind of champion.
  public var kind: Concept?
  /// What support they offer.
  public var offer: String?
  /// Where they work.
  public var organisations: [String] = []
  /// The places of those organisations.
  public var places: [Concept] = []
  /// Languages they can coach in.
  public var languages: [String] = []

  /// Nothing set.
  public init() {}

  init(_ entry: Held<Practitioner>, _ own: [Organisation], _ today: PartialDate) {
    practitioner = entry.link
    name = entry.content.names.first { $0.isUsed(on: today) }?.inFull
    kind = entry.content.champion?.kind
    offer = entry.content.champion?.offer
    organisations = own.compactMap(\.name)
    places = own.compactMap(\.place)
    languages = entry.content.languages
  }

  public static let fields: [Field<ChampionLine>] = [
    Field(
      1, "practitioner", \.practitioner, to: ["practitioner"], required: true,
      "The entry in the register."),
    Field(2, "name", \.name, upTo: 1000, "The name that is used now."),
    Field(3, "kind", \.kind, "What kind of champion."),
    Field(4, "offer", \.offer, upTo: 4000, "What support they offer."),
    Field(5, "organisations", \.organisations, upTo: 200, "Where they work."),
    Field(6, "places", \.places, "The places of those organisations."),
    Field(7, "languages", \.languages, upTo: 35, "Languages they can coach in."),
  ]
}
