import CSQLite
import Glibc
import Records

/// What is asked of the file system before SQLite touches a store.
enum FileSystem {
  /// Magic numbers of statfs(2) for file systems whose locks do not reach other machines reliably.
  static let network: Set<UInt32> = [
    0x6969,  // NFS
    0x517B, 0xFF53_4D42, 0xFE53_4D42,  // SMB, CIFS, SMB2
    0x564C, 0x7375_7245,  // NCP, Coda
    0x5346_414F,  // AFS
    0x0102_1997,  // 9P
    0x00C3_6400,  // Ceph
    0x0BD0_0BD0,  // Lustre
    0x0116_1970, 0x7461_636F,  // GFS2, OCFS2
    0x4750_4653,  // GPFS
    0x1983_0326,  // BeeGFS
  ]

  /// The path with every symbolic link resolved, so that one store has one lock file. The file itself
  /// need not exist, its folder must.
  static func realPath(_ path: String) throws(CoachingError) -> (path: String, exists: Bool) {
    if let whole = resolve(path) { return (whole, true) }
    guard errno == ENOENT else { throw CoachingError(.cannotOpen(errno: errno)) }
    let bytes = Array(path.utf8)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(decoding: bytes[..<max($0, 1)], as: UTF8.self) } ?? "."
    let name = String(decoding: bytes[((slash ?? -1) + 1)...], as: UTF8.self)
    guard !name.isEmpty, let real = resolve(folder) else {
      throw CoachingError(.cannotOpen(errno: ENOENT))
    }
    return (real == "/" ? "/" + name : real + "/" + name, false)
  }

  private static func resolve(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether this is a file, and no folder, device or pipe.
  static func isRegularFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// What tells a file from another one that was put in its place.
  struct Identity: Equatable {
    let device: UInt64
    let number: UInt64
  }

  /// Which file stands at a path; nil when there is none.
  static func identity(_ path: String) -> Identity? {
    var (device, number): (UInt64, UInt64) = (0, 0)
    guard identify_file(path, &device, &number) != 0 else { return nil }
    return Identity(device: device, number: number)
  }

  /// Bytes of a file; 0 when there is none.
  static func size(_ path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Refuses a path on a network file system.
  static func checkIsLocal(_ path: String) throws(CoachingError) {
    let type = file_system_type(path)
    guard type != -1 else { throw CoachingError(.cannotOpen(errno: errno)) }
    if network.contains(UInt32(truncatingIfNeeded: type)) {
      throw CoachingError(.networkFileSystem)
    }
  }

  /// Refuses the path of a new store where there is something already. A log that was left behind
  /// would be taken for that of the new store.
  static func checkIsFree(_ path: String) throws(CoachingError) {
    var information = stat()
    for suffix in ["", "-wal", "-journal"] where lstat(path + suffix, &information) == 0 {
      throw CoachingError(.fileExists)
    }
  }

  /// Makes an empty file that only its owner may read.
  static func makePrivateFile(_ path: String) throws(CoachingError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CoachingError(.cannotOpen(errno: errno)) }
    _ = close(descriptor)
  }

  private static func sync(_ path: String) throws(CoachingError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CoachingError(.cannotOpen(errno: errno)) }
    defer { _ = close(descriptor) }
    guard fsync(descriptor) == 0 else { throw CoachingError(.storage(code: SQLITE_IOERR)) }
  }

  /// Makes a finished file durable and gives it its name, unless that is taken.
  static func publish(_ temporary: String, as path: String) throws(CoachingError) -> Bool {
    defer { _ = unlink(temporary) }
    try sync(temporary)
    if link(temporary, path) != 0 {
      if errno == EEXIST { return false }
      throw CoachingError(.cannotOpen(errno: errno))
    }
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    let descriptor = open(folder.isEmpty ? "/" : String(folder), O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      _ = fsync(descriptor)
      _ = close(descriptor)
    }
    return true
  }
}
