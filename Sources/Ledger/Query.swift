import Records

/// What to find.
public struct Query: Sendable, Equatable {
  /// In which order of when they occurred records come; those of one moment by their id.
  public enum Order: Sendable {
    /// What occurred last comes first.
    case newestFirst
    /// What occurred first comes first.
    case oldestFirst
  }

  /// Kind of the records; nil for all.
  public var kind: UInt32?
  /// Several kinds of records in place of one, where neither links nor identifiers are asked for.
  package var kinds: Set<UInt32>?
  /// State of the records; nil for all.
  public var state: RecordState? = .active
  /// When they occurred, as milliseconds since 1970.
  public var occurred: Range<Int64> = Int64.min..<Int64.max
  /// When they were recorded, as milliseconds since 1970.
  public var recorded: Range<Int64> = Int64.min..<Int64.max
  /// Only records that link to this one.
  public var linkedTo: UniqueID?
  /// With `linkedTo`: only through this field.
  public var linkField: UInt32?
  /// With `linkedTo`: also what links to those, and so on.
  public var isTree = false
  /// Client or practitioner by one of their identifiers.
  public var identifier: HostIdentifier?
  /// By when they occurred; a record without that, by when its newest version was recorded.
  public var order = Order.newestFirst
  /// Records in one page, 1 to 10,000.
  public var limit = 100

  /// Everything that is active, newest first.
  public init() {}

  /// The query as bytes, for the code that binds a cursor to it. The order is part of it, since the
  /// cursor of another order would leave records out; the limit is not: pages may differ in size.
  func bytes(file: UniqueID?) -> [UInt8] {
    var writer = CBORWriter()
    writer.id(file ?? .zero)
    for number in [
      Int64(kind ?? 0), Int64(state?.rawValue ?? 255), occurred.lowerBound, occurred.upperBound,
      recorded.lowerBound, recorded.upperBound, Int64(linkField ?? 0), isTree ? 1 : 0,
      order == .newestFirst ? 0 : 1,
    ] {
      writer.integer(number)
    }
    for kind in (kinds ?? []).sorted() { writer.integer(Int64(kind)) }
    writer.id(linkedTo ?? .zero)
    writer.text(identifier?.system ?? "")
    writer.text(identifier?.value ?? "")
    return writer.bytes
  }
}

/// A page of records.
package struct Page: Sendable {
  /// The records in the order asked for.
  package var records: OpenedPage
  /// The files that were looked into, whether anything was found there or not.
  package var files: [UniqueID] = []
  /// Where the next page begins; nil when this is the last.
  package var cursor: String?

  /// Nothing.
  package static let none = Page(records: OpenedPage(count: 0))
}

/// A record as the index tables know it: enough to sort and to page.
struct Candidate {
  var file: FileRow
  var id: UniqueID
  var occurred: Int64
  var place: Place
  var restriction: Restriction

  /// Whether this comes before `other` in an order.
  func precedes(_ other: Candidate, _ order: Query.Order) -> Bool {
    let (first, last) = order == .oldestFirst ? (self, other) : (other, self)
    if first.occurred != last.occurred { return first.occurred < last.occurred }
    return first.id == last.id ? first.file.id < last.file.id : first.id < last.id
  }
}

/// Where a page ended: the last record of it, not a count, so that what others write meanwhile moves
/// nothing. As text it carries a code that binds it to its actor and query.
struct Cursor {
  var occurred: Int64
  var id: UniqueID
  /// The file of the record: another one may have a record of the same id.
  var file: UniqueID

  func text(_ keys: Keyring, binding: [UInt8]) -> String {
    var writer = CBORWriter()
    writer.integer(occurred)
    writer.id(id)
    writer.id(file)
    let code = keys.cursorCode(Array(Format.Domain.cursor.rawValue.utf8) + writer.bytes + binding)
    return String(decoding: Hexadecimal.text(writer.bytes + code), as: UTF8.self)
  }

  init(_ candidate: Candidate) {
    (occurred, id, file) = (candidate.occurred, candidate.id, candidate.file.id)
  }

  init(_ text: String, _ keys: Keyring, binding: [UInt8]) throws(CoachingError) {
    var text = text
    guard let bytes = text.withUTF8({ Hexadecimal.bytes($0) }), bytes.count > 16 else {
      throw CoachingError(.invalidCursor)
    }
    let (content, code) = (Array(bytes.dropLast(16)), Array(bytes.suffix(16)))
    let domain = Array(Format.Domain.cursor.rawValue.utf8)
    guard keys.cursorCode(domain + content + binding) == code else {
      throw CoachingError(.invalidCursor)
    }
    do {
      (occurred, id, file) = try content.withBytes { (bytes) throws(CBORProblem) in
        var reader = CBORReader(bytes)
        return (try reader.integer(), try reader.id(), try reader.id())
      }
    } catch {
      throw CoachingError(.invalidCursor)
    }
  }
}
