/// The outline of a territory, as one text that geographic programs read and write (WKT, WGS 84).
///
/// `POLYGON ((-3.31 46.2, -3.28 46.2, -3.28 46.23, -3.31 46.2))`: for each position the longitude, a space, the
/// latitude; rings that end where they begin, the first of a polygon around it and the others around its holes. A
/// territory in several pieces is a `MULTIPOLYGON`.
package struct Outline: Hashable, Sendable {
  /// A position in degrees.
  package struct Position: Hashable, Sendable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// The rings of each polygon, each closed.
  package let polygons: [[[Position]]]

  /// Reads an outline.
  package init(_ text: String) throws(Problem) {
    var reader = OutlineReader(text)
    polygons = try reader.polygons()
  }

  /// Every ring, outer and inner ones alike.
  package var rings: [[Position]] { polygons.flatMap(\.self) }

  /// Returns whether a position lies between the outermost ones on each side.
  package func isNear(_ position: Position) -> Bool {
    let positions = rings.flatMap(\.self)
    func isBetween(_ side: KeyPath<Position, Double>) -> Bool {
      let sides = positions.map { $0[keyPath: side] }
      guard let least = sides.min(), let most = sides.max() else { return false }
      return (least...most).contains(position[keyPath: side])
    }
    return isBetween(\.longitude) && isBetween(\.latitude)
  }
}
