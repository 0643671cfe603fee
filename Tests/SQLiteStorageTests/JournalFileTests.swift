import Glibc
import Ledger
import Records
import Testing

@testable import SQLiteStorage

@Suite struct JournalFileTests {
  /// A journal in a folder of its own, and another descriptor of it, as another process has.
  private func withTwo(_ use: (JournalFile, JournalFile) throws -> Void) throws {
    var template = Array("/tmp/coachingkit-journal-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    let path = folder + "/store-access"
    let (one, other) = (try JournalFile(path), try JournalFile(path))
    let store = UniqueID.makeVersion7()
    defer {
      one.close()
      other.close()
      unlink(path)
      rmdir(folder)
    }
    try one.claim(for: store)
    try other.claim(for: store)
    try use(one, other)
  }

  @Test func whatOneAppendsTheOtherSees() throws {
    try withTwo { one, other in
      try one.append([1, 2, 3], isSynced: true)
      try other.append([4], isSynced: false)
      #expect(try one.contents() == [1, 2, 3, 4])
      one.empty(of: [1, 2, 3, 4])
      #expect(try other.contents() == [])
    }
  }

  @Test func itIsNotEmptiedOfWhatWasAppendedSince() throws {
    try withTwo { one, other in
      try one.append([1, 2, 3], isSynced: false)
      let moved = try one.contents()
      try other.append([4], isSynced: false)
      one.empty(of: moved)
      #expect(try one.contents() == [1, 2, 3, 4])
    }
  }

  @Test func itIsNotEmptiedOfAsManyOtherBytes() throws {
    try withTwo { one, other in
      try one.append([1, 2, 3], isSynced: false)
      let moved = try one.contents()
      other.empty(of: moved)
      try other.append([7, 8, 9], isSynced: false)
      one.empty(of: moved)
      #expect(try one.contents() == [7, 8, 9])
    }
  }

  @Test func itIsOneStoresForGood() throws {
    try withTwo { one, other in
      try one.append([1, 2, 3], isSynced: false)
      for _ in 0..<2 {
        #expect(throws: CoachingError(.cannotOpen(errno: EEXIST))) {
          try other.claim(for: .makeVersion7())
        }
        one.empty(of: try one.contents())
        #expect(try one.contents() == [])
      }
    }
  }

  @Test func inMemoryItKeepsThatToo() {
    let journal = JournalInMemory()
    journal.append([1, 2, 3], isSynced: false)
    journal.empty(of: [7, 8, 9])
    #expect(journal.contents() == [1, 2, 3])
    journal.empty(of: [1, 2, 3])
    #expect(journal.contents() == [])
  }
}
