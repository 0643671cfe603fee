import CCoachingKit
import CoachingKit
import Records

/// What a `coach_store` stands for.
final class StoreBox: Handled {
  static let handleType = HandleType.store

  let store: Store
  let id: OwnedText?

  init(_ store: Store) {
    self.store = store
    id = .copy(of: store.id.description)
  }
}

/// What a `coach_actor` stands for. It keeps the store's memory, but not the store open.
final class ActorBox: Handled {
  static let handleType = HandleType.actor

  let actor: Store.Actor

  init(_ actor: Store.Actor) {
    self.actor = actor
  }
}

/// A host's log callback with its context.
///
/// Safe to send: the header says that it is called on whichever thread makes a call.
private struct HostLog: @unchecked Sendable {
  let callback: coach_log
  let context: UnsafeMutableRawPointer?

  func write(_ level: LogLevel, _ message: String) {
    message.withCString { callback(context, level.rawValue, $0) }
  }
}

extension Store.Options {
  fileprivate init(_ options: coach_store_options) throws(CoachingError) {
    self.init()
    let known =
      COACH_OPEN_CREATE | COACH_OPEN_READ_ONLY | COACH_OPEN_IN_MEMORY | COACH_OPEN_STRICT
    guard options.flags & ~known == 0 else { throw CoachingError(.invalidArgument("flags")) }
    guard options.reserved == 0 else { throw CoachingError(.invalidArgument("reserved")) }
    create = options.flags & COACH_OPEN_CREATE != 0
    isReadOnly = options.flags & COACH_OPEN_READ_ONLY != 0
    isStrict = options.flags & COACH_OPEN_STRICT != 0
    accessJournal = try TextIn.optional(options.access_journal, upTo: 4096, "access_journal")
    if options.busy_timeout_ms != 0 { busyMilliseconds = Int(options.busy_timeout_ms) }
    if options.cache_kibibytes != 0 { cacheKibibytes = Int(options.cache_kibibytes) }
    if let callback = options.log {
      let log = HostLog(callback: callback, context: options.log_context)
      self.log = { level, message in log.write(level, message) }
    }
  }
}

extension Store.Key {
  init(
    _ key: UnsafePointer<UInt8>?, _ length: Int, _ passphrase: UnsafePointer<CChar>?
  ) throws(CoachingError) {
    guard length == (key == nil ? 0 : 32) else {
      throw CoachingError(.invalidArgument("key_length"))
    }
    let passphrase = try TextIn.optional(passphrase, upTo: 1024, "passphrase")
    // Safe: the caller vouches for key_length bytes.
    let key = key.map { UnsafeRawBufferPointer(start: $0, count: 32) }
    try self.init(bytes: key, passphrase: passphrase.map { Array($0.utf8) })
  }
}

@c @implementation
public func coach_store_open(
  _ path: UnsafePointer<CChar>?, _ options: UnsafePointer<coach_store_options>?,
  _ store: HandleOut, _ error: ErrorOut
) -> coach_status {
  attempt(error) { () throws(CoachingError) in
    guard let store else { throw CoachingError(.invalidArgument("store")) }
    // Safe: the header asks for a pointer to write to, or NULL.
    store.pointee = nil
    let raw = try readOptions(
      options, minimum: MemoryLayout<coach_store_options>.size, "options")
    let options = try Store.Options(raw)
    let key = try Store.Key(raw.key, raw.key_length, raw.passphrase)
    let opened: Store
    if raw.flags & COACH_OPEN_IN_MEMORY != 0 {
      guard path == nil, !options.isReadOnly else { throw CoachingError(.invalidArgument("path")) }
      opened = try Store.inMemory(key: key, options: options)
    } else {
      opened = try Store.open(
        try TextIn.required(path, upTo: 4096, "path"), key: key, options: options)
    }
    try hand(StoreBox(opened), to: store, "store")
  }
}

@c @implementation
public func coach_store_close(_ store: OpaquePointer?, _ error: ErrorOut) -> coach_status {
  guard store != nil else { return success }
  let closed = withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    do throws(CoachingError) { try box.store.close() } catch {
      // Closed before, while another thread was still inside a call with this handle.
      guard case .closed = error.fact else { throw error }
    }
  }
  guard closed == success else { return closed }
  return attempt(error) { () throws(CoachingError) in
    _ = try Handles.remove(store, as: StoreBox.self)
  }
}

@c @implementation
public func coach_store_id(_ store: OpaquePointer?) -> UnsafePointer<CChar>? {
  Handles.use(store, as: StoreBox.self, refused: { _ in emptyText.pointer }) {
    $0.id?.pointer ?? emptyText.pointer
  }
}

@c @implementation
public func coach_store_rebuild(_ store: OpaquePointer?, _ error: ErrorOut) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    try box.store.rebuild()
  }
}

@c @implementation
public func coach_actor_new(
  _ store: OpaquePointer?, _ id: UnsafePointer<CChar>?, _ organisation: UnsafePointer<CChar>?,
  _ roles: UInt32, _ purpose: UnsafePointer<CChar>?, _ actor: HandleOut, _ error: ErrorOut
) -> coach_status {
  withHandle(store, as: StoreBox.self, error: error) { (box) throws(CoachingError) in
    let made = try box.store.actor(
      id: try TextIn.identifier(id, "id"),
      organisation: try TextIn.identifier(organisation, "organisation"),
      roles: Roles(rawValue: roles),
      purpose: try TextIn.identifier(purpose, "purpose"))
    try hand(ActorBox(made), to: actor, "actor")
  }
}

@c @implementation
public func coach_actor_free(_ actor: OpaquePointer?) -> coach_status {
  free(actor, as: ActorBox.self)
}

/// Runs a verb of an actor.
@inline(__always)
func withActor(
  _ actor: OpaquePointer?, _ error: ErrorOut,
  _ body: (Store.Actor) throws(CoachingError) -> Void
) -> coach_status {
  withHandle(actor, as: ActorBox.self, error: error) { (box) throws(CoachingError) in
    try body(box.actor)
  }
}

private func identifier(
  _ system: UnsafePointer<CChar>?, _ value: UnsafePointer<CChar>?
) throws(CoachingError) -> HostIdentifier {
  HostIdentifier(
    system: try TextIn.identifier(system, "system"), value: try TextIn.identifier(value, "value"))
}

@c @implementation
public func coach_file_open(
  _ actor: OpaquePointer?, _ fileKind: UInt32, _ system: UnsafePointer<CChar>?,
  _ value: UnsafePointer<CChar>?, _ file: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    guard file != nil else { throw CoachingError(.invalidArgument("file")) }
    let id = try actor.openFile(FileKind(rawValue: fileKind), try identifier(system, value))
    try hand(Array(id.description.utf8), to: file, "file")
  }
}

@c @implementation
public func coach_file_find(
  _ actor: OpaquePointer?, _ system: UnsafePointer<CChar>?, _ value: UnsafePointer<CChar>?,
  _ file: HandleOut, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    let id = try actor.findFile(try identifier(system, value))
    try hand(Array(id.description.utf8), to: file, "file")
  }
}
