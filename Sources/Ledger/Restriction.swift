import Records

/// From whom a record is kept beyond what the rules of its file say: bits that stand beside its entry,
/// bound to its seal, and in the derived tables, so that nothing needs to be opened to leave it out.
package struct Restriction: OptionSet, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
  /// Not for the client.
  package static let notForClient = Restriction(rawValue: 1)
  /// Not for supporters.
  package static let notForSupporters = Restriction(rawValue: 2)
  /// Only for those whom the derived table `reader` names.
  package static let named = Restriction(rawValue: 4)
  /// Not for those supporters whom the derived table `reader` names as kept out.
  package static let keepsOut = Restriction(rawValue: 8)
  /// Only for those whom the derived table `reader` names and for the practitioners whom it is about; figures
  /// count it all the same.
  package static let candid = Restriction(rawValue: 16)

  /// Whether only those see it who are named.
  var hasReaders: Bool { !isDisjoint(with: [.named, .candid]) }
}

/// The keyed hash that stands for somebody in the derived table `reader`: 128 bits.
package struct ReaderCode: Hashable, Sendable {
  let bits: UniqueID
}

/// Who recorded a version: what its readers are worked out from, beside its content.
struct Author: Hashable {
  var actor: String
  var organisation: String

  init(_ actor: ActorIdentity) {
    (self.actor, organisation) = (actor.id, actor.organisation)
  }

  init(_ envelope: Envelope) {
    (actor, organisation) = (envelope.actor, envelope.organisation)
  }
}

/// From whom a version is kept, and whom it names: those who alone may read it, and those whom consents
/// and the records of people are about.
struct Readership {
  var restriction: Restriction = []
  var codes: Set<ReaderCode> = []

  private static let visibility: UInt32 = 1003
  private static let hiddenFrom: UInt32 = 1012
  static let sharedWith: UInt32 = 1013

  init(restriction: Restriction = [], codes: Set<ReaderCode> = []) {
    self.restriction = restriction
    self.codes = codes
  }

  /// Of a version whose content was destroyed: whom it named is gone with it, and who destroyed it knows
  /// that it was there.
  init(expungedBy author: Author, _ restriction: Restriction, _ keys: Keyring) {
    self.init(restriction: restriction)
    if restriction.hasReaders { addActor(author.actor, of: author, keys) }
    // Which supporters were kept out is gone too: then all of them are.
    if restriction.contains(.keepsOut) { codes.insert(keys.readerCode(keptOut: nil)) }
  }

  init(
    _ body: Body, kind: UInt32, in file: FileKind, by author: Author, _ keys: Keyring
  ) throws(CoachingError) {
    do {
      if body.has(Self.visibility) { try limit(body, by: author, keys) }
      if kind == Concern.kind.number {
        try keep(for: [author.actor] + Concern(body: body).staff, of: author, keys)
      }
      if try Self.isCandid(body, kind: kind, in: file) {
        try keepCandid(body, kind: kind, of: author, keys)
      }
      if body.has(Self.hiddenFrom) { try keepOut(body, keys) }
      try name(body, kind: kind, of: author, keys)
    } catch {
      throw CoachingError(.wrongType(expected: "choice"), kind: kind, field: Self.visibility)
    }
  }

  private mutating func limit(
    _ body: Body, by author: Author, _ keys: Keyring
  ) throws(CBORProblem) {
    for limit in try body.value(Self.visibility, as: [VisibilityLimit].self) ?? [] {
      switch limit {
      case .notForClient: restriction.insert(.notForClient)
      case .notForSupporters: restriction.insert(.notForSupporters)
      // What a newer version means by another limit is not known here: then nobody else sees it.
      default: keep(for: [author.actor], of: author, keys)
      }
    }
  }

  /// Where several limits name people the narrowest holds, which is the first: a concern that is for its
  /// author only is not for the staff that it names.
  private mutating func keep(for actors: [String], of author: Author, _ keys: Keyring) {
    guard !restriction.contains(.named) else { return }
    restriction.insert(.named)
    for actor in actors {
      codes.insert(keys.readerCode(actor: actor, organisation: author.organisation))
    }
  }

  private mutating func keepOut(_ body: Body, _ keys: Keyring) throws(CBORProblem) {
    // Of a restricted record the codes say who may read it, and nothing else.
    guard !restriction.contains(.named) else { return }
    restriction.insert(.keepsOut)
    for supporter in try body.value(Self.hiddenFrom, as: [Link].self) ?? [] {
      codes.insert(keys.readerCode(keptOut: supporter.target))
    }
  }

  /// What leads from somebody who asks to the consents and people that decide what they see.
  private mutating func name(
    _ body: Body, kind: UInt32, of author: Author, _ keys: Keyring
  ) throws(CBORProblem) {
    // Of a restricted record the codes say who may read it, and nothing else.
    guard !restriction.contains(.named) else { return }
    switch kind {
    case Client.kind.number:
      if let actor = try Client(body: body).actorID { addActor(actor, of: author, keys) }
    case Supporter.kind.number:
      if let actor = try Supporter(body: body).actorID { addActor(actor, of: author, keys) }
    case Practitioner.kind.number:
      if let actor = try Practitioner(body: body).actorID {
        let code = keys.readerCode(actor: actor, organisation: author.organisation)
        codes.insert(keys.readerCode(entryOf: code))
      }
    case Consent.kind.number:
      for recipient in try Consent(body: body).recipients {
        if let organisation = recipient.organisation {
          codes.insert(keys.readerCode(organisation: organisation))
        }
        if let supporter = recipient.supporter?.target {
          codes.insert(keys.readerCode(supporter: supporter))
        }
      }
    default: break
    }
  }

  private mutating func addActor(_ actor: String, of author: Author, _ keys: Keyring) {
    codes.insert(keys.readerCode(actor: actor, organisation: author.organisation))
  }
}

// MARK: - Candour

extension Readership {
  /// Whether a version is somebody's candid word: what practitioners say of themselves and of each other in
  /// the files about practice, and what the coach is not to see of what being coached was like.
  private static func isCandid(
    _ body: Body, kind: UInt32, in file: FileKind
  ) throws(CBORProblem) -> Bool {
    switch kind {
    case UsageReturn.kind.number, PeerObservation.kind.number, Reflection.kind.number,
      Score.kind.number:
      return file != .client
    case Experience.kind.number:
      return try !(Experience(body: body).coachMaySee ?? (file == .client))
    default: return false
    }
  }

  private mutating func keepCandid(
    _ body: Body, kind: UInt32, of author: Author, _ keys: Keyring
  ) throws(CBORProblem) {
    // What is for its author only stays so: the narrowest holds.
    guard !restriction.contains(.named) else { return }
    restriction.insert(.candid)
    for actor in [author.actor] + (try body.value(Self.sharedWith, as: [String].self) ?? []) {
      addActor(actor, of: author, keys)
    }
    // The coaches of an experience are those from whom it is kept.
    guard kind != Experience.kind.number, let kind = Catalogue.shared.kind(numbered: kind) else {
      return
    }
    for (link, target) in try body.links(of: kind)
    where target.inDirectory && target.kinds.contains(Practitioner.kind.name) {
      codes.insert(keys.readerCode(about: link.target))
    }
  }
}

extension Keyring {
  /// What an actor of an organisation is found by.
  func readerCode(actor: String, organisation: String) -> ReaderCode {
    readerCode("actor\0" + organisation + "\0" + actor)
  }

  /// What the entries of the directory are found by that say which actor they are.
  func readerCode(entryOf actor: ReaderCode) -> ReaderCode {
    readerCode("entry of\0" + actor.bits.description)
  }

  /// What candid records are found by that are about a practitioner of the directory.
  func readerCode(about entry: UniqueID) -> ReaderCode {
    readerCode("about\0" + entry.description)
  }

  /// What an organisation is found by as the recipient of consents.
  func readerCode(organisation: String) -> ReaderCode {
    readerCode("organisation\0" + organisation)
  }

  /// What a supporter is found by as the recipient of consents.
  func readerCode(supporter: UniqueID) -> ReaderCode {
    readerCode("supporter\0" + supporter.description)
  }

  /// What a supporter is found by where a record is hidden from them; nil stands for every supporter.
  func readerCode(keptOut supporter: UniqueID?) -> ReaderCode {
    readerCode("hidden\0" + (supporter?.description ?? ""))
  }
}
