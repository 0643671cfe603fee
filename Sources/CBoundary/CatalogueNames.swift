import CCoachingKit
import Records

/// The names of kinds and fields as C wants them, made once and never freed.
private struct CatalogueNames: @unchecked Sendable {
  // Safe to share: the texts never change.
  private let kinds: [UInt32: OwnedText]
  private let fields: [UInt64: OwnedText]

  static let shared = CatalogueNames(Catalogue.shared)

  private init(_ catalogue: Catalogue) {
    var kinds: [UInt32: OwnedText] = [:]
    var fields: [UInt64: OwnedText] = [:]
    for kind in catalogue.kinds {
      kinds[kind.number] = .copy(of: kind.name)
      for field in kind.fields {
        fields[Self.key(kind.number, field.number)] = .copy(of: field.name)
        for part in field.parts {
          fields[Self.key(kind.number, part.number)] = .copy(of: "\(field.name).\(part.name)")
        }
      }
    }
    self.kinds = kinds
    self.fields = fields
  }

  private static func key(_ kind: UInt32, _ field: UInt32) -> UInt64 {
    UInt64(kind) << 32 | UInt64(field)
  }

  func kind(_ number: UInt32) -> UnsafePointer<CChar> {
    kinds[number]?.pointer ?? emptyText.pointer
  }

  func field(_ kind: UInt32, _ number: UInt32) -> UnsafePointer<CChar> {
    fields[Self.key(kind, number)]?.pointer ?? emptyText.pointer
  }
}

/// A name to look up; nil for what cannot be one.
private func name(_ text: UnsafePointer<CChar>?) -> String? {
  guard let bytes = TextIn.bytes(text, upTo: 256), bytes.count <= 256 else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}

@c @implementation
public func coach_kind_number(_ text: UnsafePointer<CChar>?) -> UInt32 {
  name(text).flatMap { Catalogue.shared.kind(named: $0)?.number } ?? 0
}

@c @implementation
public func coach_kind_name(_ kind: UInt32) -> UnsafePointer<CChar>? {
  CatalogueNames.shared.kind(kind)
}

@c @implementation
public func coach_field_number(_ kind: UInt32, _ text: UnsafePointer<CChar>?) -> UInt32 {
  guard let kind = Catalogue.shared.kind(numbered: kind), let name = name(text) else { return 0 }
  return kind.place(named: name)?.holder.number ?? 0
}

@c @implementation
public func coach_field_name(_ kind: UInt32, _ field: UInt32) -> UnsafePointer<CChar>? {
  CatalogueNames.shared.field(kind, field)
}
