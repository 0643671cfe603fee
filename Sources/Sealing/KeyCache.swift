internal import CSodium

/// A bounded cache of unwrapped file keys in one piece of guarded memory.
///
/// A key in use is pinned: it is neither evicted nor wiped before the last user returns. The key
/// that is evicted is one that was not used lately (CLOCK). A key that leaves is wiped at once.
///
/// Safe to send: the bytes of slots without pins are touched only under the lock of `table`; those
/// of a pinned slot are written by the one thread that reserved it, before it is published under
/// the lock, and only read afterwards.
public final class KeyCache: @unchecked Sendable {
  /// The most keys a cache may hold.
  public static let maximumCapacity = 1 << 20

  private let table: Locked<SlotTable>
  /// Owned: `capacity` slots of 32 bytes, allocated by the initialiser, freed by deinit.
  private let slab: UnsafeMutableRawPointer

  /// Makes an empty cache.
  ///
  /// The system may refuse to lock a large slab into memory (`RLIMIT_MEMLOCK`); it is used unlocked
  /// then, still between guard pages. 4096 keys take 128 KiB.
  ///
  /// - Parameter capacity: 1 to `maximumCapacity` keys.
  /// - Throws: `SealingError.wrongSize` for another capacity; `.unavailable`, `.outOfMemory`.
  public init(capacity: Int = 4096) throws(SealingError) {
    guard 1...Self.maximumCapacity ~= capacity else { throw .wrongSize }
    try Sodium.start()
    guard let slab = sodium_malloc(capacity * GuardedKey.size) else { throw .outOfMemory }
    sodium_memzero(slab, capacity * GuardedKey.size)
    self.slab = slab
    table = Locked(SlotTable(capacity: capacity))
  }

  /// Lends the key of a file, loading it first when it is not in the cache.
  ///
  /// No lock is held while `load` and `use` run, so both may use the cache. Two threads that miss
  /// the same key at once both load it; one of the loads is kept.
  ///
  /// - Parameters:
  ///   - file: the internal id of the file.
  ///   - generation: which of the file's keys.
  ///   - binding: what else the key is bound to when it is loaded. Under another binding it is not
  ///     found but loaded, which checks it.
  ///   - load: writes the 32 bytes of the key; the memory is zero before.
  ///   - use: reads the 32 bytes. The pointer is not valid afterwards.
  /// - Throws: what `load` or `use` throws, and `SealingError.outOfMemory` when all slots are in use
  ///   and there is no memory for one more key. Nothing is cached when `load` throws.
  public func withKey<R>(
    file: Int64, generation: Int64, binding: SIMD4<UInt64> = .zero,
    load: (UnsafeMutableRawPointer) throws -> Void, use: (UnsafeRawPointer) throws -> R
  ) throws -> R {
    let name = SlotTable.Name(file: file, generation: generation, binding: binding)
    guard let slot = try pin(name) ?? self.load(name, by: load) else {
      return try GuardedKey(filling: load).withBytes(use)
    }
    defer { unpin(slot) }
    return try use(UnsafeRawPointer(bytes(of: slot)))
  }

  /// Forgets all keys of a file, as before its erasure. A key in use is wiped when its last user
  /// returns, and a key that is being loaded meanwhile is not kept.
  public func remove(file: Int64) {
    remove { $0.file == file }
  }

  /// Forgets all keys, in the same way.
  public func removeAll() {
    remove { _ in true }
  }

  deinit {
    sodium_free(slab)  // wipes
  }
}

// MARK: - Slots

extension KeyCache {
  private func pin(_ name: SlotTable.Name) -> Int? {
    table.withLock { $0.pin(name) }
  }

  /// Loads a key straight into a slot and returns it pinned; nil when every slot is in use.
  private func load(
    _ name: SlotTable.Name, by load: (UnsafeMutableRawPointer) throws -> Void
  ) throws -> Int? {
    let reserved = table.withLock { table in
      table.reserve().map { (slot: $0, removals: table.removals) }
    }
    guard let (slot, removals) = reserved else { return nil }
    do {
      wipe(slot)  // evicted or free, and now this thread's alone
      try load(bytes(of: slot))
    } catch {
      unpin(slot)
      throw error
    }
    table.withLock { $0.publish(slot, as: name, ifRemovals: removals) }
    return slot
  }

  private func unpin(_ slot: Int) {
    table.withLock {
      if $0.unpin(slot) { wipe(slot) }
    }
  }

  private func remove(where matches: (SlotTable.Name) -> Bool) {
    table.withLock {
      for slot in $0.remove(where: matches) { wipe(slot) }
    }
  }

  private func wipe(_ slot: Int) {
    sodium_memzero(bytes(of: slot), GuardedKey.size)
  }

  /// Safe: slot numbers come from `table` alone, which has as many as the slab has room for.
  private func bytes(of slot: Int) -> UnsafeMutableRawPointer {
    slab + slot * GuardedKey.size
  }
}

// MARK: - For tests

extension KeyCache {
  /// What the table says about itself, read under the lock.
  func inspect<R>(_ body: (SlotTable) throws -> R) rethrows -> R {
    try table.withLock { try body($0) }
  }

  /// Counts the slots whose bytes are all zero.
  var wipedSlots: Int {
    table.withLock { table in
      (0..<table.capacity).count { sodium_is_zero(bytes(of: $0).octets, GuardedKey.size) == 1 }
    }
  }
}
