@testable import Records

/// Makes random bodies that are right for a kind.
struct RecordGenerator {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A body with about half of the fields of a kind, and sometimes one that no version knows yet.
  mutating func body(of kind: KindDefinition) -> Body {
    var body = Body()
    for field in kind.fields where chance(2) {
      var writer = CBORWriter()
      value(field.type, into: &writer)
      writer.bytes.withUnsafeBytes { body.set(field.number, encoded: $0) }
    }
    if chance(3) { body.set(number(in: 2000...70_000), randomText()) }
    return body
  }

  private mutating func value(_ type: FieldType, into writer: inout CBORWriter) {
    switch type {
    case .text(let maximum): writer.text(text(upTo: maximum))
    case .integer(let range): writer.integer(.random(in: range, using: &random))
    case .real(let range): writer.number(real(in: range))
    case .boolean: writer.boolean(chance(2))
    case .instant: instant().encode(into: &writer)
    case .date: date()?.encode(into: &writer)
    case .dateTime: chance(2) ? instant().encode(into: &writer) : date()?.encode(into: &writer)
    case .id, .link: writer.id(UniqueID(high: random.next(), low: random.next()))
    case .choice(let list): writer.unsigned(UInt64(choice(of: list)))
    case .concept: concept().encode(into: &writer)
    case .scale(let range): scale(range).encode(into: &writer)
    case .quantity: Quantity(real(in: -1e9...1e9), unit: text(upTo: 64)).encode(into: &writer)
    case .attachment: attachment().encode(into: &writer)
    case .group(let parts): group(parts, into: &writer)
    case .list(let element, _):
      let count = chance(9) ? 30 : Int.random(in: 1...3, using: &random)
      writer.array(count)
      for _ in 0..<count { value(element, into: &writer) }
    case .extensions: extensions().encode(into: &writer)
    }
  }

  /// At least one part, since an empty group is a missing one.
  private mutating func group(_ parts: [FieldDefinition], into writer: inout CBORWriter) {
    let kept = Int.random(in: 0..<parts.count, using: &random)
    let chosen = parts.enumerated().filter {
      $0.offset == kept || $0.element.isRequired || chance(2)
    }
    let isNewer = chance(9)
    writer.map(chosen.count + (isNewer ? 1 : 0))
    for (_, part) in chosen {
      writer.unsigned(UInt64(part.number))
      value(part.type, into: &writer)
    }
    if isNewer {
      writer.unsigned(5000)
      writer.array(2)
      writer.null()
      writer.integer(-7)
    }
  }

  private mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &random) == 0
  }

  private mutating func number(in range: ClosedRange<UInt32>) -> UInt32 {
    .random(in: range, using: &random)
  }

  private mutating func randomText() -> String {
    JSONValue.randomText(using: &random)
  }

  private mutating func text(upTo maximum: Int) -> String {
    var text = randomText()
    while text.utf8.count > maximum { text.removeLast() }
    return text.isEmpty ? "a" : text
  }

  private mutating func real(in range: ClosedRange<Double>) -> Double {
    let value = Double.random(in: range, using: &random)
    return chance(2) ? value : value.rounded(.towardZero)
  }

  private mutating func instant() -> Instant {
    let zone = ["Europe/London", nil, "Etc/GMT+1"][Int.random(in: 0...2, using: &random)]
    let milliseconds = Int64.random(in: -62_000_000_000_000...253_000_000_000_000, using: &random)
    let offset = Int.random(in: -1080...1080, using: &random)
    return Instant(milliseconds: milliseconds, offsetMinutes: offset, zone: zone) ?? .now()
  }

  private mutating func date() -> PartialDate? {
    let year = Int.random(in: 1...9999, using: &random)
    let month = chance(3) ? nil : Int.random(in: 1...12, using: &random)
    let day = month == nil || chance(3) ? nil : Int.random(in: 1...28, using: &random)
    return PartialDate(year: year, month: month, day: day)
  }

  private mutating func choice(of list: ChoiceList) -> UInt32 {
    chance(9) ? 4_000_000_000 : list.entries.randomElement(using: &random)?.number ?? 1
  }

  private mutating func concept() -> Concept {
    let code = chance(2) ? text(upTo: 256) : nil
    let system = chance(2) ? text(upTo: 256) : nil
    return Concept(code: code, system: system, text: code == nil ? text(upTo: 1000) : nil)
  }

  private mutating func scale(_ own: ClosedRange<Double>) -> Scale {
    let range = chance(2) ? own : -2.5...2.5
    return Scale(real(in: range), of: range, saidBy: chance(2) ? .client : nil)
  }

  private mutating func attachment() -> Attachment {
    let digest = chance(2) ? String(repeating: "0a", count: 32) : nil
    return Attachment(link: text(upTo: 2048), sha256: digest, mediaType: "image/png")
  }

  private mutating func extensions() -> Extensions {
    var values: [String: JSONValue] = [:]
    for index in 0..<Int.random(in: 1...30, using: &random) {
      values["x-\(index)"] = JSONValue.random(depth: 3, using: &random)
    }
    return Extensions(values)
  }
}
