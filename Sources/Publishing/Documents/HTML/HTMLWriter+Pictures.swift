extension HTMLWriter {
  mutating func write(_ chart: Chart) {
    writeFigure(chart.title, chart.description)
  }

  mutating func write(_ map: AreaMap) {
    writeFigure(map.title, map.description)
  }

  private mutating func writeFigure(_ title: String, _ description: String) {
    html.raw("<figure>\n<figcaption>")
    html.write(title)
    html.raw("</figcaption>\n<p>")
    html.write(description)
    html.raw("</p>\n</figure>\n")
  }
}
