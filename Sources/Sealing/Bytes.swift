internal import CSodium

/// Operations on secret bytes that ordinary code would do in a way that leaks.
public enum Bytes {
  /// Whether both buffers hold the same bytes, in a time that depends on their length alone.
  ///
  /// Buffers of different lengths are unequal; lengths are not secret.
  public static func equal(
    constantTime first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
  ) -> Bool {
    guard first.count == second.count else { return false }
    guard let a = first.baseAddress, let b = second.baseAddress else { return true }
    return sodium_memcmp(a, b, first.count) == 0
  }

  /// Overwrites all bytes with zeros, in a way the optimiser may not remove.
  public static func wipe(_ buffer: UnsafeMutableRawBufferPointer) {
    guard let start = buffer.baseAddress else { return }
    sodium_memzero(start, buffer.count)
  }
}

extension StaticString {
  /// The characters of a label that goes into a hash, without allocation.
  ///
  /// Safe: a literal of more than one character is kept as a pointer to bytes that live as long
  /// as the program; every label in this module is one.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
