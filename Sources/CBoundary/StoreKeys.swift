import CCoachingKit
import CoachingKit
import Records

@c @implementation
public func coach_store_keys(
  _ store: OpaquePointer?, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    var writer = JSONWriter()
    writer.beginArray()
    for key in try box.store.keys() {
      writer.beginObject()
      writer.name("number")
      writer.integer(Int64(key.number))
      writer.name("kind")
      writer.string(key.kind.rawValue)
      if key.kind == .passphrase {
        writer.name("operations")
        writer.integer(Int64(clamping: key.operations))
        writer.name("memory")
        writer.integer(Int64(clamping: key.memory))
      }
      writer.endObject()
    }
    writer.endArray()
    try hand(try finished(writer), to: json, "json")
  }
}

@c @implementation
public func coach_store_add_key(
  _ store: OpaquePointer?, _ options: UnsafePointer<coach_key_options>?,
  _ slot: UnsafeMutablePointer<UInt32>?, _ error: ErrorOut
) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    // Safe: the header asks for a pointer to write to, or NULL.
    slot?.pointee = 0
    let raw = try readOptions(options, minimum: MemoryLayout<coach_key_options>.size, "options")
    let number = try box.store.addKey(
      try Store.Key(raw.key, raw.key_length, raw.passphrase))
    slot?.pointee = number
  }
}

@c @implementation
public func coach_store_remove_key(
  _ store: OpaquePointer?, _ slot: UInt32, _ error: ErrorOut
) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    try box.store.removeKey(slot)
  }
}

@c @implementation
public func coach_store_rotate(
  _ actor: OpaquePointer?, _ options: UnsafePointer<coach_key_options>?, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    let raw = try readOptions(options, minimum: MemoryLayout<coach_key_options>.size, "options")
    try actor.rotateRootKey(newKey: try Store.Key(raw.key, raw.key_length, raw.passphrase))
  }
}
