/// The catalogue as JSON, for programs that build forms or types.
public enum CatalogueJSON {
  /// The version of the catalogue, which is that of the library.
  package static let version = "1.0.0"

  /// All kinds, fields, types, bounds, choices and their meaning.
  public static func write() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("version")
    writer.string(version)
    writer.name("kinds")
    writer.beginArray()
    for kind in Catalogue.shared.kinds { write(kind, into: &writer) }
    writer.endArray()
    write(Catalogue.shared.choiceLists, into: &writer)
    writer.endObject()
    return writer.bytes
  }

  /// Lists of choices with their meaning, as the member "choices" of an object that is open.
  package static func write(_ lists: [ChoiceList], into writer: inout JSONWriter) {
    writer.name("choices")
    writer.beginArray()
    for list in lists { write(list, into: &writer) }
    writer.endArray()
  }

  private static func write(_ kind: KindDefinition, into writer: inout JSONWriter) {
    writer.beginObject()
    begin(kind.number, kind.name, into: &writer)
    writer.name("meaning")
    writer.string(kind.meaning)
    strings("files", kind.files.map(\.name), into: &writer)
    writer.name("fields")
    write(kind.fields, into: &writer)
    writer.endObject()
  }

  /// Fields with their types, bounds and meaning, as an array.
  package static func write(_ fields: [FieldDefinition], into writer: inout JSONWriter) {
    writer.beginArray()
    for field in fields {
      writer.beginObject()
      begin(field.number, field.name, into: &writer)
      writer.name("required")
      writer.boolean(field.isRequired)
      writer.name("meaning")
      writer.string(field.meaning)
      if let group = field.groupName {
        writer.name("group")
        writer.string(group)
      }
      write(field.type, into: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// The members of a type, to an object that is open.
  private static func write(_ type: FieldType, into writer: inout JSONWriter) {
    writer.name("type")
    writer.string(type.name)
    switch type {
    case .text(let maximum):
      writer.name("maximum")
      writer.integer(Int64(maximum))
    case .integer(let range):
      bounds(range, into: &writer) { $1.integer($0) }
    case .real(let range), .scale(let range):
      bounds(range, into: &writer) { $1.real($0) }
    case .choice(let list):
      writer.name("choices")
      writer.string(list.name)
    case .link(let target):
      strings("kinds", target.kinds, into: &writer)
      writer.name("inDirectory")
      writer.boolean(target.inDirectory)
    case .group(let parts):
      writer.name("parts")
      write(parts, into: &writer)
    case .list(let element, let maximum):
      write(listOf: element, maximum, into: &writer)
    case .boolean, .instant, .date, .dateTime, .id, .concept, .quantity, .attachment, .extensions:
      break
    }
  }

  private static func write(
    listOf element: FieldType, _ maximum: Int, into writer: inout JSONWriter
  ) {
    writer.name("maximum")
    writer.integer(Int64(maximum))
    writer.name("element")
    writer.beginObject()
    write(element, into: &writer)
    writer.endObject()
  }

  private static func bounds<Bound>(
    _ range: ClosedRange<Bound>, into writer: inout JSONWriter,
    _ write: (Bound, inout JSONWriter) -> Void
  ) {
    writer.name("minimum")
    write(range.lowerBound, &writer)
    writer.name("maximum")
    write(range.upperBound, &writer)
  }

  private static func write(_ list: ChoiceList, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("name")
    writer.string(list.name)
    writer.name("source")
    writer.string(list.source)
    writer.name("choices")
    writer.beginArray()
    for entry in list.entries {
      writer.beginObject()
      begin(entry.number, entry.name, into: &writer)
      writer.name("meaning")
      writer.string(entry.meaning)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func begin(_ number: UInt32, _ name: String, into writer: inout JSONWriter) {
    writer.name("number")
    writer.integer(Int64(number))
    writer.name("name")
    writer.string(name)
  }

  private static func strings(
    _ name: String, _ values: [String], into writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
  }
}
