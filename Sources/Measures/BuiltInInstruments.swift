extension Instrument {
  /// The instruments that are always registered. A version is the year of what is followed, or the
  /// edition, where there is one.
  public static let builtIn: [Instrument] = [
    attainment, occupationalPerformance, patientSpecificFunction, goalBasedOutcome, concerns,
    patientActivation, personalWellbeing, ruler("importance-ruler"), ruler("confidence-ruler"),
    ruler("readiness-ruler"),
  ]

  private static let attainment = Instrument(
    "gas", version: "1968",
    citation: "Kiresuk TJ, Sherman RE. Community Ment Health J 1968;4:443-453.",
    scale: GoalAttainment.scale, step: 1, scoring: .attainment)

  private static let occupationalPerformance = Instrument(
    "copm", version: "5", citation: OccupationalPerformance.manual.citation,
    scale: OccupationalPerformance.scale, step: 1,
    changeRules: [
      ChangeRule("manual", OccupationalPerformance.manual),
      ChangeRule("ohno-2021-performance", OccupationalPerformance.ohnoPerformance),
      ChangeRule("ohno-2021-satisfaction", OccupationalPerformance.ohnoSatisfaction),
      ChangeRule("eyssen-2011-lowest", OccupationalPerformance.eyssenLowest),
      ChangeRule("eyssen-2011-highest", OccupationalPerformance.eyssenHighest),
    ])

  private static let patientSpecificFunction = Instrument(
    "psfs", version: "1995", citation: PatientSpecificFunction.detectableMean.citation,
    scale: PatientSpecificFunction.scale, step: 1,
    changeRules: [
      ChangeRule("detectable-mean", PatientSpecificFunction.detectableMean),
      ChangeRule(
        "detectable-activity", isForItem: true, PatientSpecificFunction.detectableActivity),
    ])

  private static let goalBasedOutcome = Instrument(
    "gbo", version: "3",
    citation: "Law D, Jacob J. Goals and Goal Based Outcomes (GBOs), 3rd ed. CAMHS Press, 2015.",
    scale: GoalBasedOutcome.scale, scoring: .apart)

  private static let concerns = Instrument(
    "mycaw", version: "2007", citation: "Paterson C et al. Complement Ther Med 2007;15:38-45.",
    scale: MeasureYourself.scale, step: 1, direction: .lowerIsBetter, items: 3, scoring: .apart)

  private static let patientActivation = Instrument(
    "pam", version: "13", citation: "Hibbard JH et al. Health Serv Res 2005;40:1918-1930.",
    scale: 0...100, items: 13, scoring: .level,
    cutSets: [PatientActivation.cuts671, PatientActivation.cuts725])

  private static let personalWellbeing = Instrument(
    "ons4", version: "1", citation: PersonalWellbeing.bands.citation, scale: 0...10, step: 1,
    otherWay: [PersonalWellbeing.Question.anxious.rawValue], items: 4, scoring: .apart,
    cutSets: [PersonalWellbeing.bands, PersonalWellbeing.anxiousBands])

  private static func ruler(_ identifier: String) -> Instrument {
    Instrument(
      identifier, version: "1",
      citation: "Miller WR, Rollnick S. Motivational Interviewing, 3rd ed. Guilford Press, 2013.",
      scale: 1...10, scoring: .apart)
  }
}
