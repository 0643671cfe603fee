import Glibc
import Records
import Synchronization
import Testing

@testable import CBoundary

/// A table behind a reference, which the macros of the tests ask for.
private final class Table: Sendable {
  private let table: HandleTable

  init(lastGeneration: UInt64 = 1 << 36 - 1) {
    table = HandleTable(lastGeneration: lastGeneration)
  }

  func insert(_ object: UnsafeRawPointer, _ type: HandleType) -> UInt64? {
    table.insert(object, type)
  }
  func acquire(_ token: UInt64, _ type: HandleType) -> HandleTable.Hold {
    table.acquire(token, type)
  }
  func release(_ slot: HandleTable.SlotPointer, _ token: UInt64, _ type: HandleType) {
    table.release(slot, token, type)
  }
  func remove(_ token: UInt64, _ type: HandleType) -> HandleTable.Removal {
    table.remove(token, type)
  }
}

extension HandleTable.Hold {
  fileprivate var refusal: HandleRefusal? {
    if case .refused(let reason) = self { reason } else { nil }
  }
  fileprivate var slot: HandleTable.SlotPointer? {
    if case .held(let slot) = self { slot } else { nil }
  }
}

extension HandleTable.Removal {
  fileprivate var refusal: HandleRefusal? {
    if case .refused(let reason) = self { reason } else { nil }
  }
  fileprivate var object: UnsafeRawPointer? {
    if case .removed(let object) = self { object } else { nil }
  }
}

// Never followed: the table only keeps it.
private var something: UnsafeRawPointer? { UnsafeRawPointer(bitPattern: 0x1000) }

@Suite struct HandleTableTests {
  @Test func aHandleGivesBackItsObjectUntilItIsRemoved() throws {
    let table = Table()
    let object = try #require(something)
    let token = try #require(table.insert(object, .record))
    let slot = try #require(table.acquire(token, .record).slot)
    #expect(slot.pointee.object == object)
    table.release(slot, token, .record)
    #expect(table.remove(token, .record).object == object)
    #expect(table.acquire(token, .record).refusal == .invalid)
    #expect(table.remove(token, .record).refusal == .invalid)
  }

  @Test func anExclusiveHandleIsBusyDuringACallAndCannotBeRemoved() throws {
    let table = Table()
    let object = try #require(something)
    let token = try #require(table.insert(object, .batch))
    let slot = try #require(table.acquire(token, .batch).slot)
    #expect(table.acquire(token, .batch).refusal == .busy)
    #expect(table.remove(token, .batch).refusal == .busy)
    table.release(slot, token, .batch)
    #expect(table.remove(token, .batch).refusal == nil)
  }

  @Test func aSharedHandleCountsItsUsersAndIsRemovedAfterTheLast() throws {
    let table = Table()
    let object = try #require(something)
    let token = try #require(table.insert(object, .store))
    let slots = [table.acquire(token, .store).slot, table.acquire(token, .store).slot]
    for slot in slots {
      #expect(table.remove(token, .store).refusal == .busy)
      table.release(try #require(slot), token, .store)
    }
    #expect(table.remove(token, .store).refusal == nil)
    #expect(table.acquire(token, .store).refusal == .invalid)
  }

  @Test func aHandleOfAnotherTypeIsInvalid() throws {
    let table = Table()
    let object = try #require(something)
    let token = try #require(table.insert(object, .record))
    for type in [HandleType.store, .actor, .batch, .list, .error, .buffer] {
      #expect(table.acquire(token, type).refusal == .invalid)
      #expect(table.acquire(token & ~15 | type.rawValue, type).refusal == .invalid)
      #expect(table.remove(token & ~15 | type.rawValue, type).refusal == .invalid)
    }
  }

  @Test func anyOtherNumberIsInvalid() throws {
    let table = Table()
    let object = try #require(something)
    let token = try #require(table.insert(object, .record))
    var numbers: [UInt64] = [0, 1, 3, .max, token + 1, token + 16, token + 1 << 28, token - 16]
    numbers += (0..<64).flatMap { [1 << $0, token ^ 1 << $0, 1 << $0 &- 1] }
    var generator = SystemRandomNumberGenerator()
    numbers += (0..<10_000).map { _ in generator.next() }
    numbers += (0..<10_000).map { _ in generator.next() & ~15 | HandleType.record.rawValue }
    for number in numbers where number != token {
      #expect(table.acquire(number, .record).refusal == .invalid)
      #expect(table.acquire(number, .store).refusal == .invalid)
      #expect(table.remove(number, .record).refusal == .invalid)
    }
  }

  @Test func noAddressOfAProcessIsAToken() throws {
    let table = Table()
    let object = try #require(something)
    let token = try #require(table.insert(object, .record))
    #expect(token >> 56 != 0)
  }

  @Test func aSlotIsUsedAgainUnderAnotherToken() throws {
    let table = Table()
    let object = try #require(something)
    var seen: Set<UInt64> = []
    for _ in 0..<1000 {
      let token = try #require(table.insert(object, .record))
      #expect(seen.insert(token).inserted)
      #expect(table.remove(token, .record).object == object)
    }
    #expect(Set(seen.map { $0 >> 4 & (1 << 24 - 1) }).count == 1)
    for token in seen { #expect(table.acquire(token, .record).refusal == .invalid) }
  }

  @Test func aSlotWhoseGenerationsAreUsedUpIsNotUsedAgain() throws {
    let table = Table(lastGeneration: HandleTable.firstGeneration + 2)
    let object = try #require(something)
    var indexes: [UInt64] = []
    for _ in 0..<6 {
      let token = try #require(table.insert(object, .record))
      indexes.append(token >> 4 & (1 << 24 - 1))
      #expect(table.remove(token, .record).object == object)
    }
    #expect(indexes == [0, 0, 0, 1, 1, 1])
  }

  @Test func manyHandlesLiveAtOnce() throws {
    let table = Table()
    let object = try #require(something)
    let tokens = (0..<50_000).compactMap { _ in table.insert(object, .error) }
    #expect(Set(tokens).count == 50_000)
    for token in tokens { #expect(table.remove(token, .error).object == object) }
  }
}

/// Runs `body` on so many threads at once and waits for them.
private func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var threads: [pthread_t] = []
  for index in 0..<count {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work { body(index) }).toOpaque()
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
      guard let argument else { return nil }
      // Safe: the work was retained for this thread.
      Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }
    let code = pthread_create(&thread, nil, start, work)
    #expect(code == 0)
    threads.append(thread)
  }
  for thread in threads { pthread_join(thread, nil) }
}

/// An object that notices being used by two threads at once, or after its end.
private final class Guarded: Handled {
  static let handleType = HandleType.record
  static let alive = Atomic<Int>(0)
  /// Deliberately not atomic: ThreadSanitizer sees every use that is not exclusive.
  var uses = 0

  init() { Self.alive.wrappingAdd(1, ordering: .relaxed) }
  deinit { Self.alive.wrappingSubtract(1, ordering: .relaxed) }
}

@Suite struct HandleThreadTests {
  @Test func threadsThatMisuseEachOthersHandlesGetCodesAndNothingElse() {
    let places = 16
    let tokens = (0..<places).map { _ in Token() }
    let counts = Counts()
    onThreads(8) { thread in
      var random = UInt64(thread) &* 0x9E37_79B9_7F4A_7C15 | 1
      for _ in 0..<20_000 {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        Self.step(tokens[Int(random >> 32) % places], Int(random >> 48) % 8, counts)
      }
    }
    for token in tokens { _ = try? Handles.remove(token.pointer, as: Guarded.self) }
    #expect(counts.used.load(ordering: .relaxed) > 0)
    #expect(counts.refused.load(ordering: .relaxed) > 0)
    #expect(Guarded.alive.load(ordering: .relaxed) == 0)
  }

  private final class Token: Sendable {
    let value = Atomic<UInt>(0)
    var pointer: OpaquePointer? { OpaquePointer(bitPattern: value.load(ordering: .relaxed)) }
  }

  private final class Counts: Sendable {
    let used = Atomic<Int>(0)
    let refused = Atomic<Int>(0)

    func add(isUsed: Bool) {
      if isUsed {
        used.wrappingAdd(1, ordering: .relaxed)
      } else {
        refused.wrappingAdd(1, ordering: .relaxed)
      }
    }
  }

  /// Removes a handle, waiting for whoever uses it, so that none is left over.
  private static func remove(_ token: OpaquePointer?) {
    do throws(CoachingError) { _ = try Handles.remove(token, as: Guarded.self) } catch {
      guard error.fact == .handleBusy else { return }
      sched_yield()
      remove(token)
    }
  }

  private static func step(_ token: Token, _ choice: Int, _ counts: Counts) {
    switch choice {
    case 0:
      guard let made = Handles.insert(Guarded()) else { return }
      let old = token.value.exchange(UInt(bitPattern: made), ordering: .relaxed)
      remove(OpaquePointer(bitPattern: old))
    case 1:
      _ = try? Handles.remove(token.pointer, as: Guarded.self)
    default:
      let answer = Handles.use(token.pointer, as: Guarded.self, else: false) { object in
        object.uses += 1
        return true
      }
      counts.add(isUsed: answer)
    }
  }
}
