package enum RecordJSON {
  package static func read(_ text: UnsafeBufferPointer<UInt8>, arrayAllowed: Bool) throws(CoachingError) -> [Document] { throw CoachingError(.unknownKind) }
  package static func write(_ document: Document, into writer: inout JSONWriter) throws(CoachingError) {}
}
