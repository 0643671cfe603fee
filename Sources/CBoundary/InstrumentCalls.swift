import CCoachingKit
import CoachingKit
import Records

@c @implementation
public func coach_instruments(
  _ store: OpaquePointer?, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    try hand(try box.store.instruments(), to: json, "json")
  }
}

@c @implementation
public func coach_store_instruments(
  _ store: OpaquePointer?, _ json: UnsafePointer<CChar>?, _ length: Int64, _ error: ErrorOut
) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    let limit = Int(COACH_LIMIT_PARAMETERS)
    let text = try TextIn.bytes(json, length, upTo: limit, "json")
    guard text.count <= limit else {
      throw CoachingError(.tooLarge("The size of the instruments", limit: limit))
    }
    try box.store.registerInstruments(Array(text))
  }
}
