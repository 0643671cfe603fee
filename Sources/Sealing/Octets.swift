// libsodium's functions take `unsigned char *`; the callers of this module have raw memory.

extension UnsafeRawPointer {
  /// Safe: bytes may be read as `UInt8` whatever their memory is bound to.
  var octets: UnsafePointer<UInt8> { assumingMemoryBound(to: UInt8.self) }
  /// For functions that take `char *`; safe for the same reason.
  var characters: UnsafePointer<CChar> { assumingMemoryBound(to: CChar.self) }
}

extension UnsafeMutableRawPointer {
  /// Safe: C writes single bytes, and nothing here reads the memory as another type meanwhile.
  var octets: UnsafeMutablePointer<UInt8> { assumingMemoryBound(to: UInt8.self) }
}

extension UnsafeRawBufferPointer {
  /// The first byte, or nil when the buffer has no memory; see `UnsafeRawPointer.octets`.
  var octets: UnsafePointer<UInt8>? { baseAddress?.octets }
}
