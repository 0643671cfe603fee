/// Writes records as JSON, walking their encoded bodies.
enum RecordWriter {
  static func write(_ document: Document, into writer: inout JSONWriter) {
    let plan = JSONPlan.shared.kind(numbered: document.kind)
    writer.beginObject()
    writer.name("kind")
    writer.string(plan?.definition.name ?? "#\(document.kind)")
    writer.name("id")
    writer.string(plain: document.id)
    writer.name("file")
    write(document.file, into: &writer)
    writer.name("version")
    writer.integer(document.version)
    if let provenance = document.provenance { write(provenance, into: &writer) }
    write(document.body, plan?.fields ?? .none, into: &writer)
    writer.endObject()
  }

  private static func write(_ file: FileReference, into writer: inout JSONWriter) {
    switch file {
    case .id(let id):
      writer.string(plain: id)
    case .named(let kind, let identifier):
      writer.beginObject()
      member("kind", kind.name, into: &writer)
      member("system", identifier.system, into: &writer)
      member("value", identifier.value, into: &writer)
      writer.endObject()
    }
  }

  private static func write(_ provenance: Provenance, into writer: inout JSONWriter) {
    member("state", provenance.state.name, into: &writer)
    if let recorded = Instant(milliseconds: provenance.recorded) {
      writer.name("recorded")
      writer.string(plain: recorded)
    }
    writer.name("commit")
    writer.integer(provenance.commit)
    member("actor", provenance.actor, into: &writer)
    member("organisation", provenance.organisation, into: &writer)
    member("purpose", provenance.purpose, into: &writer)
    if let reason = provenance.reason { member("reason", reason, into: &writer) }
  }

  private static func member(_ name: String, _ value: String, into writer: inout JSONWriter) {
    writer.name(name)
    writer.string(value)
  }

  private static func write(
    _ body: Body, _ fields: PartPlans, into writer: inout JSONWriter
  ) {
    body.withBytes { bytes in
      var next = 0
      for slot in body.slots {
        // In bounds: slots only ever hold ranges of bytes appended before.
        let encoded = UnsafeRawBufferPointer(rebasing: bytes[Int(slot.start)..<Int(slot.end)])
        if let index = fields.index(numbered: slot.number, from: next) {
          next = index + 1
          if write(fields.all[index], encoded, into: &writer) { continue }
        }
        unknown(slot.number, encoded, into: &writer)
      }
    }
  }

  /// Writes a field by its name; false when its value is not of the form that this version knows.
  private static func write(
    _ part: PartPlan, _ encoded: UnsafeRawBufferPointer, into writer: inout JSONWriter
  ) -> Bool {
    let mark = writer.mark
    var reader = CBORReader(encoded, trusting: true)
    writer.name(part.name)
    do {
      try ValueWriter.write(part.value, from: &reader, to: &writer)
      if reader.isAtEnd { return true }
    } catch {
      // A newer version wrote it: the caller keeps it as it is.
    }
    writer.rewind(to: mark)
    return false
  }

  /// Writes what this version does not know: the bytes as they are.
  static func unknown(
    _ number: UInt32, _ encoded: UnsafeRawBufferPointer, into writer: inout JSONWriter
  ) {
    writer.name("#\(number)")
    Base64URL.encode(encoded).withUnsafeBufferPointer { writer.string(utf8: $0) }
  }
}
