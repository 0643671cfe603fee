import Testing

@testable import Records

@Suite struct UTF8CheckTests {
  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE2, 0x28, 0xA1],
      [0xE2, 0x82, 0xC0], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98, 0x41], [0xFE], [0xFF],
    ] as [[UInt8]])
  func malformedBytesAreRefusedWhereverTheyStand(bytes: [UInt8]) {
    for place in 0..<40 {
      let front = [UInt8](repeating: 0x61, count: place)
      #expect(!(front + bytes).withUnsafeBufferPointer(UTF8Check.isValid))
      #expect(!(front + bytes + front).withUnsafeBufferPointer(UTF8Check.isValid))
    }
  }

  @Test func everyScalarButThe66NoncharactersIsValid() {
    var wrong = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if !Array(String(scalar).utf8).withUnsafeBufferPointer(UTF8Check.isValid) { wrong += 1 }
    }
    #expect(wrong == 66)
  }

  @Test func theVerdictIsThatOfTheStandardLibraryForRandomBytes() {
    var generator = SeededGenerator(seed: 4)
    // Bytes at the borders of the rules, so that a good part is valid.
    let alphabet: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
      0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
    ]
    for _ in 0..<50_000 {
      let length = Int.random(in: 0...6, using: &generator)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect(bytes.withUnsafeBufferPointer(UTF8Check.isValid) == expected)
    }
  }

  @Test func nothingIsValidAndHoldsNoNUL() {
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    #expect(UTF8Check.isValid(nothing))
    #expect(!UTF8Check.containsNUL(nothing))
  }

  @Test func aNULIsFoundWhereverItStands() {
    for place in 0..<40 {
      var bytes = [UInt8](repeating: 0x61, count: 40)
      #expect(!bytes.withUnsafeBufferPointer(UTF8Check.containsNUL))
      bytes[place] = 0
      #expect(bytes.withUnsafeBufferPointer(UTF8Check.containsNUL))
    }
  }
}
