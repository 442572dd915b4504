extension Drawing {
  /// Draws a bar for each label, under its words; bars share one scale, which starts at nothing.
  mutating func draw(_ bars: [Chart.Bar]) {
    let most = bars.map(\.value).filter(\.isFinite).max() ?? 0
    for bar in bars {
      let lines = Drawing.lines(of: bar.label, limit: Drawing.widestLine - bar.text.count - 1)
      for (place, line) in lines.enumerated() {
        height += 19
        open("text", ["x": "0", "y": (height - 5).written])
        text.write(line + (place == lines.count - 1 ? "\u{a0} " : ""))
        if place == lines.count - 1 {
          open("tspan", ["font-weight": "600"])
          text.write(bar.text.oneLine())
          close("tspan")
        }
        close("text")
      }
      let share = most > 0 && bar.value.isFinite ? max(0, bar.value) / most * 100 : 0
      shape(
        "rect",
        ["x": "0", "y": height.written, "width": "100%", "height": "12", "fill": "#e0e6eb"])
      shape(
        "rect",
        [
          "x": "0", "y": height.written, "width": share.percent, "height": "12",
          "fill": Colour.accent,
        ])
      height += 24
    }
  }
}
