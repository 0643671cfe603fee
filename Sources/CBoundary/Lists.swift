import CCoachingKit
import CoachingKit
import Ledger
import Records

/// What a `coach_list` stands for. Records are decoded one by one, into one record that the list owns.
final class ListBox: Handled {
  static let handleType = HandleType.list

  private enum Source {
    case page(OpenedPage)
    case documents([Document])
  }

  private let source: Source
  /// Cursor of the next page; empty text on the last.
  let cursor: OwnedText?
  private var next = 0
  /// The handle that was lent last.
  private var lent: OpaquePointer?

  init(_ page: Page) {
    source = .page(page.records)
    cursor = page.cursor.flatMap { .copy(of: $0) }
  }

  init(_ documents: [Document]) {
    source = .documents(documents)
    cursor = nil
  }

  var count: Int {
    switch source {
    case .page(let page): page.count
    case .documents(let documents): documents.count
    }
  }

  func document(_ index: Int) throws(CoachingError) -> Document {
    switch source {
    case .page(let page): return try page.document(index)
    case .documents(let documents): return documents[index]
    }
  }

  /// The next record under a new handle; the one lent before becomes stale.
  func lendNext() throws(CoachingError) -> OpaquePointer {
    let spare = try takeBack()
    guard next < count else { throw CoachingError(.end) }
    let box: RecordBox
    if let spare, case .page(let page) = source {
      box = spare
      try box.become { (document) throws(CoachingError) in
        try page.read(next, into: &document)
      }
    } else {
      box = RecordBox(try document(next))
    }
    guard let token = Handles.insert(box) else {
      throw CoachingError(.tooLarge("The number of handles", limit: Int(HandleTable.capacity)))
    }
    next += 1
    lent = token
    return token
  }

  /// The record that was lent last, taken back; nil when the host freed it against the rule. Refused
  /// while another thread is inside a call with it: nobody else would ever free it.
  @discardableResult
  fileprivate func takeBack() throws(CoachingError) -> RecordBox? {
    guard let lent else { return nil }
    let spare: RecordBox?
    do throws(CoachingError) { spare = try Handles.remove(lent, as: RecordBox.self) } catch {
      guard case .invalidHandle = error.fact else { throw error }
      spare = nil
    }
    self.lent = nil
    return spare
  }
}

@c @implementation
public func coach_list_next(_ list: OpaquePointer?, _ record: HandleOut) -> coach_status {
  withHandle(list, as: ListBox.self) { list in
    guard let record else { return Status.invalidArgument.rawValue }
    do throws(CoachingError) {
      // Safe: the header asks for a pointer to write to, or NULL.
      record.pointee = try list.lendNext()
      return success
    } catch {
      record.pointee = nil
      return error.status.rawValue
    }
  }
}

@c @implementation
public func coach_list_count(_ list: OpaquePointer?) -> Int64 {
  Handles.use(list, as: ListBox.self, refused: { _ in 0 }) { Int64($0.count) }
}

@c @implementation
public func coach_list_cursor(_ list: OpaquePointer?) -> UnsafePointer<CChar>? {
  Handles.use(list, as: ListBox.self, refused: { _ in emptyText.pointer }) {
    $0.cursor?.pointer ?? emptyText.pointer
  }
}

@c @implementation
public func coach_list_json(
  _ list: OpaquePointer?, _ json: HandleOut, _ error: ErrorOut
) -> coach_status {
  withHandle(list, as: ListBox.self, error: error) { (list) throws(CoachingError) in
    guard json != nil else { throw CoachingError(.invalidArgument("json")) }
    var writer = JSONWriter()
    writer.reserve(list.count * 1024)
    writer.beginArray()
    for index in 0..<list.count {
      RecordJSON.write(try list.document(index), into: &writer)
    }
    writer.endArray()
    try hand(try finished(writer), to: json, "json")
  }
}

@c @implementation
public func coach_list_free(_ list: OpaquePointer?) -> coach_status {
  guard list != nil else { return success }
  let taken = withHandle(list, as: ListBox.self, error: nil) { (list) throws(CoachingError) in
    try list.takeBack()
  }
  return taken == success ? free(list, as: ListBox.self) : taken
}
