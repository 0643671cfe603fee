import Records

/// A group that is part of another, kept behind a reference: otherwise the machine code that copies the other
/// one would copy each field of all its parts.
@propertyWrapper
public struct Part<Value: Group>: Sendable {
  private var held: [Value] = []

  /// None.
  public init() {}

  /// The part; nil where there is none.
  public var wrappedValue: Value? {
    get { held.first }
    set { held = newValue.map { [$0] } ?? [] }
  }
}
