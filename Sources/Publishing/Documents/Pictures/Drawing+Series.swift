extension Drawing {
  /// The look of a line: strokes and gaps, and the sign of its points.
  private static let dashes = ["", "7 4", "2 4", "10 3 2 3"]
  private static let colours = [Colour.accent, Colour.ochre, Colour.soft]
  private static let plot = 190.0

  /// Draws lines over time: a moment without a number is a gap, and no line passes where a definition changed.
  mutating func draw(_ lines: [Chart.Line], moments: [String], words: DocumentWords) {
    let values = lines.flatMap { $0.values.compactMap { $0 } }.filter(\.isFinite)
    let scale = Scale(of: values)
    drawGrid(scale, words.language)
    drawMoments(moments)
    for (place, line) in lines.enumerated() {
      drawBreaks(of: line, moments.count, words)
      drawSegments(of: line, place, moments.count, scale)
    }
    let breaks = Set(lines.flatMap(\.breaks))
    let points = lines.reduce(0) { $0 + $1.values.count { $0 != nil } }
    for (place, line) in lines.enumerated() {
      drawPoints(
        of: line, place, moments.count, scale, words.language, isTold: points <= 10, breaks)
    }
    height = Self.plot + 56
  }

  private func across(_ place: Int, of count: Int) -> Double {
    count < 2 ? 50 : 6 + 88 * Double(place) / Double(count - 1)
  }

  private func down(_ value: Double, _ scale: Scale) -> Double {
    26 + Self.plot * (1 - scale.share(of: value))
  }

  private mutating func drawGrid(_ scale: Scale, _ language: Language) {
    for mark in scale.marks {
      let y = down(mark, scale)
      shape(
        "line",
        [
          "x1": "0", "x2": "100%", "y1": y.written, "y2": y.written,
          "stroke": mark == 0 ? Colour.soft : Colour.rule, "stroke-width": "1",
        ])
      words(
        language.number(mark),
        ["x": "0", "y": (y - 4).written, "font-size": "12", "fill": Colour.soft])
    }
  }

  /// Writes as many moments as fit, the last always.
  private mutating func drawMoments(_ moments: [String]) {
    let longest = moments.map(\.count).max() ?? 1
    let room = max(1, (Drawing.widestLine + 4) / (longest + 3))
    let step = max(1, (moments.count + room - 1) / room)
    for (place, moment) in moments.enumerated()
    where (moments.count - 1 - place).isMultiple(of: step) {
      let isLast = place == moments.count - 1 && place > 0 && longest > 5
      words(
        moment,
        [
          "x": isLast ? "100%" : across(place, of: moments.count).percent,
          "y": (Self.plot + 46).written, "font-size": "12",
          "text-anchor": isLast ? "end" : "middle", "fill": Colour.soft,
        ])
    }
  }

  private mutating func drawBreaks(of line: Chart.Line, _ count: Int, _ words: DocumentWords) {
    for place in line.breaks.sorted() where place > 0 && place < count {
      // A line that starts here is a new definition beside the one before; another one changes on the way here.
      let starts = line.values.prefix(place).allSatisfy { $0 == nil }
      let before = starts ? place : place - 1
      let x = (across(before, of: count) + across(place, of: count)) / 2
      shape(
        "line",
        [
          "x1": x.percent, "x2": x.percent, "y1": "16", "y2": (26 + Self.plot).written,
          "stroke": Colour.ink, "stroke-width": "1", "stroke-dasharray": "3 3",
        ])
      self.words(
        words.newDefinition,
        [
          "x": x.percent, "y": "12", "font-size": "12",
          "text-anchor": x > 70 ? "end" : x < 30 ? "start" : "middle",
        ])
    }
  }

  private mutating func drawSegments(
    of line: Chart.Line, _ place: Int, _ count: Int, _ scale: Scale
  ) {
    for (from, to) in zip(line.values.indices, line.values.indices.dropFirst())
    where !line.breaks.contains(to) && to < count {
      guard let start = line.values[from], let end = line.values[to] else { continue }
      guard start.isFinite, end.isFinite else { continue }
      shape(
        "line",
        [
          "x1": across(from, of: count).percent, "y1": down(start, scale).written,
          "x2": across(to, of: count).percent, "y2": down(end, scale).written,
          "stroke": Self.colours[place % Self.colours.count], "stroke-width": "2.5",
          "stroke-dasharray": Self.dashes[place % Self.dashes.count], "stroke-linecap": "round",
        ])
    }
  }

  /// A few points have their numbers, those of every other line below them; of many, each line has its last.
  private mutating func drawPoints(
    of line: Chart.Line, _ place: Int, _ count: Int, _ scale: Scale, _ language: Language,
    isTold: Bool, _ breaks: Set<Int>
  ) {
    let last = line.values.lastIndex { $0 != nil }
    open("defs", [:])
    Sign.of(place).draw(in: &self, named: "\(name)-s\(place)")
    close("defs")
    for (moment, value) in line.values.enumerated() where moment < count {
      guard let value, value.isFinite else { continue }
      let x = across(moment, of: count).percent
      let y = down(value, scale)
      shape("use", ["href": "#\(name)-s\(place)", "x": x, "y": y.written])
      if moment == last || isTold {
        // Beside the mark of a new definition, not on it.
        let isRight = across(moment, of: count) > 70
        let beside = isRight ? ("-9", "end") : ("9", "start")
        let (shift, anchor) = breaks.contains(moment) ? beside : ("0", "middle")
        words(
          language.number(value),
          [
            "x": x, "y": (place.isMultiple(of: 2) ? y - 10 : y + 21).written, "font-size": "13",
            "font-weight": "600", "dx": shift, "text-anchor": anchor,
          ])
      }
    }
  }
}
