/// The bytes that stand in a JSON string as they are. Reader and writer share this, so that
/// whatever is written can be read.
enum JSONPlainText {
  /// The index of the first byte at or after `start` that may not stand there as it is, or the
  /// count: a quote, a backslash, a control character, or the lead byte of what `refusal(in:at:)`
  /// explains.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while raw.count - index >= 8 {
      // Safe: the load stays within the count; alignment is not needed.
      let loaded = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let special = specialBytes(in: UInt64(littleEndian: loaded))
      if special == 0 {
        index += 8
        continue
      }
      index += special.trailingZeroBitCount / 8
      guard bytes[index] >= 0x80 else { return index }
      let after = multibyteEnd(in: bytes, from: index)
      guard after > index else { return index }
      index = after
      if index < bytes.count, bytes[index] >= 0x80 { return index }
    }
    return endOfTail(in: bytes, from: index)
  }

  /// Why the byte of 0x80 or above, or below 0x20, at `index` may not stand there.
  static func refusal(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> JSONProblem.Kind {
    if bytes[index] < 0x20 { return .controlCharacter }
    return UTF8Check.scalar(in: bytes, at: index) == nil ? .invalidUTF8 : .noncharacter
  }

  /// The same byte by byte, where fewer than eight are left.
  private static func endOfTail(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let after = multibyteEnd(in: bytes, from: index)
        guard after > index else { return index }
        index = after
      } else if byte < 0x20 || byte == ASCII.quote || byte == ASCII.backslash {
        return index
      } else {
        index += 1
      }
    }
    return index
  }

  /// The index after the run of scalars beyond ASCII that begins at `start`; it stops short at
  /// invalid UTF-8 and at noncharacters.
  private static func multibyteEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] >= 0x80 {
      guard let (value, length) = UTF8Check.scalar(in: bytes, at: index),
        !UTF8Check.isNoncharacter(value)
      else { return index }
      index += length
    }
    return index
  }

  /// Marks the high bit of each byte that is a quote, a backslash, below 0x20 or above 0x7F.
  ///
  /// A borrow can mark a byte wrongly, but only above one marked rightly; the lowest mark is true.
  @inline(__always)
  private static func specialBytes(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* UInt64(ASCII.quote))
    let backslashes = word ^ (ones &* UInt64(ASCII.backslash))
    let low = (quotes &- ones) | (backslashes &- ones) | (word &- ones &* 0x20)
    // Bytes above 0x7F are marked by themselves, so masking with `~word` loses none of the others.
    return ((low & ~word) | word) & highs
  }
}
