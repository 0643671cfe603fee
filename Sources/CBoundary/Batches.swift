import CCoachingKit
import CoachingKit
import Ledger
import Records

/// What a `coach_batch` stands for.
final class BatchBox: Handled {
  static let handleType = HandleType.batch

  var steps: [Append] = []

  func add(_ step: Append) throws(CoachingError) {
    let limit = Int(COACH_LIMIT_BATCH)
    guard steps.count < limit else {
      throw CoachingError(.tooLarge("The number of steps", limit: limit))
    }
    steps.append(step)
  }
}

/// What steps became, as the array that the header describes.
func savedJSON(_ saved: [Store.Actor.Saved]) throws(CoachingError) -> [UInt8] {
  var writer = JSONWriter()
  writer.beginArray()
  for one in saved {
    writer.beginObject()
    writer.name("id")
    writer.string(plain: one.id)
    writer.name("file")
    writer.string(plain: one.file)
    writer.name("version")
    writer.integer(one.version)
    if !one.scales.isEmpty { write(one.scales, to: &writer) }
    writer.endObject()
  }
  writer.endArray()
  return try finished(writer)
}

/// The scales that values were given, so that a host has what was recorded.
private func write(_ scales: [(field: String, scale: Scale)], to writer: inout JSONWriter) {
  writer.name("scales")
  writer.beginObject()
  for (field, scale) in scales {
    writer.name(field)
    writer.beginArray()
    writer.real(scale.minimum)
    writer.real(scale.maximum)
    writer.endArray()
  }
  writer.endObject()
}

/// The text of a writer.
func finished(_ writer: consuming JSONWriter) throws(CoachingError) -> [UInt8] {
  do { return try writer.finish() } catch { throw CoachingError(error.fact) }
}

@c @implementation
public func coach_batch_new() -> OpaquePointer? {
  Handles.insert(BatchBox())
}

@c @implementation
public func coach_batch_free(_ batch: OpaquePointer?) -> coach_status {
  free(batch, as: BatchBox.self)
}

@c @implementation
public func coach_batch_save(_ batch: OpaquePointer?, _ record: OpaquePointer?) -> coach_status {
  withHandle(batch, as: BatchBox.self, error: nil) { (batch) throws(CoachingError) in
    try batch.add(Append(saving: try soundDocument(record)))
  }
}

/// The record behind a handle, refused while it is poisoned.
func soundDocument(_ record: OpaquePointer?) throws(CoachingError) -> Document {
  let answer: Result<Document, CoachingError> = Handles.use(
    record, as: RecordBox.self, refused: { .failure($0.error) }
  ) { box in
    do throws(CoachingError) { return .success(try box.sound()) } catch { return .failure(error) }
  }
  return try answer.get()
}

@c @implementation
public func coach_batch_retract(
  _ batch: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ record: UnsafePointer<CChar>?,
  _ version: Int64, _ reason: UnsafePointer<CChar>?
) -> coach_status {
  withHandle(batch, as: BatchBox.self, error: nil) { (batch) throws(CoachingError) in
    let step = Append(
      retracting: try TextIn.id(record, "record_id"), in: try TextIn.id(file, "file"),
      version: version,
      reason: try TextIn.required(reason, upTo: Int(COACH_LIMIT_REASON), "reason"))
    try batch.add(step)
  }
}

@c @implementation
public func coach_commit(
  _ actor: OpaquePointer?, _ batch: OpaquePointer?, _ saved: HandleOut, _ error: ErrorOut
) -> coach_status {
  with(actor, batch, as: BatchBox.self, error) { (actor, batch) throws(CoachingError) in
    var steps = batch.steps
    let receipt = try actor.append(&steps)
    if saved != nil {
      try hand(try savedJSON(Store.Actor.saved(steps, receipt)), to: saved, "saved")
    }
    // Not before: whoever gets no answer can ask again, and the steps find what they have saved.
    batch.steps = []
  }
}

/// Runs a verb of an actor on the object of a second handle.
func with<T: Handled>(
  _ actor: OpaquePointer?, _ other: OpaquePointer?, as type: T.Type, _ error: ErrorOut,
  _ body: (Store.Actor, T) throws(CoachingError) -> Void
) -> coach_status {
  Handles.use(actor, as: ActorBox.self, refused: { fail($0.error, into: error) }) { box in
    withHandle(other, as: type, error: error) { (object) throws(CoachingError) in
      try body(box.actor, object)
    }
  }
}
