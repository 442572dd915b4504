/// The functions that map projections need, computed the same way on every machine.
///
/// Each is a series on a reduced argument, exact to a few units in the last place of a `Double`; the
/// libraries of platforms differ in that place, and the same file must give the same bytes everywhere.
enum ElementaryFunctions {
  private static let ln2 = 0.693_147_180_559_945_3

  /// Returns e to a power.
  static func exp(_ power: Double) -> Double {
    let halvings = (power / ln2).rounded()
    let reduced = power - halvings * ln2
    var (term, sum) = (1.0, 1.0)
    for step in 1...20 {
      term *= reduced / Double(step)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
  }

  /// Returns the natural logarithm of a positive number.
  static func log(_ number: Double) -> Double {
    var (significand, exponent) = (number.significand, Double(number.exponent))
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    var (power, sum) = (ratio, ratio)
    for step in 1...20 {
      power *= ratio * ratio
      sum += power / Double(2 * step + 1)
    }
    return exponent * ln2 + 2 * sum
  }

  /// Returns the angle, in radians, whose tangent is a number.
  static func atan(_ tangent: Double) -> Double {
    if tangent < 0 { return -atan(-tangent) }
    if tangent > 1 { return .pi / 2 - atan(1 / tangent) }
    // Halving the angle twice makes the series converge fast.
    let half = tangent / (1 + (1 + tangent * tangent).squareRoot())
    let quarter = half / (1 + (1 + half * half).squareRoot())
    var (power, sum) = (quarter, quarter)
    for step in 1...20 {
      power *= -quarter * quarter
      sum += power / Double(2 * step + 1)
    }
    return 4 * sum
  }

  /// Returns the sine of an angle between -π/2 and π/2.
  static func sin(_ angle: Double) -> Double {
    var (term, sum) = (angle, angle)
    for step in 1...12 {
      term *= -angle * angle / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }
}
