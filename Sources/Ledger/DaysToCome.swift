import Records

extension AppendJob {
  /// Days on which something follows that nobody undoes: the login of a client ends, a story is told.
  private static let pastFields: [UInt32: [UInt32]] = [
    Client.kind.number: [Client.deceasedField], Story.kind.number: Story.pastFields,
  ]

  /// Refuses to have seen what is still to come: it is mistyped. What was said before may stay, so that the rest of the
  /// record can be mended by whoever does not know better.
  func checkPast(
    _ append: Append, after before: Body?, _ connection: any Connection
  ) throws(CoachingError) {
    guard append.state == .active, let fields = Self.pastFields[append.kind] else { return }
    for field in fields where append.body.has(field) {
      let (new, old): (PartialDate?, PartialDate?)
      do {
        new = try append.body.value(field, as: PartialDate.self)
        old = try before?.value(field, as: PartialDate.self)
      } catch {
        throw CoachingError(.wrongType(expected: "date"), kind: append.kind, field: field)
      }
      guard let new, new != old, try new.isToCome(at: ledger.now(connection)) else { continue }
      throw CoachingError(
        .rule("what has happened is not of a day to come"), kind: append.kind, field: field)
    }
  }
}

extension PartialDate {
  /// Whether it has begun nowhere yet, also where clocks are ahead of UTC.
  package func isToCome(at now: Int64) -> Bool {
    earliest > now + CivilCalendar.millisecondsPerDay
  }
}
