/// A concept of any vocabulary, so that a host keeps its own words. At least one part is given.
public struct Concept: FieldValue, Hashable {
  /// The code in its system.
  public var code: String?
  /// The URI of the code system.
  public var system: String?
  /// The words a person reads.
  public var text: String?

  /// A concept.
  public init(code: String? = nil, system: String? = nil, text: String? = nil) {
    self.code = code
    self.system = system
    self.text = text
  }

  public func encode(into writer: inout CBORWriter) {
    let parts = [code, system, text]
    writer.map(parts.count { $0 != nil })
    for (index, part) in parts.enumerated() {
      guard let part else { continue }
      writer.unsigned(UInt64(index + 1))
      writer.text(part)
    }
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Concept {
    var concept = Concept()
    for _ in 0..<(try reader.map()) {
      switch try reader.unsigned() {
      case 1: concept.code = try reader.text()
      case 2: concept.system = try reader.text()
      case 3: concept.text = try reader.text()
      default: try reader.skip()
      }
    }
    return concept
  }
}

/// Who said or reported something.
public struct SaidBy: Choice {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The client.
  public static let client = Self(rawValue: 1)
  /// Somebody around the client.
  public static let supporter = Self(rawValue: 2)
  /// The practitioner.
  public static let practitioner = Self(rawValue: 3)
  /// A device, such as a step counter.
  public static let device = Self(rawValue: 4)

  public static let list = ChoiceList(
    "SaidBy", source: "CoachingKit",
    [
      (client, "client", "The client."),
      (supporter, "supporter", "Somebody around the client."),
      (practitioner, "practitioner", "The practitioner."),
      (device, "device", "A device, such as a step counter."),
    ])
}

/// A value on a scale, which is part of it, and who said it: a coach who writes "so it sounds like
/// a 10" is not the client saying 10.
public struct Scale: FieldValue, Hashable {
  /// The value, from minimum to maximum.
  public var value: Double
  /// The lowest value of the scale.
  public var minimum: Double
  /// The highest value of the scale.
  public var maximum: Double
  /// Who said it; nil where that was not recorded.
  public var saidBy: SaidBy?

  /// A value on a scale.
  public init(_ value: Double, of scale: ClosedRange<Double>, saidBy: SaidBy? = nil) {
    self.value = value
    minimum = scale.lowerBound
    maximum = scale.upperBound
    self.saidBy = saidBy
  }

  public func encode(into writer: inout CBORWriter) {
    writer.array(saidBy == nil ? 3 : 4)
    writer.number(value)
    writer.number(minimum)
    writer.number(maximum)
    saidBy?.encode(into: &writer)
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Scale {
    let count = try reader.array()
    guard count == 3 || count == 4 else { throw .unexpectedType }
    let value = try reader.number()
    let minimum = try reader.number()
    let maximum = try reader.number()
    guard minimum < maximum, minimum <= value, value <= maximum else { throw .outOfRange }
    let saidBy = count == 4 ? try SaidBy.decode(from: &reader) : nil
    return Scale(value, of: minimum...maximum, saidBy: saidBy)
  }
}

/// A measured or agreed amount.
public struct Quantity: FieldValue, Hashable {
  /// How much.
  public var value: Double
  /// Of what: a UCUM code or the person's own word ("steps").
  public var unit: String

  /// An amount.
  public init(_ value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }

  public func encode(into writer: inout CBORWriter) {
    writer.array(2)
    writer.number(value)
    writer.text(unit)
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Quantity {
    guard try reader.array() == 2 else { throw .unexpectedType }
    return Quantity(try reader.number(), unit: try reader.text())
  }
}

/// A picture, drawing, sound or film that the host keeps: an answer without words.
public struct Attachment: FieldValue, Hashable {
  /// Where it is. The library never opens it.
  public var link: String
  /// SHA-256 of its content, 64 lower-case hexadecimal digits.
  public var sha256: String?
  /// Its media type (RFC 6838), `image/png`.
  public var mediaType: String

  /// An attachment.
  public init(link: String, sha256: String? = nil, mediaType: String) {
    self.link = link
    self.sha256 = sha256
    self.mediaType = mediaType
  }

  public func encode(into writer: inout CBORWriter) {
    writer.map(sha256 == nil ? 2 : 3)
    writer.unsigned(1)
    writer.text(link)
    if let sha256 {
      writer.unsigned(2)
      writer.text(sha256)
    }
    writer.unsigned(3)
    writer.text(mediaType)
  }

  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Attachment {
    var attachment = Attachment(link: "", mediaType: "")
    for _ in 0..<(try reader.map()) {
      switch try reader.unsigned() {
      case 1: attachment.link = try reader.text()
      case 2: attachment.sha256 = try reader.text()
      case 3: attachment.mediaType = try reader.text()
      default: try reader.skip()
      }
    }
    return attachment
  }
}

/// A link to another record by its id.
public struct Link: FieldValue, Hashable {
  /// The id of the other record.
  public var target: UniqueID

  /// A link.
  public init(_ target: UniqueID) {
    self.target = target
  }

  public func encode(into writer: inout CBORWriter) { writer.id(target) }
  public static func decode(from reader: inout CBORReader) throws(CBORProblem) -> Link {
    Link(try reader.id())
  }
}

/// The host's own fields: names beginning with `x-`, values any JSON.
public struct Extensions: FieldValue {
  /// JSON text by name.
  public var values: [String: JSONValue]

  /// Fields of the host.
  public init(_ values: [String: JSONValue] = [:]) {
    self.values = values
  }
}

extension ClosedRange<Double> {
  /// The bounds as a person writes them: "1 to 10".
  package var words: String {
    let words = { (bound: Double) in Int64(exactly: bound).map { "\($0)" } ?? "\(bound)" }
    return "\(words(lowerBound)) to \(words(upperBound))"
  }
}
