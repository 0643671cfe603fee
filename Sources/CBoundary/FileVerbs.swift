import CCoachingKit
import CoachingKit
import Records

@c @implementation
public func coach_erase(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ ground: UnsafePointer<CChar>?,
  _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    try actor.erase(
      try TextIn.id(file, "file"),
      ground: try TextIn.required(ground, upTo: Int(COACH_LIMIT_REASON), "ground"))
  }
}

@c @implementation
public func coach_erasures_export(
  _ actor: OpaquePointer?, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    try hand(try actor.exportErasures(), to: json, "json")
  }
}

@c @implementation
public func coach_erasures_replay(
  _ actor: OpaquePointer?, _ json: UnsafePointer<CChar>?, _ length: Int64, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    try actor.replayErasures(try TextIn.json(json, length))
  }
}

@c @implementation
public func coach_same_person(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ other: UnsafePointer<CChar>?,
  _ isSame: UInt32, _ reason: UnsafePointer<CChar>?, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard isSame <= 1 else { throw CoachingError(.invalidArgument("is_same")) }
    let (file, other) = (try TextIn.id(file, "file"), try TextIn.id(other, "other"))
    let reason = try TextIn.required(reason, upTo: Int(COACH_LIMIT_REASON), "reason")
    if isSame == 1 {
      try actor.join(file, other, reason: reason)
    } else {
      try actor.separate(file, other, reason: reason)
    }
  }
}
