import CCoachingKit
import Records

/// Answers something about a record, or `absent` where the handle is none.
@inline(__always)
private func ask<R>(_ record: OpaquePointer?, else absent: R, _ body: (RecordBox) -> R) -> R {
  Handles.use(record, as: RecordBox.self, else: absent, body)
}

/// Lends a text about a record, or "" where the handle is none or the text is nil.
private func text(
  _ record: OpaquePointer?, _ key: BorrowedTexts.Key, _ body: (Document) -> String?
) -> UnsafePointer<CChar>? {
  ask(record, else: emptyText.pointer) { box in
    box.texts.lend(key) { body(box.document) } ?? emptyText.pointer
  }
}

@c @implementation
public func coach_record_kind(_ record: OpaquePointer?) -> UInt32 {
  ask(record, else: 0) { $0.document.kind }
}

@c @implementation
public func coach_record_id(_ record: OpaquePointer?) -> UnsafePointer<CChar>? {
  text(record, .id) { $0.id.description }
}

@c @implementation
public func coach_record_file(_ record: OpaquePointer?) -> UnsafePointer<CChar>? {
  text(record, .file) { document in
    // Zero stands for a file that was not valid.
    guard case .id(let file) = document.file, file != .zero else { return nil }
    return file.description
  }
}

@c @implementation
public func coach_record_version(_ record: OpaquePointer?) -> Int64 {
  ask(record, else: 0) { $0.document.version }
}

@c @implementation
public func coach_record_state(_ record: OpaquePointer?) -> UInt32 {
  ask(record, else: 0) { ($0.document.provenance?.state ?? .active).rawValue }
}

@c @implementation
public func coach_record_recorded(_ record: OpaquePointer?) -> Int64 {
  ask(record, else: 0) { $0.document.provenance?.recorded ?? 0 }
}

@c @implementation
public func coach_record_commit(_ record: OpaquePointer?) -> Int64 {
  ask(record, else: 0) { $0.document.provenance?.commit ?? 0 }
}

@c @implementation
public func coach_record_actor(_ record: OpaquePointer?) -> UnsafePointer<CChar>? {
  text(record, .actor) { $0.provenance?.actor }
}

@c @implementation
public func coach_record_organisation(_ record: OpaquePointer?) -> UnsafePointer<CChar>? {
  text(record, .organisation) { $0.provenance?.organisation }
}

@c @implementation
public func coach_record_purpose(_ record: OpaquePointer?) -> UnsafePointer<CChar>? {
  text(record, .purpose) { $0.provenance?.purpose }
}

@c @implementation
public func coach_record_reason(_ record: OpaquePointer?) -> UnsafePointer<CChar>? {
  text(record, .reason) { $0.provenance?.reason }
}

@c @implementation
public func coach_record_body(
  _ record: OpaquePointer?, _ body: HandleOut, _ error: ErrorOut
) -> coach_status {
  withHandle(record, as: RecordBox.self, error: error) { (box) throws(CoachingError) in
    try hand(box.document.body.encoded, to: body, "body")
  }
}
