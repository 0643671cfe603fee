import Glibc

/// Reading and writing whole files through C.
enum OutputFile {
  /// The content of a file, nil when it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return ferror(file) == 0 ? content : nil }
      content += chunk[..<count]
    }
  }

  /// Replaces a file; false when that failed.
  static func write(_ content: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    let written = fwrite(content, 1, content.count, file)
    return fclose(file) == 0 && written == content.count
  }

  /// Appends to an open descriptor: 1 is standard output, 2 standard error.
  static func write(_ content: [UInt8], descriptor: Int32) -> Bool {
    var rest = content[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(count, 0))
    }
    return true
  }
}
