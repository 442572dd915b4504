/// The box around a ring on a map, with the middle of its surface.
struct MapBox {
  let width: Double
  let height: Double
  let middle: (x: Double, y: Double)
  let surface: Double

  init(_ ring: [(x: Double, y: Double)]) {
    let (xs, ys) = (ring.map(\.x), ring.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
    width = right - left
    height = bottom - top
    var (twice, x, y) = (0.0, 0.0, 0.0)
    for (point, next) in zip(ring, ring.dropFirst()) {
      let cross = point.x * next.y - next.x * point.y
      twice += cross
      x += (point.x + next.x) * cross
      y += (point.y + next.y) * cross
    }
    surface = abs(twice) / 2
    middle =
      surface > 1e-6
      ? (x / (3 * twice), y / (3 * twice)) : ((left + right) / 2, (top + bottom) / 2)
  }
}

extension MapBox {
  /// Returns a name on one line, or cut near its middle where there is a space or a hyphen.
  static func lines(of name: String) -> [String] {
    let name = name.oneLine()
    guard name.count > 9 else { return [name] }
    let middle = name.count / 2
    let cuts = name.enumerated().filter { $0.element == " " || $0.element == "-" }.map(\.offset)
    guard let cut = cuts.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return [name] }
    let first = name.prefix(cut + 1)
    return [first.hasSuffix(" ") ? first.dropLast() : first, name.dropFirst(cut + 1)]
      .map(String.init).filter { !$0.isEmpty }
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

  init(x: Double, y: Double) {
    self.init(column: Int((x / Self.side).rounded(.down)), row: Int((y / Self.side).rounded(.down)))
  }

  var middle: (Double, Double) {
    ((Double(column) + 0.5) * Self.side, (Double(row) + 0.5) * Self.side)
  }

  /// Itself, then those around it, nearest first.
  var nearby: [MapCell] {
    [
      (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1), (2, 0), (-2, 0),
      (0, 2), (0, -2),
    ].map { MapCell(column: column + $0.0, row: row + $0.1) }
  }
}
