extension [UInt8] {
  /// `withUnsafeBytes` with typed errors, which the standard library's lacks. Valid during the call.
  @inlinable
  @inline(__always)
  package func withBytes<R, E>(
    _ use: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try withUnsafeBufferPointer { (bytes) throws(E) in try use(UnsafeRawBufferPointer(bytes)) }
  }

  /// `withUnsafeMutableBytes` with typed errors. Valid during the call.
  @inlinable
  @inline(__always)
  package mutating func withMutableBytes<R, E>(
    _ use: (UnsafeMutableRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try withUnsafeMutableBufferPointer { (bytes) throws(E) in
      try use(UnsafeMutableRawBufferPointer(bytes))
    }
  }
}
