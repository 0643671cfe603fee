import Access
import Records
import Reports

extension Store.Actor {
  /// Makes a report of what exists for this actor, or of a place as figures that name nobody. It leaves one
  /// row in the access log of the file, for a place in the register.
  ///
  /// - Throws: `notPermitted` without one of the roles of the report, `notFound` for a file that does not exist
  ///   for the actor, `invalidParameter` with the name of a parameter that is missing, out of its bounds or means
  ///   nothing.
  public func report<R: Report>(
    _ report: R.Type, _ parameters: R.Parameters
  ) throws(CoachingError) -> R {
    try GroupJSON.check(parameters)
    let instruments = instruments
    return try call { (access) throws(CoachingError) in
      try access.report(report, parameters, instruments)
    }
  }

  /// The same by name and as JSON, also for a report that the caller has no type for.
  ///
  /// - Throws: also `unknownReport`, and `invalidJSON`.
  public func report(
    named name: String, parameters: UnsafeBufferPointer<UInt8>
  ) throws(CoachingError) -> [UInt8] {
    guard let report = ReportCatalogue.shared.report(named: name.utf8) else {
      throw CoachingError(.unknownReport)
    }
    let instruments = instruments
    return try call { (access) throws(CoachingError) in
      try report.json(parameters, access, instruments)
    }
  }
}
