import Measures
import Records

/// What figures about a place need of a conversation. They read it in place of ``Held``, from the bytes of the
/// record: of a million conversations the rest would take longer to read than to open.
struct Talk {
  private var occurred: DateTime?
  private let recorded: Int64
  private(set) var sharedEvent: UniqueID?
  private(set) var minutes: Int64?
  private(set) var coaches: [UniqueID] = []
  private(set) var mode: ConversationMode?
  private(set) var arrangement: ConversationArrangement?
  private(set) var fixingToEnabling: Scale?
  private(set) var engagement: UniqueID?
  private(set) var counts: TalkCounts?

  init(_ record: LentRecord) throws(CoachingError) {
    recorded = record.recorded
    do { try read(record.body) } catch {
      throw CoachingError(
        .damaged("an entry opens but cannot be read"), kind: Conversation.kind.number,
        record: record.id)
    }
  }

  /// Numbers of fields are permanent.
  private mutating func read(_ body: UnsafeRawBufferPointer) throws(CBORProblem) {
    var walk = try FieldWalk(body)
    while let number = try walk.next() {
      var value = walk.value
      switch number {
      case 1: minutes = try value.integer()
      case 2:
        for _ in 0..<(try value.array()) { coaches.append(try Link.decode(from: &value).target) }
      case 7: mode = ConversationMode(rawValue: try value.number32())
      case 9: arrangement = ConversationArrangement(rawValue: try value.number32())
      case 12: fixingToEnabling = try Scale.decode(from: &value)
      case 13: engagement = try Link.decode(from: &value).target
      case 15: counts = try TalkCounts.decode(from: &value)
      case Common.occurredField: occurred = try DateTime.decode(from: &value)
      case Common.sharedEventField: sharedEvent = try value.id()
      default: break
      }
    }
  }

  /// The days on which it may have been, where it happened.
  var days: DaySpan { Day.span(occurred, recorded) }
}
