import Ledger
import Records

/// Reads what names nobody: everything in the files of one organisation but concerns and what is for its
/// author only. Figures are made of it, and settings are looked up through it.
struct OrganisationGate: Gate {
  private let owner: OwnerCode
  private let reader: ReaderCode
  let opensFiles = false

  init(_ access: Access) {
    owner = access.ledger.ownerCode(access.actor.organisation)
    reader = access.ledger.readerCode(.library)
  }

  func view(
    of file: FileFacts, _ reader: borrowing RuleReader
  ) throws(CoachingError) -> View? {
    guard file.owner == owner else { return nil }
    var grant = Grant(.everything)
    grant.showsConcerns = false
    grant.showsCandid = true
    return View([grant], reader: self.reader)
  }
}

extension Access {
  /// How the actor's organisation wants things to be called and scaled; nil where it never said. That is no
  /// access to anybody's file.
  package func settings() throws(CoachingError) -> Settings? {
    guard case .named(_, let identifier) = Settings.file else { return nil }
    let gate = OrganisationGate(self)
    let owner = ledger.ownerCode(actor.organisation)
    guard let file = try ledger.findFile(identifier, ownedBy: owner, gate: gate) else { return nil }
    let records = try ledger.records(in: file.id, kinds: [Settings.kind.number], gate: gate)
    return try records.last?.read(Settings.self)
  }
}
