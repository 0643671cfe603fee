import Testing

@testable import Records

/// The rules of a consent: what it refuses, which field it blames, and what it leaves alone.
@Suite struct ConsentRuleTests {
  private let school = ConsentRecipient(organisation: "hillside-school")
  private let someone = Link(UniqueID(high: 1, low: 1))

  private func consent(_ scope: ConsentScope) -> Consent {
    var consent = Consent(.given, to: scope)
    consent.kinds = scope == .kinds ? ["goal"] : []
    consent.goals = scope == .goals ? [someone] : []
    consent.recipients = [school]
    return consent
  }

  private func blamed(_ consent: Consent) -> UInt32? {
    Consent.brokenRule(in: consent, common: Common())?.field
  }

  @Test(arguments: ConsentScope.list.entries.map(\.number))
  func aConsentOfEveryScopeKeepsTheRules(scope: UInt32) {
    #expect(blamed(consent(ConsentScope(rawValue: scope))) == nil)
  }

  @Test(arguments: [ConsentScope.wholeFile, .kinds, .goals])
  func sharingNeedsARecipient(scope: ConsentScope) {
    var consent = consent(scope)
    consent.recipients = []
    #expect(blamed(consent) == 5)
  }

  @Test(arguments: [
    ConsentScope.beCoached, .beObserved, .beRecorded, .joinGroup, .getMessages, .storyTold,
  ])
  func anythingElseNeedsNone(scope: ConsentScope) {
    #expect(blamed(Consent(.given, to: scope)) == nil)
  }

  @Test(arguments: [ConsentStatus.refused, .withdrawn])
  func whatIsNoLongerSharedStillSaysWithWhom(status: ConsentStatus) {
    #expect(blamed(Consent(status, to: .wholeFile)) == 5)
  }

  @Test func sharingKindsNeedsOne() {
    var consent = consent(.kinds)
    consent.kinds = []
    #expect(blamed(consent) == 3)
  }

  @Test func sharingGoalsNeedsOne() {
    var consent = consent(.goals)
    consent.goals = []
    #expect(blamed(consent) == 4)
  }

  @Test func everyKindOfFilesOfClientsButConcernCanBeShared() {
    for kind in Catalogue.shared.kinds {
      var consent = consent(.kinds)
      consent.kinds = ["goal", kind.name]
      let canBeShared = kind.files.contains(.client) && kind.name != "concern"
      #expect(blamed(consent) == (canBeShared ? nil : 3), "\(kind.name)")
    }
  }

  @Test(arguments: ["gaol", "Goal", "goal ", "#7"])
  func aKindThatNoFileHoldsIsRefused(name: String) {
    var consent = consent(.kinds)
    consent.kinds = [name]
    #expect(blamed(consent) == 3)
  }

  @Test func aRecipientIsAnOrganisationAPractitionerThereOrASupporter() {
    var supporter = ConsentRecipient()
    supporter.supporter = someone
    var stray = supporter
    stray.practitioner = "sam"
    let sam = ConsentRecipient(organisation: "riverside", practitioner: "sam")
    var consent = consent(.wholeFile)
    consent.recipients = [school, sam, supporter]
    #expect(blamed(consent) == nil)
    consent.recipients = [school, stray]
    #expect(blamed(consent) == 5)
    consent.recipients = [school, ConsentRecipient()]
    #expect(blamed(consent) == 5)
  }

  @Test(arguments: ConsentBasis.list.entries.map(\.number))
  func whoeverDecidesForThePersonIsNamed(number: UInt32) {
    let basis = ConsentBasis(rawValue: number)
    var consent = consent(.wholeFile)
    consent.basis = basis
    let needsSomeone = [.parentalResponsibility, .attorney, .deputy].contains(basis)
    #expect(blamed(consent) == (needsSomeone ? 9 : nil))
    consent.givenBy = someone
    #expect(blamed(consent) == nil)
  }

  @Test(arguments: [
    ("2026-03-02", "2026-03-01", true), ("2026-03-02T10:00:00Z", "2026-03-01", true),
    ("2026-03-02T10:00:00Z", "2026-03-02T09:59:59.999Z", true), ("2026-03-02", "2026-03-02", false),
    ("2026-03-02T10:00:00Z", "2026-03-02", false), ("2026-03-02T10:00:00Z", "2026-03", false),
    ("2026-03-02T10:00:00Z", "2026", false), ("2026", "2026-01", false),
    ("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z", false),
  ])
  func untilIsNotBeforeFrom(from: String, until: String, isRefused: Bool) {
    var consent = consent(.wholeFile)
    consent.from = DateTime(from)
    consent.until = DateTime(until)
    #expect(consent.from != nil && consent.until != nil)
    #expect(blamed(consent) == (isRefused ? 8 : nil))
  }
}

/// The rule of the authorities of a supporter.
@Suite struct AuthorityRuleTests {
  @Test func anAuthorityThatEndsBeforeItBeganIsRefused() {
    var authority = Authority(.parentalResponsibility)
    authority.from = DateTime("2026-03-02T10:00:00Z")
    authority.until = DateTime("2026-03-02")
    var supporter = Supporter(.parent, name: "Ruth")
    supporter.authorities = [Authority(.noAuthority), authority]
    #expect(Supporter.brokenRule(in: supporter, common: Common()) == nil)
    supporter.authorities[1].until = DateTime("2026-03-01")
    #expect(Supporter.brokenRule(in: supporter, common: Common())?.field == 11)
  }
}
