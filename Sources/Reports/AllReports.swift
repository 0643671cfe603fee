/// The list of all reports: a report that is not here does not exist.
enum AllReports {
  static let types: [any Report.Type] = [
    AgreementsReport.self,
    BalanceReport.self,
    ClientSummary.self,
    DecisionsReport.self,
    GoalAttainmentReport.self,
    GoalProgress.self,
    Loop.self,
    MeasuresReport.self,
    RulersReport.self,
    SharingReport.self,
    SpectrumReport.self,
    PlacePicture.self,
    DueAndSince.self,
    UsageReport.self,
    ReachReport.self,
    WhoCanHelp.self,
    TrainedCircle.self,
    FixingToEnablingTrend.self,
    PractitionerPicture.self,
  ]
}
