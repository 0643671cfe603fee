import Glibc

/// Bytes of memory of their own and a NUL behind them, to be lent to C.
final class OwnedText {
  /// Owned: freed by deinit.
  private let start: UnsafeMutablePointer<UInt8>
  /// Number of bytes without the NUL.
  let count: Int

  /// A copy; nil when there is no memory.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let memory = malloc(bytes.count + 1) else { return nil }
    // Safe: the memory is fresh and has room for the bytes and the NUL.
    if let source = bytes.baseAddress { memcpy(memory, source, bytes.count) }
    start = memory.assumingMemoryBound(to: UInt8.self)
    start[bytes.count] = 0
    count = bytes.count
  }

  /// A copy of a string.
  static func copy(of text: String) -> OwnedText? {
    var text = text
    return text.withUTF8 { OwnedText(UnsafeRawBufferPointer($0)) }
  }

  /// For C. Valid as long as this object.
  var pointer: UnsafePointer<CChar> {
    UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
  }

  deinit { free(start) }
}

extension StaticString {
  /// For C. Static.
  var pointer: UnsafePointer<CChar> {
    // Safe: the bytes of a literal end with a NUL and are never freed.
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

/// The text where there is none.
let emptyText: StaticString = ""
