/// The name of an area: on one line, or on two where it has a space or a hyphen.
struct MapName {
  let lines: [String]

  /// How far down from the middle of an area its name may stand, nearest first.
  static let steps: [Double] = [0, 14, -14, 26, -26, 40, -40, 56, -56]

  init(_ name: String) {
    let name = name.oneLine()
    let middle = name.count / 2
    let cuts = name.enumerated().filter { $0.element == " " || $0.element == "-" }.map(\.offset)
    guard name.count > 9, let cut = cuts.min(by: { abs($0 - middle) < abs($1 - middle) }) else {
      lines = [name]
      return
    }
    lines = [name.prefix(cut + 1), name.dropFirst(cut + 1)].map { line in
      String(line.hasSuffix(" ") ? line.dropLast() : line)
    }
  }

  /// About as wide as its letters are, at the size at which maps write names.
  var width: Double { Double(lines.map(\.count).max() ?? 0) * 6 }

  var height: Double { Double(lines.count) * 13.5 }

  func corners(at place: MapPlace) -> [MapPlace] {
    [-width / 2, width / 2].flatMap { x in
      [-height / 2, height / 2].map { MapPlace(x: place.x + x, y: place.y + $0) }
    }
  }

  /// Returns whether a sign would be hidden, or hide the name.
  func hides(_ sign: MapPlace, at place: MapPlace) -> Bool {
    abs(sign.x - place.x) < width / 2 + 7 && abs(sign.y - place.y) < height / 2 + 6
  }
}
