import Records

// What several reports use is not inlined into each of them, here and in the other files of lines: they are many.
/// What is never told of few people, in every report about a place.
enum FewPeople {
  /// About fewer people than these nothing is told. It is no parameter: two reports with different ones could be
  /// subtracted from each other.
  static let smallest = 5
  /// What counts about clients are rounded to.
  static let base: Int64 = 5

  /// Whether counts of people may be told. Nobody at all may be one of them, since "all of them" is said of no
  /// one in particular.
  static func mayTell(_ counts: [Int]) -> Bool { counts.allSatisfy { $0 == 0 || $0 >= smallest } }

  /// Adds somebody to as many as have to be told apart.
  static func note(_ person: UniqueID, in people: inout [UniqueID]) {
    if people.count < smallest, !people.contains(person) { people.append(person) }
  }

  /// To the nearest multiple, so that one more or less does not show.
  @inline(never)
  static func rounded(_ count: Int64, to base: Int64 = base) -> Int64 {
    (max(count, 0) + base / 2) / base * base
  }

  /// A count of people as it is told: none, or rounded; nil where there are too few.
  static func told(_ count: Int) -> Int64? { mayTell([count]) ? rounded(Int64(count)) : nil }

  /// Words for the sources of a report.
  static let convention = """
    Counts about fewer than 5 clients are left out and others rounded to the nearest 5; what staff say is told \
    of none, or of 5 and more; periods are over and never overlap: conventions of this project.
    """

  /// Words for the sources of a report that is made of what people answered.
  static let answers = """
    What people answer is told of those who had answered when it was told first, and of later ones five people at a \
    time, so that no answer can be told from two reports; that somebody answered is told as it is: conventions of \
    this project.
    """
}

/// Counts about clients under names, in the order of first use.
struct ClientCells {
  private struct Cell {
    var name: String
    var also: String?
    var count: Int64 = 0
    /// As many of them as have to be told apart.
    var clients: [UniqueID] = []
    /// The same of those staff whose opinion it is, where that is known.
    var staff: [UniqueID] = []
  }

  private var cells: [Cell] = []

  /// Counts something of a client, which may be the opinion of one of the staff.
  @inline(never)
  mutating func add(
    _ name: String, _ also: String? = nil, of client: UniqueID, _ count: Int64 = 1,
    by staff: UniqueID? = nil
  ) {
    var index = cells.firstIndex { $0.name == name && $0.also == also }
    if index == nil {
      cells.append(Cell(name: name, also: also))
      index = cells.count - 1
    }
    guard let index else { return }
    // Wrapping: what does not fit into 64 bits is no count of anything.
    cells[index].count &+= count
    FewPeople.note(client, in: &cells[index].clients)
    if let staff { FewPeople.note(staff, in: &cells[index].staff) }
  }

  /// Whether nothing was counted.
  var isEmpty: Bool { cells.isEmpty }

  /// What may be told.
  @inline(never)
  func lines(roundedTo base: Int64 = FewPeople.base) -> [CountLine] {
    cells.map { cell in
      let isFew =
        cell.clients.count < FewPeople.smallest || !FewPeople.mayTell([cell.staff.count])
      return CountLine(
        cell.name, cell.also, isFew ? nil : FewPeople.rounded(cell.count, to: base))
    }
  }
}

/// How many there are of something.
public struct CountLine: Group {
  /// Of what.
  public var what: String?
  /// What it is divided by beside.
  public var also: String?
  /// How many; missing where that is about too few people.
  public var count: Int64?
  /// Whether the count is left out because it is about too few people.
  public var isSuppressed: Bool?

  /// Nothing set.
  public init() {}

  /// A count; none is one that may not be told.
  @inline(never)
  init(_ name: String, _ also: String? = nil, _ count: Int64?) {
    what = name
    self.also = also
    self.count = count
    isSuppressed = count == nil ? true : nil
  }

  public static let fields: [Field<CountLine>] = [
    Field(1, "what", \.what, upTo: 200, required: true, "Of what."),
    Field(2, "also", \.also, upTo: 200, "What it is divided by beside."),
    Field(
      3, "count", \.count, in: 0...1_000_000_000_000,
      "How many; missing where that is about too few people."),
    Field(
      4, "suppressed", \.isSuppressed,
      "Whether the count is left out because it is about too few people."),
  ]
}
