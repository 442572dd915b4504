internal import Records

extension Drawing {
  /// How many signs have their name to be pointed at.
  private static let mostNamedSigns = 500

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
    let signs = places(of: map.marks, projection)
    for area in map.areas { drawName(of: area, projection, around: signs) }
    guard map.marks.count <= Self.mostNamedSigns else {
      for category in map.markCategories.indices {
        let places = zip(map.marks, signs).compactMap { $0.category == category ? $1 : nil }
        Sign.of(category).draw(at: places, in: &self)
      }
      return drawScale(projection, words)
    }
    for (mark, place) in zip(map.marks, signs) {
      guard let place else { continue }
      open("g", ["class": "sign", "transform": "translate(\(place.x.written) \(place.y.written))"])
      Sign.of(mark.category).draw(in: &self)
      hint(mark.label)
      close("g")
    }
    drawScale(projection, words)
  }

  private func outline(_ area: AreaMap.Area, _ projection: MapProjection) -> String {
    var path = ""
    for ring in area.rings {
      var last = ""
      for point in ring.dropLast(ring.first == ring.last ? 1 : 0) {
        let step = projection.place(point).written
        // What falls on the same tenth of a pixel is not seen.
        guard step != last else { continue }
        path += last.isEmpty ? "M" + step : "L" + step
        last = step
      }
      path += "Z"
    }
    return path
  }

  /// Writes the name of an area where it fits between its sides and hides no sign, or in its middle.
  private mutating func drawName(
    of area: AreaMap.Area, _ projection: MapProjection, around signs: [MapPlace?]
  ) {
    let rings = area.rings.map { $0.map { projection.place($0) } }
    guard let box = rings.map(MapBox.init).max(by: { $0.surface < $1.surface }) else { return }
    let name = MapName(area.label)
    guard name.width < box.width, name.height + 10 < box.height else { return }
    let near = signs.compactMap(\.self).filter(box.holds)
    let places = MapName.steps.map { MapPlace(x: box.middle.x, y: box.middle.y + $0) }
    let free = places.first { place in
      name.corners(at: place).allSatisfy(box.isInside)
        && !near.contains { name.hides($0, at: place) }
    }
    let place = free ?? box.middle
    // A light edge first, so that the name is read on any pattern.
    open("g", ["stroke": Colour.paper, "stroke-width": "3", "stroke-linejoin": "round"])
    write(name, place)
    close("g")
    write(name, place)
  }

  private mutating func write(_ name: MapName, _ place: MapPlace) {
    let top = place.y - name.height / 2 + 11
    open(
      "text",
      [
        "x": place.x.written, "y": top.written, "font-size": "11.5", "text-anchor": "middle",
      ])
    for (number, line) in name.lines.enumerated() {
      open("tspan", ["x": place.x.written, "dy": number == 0 ? "0" : "1.15em"])
      text.write(line)
      close("tspan")
    }
    close("text")
  }

  /// Returns where signs stand, `nil` for those that stand nowhere; one that would hide another stands beside it.
  private func places(of marks: [AreaMap.Mark], _ projection: MapProjection) -> [MapPlace?] {
    var taken: Set<MapCell> = []
    return marks.map { mark in
      guard mark.position.longitude.isFinite, mark.position.latitude.isFinite else { return nil }
      let place = projection.place(mark.position)
      let cell = MapCell(place)
      let free = cell.nearby.first { !taken.contains($0) } ?? cell
      taken.insert(free)
      return free == cell ? place : free.middle
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
