/// A point of a map, in pixels from its upper left corner.
struct MapPlace {
  let x: Double
  let y: Double

  /// As an outline writes it, to the tenth of a pixel.
  var written: String {
    "\(((x * 10).rounded() / 10).written) \(((y * 10).rounded() / 10).written)"
  }
}

/// A ring on a map, with the box around it and the middle of its surface.
struct MapBox {
  let middle: MapPlace
  let surface: Double
  private let ring: [MapPlace]
  private let across: ClosedRange<Double>
  private let along: ClosedRange<Double>

  var width: Double { across.upperBound - across.lowerBound }
  var height: Double { along.upperBound - along.lowerBound }

  init(_ ring: [MapPlace]) {
    self.ring = ring
    let (xs, ys) = (ring.map(\.x), ring.map(\.y))
    across = (xs.min() ?? 0)...(xs.max() ?? 0)
    along = (ys.min() ?? 0)...(ys.max() ?? 0)
    var (twice, x, y) = (0.0, 0.0, 0.0)
    for (place, next) in zip(ring, ring.dropFirst()) {
      let cross = place.x * next.y - next.x * place.y
      twice += cross
      x += (place.x + next.x) * cross
      y += (place.y + next.y) * cross
    }
    surface = abs(twice) / 2
    middle =
      surface > 1e-6
      ? MapPlace(x: x / (3 * twice), y: y / (3 * twice))
      : MapPlace(
        x: (across.lowerBound + across.upperBound) / 2, y: (along.lowerBound + along.upperBound) / 2
      )
  }

  /// Returns whether a place lies in the box.
  func holds(_ place: MapPlace) -> Bool { across.contains(place.x) && along.contains(place.y) }

  /// Returns whether a place lies inside the ring.
  func isInside(_ place: MapPlace) -> Bool {
    var isInside = false
    for (from, to) in zip(ring, ring.dropFirst()) where (from.y > place.y) != (to.y > place.y) {
      let x = (to.x - from.x) * (place.y - from.y) / (to.y - from.y) + from.x
      if place.x < x { isInside.toggle() }
    }
    return isInside
  }
}

/// A square of a map that holds one sign.
struct MapCell: Hashable {
  private static let side = 11.0
  private let column: Int
  private let row: Int

  private init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  init(_ place: MapPlace) {
    self.init(
      column: Int((place.x / Self.side).rounded(.down)),
      row: Int((place.y / Self.side).rounded(.down)))
  }

  var middle: MapPlace {
    MapPlace(x: (Double(column) + 0.5) * Self.side, y: (Double(row) + 0.5) * Self.side)
  }

  /// Itself, then those around it, nearest first.
  var nearby: [MapCell] {
    [
      (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1), (2, 0), (-2, 0),
      (0, 2), (0, -2),
    ].map { MapCell(column: column + $0.0, row: row + $0.1) }
  }
}
