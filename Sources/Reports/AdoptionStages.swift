import Measures
import Records

/// The adoption stages of the people in a register, in the versions of their entries.
struct AdoptionStages {
  /// Where somebody stood from a day on.
  struct Stand: Equatable {
    let day: CivilDay
    let stage: UInt32
  }

  private let versions: [(answer: ToldAnswers.Answer, stands: [Stand])]

  init(_ entries: [Held<Practitioner>]) {
    versions = entries.map { entry in
      let dated = entry.content.adoptionStages.filter { $0.date != nil }
      let stands = Order.of(dated.map { $0.date?.latest ?? .min }).compactMap { index -> Stand? in
        guard let date = dated[index].date, let stage = dated[index].stage else { return nil }
        return Stand(day: CivilDay(lastOf: .date(date)), stage: stage.rawValue)
      }
      return (
        ToldAnswers.Answer(record: entry.id, person: entry.id, commit: entry.commit), stands
      )
    }
  }

  /// The days from which on somebody stood somewhere.
  var days: [CivilDay] { versions.flatMap { $0.stands.map(\.day) } }

  /// How the people stood until the end of a year, as far as it is told.
  func told(in year: Period, reports: [Int64]) -> StageYear {
    var answers: [ToldAnswers.Answer] = []
    var people: [[Stand]] = []
    for (answer, stands) in versions {
      let stands = stands.filter { $0.day <= year.days.last }
      // What else was changed in an entry, or is about a later year, changes nothing here.
      let before = answers.last?.record == answer.record ? people.last : []
      guard stands != before else { continue }
      answers.append(answer)
      people.append(stands)
    }
    let told = ToldAnswers(answers, reports: reports)
    return StageYear(year: year, people: told.indices.map { people[$0] })
  }
}

/// How people stood in one year.
struct StageYear {
  let year: Period
  let people: [[AdoptionStages.Stand]]

  /// How many people moved inwards, stayed or moved outwards, from where they were before the year or first in
  /// it to where they were last.
  var moves: [CountLine] {
    var counts = [0, 0, 0]
    for stands in people {
      let start =
        stands.last { $0.day < year.days.first } ?? stands.first { $0.day >= year.days.first }
      guard let start, let end = stands.last, end.day >= year.days.first, stands.count > 1 else {
        continue
      }
      counts[end.stage > start.stage ? 0 : end.stage == start.stage ? 1 : 2] += 1
    }
    guard counts != [0, 0, 0] else { return [] }
    let isTold = FewPeople.mayTell(counts)
    return zip(["inwards", "same", "outwards"], counts).map {
      CountLine($0, year.description, isTold ? Int64($1) : nil)
    }
  }

  /// How many people stood where when the year began and when it ended.
  func levels(_ settings: Settings) -> [StageLevel] {
    let starts = people.map { stands in stands.last { $0.day < year.days.first }?.stage }
    let ends = people.map { $0.last?.stage }
    return AdoptionStage.list.entries.map { entry in
      var level = StageLevel()
      let stage = AdoptionStage(rawValue: entry.number)
      level.period = year.description
      level.stage = stage
      level.label = settings.stageLabels.first { $0.stage == stage }?.label ?? entry.name
      level.atStart = FewPeople.told(starts.count { $0 == entry.number })
      level.atEnd = FewPeople.told(ends.count { $0 == entry.number })
      level.isSuppressed = level.atStart == nil || level.atEnd == nil ? true : nil
      return level
    }
  }
}

/// How many people stood at a stage of adoption in a year.
public struct StageLevel: Group {
  /// The year.
  public var period: String?
  /// The stage.
  public var stage: AdoptionStage?
  /// What the organisation calls it; where it has no word, the name of the stage.
  public var label: String?
  /// How many when the year began, to the nearest 5; missing where that is about too few people.
  public var atStart: Int64?
  /// How many when it ended, to the nearest 5; missing where that is about too few people.
  public var atEnd: Int64?
  /// Whether a count is left out because it is about too few people.
  public var isSuppressed: Bool?

  /// Nothing set.
  public init() {}

  public static let fields: [Field<StageLevel>] = [
    Field(1, "period", \.period, upTo: 4, required: true, "The year."),
    Field(2, "stage", \.stage, required: true, "The stage."),
    Field(
      3, "label", \.label, upTo: 100, required: true,
      "What the organisation calls it; where it has no word, the name of the stage."),
    Field(
      4, "atStart", \.atStart, in: 0...1_000_000_000,
      "How many when the year began, to the nearest 5; missing where that is about too few people."),
    Field(
      5, "atEnd", \.atEnd, in: 0...1_000_000_000,
      "How many when it ended, to the nearest 5; missing where that is about too few people."),
    Field(
      6, "suppressed", \.isSuppressed,
      "Whether a count is left out because it is about too few people."),
  ]
}
