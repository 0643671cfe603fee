import CCoachingKit
import CoachingKit
import Records

/// A host's progress callback as the library's: without one everything goes on.
private func goesOn(
  _ progress: coach_progress?, _ context: UnsafeMutableRawPointer?, _ done: Int64, _ total: Int64
) -> Bool {
  progress.map { $0(context, done, total) == 0 } ?? true
}

private func path(
  _ text: UnsafePointer<CChar>?, _ name: String
) throws(CoachingError) -> String {
  try TextIn.required(text, upTo: 4096, name)
}

@c @implementation
public func coach_backup(
  _ actor: OpaquePointer?, _ path: UnsafePointer<CChar>?, _ commit: Int64,
  _ progress: coach_progress?, _ context: UnsafeMutableRawPointer?,
  _ reached: UnsafeMutablePointer<Int64>?, _ error: ErrorOut
) -> coach_status {
  withActor(actor, error) { (actor) throws(CoachingError) in
    // Safe: the header asks for a pointer to write to, or NULL.
    reached?.pointee = 0
    let last = try actor.backUp(to: try CBoundary.path(path, "path"), since: commit) {
      goesOn(progress, context, $0, $1)
    }
    reached?.pointee = last
  }
}

/// Key and progress of options.
private func read(
  _ options: UnsafePointer<coach_restore_options>?
) throws(CoachingError) -> (coach_restore_options, Store.Key) {
  let raw = try readOptions(
    options, minimum: MemoryLayout<coach_restore_options>.size, "options")
  return (raw, try Store.Key(raw.key, raw.key_length, raw.passphrase))
}

@c @implementation
public func coach_restore(
  _ path: UnsafePointer<CChar>?, _ backups: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int,
  _ options: UnsafePointer<coach_restore_options>?, _ error: ErrorOut
) -> coach_status {
  attempt(error) { () throws(CoachingError) in
    let (raw, key) = try read(options)
    guard let backups, count > 0 else { throw CoachingError(.invalidArgument("backups")) }
    guard count <= Store.backupLimit else {
      throw CoachingError(.tooLarge("The number of backups", limit: Store.backupLimit))
    }
    var paths: [String] = []
    for index in 0..<count {
      // Safe: the caller vouches for the count.
      paths.append(try CBoundary.path(backups[index], "backups"))
    }
    var erasures: UnsafeBufferPointer<UInt8>?
    if raw.erasures != nil {
      erasures = try TextIn.bytes(
        raw.erasures, raw.erasures_length, upTo: Int(COACH_LIMIT_JSON), "erasures")
    }
    guard erasures.map({ $0.count <= Int(COACH_LIMIT_JSON) }) ?? true else {
      throw CoachingError(.tooLarge("The length of erasures", limit: Int(COACH_LIMIT_JSON)))
    }
    try Store.restore(
      paths, to: try CBoundary.path(path, "path"), key: key, erasures: erasures
    ) { goesOn(raw.progress, raw.progress_context, $0, $1) }
  }
}

@c @implementation
public func coach_salvage(
  _ damaged: UnsafePointer<CChar>?, _ path: UnsafePointer<CChar>?,
  _ options: UnsafePointer<coach_restore_options>?, _ findings: HandleOut, _ error: ErrorOut
) -> coach_status {
  attempt(error) { () throws(CoachingError) in
    let (raw, key) = try read(options)
    let (store, found) = try Store.salvaging(
      try CBoundary.path(damaged, "damaged"), to: try CBoundary.path(path, "path"), key: key
    ) { goesOn(raw.progress, raw.progress_context, $0, $1) }
    if findings != nil { try hand(try json(found, store: store), to: findings, "findings") }
  }
}
