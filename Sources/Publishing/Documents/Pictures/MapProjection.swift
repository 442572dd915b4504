internal import Records

/// How positions come onto a map: a flat one is true enough over the breadth of a département.
struct MapProjection {
  static let width = 480.0
  private let west: Double
  private let north: Double
  private let narrowing: Double
  /// Pixels for a degree of latitude.
  private let size: Double
  let height: Double

  /// Fits all that is on the map; `nil` when nothing is.
  init?(_ map: AreaMap) {
    let points = map.areas.flatMap { $0.rings.flatMap(\.self) } + map.marks.map(\.position)
    let known = points.filter { $0.longitude.isFinite && $0.latitude.isFinite }
    guard let first = known.first else { return nil }
    var (west, east) = (first.longitude, first.longitude)
    var (south, north) = (first.latitude, first.latitude)
    for point in known {
      west = min(west, point.longitude)
      east = max(east, point.longitude)
      south = min(south, point.latitude)
      north = max(north, point.latitude)
    }
    narrowing = MapProjection.cosine(ofDegrees: (south + north) / 2)
    let across = max((east - west) * narrowing, 0.002)
    let along = max(north - south, 0.002)
    let margin = 14.0
    size = min((Self.width - 2 * margin) / across, (560 - 2 * margin) / along)
    height = along * size + 2 * margin
    self.west = (west + east) / 2 - Self.width / 2 / size / narrowing
    self.north = (south + north) / 2 + height / 2 / size
  }

  func place(_ point: Outline.Position) -> MapPlace {
    MapPlace(
      x: (point.longitude - west) * narrowing * size, y: (north - point.latitude) * size)
  }

  /// Pixels for a kilometre.
  var kilometre: Double { size / 111.195 }

  /// The series is exact to seven places between the poles, and the same on every machine.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    let factors = [132.0, 90, 56, 30, 12, 2]
    let series = factors.reduce(1.0) { 1 - square / $1 * $0 }
    return max(0.05, series)
  }
}
