/// The list of all reports: a report that is not here does not exist.
enum AllReports {
  static let types: [any Report.Type] = [
    ClientSummary.self,
    GoalAttainmentReport.self,
    GoalProgress.self,
    Loop.self,
    PlacePicture.self,
    DueAndSince.self,
  ]
}
