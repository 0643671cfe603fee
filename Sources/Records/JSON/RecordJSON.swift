/// Records as JSON: the same fields, the same checks and the same encoded body as by setters.
public enum RecordJSON {
  /// Bytes of one text passed in.
  public static let limit = 1 << 26
  /// Records in one text passed in.
  static let recordLimit = 1_000_000

  /// Reads a record, or where `arrayAllowed` also an array of them.
  public static func read(
    _ text: UnsafeBufferPointer<UInt8>, arrayAllowed: Bool = false
  ) throws(CoachingError) -> [Document] {
    guard text.count <= limit else {
      throw CoachingError(.tooLarge("The size of JSON", limit: limit))
    }
    var reader = RecordReader(text)
    var documents: [Document] = []
    switch try reader.token() {
    case .objectStart:
      documents.append(try reader.document())
    case .arrayStart where arrayAllowed:
      while case .objectStart = try reader.element() {
        guard documents.count < recordLimit else {
          throw CoachingError(.tooLarge("The number of records", limit: recordLimit))
        }
        documents.append(try reader.document())
      }
    default:
      throw reader.malformed("a record is a JSON object")
    }
    // What comes next is the end, or thrown as bytes after it.
    _ = try reader.token()
    return documents
  }

  /// Writes a record as an object.
  package static func write(_ document: Document, into writer: inout JSONWriter) {
    RecordWriter.write(document, into: &writer)
  }

  /// Writes records as an array.
  package static func write(_ documents: [Document], into writer: inout JSONWriter) {
    writer.beginArray()
    for document in documents { write(document, into: &writer) }
    writer.endArray()
  }

  /// A record as an object.
  public static func text(of document: Document) throws(CoachingError) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(512 + document.body.size * 2)
    write(document, into: &writer)
    return try finish(writer)
  }

  /// Records as an array.
  public static func text(of documents: [Document]) throws(CoachingError) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(documents.reduce(2) { $0 + 512 + $1.body.size * 2 })
    write(documents, into: &writer)
    return try finish(writer)
  }

  private static func finish(_ writer: consuming JSONWriter) throws(CoachingError) -> [UInt8] {
    do { return try writer.finish() } catch { throw CoachingError(error.asFact) }
  }
}
