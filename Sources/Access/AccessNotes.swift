import Ledger
import Records

/// Exactly one row for each access that was allowed or refused.
extension Access {
  /// A row of this actor.
  func row(
    _ verb: AccessRow.Verb, in file: UniqueID, kind: UInt32 = 0, record: UniqueID? = nil,
    count: Int64 = 0, isAllowed: Bool = true
  ) -> AccessRow {
    AccessRow(
      verb, file: file, kind: kind, record: record, count: count, isAllowed: isAllowed,
      isEmergency: gate.emergencies.isOpen(file), by: actor)
  }

  /// Notes that something was refused; other errors gave nothing away and are no access.
  func note(
    _ error: CoachingError, _ verb: AccessRow.Verb, in file: UniqueID, kind: UInt32 = 0,
    record: UniqueID? = nil
  ) throws(CoachingError) {
    switch error.fact {
    case .notFound, .notPermitted:
      try ledger.note([row(verb, in: file, kind: kind, record: record, isAllowed: false)])
    // It is known to the actor, and that it is gone is told.
    case .expunged: try ledger.note([row(verb, in: file, kind: kind, record: record)])
    default: break
    }
  }

  /// Runs a verb, and notes when it is refused. What is allowed is noted by `work`, which knows what was
  /// handed out.
  func notingRefusal<R>(
    _ verb: AccessRow.Verb, in file: UniqueID, kind: UInt32 = 0, record: UniqueID? = nil,
    _ work: () throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    do throws(CoachingError) { return try work() } catch {
      try note(error, verb, in: file, kind: kind, record: record)
      throw error
    }
  }

  /// Runs a verb on a file as a whole, and notes it.
  func noting<R>(
    _ verb: AccessRow.Verb, in file: UniqueID, _ work: () throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    try notingRefusal(verb, in: file) { () throws(CoachingError) in
      let result = try work()
      try ledger.note([row(verb, in: file)])
      return result
    }
  }

  /// Runs a verb that answers a file, and notes it; a refusal is about no file.
  func notingFile(
    _ work: () throws(CoachingError) -> UniqueID
  ) throws(CoachingError) -> UniqueID {
    try notingRefusal(.findFile, in: .zero) { () throws(CoachingError) in
      let file = try work()
      try ledger.note([row(.findFile, in: file)])
      return file
    }
  }
}
