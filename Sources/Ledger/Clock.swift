import Glibc

/// The wall clock, for what is written into entries. Order never comes from it.
package enum Clock {
  /// Milliseconds since 1970, UTC.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1000 &+ Int64(time.tv_nsec) / 1_000_000
  }

  /// Milliseconds on a clock that nobody can set, and that goes on while the machine sleeps.
  package static func monotonic() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) &* 1000 &+ Int64(time.tv_nsec) / 1_000_000
  }
}
