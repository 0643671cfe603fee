import CCoachingKit
import CoachingKit
import Records

@c @implementation
public func coach_store_public_key(
  _ store: OpaquePointer?, _ key: HandleOut, _ error: ErrorOut
) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    guard key != nil else { throw CoachingError(.invalidArgument("key")) }
    try hand(Hexadecimal.text(try box.store.publicKey()), to: key, "key")
  }
}

@c @implementation
public func coach_heads_export(
  _ actor: OpaquePointer?, _ heads: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard heads != nil else { throw CoachingError(.invalidArgument("heads")) }
    try hand(try actor.exportHeads(), to: heads, "heads")
  }
}

@c @implementation
public func coach_heads_check(
  _ actor: OpaquePointer?, _ heads: UnsafePointer<CChar>?, _ length: Int64,
  _ publicKey: UnsafePointer<CChar>?, _ findings: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    let limit = Int(COACH_LIMIT_HEADS)
    let text = try TextIn.bytes(heads, length, upTo: limit, "heads")
    guard text.count <= limit else {
      throw CoachingError(.tooLarge("The size of the heads", limit: limit))
    }
    try answer(
      try actor.checkHeads(text, publicKey: try TextIn.publicKey(publicKey)),
      store: actor.storeID, into: findings)
  }
}

@c @implementation
public func coach_file_export(
  _ actor: OpaquePointer?, _ file: UnsafePointer<CChar>?, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    try hand(try actor.exportFile(try TextIn.id(file, "file")), to: json, "json")
  }
}

extension TextIn {
  /// The 32 bytes of a public key in hexadecimal digits, or nil for NULL.
  fileprivate static func publicKey(
    _ text: UnsafePointer<CChar>?
  ) throws(CoachingError) -> [UInt8]? {
    guard let text = bytes(text, upTo: 64) else { return nil }
    guard let key = Hexadecimal.bytes(text), key.count == 32 else {
      throw CoachingError(.invalidArgument("public_key"))
    }
    return key
  }
}
