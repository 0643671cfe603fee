import CCoachingKit
import CoachingKit
import Records
import Reports

@c @implementation
public func coach_reports(_ json: HandleOut) -> coach_status {
  attempt(nil) { () throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    try hand(ReportCatalogue.json(), to: json, "json")
  }
}

@c @implementation
public func coach_report(
  _ actor: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ parameters: UnsafePointer<CChar>?,
  _ length: Int64, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    let limit = Int(COACH_LIMIT_PARAMETERS)
    let text = try TextIn.bytes(parameters, length, upTo: limit, "parameters")
    guard text.count <= limit else {
      throw CoachingError(.tooLarge("The size of the parameters", limit: limit))
    }
    guard let name = TextIn.bytes(name, upTo: 64) else {
      throw CoachingError(.invalidArgument("name"))
    }
    let report = String(decoding: name, as: UTF8.self)
    try hand(try actor.report(named: report, parameters: text), to: json, "json")
  }
}
