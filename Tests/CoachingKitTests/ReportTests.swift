import CoachingKit
import Testing

@Suite struct ReportTests {
  private func json(
    _ actor: Store.Actor, _ name: String, _ parameters: String
  ) throws -> JSONValue {
    var text = parameters
    let bytes = try text.withUTF8 { try actor.report(named: name, parameters: $0) }
    return try JSONValue(parsing: bytes)
  }

  /// What a failed report answers.
  private func refusal(
    _ actor: Store.Actor, _ name: String, _ parameters: String
  ) -> CoachingError.Fact? {
    do {
      _ = try json(actor, name, parameters)
      return nil
    } catch {
      return (error as? CoachingError)?.fact
    }
  }

  @Test func goalsStandBehindTheBiggerGoalWithWhatHangsOnThem() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "1"))
      var big = Record(Goal(statement: "Go to school alone"), in: file)
      big.lifecycleStatus = .active
      try anna.save(&big)
      let other = try anna.saving(Record(Goal(statement: "Sleep"), in: file))
      var small = Record(Goal(statement: "Get dressed"), in: file)
      small.partOf = big.link
      small.achievementStatus = .improving
      try anna.save(&small)
      for (total, rater) in [(-2.0, SaidBy.client), (0, .practitioner), (1, .client)] {
        var score = Record(Score(), in: file)
        score.instrument = Concept(code: "gas")
        score.total = total
        score.rater = rater
        score.goal = small.link
        try anna.save(&score)
      }
      var action = Record(Action(), in: file)
      action.what = "Lay out clothes"
      action.goals = [small.link]
      action.dueDate = PartialDate("2026-03-01")
      try anna.save(&action)

      let progress = try anna.report(GoalProgress.self, OneFile(file: file))
      #expect(progress.goals.map(\.goal) == [big.link, small.link, other.link])
      #expect(progress.goals.map(\.depth) == [0, 1, 0])
      let line = progress.goals[1]
      #expect(line.partOf == big.link && line.achievementStatus == .improving)
      #expect(line.scores.map(\.total) == [0, 1], "the newest of each rater, never merged")
      #expect(line.nextAction == "Lay out clothes")
      #expect(line.nextActionDue == PartialDate("2026-03-01"))
      #expect(try json(anna, "goalProgress", "{\"file\":\"\(file)\"}")["goals"] != nil)
    }
  }

  @Test func whatIsDueAndWhatWasDoneSinceLastTimeIsTold() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "1"))
      var talk = Record(Conversation(), in: file)
      talk.occurred = DateTime("2026-03-01T23:30:00-02:00")
      talk.nextContact = PartialDate("2026-04-01")
      try anna.save(&talk)
      func action(_ what: String, due: String?, done: String? = nil) throws {
        var action = Record(Action(), in: file)
        action.what = what
        action.dueDate = due.flatMap { PartialDate($0) }
        action.doneDate = done.flatMap { PartialDate($0) }
        try anna.save(&action)
      }
      try action("late", due: "2026-03-10")
      try action("today", due: "2026-03-20")
      try action("later", due: "2026-03-21")
      try action("some time", due: nil)
      try action("done before", due: nil, done: "2026-02-28")
      try action("done since", due: nil, done: "2026-03-01")
      let today = PartialDate("2026-03-20")
      let answer = try anna.report(DueAndSince.self, .init(file: file, today: today))
      #expect(answer.due.map(\.what) == ["late", "today"])
      #expect(answer.open.map(\.what) == ["later", "some time"])
      #expect(answer.since == PartialDate("2026-03-01"), "the day where it was held")
      #expect(answer.done.map(\.what) == ["done since"])
      #expect(answer.nextContact == PartialDate("2026-04-01"))
      var client = Client()
      client.deceasedDate = PartialDate("2026-03-15")
      _ = try anna.saving(Record(client, in: file))
      let after = try anna.report(DueAndSince.self, .init(file: file, today: today))
      #expect(after.due.isEmpty && after.open.isEmpty && after.nextContact == nil)
    }
  }

  @Test func badParametersAreNamed() throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "1"))
      #expect(refusal(anna, "nothing", "{}") == .unknownReport)
      #expect(
        refusal(anna, "goalProgress", "{}")
          == .invalidParameter("file", problem: "is required"))
      #expect(
        refusal(anna, "goalProgress", "{\"file\":\"\(file)\",\"x\":1}")
          == .invalidParameter("x", problem: "is not known"))
      #expect(
        refusal(anna, "dueAndSince", "{\"file\":\"\(file)\",\"today\":4}")
          == .invalidParameter("today", problem: "is of type date"))
      guard
        case .invalidParameter("today", _)? = refusal(
          anna, "dueAndSince", "{\"file\":\"\(file)\",\"today\":\"2026-02-30\"}")
      else { return #expect(Bool(false), "a day that is none is refused") }
      guard case .invalidJSON? = refusal(anna, "goalProgress", "[]") else {
        return #expect(Bool(false), "parameters are an object")
      }
      #expect(
        refusal(anna, "goalProgress", "{\"file\":\"\(UniqueID.makeVersion7())\"}") == .notFound)
    }
  }

  @Test(arguments: [
    ("toDay", "toDay"), ("to_day2", "to_day2"), (String(repeating: "a", count: 40), nil),
    (String(repeating: "a", count: 41), ""), ("Mary Hill", ""), ("tödäy", ""), ("to-day", ""),
    ("9434765919", ""), ("_", ""),
    ("", ""), (#"to\u0064ay2"#, ""), (#"\u007f"#, ""),
  ])
  func anUnknownParameterIsNamedWhereItsNameCanBeNoText(_ name: String, _ said: String?) throws {
    try TestStore().with { anna in
      let file = try anna.openFile(.client, HostIdentifier(system: "urn:ehr", value: "1"))
      let error = refusal(anna, "dueAndSince", "{\"file\":\"\(file)\",\"\(name)\":1}")
      #expect(error == .invalidParameter(said ?? name, problem: "is not known"))
    }
    let named = CoachingError(.invalidParameter("toDay", problem: "is not known"))
    #expect(named.message == "The parameter toDay of the report is not known.")
    let unnamed = CoachingError(.invalidParameter("", problem: "is not known"))
    #expect(unnamed.message == "A parameter of the report is not known.")
  }

  @Test func aReportShowsWhatExistsForTheActorAndLeavesOneRow() throws {
    let test = try TestStore()
    let store = try test.open()
    let anna = try store.actor(id: "anna", organisation: "riverside", roles: .coach)
    let kim = try store.actor(id: "kim", organisation: "riverside", roles: .client)
    let max = try store.actor(id: "max", organisation: "riverside", roles: .manager)
    let olga = try store.actor(id: "olga", organisation: "riverside", roles: .privacyOfficer)
    var client = Client()
    client.actorID = "kim"
    let identifier = HostIdentifier(system: "urn:ehr", value: "1")
    let file = try #require(try anna.saving(Record(client, for: identifier)).fileID)
    let shown = try anna.saving(Record(Goal(statement: "Walk"), in: file))
    var hidden = Record(Goal(statement: "Drink less"), in: file)
    hidden.visibility = [.notForClient]
    try anna.save(&hidden)
    let seen = try kim.report(GoalProgress.self, OneFile(file: file))
    #expect(seen.goals.map(\.goal) == [shown.link])
    #expect(throws: CoachingError(.notPermitted)) {
      try max.report(GoalProgress.self, OneFile(file: file))
    }
    let rows = try olga.accesses(of: file).filter { $0.verb == .report }
    #expect(rows.map(\.isAllowed) == [true, false])
    #expect(rows.first?.reason == "goalProgress")
    try store.close()
  }
}
