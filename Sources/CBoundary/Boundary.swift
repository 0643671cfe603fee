import CCoachingKit
import Glibc
import Records

/// The optional last parameter of a function that can fail for more than one reason.
public typealias ErrorOut = UnsafeMutablePointer<OpaquePointer?>?
/// Where a function puts a handle of the caller's.
public typealias HandleOut = UnsafeMutablePointer<OpaquePointer?>?

let success = Status.ok.rawValue

/// Answers the code of an error, and hands the error over when the caller wants it.
func fail(_ error: CoachingError, into errorOut: ErrorOut) -> coach_status {
  // Safe: the header asks for a pointer to write to, or NULL.
  if let errorOut { errorOut.pointee = Handles.insert(ErrorBox(error)) }
  return error.status.rawValue
}

/// Runs the work of a call and turns what it throws into a code.
@inline(__always)
func attempt(
  _ errorOut: ErrorOut, _ body: () throws(CoachingError) -> Void
) -> coach_status {
  do throws(CoachingError) {
    try body()
    return success
  } catch {
    return fail(error, into: errorOut)
  }
}

/// Puts a new handle where the caller wants it.
func hand<T: Handled>(_ object: T, to out: HandleOut, _ name: String) throws(CoachingError) {
  guard let out else { throw CoachingError(.invalidArgument(name)) }
  guard let token = Handles.insert(object) else {
    throw CoachingError(
      .tooLarge("The number of handles", limit: Int(HandleTable.capacity)))
  }
  // Safe: the header asks for a pointer to write to, or NULL.
  out.pointee = token
}

/// Texts that come from outside.
enum TextIn {
  /// The bytes of a NUL-terminated text without that NUL, or nil for NULL. Over `limit` bytes it
  /// answers the first `limit + 1`, and reads no further.
  static func bytes(
    _ text: UnsafePointer<CChar>?, upTo limit: Int
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let text else { return nil }
    let count = strnlen(text, limit + 1)
    // Safe: the header asks for a NUL, and so many bytes were read before one.
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// The bytes of a text of `length` bytes, or with length -1 up to its NUL. Over `limit` bytes the
  /// count answered is over it too, and the caller must not read them.
  static func bytes(
    _ text: UnsafePointer<CChar>?, _ length: Int64, upTo limit: Int, _ name: String
  ) throws(CoachingError) -> UnsafeBufferPointer<UInt8> {
    if length == -1, let bytes = bytes(text, upTo: limit) { return bytes }
    guard let text else { throw CoachingError(.invalidArgument(name)) }
    guard let count = Int(exactly: length), count >= 0 else {
      throw CoachingError(.invalidArgument("length"))
    }
    // Safe: the caller vouches for the length.
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// A NUL-terminated text of at most `limit` bytes, or nil for NULL.
  static func optional(
    _ text: UnsafePointer<CChar>?, upTo limit: Int, _ name: String
  ) throws(CoachingError) -> String? {
    guard let bytes = bytes(text, upTo: limit) else { return nil }
    guard bytes.count <= limit else {
      throw CoachingError(.tooLarge("The length of \(name)", limit: limit))
    }
    guard UTF8Check.isValid(bytes) else { throw CoachingError(.invalidUTF8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A NUL-terminated text of 1 to `limit` bytes.
  static func required(
    _ text: UnsafePointer<CChar>?, upTo limit: Int, _ name: String
  ) throws(CoachingError) -> String {
    guard let text = try optional(text, upTo: limit, name), !text.isEmpty else {
      throw CoachingError(.invalidArgument(name))
    }
    return text
  }

  /// An actor's, organisation's, purpose's, system's or value's identifier.
  static func identifier(
    _ text: UnsafePointer<CChar>?, _ name: String
  ) throws(CoachingError) -> String {
    try required(text, upTo: Int(COACH_LIMIT_IDENTIFIER), name)
  }

  /// The id of a file or record.
  static func id(
    _ text: UnsafePointer<CChar>?, _ name: String
  ) throws(CoachingError) -> UniqueID {
    guard let bytes = bytes(text, upTo: UniqueID.textLength), let id = UniqueID(bytes) else {
      throw CoachingError(.invalidArgument(name))
    }
    return id
  }
}

/// Reads a struct of options that begins with its size.
///
/// A shorter one, of a program compiled against an older header, gets zeros for what it lacks; a longer
/// one is accepted when what this version does not know is zero. `minimum` is the size that the
/// struct had in its first version.
func readOptions<Options: BitwiseCopyable>(
  _ pointer: UnsafePointer<Options>?, minimum: Int, _ name: String
) throws(CoachingError) -> Options {
  let refusal = CoachingError(.invalidArgument(name))
  guard let pointer else { throw refusal }
  let source = UnsafeRawPointer(pointer)
  // Safe: every struct of options has at least its size, which says how much more there is.
  let size = source.loadUnaligned(as: UInt.self)
  // No struct is ever as long as a page: a size beyond that is memory that was not set to zero.
  guard size >= UInt(max(minimum, MemoryLayout<UInt>.size)), size <= 4096 else { throw refusal }
  let known = MemoryLayout<Options>.size
  let given = UnsafeRawBufferPointer(start: source, count: Int(size))
  guard given.dropFirst(known).allSatisfy({ $0 == 0 }) else { throw refusal }
  return withUnsafeTemporaryAllocation(
    byteCount: known, alignment: MemoryLayout<Options>.alignment
  ) { room in
    // Safe: all of the room is written before it is read, and any bits are a valid C struct.
    room.initializeMemory(as: UInt8.self, repeating: 0)
    room.copyMemory(from: UnsafeRawBufferPointer(rebasing: given.prefix(known)))
    return room.load(as: Options.self)
  }
}
