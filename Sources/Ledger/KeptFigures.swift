import Records

/// Under which number figures of an organisation are kept, in one derived table: each row is sealed, and can be
/// made anew from the log. What destroys or joins records drops all of them.
struct FigureKey {
  var owner: OwnerCode
  var number: Int64

  /// Numbers of tallies: those of quarters, and ``Tallies/mark``.
  static let tallies: Range<Int64> = -1..<Int64.max
  /// Numbers of answers.
  static let answers: Range<Int64> = Int64.min..<(-1)
}

extension Ledger {
  /// What is made of the log can be made anew, and must keep nobody from figures when it is damaged.
  func unlessDamaged<R>(_ work: () throws(CoachingError) -> R?) throws(CoachingError) -> R? {
    do throws(CoachingError) { return try work() } catch {
      guard case .damaged = error.fact else { throw error }
      return nil
    }
  }

  /// What is kept under a number.
  func open<R>(
    _ key: FigureKey, _ domain: Format.Domain, _ connection: any Connection,
    _ read: (inout CBORReader) throws(CBORProblem) -> R
  ) throws(CoachingError) -> R? {
    guard let sealed = try connection.figure(key) else { return nil }
    guard let plain = keys.openBeside(sealed[...], domain) else {
      throw CoachingError(.damaged("figures do not open with their key"))
    }
    do {
      return try plain.withBytes { (plain) throws(CBORProblem) in
        var reader = CBORReader(plain)
        // Whose they are, their number and the origin stand inside: rows that were exchanged are found, also those of
        // a store that was restored from the same backup.
        guard try reader.id() == key.owner.bits, try reader.integer() == key.number,
          try reader.id() == header.origin
        else { throw .outOfRange }
        return try read(&reader)
      }
    } catch {
      throw CoachingError(.damaged("figures are other ones"))
    }
  }

  /// Keeps something under a number.
  func put(
    _ key: FigureKey, _ domain: Format.Domain, _ connection: any Connection,
    _ encode: (inout CBORWriter) -> Void
  ) throws(CoachingError) {
    var writer = CBORWriter(capacity: 4096)
    writer.id(key.owner.bits)
    writer.integer(key.number)
    writer.id(header.origin)
    encode(&writer)
    let sealed = try keys.sealBeside(writer.bytes, domain)
    let row = try connection.statement(.putFigure)
    row.bind(1, key.owner.bits)
    row.bind(2, key.number)
    sealed.withBytes { row.bind(3, copying: $0) }
    try row.run()
  }
}

extension Connection {
  fileprivate func figure(_ key: FigureKey) throws(CoachingError) -> [UInt8]? {
    let row = try statement(.selectFigure)
    row.bind(1, key.owner.bits)
    row.bind(2, key.number)
    guard try row.step() else { return nil }
    let bytes = row.bytes(0).map { Array($0) }
    _ = try row.step()
    return bytes ?? []
  }

  /// The numbers under which figures of an organisation are kept.
  func figures(_ owner: OwnerCode, in numbers: Range<Int64>) throws(CoachingError) -> [Int64] {
    let row = try statement(.selectFigures)
    row.bind(1, owner.bits)
    row.bind(2, numbers.lowerBound)
    row.bind(3, numbers.upperBound)
    var found: [Int64] = []
    while try row.step() { found.append(row.integer(0)) }
    return found
  }

  /// Drops figures of an organisation: the next who asks has them made anew.
  func deleteFigures(_ owner: OwnerCode, in numbers: Range<Int64>) throws(CoachingError) {
    let row = try statement(.deleteFigures)
    row.bind(1, owner.bits)
    row.bind(2, numbers.lowerBound)
    row.bind(3, numbers.upperBound)
    try row.run()
  }

  /// Drops all figures.
  func clearFigures() throws(CoachingError) {
    try statement(.clearFigure).run()
  }
}
