import Ledger
import Records

/// A record of a kind: its content, what all kinds have in common, and what the store knows of it.
///
/// Properties of the content and of the common part are reached directly: `goal.statement`,
/// `goal.occurred`.
@dynamicMemberLookup
public struct Record<Content: Kind>: Sendable {
  /// The fields of the kind.
  public var content: Content
  /// The fields of every kind.
  public var common: Common
  /// The record's id, there from the beginning.
  public let id: UniqueID
  /// Its file.
  public private(set) var file: FileReference
  /// Its version; 0 before the first save.
  public private(set) var version: Int64
  /// Who recorded it, when, and whether it stands; nil before the first save.
  public private(set) var provenance: Provenance?
  /// Everything as it was read, fields of a newer version included.
  private var body: Body

  /// A new record in a file.
  public init(_ content: Content, in file: UniqueID, id: UniqueID = .makeVersion7()) {
    self.init(content, in: .id(file), id: id)
  }

  /// A new record in the file of a client, known by an identifier; saving opens the file when there is
  /// none.
  public init(_ content: Content, for client: HostIdentifier) {
    self.init(content, in: .named(.client, client))
  }

  /// A new record in a file that is known one way or the other.
  public init(_ content: Content, in file: FileReference, id: UniqueID = .makeVersion7()) {
    self.content = content
    common = Common()
    self.id = id
    self.file = file
    version = 0
    body = Body()
  }

  /// The record that a document holds.
  ///
  /// - Throws: `unknownKind` when it is of another kind.
  public init(_ document: Document) throws(CoachingError) {
    guard document.kind == Content.kind.number else {
      throw CoachingError(.unknownKind, kind: document.kind, record: document.id)
    }
    do {
      content = try Content(body: document.body)
      common = try Common(body: document.body)
    } catch {
      throw CoachingError(
        .wrongType(expected: "another form"), kind: document.kind, record: document.id)
    }
    id = document.id
    file = document.file
    version = document.version
    provenance = document.provenance
    body = document.body
  }

  /// The record in neutral form. Fields of a newer version are kept.
  public var document: Document {
    var body = body
    content.encode(into: &body)
    common.encode(into: &body)
    return Document(
      kind: Content.kind.number, file: file, id: id, version: version, body: body,
      provenance: provenance)
  }

  /// A property of the content.
  public subscript<V>(dynamicMember property: WritableKeyPath<Content, V>) -> V {
    get { content[keyPath: property] }
    set { content[keyPath: property] = newValue }
  }

  /// A property that all kinds have.
  public subscript<V>(dynamicMember property: WritableKeyPath<Common, V>) -> V {
    get { common[keyPath: property] }
    set { common[keyPath: property] = newValue }
  }

  /// Takes over what a save answered.
  mutating func note(_ saved: Store.Actor.Saved) {
    file = .id(saved.file)
    version = saved.version
    provenance = saved.provenance
  }

  /// The file's id, once it is known.
  public var fileID: UniqueID? {
    if case .id(let id) = file { id } else { nil }
  }

  /// A link to this record.
  public var link: Link { Link(id) }
}

extension Store.Actor {
  /// Saves a record; it then carries its version, file and provenance. On the disk when it returns.
  ///
  /// - Throws: `conflict` when somebody saved a newer version; what is wrong with a field otherwise.
  public func save<Content>(_ record: inout Record<Content>) throws(CoachingError) {
    if let saved = try commit([.save(record.document)]).first { record.note(saved) }
  }

  /// Saves a record and answers it as it stands now.
  public func saving<Content>(
    _ record: Record<Content>
  ) throws(CoachingError) -> Record<Content> {
    var record = record
    try save(&record)
    return record
  }

  /// Saves many records of one kind in one transaction.
  public func save<Content>(_ records: inout [Record<Content>]) throws(CoachingError) {
    let steps = records.map { BatchStep.save($0.document) }
    for (index, saved) in try commit(steps).enumerated() { records[index].note(saved) }
  }

  /// Marks a record as entered in error.
  public func retract<Content>(
    _ record: Record<Content>, reason: String
  ) throws(CoachingError) {
    guard let file = record.fileID else { throw CoachingError(.notFound, record: record.id) }
    try retract(record.id, in: file, version: record.version, reason: reason)
  }

  /// One record; version 0 is the newest.
  ///
  /// - Throws: `notFound`, `expunged`; `unknownKind` when the record is of another kind.
  public func get<Content>(
    _ kind: Content.Type, _ id: UniqueID, in file: UniqueID, version: Int64 = 0
  ) throws(CoachingError) -> Record<Content> {
    try Record(try document(id, in: file, version: version))
  }

  /// All records of a kind that a query finds, page by page. The query's own kind is not used.
  public func find<Content>(
    _ kind: Content.Type, in file: UniqueID?, _ query: Query = Query()
  ) throws(CoachingError) -> [Record<Content>] {
    var query = query
    query.kind = Content.kind.number
    var records: [Record<Content>] = []
    var cursor: String?
    repeat {
      let page = try documents(query, in: file, cursor: cursor)
      for document in page.documents { records.append(try Record(document)) }
      cursor = page.cursor
    } while cursor != nil
    return records
  }
}
