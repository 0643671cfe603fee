import Ledger
import Records

// What is done with a file or the store as a whole.
extension Access {
  /// States that two client files are of one person, or takes that back. What is written in both says
  /// itself who wrote it.
  package func samePerson(
    _ file: UniqueID, _ other: UniqueID, isSame: Bool, reason: String
  ) throws(CoachingError) {
    try notingRefusal(.samePerson, in: file) { () throws(CoachingError) in
      try require(.coach)
      let isNew = try ledger.samePerson(
        file, other, isSame: isSame, reason: reason, by: actor, gate: gate)
      if !isNew { try ledger.note([row(.samePerson, in: file), row(.samePerson, in: other)]) }
    }
  }

  /// Destroys a file of the actor's organisation. The register says who did.
  package func erase(_ file: UniqueID, ground: String) throws(CoachingError) {
    try notingRefusal(.erase, in: file) { () throws(CoachingError) in
      try require(.privacyOfficer)
      let isNew = try ledger.erase(file, ground: ground, by: actor)
      if !isNew { try ledger.note([row(.erase, in: file)]) }
    }
  }

  /// The files that were erased, as a list to be kept elsewhere.
  package func exportErasures() throws(CoachingError) -> [UInt8] {
    try noting(.administer, in: .zero) { () throws(CoachingError) in
      try require([.administrator, .privacyOfficer])
      return try ledger.exportErasures()
    }
  }

  /// Erases what a list of this store names.
  package func replayErasures(_ json: UnsafeBufferPointer<UInt8>) throws(CoachingError) {
    try noting(.administer, in: .zero) { () throws(CoachingError) in
      try require(.administrator)
      try ledger.replay(erasures: json, by: actor)
    }
  }

  /// Replaces the root key of the store.
  package func rotateRootKey(_ secrets: Secrets) throws(CoachingError) {
    try noting(.administer, in: .zero) { () throws(CoachingError) in
      try require(.administrator)
      try ledger.rotateRootKey(secrets, by: actor)
    }
  }
}
