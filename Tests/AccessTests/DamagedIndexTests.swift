import Records
import Testing

@testable import Ledger

@Suite struct DamagedIndexTests {
  /// A damaged index: no entry is found at any place, and what comes next is whatever it says.
  private final class DamagedIndex: Connection, BoundStatement {
    let next: Int64
    private var steps = 0
    private var isLookingForNext = false
    private(set) var looks = 0

    init(next: Int64) { self.next = next }

    func statement(_ statement: Statement) -> any BoundStatement {
      (isLookingForNext, steps) = ([.nextPosition, .nextOrigin].contains(statement), 0)
      looks += 1
      return self
    }

    func step() -> Bool {
      steps += 1
      return isLookingForNext && steps == 1
    }

    func integer(_ column: Int32) -> Int64 { next }
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? { nil }
    func bind(_ parameter: Int32, _ value: Int64) {}
    func bind(_ parameter: Int32, _ bytes: UnsafeRawBufferPointer) {}
    func bind(_ parameter: Int32, copying bytes: UnsafeRawBufferPointer) {}
    func bind(_ parameter: Int32, _ id: UniqueID) {}
    func bind(rowOf other: any BoundStatement) {}
  }

  private let file = FileRow(
    number: 2, id: .makeVersion7(), kind: .client, owner: OwnerCode(.zero))

  @Test(arguments: [0, 1, 5, -7, 990, 1_000_000, .max, .min])
  func aWalkComesToAnEndWhateverADamagedIndexSaysComesNext(_ next: Int64) throws {
    let index = DamagedIndex(next: next)
    var walk = ChainWalk(index, file, 1, known: 20)
    let found = try walk.next()
    #expect(found == nil)
    #expect(index.looks < 10_000, "it looks on for a while, and not for ever")
  }

  @Test(arguments: [1, -1, 77, .min])
  func originsThatDoNotAscendAreDamage(_ next: Int64) {
    let index = DamagedIndex(next: next)
    #expect(throws: CoachingError(.damaged("an index is out of order"))) {
      try index.origins(of: file)
    }
  }
}
