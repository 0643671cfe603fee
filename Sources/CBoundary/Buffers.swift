import CCoachingKit
import Records

/// What a `coach_buffer` stands for.
final class BufferBox: Handled {
  static let handleType = HandleType.buffer

  /// The bytes and a NUL behind them.
  let bytes: OwnedText

  /// A copy of the bytes.
  init(_ bytes: [UInt8]) throws(CoachingError) {
    guard let copy = bytes.withUnsafeBytes({ OwnedText($0) }) else {
      throw CoachingError(.noMemory)
    }
    self.bytes = copy
  }
}

/// Puts bytes into a new buffer where the caller wants it.
func hand(_ bytes: [UInt8], to out: HandleOut, _ name: String) throws(CoachingError) {
  try hand(try BufferBox(bytes), to: out, name)
}

@c @implementation
public func coach_buffer_data(_ buffer: OpaquePointer?) -> UnsafePointer<CChar>? {
  Handles.use(buffer, as: BufferBox.self, else: emptyText.pointer) { $0.bytes.pointer }
}

@c @implementation
public func coach_buffer_length(_ buffer: OpaquePointer?) -> Int64 {
  Handles.use(buffer, as: BufferBox.self, else: 0) { Int64($0.bytes.count) }
}

@c @implementation
public func coach_buffer_free(_ buffer: OpaquePointer?) -> coach_status {
  free(buffer, as: BufferBox.self)
}
