import Access
import Records

extension Store.Actor {
  /// Replaces the root key of the store by a new random one, which from now on only `newKey` opens: all
  /// other slots are removed. Keys of files are wrapped anew and derived tables built again, in one
  /// transaction; entries stay as they are. This store, and every other process that has it open,
  /// holds the old root key then and gets `rotated` for every verb: open it again.
  ///
  /// It protects the file from then on against whoever knows the old root key or a removed secret. Older
  /// copies and backups stay as they were, and keys of files, which do not change, can be taken from
  /// them: with those and a newer copy, newer entries of these files can be read.
  ///
  /// For an administrator.
  ///
  /// - Parameter newKey: either 32 bytes or a passphrase.
  /// - Throws: `notPermitted`; `invalidArgument` for both at once; `damaged` when something does not
  ///   verify that would get a new code; `notYetDestroyed` when it is done, but a reader of another
  ///   process keeps a copy on the disk: open the store again and remove slot 1, which is no more.
  public func rotateRootKey(newKey: Store.Key) throws(CoachingError) {
    try call { (access) throws(CoachingError) in try access.rotateRootKey(newKey.secrets) }
  }
}
