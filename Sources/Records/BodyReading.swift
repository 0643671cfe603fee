extension Body {
  /// Calls `use` with all bytes and where in them a field's value lies; nil when it has none.
  ///
  /// For the C getters, in another module: neither generic nor inlined, it costs a call. The record
  /// is passed by reference, since copying it would count references, which takes longer than the rest.
  package static func read(
    _ body: inout Body, _ number: UInt32, _ use: (UnsafeRawBufferPointer, Range<Int>) -> Int32
  ) -> Int32? {
    guard let range = body.range(of: number) else { return nil }
    return body.withBytes { use($0, range) }
  }
}
