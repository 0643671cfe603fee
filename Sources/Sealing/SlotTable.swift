/// Which slot of a `KeyCache` belongs to which key. Knows no key bytes and takes no lock.
///
/// A slot is in one of four states:
/// - free: no name, no pins, in `free`; its bytes are wiped;
/// - reserved: no name, pinned by the one thread that loads it;
/// - named: in `index`; with pins it is in use, without it may be evicted;
/// - orphaned: its name was removed while it was pinned; the last pin frees it.
struct SlotTable {
  /// What the cache is asked for.
  struct Name: Hashable {
    var file: Int64
    var generation: Int64
    var binding: SIMD4<UInt64>

    /// Ids of files are random, so that they alone scatter: the rest is only compared.
    func hash(into hasher: inout Hasher) {
      hasher.combine(file)
    }
  }

  private struct Slot {
    var name: Name?
    var pins = 0
    /// The second chance of the CLOCK algorithm: set by use, cleared as the hand passes.
    var recentlyUsed = false
  }

  private var slots: [Slot]
  private var index: [Name: Int] = [:]
  private var free: [Int]
  private var hand = 0
  /// Counts removals, so that a key loaded before one is not published after it.
  private(set) var removals: UInt64 = 0

  init(capacity: Int) {
    slots = Array(repeating: Slot(), count: capacity)
    free = Array((0..<capacity).reversed())
    index.reserveCapacity(capacity)
  }

  /// Pins the slot of `name`, or returns nil when there is none.
  mutating func pin(_ name: Name) -> Int? {
    guard let slot = index[name] else { return nil }
    slots[slot].pins += 1
    slots[slot].recentlyUsed = true
    return slot
  }

  /// Takes a free slot, or the slot of a key that is not in use, and pins it without a name. The
  /// caller wipes it. Nil when every slot is pinned.
  mutating func reserve() -> Int? {
    guard let slot = free.popLast() ?? evict() else { return nil }
    slots[slot] = Slot(name: nil, pins: 1)
    return slot
  }

  /// Gives a reserved slot its name, unless another thread was faster, or keys were removed since
  /// `removals` was read: then the slot stays without a name and lives until it is unpinned.
  mutating func publish(_ slot: Int, as name: Name, ifRemovals count: UInt64) {
    guard removals == count, index[name] == nil else { return }
    slots[slot].name = name
    slots[slot].recentlyUsed = true
    index[name] = slot
  }

  /// Releases one pin. True when the slot became free and its bytes must be wiped now.
  mutating func unpin(_ slot: Int) -> Bool {
    slots[slot].pins -= 1
    guard slots[slot].pins == 0, slots[slot].name == nil else { return false }
    free.append(slot)
    return true
  }

  /// Forgets all keys whose name matches. Returns the slots whose bytes must be wiped now; those in
  /// use are wiped when their last pin goes.
  mutating func remove(where matches: (Name) -> Bool) -> [Int] {
    removals &+= 1
    var freed: [Int] = []
    for slot in slots.indices {
      guard let name = slots[slot].name, matches(name) else { continue }
      index[name] = nil
      slots[slot].name = nil
      if slots[slot].pins == 0 { freed.append(slot) }
    }
    free += freed
    return freed
  }

  /// CLOCK: goes round at most twice, since the first round may only clear `recentlyUsed`.
  private mutating func evict() -> Int? {
    for _ in 0..<(2 * slots.count) {
      let slot = hand
      hand = hand + 1 == slots.count ? 0 : hand + 1
      guard slots[slot].pins == 0, let name = slots[slot].name else { continue }
      if slots[slot].recentlyUsed {
        slots[slot].recentlyUsed = false
      } else {
        index[name] = nil
        return slot
      }
    }
    return nil
  }
}

// MARK: - Invariants

extension SlotTable {
  /// Whether the table agrees with itself. For tests; costs time in proportion to the capacity.
  var isConsistent: Bool {
    let named = slots.indices.filter { slots[$0].name != nil }
    let freeOnes = Set(free)
    return named.count == index.count
      && named.allSatisfy { slot in slots[slot].name.map { index[$0] == slot } ?? false }
      && freeOnes.count == free.count
      && freeOnes.allSatisfy { slots[$0].name == nil && slots[$0].pins == 0 }
      && slots.indices.allSatisfy { slot in
        slots[slot].name != nil || slots[slot].pins > 0 || freeOnes.contains(slot)
      }
  }

  /// How many slots there are.
  var capacity: Int { slots.count }
  /// How many keys are known by name.
  var namedCount: Int { index.count }
  /// How many slots hold nothing.
  var freeCount: Int { free.count }
}
