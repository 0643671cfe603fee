import Records

extension Scale {
  /// Where the value lies: 0 at the minimum of the scale, 1 at its maximum.
  package var position: Double {
    // A scale that was read has a maximum above its minimum.
    let length = maximum - minimum
    guard length.isInfinite else { return (value - minimum) / length }
    // Halves are near enough where the whole is more than a number can say.
    return (value / 2 - minimum / 2) / (maximum / 2 - minimum / 2)
  }
}
