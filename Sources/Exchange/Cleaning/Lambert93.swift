/// The projection of French maps of metropolitan France, in which many lists give their positions.
///
/// The formulas and the constants are those of IGN's notice NT/G 71 (projection conique conforme de
/// Lambert; algorithms ALG0002 and ALG0004) for Lambert-93 on the ellipsoid GRS 80. RGF93 and WGS 84 are
/// the same to less than a metre.
enum Lambert93 {
  private static let exponent = 0.725_607_765_053_267
  private static let constant = 11_754_255.426_096
  private static let poleEast = 700_000.0
  private static let poleNorth = 12_655_612.049_876
  private static let eccentricity = 0.081_819_191_042_816
  private static let meridian = 3.0

  /// Where the coordinates of metropolitan France are, in metres.
  static let east = 0.0...1_300_000.0
  static let north = 6_000_000.0...7_200_000.0

  /// Returns the point in degrees of a position in metres.
  static func point(east: Double, north: Double) -> GreatCircle.Point {
    let (x, y) = (east - poleEast, poleNorth - north)
    let radius = (x * x + y * y).squareRoot()
    let convergence = ElementaryFunctions.atan(x / y)
    let isometric = -ElementaryFunctions.log(radius / constant) / exponent
    let degree = Double.pi / 180
    return GreatCircle.Point(
      latitude: latitude(ofIsometric: isometric) / degree,
      longitude: meridian + convergence / exponent / degree)
  }

  /// The latitude is found by successive approximations; seven are enough for a tenth of a millimetre.
  private static func latitude(ofIsometric isometric: Double) -> Double {
    let start = ElementaryFunctions.exp(isometric)
    var latitude = 2 * ElementaryFunctions.atan(start) - .pi / 2
    for _ in 0..<12 {
      let sine = eccentricity * ElementaryFunctions.sin(latitude)
      let correction = ElementaryFunctions.exp(
        eccentricity / 2 * ElementaryFunctions.log((1 + sine) / (1 - sine)))
      latitude = 2 * ElementaryFunctions.atan(correction * start) - .pi / 2
    }
    return latitude
  }
}
