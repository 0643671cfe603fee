import Glibc
import Records

/// The texts that a record has lent to C. All of them are valid until ``forget()``.
struct BorrowedTexts: ~Copyable {
  /// A text that does not lie in the record's body as C wants it.
  enum Key: Hashable {
    case id, file, actor, organisation, purpose, reason
    /// The id that lies at this place of the body.
    case idInBody(Int)
  }

  /// Longer than the body's bytes; zero wherever no text was copied to. Owned.
  private var copies: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  /// Everything from here on is zero.
  private var end = 0
  private var others: [Key: OwnedText] = [:]

  /// Takes all texts back. The memory stays for the next ones.
  @inline(__always)
  mutating func forget() {
    if end > 0, let copies {
      // Safe: `copy` never wrote behind `end`.
      memset(copies, 0, end)
      end = 0
    }
    if !others.isEmpty { others.removeAll() }
  }

  /// Makes room for every text of a body; false when there is no memory.
  @inline(__always)
  mutating func makeRoom(for body: UnsafeRawBufferPointer) -> Bool {
    capacity > body.count || allocate(body.count + 1)
  }

  /// A text of a body that there is room for, with a NUL behind it.
  ///
  /// It is copied to the place that it has in the body. Before every text lies its head, so that the
  /// byte behind a text is never part of another and stays the zero that it was.
  @inline(__always)
  mutating func copy(
    _ text: UnsafeBufferPointer<UInt8>, of body: UnsafeRawBufferPointer
  ) -> UnsafePointer<CChar> {
    guard capacity > body.count, let copies, let start = body.baseAddress,
      let source = text.baseAddress
    else { return emptyText.pointer }
    let place = start.distance(to: UnsafeRawPointer(source))
    // Safe: `text` lies within the body, and the copies are longer than the body.
    let target = copies + place
    // No text begins with U+0000, so this tells whether it was copied before: it may be in use.
    if target.pointee == 0 {
      memcpy(target, source, text.count)
      end = max(end, place + text.count)
    }
    return UnsafeRawPointer(target).assumingMemoryBound(to: CChar.self)
  }

  /// Nothing is lent when it comes to this: a body does not grow before texts are forgotten.
  private mutating func allocate(_ count: Int) -> Bool {
    free(copies)
    copies = calloc(count, 1)?.assumingMemoryBound(to: UInt8.self)
    capacity = copies == nil ? 0 : count
    end = 0
    return copies != nil
  }

  /// A text that is not in the body; nil when there is none, or no memory for it.
  mutating func lend(_ key: Key, _ make: () -> String?) -> UnsafePointer<CChar>? {
    if let present = others[key] { return present.pointer }
    guard let made = make(), let text = OwnedText.copy(of: made) else { return nil }
    others[key] = text
    return text.pointer
  }

  deinit { free(copies) }
}
