import CCoachingKit
import Records

/// What a `coach_error` stands for: the facts and their sentences, ready for C.
final class ErrorBox: Handled {
  static let handleType = HandleType.error

  /// The facts.
  let error: CoachingError
  /// Texts are nil where there was no memory for them.
  let message: OwnedText?
  let hint: OwnedText?
  let record: OwnedText?

  init(_ error: CoachingError) {
    self.error = error
    message = .copy(of: error.message)
    hint = .copy(of: error.hint)
    record = error.record.flatMap { .copy(of: $0.description) }
  }

  /// Answers a text about an error, or "" where the handle is none.
  static func text(
    _ token: OpaquePointer?, _ body: (ErrorBox) -> OwnedText?
  ) -> UnsafePointer<CChar>? {
    Handles.use(token, as: ErrorBox.self, else: emptyText.pointer) {
      body($0)?.pointer ?? emptyText.pointer
    }
  }
}

@c @implementation
public func coach_error_status(_ error: OpaquePointer?) -> coach_status {
  Handles.use(error, as: ErrorBox.self, else: success) { $0.error.status.rawValue }
}

@c @implementation
public func coach_error_kind(_ error: OpaquePointer?) -> UInt32 {
  Handles.use(error, as: ErrorBox.self, else: 0) { $0.error.kind }
}

@c @implementation
public func coach_error_field(_ error: OpaquePointer?) -> UInt32 {
  Handles.use(error, as: ErrorBox.self, else: 0) { $0.error.field }
}

@c @implementation
public func coach_error_record(_ error: OpaquePointer?) -> UnsafePointer<CChar>? {
  ErrorBox.text(error) { $0.record }
}

@c @implementation
public func coach_error_version(_ error: OpaquePointer?) -> Int64 {
  Handles.use(error, as: ErrorBox.self, else: 0) { $0.error.version }
}

@c @implementation
public func coach_error_message(_ error: OpaquePointer?) -> UnsafePointer<CChar>? {
  ErrorBox.text(error) { $0.message }
}

@c @implementation
public func coach_error_hint(_ error: OpaquePointer?) -> UnsafePointer<CChar>? {
  ErrorBox.text(error) { $0.hint }
}

@c @implementation
public func coach_error_free(_ error: OpaquePointer?) -> coach_status {
  free(error, as: ErrorBox.self)
}
