import Measures
import Testing

@Suite struct CutSetTests {
  @Test(
    arguments: [
      (0, 1), (47.0, 1), (47.04, 1), (47.05, 2), (47.1, 2), (55.1, 2), (55.14, 2), (55.15, 3),
      (55.2, 3), (67.0, 3), (67.05, 4), (67.1, 4), (100, 4),
    ] as [(Double, Int)])
  func anActivationScoreIsRoundedHalfUpAndThenCompared(score: Double, level: Int) {
    #expect(PatientActivation.cuts671.level(of: score).value?.number == level)
  }

  @Test func theSetsDifferInTheFourthLevel() {
    #expect(PatientActivation.cuts725.level(of: 67.1).value?.number == 3)
    #expect(PatientActivation.cuts725.level(of: 72.44).value?.number == 3)
    #expect(PatientActivation.cuts725.level(of: 72.45).value?.number == 4)
    #expect(PatientActivation.cuts671.name == PatientActivation.cuts725.name)
    #expect(PatientActivation.cuts671.version != PatientActivation.cuts725.version)
  }

  @Test func aScoreOutsideHasNoLevel() {
    for score in [-0.1, 100.1, .nan, .infinity] {
      #expect(PatientActivation.cuts671.level(of: score).reason == .outsideScale)
    }
    let empty = CutSet("none", version: "1", citation: "", levels: [], highest: 1)
    #expect(empty.level(of: 1).reason == .outsideScale)
  }

  @Test func everyAnswerOnWellbeingHasItsBand() {
    let bands = [
      "low", "low", "low", "low", "low", "medium", "medium", "high", "high", "very high",
      "very high",
    ]
    let anxious = [
      "very low", "very low", "low", "low", "medium", "medium", "high", "high", "high", "high",
      "high",
    ]
    for answer in 0...10 {
      for question in PersonalWellbeing.Question.allCases {
        let band = PersonalWellbeing.band(question, Double(answer)).value?.name
        #expect(band == (question == .anxious ? anxious : bands)[answer])
      }
    }
    #expect(PersonalWellbeing.band(.happy, 4.5).reason == .betweenSteps)
    #expect(PersonalWellbeing.band(.happy, 11).reason == .outsideScale)
    #expect(PersonalWellbeing.band(.anxious, .nan).reason == .betweenSteps)
  }
}
