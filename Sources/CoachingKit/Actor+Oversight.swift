import Access
import Ledger
import Records

extension Store.Actor {
  /// Minutes for which an emergency opens a file at most.
  public static let emergencyLimit = Access.emergencyLimit

  /// Who accessed a file, on behalf of which organisation, when, why and to what, and whether it was
  /// allowed, oldest first: for the privacy officer of the organisation that opened it, and for its client,
  /// who is not shown accesses to what does not exist for them. Reads, refusals and writes, each once.
  ///
  /// - Parameters:
  ///   - file: which one.
  ///   - range: when, in milliseconds since 1970, UTC.
  /// - Throws: `notFound`; `notPermitted` for other roles.
  public func accesses(
    of file: UniqueID, in range: Range<Int64> = Int64.min..<Int64.max
  ) throws(CoachingError) -> [AccessRow] {
    try call { (access) throws(CoachingError) in try access.accesses(of: file, in: range) }
  }

  /// Every emergency in the files of the actor's organisation, oldest first: for its privacy officer.
  ///
  /// - Throws: `notPermitted` for other roles.
  public func emergencies(
    in range: Range<Int64> = Int64.min..<Int64.max
  ) throws(CoachingError) -> [AccessRow] {
    try call { (access) throws(CoachingError) in try access.emergencies(in: range) }
  }

  /// Opens the client files that an identifier stands for, whichever organisation opened them, because it
  /// is an emergency. They can be read, and not changed, through this actor alone and for so long; what
  /// names its readers stays hidden. The reason is on the disk before this returns, and listed by
  /// ``emergencies(in:)``.
  ///
  /// - Parameters:
  ///   - identifier: what the files are found by.
  ///   - reason: 1 to 4,096 bytes.
  ///   - minutes: 1 to 1,440.
  /// - Returns: the files.
  /// - Throws: `notFound` when there is none; `notPermitted` unless the actor is a coach or practitioner.
  public func breakGlass(
    _ identifier: HostIdentifier, reason: String, minutes: Int
  ) throws(CoachingError) -> [UniqueID] {
    try Self.check(identifier)
    try Self.check(reason: reason)
    guard (1...Self.emergencyLimit).contains(minutes) else {
      throw CoachingError(.invalidArgument("minutes"))
    }
    return try call { (access) throws(CoachingError) in
      try access.breakGlass(identifier, reason: reason, minutes: minutes)
    }
  }
}
