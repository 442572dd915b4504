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

  func place(_ point: AreaMap.Point) -> (x: Double, y: Double) {
    ((point.longitude - west) * narrowing * size, (north - point.latitude) * size)
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

extension Drawing {
  /// Draws areas by category, then signs by category, then the names that have room.
  mutating func draw(_ map: AreaMap, _ projection: MapProjection, words: DocumentWords) {
    height = projection.height
    let paints = map.areaCategories.indices.map { category in
      Paint.area(category).define(as: "\(name)-\(category)", in: &self)
    }
    for area in map.areas {
      let fill = paints.indices.contains(area.category) ? paints[area.category] : Colour.paper
      open(
        "path",
        [
          "d": outline(area, projection), "fill": fill, "fill-rule": "evenodd",
          "stroke": Colour.soft, "stroke-width": "1", "stroke-linejoin": "round",
        ])
      hint(area.label)
      close("path")
    }
    for area in map.areas { drawName(of: area, projection) }
    drawMarks(map.marks, projection)
    drawScale(projection, words)
  }

  private func outline(_ area: AreaMap.Area, _ projection: MapProjection) -> String {
    var path = ""
    for ring in area.rings {
      var last = ""
      for point in ring.dropLast(ring.first == ring.last ? 1 : 0) {
        let (x, y) = projection.place(point)
        let step = "\(((x * 10).rounded() / 10).written) \(((y * 10).rounded() / 10).written)"
        // What falls on the same tenth of a pixel is not seen.
        guard step != last else { continue }
        path += last.isEmpty ? "M" + step : "L" + step
        last = step
      }
      path += "Z"
    }
    return path
  }

  /// Writes the name of an area in its middle when it fits between its sides.
  private mutating func drawName(of area: AreaMap.Area, _ projection: MapProjection) {
    let rings = area.rings.map { $0.map { projection.place($0) } }
    guard let box = rings.map(MapBox.init).max(by: { $0.surface < $1.surface }) else { return }
    let lines = MapBox.lines(of: area.label)
    let longest = lines.map(\.count).max() ?? 0
    guard Double(longest) * 6 < box.width, Double(lines.count) * 14 + 10 < box.height else {
      return
    }
    for (place, line) in lines.enumerated() {
      let y = box.middle.y + 4 + 13 * (Double(place) - Double(lines.count - 1) / 2)
      // A light edge first, so that the name is read on any pattern.
      open("g", ["stroke": Colour.paper, "stroke-width": "3", "stroke-linejoin": "round"])
      write(line, box.middle.x, y)
      close("g")
      write(line, box.middle.x, y)
    }
  }

  private mutating func write(_ name: String, _ x: Double, _ y: Double) {
    words(
      name,
      ["x": x.written, "y": y.written, "font-size": "11.5", "text-anchor": "middle"])
  }

  /// Draws signs; one that would hide another stands beside it.
  private mutating func drawMarks(_ marks: [AreaMap.Mark], _ projection: MapProjection) {
    var taken: Set<MapCell> = []
    for mark in marks where mark.position.longitude.isFinite && mark.position.latitude.isFinite {
      let (x, y) = projection.place(mark.position)
      let cell = MapCell(x: x, y: y)
      let free = cell.nearby.first { !taken.contains($0) } ?? cell
      taken.insert(free)
      let isMoved = free != cell
      let at = isMoved ? free.middle : (x, y)
      open("g", ["class": "sign", "transform": "translate(\(at.0.written) \(at.1.written))"])
      Sign.of(mark.category).draw(in: &self)
      hint(mark.label)
      close("g")
    }
  }

  private mutating func drawScale(_ projection: MapProjection, _ words: DocumentWords) {
    let most = MapProjection.width / 4 / projection.kilometre
    let length = Scale.step(for: most / 2.5)
    height += 26
    shape(
      "path",
      [
        "d": "M14 \((height - 13).written)v5h\((length * projection.kilometre).written)v-5",
        "fill": "none", "stroke": Colour.ink, "stroke-width": "1.4",
      ])
    self.words(
      "\(words.language.number(length)) km",
      [
        "x": (22 + length * projection.kilometre).written, "y": (height - 7).written,
        "font-size": "11.5",
      ])
    self.words(
      "\(words.north) ↑",
      [
        "x": (MapProjection.width - 14).written, "y": (height - 7).written, "font-size": "11.5",
        "text-anchor": "end",
      ])
  }
}
