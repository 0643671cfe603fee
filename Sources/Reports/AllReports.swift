/// The list of all reports: a report that is not here does not exist.
enum AllReports {
  static let types: [any Report.Type] = [
    GoalProgress.self,
    DueAndSince.self,
  ]
}
