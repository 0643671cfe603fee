import Glibc
import Synchronization

/// Random words from the kernel, drawn some at a time, because one call of the kernel costs more
/// than all the rest of making an id.
///
/// For identifiers only, never for keys or nonces: the words lie in plain memory.
///
/// A fork must not give parent and child the same words, so they lie in a page that the kernel
/// hands to a child as zeros (MADV_WIPEONFORK), and zero words left means: draw again. Where that
/// is not to be had, each word is a call. The flag is tried and never waited for: a thread that
/// finds it taken asks the kernel, and so does, for ever, a child forked at the moment another
/// thread held it.
final class RandomPool: @unchecked Sendable {
  // Safe to share: `page` is constant, and its memory is touched only by the holder of `taken`.
  static let shared = RandomPool()

  private let taken = Atomic<Bool>(false)
  /// Word 0 is how many of the words after it are unused.
  private let page: UnsafeMutablePointer<UInt64>?
  private static let wordCount = 32

  private init() { page = RandomPool.makePage() }

  /// 64 random bits.
  func next() -> UInt64 {
    guard let page,
      taken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else { return RandomPool.draw() }
    defer { taken.store(false, ordering: .releasing) }
    var left = Int(truncatingIfNeeded: page[0])
    if left < 1 || left > RandomPool.wordCount {
      // Safe: the page holds the count and `wordCount` words (264 of 4096 bytes).
      let filled = RandomPool.fill(page + 1, byteCount: RandomPool.wordCount * 8)
      guard filled else { return RandomPool.draw() }
      left = RandomPool.wordCount
    }
    page[0] = UInt64(left - 1)
    return page[left]
  }

  /// 64 random bits straight from the kernel.
  private static func draw() -> UInt64 {
    var word: UInt64 = 0
    return fill(&word, byteCount: 8) ? word : lastResort()
  }

  /// Up to 256 bytes, the limit of getentropy, which is getrandom with its interruptions handled.
  private static func fill(_ memory: UnsafeMutableRawPointer, byteCount: Int) -> Bool {
    // Safe: the caller's memory holds the count.
    getentropy(memory, byteCount) == 0
  }

  /// For a sandbox that forbids getentropy: unlike in other processes and other calls, though not
  /// unpredictable. Identifiers need no more, and the host is not to die of it.
  private static func lastResort() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    var hasher = Hasher()
    hasher.combine(getpid())
    hasher.combine(time.tv_sec)
    hasher.combine(time.tv_nsec)
    hasher.combine(lastResortCount.wrappingAdd(1, ordering: .relaxed).newValue)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private static let lastResortCount = Atomic<UInt64>(0)

  private static func makePage() -> UnsafeMutablePointer<UInt64>? {
    let size = Int(sysconf(Int32(_SC_PAGESIZE)))
    guard size >= (wordCount + 1) * 8 else { return nil }
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED
    else { return nil }
    guard madvise(memory, size, Int32(MADV_WIPEONFORK)) == 0 else {
      munmap(memory, size)
      return nil
    }
    // Safe: a fresh page of zeros, aligned, and never unmapped; zeros are valid words.
    return memory.bindMemory(to: UInt64.self, capacity: size / 8)
  }
}
