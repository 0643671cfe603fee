import Glibc
import Testing

/// The bytes of a file.
func read(_ path: String) throws -> [UInt8] {
  let file = try #require(fopen(path, "r"), "\(path) is there")
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}

/// Makes a file of these bytes.
func write(_ bytes: [UInt8], to path: String) throws {
  let file = try #require(fopen(path, "w"), "\(path) can be written")
  defer { fclose(file) }
  #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}
