import Records
import Sealing

extension Ledger {
  /// A code over what a story tells, under the key of its file: nobody else can make it, and it stays the
  /// same when the root key is rotated.
  package func storyCode(
    _ told: [UInt8], of story: UniqueID, in file: UniqueID, gate: any Gate
  ) throws(CoachingError) -> String {
    var writer = CBORWriter(capacity: told.count + 32)
    writer.id(story)
    let content = Array(Format.Domain.story.rawValue.utf8) + writer.bytes + told
    return try storage.read { (connection) throws(CoachingError) in
      let row = try self.file(file, gate, connection).row
      return try keys.withKey(of: row, connection) { (key) throws(CoachingError) in
        var code = [UInt8](repeating: 0, count: Format.digestSize)
        content.withBytes { content in
          code.withMutableBytes { code in
            if let base = code.baseAddress { BLAKE2b.hash(content, into: base, key: key) }
          }
        }
        return String(decoding: Hexadecimal.text(code), as: UTF8.self)
      }
    }
  }
}
