import Measures
import Records
import Testing

@Suite struct GoalAttainmentTests {
  @Test(
    arguments: [
      ([2, 2, 2], 77.38613), ([0, -1, 1], 50), ([0, 1, 1], 59.12871), ([2, 1, 2], 72.82177),
      ([-1, -1, -1], 36.30694), ([-2, -2, -2], 22.61387),
    ] as [([Double], Double)])
  func equalWeightsGiveThePublishedFigure(scores: [Double], expected: Double) {
    let figure = GoalAttainment.figure(scores.map { ($0, 1) })
    #expect(FixedDecimal(rounding: figure.value?.value ?? 0, decimals: 5)?.value == expected)
    #expect(figure.value?.count == 3)
  }

  @Test func weightsGiveThePublishedFigure() {
    let scores: [Double] = [-2, 0, -1, 2, 0, 1]
    let weights: [Double] = [3, 5, 1, 4, 2, 6]
    let figure = GoalAttainment.figure(zip(scores, weights).map { ($0, $1) })
    // Σ(w·x) is 7, and √(0.7·91 + 0.3·441) is 14.
    #expect(abs((figure.value?.value ?? 0) - 55) < 1e-12)
  }

  @Test func aMissingScoreDropsOutWithItsWeight() {
    let with = GoalAttainment.figure([(1, 2), (nil, 90), (-1, 3)])
    let without = GoalAttainment.figure([(1, 2), (-1, 3)])
    #expect(with == without)
    #expect(with.value?.count == 2)
    // The expected level is a score; none is not.
    #expect(GoalAttainment.figure([(1, 2), (0, 90), (-1, 3)]) != without)
  }

  @Test func weightsThatAreAllZeroCountAsOne() {
    #expect(
      GoalAttainment.figure([(2, 0), (1, 0), (2, 0)])
        == GoalAttainment.figure([(2, 1), (1, 1), (2, 1)]))
    // Only the goals with a score count here.
    #expect(
      GoalAttainment.figure([(2, 0), (nil, 4), (1, 0)]) == GoalAttainment.figure([(2, 1), (1, 1)]))
  }

  @Test func whatCannotBeComputedSaysWhy() {
    #expect(GoalAttainment.figure([]).reason == .noScores)
    #expect(GoalAttainment.figure([(nil, 1)]).reason == .noScores)
    #expect(GoalAttainment.figure([(1, -1)]).reason == .negativeWeight)
    #expect(GoalAttainment.figure([(nil, -1), (1, 1)]).reason == .negativeWeight)
    #expect(GoalAttainment.figure([(1, .nan)]).reason == .negativeWeight)
    #expect(GoalAttainment.figure([(1, .infinity)]).reason == .tooLarge)
    #expect(GoalAttainment.figure([(2.1, 1)]).reason == .outsideScale)
    #expect(GoalAttainment.figure([(.nan, 1)]).reason == .outsideScale)
    for correlation in [-0.1, 1.1, .nan] {
      #expect(
        GoalAttainment.figure([(1, 1)], correlation: correlation).reason == .parameterOutside)
    }
  }

  @Test func theChangeIsOverTheGoalsScoredBothTimes() {
    let result = GoalAttainment.result([
      .init(baseline: -2, followUp: 0), .init(baseline: -1, followUp: nil),
      .init(baseline: -2, followUp: 1), .init(baseline: nil, followUp: 2),
    ])
    #expect(result.baseline.value?.count == 3)
    #expect(result.followUp.value?.count == 3)
    #expect(result.change.value?.count == 2)
    #expect(
      result.change.value?.baseline == GoalAttainment.figure([(-2, 1), (-2, 1)]).value?.value)
    #expect(result.change.value?.followUp == GoalAttainment.figure([(0, 1), (1, 1)]).value?.value)
    #expect(GoalAttainment.result([.init(baseline: 1)]).change.reason == .notScoredTwice)
    #expect(
      GoalAttainment.result([.init(baseline: 9, followUp: 1)]).change.reason == .outsideScale)
  }

  @Test func theOrderOfGoalsDoesNotMatter() {
    forRandomGoals { scores, generator in
      let shuffled = scores.shuffled(using: &generator)
      return GoalAttainment.figure(scores) == GoalAttainment.figure(shuffled)
    }
  }

  @Test func weightsScaleOut() {
    forRandomGoals { scores, generator in
      let factor = Double.random(in: 1e-3...1e3, using: &generator)
      let scaled = scores.map { (score: $0.score, weight: $0.weight * factor) }
      guard let one = GoalAttainment.figure(scores).value else { return false }
      guard let other = GoalAttainment.figure(scaled).value else { return false }
      return abs(one.value - other.value) < 1e-9 && one.count == other.count
    }
    // Neither do weights overflow or vanish that are at the ends of what a double holds.
    let figure = GoalAttainment.figure([(2, 1), (1, 1), (2, 1)])
    for weight in [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude] {
      #expect(GoalAttainment.figure([(2, weight), (1, weight), (2, weight)]) == figure)
    }
  }

  @Test func ratersNeverMerge() {
    let mother = Rater(.supporter, person: .makeVersion7())
    let father = Rater(.supporter, person: .makeVersion7())
    let raters = [Rater(.client), Rater(.practitioner), mother, father, Rater(nil)]
    var generator = SeededGenerator(seed: 3)
    var goals: [(rater: Rater, value: GoalAttainment.Goal)] = []
    for _ in 0..<200 {
      let goal = GoalAttainment.Goal(
        baseline: Double(Int.random(in: -2...2, using: &generator)),
        followUp: Double(Int.random(in: -2...2, using: &generator)))
      goals.append((raters.randomElement(using: &generator) ?? mother, goal))
    }
    let results = GoalAttainment.results(goals)
    #expect(Set(results.map(\.rater)) == Set(raters) && results.count == raters.count)
    for result in results {
      let own = goals.filter { $0.rater == result.rater }.map(\.value)
      #expect(result.value == GoalAttainment.result(own))
    }
  }

  /// Runs a check on goals with scores and weights at random, a fifth of them without a score.
  private func forRandomGoals(
    _ holds: ([(score: Double?, weight: Double)], inout SeededGenerator) -> Bool
  ) {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      var scores: [(score: Double?, weight: Double)] = [(1, 1)]
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let isScored = Int.random(in: 0..<5, using: &generator) > 0
        let score = Double(Int.random(in: -2...2, using: &generator))
        scores.append((isScored ? score : nil, Double.random(in: 0...9, using: &generator)))
      }
      #expect(holds(scores, &generator))
    }
  }
}
