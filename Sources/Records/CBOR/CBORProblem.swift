/// Why bytes are not the deterministic CBOR of a record.
public enum CBORProblem: Error, Hashable, Sendable {
  /// The bytes end inside an item.
  case truncated
  /// Bytes follow after the last item.
  case trailingBytes
  /// An item of another type was expected here.
  case unexpectedType
  /// Not the one encoding that RFC 8949, section 4.2 allows: a longer form than needed, keys out of
  /// order or twice, an indefinite length.
  case notDeterministic
  /// A text that is not UTF-8 or contains U+0000.
  case invalidText
  /// Nested deeper than ``CBORReader/maximumDepth``.
  case tooDeep
  /// A number or a length that the field cannot hold.
  case outOfRange
}
