import Testing

@testable import Records

@Suite struct JSONWriterTests {
  /// What the calls in `body` write.
  private func written(_ body: (inout JSONWriter) -> Void) throws(JSONProblem) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: try writer.finish(), as: UTF8.self)
  }

  @Test func aDocumentIsCompact() throws {
    let text = try written {
      $0.beginObject()
      $0.name("a")
      $0.beginArray()
      $0.integer(1)
      $0.real(2.5)
      $0.string("x")
      $0.beginObject()
      $0.endObject()
      $0.beginArray()
      $0.endArray()
      $0.endArray()
      $0.name("b")
      $0.boolean(true)
      $0.name("c")
      $0.null()
      $0.endObject()
    }
    #expect(text == #"{"a":[1,2.5,"x",{},[]],"b":true,"c":null}"#)
  }

  @Test func onlyWhatMustBeEscapedIs() throws {
    let text = try written { $0.string("\"\\/\u{8}\t\n\u{C}\r\u{1}\u{1F}\u{7F}é😀") }
    #expect(text == "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u{7F}é😀\"")
  }

  @Test func itAppendsToWhatIsThere() throws {
    var writer = JSONWriter(appendingTo: [0x2A])
    writer.reserve(100)
    writer.integer(1)
    #expect(try writer.finish() == Array("*1".utf8))
  }

  @Test(arguments: [
    (3, "3"), (-3, "-3"), (0, "0"), (-0.0, "-0.0"), (0.1, "0.1"), (-2.5, "-2.5"),
    (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992.0"),
    (1e16, "1e+16"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (1e-5, "1e-05"),
    (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"),
  ])
  func realsAreShortAndValid(value: Double, text: String) throws {
    #expect(try written { $0.real(value) } == text)
    #expect(Reading(text).kind == nil)
  }

  @Test func realsThatAreNotFiniteAreAProblem() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(throws: JSONProblem(kind: .numberOutOfRange, offset: 0)) {
        try written { $0.real(value) }
      }
    }
  }

  @Test(arguments: [Int64.min, -1, 0, 9, 10, 1_234_567, .max])
  func integersAreExact(value: Int64) throws {
    #expect(try written { $0.integer(value) } == "\(value)")
  }

  @Test func whatCouldNotBeReadIsNotWritten() {
    #expect(throws: JSONProblem(kind: .nulCharacter, offset: 2)) {
      try written { $0.string("a\0") }
    }
    #expect(throws: JSONProblem(kind: .noncharacter, offset: 1)) {
      try written { $0.string("\u{FFFE}") }
    }
    #expect(throws: JSONProblem(kind: .invalidUTF8, offset: 1)) {
      try written { writer in
        ([0xFF, 0xFE] as [UInt8]).withUnsafeBufferPointer { writer.string(utf8: $0) }
      }
    }
  }

  @Test func aBufferWithoutAnAddressIsEmptyText() throws {
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    #expect(try written { $0.string(utf8: nothing) } == #""""#)
    #expect(throws: JSONProblem(kind: .unexpectedEnd, offset: 0)) {
      try JSONValue(parsing: nothing)
    }
    #expect(UniqueID(nothing) == nil && DateTime(nothing) == nil && Instant(nothing) == nil)
  }

  @Test func idsAndTimesAreWrittenAsStrings() throws {
    let text = try written {
      $0.beginArray()
      $0.string(plain: UniqueID.zero)
      if let time = DateTime("2026-03-01T10:00:00Z[Etc/UTC]") { $0.string(plain: time) }
      if let date = DateTime("2026-03") { $0.string(plain: date) }
      $0.endArray()
    }
    #expect(
      text == #"["00000000-0000-0000-0000-000000000000","2026-03-01T10:00:00+00:00[Etc/UTC]","#
        + #""2026-03"]"#)
  }
}
