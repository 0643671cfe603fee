import Glibc
import Records
import Testing

@testable import SQLiteStorage

@Suite struct FileSystemTests {
  @Test func theFileSystemsOfOtherMachinesAreKnown() {
    for number: UInt32 in [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x00C3_6400] {
      #expect(FileSystem.network.contains(number), "\(number)")
    }
  }

  @Test func theUsualLocalFileSystemsAreNotRefused() {
    // ext4, XFS, btrfs, tmpfs, overlayfs, ZFS, FUSE
    for number: UInt32 in [
      0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1, 0x6573_5546,
    ] {
      #expect(!FileSystem.network.contains(number), "\(number)")
    }
  }

  @Test func aSymbolicLinkLeadsToTheFileItself() throws {
    let link = "/tmp/coachingkit-link-\(getpid())"
    symlink("/etc/passwd", link)
    defer { unlink(link) }
    #expect(try FileSystem.realPath(link).path == "/etc/passwd")
  }

  @Test func aFolderThatIsMissingCannotBeOpened() {
    #expect(throws: CoachingError(.cannotOpen(errno: ENOENT))) {
      try FileSystem.realPath("/no/such/folder/store")
    }
  }
}
