/// An SVG picture under construction.
///
/// Lengths across are shares of its width and lengths down are pixels, so that a picture fits a telephone and a page
/// alike while its words stay as large as those around it. Colours are attributes, since programs that print pages
/// do not carry the style of a page into its pictures.
struct Drawing {
  /// The colours that words and lines have.
  enum Colour {
    static let ink = "#1a2027"
    static let soft = "#48545f"
    static let rule = "#c7d0d8"
    static let paper = "#ffffff"
    static let accent = "#0a4a70"
    static let ochre = "#8a4b00"
  }

  /// A name that no other picture of the page has.
  let name: String
  var text = HTMLText()
  /// How far down it goes.
  var height = 0.0

  init(name: String) { self.name = name }

  /// Appends an element that holds nothing.
  mutating func shape(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes, end: "/>")
  }

  /// Appends the start of an element; ``close(_:)`` ends it.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String = ">")
  {
    text.raw("<\(name)")
    for (name, value) in attributes { text.attribute(name, value) }
    text.raw(end)
  }

  mutating func close(_ name: String) { text.raw("</\(name)>") }

  /// Appends words on one line.
  mutating func words(_ words: String, _ attributes: KeyValuePairs<String, String>) {
    open("text", attributes)
    text.write(words.oneLine())
    close("text")
  }

  /// Appends words that are shown when they are pointed at.
  mutating func hint(_ words: String) {
    text.element("title", words.oneLine())
  }

  /// Returns words cut into lines of a number of characters where there are spaces.
  static func lines(of words: String, limit: Int) -> [String] {
    var lines: [String] = []
    for word in words.oneLine().split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= limit {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { $0.count > limit ? $0.prefix(limit - 1) + "…" : $0 }
  }

  /// How many characters are sure to fit on the narrowest page.
  static let widestLine = 36
}

extension Drawing {
  /// Returns the picture with what is said of it; lengths across are parts of a width, or shares without one.
  func svg(title: String, description: String, width: Double? = nil) -> String {
    var svg = HTMLText()
    svg.raw("<svg role=\"img\" aria-labelledby=\"\(name)-t \(name)-d\" ")
    if let width {
      svg.raw("class=\"map\" viewBox=\"0 0 \(width.written) \(height.written)\" ")
    } else {
      svg.raw("width=\"100%\" height=\"\(height.written)\" ")
    }
    svg.raw(
      "font-family=\"-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif\" "
    )
    svg.raw("font-size=\"14\" fill=\"\(Colour.ink)\">\n<title id=\"\(name)-t\">")
    svg.write(title.oneLine())
    svg.raw("</title>\n<desc id=\"\(name)-d\">")
    svg.write(description.oneLine(limit: 2_000))
    svg.raw("</desc>\n\(text.markup)\n</svg>\n")
    return svg.markup
  }
}
