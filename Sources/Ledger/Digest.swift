import Sealing

/// BLAKE2b-256 of sealed bytes, which links are made of.
enum Digest {
  static func of(_ sealed: UnsafeRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Format.digestSize) { room, count in
      if let base = room.baseAddress { BLAKE2b.hash(sealed, into: base) }
      count = Format.digestSize
    }
  }
}
