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
