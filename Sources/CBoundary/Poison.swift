import Records

/// The refused setters of a record, in order: while there are any, it cannot be saved.
struct Poison {
  /// What a setter was to set, and what another one must set to make it good.
  enum Place: Hashable {
    /// The kind or file given at the beginning: nothing makes it good.
    case beginning
    case id
    case version
    /// A field, an element or a part by its number in the C interface.
    case field(UInt32)
    /// A field of the host's own; "" for a name that is none.
    case extensionField(String)
  }

  /// Refusals that are told apart; after so many the record is beyond repair.
  private static let limit = 256
  private var refusals: [(place: Place, error: CoachingError)] = []

  /// The first refusal that was not made good; nil when the record can be saved.
  var first: CoachingError? { refusals.first?.error }

  /// Remembers a refusal, unless there is an older one of the same place.
  mutating func add(_ error: CoachingError, at place: Place) {
    let isFull = refusals.count >= Self.limit
    let place = isFull ? .beginning : place
    guard refusals.count <= Self.limit, !refusals.contains(where: { $0.place == place }) else {
      return
    }
    refusals.append((place, error))
  }

  /// Forgets a refusal, since the place was set or cleared. Answers whether there was one.
  @discardableResult
  @inline(__always)
  mutating func remove(_ place: Place) -> Bool {
    guard !refusals.isEmpty else { return false }
    return removeAll { $0 == place }
  }

  /// Forgets the refusals of all places that satisfy a condition. Answers whether there were any.
  @discardableResult
  mutating func removeAll(where isMeant: (Place) -> Bool) -> Bool {
    let before = refusals.count
    refusals.removeAll { $0.place != .beginning && isMeant($0.place) }
    return refusals.count < before
  }
}
