/// Distances on the Earth's surface, computed without any outside mathematics.
///
/// The haversine formula on a sphere of the Earth's mean radius: exact to 0.5 %, which is ample to
/// tell a rounding from a move.
enum GreatCircle {
  /// A point on the Earth, in degrees (WGS 84).
  struct Point: Hashable {
    let latitude: Double
    let longitude: Double
  }

  /// The mean radius of the Earth, in metres.
  private static let radius = 6_371_008.8

  /// Returns the distance between two points, in metres.
  static func distance(_ first: Point, _ second: Point) -> Double {
    let degree = Double.pi / 180
    let north = sine((second.latitude - first.latitude) * degree / 2)
    let east = sine((second.longitude - first.longitude) * degree / 2)
    let cosines = cosine(first.latitude * degree) * cosine(second.latitude * degree)
    let haversine = north * north + cosines * east * east
    return 2 * radius * arcsine(min(1, max(0, haversine)).squareRoot())
  }

  /// Returns the sine of an angle in radians.
  private static func sine(_ angle: Double) -> Double {
    let turns = (angle / (2 * .pi)).rounded()
    var reduced = angle - turns * 2 * .pi
    if reduced > .pi / 2 { reduced = .pi - reduced }
    if reduced < -.pi / 2 { reduced = -.pi - reduced }
    var (term, sum) = (reduced, reduced)
    for step in 1...11 {
      term *= -reduced * reduced / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }

  private static func cosine(_ angle: Double) -> Double { sine(angle + .pi / 2) }

  /// Returns the angle whose sine is a ratio from 0 to 1, halving it until the series converges fast.
  private static func arcsine(_ ratio: Double) -> Double {
    guard ratio > 0.25 else { return smallArcsine(ratio) }
    return 2 * arcsine((ratio * ratio / (2 * (1 + (1 - ratio * ratio).squareRoot()))).squareRoot())
  }

  private static func smallArcsine(_ ratio: Double) -> Double {
    var (power, sum) = (ratio, ratio)
    for step in 1...14 {
      power *= ratio * ratio * Double(2 * step - 1) / Double(2 * step)
      sum += power / Double(2 * step + 1)
    }
    return sum
  }
}
