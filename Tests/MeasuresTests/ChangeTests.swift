import Measures
import Records
import Testing

@Suite struct ChangeTests {
  @Test func aProblemScoredOnceChangesNoMean() {
    let scores = [Pair(2, 5), Pair(4, nil), Pair(9, 9)]
    let problems = scores.map {
      OccupationalPerformance.Problem(performance: $0, satisfaction: Pair($0.after, nil))
    }
    let result = OccupationalPerformance.result(problems)
    let change = result.performance.value
    #expect(change?.before.value == 5.5 && change?.after.value == 7)
    #expect(change?.difference == 1.5 && change?.improvement == 1.5)
    #expect(change?.count == 2 && change?.scoredBefore == 3 && change?.scoredAfter == 2)
    #expect(
      result.performanceBefore.value?.value == 5 && result.performanceBefore.value?.count == 3)
    #expect(result.performanceAfter.value?.value == 7 && result.performanceAfter.value?.count == 2)
    #expect(result.satisfaction.reason == .notScoredTwice)
    #expect(result.satisfactionAfter.reason == .noScores)
  }

  @Test func theThresholdIsAParameterWithItsCitation() {
    let change = Change.of([Pair(2.1, 4.1)], on: OccupationalPerformance.scale).value
    #expect(change?.reaches(OccupationalPerformance.manual) == true)
    #expect(change?.reaches(OccupationalPerformance.ohnoPerformance) == false)
    #expect(change?.reaches(OccupationalPerformance.ohnoSatisfaction) == false)
    #expect(change?.reaches(OccupationalPerformance.eyssenLowest) == true)
    #expect(change?.reaches(OccupationalPerformance.eyssenHighest) == true)
    #expect(change?.reaches(Threshold(.nan, citation: "")) == false)
    let thresholds = [OccupationalPerformance.manual, PatientSpecificFunction.detectableMean]
    #expect(thresholds.allSatisfy { !$0.citation.isEmpty })
  }

  @Test func aPatientSpecificMeanReachesTwoAndOneActivityNeedsThree() {
    let mean = PatientSpecificFunction.change([Pair(3, 6), Pair(4, 6), Pair(5, 6)]).value
    #expect(mean?.difference == 2)
    #expect(mean?.reaches(PatientSpecificFunction.detectableMean) == true)
    let one = PatientSpecificFunction.change(ofActivity: Pair(3, 5)).value
    #expect(one?.difference == 2)
    #expect(one?.reaches(PatientSpecificFunction.detectableActivity) == false)
  }

  @Test func aGoalChangesFromItsFirstScoreToItsLast() {
    #expect(GoalBasedOutcome.change([3, 9, 1, 7]).value?.difference == 4)
    #expect(GoalBasedOutcome.change([3]).reason == .notScoredTwice)
    #expect(GoalBasedOutcome.change([]).reason == .noScores)
    #expect(GoalBasedOutcome.change([3, 11, 7]).reason == .outsideScale)
  }

  @Test func fewerConcernsAreAnImprovement() {
    let change = MeasureYourself.change([Pair(5, 2), Pair(6, 4)]).value
    #expect(change?.difference == -2.5 && change?.improvement == 2.5)
    #expect(change?.reaches(Threshold(2.5, citation: "")) == true)
    #expect(MeasureYourself.change([Pair(2, 5)]).value?.improvement == -3)
    #expect(MeasureYourself.change([Pair(7, 2)]).reason == .outsideScale)
  }

  @Test func missingIsNotZero() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      var pairs = [Pair(1, 2)]
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        let values = (0..<2).map { _ in
          Bool.random(using: &generator) ? Double.random(in: 1...10, using: &generator) : nil
        }
        pairs.append(Pair(values[0], values[1]))
      }
      let change = Change.of(pairs, on: 1...10).value
      let both = pairs.filter { $0.before != nil && $0.after != nil }
      #expect(change?.before == Mean.of(both.compactMap(\.before)).value)
      #expect(change?.after == Mean.of(both.compactMap(\.after)).value)
      #expect(
        change?.difference
          == Change.of(pairs.shuffled(using: &generator), on: 1...10).value?.difference)
    }
  }

  @Test func numbersBeyondWhatCanBeSummedAreRefused() {
    let scale = -9e9...9e9
    #expect(Change.of([Pair(-9e9, 9e9)], on: scale).reason == .tooLarge)
    #expect(Change.of([Pair(1, 2), Pair(.nan, 1)], on: scale).reason == .outsideScale)
  }
}

@Suite struct RulersTests {
  @Test(
    arguments: [
      (6, 6, true, true), (5, 5, false, false), (9, 5, true, false), (1, 10, false, true),
    ] as [(Double, Double, Bool, Bool)])
  func fourProfilesAreHighAboveTheMiddleOfTheScale(
    importance: Double, confidence: Double, isImportant: Bool, isConfident: Bool
  ) {
    let profile = Rulers.profile(
      importance: Scale(importance, of: 1...10), confidence: Scale(confidence, of: 0...10))
    #expect(profile.value?.isImportant == isImportant)
    #expect(profile.value?.isConfident == isConfident)
  }

  @Test func whereHighBeginsIsAParameter() {
    let six = Scale(6, of: 0...10)
    let profile = Rulers.profile(importance: six, confidence: six, highAbove: 0.6).value
    #expect(profile?.isImportant == false)
    #expect(
      Rulers.profile(importance: six, confidence: six, highAbove: 2).reason == .parameterOutside)
    #expect(Rulers.profile(importance: six, confidence: nil).reason == .noScores)
    let outside = Scale(15, of: 1...10)
    #expect(Rulers.profile(importance: outside, confidence: six).reason == .outsideScale)
  }

  @Test func aPositionIsOneOnEveryScale() {
    let (most, least) = (Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude)
    for (scale, part) in [
      (Scale(5.5, of: 1...10), 0.5), (Scale(5, of: -1.7e308...1.7e308), 0.5),
      (Scale(most, of: -most...most), 1), (Scale(-most, of: -most...most), 0),
      (Scale(0, of: 0...least), 0), (Scale(least, of: 0...least), 1),
    ] {
      #expect(scale.position == part)
    }
    let high = Scale(1.6e308, of: -1.7e308...1.7e308)
    #expect(Rulers.profile(importance: high, confidence: high).value?.isImportant == true)
  }

  @Test func aChangeHasOneScaleAndOneSpeaker() {
    let first = Scale(4, of: 1...10, saidBy: .client)
    #expect(Rulers.change([first, Scale(7, of: 1...10, saidBy: .client)]).value?.difference == 3)
    #expect(Rulers.change([first, Scale(7, of: 0...10, saidBy: .client)]).reason == .mixedScales)
    let coach = Scale(10, of: 1...10, saidBy: .practitioner)
    #expect(Rulers.change([first, coach]).reason == .mixedRaters)
    #expect(Rulers.change([]).reason == .noScores)
    #expect(Rulers.change([first]).reason == .notScoredTwice)
    var broken = first
    broken.minimum = 20
    #expect(Rulers.change([broken, broken]).reason == .outsideScale)
  }
}

@Suite struct ConversationBalanceTests {
  @Test func ratiosComeWithTheirCounts() {
    let balance = ConversationBalance(
      questions: 13, simpleReflections: 2, complexReflections: 1, changeTalk: 8, sustainTalk: 0)
    let reflections = balance.reflectionsToQuestions.value
    #expect(reflections?.value.description == "0.2308")
    #expect(reflections?.numerator == 3 && reflections?.denominator == 13)
    #expect(balance.complexReflections.value?.value.description == "0.3333")
    #expect(balance.changeTalk.value?.value.value == 1)
    #expect(balance.changeTalk.value?.numerator == 8 && balance.changeTalk.value?.denominator == 8)
    #expect(Ratio.of(30, to: 42).value?.value.description == "0.7143")
  }

  @Test func withoutQuestionsThereIsNoRatio() {
    let balance = ConversationBalance(
      questions: 0, simpleReflections: 2, complexReflections: nil, changeTalk: 0, sustainTalk: 0)
    #expect(balance.reflectionsToQuestions.reason == .notCounted)
    #expect(balance.complexReflections.reason == .notCounted)
    #expect(balance.changeTalk.reason == .denominatorZero)
    #expect(Ratio.of(3, to: 0).reason == .denominatorZero)
    #expect(Ratio.of(-3, to: 1).reason == .countsContradict)
    #expect(Ratio.of(.max, to: 1).reason == .tooLarge)
  }
}
