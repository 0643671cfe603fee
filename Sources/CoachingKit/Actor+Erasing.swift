import Records

extension Store.Actor {
  /// Destroys a file for good: its key, all that it holds, and under which identifier it was opened.
  /// That there was a file, who erased it, when and on what ground stays in the register, and its chain
  /// still verifies. For every verb the file does not exist any more; its identifier opens a new one.
  ///
  /// For a privacy officer of the organisation that opened the file. A file that was erased before
  /// stays so: call again to finish what a reader hindered.
  ///
  /// - Parameter ground: why, in 1 to 4,096 bytes. It is kept: name nobody in it.
  /// - Throws: `notPermitted`; `notFound`; `notYetDestroyed` when it is erased, but a reader of another
  ///   process still holds a copy on the disk: call again.
  public func erase(_ file: UniqueID, ground: String) throws(CoachingError) {
    try Self.check(reason: ground, "ground")
    try call { (access) throws(CoachingError) in try access.erase(file, ground: ground) }
  }
}
