import Access
import Records

extension Store.Actor {
  /// Looks through the newest version of a story for the names of a client: present and former ones,
  /// identifiers with the one that the file was opened under, the names of supporters and how to reach them,
  /// also where only an earlier version of their records says so, and the names of practitioners in the files
  /// of the actor's organisation. Case and accents do not matter, nor with which letters a name is written
  /// where it has none ("Mueller"), nor the code of a country before a telephone number. Only whole words
  /// count, and in scripts without spaces two letters or more wherever they stand.
  ///
  /// While a hit is left that the story does not overrule there is no ``StoryCheck/checkedText``. A story is
  /// published with the one that was answered for its words: after a change they have to be checked anew.
  /// Nothing of the client is kept; against whom a story was checked nobody can tell from it.
  ///
  /// - Parameters:
  ///   - story: id of the story.
  ///   - file: its file.
  ///   - client: the file of the client whose story it is.
  /// - Throws: `notFound` when one of the two is not there for this actor, or the file is no client's;
  ///   `unknownKind` for a record that is no story.
  public func checkStory(
    _ story: UniqueID, in file: UniqueID, against client: UniqueID
  ) throws(CoachingError) -> StoryCheck {
    try call { (access) throws(CoachingError) in
      try access.checkStory(story, in: file, against: client)
    }
  }
}
