import Records
import Sealing

/// Seals entries and continues chains. Lives for one job of one transaction and uses its memory again
/// from entry to entry.
struct EntrySealer {
  private let keys: Keyring
  private let origin: UniqueID
  private let stamp: EnvelopeStamp
  private var plain = CBORWriter(capacity: 2048)
  private var sealed: [UInt8] = []
  private var digest = [UInt8](repeating: 0, count: Format.digestSize)
  private var random: [UInt8] = []
  private var randomUsed = 0

  /// `entries` is how many will be sealed at most: their randomness is drawn at once, fresh for this
  /// transaction and never kept for another.
  init(keys: Keyring, origin: UniqueID, stamp: EnvelopeStamp, entries: Int) {
    self.keys = keys
    self.origin = origin
    self.stamp = stamp
    random = [UInt8](repeating: 0, count: 32 * entries)
    random.withMutableBytes { Randomness.fill($0) }
  }

  /// Seals one entry behind `head`, which it moves on, and hands link and row to `store`.
  mutating func append(
    _ entry: Append, at mark: EntryMark, of file: FileRow, head: inout Head,
    key: UnsafeRawPointer,
    store: (_ link: UnsafeRawBufferPointer, _ sealed: UnsafeRawBufferPointer) throws(CoachingError)
      -> Void
  ) throws(CoachingError) {
    plain.bytes.removeAll(keepingCapacity: true)
    stamp.encode(entry, into: &plain)
    try append(at: mark, of: file, head: &head, key: key, store: store)
  }

  /// Seals plain bytes of an entry anew, otherwise as ``append(_:at:of:head:key:store:)`` does.
  mutating func append(
    plain bytes: UnsafeRawBufferPointer, at mark: EntryMark, of file: FileRow, head: inout Head,
    key: UnsafeRawPointer,
    store: (_ link: UnsafeRawBufferPointer, _ sealed: UnsafeRawBufferPointer) throws(CoachingError)
      -> Void
  ) throws(CoachingError) {
    plain.bytes.removeAll(keepingCapacity: true)
    plain.bytes.append(contentsOf: bytes)
    try append(at: mark, of: file, head: &head, key: key, store: store)
  }

  private mutating func append(
    at mark: EntryMark, of file: FileRow, head: inout Head, key: UnsafeRawPointer,
    store: (_ link: UnsafeRawBufferPointer, _ sealed: UnsafeRawBufferPointer) throws(CoachingError)
      -> Void
  ) throws(CoachingError) {
    var binding = EntryBinding(store: keys.store, file: file, origin: origin)
    try binding.with(mark) { (data) throws(CoachingError) in try seal(data, key) }
    let chained = ChainLink(
      store: keys.store, file: file.id, origin: origin, position: mark.place.position,
      commit: mark.commit)
    if digest.count != Format.digestSize { digest = Head.none.link }
    sealed.withBytes { sealed in
      digest.withMutableBytes { digest in
        if let base = digest.baseAddress { BLAKE2b.hash(sealed, into: base) }
      }
    }
    try chained.turn(&digest, after: head.link)
    swap(&head.link, &digest)
    head.position = mark.place.position
    try head.link.withBytes { (link) throws(CoachingError) in
      try sealed.withBytes { (sealed) throws(CoachingError) in try store(link, sealed) }
    }
  }

  private mutating func seal(
    _ data: UnsafeRawBufferPointer, _ key: UnsafeRawPointer
  ) throws(CoachingError) {
    let size = Cipher.nonceSize + plain.bytes.count + Cipher.tagSize
    if sealed.count != size { sealed = [UInt8](repeating: 0, count: size) }
    // In bounds: one draw for each entry was made in the initialiser; a missing one is refused.
    guard randomUsed + 32 <= random.count else { throw CoachingError(.noMemory) }
    try random.withBytes { (random) throws(CoachingError) in
      try plain.bytes.withBytes { (plain) throws(CoachingError) in
        try sealed.withMutableBytes { (sealed) throws(CoachingError) in
          guard let draw = random.baseAddress, let nonce = sealed.baseAddress else {
            throw CoachingError(.noMemory)
          }
          keys.nonce(
            random: draw + randomUsed, associatedData: data, content: plain, into: nonce)
          try sealing {
            try Cipher.seal(
              plain, associatedData: data, nonce: nonce, key: key,
              into: nonce + Cipher.nonceSize)
          }
        }
      }
    }
    randomUsed += 32
  }
}

/// The fixed-width input of a link, but for what came before and the sealed content.
struct ChainLink {
  let store: UniqueID
  let file: UniqueID
  let origin: UniqueID
  let position: Int64
  let commit: Int64

  /// The link of the entry with this digest of its sealed bytes.
  func next(after previous: [UInt8], digest: [UInt8]) throws(CoachingError) -> [UInt8] {
    var link = digest
    try turn(&link, after: previous)
    return link
  }

  /// Replaces the digest of an entry's sealed bytes by the link of the entry, in the same memory.
  func turn(_ digest: inout [UInt8], after previous: [UInt8]) throws(CoachingError) {
    try BoundBytes.with(
      { bytes in
        bytes.put(.link)
        bytes.put(Int64(Format.number))
        bytes.put(store)
        bytes.put(file)
        bytes.put(origin)
        bytes.put(position)
        bytes.put(commit)
        previous.withBytes { bytes.put($0) }
        digest.withBytes { bytes.put($0) }
      },
      { (bytes) throws(CoachingError) in
        if digest.count != Format.digestSize { digest = Head.none.link }
        digest.withMutableBytes { link in
          if let base = link.baseAddress { BLAKE2b.hash(bytes, into: base) }
        }
      })
  }
}
