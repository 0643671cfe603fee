/// How much a diagnostic matters.
public enum LogLevel: Int32, Sendable {
  /// Something failed.
  case error = 1
  /// Something may fail soon.
  case warning = 2
  /// Something happened.
  case information = 3
}
