import Records

/// Parameters of a report that takes no more than the file that it is about.
public struct OneFile: FileParameters {
  /// The file.
  public var file: UniqueID?

  /// Nothing set.
  public init() {}

  /// Of a file.
  public init(file: UniqueID) {
    self.file = file
  }

  public static let fields: [Field<OneFile>] = [
    Field(1, "file", \.file, required: true, "The file that it is about.")
  ]
}

/// Parameters of a report about one client on a day.
public struct ClientParameters: FileParameters {
  /// The client's file.
  public var file: UniqueID?
  /// The day that counts as today, since due dates are local dates; the day in UTC where none is given.
  public var today: PartialDate?

  /// Nothing set.
  public init() {}

  /// Of a file.
  public init(file: UniqueID, today: PartialDate? = nil) {
    self.file = file
    self.today = today
  }

  public static let fields: [Field<ClientParameters>] = [
    Field(1, "file", \.file, required: true, "The client's file."),
    Field(
      2, "today", \.today,
      "The day that counts as today, since due dates are local; the day in UTC where none is given."
    ),
  ]
}
