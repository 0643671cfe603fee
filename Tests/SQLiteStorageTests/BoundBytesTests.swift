import Records
import Testing

@testable import Ledger

@Suite struct BoundBytesTests {
  @Test func whatDoesNotFitIsAnErrorAndNotCutOff() throws {
    #expect(try size(ofIDs: 16) == 256)
    #expect(throws: CoachingError(.damaged("what is bound is too long"))) { try size(ofIDs: 17) }
  }

  private func size(ofIDs count: Int) throws(CoachingError) -> Int {
    func fill(_ bytes: inout BoundBytes) {
      for _ in 0..<count { bytes.put(UniqueID.zero) }
    }
    return try BoundBytes.with(fill) { (bytes) throws(CoachingError) in bytes.count }
  }
}
