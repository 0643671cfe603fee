import Glibc
import Synchronization

extension UniqueID {
  /// A new id of version 7 (RFC 9562): time in the first 60 free bits, 62 random bits after it.
  ///
  /// The 12 bits after the milliseconds are the fraction of the millisecond (method 3 of section
  /// 6.2). Ids made in one process are strictly increasing, as long as the system clock is not set
  /// back by more than a second.
  public static func makeVersion7() -> UniqueID {
    let tick = Version7Clock.nextTick()
    let version: UInt64 = 0x7000
    let variant: UInt64 = 0x8000_0000_0000_0000
    return UniqueID(
      high: (tick >> 12) << 16 | version | (tick & 0x0FFF),
      low: variant | (RandomPool.shared.next() >> 2))
  }
}

/// The clock behind version 7, in ticks of 1/4096 millisecond since 1970.
private enum Version7Clock {
  /// The last tick given out. A forked child inherits it, which is harmless: its random bits
  /// differ.
  private static let last = Atomic<UInt64>(0)

  private static let ticksPerSecond: UInt64 = 1000 << 12

  /// A tick above all earlier ones, near the present.
  static func nextTick() -> UInt64 {
    let now = read()
    var seen = last.load(ordering: .relaxed)
    while true {
      // One tick ahead for ids made within one tick or after the clock was set back a little. After
      // a large step back (a wrong date put right) it is the clock that counts.
      let ahead = seen >= now && seen - now < ticksPerSecond
      let tick = ahead ? seen &+ 1 : now
      let exchange = last.weakCompareExchange(expected: seen, desired: tick, ordering: .relaxed)
      if exchange.exchanged { return tick }
      seen = exchange.original
    }
  }

  private static func read() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let seconds = UInt64(clamping: time.tv_sec)
    let nanoseconds = UInt64(clamping: time.tv_nsec)
    let milliseconds = seconds &* 1000 &+ nanoseconds / 1_000_000
    let fraction = (nanoseconds % 1_000_000 * 4096) / 1_000_000
    return milliseconds << 12 | fraction
  }
}
