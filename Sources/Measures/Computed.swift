/// What a computation comes to: a value, or why there is none. It is never NaN, and never a 0 or a
/// nothing that stands for something else.
public enum Computed<Value: Sendable>: Sendable {
  /// The value, with the counts that it rests on.
  case computed(Value)
  /// There is no value, for this reason.
  case notComputable(NotComputable)

  /// The value, nil where there is none.
  public var value: Value? {
    if case .computed(let value) = self { value } else { nil }
  }

  /// Why there is no value, nil where there is one.
  public var reason: NotComputable? {
    if case .notComputable(let reason) = self { reason } else { nil }
  }
}

extension Computed: Equatable where Value: Equatable {}
