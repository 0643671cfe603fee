import Access
import Ledger
import Measures
import Records

extension Store {
  /// The person or service on whose behalf every verb is done. Sees and changes exactly the files of
  /// its organisation; for others, files and records do not exist.
  public final class Actor: Sendable {
    private let store: Store
    private let access: Access

    init(_ store: Store, _ access: Access) {
      self.store = store
      self.access = access
    }

    /// Id of the store.
    public var storeID: UniqueID { store.id }

    /// The instruments that the store's reports know now.
    var instruments: InstrumentRegistry { store.instrumentRegistry }

    /// Runs a verb as one of the store's calls.
    package func call<R>(
      _ work: (Access) throws(CoachingError) -> R
    ) throws(CoachingError) -> R {
      try store.call { (_) throws(CoachingError) in try work(access) }
    }
  }

  /// An actor: your own id of the person or service, their organisation, what they are, and a purpose as
  /// a code of HL7 PurposeOfUse ("TREAT"). Each text has 1 to 256 bytes.
  ///
  /// - Throws: `invalidArgument` for an empty text, no role or an unknown one, `tooLarge` for a longer
  ///   text, `closed`.
  public func actor(
    id: String, organisation: String, roles: Roles, purpose: String = "TREAT"
  ) throws(CoachingError) -> Actor {
    guard !roles.isEmpty, roles.isSubset(of: .all) else {
      throw CoachingError(.invalidArgument("roles"))
    }
    for (name, text) in [("id", id), ("organisation", organisation), ("purpose", purpose)] {
      try Self.check(name, text)
    }
    let identity = ActorIdentity(
      id: id, organisation: organisation, roles: roles, purpose: purpose)
    return try call { (ledger) throws(CoachingError) in
      Actor(self, Access(ledger, actor: identity))
    }
  }

  /// Bytes that an identifier may have.
  static let identifierLimit = 256

  static func check(_ name: String, _ text: String) throws(CoachingError) {
    guard !text.isEmpty else { throw CoachingError(.invalidArgument(name)) }
    guard text.utf8.count <= identifierLimit else {
      throw CoachingError(.tooLarge("The length of \(name)", limit: identifierLimit))
    }
    guard !text.utf8.contains(0) else { throw CoachingError(.embeddedNUL) }
  }
}

// MARK: - Files

extension Store.Actor {
  /// The file that an identifier of your system stands for, opened when there is none.
  ///
  /// - Throws: `wrongFile` when the identifier stands for a file of another kind.
  public func openFile(
    _ kind: FileKind, _ identifier: HostIdentifier
  ) throws(CoachingError) -> UniqueID {
    try Self.check(identifier)
    guard FileKind.list.entry(numbered: kind.rawValue) != nil else {
      throw CoachingError(.invalidArgument("file_kind"))
    }
    return try call { (access) throws(CoachingError) in try access.openFile(kind, identifier) }
  }

  /// The file that an identifier stands for.
  ///
  /// - Throws: `notFound` when there is none for this actor.
  public func findFile(_ identifier: HostIdentifier) throws(CoachingError) -> UniqueID {
    try Self.check(identifier)
    return try call { (access) throws(CoachingError) in try access.findFile(identifier) }
  }

  static func check(_ identifier: HostIdentifier) throws(CoachingError) {
    try Store.check("system", identifier.system)
    try Store.check("value", identifier.value)
  }
}

// MARK: - Documents

/// One step of a batch.
public enum BatchStep: Sendable {
  /// Saves a record.
  case save(Document)
  /// Marks a record as entered in error; `version` is the newest as the caller knows it.
  case retract(UniqueID, file: UniqueID, version: Int64, reason: String)
}

// The verbs on records in neutral form, for records of every kind. The typed ones stand on them.
extension Store.Actor {
  /// Steps in one batch.
  public static let batchLimit = 1_000_000
  /// Bytes of a reason.
  public static let reasonLimit = 4096
  /// Records in one page.
  public static let pageLimit = 10_000

  /// Saves and retracts in one transaction, all or nothing; on the disk when it returns. Answers each
  /// step with the document as it stands now.
  ///
  /// - Throws: what is wrong with the first step that is refused; its `record` names it.
  public func commit(_ steps: [BatchStep]) throws(CoachingError) -> [Saved] {
    var appends: [Append] = []
    for step in steps {
      switch step {
      case .save(let document):
        try FieldCheck.check(document)
        appends.append(Append(saving: document))
      case .retract(let id, let file, let version, let reason):
        appends.append(Append(retracting: id, in: file, version: version, reason: reason))
      }
    }
    let receipt = try append(&appends)
    return Self.saved(appends, receipt)
  }

  /// How the actor's organisation wants things to be called and scaled; nil where it never said.
  public func settings() throws(CoachingError) -> Settings? {
    try call { (access) throws(CoachingError) in try access.settings() }
  }

  /// The same for steps in the ledger's form, which have their scales then; the receipt need not be read.
  package func append(_ appends: inout [Append]) throws(CoachingError) -> Receipt {
    guard appends.count <= Self.batchLimit else {
      throw CoachingError(.tooLarge("The number of steps", limit: Self.batchLimit))
    }
    for index in appends.indices {
      if case .named(_, let identifier) = appends[index].file { try Self.check(identifier) }
      if let reason = appends[index].reason { try Self.check(reason: reason) }
    }
    // By index: a loop over the elements would retain and release every body.
    if appends.indices.contains(where: { !appends[$0].scalesNotGiven.isEmpty }) {
      let settings = try settings()
      for index in appends.indices { try appends[index].complete(settings) }
    }
    let steps = appends
    return try call { (access) throws(CoachingError) in try access.append(steps) }
  }

  /// What became of steps.
  package static func saved(_ appends: [Append], _ receipt: Receipt) -> [Saved] {
    zip(appends, receipt.results).map { append, result in
      Saved(
        id: append.id, file: result.file, version: result.version, provenance: result.provenance,
        scales: append.scales)
    }
  }

  /// What a step of a batch became.
  public struct Saved: Sendable {
    /// Id of the record.
    public let id: UniqueID
    /// Id of its file.
    public let file: UniqueID
    /// The version that holds the content.
    public let version: Int64
    /// Who recorded it and when.
    public let provenance: Provenance
    /// The scales of values that came without one.
    package let scales: [(field: String, scale: Scale)]
  }

  static func check(
    reason: String, _ name: String = "reason"
  ) throws(CoachingError) {
    guard !reason.isEmpty else { throw CoachingError(.invalidArgument(name)) }
    guard reason.utf8.count <= reasonLimit else {
      throw CoachingError(.tooLarge("The length of the \(name)", limit: reasonLimit))
    }
    guard !reason.utf8.contains(0) else { throw CoachingError(.embeddedNUL) }
  }

  /// Saves one document, which then carries its version, file and provenance.
  public func save(_ document: inout Document) throws(CoachingError) {
    if !document.scalesNotGiven.isEmpty { try document.complete(try settings()) }
    guard let saved = try commit([.save(document)]).first else { return }
    document.file = .id(saved.file)
    document.version = saved.version
    document.provenance = saved.provenance
  }

  /// Marks a record as entered in error. It leaves lists of active records and stays readable.
  ///
  /// - Throws: `conflict` when `version` is not the newest.
  public func retract(
    _ id: UniqueID, in file: UniqueID, version: Int64, reason: String
  ) throws(CoachingError) {
    _ = try commit([.retract(id, file: file, version: version, reason: reason)])
  }

  /// Destroys the content of one version of a misfiled record, or with version 0 of all versions.
  ///
  /// - Throws: `notYetDestroyed` when a copy is still on disk, held by a reader of another process or by
  ///   a disk that fails.
  public func expunge(
    _ id: UniqueID, in file: UniqueID, version: Int64 = 0, reason: String
  ) throws(CoachingError) {
    try Self.check(reason: reason)
    guard version >= 0 else { throw CoachingError(.invalidArgument("version")) }
    try call { (access) throws(CoachingError) in
      try access.expunge(id, in: file, version: version, reason: reason)
    }
  }

  /// One record in neutral form; version 0 is the newest.
  public func document(
    _ id: UniqueID, in file: UniqueID, version: Int64 = 0
  ) throws(CoachingError) -> Document {
    guard version >= 0 else { throw CoachingError(.invalidArgument("version")) }
    return try call { (access) throws(CoachingError) in
      try access.get(id, in: file, version: version)
    }
  }

  /// All versions of a record, oldest first; an expunged one has no fields.
  public func history(of id: UniqueID, in file: UniqueID) throws(CoachingError) -> [Document] {
    try call { (access) throws(CoachingError) in try access.history(of: id, in: file) }
  }

  /// One page of records in neutral form, and the cursor of the next page.
  ///
  /// - Throws: `invalidCursor` when the cursor is not one of this actor and query.
  public func documents(
    _ query: Query, in file: UniqueID?, cursor: String? = nil
  ) throws(CoachingError) -> (documents: [Document], cursor: String?) {
    let page = try page(query, in: file, cursor: cursor)
    return (try page.records.documents, page.cursor)
  }

  /// One page, with its records still encoded.
  package func page(
    _ query: Query, in file: UniqueID?, cursor: String?
  ) throws(CoachingError) -> Page {
    guard (1...Self.pageLimit).contains(query.limit) else {
      throw CoachingError(.tooLarge("The size of a page", limit: Self.pageLimit))
    }
    return try call { (access) throws(CoachingError) in
      try access.find(query, in: file, cursor: cursor)
    }
  }

  /// Every version committed after a commit, whole commits until `limit` is reached.
  public func changes(
    since commit: Int64, limit: Int = 100
  ) throws(CoachingError) -> [Document] {
    guard (1...Self.pageLimit).contains(limit) else {
      throw CoachingError(.tooLarge("The size of a page", limit: Self.pageLimit))
    }
    return try call { (access) throws(CoachingError) in
      try access.changes(since: commit, limit: limit)
    }
  }

  /// Checks one file, or with nil the whole store, against its keys. `progress` is told how much is done
  /// and answers whether to go on.
  ///
  /// - Throws: `cancelled`; findings are answered and not thrown.
  public func verify(
    file: UniqueID? = nil, progress: (Int64, Int64) -> Bool = { _, _ in true }
  ) throws(CoachingError) -> Verification {
    try call { (access) throws(CoachingError) in
      try access.verify(file: file, progress: progress)
    }
  }
}

extension Append {
  /// The scales of values that came without one, by the names of their fields.
  fileprivate var scales: [(field: String, scale: Scale)] {
    guard !scalesNotGiven.isEmpty else { return [] }
    let kind = Catalogue.shared.kind(numbered: kind)
    return scalesNotGiven.compactMap { number in
      guard let name = kind?.place(number)?.field.name,
        let scale = try? body.value(number, as: Scale.self)
      else { return nil }
      return (name, scale)
    }
  }
}
