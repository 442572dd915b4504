internal import Records

/// The way between two positions on the ground.
///
/// At the scale of a move within a territory the earth is flat enough: the result is right to a few
/// parts in a thousand, and the arithmetic is the same on every machine.
enum Distance {
  /// Below this many metres a position was written otherwise, not moved: two surveys of one building
  /// differ by as much (domain §6, J-05).
  static let least = 50

  /// Returns the distance between positions in whole metres.
  static func metres(from old: Outline.Position, to new: Outline.Position) -> Int {
    let degree = 111_195.0
    let middle = (old.latitude + new.latitude) / 2
    let north = (new.latitude - old.latitude) * degree
    let east = (new.longitude - old.longitude) * degree * cosine(middle * .pi / 180)
    let metres = (north * north + east * east).squareRoot().rounded()
    return metres.isFinite && metres < 1e9 ? Int(metres) : Int(1e9)
  }

  /// The cosine by its series, good to eight digits up to a right angle.
  private static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    var (term, sum) = (1.0, 1.0)
    for step in 1...8 {
      term *= -square / Double((2 * step - 1) * (2 * step))
      sum += term
    }
    return sum
  }
}
