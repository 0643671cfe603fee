import CCoachingKit
import Records

/// An object that a handle stands for.
protocol Handled: AnyObject {
  /// The type in its tokens.
  static var handleType: HandleType { get }
}

/// The handles of this process.
enum Handles {
  static let table = HandleTable()

  /// Makes a handle, which keeps the object; nil when there are too many.
  static func insert<T: Handled>(_ object: T) -> OpaquePointer? {
    let reference = Unmanaged.passRetained(object)
    guard let token = table.insert(UnsafeRawPointer(reference.toOpaque()), T.handleType) else {
      reference.release()
      return nil
    }
    return OpaquePointer(bitPattern: UInt(token))
  }

  /// Takes a handle out of the table and gives back its object. Refused while a call uses it.
  static func remove<T: Handled>(
    _ token: OpaquePointer?, as _: T.Type
  ) throws(CoachingError) -> T {
    switch table.remove(UInt64(UInt(bitPattern: token)), T.handleType) {
    case .refused(.invalid): throw CoachingError(.invalidHandle)
    case .refused(.busy): throw CoachingError(T.handleType.isShared ? .inUse : .handleBusy)
    case .removed(let object):
      guard let object else { throw CoachingError(.invalidHandle) }
      // Safe: `insert` put a retained T under this type, and only one caller removes it.
      return Unmanaged<T>.fromOpaque(object).takeRetainedValue()
    }
  }

  /// Runs `body` with the object of a handle, exclusively but for shared types; where the handle is
  /// refused, answers what `refused` makes of the reason. The object must not leave `body` unless
  /// it is kept by a reference of its own.
  @inline(__always)
  static func use<T: Handled, R>(
    _ token: OpaquePointer?, as _: T.Type, refused: (HandleRefusal) -> R, _ body: (T) -> R
  ) -> R {
    let token = UInt64(UInt(bitPattern: token))
    switch table.acquire(token, T.handleType) {
    case .refused(let reason): return refused(reason)
    case .held(let slot):
      let answer: R
      if let object = slot.pointee.object {
        // Safe without counting references: the type is that of the token, and `remove` fails until
        // the slot is released, so that the table's own reference outlives the body.
        answer = Unmanaged<T>.fromOpaque(object)._withUnsafeGuaranteedRef { body($0) }
      } else {
        answer = refused(.invalid)
      }
      table.release(slot, token, T.handleType)
      return answer
    }
  }
}

extension Handles {
  /// Runs `body` as above; answers `absent` where the handle is refused.
  @inline(__always)
  static func use<T: Handled, R>(
    _ token: OpaquePointer?, as type: T.Type, else absent: @autoclosure () -> R,
    _ body: (T) -> R
  ) -> R {
    use(token, as: type, refused: { _ in absent() }, body)
  }
}

extension HandleRefusal {
  /// The code for it.
  @inline(__always)
  var status: coach_status {
    self == .busy ? Status.handleBusy.rawValue : Status.invalidHandle.rawValue
  }

  /// The error for it.
  var error: CoachingError {
    CoachingError(self == .busy ? .handleBusy : .invalidHandle)
  }
}

/// Runs a call that answers a code and nothing else.
@inline(__always)
func withHandle<T: Handled>(
  _ token: OpaquePointer?, as type: T.Type, _ body: (T) -> coach_status
) -> coach_status {
  Handles.use(token, as: type, refused: \.status, body)
}

/// Runs a call that answers a code and perhaps an error.
@inline(__always)
func withHandle<T: Handled>(
  _ token: OpaquePointer?, as type: T.Type, error errorOut: ErrorOut,
  _ body: (T) throws(CoachingError) -> Void
) -> coach_status {
  func run(_ object: T) -> coach_status {
    attempt(errorOut) { () throws(CoachingError) in try body(object) }
  }
  return Handles.use(token, as: type, refused: { fail($0.error, into: errorOut) }, run)
}

/// Frees a handle; NULL is allowed.
func free<T: Handled>(_ token: OpaquePointer?, as type: T.Type) -> coach_status {
  guard token != nil else { return Status.ok.rawValue }
  return attempt(nil) { () throws(CoachingError) in _ = try Handles.remove(token, as: type) }
}
