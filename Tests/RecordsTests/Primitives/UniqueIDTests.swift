import Glibc
import Testing

@testable import Records

@Suite struct UniqueIDTests {
  @Test func textIsReadInEitherCaseAndPrintedInLowerCase() {
    let lower = "0198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9d0e"
    #expect(UniqueID(lower)?.description == lower)
    #expect(UniqueID("0198C2F4-7C1E-7B3A-9D2E-5F6A7B8C9D0E")?.description == lower)
    #expect(UniqueID(lower)?.high == 0x0198_c2f4_7c1e_7b3a)
    #expect(UniqueID(lower)?.low == 0x9d2e_5f6a_7b8c_9d0e)
    #expect(UniqueID.zero.description == "00000000-0000-0000-0000-000000000000")
  }

  @Test(arguments: [
    "", "0198c2f4", "0198c2f47c1e7b3a9d2e5f6a7b8c9d0e", "0198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9d0",
    "0198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9d0e0", "0198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9d0g",
    "0198c2f4-7c1e-7b3a-9d2e05f6a7b8c9d0e", "0198c2f407c1e-7b3a-9d2e-5f6a7b8c9d0e",
    "{198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9d0}", " 198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9d0e",
    "-198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9d0e", "0198c2f4-7c1e-7b3a-9d2e-5f6a7b8c9dé",
  ])
  func anyOtherTextIsRefused(text: String) {
    #expect(UniqueID(text) == nil)
  }

  @Test func bytesAndTextRoundTripForRandomIDs() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let id = UniqueID(high: generator.next(), low: generator.next())
      #expect(UniqueID(id.description) == id)
      // One byte more than needed, so that the id is read and written where it is not aligned.
      var bytes = [UInt8](repeating: 0, count: 17)
      bytes.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return }
        id.write(to: start + 1)
        #expect(UniqueID(bytes: start + 1) == id)
      }
      #expect(bytes[1] == UInt8(truncatingIfNeeded: id.high >> 56))
      #expect(bytes[16] == UInt8(truncatingIfNeeded: id.low))
    }
  }

  @Test func orderIsThatOfTheText() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let left = UniqueID(high: generator.next() & 3, low: generator.next())
      let right = UniqueID(high: generator.next() & 3, low: generator.next())
      #expect((left < right) == (left.description < right.description))
    }
  }

  @Test func newIDsAreOfVersion7AndTellThePresent() {
    let before = UInt64(Instant.now().milliseconds)
    let id = UniqueID.makeVersion7()
    let after = UInt64(Instant.now().milliseconds)
    #expect(id.high >> 12 & 0xF == 7)
    #expect(id.low >> 62 == 0b10)
    // Ids made at the same tick elsewhere in the process may have pushed this one ahead a little.
    #expect(id.high >> 16 >= before)
    #expect(id.high >> 16 <= after + 100)
  }

  @Test func newIDsOfOneThreadAreStrictlyIncreasing() {
    var last = UniqueID.zero
    var increasing = true
    for _ in 0..<100_000 {
      let id = UniqueID.makeVersion7()
      increasing = increasing && last < id
      last = id
    }
    #expect(increasing)
  }

  @Test func newIDsOfSeveralThreadsAreAllDifferent() async {
    let all = await withTaskGroup(of: [UniqueID].self) { group in
      for _ in 0..<4 { group.addTask { (0..<20_000).map { _ in UniqueID.makeVersion7() } } }
      return await group.reduce(into: Set<UniqueID>()) { $0.formUnion($1) }
    }
    #expect(all.count == 80_000)
    // The random bits alone are different too.
    #expect(Set(all.map(\.low)).count == 80_000)
  }

  @Test func aForkedChildDrawsOtherRandomBits() throws {
    _ = UniqueID.makeVersion7()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    // Swift hides fork; the child does nothing but make one id, write it and leave.
    typealias Fork = @convention(c) () -> pid_t
    let fork = unsafeBitCast(try #require(dlsym(nil, "fork")), to: Fork.self)
    let child = fork()
    if child == 0 {
      var low = UniqueID.makeVersion7().low
      _ = write(ends[1], &low, 8)
      _exit(0)
    }
    try #require(child > 0)
    var theirs: UInt64 = 0
    #expect(read(ends[0], &theirs, 8) == 8)
    waitpid(child, nil, 0)
    for end in ends { close(end) }
    // The parent's whole pool is drawn through: the child's word is none of it.
    let ours = (0..<64).map { _ in UniqueID.makeVersion7().low }
    #expect(!ours.contains(theirs))
  }
}
