import Records

/// The entry for the fuzzer of the CBOR reader; no part of the shared library.
///
/// What the reader accepts must be deterministic: encoding it again gives the same bytes. Every kind must
/// be able to make something of it, or refuse it, without a trap; and JSON that was made of it must mean
/// the same when it is read.
@c(coachingkit_fuzz_cbor)
public func fuzzCBOR(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = UnsafeRawBufferPointer(start: data, count: size)
  guard let body = try? Body(decoding: bytes) else { return 0 }
  guard body.encoded.elementsEqual(bytes) else { fatalError("not deterministic") }
  for kind in Catalogue.shared.kinds {
    do throws(CoachingError) {
      try FieldCheck.check(body, of: kind)
      let document = Document(kind: kind.number, file: .id(.zero), body: body)
      let json = try RecordJSON.text(of: document)
      let again = try json.withUnsafeBufferPointer { (json) throws(CoachingError) in
        try RecordJSON.read(json)
      }
      guard let again = again.first, try RecordJSON.text(of: again) == json else {
        fatalError("changed by JSON")
      }
    } catch {
      _ = error.message
    }
  }
  return 0
}
