import Records

/// Parameters of a report about one client and some days.
public struct SpanParameters: FileParameters {
  /// The client's file.
  public var file: UniqueID?
  /// From this day, month or year on; from the beginning where none is given.
  public var from: PartialDate?
  /// To the end of this day, month or year; without an end where none is given.
  public var until: PartialDate?

  /// Nothing set.
  public init() {}

  /// Of a file.
  public init(file: UniqueID, from: PartialDate? = nil, until: PartialDate? = nil) {
    self.file = file
    self.from = from
    self.until = until
  }

  public static let fields: [Field<SpanParameters>] = [
    Field(1, "file", \.file, required: true, "The client's file."),
    Field(
      2, "from", \.from,
      "From this day, month or year on; from the beginning where none is given."),
    Field(
      3, "until", \.until,
      "To the end of this day, month or year; without an end where none is given."),
  ]

  /// The records that lie in these days where they happened, and how many may or may not, because no more
  /// than a month or year is known of them.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func select<K: Kind>(
    _ records: [Held<K>]
  ) throws(CoachingError) -> (within: [Held<K>], undated: Int64) {
    let (first, last) = (from?.earliest ?? .min, until?.latest ?? .max)
    guard first <= last else {
      throw CoachingError(.invalidParameter("until", problem: "is before from"))
    }
    var within: [Held<K>] = []
    var undated: Int64 = 0
    for record in records {
      let day = Day.local(record.common.occurred, record.recorded)
      if day.earliest >= first, day.latest <= last {
        within.append(record)
      } else if day.latest >= first, day.earliest <= last {
        undated += 1
      }
    }
    return (within, undated)
  }
}
