import Records

extension Store.Actor {
  /// Destroys a file for good: its key, all that it holds, and under which identifier it was opened.
  /// That there was a file, who erased it, when and on what ground stays in the register, and its chain
  /// still verifies. For every verb the file does not exist any more; its identifier opens a new one.
  ///
  /// For a privacy officer of the organisation that opened the file. A file that was erased before
  /// stays so: call again to finish what a reader hindered.
  ///
  /// - Parameters:
  ///   - file: which one.
  ///   - ground: why, in 1 to 4,096 bytes. It is kept: name nobody in it.
  /// - Throws: `notPermitted`; `notFound`; `notYetDestroyed` when it is erased, but a reader of another
  ///   process still holds a copy on the disk: call again.
  public func erase(_ file: UniqueID, ground: String) throws(CoachingError) {
    try Self.check(reason: ground, "ground")
    try call { (access) throws(CoachingError) in try access.erase(file, ground: ground) }
  }

  /// The files that were erased in this store, as JSON to be kept away from it and its backups. Of each
  /// it says the id and when, and nothing that can name a person; a code shows that this store wrote it.
  ///
  /// For an administrator or a privacy officer.
  ///
  /// - Throws: `notPermitted`.
  public func exportErasures() throws(CoachingError) -> [UInt8] {
    try call { (access) throws(CoachingError) in try access.exportErasures() }
  }

  /// Erases again, in a backup that was restored, what was erased since that was made. Files that are
  /// not there, or are erased already, are passed over.
  ///
  /// For an administrator.
  ///
  /// - Parameter json: what ``exportErasures()`` answered in the store that the backup is of.
  /// - Throws: `notPermitted`; `invalidJSON`; `rule` when this store did not write the list;
  ///   `notYetDestroyed` as ``erase(_:ground:)``.
  public func replayErasures(_ json: UnsafeBufferPointer<UInt8>) throws(CoachingError) {
    try call { (access) throws(CoachingError) in try access.replayErasures(json) }
  }
}
