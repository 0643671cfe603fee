/// The levels of the Patient Activation Measure. The measure is licensed: score goes in, level comes
/// out, and none of its items is here.
///
/// Hibbard JH, Mahoney ER, Stockard J, Tusler M. Development and testing of a short form of the Patient
/// Activation Measure. Health Serv Res 2005;40:1918-1930. There are two sets of cut points in use, which
/// differ in where level 4 begins; which one holds is a matter of the licence.
public enum PatientActivation {
  /// Level 4 from 67.1.
  public static let cuts671 = cuts(
    "67.1", level4: 67.1, "Hibbard JH et al. Health Serv Res 2005;40:1918-1930; levels as licensed."
  )
  /// Level 4 from 72.5.
  public static let cuts725 = cuts(
    "72.5", level4: 72.5, "Shirley Ryan AbilityLab, Rehabilitation Measures Database: PAM-13.")

  private static func cuts(_ version: String, level4: Double, _ citation: String) -> CutSet {
    CutSet(
      "pam", version: version, citation: citation,
      levels: [
        .init("1", from: 0), .init("2", from: 47.1), .init("3", from: 55.2),
        .init("4", from: level4),
      ],
      highest: 100, decimals: 1)
  }
}
