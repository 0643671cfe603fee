import Ledger
import Records

/// One row of the rules: what a role may see and do. All of them are ``Rule/all``, which the header shows
/// as a table too. What several rows give adds up.
struct Rule: Sendable {
  /// In which files a row holds.
  enum Reach: Sendable {
    /// Those that the actor's organisation opened.
    case organisation
    /// The one whose client the actor is.
    case client
    /// Those whose client the actor supports, by authority or consent.
    case supporter
    /// Those of other organisations, by consent.
    case shared
  }

  let roles: Roles
  let reach: Reach
  let files: [FileKind]
  /// Kinds that are seen; nil for all of them, or for what a consent says.
  var sees: Set<UInt32>?
  /// Kinds that may be added; nil for all.
  var adds: Set<UInt32>? = []
  /// What is kept from them beside what names its readers, as concerns and candid records do.
  var hidden: Restriction = []
  /// Whether only what they recorded themselves may be changed.
  var changesOnlyOwn = false

  /// Who somebody is, and where an entry of the directory can be found.
  private static let people = numbers([
    Client.self, Supporter.self, Practitioner.self, Organisation.self,
  ])
  /// What clients and those around them say and do.
  private static let said = numbers([
    Goal.self, Practice.self, Observation.self, Reflection.self, Feedback.self, Action.self,
    Score.self, AboutMe.self, Agreement.self, Barrier.self, Experience.self,
  ])

  /// What is recorded about practice and not for those above: they see totals of what is said of an event,
  /// and who asks for help asks a colleague. Of candid records they see those that name them.
  private static let official = numbers(
    AllKinds.types.filter { !Set($0.kind.files).isDisjoint(with: [FileKind].practiceFiles) }
  ).subtracting(numbers([EventFeedback.self, HelpRequest.self]))

  /// The table.
  static let all: [Rule] = [
    Rule(roles: .coach, reach: .organisation, files: .allFiles, adds: nil),
    Rule(roles: .practitioner, reach: .organisation, files: .allFiles),
    Rule(roles: .reception, reach: .organisation, files: .allFiles, sees: people),
    Rule(roles: .manager, reach: .organisation, files: .practiceFiles, sees: official),
    Rule(
      roles: .client, reach: .client, files: .clientFiles, adds: said, hidden: .notForClient,
      changesOnlyOwn: true),
    Rule(
      roles: .supporter, reach: .supporter, files: .clientFiles, adds: said,
      hidden: .notForSupporters, changesOnlyOwn: true),
    Rule(roles: [.coach, .practitioner], reach: .shared, files: .clientFiles),
  ]

  private static func numbers(_ kinds: [any Kind.Type]) -> Set<UInt32> {
    Set(kinds.map { $0.kind.number })
  }

  /// What the row gives where it holds; `extent` is what a consent limits it to.
  func grant(_ extent: Grant.Extent? = nil) -> Grant {
    let seen: Grant.Extent = sees.map { .some(kinds: $0, records: []) } ?? .everything
    var adds = adds
    if case Grant.Extent.some(let kinds, let records)? = extent, records.isEmpty {
      // Nobody adds what they could not see again.
      adds = adds.map { $0.intersection(kinds) } ?? kinds
    }
    var grant = Grant(extent ?? seen, hidden: hidden, adds: adds, changesOnlyOwn: changesOnlyOwn)
    // Somebody of the staff who is a client too does not see them as a client.
    grant.showsConcerns = reach == .organisation
    return grant
  }
}
