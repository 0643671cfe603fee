import Measures
import Records
import Testing

@Suite struct InstrumentTests {
  private static let wellbeing = """
    {"identifier": "x-wellbeing", "version": "2", "citation": "A service of this place, 2026.",
     "minimum": 1, "maximum": 5, "step": 1, "better": "higher", "items": 4, "minimumAnswered": 3,
     "scoring": "sum",
     "changeRules": [{"name": "half a step", "for": "item", "threshold": 0.5, "citation": "The same."}],
     "cutSets": [{"name": "x-levels", "version": "1", "citation": "The same.", "highest": 20,
       "decimals": 1, "levels": [{"name": "low", "from": 4}, {"name": "high", "from": 12.5}]}]}
    """

  private func registry(_ json: String) throws -> InstrumentRegistry {
    var registry = InstrumentRegistry()
    try registry.register(json: Array(json.utf8))
    return registry
  }

  private func refusal(_ json: String) -> CoachingError? {
    do {
      _ = try registry(json)
      return nil
    } catch {
      return error as? CoachingError
    }
  }

  @Test func aHostDefinesAnInstrumentWithoutCode() throws {
    let registry = try registry(Self.wellbeing)
    let one = try #require(registry.instrument("x-wellbeing", version: "2").value)
    #expect(one == registry.instrument("x-wellbeing").value)
    let full = one.score([(1, 2), (2, 3), (4, 5), (3, 4)])
    #expect(full.value == one.score([(4, 5), (3, 4), (2, 3), (1, 2)]).value)
    #expect(full.value?.total == 14 && full.value?.answered == 4 && full.value?.asked == 4)
    #expect(one.level(of: 12.44).value?.name == "low")
    #expect(one.level(of: 12.45).value?.name == "high")
    #expect(one.level(of: 12.45).value?.number == 2)
    #expect(one.changeRules.first?.threshold.value == 0.5)
    #expect(one.change([Pair(1, 3), Pair(5, 5)]).value?.difference == 1)
  }

  @Test func aMissingItemIsNotZero() throws {
    let one = try #require(try registry(Self.wellbeing).instrument("x-wellbeing").value)
    let score = one.score([(1, 2), (2, 4), (3, 3)])
    // Those answered stand for the one that is missing.
    #expect(score.value?.total == 12 && score.value?.answered == 3 && score.value?.asked == 4)
    #expect(one.score([(1, 2), (2, 4)]).reason == .tooFewItems)
    #expect(one.score([]).reason == .noScores)
  }

  @Test func whatDoesNotFitTheInstrumentSaysWhy() throws {
    let one = try #require(try registry(Self.wellbeing).instrument("x-wellbeing").value)
    #expect(one.score([(1, 2), (2, 4), (5, 3)]).reason == .unknownItem)
    #expect(one.score([(0, 2), (2, 4), (3, 3)]).reason == .unknownItem)
    #expect(one.score([(1, 2), (2, 4), (2, 3)]).reason == .itemTwice)
    #expect(one.score([(1, 2), (2, 4), (3, 6)]).reason == .outsideScale)
    #expect(one.score([(1, 2), (2, 4), (3, .nan)]).reason == .outsideScale)
    #expect(one.score([(1, 2), (2, 4), (3, 2.5)]).reason == .betweenSteps)
    #expect(one.level(of: 21).reason == .outsideScale)
    #expect(one.level(of: 5, cutSet: "x-levels", version: "9").reason == .unknownCutSet)
    #expect(one.level(of: 5, item: 1).reason == .unknownCutSet)
    #expect(one.change([Pair(1, nil)]).reason == .notScoredTwice)
  }

  @Test func anUnknownInstrumentOrVersionSaysSo() throws {
    let other = Self.wellbeing.replacing("\"version\": \"2\"", with: "\"version\": \"3\"")
    var registry = try registry("[\(Self.wellbeing), \(other)]")
    #expect(registry.instrument("x-none").reason == .unknownInstrument)
    #expect(registry.instrument("x-wellbeing", version: "4").reason == .unknownVersion)
    #expect(registry.instrument("x-wellbeing").reason == .versionNotNamed)
    #expect(registry.instrument("x-wellbeing", version: "3").value?.version == "3")
    let before = registry.instruments.count
    try registry.register(json: Array(Self.wellbeing.utf8))
    #expect(registry.instruments.count == before)
  }

  @Test func aRegisteredInstrumentChangesOnlyWithItsVersion() throws {
    var registry = try registry(Self.wellbeing)
    let changed = Self.wellbeing.replacing("\"maximum\": 5", with: "\"maximum\": 6")
    let error = #expect(throws: CoachingError.self) {
      try registry.register(json: Array(changed.utf8))
    }
    #expect(error?.status == .rule)
    let builtIn = try #require(registry.instrument("pam").value)
    var copy = builtIn
    copy.maximum = 90
    #expect(throws: CoachingError.self) { try registry.register(copy) }
  }

  @Test func allOfAnArrayAreRegisteredOrNone() {
    var registry = InstrumentRegistry()
    let json = "[\(Self.wellbeing), {}]"
    #expect(throws: CoachingError.self) { try registry.register(json: Array(json.utf8)) }
    #expect(registry.instruments == Instrument.builtIn)
  }

  @Test(arguments: [
    ("\"identifier\": \"x-wellbeing\"", "\"identifier\": \"\""),
    ("\"identifier\": \"x-wellbeing\"", "\"identifier\": \"x wellbeing\""),
    ("\"identifier\": \"x-wellbeing\"", "\"identifier\": 7"),
    ("\"identifier\": \"x-wellbeing\", ", ""), ("\"version\": \"2\", ", ""),
    ("\"citation\": \"A service of this place, 2026.\"", "\"citation\": \"\""),
    ("\"minimum\": 1", "\"minimum\": 5"), ("\"minimum\": 1", "\"minimum\": \"1\""),
    ("\"maximum\": 5", "\"maximum\": 1e300"), ("\"step\": 1", "\"step\": 0"),
    ("\"step\": 1", "\"step\": 9"), ("\"better\": \"higher\"", "\"better\": \"more\""),
    ("\"items\": 4", "\"items\": 4, \"otherWay\": [1]"),
    ("\"items\": 4", "\"items\": -1"), ("\"items\": 4", "\"items\": 1001"),
    ("\"items\": 4", "\"items\": 4.5"), ("\"minimumAnswered\": 3", "\"minimumAnswered\": 5"),
    ("\"minimumAnswered\": 3", "\"minimumAnswered\": 0"), ("\"sum\"", "\"product\""),
    ("\"sum\"", "\"attainment\""), ("\"threshold\": 0.5", "\"threshold\": 0"),
    ("\"for\": \"item\"", "\"for\": \"person\""), ("\"decimals\": 1", "\"decimals\": 7"),
    ("\"decimals\": 1", "\"decimals\": 0"), ("\"from\": 12.5", "\"from\": 4"),
    ("\"from\": 12.5", "\"from\": 20.5"), ("\"highest\": 20", "\"highest\": 20, \"items\": [5]"),
    ("\"highest\": 20", "\"highest\": 20, \"items\": [1, 1]"),
    ("\"highest\": 20", "\"highest\": 20, \"items\": [true]"),
    ("\"highest\": 20", "\"high\": 20"), ("\"name\": \"half a step\"", "\"name\": \"\""),
    ("\"changeRules\": [", "\"changeRules\": [7, "),
    ("\"cutSets\": [", "\"cutSets\": {}, \"x\": ["),
    ("\"levels\": [", "\"text\": \"How are you?\", \"levels\": ["),
  ])
  func anInstrumentThatBreaksARuleIsRefused(part: String, replacement: String) {
    let json = Self.wellbeing.replacing(part, with: replacement)
    #expect(json != Self.wellbeing)
    let error = refusal(json)
    #expect(error?.status == .rule)
    // What is wrong is said in words of the library, never in those of the document.
    #expect(error?.message.contains("wellbeing") == false)
    #expect(error?.message.contains("How are you") == false)
  }

  @Test func brokenJSONIsRefusedAsSuch() {
    #expect(refusal("{")?.status == .invalidJSON)
    #expect(refusal("7")?.status == .rule)
    #expect(refusal(String(repeating: "[", count: 100))?.status == .tooLarge)
  }

  @Test func levelsNeedACutSetAndListsHaveLimits() throws {
    var one = try #require(try registry(Self.wellbeing).instrument("x-wellbeing").value)
    var registry = InstrumentRegistry()
    one.changeRules += one.changeRules
    #expect(throws: CoachingError.self) { try registry.register(one) }
    one.changeRules = []
    one.cutSets += one.cutSets
    #expect(throws: CoachingError.self) { try registry.register(one) }
    one.cutSets = []
    one.scoring = .level
    #expect(throws: CoachingError.self) { try registry.register(one) }
    one.scoring = .mean
    for number in registry.instruments.count..<InstrumentRegistry.limit {
      one.version = "\(number)"
      try registry.register(one)
    }
    one.version = "more"
    let error = #expect(throws: CoachingError.self) { try registry.register(one) }
    #expect(error?.status == .tooLarge)
  }
}

@Suite struct BuiltInInstrumentTests {
  @Test func eachComesBackFromItsJSON() throws {
    for instrument in Instrument.builtIn {
      let bytes = try instrument.json.encoded()
      #expect(try Instrument(json: try JSONValue(parsing: bytes)) == instrument)
    }
  }

  @Test func eachIsFoundByItsIdentifierAlone() {
    let registry = InstrumentRegistry()
    for instrument in Instrument.builtIn {
      #expect(registry.instrument(instrument.identifier).value == instrument)
    }
  }

  @Test func activationHasALevelAndNoItemsToScore() throws {
    let activation = try #require(InstrumentRegistry().instrument("pam").value)
    #expect(activation.score([(1, 4)]).reason == .noComposite)
    #expect(activation.level(of: 50).reason == .cutSetNotNamed)
    #expect(activation.level(of: 50, cutSet: "pam").reason == .cutSetNotNamed)
    #expect(activation.level(of: 70, version: "67.1").value?.number == 4)
    #expect(activation.level(of: 70, cutSet: "pam", version: "72.5").value?.number == 3)
  }

  @Test func wellbeingHasBandsByItemAndNoComposite() throws {
    let wellbeing = try #require(InstrumentRegistry().instrument("ons4").value)
    #expect(wellbeing.score([(1, 7), (2, 7), (3, 7), (4, 2)]).reason == .noComposite)
    #expect(wellbeing.level(of: 7, item: 1).value?.name == "high")
    #expect(wellbeing.level(of: 7, item: 4).value?.name == "high")
    #expect(wellbeing.level(of: 2, item: 4).value?.name == "low")
    #expect(wellbeing.level(of: 2.5, item: 4).reason == .betweenSteps)
    #expect(wellbeing.level(of: 7).reason == .unknownCutSet)
  }

  @Test func forAnxietyAloneTheOtherWayIsBetter() throws {
    let wellbeing = try #require(InstrumentRegistry().instrument("ons4").value)
    let directions = (1...4).map { wellbeing.direction(of: $0).rawValue }
    #expect(directions == ["higher", "higher", "higher", "lower"])
    #expect(wellbeing.json["otherWay"] == .array([.integer(4)]))
    var own = wellbeing
    for (version, items) in [("2", [5]), ("3", [0]), ("4", [4, 4])] {
      (own.version, own.otherWay) = (version, items)
      var registry = InstrumentRegistry()
      #expect(throws: CoachingError.self) { try registry.register(own) }
    }
    own.direction = .lowerIsBetter
    #expect(own.direction(of: 4) == .higherIsBetter && own.direction(of: nil) == .lowerIsBetter)
  }

  @Test func thePersonNamesTheProblemsOfSomeInstruments() throws {
    let registry = InstrumentRegistry()
    let performance = try #require(registry.instrument("copm").value)
    let score = performance.score([(1, 2), (3, 9)], asked: 3).value
    #expect(score?.total == 5.5 && score?.answered == 2 && score?.asked == 3)
    #expect(performance.score([(1, 2), (3, 9)], asked: 1).reason == .countsContradict)
    let attainment = try #require(registry.instrument("gas").value)
    #expect(attainment.score([(1, 0), (2, -1), (3, 1)]).value?.total == 50)
    #expect(attainment.score([(1, 3)]).reason == .outsideScale)
    let concerns = try #require(registry.instrument("mycaw").value)
    #expect(concerns.change([Pair(5, 2)]).value?.improvement == 3)
  }
}

@Suite struct NotComputableTests {
  @Test func everyReasonHasANumberANameAndASentence() {
    let entries = NotComputable.list.entries
    #expect(entries.map(\.number) == entries.indices.map { UInt32($0 + 1) })
    #expect(Set(entries.map(\.name)).count == entries.count)
    for entry in entries {
      let reason = NotComputable(rawValue: entry.number)
      #expect(reason.name == entry.name && reason.sentence == entry.meaning)
      #expect(entry.meaning.hasSuffix("."))
    }
    #expect(NotComputable(rawValue: 900).sentence == "It cannot be computed.")
  }
}
