import Measures
import Records

/// What figures about a place need of a conversation. They read it in place of ``Held``, from the bytes of the
/// record: of a million conversations the rest would take longer to read than to open. Valid as long as those, and
/// not to be copied.
struct Talk: ~Copyable {
  private let id: UniqueID
  private var occurred: DateTime?
  private let recorded: Int64
  private(set) var sharedEvent: UniqueID?
  private(set) var minutes: Int64?
  private(set) var mode: ConversationMode?
  private(set) var arrangement: ConversationArrangement?
  // Read when somebody asks: few do.
  private var coachesField: CBORReader?
  private var fixingToEnablingField: CBORReader?
  private var engagementField: CBORReader?
  private var countsField: CBORReader?

  init(_ record: LentRecord) throws(CoachingError) {
    (id, recorded) = (record.id, record.recorded)
    do { try read(record.body) } catch { throw damaged }
  }

  /// Numbers of fields are permanent.
  private mutating func read(_ body: UnsafeRawBufferPointer) throws(CBORProblem) {
    var walk = try FieldWalk(body)
    while let number = try walk.next() {
      var value = walk.value
      switch number {
      case 1: minutes = try value.integer()
      case 2: coachesField = value
      case 7: mode = ConversationMode(rawValue: try value.number32())
      case 9: arrangement = ConversationArrangement(rawValue: try value.number32())
      case 12: fixingToEnablingField = value
      case 13: engagementField = value
      case 15: countsField = value
      case Common.occurredField: occurred = try DateTime.decode(from: &value)
      case Common.sharedEventField: sharedEvent = try value.id()
      default: break
      }
    }
  }

  private var damaged: CoachingError {
    CoachingError(
      .damaged("an entry opens but cannot be read"), kind: Conversation.kind.number, record: id)
  }

  /// The days on which it may have been, where it happened.
  var days: DaySpan { Day.span(occurred, recorded) }

  /// Who coached.
  func coaches() throws(CoachingError) -> [UniqueID] {
    guard var field = coachesField else { return [] }
    do {
      var coaches: [UniqueID] = []
      for _ in 0..<(try field.array()) { coaches.append(try Link.decode(from: &field).target) }
      return coaches
    } catch { throw damaged }
  }

  /// Where it stood between fixing and enabling.
  func fixingToEnabling() throws(CoachingError) -> Scale? {
    guard var field = fixingToEnablingField else { return nil }
    do { return try Scale.decode(from: &field) } catch { throw damaged }
  }

  /// The engagement that it was part of.
  func engagement() throws(CoachingError) -> UniqueID? {
    guard var field = engagementField else { return nil }
    do { return try Link.decode(from: &field).target } catch { throw damaged }
  }

  /// What was counted in it.
  func counts() throws(CoachingError) -> TalkCounts? {
    guard var field = countsField else { return nil }
    do { return try TalkCounts.decode(from: &field) } catch { throw damaged }
  }
}
