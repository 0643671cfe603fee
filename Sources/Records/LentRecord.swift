/// A record in the bytes that were opened, which are lent for one call.
package struct LentRecord {
  /// Its id.
  package let id: UniqueID
  /// When it was recorded, in milliseconds since 1970.
  package let recorded: Int64
  /// Its encoded fields, whose form was checked before they were sealed.
  package let body: UnsafeRawBufferPointer

  /// A record.
  package init(id: UniqueID, recorded: Int64, body: UnsafeRawBufferPointer) {
    (self.id, self.recorded, self.body) = (id, recorded, body)
  }
}
