extension HTMLWriter {
  /// Writes a chart, with a legend in words where categories have signs.
  mutating func write(_ chart: Chart) {
    var drawing = Drawing(name: "p\(nextPicture())")
    startFigure(chart.title)
    switch chart.form {
    case .bars(let bars): drawing.draw(bars)
    case .stacked(let categories, let stacks):
      writeLegend(categories, of: drawing.name, Paint.part)
      drawing.draw(
        stacks.map { stack in
          let parts = zip(categories, stack.values).filter { $0.1 > 0 }
          return StackedBar(
            label: stack.label, values: stack.values, words: parts.map { "\($0.1) \($0.0)" })
        }, categories: categories.count)
    case .series(let moments, let lines):
      if lines.count > 1 { writeLegend(lines.map(\.label)) }
      drawing.draw(lines, moments: moments, words: words)
    case .transitions(let from, let to, let counts):
      writeLegend(to, of: drawing.name, Paint.part)
      drawing.draw(bars(from, to, counts), categories: to.count)
    }
    html.raw(drawing.svg(title: chart.title, description: chart.description))
    endFigure(chart.description)
  }

  /// A bar for each state that records were in, cut by those that they are in now.
  private func bars(_ from: [String], _ to: [String], _ counts: [[Int]]) -> [StackedBar] {
    zip(from, counts).map { state, row in
      let parts = zip(to, row).filter { $0.1 > 0 }.map { next, count in
        next == state ? "\(count) \(words.unchanged)" : "\(count) → \(next)"
      }
      return StackedBar(
        label: words.colon(state) + "\(row.reduce(0, +))", values: row, words: parts)
    }
  }

  /// Writes a map with its legend; nothing but words where there is nothing to draw.
  mutating func write(_ map: AreaMap) {
    startFigure(map.title)
    if let projection = MapProjection(map) {
      var drawing = Drawing(name: "p\(nextPicture())")
      drawing.draw(map, projection, words: words)
      html.raw(
        drawing.svg(title: map.title, description: map.description, width: MapProjection.width))
      let areas = map.areaCategories.indices.map { category in
        words.colon(map.areaCategories[category])
          + "\(map.areas.count { $0.category == category })"
      }
      writeLegend(areas, of: drawing.name, Paint.area)
      writeLegend(
        map.markCategories.indices.map { category in
          words.colon(map.markCategories[category])
            + "\(map.marks.count { $0.category == category })"
        })
    }
    endFigure(map.description)
  }

  private mutating func startFigure(_ title: String) {
    html.raw("<figure>\n<figcaption>")
    html.write(title)
    html.raw("</figcaption>\n")
  }

  private mutating func endFigure(_ description: String) {
    html.raw("<p>")
    html.write(description)
    html.raw("</p>\n</figure>\n")
  }

  private mutating func writeLegend(
    _ labels: [String], of name: String, _ paint: (Int) -> Paint
  ) {
    writeLegend(labels) { category, drawing in
      let fill = paint(category).define(as: "\(name)-l\(category)", in: &drawing)
      drawing.shape(
        "rect",
        [
          "x": "1", "y": "1", "width": "22", "height": "14", "fill": fill,
          "stroke": Drawing.Colour.ink,
        ])
    }
  }

  private mutating func writeLegend(_ labels: [String]) {
    writeLegend(labels) { category, drawing in
      drawing.open("g", ["transform": "translate(12 8)"])
      Sign.of(category).draw(in: &drawing)
      drawing.close("g")
    }
  }

  private mutating func writeLegend(_ labels: [String], sign: (Int, inout Drawing) -> Void) {
    guard !labels.isEmpty else { return }
    html.raw("<ul class=\"legend\">\n")
    for (category, label) in labels.enumerated() {
      var drawing = Drawing(name: "")
      sign(category, &drawing)
      html.raw("<li><svg aria-hidden=\"true\" width=\"24\" height=\"16\">")
      html.raw(drawing.text.markup)
      html.raw("</svg> ")
      html.write(label)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
