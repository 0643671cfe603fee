import Glibc

@testable import Records

/// The files beside the tests.
enum Fixtures {
  /// The records of every kind, one file for each.
  static func records(of kind: KindDefinition) -> [UInt8] {
    content(of: "\(kind.name).json")
  }

  /// Where a file of the folder of fixtures lies.
  static func path(of name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(folder)/Fixtures/\(name)"
  }

  /// The content of a file in the folder of fixtures; nothing when it cannot be read.
  static func content(of name: String) -> [UInt8] {
    guard let file = fopen(path(of: name), "rb") else { return [] }
    defer { fclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return content }
      content += chunk[..<count]
    }
  }
}

extension RecordJSON {
  /// Reads records from text that a test holds.
  static func read(
    _ text: [UInt8], arrayAllowed: Bool = false
  ) throws(CoachingError) -> [Document] {
    try text.withUnsafeBufferPointer { (bytes) throws(CoachingError) in
      try read(bytes, arrayAllowed: arrayAllowed)
    }
  }

  /// Reads one record, with kind and file put before the members given.
  static func goal(_ members: String) throws(CoachingError) -> Document {
    let file = "019cadc6-9a80-7411-900f-43236f26d0c8"
    let text = #"{"kind":"goal","file":"\#(file)","# + members + "}"
    guard let document = try read(Array(text.utf8)).first else { throw CoachingError(.notFound) }
    return document
  }

  /// Why the members of a goal are refused; nil when they are not.
  static func refusal(_ members: String) -> CoachingError? {
    do throws(CoachingError) {
      _ = try goal(members)
      return nil
    } catch {
      return error
    }
  }
}
