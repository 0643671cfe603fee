import Records
import Testing

@testable import Access

@Suite struct ConsentsTests {
  private func year(_ year: Int) throws -> DateTime { .date(try #require(PartialDate(year: year))) }

  @Test func anAuthorityHoldsFromItsBeginningToItsEnd() throws {
    var authority = Authority(.attorney)
    (authority.from, authority.until) = (try year(2020), try year(2021))
    var supporter = Supporter()
    supporter.authorities = [authority]
    let (start, end) = (
      try year(2020).sortKey, try year(2021).lastMoment
    )
    #expect(!supporter.has([.attorney], at: start - 1))
    #expect(supporter.has([.attorney], at: start))
    #expect(supporter.has([.deputy, .attorney], at: end))
    #expect(!supporter.has([.attorney], at: end + 1))
    #expect(!supporter.has([.deputy], at: start))
  }

  @Test func aConsentWithoutPurposesIsForTreatmentAndForSupporters() {
    var consent = Consent(.given, to: .wholeFile)
    #expect(consent.covers(purpose: "TREAT", nil))
    #expect(!consent.covers(purpose: "HRESCH", nil))
    #expect(consent.covers(purpose: "FAMRQT", .makeVersion7()))
    consent.purposes = ["HRESCH"]
    #expect(!consent.covers(purpose: "TREAT", nil))
    #expect(consent.covers(purpose: "HRESCH", nil))
    #expect(!consent.covers(purpose: "FAMRQT", .makeVersion7()))
  }
}
