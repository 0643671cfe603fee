import CCoachingKit
import Records

@c @implementation
public func coach_record_new(
  _ kind: UInt32, _ file: UnsafePointer<CChar>?
) -> OpaquePointer? {
  makeRecord(kind) { (_) throws(CoachingError) in .id(try TextIn.id(file, "file")) }
}

@c @implementation
public func coach_record_new_for(
  _ kind: UInt32, _ fileKind: UInt32, _ system: UnsafePointer<CChar>?,
  _ value: UnsafePointer<CChar>?
) -> OpaquePointer? {
  makeRecord(kind) { (definition) throws(CoachingError) in
    let fileKind = FileKind(rawValue: fileKind)
    guard FileKind.list.entry(numbered: fileKind.rawValue) != nil else {
      throw CoachingError(.invalidArgument("file_kind"))
    }
    guard definition.files.contains(fileKind) else {
      let allowed = definition.files.map(\.name).joined(separator: ", ")
      throw CoachingError(.wrongFile(allowed: allowed), kind: kind)
    }
    let identifier = HostIdentifier(
      system: try TextIn.identifier(system, "system"),
      value: try TextIn.identifier(value, "value"))
    return .named(fileKind, identifier)
  }
}

/// A record that is poisoned where its kind or file is not valid.
private func makeRecord(
  _ number: UInt32, _ file: (KindDefinition) throws(CoachingError) -> FileReference
) -> OpaquePointer? {
  let box = RecordBox(Document(kind: number, file: .id(.zero)))
  do throws(CoachingError) {
    let file = try file(try box.knownKind())
    box.change { $0.file = file }
  } catch {
    box.poison.add(error, at: .beginning)
  }
  return Handles.insert(box)
}

@c @implementation
public func coach_record_copy(_ record: OpaquePointer?, _ copy: HandleOut) -> coach_status {
  withHandle(record, as: RecordBox.self, error: nil) { (box) throws(CoachingError) in
    try hand(RecordBox(copying: box), to: copy, "copy")
  }
}

@c @implementation
public func coach_record_free(_ record: OpaquePointer?) -> coach_status {
  free(record, as: RecordBox.self)
}

@c @implementation
public func coach_record_error(_ record: OpaquePointer?) -> OpaquePointer? {
  let error: CoachingError?
  do throws(CoachingError) {
    _ = try soundDocument(record)
    error = nil
  } catch let problem {
    error = problem
  }
  return error.flatMap { Handles.insert(ErrorBox($0)) }
}

@c @implementation
public func coach_record_set_id(
  _ record: OpaquePointer?, _ id: UnsafePointer<CChar>?
) -> coach_status {
  change(record, .id) { (box) throws(CoachingError) in
    let id = try TextIn.id(id, "id")
    guard id != .zero else { throw CoachingError(.invalidArgument("id")) }
    // Its own id again is no change, and so the way out for a record that was refused another one.
    guard box.document.version == 0 || id == box.document.id else {
      throw CoachingError(.invalidArgument("record"))
    }
    box.change { $0.id = id }
  }
}

@c @implementation
public func coach_record_set_version(
  _ record: OpaquePointer?, _ version: Int64
) -> coach_status {
  change(record, .version) { (box) throws(CoachingError) in
    guard version >= 0 else { throw CoachingError(.invalidArgument("version")) }
    box.change { $0.version = version }
  }
}

/// Runs a setter: what it throws poisons the record until the same place is set again.
@inline(__always)
func change(
  _ record: OpaquePointer?, _ place: Poison.Place,
  _ body: (RecordBox) throws(CoachingError) -> Void
) -> coach_status {
  withHandle(record, as: RecordBox.self) { box in
    do throws(CoachingError) {
      try body(box)
      box.poison.remove(place)
      return success
    } catch {
      box.poison.add(error, at: place)
      return error.status.rawValue
    }
  }
}
