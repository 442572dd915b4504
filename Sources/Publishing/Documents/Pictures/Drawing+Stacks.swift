/// A bar cut in parts, with what stands over and under it.
struct StackedBar {
  let label: String
  /// The parts by category.
  let values: [Int]
  /// The same in words.
  let words: [String]
}

extension Drawing {
  /// Draws bars cut in parts; each part has the pattern of its category, and its number in words below.
  mutating func draw(_ bars: [StackedBar], categories: Int) {
    let paints = (0..<categories).map { category in
      Paint.part(category).define(as: "\(name)-\(category)", in: &self)
    }
    let most = bars.map { $0.values.reduce(0) { $0 + max(0, $1) } }.max() ?? 0
    for bar in bars {
      write(Drawing.lines(of: bar.label, limit: Drawing.widestLine), isStrong: true)
      drawParts(of: bar, most: most, paints)
      height += 28
      write(joined(bar.words), isStrong: false)
      height += 12
    }
  }

  private mutating func drawParts(of bar: StackedBar, most: Int, _ paints: [String]) {
    shape(
      "rect",
      ["x": "0", "y": (height + 22).written, "width": "100%", "height": "1", "fill": Colour.rule])
    var start = 0.0
    for (category, value) in bar.values.enumerated() where value > 0 && category < paints.count {
      let share = Double(value) / Double(most) * 100
      shape(
        "rect",
        [
          "x": start.percent, "y": (height + 1).written, "width": share.percent, "height": "21",
          "fill": paints[category], "stroke": Colour.ink, "stroke-width": "1",
        ])
      start += share
    }
  }

  private mutating func write(_ lines: [String], isStrong: Bool) {
    for line in lines {
      height += 18
      words(
        line,
        [
          "x": "0", "y": (height - 4).written, "font-weight": isStrong ? "600" : "400",
          "fill": isStrong ? Colour.ink : Colour.soft, "font-size": isStrong ? "14" : "13",
        ])
    }
  }

  /// Fills lines with the words of parts, which stay whole.
  private func joined(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts.map({ $0.oneLine(limit: Drawing.widestLine + 2) }) {
      if let last = lines.last, last.count + 3 + part.count <= Drawing.widestLine + 2 {
        lines[lines.count - 1] = last + " · " + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }
}
