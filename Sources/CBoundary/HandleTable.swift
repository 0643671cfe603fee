import Glibc
import Synchronization

/// What a token stands for. The number is part of the token.
enum HandleType: UInt64 {
  case store = 1
  case actor, record, batch, list, error, buffer

  /// Whether several threads may be inside calls with one handle.
  @inline(__always)
  var isShared: Bool { self == .store }
}

/// Why a handle is refused.
enum HandleRefusal {
  /// Never made, freed, or of another type.
  case invalid
  /// In use by a call.
  case busy
}

/// The tokens that are handed out as handles, and the objects they stand for.
///
/// A token is `generation << 28 | index << 4 | type`. It is compared with the slot of that index and
/// never followed, so that any 64 bits are a harmless question. A slot counts its generation up when
/// its handle is freed; the first generation lies so high that no address of a process is a token.
///
/// A slot's state is `generation << 28 | type << 24 | use`: type 0 is free; `use` is the busy bit of an
/// exclusive handle or the number of users of a shared one. Whoever has set the busy bit, counted
/// itself in, or taken the handle out by a compare-and-exchange may touch the slot's object; nobody
/// else does, which makes the table safe to share. There are no locks: a fork at any moment leaves it
/// usable in the child.
struct HandleTable: ~Copyable, @unchecked Sendable {
  /// One handle. 64 bytes, so that threads with handles of their own share no cache line.
  struct Slot: ~Copyable {
    let state: Atomic<UInt64>
    /// The next free slot, plus one.
    let next: Atomic<UInt32>
    var object: UnsafeRawPointer?
    let padding: (UInt64, UInt64, UInt64, UInt64, UInt64)
  }

  typealias SlotPointer = UnsafeMutablePointer<Slot>
  typealias Chunks = UnsafeMutablePointer<Atomic<SlotPointer?>>

  /// Slots that a table can have.
  static let capacity: UInt32 = 1 << 24 - 1
  static let firstGeneration: UInt64 = 1 << 28
  private static let chunkBits: UInt32 = 10
  private static let chunkCount = 1 << 14
  private static let busyBit: UInt64 = 1 << 23
  private static let useMask: UInt64 = 1 << 24 - 1
  private static let generationMask: UInt64 = ~(1 << 28 - 1)

  // Neither chunks nor their list are moved or freed while the table lives.
  private let chunks = Atomic<Chunks?>(nil)
  /// How many slots were ever used.
  private let used = Atomic<UInt32>(0)
  /// The first free slot plus one, below a count that makes every change of the list a new value.
  private let free = Atomic<UInt64>(0)
  /// A slot that has reached it is not used again.
  private let lastGeneration: UInt64

  init(lastGeneration: UInt64 = 1 << 36 - 1) {
    self.lastGeneration = lastGeneration
  }

  /// The library's table lives as long as the process; those of the tests end.
  deinit {
    // Safe: whoever ends a table is the last to know it, and chunks are never shared between tables.
    guard let chunks = chunks.load(ordering: .acquiring) else { return }
    for place in 0..<Self.chunkCount {
      Glibc.free(chunks[place].load(ordering: .relaxed))
    }
    Glibc.free(chunks)
  }

  // MARK: Looking up

  /// What became of an attempt to get hold of a handle.
  enum Hold {
    case held(SlotPointer)
    case refused(HandleRefusal)
  }

  @inline(__always)
  private static func index(_ token: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: token >> 4) & (1 << 24 - 1)
  }

  /// The state of a slot whose handle is this token and which nobody uses.
  @inline(__always)
  private static func idle(_ token: UInt64) -> UInt64 {
    token & generationMask | (token & 15) << 24
  }

  @inline(__always)
  private func slot(_ index: UInt32) -> SlotPointer? {
    // Safe: an index is below 2^24, and so within the list of chunks and within its chunk.
    guard let chunks = chunks.load(ordering: .acquiring),
      let chunk = chunks[Int(index >> Self.chunkBits)].load(ordering: .acquiring)
    else { return nil }
    return chunk + Int(index & (1 << Self.chunkBits - 1))
  }

  /// Gets hold of a handle for the length of a call. Every hold must be given back by ``release``.
  @inline(__always)
  func acquire(_ token: UInt64, _ type: HandleType) -> Hold {
    guard token & 15 == type.rawValue, let slot = slot(Self.index(token)) else {
      return .refused(.invalid)
    }
    if type.isShared { return Self.join(slot, Self.idle(token)) }
    let idle = Self.idle(token)
    let (exchanged, found) = slot.pointee.state.compareExchange(
      expected: idle, desired: idle | Self.busyBit, successOrdering: .acquiring,
      failureOrdering: .relaxed)
    if exchanged { return .held(slot) }
    return .refused(found == idle | Self.busyBit ? .busy : .invalid)
  }

  private static func join(_ slot: SlotPointer, _ idle: UInt64) -> Hold {
    var found = slot.pointee.state.load(ordering: .relaxed)
    while found & ~useMask == idle, found & useMask < useMask {
      let (exchanged, now) = slot.pointee.state.weakCompareExchange(
        expected: found, desired: found + 1, successOrdering: .acquiring,
        failureOrdering: .relaxed)
      if exchanged { return .held(slot) }
      found = now
    }
    return .refused(found & ~useMask == idle ? .busy : .invalid)
  }

  /// Gives back what ``acquire`` got hold of.
  @inline(__always)
  func release(_ slot: SlotPointer, _ token: UInt64, _ type: HandleType) {
    if type.isShared {
      slot.pointee.state.wrappingSubtract(1, ordering: .releasing)
    } else {
      slot.pointee.state.store(Self.idle(token), ordering: .releasing)
    }
  }

  // MARK: Coming and going

  /// A token for an object, whose reference the table takes over; nil when there is no room.
  func insert(_ object: UnsafeRawPointer, _ type: HandleType) -> UInt64? {
    guard let index = popFree() ?? takeUnused(), let slot = slot(index) else { return nil }
    // Safe: a slot that was popped or taken belongs to this call alone until its state is stored.
    slot.pointee.object = object
    let before = slot.pointee.state.load(ordering: .relaxed) >> 28
    let generation = before == 0 ? Self.firstGeneration : before
    slot.pointee.state.store(generation << 28 | type.rawValue << 24, ordering: .releasing)
    return generation << 28 | UInt64(index) << 4 | type.rawValue
  }

  /// What became of an attempt to take a handle out of the table.
  enum Removal {
    case removed(UnsafeRawPointer?)
    case refused(HandleRefusal)
  }

  /// Makes a token stale and gives back the object and the reference to it.
  func remove(_ token: UInt64, _ type: HandleType) -> Removal {
    guard token & 15 == type.rawValue, let slot = slot(Self.index(token)) else {
      return .refused(.invalid)
    }
    let idle = Self.idle(token)
    let next = (idle >> 28 + 1) << 28
    let (exchanged, found) = slot.pointee.state.compareExchange(
      expected: idle, desired: next, successOrdering: .acquiring, failureOrdering: .relaxed)
    guard exchanged else {
      return .refused(found & ~Self.useMask == idle ? .busy : .invalid)
    }
    // Safe: the state is of a new generation, so that no token leads here until it is inserted anew.
    let object = slot.pointee.object
    slot.pointee.object = nil
    if idle >> 28 < lastGeneration { pushFree(Self.index(token), slot) }
    return .removed(object)
  }

  private func pushFree(_ index: UInt32, _ slot: SlotPointer) {
    var head = free.load(ordering: .relaxed)
    while true {
      slot.pointee.next.store(
        UInt32(truncatingIfNeeded: head & Self.useMask), ordering: .relaxed)
      let desired = Self.changed(head, to: index + 1)
      let (exchanged, found) = free.weakCompareExchange(
        expected: head, desired: desired, successOrdering: .releasing, failureOrdering: .relaxed)
      if exchanged { return }
      head = found
    }
  }

  private func popFree() -> UInt32? {
    var head = free.load(ordering: .acquiring)
    while head & Self.useMask != 0 {
      let index = UInt32(truncatingIfNeeded: head & Self.useMask) - 1
      guard let slot = slot(index) else { return nil }
      // Another thread may have popped it meanwhile; the count in the head then fails the exchange.
      let desired = Self.changed(head, to: slot.pointee.next.load(ordering: .relaxed))
      let (exchanged, found) = free.weakCompareExchange(
        expected: head, desired: desired, successOrdering: .acquiringAndReleasing,
        failureOrdering: .acquiring)
      if exchanged { return index }
      head = found
    }
    return nil
  }

  /// The head of the free list with another slot in front, counted on.
  private static func changed(_ head: UInt64, to front: UInt32) -> UInt64 {
    (head >> 24 &+ 1) << 24 | UInt64(front)
  }

  /// A slot that was never used.
  private func takeUnused() -> UInt32? {
    var index = used.load(ordering: .relaxed)
    while index < Self.capacity, prepareChunk(of: index) {
      let (exchanged, found) = used.weakCompareExchange(
        expected: index, desired: index + 1, ordering: .relaxed)
      if exchanged { return index }
      index = found
    }
    return nil
  }

  // MARK: Memory

  private func prepareChunk(of index: UInt32) -> Bool {
    guard let chunks = prepareChunks() else { return false }
    let place = Int(index >> Self.chunkBits)
    // Safe: an index is below 2^24, and so within the list of chunks.
    return Self.prepareChunk(at: chunks + place)
  }

  private func prepareChunks() -> Chunks? {
    if let present = chunks.load(ordering: .acquiring) { return present }
    guard let memory = calloc(Self.chunkCount, MemoryLayout<Atomic<SlotPointer?>>.stride) else {
      return nil
    }
    // Safe: fresh memory of that size, and zero bits are the nil of an atomic pointer.
    let made = memory.bindMemory(to: Atomic<SlotPointer?>.self, capacity: Self.chunkCount)
    let (exchanged, present) = chunks.compareExchange(
      expected: nil, desired: made, ordering: .acquiringAndReleasing)
    if exchanged { return made }
    Glibc.free(memory)
    return present
  }

  private static func prepareChunk(at place: Chunks) -> Bool {
    guard place.pointee.load(ordering: .acquiring) == nil else { return true }
    let count = 1 << chunkBits
    guard let memory = calloc(count, MemoryLayout<Slot>.stride) else { return false }
    // Safe: fresh memory of that size, and zero bits are a slot that was never used.
    let made = memory.bindMemory(to: Slot.self, capacity: count)
    let (exchanged, _) = place.pointee.compareExchange(
      expected: nil, desired: made, ordering: .acquiringAndReleasing)
    if !exchanged { Glibc.free(memory) }
    return true
  }
}
