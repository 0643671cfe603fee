import Access
import Records

extension Store.Actor {
  /// States that two client files of the actor's organisation are of one person. Finding in one of them
  /// then also finds what is in the other, as far as the rules of each show it; each record stays in its
  /// file. Done once it is done.
  ///
  /// For a coach who may write in both.
  ///
  /// - Parameters:
  ///   - file: one of the two.
  ///   - other: the other one.
  ///   - reason: why, in 1 to 4,096 bytes.
  /// - Throws: `notPermitted`, `notFound`, `wrongFile`, `invalidArgument` for twice the same file, and
  ///   `tooLarge` when the person would have more than 32 files.
  public func join(
    _ file: UniqueID, _ other: UniqueID, reason: String
  ) throws(CoachingError) {
    try state(file, other, isSame: true, reason)
  }

  /// Takes back what ``join(_:_:reason:)`` stated.
  public func separate(
    _ file: UniqueID, _ other: UniqueID, reason: String
  ) throws(CoachingError) {
    try state(file, other, isSame: false, reason)
  }

  private func state(
    _ file: UniqueID, _ other: UniqueID, isSame: Bool, _ reason: String
  ) throws(CoachingError) {
    try Self.check(reason: reason)
    try call { (access) throws(CoachingError) in
      try access.samePerson(file, other, isSame: isSame, reason: reason)
    }
  }
}
