import CoachingKit
import Testing

@Suite struct KeysTests {
  let store: TestStore
  let words: Store.Key

  init() throws {
    store = try TestStore()
    words = try Store.Key(passphrase: "correct horse")
  }

  private func refusal(_ work: () throws -> Void) -> CoachingError.Fact? {
    #expect(throws: CoachingError.self) { try work() }?.fact
  }

  @Test func aKeyIsChangedToAPassphraseWhileTheStoreIsOpen() throws {
    try store.fill()
    let open = try store.open()
    #expect(try open.keys().map(\.kind) == [.key])
    let number = try open.addKey(words)
    let keys = try open.keys()
    #expect(keys.map(\.number) == [1, number])
    #expect(keys.map(\.kind) == [.key, .passphrase])
    #expect(keys.map(\.operations) == [0, 2])
    #expect(keys.map(\.memory) == [0, 64 << 20])
    try open.removeKey(1)
    #expect(try open.keys() == Array(keys.dropFirst()))
    #expect(refusal { _ = try store.open() } == .wrongKey)
    let again = try Store.open(store.path, key: words)
    let anna = try again.actor(
      id: "anna", organisation: "riverside", roles: [.coach, .administrator])
    #expect(try anna.verify().findings == [])
    try again.close()
    try open.close()
  }

  @Test func theLastSlotStaysAndOneThatNeverWasIsNotFound() throws {
    let open = try Store.inMemory(key: words)
    #expect(refusal { try open.removeKey(1) } == .rule("a store keeps at least one key slot"))
    #expect(refusal { try open.removeKey(2) } == .notFound)
    #expect(refusal { try open.removeKey(0) } == .notFound)
    let number = try open.addKey(store.key)
    try open.removeKey(number)
    try open.removeKey(number)
    #expect(try open.addKey(store.key) == number + 1)
    try open.close()
  }

  @Test func aKeyAndAPassphraseAtOnceAreNotOneSlot() throws {
    let open = try Store.inMemory(key: store.key)
    let both = try [UInt8](repeating: 1, count: 32).withUnsafeBytes {
      try Store.Key(bytes: $0, passphrase: Array("correct horse".utf8))
    }
    #expect(refusal { try open.addKey(both) } == .invalidArgument("key"))
    #expect(try open.keys().count == 1)
    try open.close()
  }

  @Test func aReadOnlyOrClosedStoreChangesNoKeys() throws {
    try store.fill()
    let open = try store.open(Store.Options(isReadOnly: true))
    #expect(refusal { try open.addKey(words) } == .readOnly)
    #expect(refusal { try open.removeKey(1) } == .readOnly)
    #expect(try open.keys().count == 1)
    try open.close()
    #expect(refusal { _ = try open.keys() } == .closed)
    #expect(refusal { try open.addKey(words) } == .closed)
    #expect(refusal { try open.removeKey(1) } == .closed)
  }

  @Test func slotsAddedByManyThreadsAtOnceGetNumbersOfTheirOwn() async throws {
    let open = try store.open()
    let key = store.key
    let numbers = try await withThrowingTaskGroup(of: UInt32.self) { group in
      for _ in 0..<20 { group.addTask { try open.addKey(key) } }
      return try await group.reduce(into: Set<UInt32>()) { $0.insert($1) }
    }
    #expect(numbers == Set(2...21))
    #expect(try open.keys().count == 21)
    try open.close()
  }
}
