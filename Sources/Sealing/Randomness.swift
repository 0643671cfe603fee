internal import CSodium

/// Unpredictable bytes from the operating system.
public enum Randomness {
  /// Overwrites all bytes of `pointer`. An empty buffer is allowed.
  public static func fill(_ pointer: UnsafeMutableRawBufferPointer) {
    guard let start = pointer.baseAddress else { return }
    randombytes_buf(start, pointer.count)
  }
}
