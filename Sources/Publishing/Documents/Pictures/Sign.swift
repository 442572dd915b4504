/// The shape of a category of points: each differs from the others without its colour.
struct Sign {
  private let path: String
  private let colour: String
  private let isHollow: Bool

  /// The shape of a category, in the order of categories.
  static func of(_ category: Int) -> Sign { all[category % all.count] }

  private static let circle = "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"
  private static let diamond = "m0-6.5l6.5 6.5l-6.5 6.5l-6.5-6.5z"
  private static let square = "m-4.5-4.5h9v9h-9z"
  private static let triangle = "m0-6l6 11h-12z"

  private static let all = [
    Sign(path: circle, colour: Drawing.Colour.accent, isHollow: false),
    Sign(path: diamond, colour: Drawing.Colour.ochre, isHollow: false),
    Sign(path: diamond, colour: Drawing.Colour.ochre, isHollow: true),
    Sign(path: square, colour: Drawing.Colour.soft, isHollow: false),
    Sign(path: triangle, colour: Drawing.Colour.accent, isHollow: true),
    Sign(path: circle, colour: Drawing.Colour.ochre, isHollow: true),
    Sign(path: square, colour: Drawing.Colour.accent, isHollow: true),
    Sign(path: triangle, colour: Drawing.Colour.soft, isHollow: false),
  ]

  /// Appends the shape, with its middle where the drawing is; a name lets it be used again elsewhere.
  func draw(in drawing: inout Drawing, named name: String? = nil) {
    drawing.text.raw("<path")
    if let name { drawing.text.attribute("id", name) }
    finish(path, in: &drawing)
  }

  /// Appends the shape at many places at once, too many for each to have its name.
  func draw(at places: [MapPlace], in drawing: inout Drawing) {
    guard !places.isEmpty else { return }
    drawing.text.raw("<path class=\"signs\"")
    finish(
      places.map { "M\($0.x.written) \($0.y.written)\(path)" }.joined(), in: &drawing)
  }

  private func finish(_ path: String, in drawing: inout Drawing) {
    drawing.text.attribute("d", path)
    drawing.text.attribute("fill", isHollow ? Drawing.Colour.paper : colour)
    drawing.text.attribute("stroke", isHollow ? colour : Drawing.Colour.paper)
    drawing.text.attribute("stroke-width", isHollow ? "2" : "1.2")
    drawing.text.raw("/>")
  }
}
