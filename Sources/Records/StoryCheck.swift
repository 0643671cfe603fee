/// What sort of name was found in a text.
public struct NameSort: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A name of the client.
  public static let client = Self(rawValue: "clientName")
  /// A name that the client had.
  public static let former = Self(rawValue: "formerName")
  /// An identifier of the client, or the one under which the file was opened.
  public static let identifier = Self(rawValue: "identifier")
  /// A name of a supporter, or a number or address.
  public static let supporter = Self(rawValue: "supporter")
  /// A name of a practitioner.
  public static let practitioner = Self(rawValue: "practitioner")
}

/// What the check of a story found.
public struct StoryCheck: Sendable, Equatable {
  /// Where a name stands.
  public struct Hit: Sendable, Equatable {
    /// Number of the field.
    public var field: UInt32
    /// Which element, where the field is a list.
    public var index: Int?
    /// Number of the part, where the field or element is a group; 0 for none.
    public var part: UInt32
    /// Where in that text, in bytes of UTF-8.
    public var range: Range<Int>
    /// What sort of name it is.
    public var sort: NameSort
    /// What the field `overruled` of the story calls it, where the word may stay.
    public var hit: String
    /// Whether the story says so already.
    public var isOverruled: Bool

    /// A hit.
    package init(
      _ place: TextPlace, _ range: Range<Int>, _ sort: NameSort, hit: String, isOverruled: Bool
    ) {
      (field, index, part) = (place.field, place.index, place.part)
      (self.range, self.sort, self.hit, self.isOverruled) = (range, sort, hit, isOverruled)
    }
  }

  /// Hits, by field and place: 1,000 of them at most.
  public var hits: [Hit] = []
  /// What the field `checkedText` has to say for the story to be published as it is; nil while there are
  /// hits that were not overruled.
  public var checkedText: String?

  /// Nothing found.
  package init() {}

  /// Most hits that are answered.
  package static let limit = 1000

  /// The form of the C interface.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("hits")
    writer.beginArray()
    for hit in hits {
      writer.beginObject()
      writer.name("field")
      writer.integer(Int64(hit.field))
      writer.name("name")
      writer.string(
        Catalogue.shared.kind(numbered: Story.kind.number)?.place(hit.field)?.field.name ?? "")
      if let index = hit.index {
        writer.name("index")
        writer.integer(Int64(index))
      }
      if hit.part != 0 {
        writer.name("part")
        writer.integer(Int64(hit.part))
      }
      for (name, value) in [("offset", hit.range.lowerBound), ("length", hit.range.count)] {
        writer.name(name)
        writer.integer(Int64(value))
      }
      for (name, value) in [("sort", hit.sort.rawValue), ("hit", hit.hit)] {
        writer.name(name)
        writer.string(value)
      }
      writer.name("overruled")
      writer.boolean(hit.isOverruled)
      writer.endObject()
    }
    writer.endArray()
    writer.name("checkedText")
    if let checkedText { writer.string(checkedText) } else { writer.null() }
    writer.endObject()
    return writer.bytes
  }
}
