/// How a category fills a bar or an area: by a pattern of its own, so that nothing is told by colour alone.
struct Paint {
  private let ground: String
  private let lines: String
  /// What is drawn again and again, every eight pixels; nothing for a plain ground.
  private let motif: String

  /// The fills of parts of bars, in the order of their categories.
  static func part(_ category: Int) -> Paint { parts[category % parts.count] }

  /// The fills of areas, which are light: words and signs stand on them.
  static func area(_ category: Int) -> Paint { areas[category % areas.count] }

  private static let diagonal = "M-2 2L2-2M0 8L8 0M6 10L10 6"
  private static let dots = "M1 2h2M5 6h2"
  private static let across = "M0 2h8M0 6h8"
  private static let down = "M2 0v8M6 0v8"
  private static let grid = "M0 4h8M4 0v8"

  private static let parts = [
    Paint(ground: "#0a4a70", lines: "", motif: ""),
    Paint(ground: "#dcebf4", lines: "#0a4a70", motif: diagonal),
    Paint(ground: "#f6d493", lines: "#7a4f00", motif: dots),
    Paint(ground: "#ffffff", lines: "#48545f", motif: across),
    Paint(ground: "#79a9c4", lines: "", motif: ""),
    Paint(ground: "#ece5d8", lines: "#6b5a3c", motif: grid),
    Paint(ground: "#ffffff", lines: "#8a4b00", motif: down),
    Paint(ground: "#48545f", lines: "", motif: ""),
  ]

  private static let areas = [
    Paint(ground: "#cfe3ef", lines: "", motif: ""),
    Paint(ground: "#ffffff", lines: "#a4adb5", motif: diagonal),
    Paint(ground: "#fbe6b8", lines: "#b0862f", motif: dots),
    Paint(ground: "#ffffff", lines: "#a4adb5", motif: across),
    Paint(ground: "#9cc3da", lines: "", motif: ""),
    Paint(ground: "#f1ebe0", lines: "#a8977a", motif: grid),
    Paint(ground: "#ffffff", lines: "#c08a4a", motif: down),
    Paint(ground: "#e3e7ea", lines: "", motif: ""),
  ]

  /// Appends what has to be defined before it is used, and returns how it is used.
  func define(as name: String, in drawing: inout Drawing) -> String {
    guard !motif.isEmpty else { return ground }
    drawing.open("defs", [:])
    drawing.open(
      "pattern",
      ["id": name, "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"])
    drawing.shape("rect", ["width": "8", "height": "8", "fill": ground])
    drawing.shape(
      "path",
      [
        "d": motif, "fill": "none", "stroke": lines,
        "stroke-width": motif == Self.dots ? "2" : "1.4",
      ])
    drawing.close("pattern")
    drawing.close("defs")
    return "url(#\(name))"
  }
}
