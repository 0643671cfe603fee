import CCoachingKit
import CoachingKit
import Records

@c @implementation
public func coach_story_check(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ story: UnsafePointer<CChar>?,
  _ client: UnsafePointer<CChar>?, _ findings: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard findings != nil else { throw CoachingError(.invalidArgument("findings")) }
    let (file, story) = (try TextIn.id(file, "file"), try TextIn.id(story, "story"))
    let check = try actor.checkStory(story, in: file, against: try TextIn.id(client, "client"))
    try hand(check.json, to: findings, "findings")
  }
}
